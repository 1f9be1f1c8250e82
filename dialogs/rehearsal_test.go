package dialogs

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const month = 30 * 24 * time.Hour

// newRehearsal is an office that rehearses, on a Friday afternoon: Anna works on Tuesdays and Thursdays.
func newRehearsal(tb failer) *chat {
	c := newChat(tb)
	c.org, c.now = officeOrg(tb), clockAt(tb, "Fri 2026-11-20 15:45")
	c.org.Rehearsal = month
	c.started()
	return c
}

// started is the bot that begins, or an hour that has passed.
func (c *chat) started() Turn {
	c.tb.Helper()
	return c.do(Event{Kind: Started, From: Address{Org: c.org.ID}})
}

func (c *chat) rehearsal() *Rehearsal {
	return c.load(Event{Kind: Due, Action: Action{Code: string(RehearsalKey)}}).Rehearsal
}

// next lets the rehearsal's next moment come: when that was, and what came of it.
func (c *chat) nextRehearsal() string {
	c.tb.Helper()
	c.now = c.rehearsal().Wake()
	return clock(c.tb, c.now) + ": " + strings.Join(rehearsed(c.due(RehearsalKey)), ", ")
}

// rehearsed is whom a turn says what, without a sound too, and what came about.
func rehearsed(t Turn) (all []string) {
	for _, l := range t.Lines {
		all = append(all, l.To.User+" "+string(l.Card.Text))
	}
	for _, h := range t.Happened {
		all = append(all, string(h.What))
	}
	return all
}

func (c *chat) canRead(who Address, slot string) Turn {
	c.tb.Helper()
	return c.do(Event{Kind: Pressed, From: who, Action: Action{Verb: "reachable", Slot: slot}})
}

