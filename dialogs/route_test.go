package dialogs

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// offeredTo are the people who got a card, by their user ids.
func offeredTo(w *world) []string {
	var users []string
	for _, a := range w.r().Offered {
		users = append(users, a.User)
	}
	return users
}

func TestOffer(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*world, *Case)
		want   []string
		tier   int
		card   string // the asker's
	}{
		{"the first tier", nil, []string{"anna", "bilal"}, 0, "card.asker.open"},
		{"urgent: everyone", func(_ *world, c *Case) { put(c, "ask.1", "urgent", "urgent") },
			[]string{"anna", "bilal", "deputy"}, 1, "card.asker.open-urgent"},
		{"one left out", func(_ *world, c *Case) { put(c, "ask.1", "leave-out", "chat/bilal") }, []string{"anna"}, 0, "card.asker.open"},
		{"a tier left out", func(_ *world, c *Case) { put(c, "ask.1", "leave-out", "chat/bilal", "leave-out", "chat/anna") },
			[]string{"deputy"}, 1, "card.asker.open"},
		{"everyone left out", func(_ *world, c *Case) {
			put(c, "ask.1", "leave-out", "chat/bilal", "leave-out", "chat/anna", "leave-out", "chat/deputy")
		}, nil, 2, "card.asker.last"},
		{"nobody there", func(w *world, _ *Case) { w.org.Tiers = nil }, nil, 0, "card.asker.last"},
		{"left out, and gone since", func(_ *world, c *Case) { put(c, "ask.1", "leave-out", "chat/nobody") },
			[]string{"anna", "bilal"}, 0, "card.asker.open"},
		{"the asker is an officer", func(_ *world, c *Case) { c.Owner = anna }, []string{"bilal"}, 0, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t, tt.change)
			if diff := cmp.Diff(tt.want, offeredTo(w)); diff != "" {
				t.Error(diff)
			}
			if w.r().Tier != tt.tier {
				t.Errorf("tier %d, want %d", w.r().Tier, tt.tier)
			}
			if got := w.card(asker); got != tt.card {
				t.Errorf("the asker's card: %q, want %q", got, tt.card)
			}
			sound(t, w.r(), w.now)
			quiet(t, w.last.Lines)
		})
	}
}

// TestEscalation follows a request that nobody takes, to its end.
func TestEscalation(t *testing.T) {
	w := newWorld(t, nil)
	promised := w.r().Due
	if want := start.Add(w.org.Pace.Answer); !promised.Equal(want) {
		t.Errorf("promised %v, want %v", promised, want)
	}
	w.due()
	if diff := cmp.Diff([]string{"line.asker.escalated asker"}, w.news()); diff != "" {
		t.Error(diff)
	}
	if w.card(deputy) != "card.officer.open" || w.r().Tier != 1 || !w.r().Due.After(promised) {
		t.Errorf("deputy's card %q, tier %d, due %v", w.card(deputy), w.r().Tier, w.r().Due)
	}
	w.due()
	reminded := []string{"line.officer.remind-open anna", "line.officer.remind-open bilal", "line.officer.remind-open deputy"}
	if diff := cmp.Diff(append([]string{"line.asker.last-resort asker"}, reminded...), w.news()); diff != "" {
		t.Error(diff)
	}
	i := slices.IndexFunc(w.last.Lines, func(l Line) bool { return l.Card.Text == "line.asker.last-resort" })
	if !slices.Contains(w.last.Lines[i].Card.Args, Contacts("Contacts")) {
		t.Error("the last-resort card has no contacts")
	}
	reminders, warned := map[string]int{}, false
	for _, n := range reminded {
		reminders[n]++
	}
	for w.r().Live() {
		w.due()
		sound(t, w.r(), w.now)
		for _, n := range w.news() {
			switch n {
			case "line.asker.warn asker":
				warned = true
				if left := w.r().Ends.Sub(w.now); left != w.org.Pace.Warn {
					t.Errorf("warned %v before the end", left)
				}
			case "line.asker.expired asker":
			default:
				reminders[n]++
			}
		}
	}
	want := map[string]int{"line.officer.remind-open anna": 5, "line.officer.remind-open bilal": 5, "line.officer.remind-open deputy": 5}
	if diff := cmp.Diff(want, reminders); diff != "" || !warned {
		t.Error(diff, "warned:", warned)
	}
	if w.r().State != Expired || !w.now.Equal(start.Add(w.org.Pace.Request)) {
		t.Errorf("%s at %v", w.r().State, w.now)
	}
}

