package dialogs

import (
	"slices"
	"strconv"
	"time"

	"ruggespraak/dialogs/texts"
)

// maxFeedbackReminders is how often one is reminded of one feedback date, feedbackAgain how long
// after the first time.
const (
	maxFeedbackReminders = 2
	feedbackAgain        = 3 * 24 * time.Hour
)

// caseDue does what the case's moment asks for: a reminder, the warning, the end. It does nothing
// twice, however often the moment comes.
func (t *turn) caseDue(c *Case) {
	now := t.env.Now
	if !now.Before(c.Expires()) {
		t.happenedIn(c, CaseExpired, "")
		t.eraseCase(c)
		t.say(c.Owner, c.Lang, Card{Key: "talk/expired-" + c.Code, Text: "line.expired", Args: []Arg{Code("Code", c.Code)}})
		return
	}
	if !c.Warned && !now.Before(c.Expires().Add(-c.Warn)) {
		c.Warned = true
		t.askOpinion(c)
		t.sayOf(c, "warn", "line.warn", []Button{button("button.renew", "renew", c.Code), button("button.note-case", "note", c.Code)}, When("End", c.Expires()))
	}
	var keep []Reminder
	for _, r := range c.Remind {
		if now.Before(r.At) {
			keep = append(keep, r)
		} else if again, ok := t.remind(c, r); ok {
			keep = append(keep, again)
		}
	}
	c.Remind = keep
	t.put(c)
}

// remind says what somebody wanted to hear of. The second result is whether it comes again.
func (t *turn) remind(c *Case, r Reminder) (Reminder, bool) {
	if r.What == "pause" {
		t.sayOf(c, "pause", "line.pause.over", []Button{button("button.next", "next", c.Code)})
		return r, false
	}
	_, n := methodOf(c).Find(r.Slot)
	f := t.facts(c)
	f.N = n
	slot := slotOf("feedback", n)
	q, _ := methodOf(c).Find(slot)
	if q == nil || !q.applies(f, n) || f.Has(slot) {
		return r, false // the decision was changed since
	}
	t.sayOf(c, slot+"."+strconv.Itoa(r.Done), "line.feedback", []Button{{Label: "button.feedback", Action: Action{Verb: "ask", Code: c.Code, Slot: slot}.Encode()}})
	t.caseCard(c)
	r.Done++
	r.At = t.daytime(t.env.Now.Add(feedbackAgain))
	return r, r.Done < maxFeedbackReminders
}

// askOpinion asks, while it can still be written down, whether an opinion turned out to be right (work
// method, step 1: opinions and assumptions get a note when they are confirmed or refuted).
func (t *turn) askOpinion(c *Case) {
	f := t.facts(c)
	n := f.free("follow-up")
	if !c.Closed.IsZero() || n == 0 || !slices.ContainsFunc(opinions(f), func(o Option) bool { return !f.followedUp(o.Value) }) {
		return
	}
	ask := Action{Verb: "ask", Code: c.Code, Slot: slotOf("follow-up", n)}
	t.sayOf(c, "opinion", "line.opinions", []Button{{Label: "button.opinion", Action: ask.Encode()}})
}

// followedUp reports whether it was written down how the opinion of a signal turned out.
func (f Facts) followedUp(signal string) bool {
	for n := 1; n <= maxFollowUps; n++ {
		if slot := slotOf("follow-up", n); f.Has(slot) && f.Is(slot, "opinion", signal) {
			return true
		}
	}
	return false
}

// sayOf posts a line about a case that nobody's press led to.
func (t *turn) sayOf(c *Case, what string, key texts.Key, buttons []Button, args ...Arg) {
	t.say(c.Owner, c.Lang, Card{
		Key:  c.Code + "/" + what + "." + strconv.FormatInt(t.env.Now.Unix(), 10),
		Text: key, Args: append([]Arg{Code("Code", c.Code)}, args...), Buttons: buttons,
	})
}

// talkDue forgets the kept text.
func (t *turn) talkDue(k *Talk) {
	if k.Kept != nil && !t.env.Now.Before(k.Kept.Until) {
		k.Kept = nil
	}
	t.put(k)
}