// TestRehearsal: everybody is asked when their next working day begins, reminded once, and asked again
// after a month, whether or not they answered.
func TestRehearsal(t *testing.T) {
	c := newRehearsal(t)
	got := []string{c.nextRehearsal()}
	got = append(got, strings.Join(rehearsed(c.canRead(deputy, "2026-11-23")), ", "))
	for range 8 {
		got = append(got, c.nextRehearsal())
	}
	want := []string{
		"Mon 2026-11-23 09:00: bilal rehearsal.ask, deputy rehearsal.ask, rehearsal.asked, rehearsal.asked",
		"deputy rehearsal.thanks, rehearsal.answered",
		"Tue 2026-11-24 09:00: anna rehearsal.ask, rehearsal.asked",
		"Wed 2026-11-25 09:00: bilal rehearsal.again",
		"Fri 2026-11-27 09:00: rehearsal.missed",
		"Tue 2026-12-01 09:00: anna rehearsal.again", // two of her own days after the question
		"Tue 2026-12-08 09:00: rehearsal.missed",
		"Thu 2026-12-24 09:00: bilal rehearsal.ask, deputy rehearsal.ask, rehearsal.asked, rehearsal.asked",
		"Tue 2026-12-29 09:00: anna rehearsal.ask, bilal rehearsal.again, deputy rehearsal.again, rehearsal.asked",
		"Thu 2026-12-31 09:00: rehearsal.missed, rehearsal.missed",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if p := c.rehearsal().of(bilal); !p.Silent.Equal(clockAt(t, "Mon 2026-11-23 09:00")) || p.Silent.Equal(p.Asked) {
		t.Errorf("silent since %s, asked last %s", clock(t, p.Silent), clock(t, p.Asked))
	}
}

// TestRehearsalAnswered: a press is written down, once, and brings every card of the question up to date.
func TestRehearsalAnswered(t *testing.T) {
	c := newRehearsal(t)
	c.nextRehearsal() // Bilal and the deputy
	c.nextRehearsal() // Anna
	c.nextRehearsal() // a reminder
	out := c.canRead(bilal, "2026-11-23.again")
	var keys []string
	for _, l := range out.Lines {
		keys = append(keys, l.Card.Key)
		if l.Lang != "en" || len(l.Card.Buttons) > 0 {
			t.Errorf("%s in %s with %d buttons", l.Card.Key, l.Lang, len(l.Card.Buttons))
		}
	}
	slices.Sort(keys)
	if diff := cmp.Diff([]string{"rehearsal/2026-11-23", "rehearsal/2026-11-23.again"}, keys); diff != "" {
		t.Error(diff)
	}
	if p := c.rehearsal().of(bilal); !p.Answered.Equal(c.now) || p.Waits != 0 {
		t.Errorf("after the press: %+v", p)
	}
	if out = c.canRead(bilal, "2026-11-23"); len(out.Put)+len(out.Happened) > 0 {
		t.Errorf("pressed twice: %v", rehearsed(out))
	}
}

// TestRehearsalLate: also the button of a question that was given up, or of an older one, says that
// messages arrive.
func TestRehearsalLate(t *testing.T) {
	for _, slot := range []string{"2026-11-24", "2026-10-01.again"} {
		c := newRehearsal(t)
		for c.rehearsal().of(anna).Silent.IsZero() {
			c.nextRehearsal()
		}
		if got := rehearsed(c.canRead(anna, slot)); !slices.Contains(got, "rehearsal.answered") {
			t.Errorf("%s: %v", slot, got)
		}
		if p := c.rehearsal().of(anna); !p.Silent.IsZero() || !p.Answered.Equal(c.now) {
			t.Errorf("%s: %+v", slot, p)
		}
	}
}

// TestRehearsalOfOthers: whoever is not asked gets thanks or hears that the button is old, and nothing is
// written down.
func TestRehearsalOfOthers(t *testing.T) {
	c := newRehearsal(t)
	for _, x := range []struct {
		who        Address
		slot, want string
	}{
		{asker, "2026-11-23", "asker rehearsal.thanks"},
		{bilal, "2026-11-23", "bilal rehearsal.thanks"}, // not asked yet
		{bilal, "", ""},
		{bilal, "morgen", ""},
		{bilal, "2026-11-23.x", ""},
	} {
		out := c.canRead(x.who, x.slot)
		if got := strings.Join(rehearsed(out), ", "); got != x.want || len(out.Put) > 0 {
			t.Errorf("%s presses %q: %s, puts %d", x.who.User, x.slot, got, len(out.Put))
		}
		if x.want == "" && noteKey(out) != "note.gone" {
			t.Errorf("%q is answered with %q", x.slot, noteKey(out))
		}
	}
	delete(c.store, RehearsalKey)
	if got := rehearsed(c.canRead(bilal, "2026-11-23")); len(got) != 1 {
		t.Errorf("without a record: %v", got)
	}
}

// TestRehearsalAway: somebody who is away is left alone until they are back, and the others are not.
func TestRehearsalAway(t *testing.T) {
	c := newRehearsal(t)
	c.saidBy(bilal, "afwezig tot 7-12 13:00")
	got := []string{c.nextRehearsal(), c.nextRehearsal()}
	want := []string{
		"Mon 2026-11-23 09:00: deputy rehearsal.ask, rehearsal.asked",
		"Tue 2026-11-24 09:00: anna rehearsal.ask, rehearsal.asked",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if p := c.rehearsal().of(bilal); clock(t, p.Next) != "Mon 2026-12-07 13:00" || !p.Asked.IsZero() {
		t.Errorf("is asked %s", clock(t, p.Next))
	}
}

// TestRehearsalLateAtNight: a bot that stood still does not make up for it in the evening.
func TestRehearsalLateAtNight(t *testing.T) {
	c := newRehearsal(t)
	c.org.Hours = mustWeek(t, "always")
	c.now = clockAt(t, "Mon 2026-11-23 21:10")
	if got := rehearsed(c.due(RehearsalKey)); len(got) > 0 {
		t.Errorf("at night: %v", got)
	}
	if got := c.nextRehearsal(); got != "Tue 2026-11-24 08:00: bilal rehearsal.ask, deputy rehearsal.ask, rehearsal.asked, rehearsal.asked" {
		t.Error(got)
	}
}

// TestRehearsalDirectory: who joins is asked, who leaves is not, and an organisation that wants no
// rehearsal has none. When nothing changed nothing is stored.
func TestRehearsalDirectory(t *testing.T) {
	c := newRehearsal(t)
	if out := c.started(); len(out.Put)+len(out.Drop) > 0 {
		t.Error("an hour in which nothing changed is stored")
	}
	c.nextRehearsal()
	left, joined := c.org.Tiers[1], Officer{Address: stranger, Name: "Nieuw"}
	c.org.Tiers = [][]Officer{c.org.Tiers[0], {joined}}
	c.started()
	if r := c.rehearsal(); r.of(left[0].Address) != nil || clock(t, r.of(stranger).Next) != "Tue 2026-11-24 09:00" || r.of(bilal).Waits != waitsAnswer {
		t.Errorf("after one left and one joined: %+v", r)
	}
	c.org.Tiers[1] = left
	c.now = c.rehearsal().Wake()
	if c.due(RehearsalKey); c.rehearsal().of(stranger) != nil || c.rehearsal().of(left[0].Address) == nil {
		t.Errorf("a moment does not follow the directory: %+v", c.rehearsal())
	}
	c.org.Rehearsal = 0
	if c.started(); c.rehearsal() != nil {
		t.Error("no rehearsal is wanted, and it is still there")
	}
	if out := c.started(); len(out.Put)+len(out.Drop) > 0 {
		t.Error("an hour without rehearsal is stored")
	}
	c.org.Rehearsal = month
	c.started()
	c.org.Rehearsal = 0
	c.now = c.rehearsal().Wake()
	if out := c.due(RehearsalKey); len(out.Lines) > 0 || c.rehearsal() != nil {
		t.Error("a moment of a rehearsal that is not wanted any more")
	}
}

// TestRehearsalPace: another interval holds from the next hour on.
func TestRehearsalPace(t *testing.T) {
	c := newRehearsal(t)
	c.nextRehearsal()
	c.canRead(bilal, "2026-11-23")
	for days, want := range map[int]string{7: "Tue 2026-12-01 09:00", 60: "Mon 2027-01-25 09:00"} {
		c.org.Rehearsal = time.Duration(days) * 24 * time.Hour
		c.started()
		if got := clock(t, c.rehearsal().of(bilal).Next); got != want {
			t.Errorf("every %d days: %s, want %s", days, got, want)
		}
	}
}

func TestRehearsalOrg(t *testing.T) {
	for days, ok := range map[int]bool{0: true, 6: false, 7: true, 180: true, 181: false, -1: false} {
		org := testOrg()
		org.Rehearsal = time.Duration(days) * 24 * time.Hour
		if err := org.Check(); (err == nil) != ok {
			t.Errorf("every %d days: %v", days, err)
		}
	}
}

// A watched counts what one person was sent.
type watched struct {
	asked     time.Time
	reminders int
}

// TestRehearsalProperties lets anything happen in any order: nobody is asked more than once in an
// interval or reminded more than once, nothing is sent when they are not at work or at night, and the
// record always has a moment to come.
func TestRehearsalProperties(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := newRehearsal(rt)
		c.org.Hours = mustWeek(rt, rapid.SampledFrom([]string{"always", "mon-fri 09:00-17:00", "mon-sun 00:00-06:00 19:00-24:00", "wed 13:00-15:00"}).Draw(rt, "hours"))
		c.org.Rehearsal = time.Duration(rapid.IntRange(7, 180).Draw(rt, "days")) * 24 * time.Hour
		delete(c.store, RehearsalKey)
		c.started()
		seen := map[Address]*watched{}
		for range rapid.IntRange(1, 60).Draw(rt, "steps") {
			rehearsalStep(rt, c)
			c.watch(rt, seen)
		}
	})
}

