package dialogs

import "ruggespraak/dialogs/texts"

// requestForm starts the form of a verb. Its texts are found by the verb: "form.<verb>.title",
// ".intro", ".submit".
func (t *turn) requestForm(r *Request, verb string, fields ...Field) *Form {
	base := texts.Key("form." + verb)
	return &Form{
		Action: Action{Verb: verb, Code: r.Code},
		Title:  Phrase{Key: base + ".title"},
		Intro:  []Phrase{*t.phrase(r, base+".intro")},
		Fields: fields,
		Submit: base + ".submit",
	}
}

// free is a field for text that the other side will read: it is checked for identifying details.
func free(verb, name string) Field {
	key := texts.Key("form." + verb + "." + name)
	f := Field{Name: name, Kind: Long, Label: Phrase{Key: key}, Free: true}
	if hint := key + ".hint"; texts.Known(hint) {
		f.Hint = &Phrase{Key: hint}
	}
	return f
}

// replyForm is for an answer to the officer's question, or for something the asker adds. The last
// question stands above it.
func replyForm(t *turn, r *Request) *Form {
	form := t.requestForm(r, string(cmdReply), free("reply", "text"))
	if r.Waits == TheAsker {
		form.Sections = lastWords(r)
	}
	return form
}

func askOnForm(t *turn, r *Request) *Form {
	form := t.requestForm(r, string(cmdAskOn), free("ask-on", "text"))
	form.Sections = adviceSections(r, true)
	return form
}

// tellForm asks what was done with the advice, for the officer who gave it.
func tellForm(t *turn, r *Request) *Form {
	return t.requestForm(r, string(cmdTell), free("tell", "text"))
}

func withdrawForm(t *turn, r *Request) *Form { return t.requestForm(r, string(cmdWithdraw)) }

// revealForm shows the name the officers will see. It is the messenger's; only where that knows none
// the asker fills it in.
func revealForm(t *turn, r *Request) *Form {
	if name := clean(t.ev.Name, false); name != "" {
		form := t.requestForm(r, string(cmdReveal))
		form.Sections = []Section{{Items: []Item{own("form.reveal.name", name)}}}
		return form
	}
	return t.requestForm(r, string(cmdReveal), Field{Name: "name", Kind: Short, Label: Phrase{Key: "form.reveal.name"}})
}

// lastWords is the last message of the exchange, to answer to.
func lastWords(r *Request) []Section {
	if n := len(r.Exchange); n > 0 {
		return []Section{{Items: []Item{messageItem(r.Exchange[n-1], true)}}}
	}
	return nil
}
