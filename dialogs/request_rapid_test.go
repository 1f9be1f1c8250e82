package dialogs

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ruggespraak/dialogs/texts"
	"ruggespraak/dialogs/worktime"
)

// TestAnythingGoes lets anybody do anything at any moment, well-formed or not, and checks what must
// always hold: a timer in the future, an answer for whoever did something, lines only to those they
// are for, no words of people on cards, reminders bounded.
func TestAnythingGoes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := newWorld(t, drawCase(rt))
		w.tb = t
		reminders := map[string]int{}
		rt.Repeat(map[string]func(*rapid.T){
			"proper": func(rt *rapid.T) {
				who := rapid.SampledFrom([]Address{asker, anna, bilal, deputy}).Draw(rt, "who")
				out := w.give(who, rapid.SampledFrom(commands).Draw(rt, "command"))
				answeredSomehow(rt, out)
				clear(reminders)
			},
			"hostile": func(rt *rapid.T) {
				out := w.event(drawEvent(rt))
				answeredSomehow(rt, out)
				clear(reminders)
			},
			"due": func(rt *rapid.T) {
				if !w.r().Live() {
					return
				}
				w.due()
				countReminders(rt, w, reminders)
			},
			"late": func(rt *rapid.T) {
				w.wait(time.Duration(rapid.Int64Range(0, int64(10*24*time.Hour)).Draw(rt, "later")))
				w.event(Event{Kind: Due, Action: Action{Code: "request/" + reqCode}})
				countReminders(rt, w, reminders)
			},
			"away": func(rt *rapid.T) {
				who := rapid.SliceOfDistinct(rapid.SampledFrom([]Address{anna, bilal, deputy}), rapid.ID).Draw(rt, "who")
				w.absent(w.now.Add(time.Duration(rapid.IntRange(1, 100).Draw(rt, "hours"))*time.Hour), who...)
				for i := range w.recs.Roster.Away {
					w.recs.Roster.Away[i].StandIn = rapid.SampledFrom([]Address{{}, anna, bilal, deputy}).Draw(rt, "in their place")
				}
			},
			"unreached": func(rt *rapid.T) {
				w.unreached(rapid.SampledFrom([]Address{asker, anna, bilal, deputy, stranger, {}}).Draw(rt, "who"))
				clear(reminders)
			},
			"view": func(rt *rapid.T) {
				before := w.r().Version
				out := w.press(rapid.SampledFrom([]Address{asker, anna}).Draw(rt, "who"), "view")
				if answeredSomehow(rt, out); w.r().Version != before {
					rt.Fatal("looking changed something")
				}
			},
			"": func(rt *rapid.T) {
				sound(w.tb, w.r(), w.now)
				quiet(w.tb, w.last.Lines)
				rightPeople(rt, w)
			},
		})
	})
}

// drawCase makes all kinds of request.
func drawCase(rt *rapid.T) func(*world, *Case) {
	urgent := rapid.SampledFrom([]string{"normal", "urgent"}).Draw(rt, "urgent")
	out := rapid.SliceOf(rapid.SampledFrom([]string{"chat/anna", "chat/bilal", "chat/deputy", "chat/nobody", "/"})).Draw(rt, "left out")
	hours := rapid.SampledFrom([]worktime.Week{worktime.Always(), worktime.OfficeHours()}).Draw(rt, "hours")
	policy := rapid.SampledFrom([]NamesPolicy{Named, Anonymous, Choose}).Draw(rt, "names")
	return func(w *world, c *Case) {
		w.org.Names, w.org.Hours = policy, hours
		a := Answer{V: map[string][]string{"urgent": {urgent}, "leave-out": out, "own": {secret("own")}}}
		c.Answers["ask.1"] = a
	}
}

// drawEvent makes an event that no button of ours would.
func drawEvent(rt *rapid.T) Event {
	verbs := append([]string{"more", "view", "", "x", "answer", "next"}, "take", "reply", "pass-on", "reveal", "withdraw")
	value := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"chat/asker", "chat/deputy", "ask-back", "release", "decline", "some", "none"}))
	text := rapid.Map(value, func(s string) string {
		if len(s) > 8 {
			return secret(s)
		}
		return s
	})
	return Event{
		Kind: rapid.SampledFrom([]Kind{Pressed, Submitted}).Draw(rt, "kind"),
		From: rapid.SampledFrom([]Address{asker, anna, bilal, deputy, stranger, {}}).Draw(rt, "from"),
		Name: rapid.SampledFrom([]string{"", secret("naam")}).Draw(rt, "name"),
		Action: Action{
			Verb: rapid.SampledFrom(verbs).Draw(rt, "verb"),
			Code: rapid.SampledFrom([]string{reqCode, "K7M2QX-2", "-"}).Draw(rt, "code"),
			Slot: rapid.String().Draw(rt, "slot"), Rev: rapid.Int().Draw(rt, "rev"),
		},
		Values: rapid.MapOf(
			rapid.SampledFrom([]string{"text", "what", "to", "name", "interpretation", "serious", "term", "decision", "steps"}),
			rapid.SliceOfN(text, 0, 3),
		).Draw(rt, "values"),
	}
}

// answeredSomehow checks that somebody who did something is not left without an answer.
func answeredSomehow(rt *rapid.T, out Turn) {
	if out.Reply.IsZero() {
		rt.Fatal("no answer")
	}
	if n := out.Reply.Note; n != nil && !texts.Known(n.Key) && n.Key != "note.gone" {
		rt.Fatalf("no text %s", n.Key)
	}
}

// countReminders counts the reminders to one person since somebody last did something.
func countReminders(rt *rapid.T, w *world, reminders map[string]int) {
	for _, n := range w.news() {
		if strings.Contains(n, ".remind-") {
			if reminders[n]++; reminders[n] > MaxReminders {
				rt.Fatalf("%s for the %dth time", n, reminders[n])
			}
		}
	}
	if len(w.news()) > 0 && !strings.Contains(w.news()[0], ".remind-") {
		clear(reminders) // another matter: it went to others
	}
}

// rightPeople checks whom lines go to: the asker, and officers who take part. Others only have their
// card brought up to date.
func rightPeople(rt *rapid.T, w *world) {
	for _, l := range w.last.Lines {
		isCard := l.Card.Key == "K7M2QX/1"
		_, officer := w.org.Officer(l.To)
		if l.To != asker && !officer {
			rt.Fatalf("%s goes to %v", l.Card.Text, l.To)
		}
		if !isCard && slices.Contains(w.r().Out, l.To) {
			rt.Fatalf("%s goes to %s, who is left out", l.Card.Text, l.To.User)
		}
		if strings.HasPrefix(string(l.Card.Text), "line.officer.") == (l.To == asker) && !isCard {
			rt.Fatalf("%s goes to %s", l.Card.Text, l.To.User)
		}
	}
}
