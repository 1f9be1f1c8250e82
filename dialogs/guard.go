package dialogs

import (
	"maps"
	"slices"
	"strings"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/texts"
)

// The field that appears under a text in which something was found: what to do with it. Its options
// are "replace", and "fine:<word>" for each word that may be declared to be nobody.
const (
	guardSuffix  = "-deid"
	guardReplace = "replace"
	guardFine    = "fine:"
)

// guard checks every text that may reach somebody else for what could identify a person (promise 2).
// It runs before anything is stored. Whatever blocks is shown in place, with a proposed neutral
// wording to accept with one press; a false alarm can be declared to be nobody, for this text only.
// The values come back with accepted proposals put in; without findings, form and errs stay as they are.
func guard(t *turn, form *Form, values Values, raw map[string][]string, errs map[string]Phrase) {
	for _, f := range slices.Clone(form.Fields) {
		if !f.Free || values.Get(f.Name) == "" || errs[f.Name].Key != "" {
			continue
		}
		chosen := atMost(raw[f.Name+guardSuffix], maxOptions)
		find := func(fine []string) []deid.Span {
			opt := deid.Options{Terms: t.env.Org.Terms, People: t.env.People, Lang: t.lang, Fine: fine}
			return blocking(deid.Find(values.Get(f.Name), opt))
		}
		found := find(fineWords(chosen))
		if len(found) > 0 && slices.Contains(chosen, guardReplace) {
			was := values.Get(f.Name)
			values[f.Name] = []string{replaced(was, found)}
			if p, bad := f.judge(values[f.Name]); bad { // too long now: its author shortens it
				values[f.Name], errs[f.Name] = []string{was}, p
				form.showFound(f, was, found)
				form.offerFine(f, was, found, true, chosen)
				continue
			}
			found = find(fineWords(chosen))
		}
		text, all := values.Get(f.Name), found
		if len(chosen) > 0 { // what was declared is offered again
			all = find(nil)
		}
		if len(all) > 0 {
			form.offerFine(f, text, all, len(found) > 0, chosen)
		}
		if len(found) > 0 {
			errs[f.Name] = Phrase{Key: foundKey(found), Args: texts.Args{"Words": words(text, found)}}
			form.showFound(f, text, found)
		}
	}
}

// showFound shows what was found: the text with the words marked, and the proposed wording.
func (form *Form) showFound(f Field, text string, found []deid.Span) {
	form.Sections = append(form.Sections, Section{
		Heading: &Phrase{Key: "deid.heading", Args: texts.Args{"Field": f.Label}},
		Items: []Item{
			{Label: &Phrase{Key: "deid.marked"}, Own: marked(text, found)},
			{Label: &Phrase{Key: "deid.proposed"}, Own: replaced(text, found)},
			{Text: &Phrase{Key: "deid.limits"}},
		},
	})
}

// offerFine adds the choice what to do with a text, with the words that were declared to be nobody
// chosen already.
func (form *Form) offerFine(f Field, text string, all []deid.Span, replace bool, chosen []string) {
	choice := Field{Name: f.Name + guardSuffix, Kind: Multi, Optional: true, Label: Phrase{Key: "deid.choice"}}
	if replace {
		choice.Options = []Option{{Value: guardReplace, Label: Phrase{Key: "deid.replace"}}}
	}
	var fine []string
	for _, s := range all {
		word := text[s.Start:s.End]
		o := Option{Value: guardFine + fold(word), Label: Phrase{Key: "deid.fine", Args: texts.Args{"Word": shorten(word, 40)}}}
		if s.Hard || len(o.Value) > maxOption || len(choice.Options) == maxOptions ||
			slices.ContainsFunc(choice.Options, func(x Option) bool { return x.Value == o.Value }) {
			continue
		}
		choice.Options = append(choice.Options, o)
		if slices.Contains(chosen, o.Value) {
			fine = append(fine, o.Value)
		}
	}
	if len(choice.Options) == 0 {
		return
	}
	at := slices.IndexFunc(form.Fields, func(x Field) bool { return x.Name == f.Name })
	form.Fields = slices.Insert(form.Fields, at+1, choice)
	if len(fine) > 0 {
		form.preset(choice.Name, fine)
	}
}

// preset fills in a field of the form; what was filled in may be the record's own.
func (form *Form) preset(name string, v []string) {
	values := map[string][]string{name: v}
	maps.Copy(values, form.Values)
	values[name] = v
	form.Values = values
}

// again shows a form once more, with what was filled in and what was declared to be nobody.
func (t *turn) again(form *Form, values Values, errs map[string]Phrase) {
	shown := maps.Clone(values)
	for name, v := range form.Values {
		if strings.HasSuffix(name, guardSuffix) {
			shown[name] = v
		}
	}
	form.Values, form.Errors = shown, errs
	t.out.Reply = Reply{Form: form}
}

// Slack takes options of at most 75 characters, and ten of them as checkboxes (Block Kit).
const (
	maxOption  = 75
	maxOptions = 10
)

// blocking keeps the spans that must be dealt with.
func blocking(spans []deid.Span) []deid.Span {
	return slices.DeleteFunc(spans, func(s deid.Span) bool { return !s.Blocks })
}

// fineWords are the words declared to be nobody.
func fineWords(chosen []string) []string {
	var words []string
	for _, c := range chosen {
		if w, ok := strings.CutPrefix(c, guardFine); ok {
			words = append(words, clean(w, false))
		}
	}
	return words
}

// foundKey is the sentence under the field: some details cannot be waved through.
func foundKey(found []deid.Span) texts.Key {
	if slices.ContainsFunc(found, func(s deid.Span) bool { return s.Hard }) {
		return "deid.found-hard"
	}
	return "deid.found"
}

// words lists what was found, each once.
func words(text string, found []deid.Span) string {
	var list []string
	for _, s := range found {
		if w := "‘" + shorten(text[s.Start:s.End], 40) + "’"; !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	return strings.Join(list[:min(len(list), 8)], ", ")
}

// marked is the text with brackets around what was found.
func marked(text string, found []deid.Span) string {
	return rewrite(text, found, func(s deid.Span) string { return "⟦" + text[s.Start:s.End] + "⟧" })
}

// replaced is the text with the proposed wording put in.
func replaced(text string, found []deid.Span) string {
	return rewrite(text, found, func(s deid.Span) string { return s.Suggest })
}

func rewrite(text string, found []deid.Span, with func(deid.Span) string) string {
	var b strings.Builder
	at := 0
	for _, s := range found {
		b.WriteString(text[at:s.Start])
		b.WriteString(with(s))
		at = s.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// fold makes the same word look the same however it was typed.
func fold(word string) string { return strings.ToLower(word) }

// shorten cuts a text to n characters.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
