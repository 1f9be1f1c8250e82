package mattermost

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// What Mattermost documents as the most for an element, in bytes. Its clients take more; the server
// writes a warning to its log for each dialog that has more.
const (
	maxLabel = 24
	maxHelp  = 150
)

// roomier is how many times more than a field's Max the browser lets through: it cuts what is pasted
// without a word, so a text that is too long must reach the bot, which says so.
const roomier = 4

// name is the name of a field's element. It begins with a mark of this very dialog: the web client
// keeps the values of earlier dialogs and sends them again under their names.
func (s *sheet) name(field string) string { return s.Nonce[:6] + "_" + field }

// elements are the inputs of a field, and what is to stand above instead of under it. Alone says that
// it is the only one of its dialog.
func (m *Messenger) elements(s *sheet, f bot.Field, alone bool) (list []model.DialogElement, more string) {
	values := s.Form.Values[f.Name]
	if filled, ok := s.Values[f.Name]; ok {
		values = filled
	}
	e := model.DialogElement{Name: s.name(f.Name), Optional: f.Optional || f.Only != nil}
	e.DisplayName, e.HelpText, more = m.captions(s, f, alone)
	switch f.Kind {
	case bot.Long, bot.Short:
		e.Type = "text"
		if f.Kind == bot.Long {
			e.Type = "textarea"
		}
		e.Default, e.MaxLength = strings.Join(values, "\n"), roomier*f.Max
	case bot.Choice:
		// Not radio: web clients were seen in their source to lose the default of one.
		e.Type, e.Placeholder = "select", m.word(s.Lang, "chat.pick", nil)
		e.Options, e.Default = options(f), strings.Join(offered(f, values), ",")
	case bot.Multi:
		if !m.api.modern() {
			return ticks(e, f, values), more
		}
		e.Type, e.MultiSelect, e.Placeholder = "select", true, m.word(s.Lang, "chat.pick", nil)
		e.Options, e.Default = options(f), strings.Join(offered(f, values), ",")
	case bot.Date:
		e.Type, e.Placeholder = "text", m.word(s.Lang, "chat.type-day", nil)
		if m.api.modern() {
			e.Type, e.Placeholder = "date", m.word(s.Lang, "chat.day", nil)
		}
		if day := strings.Join(values, ""); e.Type == "text" || isDay(day) {
			e.Default = day
		}
	}
	return []model.DialogElement{e}, more
}

// captions are what stands above and under a field: its label, what is wrong, the whole question
// where the label had to be cut, when it is to be filled in, the hint. What does not fit comes back as
// more; and so does the whole question of a field that is alone, as it then stands right above it.
func (m *Messenger) captions(s *sheet, f bot.Field, alone bool) (label, help, more string) {
	label = cutLabel(f.Label)
	whole := f.Label
	switch {
	case label == f.Label:
		whole = ""
	case alone:
		whole, more = "", "**"+escapeIntro(f.Label)+"**"
	}
	for _, p := range []struct{ before, text, after string }{
		{wrong, s.Form.Errors[f.Name], ""},
		{"**", whole, "**"},
		{"", m.onlyIf(s, f), ""},
		{"", f.Hint, ""},
	} {
		line := p.before + escape(p.text) + p.after
		switch {
		case p.text == "":
		case help == "" || len(help)+1+len(line) <= maxHelp:
			help = strings.TrimSpace(help + "\n" + line)
		default:
			if more == "" {
				more = "**" + escapeIntro(colon(f.Label)) + "**"
			}
			more += " " + p.before + escapeIntro(p.text) + p.after
		}
	}
	return label, help, more
}

// wrong stands before an error in a dialog that is opened anew.
const wrong = ":warning: "

// cutLabel shortens a label at a word to what Mattermost has room for. The whole of it stands under the field.
func cutLabel(label string) string {
	if len(label) <= maxLabel {
		return label
	}
	short := ""
	for word := range strings.FieldsSeq(label) {
		if len(short)+1+len(word)+len("…") > maxLabel {
			break
		}
		short = strings.TrimSpace(short + " " + word)
	}
	if short == "" {
		return cut(label, maxLabel/2)
	}
	return strings.TrimRight(short, ",;:") + "…"
}

// onlyIf says when a field is to be filled in: a dialog cannot hide one.
func (m *Messenger) onlyIf(s *sheet, f bot.Field) string {
	if f.Only == nil {
		return ""
	}
	var labels []string
	for _, other := range s.Form.Fields {
		for _, o := range other.Options {
			if other.Name == f.Only.Field && slices.Contains(f.Only.Values, o.Value) {
				labels = append(labels, "‘"+o.Label+"’")
			}
		}
	}
	if len(labels) == 0 {
		return ""
	}
	return m.word(s.Lang, "chat.only-if", map[string]any{"Values": strings.Join(labels, ", ")})
}

func options(f bot.Field) []*model.PostActionOptions {
	list := make([]*model.PostActionOptions, 0, len(f.Options))
	for _, o := range f.Options {
		list = append(list, &model.PostActionOptions{Text: o.Label, Value: o.Value})
	}
	return list
}

// offered are those values that are options: any other makes the server log them.
func offered(f bot.Field, values []string) []string {
	return slices.DeleteFunc(slices.Clone(values), func(v string) bool {
		return !slices.ContainsFunc(f.Options, func(o bot.Option) bool { return o.Value == v })
	})
}

// ticks are a box for each option, for servers without a choice of several.
func ticks(e model.DialogElement, f bot.Field, values []string) []model.DialogElement {
	var list []model.DialogElement
	for i, o := range f.Options {
		box := model.DialogElement{
			Name: e.Name + "_" + o.Value, DisplayName: e.DisplayName, Type: "bool", Placeholder: o.Label, Optional: true,
			Default: strconv.FormatBool(slices.Contains(values, o.Value)),
		}
		if i == len(f.Options)-1 {
			box.HelpText = e.HelpText
		}
		list = append(list, box)
	}
	return list
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// maxChosen bounds what one field brings; no form has so many options.
const maxChosen = 200

// filled reads what was filled in on this dialog: names of another one are left out. Anybody can
// submit any JSON; what cannot be a value counts as empty, and the bot judges the rest.
func (s *sheet) filled(submission map[string]any) map[string][]string {
	values := map[string][]string{}
	for key, v := range submission {
		mark, field, ok := strings.Cut(key, "_")
		if !ok || len(s.Nonce) < 6 || mark != s.Nonce[:6] {
			continue
		}
		field, option, tick := strings.Cut(field, "_")
		switch v := v.(type) {
		case string:
			if v != "" {
				values[field] = []string{v}
			}
		case float64:
			values[field] = []string{strconv.FormatFloat(v, 'f', -1, 64)}
		case bool:
			if tick && v {
				values[field] = append(values[field], option)
			}
		case []any:
			for _, x := range v[:min(len(v), maxChosen)] {
				if x, ok := x.(string); ok && x != "" {
					values[field] = append(values[field], x)
				}
			}
		}
		if tick {
			slices.Sort(values[field]) // maps have no order
		}
	}
	return values
}
