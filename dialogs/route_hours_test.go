package dialogs

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/worktime"
)

// newOffice has a request that was just sent, in office hours.
func newOffice(t *testing.T, now string, change func(*world, *Case)) *world {
	t.Helper()
	return newWorld(t, func(w *world, c *Case) {
		w.org, w.now = officeOrg(t), clockAt(t, now)
		w.org.Tiers[0][0].Hours = worktime.Week{}
		if change != nil {
			change(w, c)
		}
	})
}

func urgently(_ *world, c *Case) { put(c, "ask.1", "urgent", "urgent") }

// absent lets people be away until a moment.
func (w *world) absent(until time.Time, people ...Address) {
	w.recs.Roster = &Roster{}
	for _, a := range people {
		w.recs.Roster.Away = append(w.recs.Roster.Away, Absence{Who: a, From: w.now.Add(-time.Hour), Until: until})
	}
}

func TestOfferInHours(t *testing.T) {
	away := func(until string, people ...Address) func(*world, *Case) {
		return func(w *world, _ *Case) { w.absent(clockAt(w.tb, until), people...) }
	}
	for _, tt := range []struct {
		name, now string
		change    func(*world, *Case)
		offered   []string
		card, due string
		starts    string // when it is put before the first, or before one more; "" for never
	}{
		{"in the morning", "Tue 2026-11-24 10:00", nil, []string{"anna", "bilal"}, "open", "Tue 2026-11-24 14:00", ""},
		{"Friday four o'clock", "Fri 2026-11-20 16:00", nil, []string{"anna", "bilal"}, "over", "Mon 2026-11-23 12:00", ""},
		{"Friday evening", "Fri 2026-11-20 17:00", nil, nil, "later", "Mon 2026-11-23 13:00", "Mon 2026-11-23 09:00"},
		{"Christmas Eve", "Thu 2026-12-24 18:00", nil, nil, "later", "Mon 2026-12-28 13:00", "Mon 2026-12-28 09:00"},
		{"a tier away", "Tue 2026-11-24 10:00", away("Fri 2026-11-27 09:00", anna, bilal), []string{"deputy"}, "open", "Tue 2026-11-24 14:00", ""},
		{"everyone away for long", "Tue 2026-11-24 10:00", away("Fri 2026-12-25 09:00", anna, bilal, deputy), nil, "last", "Thu 2026-12-24 10:00", ""},
		{"everyone away until tomorrow", "Tue 2026-11-24 10:00", away("Wed 2026-11-25 09:00", anna, bilal, deputy), nil, "later", "Wed 2026-11-25 13:00", "Wed 2026-11-25 09:00"},
		{"everyone away, urgent", "Tue 2026-11-24 10:00", func(w *world, c *Case) {
			away("Wed 2026-11-25 09:00", anna, bilal, deputy)(w, c)
			urgently(w, c)
		}, nil, "last", "Thu 2026-12-24 10:00", ""},
		{"one away until two", "Tue 2026-11-24 10:00", away("Tue 2026-11-24 13:30", anna), []string{"bilal"}, "open", "Tue 2026-11-24 14:00", "Tue 2026-11-24 13:30"},
		{"urgent in hours", "Tue 2026-11-24 10:00", urgently, []string{"anna", "bilal", "deputy"}, "open-urgent", "Tue 2026-11-24 10:15", ""},
		{"urgent in the night", "Tue 2026-11-24 03:00", urgently, []string{"anna", "bilal", "deputy"}, "unsure", "Tue 2026-11-24 03:15", ""},
		{"urgent, and somebody is on call", "Sat 2026-11-21 12:00", urgently, []string{"anna", "bilal", "deputy"}, "open-urgent", "Sat 2026-11-21 12:15", ""},
		{"on call, and left out", "Sat 2026-11-21 12:00", func(_ *world, c *Case) {
			put(c, "ask.1", "urgent", "urgent", "leave-out", "chat/deputy")
		}, []string{"anna", "bilal"}, "unsure", "Sat 2026-11-21 12:15", ""},
		{"one officer, on Tuesdays and Thursdays", "Wed 2026-11-25 10:00", func(w *world, _ *Case) {
			w.org.Tiers = [][]Officer{officeOrg(w.tb).Tiers[0][:1]}
		}, nil, "later", "Thu 2026-11-26 13:00", "Thu 2026-11-26 09:00"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newOffice(t, tt.now, tt.change)
			if diff := cmp.Diff(tt.offered, offeredTo(w)); diff != "" {
				t.Error(diff)
			}
			if got := w.card(asker); got != "card.asker."+tt.card {
				t.Errorf("the asker's card: %q", got)
			}
			if got := clock(t, w.r().Due); got != tt.due {
				t.Errorf("promised %s, want %s", got, tt.due)
			}
			starts := ""
			if !w.r().Starts.IsZero() {
				starts = clock(t, w.r().Starts)
			}
			if starts != tt.starts {
				t.Errorf("starts %q, want %q", starts, tt.starts)
			}
			sound(t, w.r(), w.now)
			quiet(t, w.last.Lines)
			mustSpeak(t, w.last)
		})
	}
}

