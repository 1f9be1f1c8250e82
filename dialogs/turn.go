package dialogs

import (
	"slices"
	"strconv"

	"ruggespraak/dialogs/texts"
)

// A turn is a Turn being made: what it may look at, and what follows so far.
type turn struct {
	env  Env
	recs Records
	ev   Event
	lang string // of the one who did something
	told int    // how many new lines tell made
	out  Turn
}

// put stores a record at the end of the turn; a record put twice is stored once.
func (t *turn) put(r Record) {
	if !slices.ContainsFunc(t.out.Put, func(p Record) bool { return p.Key() == r.Key() }) {
		t.out.Put = append(t.out.Put, r)
	}
}

// erase takes a record out of the store at the end of the turn.
func (t *turn) erase(r Record) {
	t.out.Put = slices.DeleteFunc(t.out.Put, func(p Record) bool { return p.Key() == r.Key() })
	t.out.Drop = append(t.out.Drop, r.Key())
}

// say posts a line, or brings a card up to date, for anyone. Of a card that changes twice in a turn
// only the last state is shown.
func (t *turn) say(to Address, lang string, card Card) {
	t.out.Lines = slices.DeleteFunc(t.out.Lines, func(l Line) bool { return l.To == to && l.Card.Key == card.Key })
	t.out.Lines = append(t.out.Lines, Line{To: to, Lang: lang, Card: card})
}

// tell posts a new line to the one who did something. prefix is the code of the case it belongs to,
// or "talk".
func (t *turn) tell(prefix string, key texts.Key, buttons []Button, args ...Arg) {
	t.told++
	t.say(t.ev.From, t.lang, Card{
		Key:  prefix + "/" + t.ev.ID + "." + strconv.Itoa(t.told),
		Text: key, Args: args, Buttons: buttons,
	})
}

// note answers with one sentence that leaves no post. Somebody who typed gets it as a line: a note
// needs something to be shown on.
func (t *turn) note(key texts.Key, args texts.Args) {
	t.out.Reply = Reply{Note: &Phrase{Key: key, Args: args}}
}

// facts are what the questions look at, for one case.
func (t *turn) facts(c *Case) Facts {
	return Facts{Case: c, Requests: t.recs.Requests, Env: t.env, N: 1}
}

// button makes a button of a card.
func button(label texts.Key, verb, code string) Button {
	return Button{Label: label, Action: Action{Verb: verb, Code: code}.Encode()}
}
