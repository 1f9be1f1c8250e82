package dialogs

import (
	"slices"

	"ruggespraak/dialogs/texts"
)

// commanded follows a slash command. It may be given anywhere, so what it brings stands in the
// person's own conversation with the bot, and the answer on the spot only points there. A case begins
// at once, and what somebody looks up is there at once, as a form or a view can be opened in answer to a
// command.
func (t *turn) commanded() {
	fresh := t.recs.Talk == nil
	switch w := understand(t.ev.Text); {
	case w.verb == "together" && !t.ev.Where.IsZero():
		t.beginTogether(w)
		return // nothing of it is in their own conversation but the card that steers
	case w.text == "":
		t.seen()
		t.welcome()
	case w.verb == "know":
		t.showKnow(w.about)
	case w.verb == "numbers" && t.mayAsk(w.text):
		t.numbersView()
	case w.verb == "people" && t.mayAsk(w.text):
		t.peopleView()
	case w.verb == "start" && !fresh:
		t.seen()
		t.practiceLeft()
		t.begin()
	case w.verb == "practice" && t.recs.Practice == nil:
		t.seen()
		t.practiseForm()
	default:
		t.said()
	}
	if t.out.Reply.IsZero() {
		t.note("note.look-in-chat", nil)
	}
}

// mentioned answers somebody who named the bot in a channel: others read along there, so the bot goes
// on in the person's own conversation.
func (t *turn) mentioned() {
	t.seen()
	t.welcome()
	t.note("note.not-in-channel", nil)
}

// RefusedReasons are why the bot does not work for somebody, as an adapter tells it in Action.Verb of a
// Refused event. It works only for people of the organisation itself: an advice request, or a reply to
// one, must not come from or go to somebody outside.
func RefusedReasons() []string { return []string{"guest", "external"} }

// refused says so in one sentence, and keeps nothing of it.
func (t *turn) refused() {
	reason := t.ev.Action.Verb
	if !slices.Contains(RefusedReasons(), reason) {
		reason = "guest"
	}
	t.note(texts.Key("note.refused."+reason), nil)
}
