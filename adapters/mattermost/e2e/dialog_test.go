package e2e

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
)

// A dialog is an interactive dialog as the web client (of late 2025) treats it: address, callback id
// and values stay from step to step, the state follows the step, and what is empty is not sent.
type dialog struct {
	url, callbackID string
	step            model.Dialog
	values          map[string]any // what stands in the fields of this step
	sent            map[string]any // what was sent so far, of all steps
	errors          map[string]string
	problem         string // an error about the dialog as a whole
}

func newDialog(r *model.OpenDialogRequest) *dialog {
	d := &dialog{url: r.URL, callbackID: r.Dialog.CallbackId, sent: map[string]any{}}
	d.show(r.Dialog)
	return d
}

// show puts a step before the person, with its defaults.
func (d *dialog) show(step model.Dialog) {
	d.step, d.values, d.errors, d.problem = step, map[string]any{}, nil, ""
	for _, e := range step.Elements {
		switch {
		case e.Type == "bool":
			d.values[e.Name] = e.Default == "true"
		case e.Default == "":
		case e.MultiSelect:
			d.values[e.Name] = strings.Split(e.Default, ",")
		default:
			d.values[e.Name] = e.Default
		}
	}
}

// field finds the field a person would take for the one that asks label: by its label, by what is
// written under or in it, or by the beginning of its label where that was too long.
func (d *dialog) field(label string) *model.DialogElement {
	for _, reads := range []func(e model.DialogElement) bool{
		func(e model.DialogElement) bool { return e.DisplayName == label || e.Name == label },
		func(e model.DialogElement) bool { return strings.Contains(plain(e.HelpText+e.Placeholder), label) },
		func(e model.DialogElement) bool {
			start := strings.TrimRight(e.DisplayName, "… ")
			return len(start) > 8 && strings.HasPrefix(label, start)
		},
	} {
		if i := slices.IndexFunc(d.step.Elements, reads); i >= 0 {
			return &d.step.Elements[i]
		}
	}
	return nil
}

// put fills a field in: a text, or the labels of the options that are chosen. It reports what cannot be.
func (d *dialog) put(e *model.DialogElement, value any) error {
	options, single := value.([]string)
	if !single {
		options = []string{fmt.Sprint(value)}
	}
	if len(e.Options) == 0 {
		d.values[e.Name] = value
		return nil
	}
	var chosen []string
	for _, label := range options {
		i := slices.IndexFunc(e.Options, func(o *model.PostActionOptions) bool { return o.Text == label })
		if i < 0 {
			return fmt.Errorf("%q has no option %q but %s", e.DisplayName, label, optionLabels(e))
		}
		chosen = append(chosen, e.Options[i].Value)
	}
	d.values[e.Name] = chosen
	if !e.MultiSelect {
		d.values[e.Name] = chosen[0]
	}
	return nil
}

// take fills in whatever this step has of fields, and takes it out of them.
func (d *dialog) take(fields map[string]any) error {
	for label, value := range maps.Clone(fields) {
		e := d.field(label)
		if e == nil {
			continue
		}
		if err := d.put(e, value); err != nil {
			return err
		}
		delete(fields, label)
	}
	return nil
}

// missing is the first required field that is empty: the client does not send the dialog then.
func (d *dialog) missing() *model.DialogElement {
	for i, e := range d.step.Elements {
		if v := d.values[e.Name]; !e.Optional && (empty(v) || v == false) {
			return &d.step.Elements[i]
		}
	}
	return nil
}

// submission is what the client sends: values of earlier steps too, and none that are empty.
func (d *dialog) submission() map[string]any {
	for name, v := range d.values {
		if !empty(v) {
			d.sent[name] = v
		}
	}
	return d.sent
}

func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case []string:
		return len(v) == 0
	}
	return false
}

// text is what can be read in the dialog.
func (d *dialog) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n", d.step.Title, d.step.IntroductionText)
	for _, e := range d.step.Elements {
		fmt.Fprintf(&b, "- %s [%s] %v %s\n  %s\n", e.DisplayName, e.Type, d.values[e.Name], optionLabels(&e), e.HelpText)
		if wrong := d.errors[e.Name]; wrong != "" {
			fmt.Fprintf(&b, "  ! %s\n", wrong)
		}
	}
	if d.problem != "" {
		fmt.Fprintf(&b, "! %s\n", d.problem)
	}
	return plain(b.String())
}

func optionLabels(e *model.DialogElement) []string {
	var all []string
	for _, o := range e.Options {
		all = append(all, o.Text)
	}
	return all
}
