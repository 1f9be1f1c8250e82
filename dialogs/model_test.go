package dialogs

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestModel tries everything that can happen to a request in a small organisation with office hours, in
// every order: what people do, absences, moments that come in time or late, people who cannot be
// reached, turns that are lost in a crash and made again. What must always hold is looked at after each.
func TestModel(t *testing.T) {
	for _, from := range []struct {
		now    string
		urgent bool
		depth  int
	}{
		{"Fri 2026-11-20 18:00", false, modelDepth},
		{"Tue 2026-11-24 10:00", false, modelDepth - 1},
		{"Thu 2026-12-24 16:30", false, modelDepth - 1},
		{"Sat 2026-11-21 12:00", true, modelDepth - 1},
	} {
		name := from.now
		if from.urgent {
			name += " urgent"
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var change func(*world, *Case)
			if from.urgent {
				change = urgently
			}
			w := newOffice(t, from.now, func(w *world, c *Case) {
				w.org.Tiers[0] = w.org.Tiers[0][:1]
				w.org.Tiers[1][0].Hours = mustWeek(t, "mon-fri 12:00-20:00")
				if change != nil {
					change(w, c)
				}
			})
			m := &model{t: t, world: w, reminders: map[string]int{}, had: w.r().Offered}
			m.holds()
			steps, situations := m.explore(from.depth)
			t.Logf("%d steps to %d situations", steps, situations)
			if steps < map[int]int{2: 100, 3: 1000, 4: 10000}[from.depth] {
				t.Errorf("only %d steps", steps)
			}
		})
	}
}

// A model is a world in which it is counted who was reminded how often.
type model struct {
	t *testing.T
	*world
	reminders map[string]int // since somebody did something, by text and person
	had       []Address      // who had a card before the last turn
	by        Address        // who did something last; nobody for the clock
	way       []string       // what happened so far
}

// explore makes every move in every situation, each once, by the shortest way. Of some situations it
// follows what comes when nobody does anything any more.
func (m *model) explore(depth int) (steps, situations int) {
	each := 100
	if m.r().Urgent { // its moments are a quarter of an hour apart
		each = 1500
	}
	seen := map[string]bool{m.situation(): true}
	for now := []*model{m}; depth > 0; depth-- {
		var next []*model
		for _, from := range now {
			for _, mv := range moves() {
				after := from.copy(mv.name)
				if !mv.do(after) {
					continue
				}
				steps++
				after.settle()
				after.holds()
				if s := after.situation(); !seen[s] {
					seen[s] = true
					next = append(next, after)
					if len(seen)%each == 0 {
						after.copy("run to the end").ends()
					}
				}
			}
		}
		now = next
	}
	return steps, len(seen)
}

func (m *model) copy(what string) *model {
	w := *m.world
	after := &model{t: m.t, world: &w, had: m.had, reminders: map[string]int{}, way: append(slices.Clip(m.way), what)}
	maps.Copy(after.reminders, m.reminders)
	return after
}

// situation is all that matters, with moments counted from now, and the hour of the week.
func (m *model) situation() string {
	r := m.r()
	var held []any
	for _, h := range r.Held {
		held = append(held, h.To.User, h.At.Sub(m.now), h.Card.Text)
	}
	b, err := json.Marshal([]any{
		r.State, r.Tier, r.Offered, r.Out, r.Missed, r.Lost, r.Taker, r.Waits, r.Reminded, len(r.Advice), len(r.Outcome), held,
		r.Next.Sub(m.now), r.Due.Sub(m.now), r.Ends.Sub(m.now), r.Starts.Sub(m.now), r.WarnAt.IsZero(), m.now.Format("Mon 15:04"), m.recs.Roster.list(),
	})
	if err != nil {
		m.t.Fatal(err)
	}
	return string(b)
}

