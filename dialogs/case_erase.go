package dialogs

import (
	"slices"
	"strconv"

	"ruggespraak/dialogs/texts"
)

// erase asks whether it is really meant.
func erase(t *turn, c *Case) { t.out.Reply = Reply{Form: eraseForm(c)} }

func eraseForm(c *Case) *Form {
	return &Form{
		Action: Action{Verb: "erased", Code: c.Code},
		Title:  Phrase{Key: "erase.title"},
		Intro:  []Phrase{{Key: "erase.intro", Args: texts.Args{"Code": Code("Code", c.Code)}}},
		Fields: []Field{{Name: "sure", Kind: Choice, Label: Phrase{Key: "erase.sure"}, Options: []Option{
			{Value: "yes", Label: Phrase{Key: "erase.sure.yes"}}, {Value: "no", Label: Phrase{Key: "erase.sure.no"}},
		}}},
		Submit: "form.submit",
	}
}

// erased takes the case away: its record, its requests, everything about it in anybody's chat.
func erased(t *turn, c *Case) {
	form := eraseForm(c)
	values, errs := judge(form, t.ev.Values)
	switch {
	case len(errs) > 0:
		form.Errors = errs
		t.out.Reply = Reply{Form: form}
	case values.Is("sure", "no"):
		t.note("note.kept-case", texts.Args{"Code": Code("Code", c.Code)})
	default:
		t.eraseCase(c)
		t.seen()
		t.tell("talk", "line.erased", nil, Code("Code", c.Code))
	}
}

// eraseCase drops a case with its requests and takes away every post about it. Officers who had an
// open request hear that it is withdrawn.
func (t *turn) eraseCase(c *Case) {
	t.out.Lines = append(t.out.Lines, Line{To: c.Owner, Lang: c.Lang, Erase: c.Code})
	for i, code := range c.Rounds {
		r := t.recs.Requests[code]
		if r == nil || r.Asker != c.Owner {
			continue
		}
		for _, a := range r.everyone() {
			lang := t.officerLang(a)
			t.out.Lines = append(t.out.Lines, Line{To: a, Lang: lang, Erase: c.Code})
			if r.Live() {
				t.say(a, lang, Card{Key: "talk/erased-" + c.Code + "." + strconv.Itoa(i), Text: "line.officer.erased", Args: []Arg{Code("Code", r.Code)}})
			}
		}
		t.erase(r)
	}
	delete(t.recs.Cases, c.Code)
	t.erase(c)
}

// everyone lists all who have posts about a request, but the asker.
func (r *Request) everyone() []Address {
	list := slices.Clone(r.Offered)
	for _, a := range append(slices.Clone(r.Out), r.Taker) {
		if !a.IsZero() && !slices.Contains(list, a) {
			list = append(list, a)
		}
	}
	return list
}

func (t *turn) officerLang(a Address) string {
	if f, ok := t.env.Org.Officer(a); ok && f.Lang != "" {
		return f.Lang
	}
	return t.env.Org.Lang
}
