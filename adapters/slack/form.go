package slack

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// form makes a form into a modal. where says where it is opened from and how often it was shown.
func (m *Messenger) form(lang, user string, f *bot.Form, where carried) slack.ModalViewRequest {
	where.Kind, where.Text, where.Shape, where.Lang = carriesForm, f.Action, shape(f), lang
	blocks := m.above(lang, f)
	others := 2 * len(f.Fields) // a field, and what may be wrong with it
	reading := sectionBlocks(f.Sections)
	if !fits(slices.Concat(blocks, reading), others) {
		reading = dense(f.Sections)
	}
	blocks = append(blocks, reading...)
	if !fits(blocks, others) {
		return m.noteModal(lang, m.words(lang, "chat.too-long", nil)) // never a form with less to read than is sent
	}
	for _, field := range f.Fields {
		if e := f.Errors[field.Name]; e != "" {
			blocks = append(blocks, wrong(e)...)
		}
		blocks = append(blocks, m.input(lang, f, field, where.Gen))
	}
	v := m.modal(lang, f.Title, blocks)
	v.Close, v.Submit = plain(m.words(lang, "chat.cancel", nil), maxTitle), plain(f.Submit, maxTitle)
	v.NotifyOnClose, v.PrivateMetadata = true, m.seal(user, where)
	return v
}

// above is what stands above everything else: what is wrong with the form as a whole, and the intro.
func (m *Messenger) above(lang string, f *bot.Form) []slack.Block {
	var blocks []slack.Block
	if e := f.Errors[""]; e != "" {
		blocks = append(blocks, wrong(e)...)
	} else if len(f.Errors) > 0 {
		blocks = append(blocks, wrong(m.words(lang, "chat.errors", nil))...)
	}
	return append(blocks, itemBlocks(f.Intro)...)
}

// wrong shows what is wrong, when it cannot stand under the field itself.
func wrong(e string) []slack.Block { return paragraphs("⚠️ " + e) }

// shape is what a form consists of, but not what is filled in or wrong: when it comes back with the
// same shape, only the errors are new.
func shape(f *bot.Form) string {
	bare := *f
	bare.Values, bare.Errors, bare.Focus = nil, nil, nil
	data, err := json.Marshal(bare)
	if err != nil {
		return "" // strings and numbers: this cannot be
	}
	sum := sha256.Sum256(data)
	return base64.RawURLEncoding.EncodeToString(sum[:9])
}

// inputID is the id of a field's block. Slack keeps what was typed in a block that keeps its id over
// an update, so a form that is shown again has new ones: what the bot fills in counts.
func inputID(gen int, name string) string { return "field-" + strconv.Itoa(gen) + "-" + name }

// fieldOf reads an inputID.
func fieldOf(id string) (name string, ok bool) {
	rest, ours := strings.CutPrefix(id, "field-")
	_, name, cut := strings.Cut(rest, "-")
	return name, ours && cut && name != ""
}

// input is a field. One that depends on another may stay empty, and says when it is meant.
func (m *Messenger) input(lang string, f *bot.Form, field bot.Field, gen int) slack.Block {
	hint := field.Hint
	if field.Only != nil {
		only := m.words(lang, "chat.only-if", map[string]any{"Values": strings.Join(onlyLabels(f, field.Only), ", ")})
		hint = strings.TrimSpace(only + "\n" + hint)
	}
	b := slack.NewInputBlock(inputID(gen, field.Name), plain(field.Label, maxHint), nil, m.element(lang, f, field))
	if hint != "" {
		b.Hint = plain(hint, maxHint)
	}
	b.Optional = field.Optional || field.Only != nil
	return b
}

// onlyLabels are the labels of the options with which a field is asked.
func onlyLabels(f *bot.Form, only *bot.Only) []string {
	var labels []string
	for _, other := range f.Fields {
		for _, o := range other.Options {
			if other.Name == only.Field && slices.Contains(only.Values, o.Value) {
				labels = append(labels, "‘"+o.Label+"’")
			}
		}
	}
	return labels
}

// elementID is the id of what a field is filled in with; each has a block of its own.
const elementID = "in"

// element is what a field is filled in with.
func (m *Messenger) element(lang string, f *bot.Form, field bot.Field) slack.BlockElement {
	var options, chosen []*slack.OptionBlockObject
	for _, o := range field.Options[:min(len(field.Options), maxOptions)] {
		options = append(options, option(o))
		if slices.Contains(f.Values[field.Name], o.Value) {
			chosen = append(chosen, options[len(options)-1])
		}
	}
	switch field.Kind {
	case bot.Choice:
		return m.choice(lang, options, chosen)
	case bot.Multi:
		return m.multi(lang, options, chosen)
	case bot.Date:
		e := slack.NewDatePickerBlockElement(elementID)
		e.Placeholder = plain(m.words(lang, "chat.day", nil), maxPlaceholder)
		if day := first(f.Values[field.Name]); isDay(day) {
			e.InitialDate = day
		}
		return e
	}
	e := slack.NewPlainTextInputBlockElement(nil, elementID)
	e.Multiline, e.MaxLength = field.Kind == bot.Long, maxInput
	if field.Max > 0 && field.Max < maxInput {
		e.MaxLength = field.Max
	}
	e.InitialValue, _ = split(valid(first(f.Values[field.Name])), e.MaxLength)
	return e
}

// choice is radio buttons while they are few, else a list to pick from.
func (m *Messenger) choice(lang string, options, chosen []*slack.OptionBlockObject) slack.BlockElement {
	var initial *slack.OptionBlockObject
	if len(chosen) > 0 {
		initial = chosen[0]
	}
	if len(options) <= maxChecks {
		e := slack.NewRadioButtonsBlockElement(elementID, options...)
		e.InitialOption = initial
		return e
	}
	pick := plain(m.words(lang, "chat.pick", nil), maxPlaceholder)
	e := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, pick, elementID, options...)
	e.InitialOption = initial
	return e
}

// multi is the same for several choices.
func (m *Messenger) multi(lang string, options, chosen []*slack.OptionBlockObject) slack.BlockElement {
	if len(options) <= maxChecks {
		e := slack.NewCheckboxGroupsBlockElement(elementID, options...)
		e.InitialOptions = chosen
		return e
	}
	pick := plain(m.words(lang, "chat.pick", nil), maxPlaceholder)
	e := slack.NewOptionsMultiSelectBlockElement(slack.MultiOptTypeStatic, pick, elementID, options...)
	e.InitialOptions = chosen
	return e
}

// isDay reports whether s is a day as Slack takes one. What was typed elsewhere may be in words, and with
// those Slack refuses the whole modal.
func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}

// filled reads what was filled in, by field.
func filled(s state) map[string][]string {
	values := map[string][]string{}
	for block, elements := range s.Values {
		name, ok := fieldOf(block)
		if !ok {
			continue
		}
		if v := elements[elementID].values(); len(v) > 0 {
			values[name] = v
		}
	}
	return values
}

// sameValues reports whether a form brings back just what was filled in.
func sameValues(a, b map[string][]string) bool {
	bare := func(m map[string][]string) map[string][]string {
		m = maps.Clone(m)
		maps.DeleteFunc(m, func(_ string, v []string) bool { return len(v) == 0 || len(v) == 1 && v[0] == "" })
		return m
	}
	return maps.EqualFunc(bare(a), bare(b), slices.Equal)
}