// look checks the lines of the last turn: whom they go to, when, and how often somebody is reminded.
func (m *model) look() {
	m.t.Helper()
	for _, l := range m.last.Lines {
		_, officer := m.org.Officer(l.To)
		switch {
		case !m.sounds(l) || l.To == m.by: // they did something themselves
		case officer && l.To != asker && !m.r().Urgent && !m.org.atWork(m.recs.Roster, l.To, m.now):
			m.fail("%s to %s, who is not at work", l.Card.Text, l.To.User)
		case slices.Contains(m.r().Missed, l.To) && (l.Card.Text == "line.officer.open-again" || l.Card.Text == "line.officer.remind-open"):
			m.fail("%s to %s, who cannot be reached", l.Card.Text, l.To.User)
		case isNew(l) && slices.Contains(m.r().Out, l.To):
			m.fail("%s to %s, who does not take part", l.Card.Text, l.To.User)
		}
		if !strings.Contains(string(l.Card.Text), ".remind-") {
			continue
		}
		key := string(l.Card.Text) + l.To.User
		if m.reminders[key]++; m.reminders[key] > MaxReminders {
			m.fail("%s for the %dth time", key, m.reminders[key])
		}
		if open := strings.Contains(key, "remind-open"); open != (m.r().State == Open) || strings.Contains(key, "remind-taken") && l.To != m.r().Taker {
			m.fail("%s in state %s of %s", key, m.r().State, m.r().Taker.User)
		}
	}
	m.last.Lines, m.had, m.by = nil, m.r().Offered, Address{} // looked at
}

// sounds reports whether a line makes a sound: a new line, or a card that somebody did not have.
func (m *model) sounds(l Line) bool { return isNew(l) || !slices.Contains(m.had, l.To) }

// holds checks what must hold of the request after everything.
func (m *model) holds() {
	m.t.Helper()
	r := m.r()
	switch {
	case r.Live() && !r.Wake().After(m.now):
		m.fail("live without a moment to come: %v", r.Wake())
	case r.Live() && !r.Due.After(m.now):
		m.fail("the promise %v lies in the past", r.Due)
	case r.State == Taken && (r.Taker.IsZero() || r.Waits == TheOfficer && r.Due.Sub(m.now) > 12*24*time.Hour):
		m.fail("taken by %s until %v", r.Taker.User, r.Due)
	case r.State == Open && r.Tier >= 2 && r.Ends.Sub(m.now) > 6*24*time.Hour && r.Next.Sub(m.now) > 6*24*time.Hour:
		m.fail("nobody is looked for until %v", r.Next)
	case !r.Urgent && (r.State == Open || r.State == Taken) && !m.daytime(r.Next):
		m.fail("its next moment is %s", clock(m.t, r.Next))
	case r.Reminded > MaxReminders:
		m.fail("%d reminders", r.Reminded)
	case len(r.Held) > 2:
		m.fail("%d lines are held for two officers", len(r.Held))
	case r.State == Open && r.Tier < 2 && r.Starts.IsZero() && !r.Urgent && r.Due.Sub(m.now) > 12*24*time.Hour:
		m.fail("open, and nobody comes until %v", r.Due)
	}
}

// daytime reports whether somebody is at work at a moment, or it is the request's end.
func (m *model) daytime(at time.Time) bool {
	return !at.Before(m.r().Ends) || m.org.calendar().Open(at) || m.org.calendarOf(m.org.Tiers[1][0].Hours).Open(at)
}

// ends lets nobody do anything any more: the request comes to its end, in so many moments.
func (m *model) ends() {
	const most = 4000 // thirty days of quarters of an hour, for an urgent one
	for n := 0; m.r().Live(); n++ {
		if n == most {
			m.fail("still %s after %d moments", m.r().State, n)
		}
		before := m.r().Wake()
		m.comes(0)
		m.holds()
		if m.r().Live() && !m.r().Wake().After(before) {
			m.fail("its moment does not move on from %v", before)
		}
	}
}

func (m *model) fail(format string, args ...any) {
	m.t.Helper()
	m.t.Fatalf("%s\n  after %s\n  at %s, %s, tier %d", fmt.Sprintf(format, args...), strings.Join(m.way, "; "), clock(m.t, m.now), m.r().State, m.r().Tier)
}