func rehearsalStep(rt *rapid.T, c *chat) {
	who := rapid.SampledFrom([]Address{anna, bilal, deputy}).Draw(rt, "who")
	switch rapid.IntRange(0, 9).Draw(rt, "what") {
	case 0:
		c.canRead(who, c.rehearsal().of(who).round())
	case 1:
		c.saidBy(who, fmt.Sprintf("afwezig tot %s", c.now.AddDate(0, 0, rapid.IntRange(1, 180).Draw(rt, "away")).Format(time.DateOnly)))
	case 2:
		c.do(Event{Kind: Pressed, From: who, Action: Action{Verb: "present"}})
	case 3:
		c.started()
	case 4:
		c.now = c.now.Add(time.Duration(rapid.IntRange(0, 500).Draw(rt, "hours later")) * time.Hour)
		c.due(RehearsalKey)
	default:
		if next := c.rehearsal().Wake(); next.After(c.now) {
			c.now = next
		}
		if c.due(RehearsalKey); !c.rehearsal().Wake().After(c.now) {
			rt.Fatalf("at %s the next moment is %s", c.now, c.rehearsal().Wake())
		}
	}
}

// watch judges what the last turn said, and what it left.
func (c *chat) watch(rt *rapid.T, seen map[Address]*watched) {
	roster := c.load(Event{Kind: Due, Action: Action{Code: string(RosterKey)}}).Roster
	for _, l := range c.last.Lines {
		w := seen[l.To]
		if w == nil {
			w = &watched{}
			seen[l.To] = w
		}
		switch l.Card.Text {
		case "rehearsal.ask":
			if !w.asked.IsZero() && c.now.Sub(w.asked) < c.org.Rehearsal {
				rt.Fatalf("%s is asked at %s and %s", l.To.User, w.asked, c.now)
			}
			*w = watched{asked: c.now}
		case "rehearsal.again":
			if w.reminders++; w.reminders > 1 {
				rt.Fatalf("%s is reminded twice", l.To.User)
			}
		default:
			continue
		}
		if hour := c.now.In(c.org.Zone).Hour(); hour < 8 || hour >= 20 || !c.org.atWork(roster, l.To, c.now) {
			rt.Fatalf("%s gets %s at %s", l.To.User, l.Card.Text, clock(rt, c.now))
		}
	}
	r := c.rehearsal()
	if most := c.now.Add(389 * 24 * time.Hour); r.Wake().IsZero() || r.Expires().After(most) || !r.Expires().After(r.Wake()) {
		rt.Fatalf("moment %s, end %s, at %s", r.Wake(), r.Expires(), c.now)
	}
}