// TestNobodyYet asks whoever comes on duty after everyone was asked, and reminds the others.
func TestNobodyYet(t *testing.T) {
	w := newWorld(t, func(w *world, _ *Case) { w.org.Tiers = [][]Officer{{}, {}} })
	if len(offeredTo(w)) > 0 || noteKey(w.last) != "note.request.sent-last" {
		t.Errorf("offered to %v, %q", offeredTo(w), noteKey(w.last))
	}
	w.org.Tiers = [][]Officer{{}, testOrg().Tiers[1]}
	w.due()
	if diff := cmp.Diff([]string{"deputy"}, offeredTo(w)); diff != "" || len(w.news()) > 0 {
		t.Error(diff, w.news())
	}
	w.org.Tiers = testOrg().Tiers
	w.due()
	if diff := cmp.Diff([]string{"deputy", "anna", "bilal"}, offeredTo(w)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"line.officer.remind-open deputy"}, w.news()); diff != "" {
		t.Error("who is new has a card, who is not a reminder:", diff)
	}
}

func TestUrgentPace(t *testing.T) {
	w := newWorld(t, func(_ *world, c *Case) { put(c, "ask.1", "urgent", "urgent") })
	for _, l := range w.last.Lines {
		if !l.Urgent {
			t.Error("a line of an urgent request is not urgent")
		}
	}
	w.due()
	if !w.now.Equal(start.Add(w.org.Pace.Urgent)) || w.news()[0] != "line.asker.last-resort asker" {
		t.Errorf("at %v: %v", w.now, w.news())
	}
	w.give(anna, cmdTake)
	if lease := w.r().Due.Sub(w.now); lease != 4*w.org.Pace.Urgent {
		t.Errorf("an urgent one may be kept for %v", lease)
	}
}

// TestDeclined goes on at once when nobody who was asked is left.
func TestDeclined(t *testing.T) {
	w := newWorld(t, nil)
	w.give(anna, cmdDecline)
	if len(w.news()) > 0 || w.card(anna) != "card.officer.out" {
		t.Errorf("somebody is left: %v, card %q", w.news(), w.card(anna))
	}
	w.give(bilal, cmdDecline)
	if diff := cmp.Diff([]string{"line.asker.escalated asker"}, w.news()); diff != "" || w.card(deputy) != "card.officer.open" {
		t.Error(diff, w.card(deputy))
	}
	w.give(deputy, cmdDecline)
	if diff := cmp.Diff([]string{"line.asker.last-resort asker"}, w.news()); diff != "" {
		t.Error(diff)
	}
	if !w.now.Equal(start) {
		t.Error("none of this waits")
	}
	for _, verb := range []string{"view", "take", "more", "decline"} {
		if got := noteKey(w.press(anna, verb)); got != "note.gone" {
			t.Errorf("who declined can still %s: %q", verb, got)
		}
	}
}

func TestGivenBack(t *testing.T) {
	for _, tt := range []struct {
		cmd  command
		want []string
		out  int
	}{
		{cmdRelease, []string{"line.officer.open-again bilal", "line.asker.released asker"}, 0},
		{cmdDecline, []string{"line.officer.open-again bilal", "line.asker.released asker"}, 1},
		{cmdPassOn, []string{"line.officer.passed-on deputy", "line.asker.passed-on asker"}, 0},
	} {
		w := inState(t, Taken)
		w.give(anna, tt.cmd)
		if diff := cmp.Diff(tt.want, w.news()); diff != "" {
			t.Error(tt.cmd, diff)
		}
		if len(w.r().Out) != tt.out || w.r().State != Open {
			t.Errorf("%s: out %v, %s", tt.cmd, w.r().Out, w.r().State)
		}
		sound(t, w.r(), w.now)
	}
}

// TestPassedOnCardFirst shows who is new the card before the line about it.
func TestPassedOnCardFirst(t *testing.T) {
	w := inState(t, Taken)
	w.give(anna, cmdPassOn)
	var got []string
	for _, l := range w.last.Lines {
		if l.To == deputy {
			got = append(got, string(l.Card.Text))
		}
	}
	if diff := cmp.Diff([]string{"card.officer.open", "line.officer.passed-on"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestPassedOnInVain goes back to everyone: at once when declined, in time when silent.
func TestPassedOnInVain(t *testing.T) {
	w := inState(t, Taken)
	w.give(anna, cmdPassOn)
	w.give(deputy, cmdDecline)
	want := []string{"line.officer.open-again anna", "line.officer.open-again bilal", "line.asker.escalated asker"}
	if diff := cmp.Diff(want, w.news()); diff != "" {
		t.Error(diff)
	}
	w = inState(t, Taken)
	w.give(anna, cmdPassOn)
	w.due()
	if diff := cmp.Diff(want, w.news()); diff != "" || w.r().Tier != 0 {
		t.Error(diff, w.r().Tier)
	}
}
