package dialogs

import "ruggespraak/dialogs/texts"

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
// open request hear so.
func (t *turn) eraseCase(c *Case) {
	t.out.Lines = append(t.out.Lines, Line{To: c.Owner, Lang: c.Lang, Erase: c.Code})
	for _, code := range c.Rounds {
		if r := t.recs.Requests[code]; r != nil && r.Asker == c.Owner {
			t.eraseRequest(r)
		}
	}
	delete(t.recs.Cases, c.Code)
	t.erase(c)
}
