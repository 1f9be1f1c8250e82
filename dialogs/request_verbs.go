package dialogs

import (
	"slices"

	"ruggespraak/dialogs/texts"
)

// A formOf makes the form a command asks for; nil when the press is enough.
type formOf func(t *turn, r *Request) *Form

// gives makes the handler of a verb that gives a command: a press opens its form, or does it when
// there is none; the filled-in form does it.
func gives(cmd command, form formOf) func(*turn, *Request) {
	return func(t *turn, r *Request) {
		if t.ev.Kind == Submitted && form != nil {
			t.submit(r, cmd, form(t, r))
			return
		}
		t.press(r, cmd, form)
	}
}

func (t *turn) press(r *Request, cmd command, form formOf) {
	if form == nil {
		t.do(r, cmd, input{})
		return
	}
	if why := t.refusal(r, cmd); why != nil {
		t.out.Reply = Reply{Note: why}
		return
	}
	t.out.Reply = Reply{Form: form(t, r)}
}

// submit gives a command with what was filled in. When it is refused, because something happened
// while the person was writing, they get their text back: nothing is lost.
func (t *turn) submit(r *Request, cmd command, form *Form) {
	form.takeTogether(t.ev.Values)
	values, errs := judge(form, t.ev.Values)
	guard(t, form, values, t.ev.Values, errs)
	if t.saidAlready(r, cmd, values) {
		t.done(r, "note.request.already")
		return
	}
	if why := t.refusal(r, cmd); why != nil {
		t.giveBack(form, values, why)
		return
	}
	if len(errs) > 0 {
		t.again(form, values, errs)
		return
	}
	if t.together(form, values) {
		return
	}
	t.do(r, cmd, input{values: values})
}

// saidAlready reports whether this is the same form sent twice.
func (t *turn) saidAlready(r *Request, cmd command, v Values) bool {
	side := TheAsker
	switch cmd {
	case cmdAnswer:
		n := len(r.Advice)
		return n > 0 && r.State == Answered && r.Advice[n-1].By == t.ev.From &&
			r.Advice[n-1].Interpretation == v.Get("interpretation") && r.Advice[n-1].Steps == v.Get("steps") &&
			r.Advice[n-1].Serious == v.Get("serious") && r.Advice[n-1].Term == v.Get("term") &&
			r.Advice[n-1].Decision == v.Get("decision")
	case cmdAskBack:
		side = TheOfficer
	case cmdTell:
		n := len(r.Outcome)
		return n > 0 && t.ev.From == r.Asker && r.Outcome[n-1].Text == v.Get("text")
	case cmdReply, cmdAskOn:
		if t.ev.From != r.Asker {
			return false
		}
	default:
		return false
	}
	n := len(r.Exchange)
	return n > 0 && r.Exchange[n-1].From == side && r.Exchange[n-1].Text == v.Get("text") &&
		(side == TheAsker || r.Exchange[n-1].By == t.ev.From)
}

// giveBack shows a refusal, and under it what the person wrote, to copy.
func (t *turn) giveBack(form *Form, values Values, why *Phrase) {
	own := Section{Heading: &Phrase{Key: "view.request.yours"}}
	for _, f := range form.Fields {
		if text := values.Get(f.Name); text != "" && (f.Kind == Long || f.Kind == Short) {
			own.Items = append(own.Items, Item{Label: &f.Label, Own: text})
		}
	}
	if len(own.Items) == 0 {
		t.out.Reply = Reply{Note: why}
		return
	}
	t.out.Reply = Reply{View: &View{
		Title:    Phrase{Key: "view.request.not-sent"},
		Sections: []Section{{Items: []Item{{Text: why}}}, own},
	}}
}

// lost gives back what somebody wrote for a request that is not there any more, or not for them.
func (t *turn) lost(verb string) bool {
	forms := map[command]formOf{cmdAnswer: answerForm, cmdAskBack: askBackForm, cmdReply: replyForm, cmdAskOn: askOnForm, cmdTell: tellForm}
	form := forms[command(verb)]
	if t.ev.Kind != Submitted || form == nil {
		return false
	}
	empty := form(t, &Request{Code: t.ev.Action.Code})
	values, _ := judge(empty, t.ev.Values)
	t.giveBack(empty, values, &Phrase{Key: "note.request.gone"})
	return true
}

// moreVerbs are what the button "more" can lead to, in the order shown.
var moreVerbs = []struct {
	cmd  command
	form formOf
}{
	{cmdAskBack, askBackForm},
	{cmdPassOn, passOnForm},
	{cmdRelease, nil},
	{cmdDecline, declineForm},
	{cmdAskOn, askOnForm},
	{cmdTell, tellForm},
	{cmdReveal, revealForm},
	{cmdWithdraw, withdrawForm},
}

// more shows what else the person can do now, and does or opens what they choose.
func more(t *turn, r *Request) {
	form := t.moreForm(r)
	if t.ev.Kind != Submitted {
		if len(form.Fields[0].Options) == 0 {
			t.note("note.request.nothing-more", nil)
			return
		}
		t.out.Reply = Reply{Form: form}
		return
	}
	choice := command(Values(t.ev.Values).Get("what"))
	i := slices.IndexFunc(moreVerbs, func(m struct {
		cmd  command
		form formOf
	}) bool {
		return m.cmd == choice
	})
	if i < 0 {
		form.Errors = wrong("what", "error.choose")
		t.out.Reply = Reply{Form: form}
		return
	}
	t.press(r, choice, moreVerbs[i].form)
}

func (t *turn) moreForm(r *Request) *Form {
	field := Field{Name: "what", Kind: Choice, Label: Phrase{Key: "form.more.what"}}
	for _, m := range moreVerbs {
		if t.refusal(r, m.cmd) == nil {
			key := texts.Key("form.more.what." + string(m.cmd))
			field.Options = append(field.Options, Option{Value: string(m.cmd), Label: Phrase{Key: key}})
		}
	}
	form := t.requestForm(r, "more", field)
	form.Submit = "form.submit"
	return form
}