// TestComesToWork asks those who come to work, at that moment, and keeps the promise.
func TestComesToWork(t *testing.T) {
	w := newOffice(t, "Fri 2026-11-20 18:00", nil)
	due := w.r().Due
	w.due()
	if got := clock(t, w.now); got != "Mon 2026-11-23 09:00" {
		t.Errorf("at %s", got)
	}
	if diff := cmp.Diff([]string{"anna", "bilal"}, offeredTo(w)); diff != "" || len(w.news()) > 0 || !w.r().Due.Equal(due) {
		t.Error(diff, w.news(), w.r().Due)
	}
	if w.card(anna) != "card.officer.open" || w.card(asker) != "card.asker.open" {
		t.Errorf("cards %q, %q", w.card(anna), w.card(asker))
	}
}

// TestNobodyCame goes on to the next tier when those who should come are away after all.
func TestNobodyCame(t *testing.T) {
	w := newOffice(t, "Fri 2026-11-20 18:00", nil)
	w.absent(clockAt(t, "Thu 2026-12-31 09:00"), anna, bilal)
	w.due()
	if diff := cmp.Diff([]string{"deputy"}, offeredTo(w)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"line.asker.escalated asker"}, w.news()); diff != "" {
		t.Error(diff)
	}
}

// TestOneMore asks somebody of the tier who comes later on the day, without a word to the asker.
func TestOneMore(t *testing.T) {
	w := newOffice(t, "Tue 2026-11-24 10:00", func(w *world, _ *Case) { w.absent(clockAt(t, "Tue 2026-11-24 13:30"), anna) })
	w.due()
	if diff := cmp.Diff([]string{"bilal", "anna"}, offeredTo(w)); diff != "" || w.card(anna) != "card.officer.open" || w.card(asker) != "" {
		t.Error(diff, w.card(anna), w.card(asker))
	}
	if got := clock(t, w.r().Due); got != "Tue 2026-11-24 14:00" {
		t.Errorf("promised %s", got)
	}
}

// TestStandInIsNotAsked twice for one request when it goes to the tier they are in themselves.
func TestStandInIsNotAskedTwice(t *testing.T) {
	w := newOffice(t, "Tue 2026-11-24 10:00", func(w *world, _ *Case) {
		w.absent(clockAt(t, "Thu 2026-12-31 09:00"), anna, bilal)
		w.recs.Roster.Away[0].StandIn = deputy
	})
	if diff := cmp.Diff([]string{"deputy"}, offeredTo(w)); diff != "" {
		t.Error(diff)
	}
	w.due()
	if diff := cmp.Diff([]string{"line.asker.last-resort asker", "line.officer.remind-open deputy"}, w.news()); diff != "" {
		t.Error(diff)
	}
}

// TestRemindersKeepHours follows requests that nobody takes, or whose taker is silent, to their end: no
// line goes to an officer who is not at work, no reminder to the asker in the night.
func TestRemindersKeepHours(t *testing.T) {
	for name, begin := range map[string]func(*world){
		"nobody takes it": func(*world) {},
		"a silent taker":  func(w *world) { w.give(anna, cmdTake) },
		"a silent asker": func(w *world) {
			w.give(anna, cmdTake)
			w.give(anna, cmdAskBack)
		},
		"advice": func(w *world) {
			w.give(anna, cmdTake)
			w.give(anna, cmdAnswer)
		},
	} {
		w := newOffice(t, "Fri 2026-11-20 16:50", nil)
		begin(w)
		seen := 0
		for w.r().Live() {
			w.due()
			for _, l := range w.last.Lines {
				if _, officer := w.org.Officer(l.To); officer && isNew(l) && !w.org.atWork(nil, l.To, w.now) {
					t.Errorf("%s: %s to %s at %s", name, l.Card.Text, l.To.User, clock(t, w.now))
				}
			}
			if slices.ContainsFunc(w.news(), func(s string) bool {
				return s == "line.asker.remind-reply asker" || s == "line.asker.warn asker" || s == "line.asker.remind-answered asker"
			}) {
				seen++
				if !w.org.calendar().Open(w.now) {
					t.Errorf("%s: the asker is reminded at %s", name, clock(t, w.now))
				}
			}
		}
		if seen == 0 {
			t.Errorf("%s: the asker hears nothing", name)
		}
	}
}

// TestLeaseInTheTakersHours: who works on Tuesday and Thursday has those hours, and not without end.
func TestLeaseInTheTakersHours(t *testing.T) {
	for _, tt := range []struct{ now, hours, remind, due string }{
		{"Tue 2026-11-24 10:00", "", "Tue 2026-11-24 14:00", "Wed 2026-11-25 10:00"},
		{"Tue 2026-11-24 10:00", "tue 09:00-17:00, thu 09:00-17:00", "Tue 2026-11-24 14:00", "Thu 2026-11-26 10:00"},
		{"Tue 2026-11-24 10:00", "tue 09:00-11:00", "Thu 2026-11-26 14:00", "Fri 2026-11-27 10:00"}, // cut off: two days more
		{"Tue 2026-11-24 10:00", "always", "Tue 2026-11-24 14:00", "Wed 2026-11-25 10:00"},
	} {
		w := newOffice(t, tt.now, func(w *world, _ *Case) {
			if tt.hours != "" {
				w.org.Tiers[0][0].Hours = mustWeek(t, tt.hours)
			}
		})
		w.give(anna, cmdTake)
		if r := w.r(); clock(t, r.Next) != tt.remind || clock(t, r.Due) != tt.due {
			t.Errorf("hours %q: reminded %s, due %s; want %s, %s", tt.hours, clock(t, r.Next), clock(t, r.Due), tt.remind, tt.due)
		}
	}
}
