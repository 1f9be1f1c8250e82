package dialogs

import (
	"slices"

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
		t.happenedIn(c, CaseErased, "")
		t.eraseCase(c)
		t.seen()
		t.recs.Talk.Kept = nil
		t.tell("talk", "line.erased", nil, Code("Code", c.Code))
	}
}

// eraseCase drops a case with its requests and takes away every post about it. Officers who had an
// open request hear so.
func (t *turn) eraseCase(c *Case) {
	t.eraseFor(c.Owner, c.Lang, c.Code)
	for _, code := range c.Rounds {
		if r := t.recs.Requests[code]; r != nil && r.Asker == c.Owner {
			t.eraseRequest(r)
		}
	}
	if len(c.Rounds) > 0 {
		for _, tier := range t.env.Org.Tiers {
			for _, f := range tier { // any officer may have seen it on the board, or in a request that is gone
				t.eraseFor(f.Address, f.Lang, c.Code)
			}
		}
	}
	delete(t.recs.Cases, c.Code)
	t.erase(c)
}

// eraseFor takes away somebody's posts about a case, once in a turn.
func (t *turn) eraseFor(a Address, lang, code string) {
	if !slices.ContainsFunc(t.out.Lines, func(l Line) bool { return l.To == a && l.Erase == code }) {
		t.out.Lines = append(t.out.Lines, Line{To: a, Lang: lang, Erase: code})
	}
}
