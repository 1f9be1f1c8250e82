package dialogs

import (
	"slices"
	"time"
)

// A Rehearsal is how the officers and deputies of an organisation are asked, now and then, whether
// messages reach them, and who answered. It is for operators to see: an answer that stays out never
// changes who is asked for advice. There is one for each organisation, and none where Org.Rehearsal is
// zero.
type Rehearsal struct {
	People []Rehearsed `json:"p"` // in the order of the tiers
}

// A Rehearsed is where it stands for one person.
type Rehearsed struct {
	Who      Address   `json:"w"`
	Next     time.Time `json:"n"`           // when to ask, to remind, or to wait no longer
	Asked    time.Time `json:"a,omitzero"`  // the last question; zero: none yet
	Waits    int       `json:"t,omitempty"` // waitsAnswer or waitsReminded while an answer is waited for; else 0
	Answered time.Time `json:"y,omitzero"`  // the last answer
	Silent   time.Time `json:"s,omitzero"`  // the first question that was waited for in vain; zero after an answer
}

// How far a question has come (Rehearsed.Waits).
const (
	waitsAnswer   = 1 // asked
	waitsReminded = 2 // and reminded, once
)

// RehearsalKey names the rehearsal of an organisation.
const RehearsalKey Key = "rehearsal"

// Key names the rehearsal.
func (r *Rehearsal) Key() Key { return RehearsalKey }

// Wake is when something is to be done for the first of them.
func (r *Rehearsal) Wake() time.Time {
	var next time.Time
	for _, p := range r.People {
		if next.IsZero() || p.Next.Before(next) {
			next = p.Next
		}
	}
	return next
}

// rehearsalKept is how long a rehearsal outlives its last moment: long enough for a bot that stood still.
const rehearsalKept = 60 * 24 * time.Hour

// Expires is well after the last moment of all.
func (r *Rehearsal) Expires() time.Time {
	var last time.Time
	for _, p := range r.People {
		last = later(last, p.Next)
	}
	return last.Add(rehearsalKept)
}

// Links are none: a rehearsal stands by itself.
func (r *Rehearsal) Links() []Key { return nil }

// of is where it stands for somebody; nil when they are not asked.
func (r *Rehearsal) of(a Address) *Rehearsed {
	if r != nil {
		for i := range r.People {
			if r.People[i].Who == a {
				return &r.People[i]
			}
		}
	}
	return nil
}

// enroll follows the directory: who joined is asked on their next working day, who left no longer.
func (t *turn) enroll(r *Rehearsal) (changed bool) {
	var people []Rehearsed
	for _, tier := range t.env.Org.Tiers {
		for _, f := range tier {
			p := r.of(f.Address)
			if p == nil {
				p = &Rehearsed{Who: f.Address, Next: t.askable(f.Address, t.env.Now)}
			}
			people = append(people, *p)
		}
	}
	changed = !slices.Equal(people, r.People)
	r.People = people
	return changed
}

// beginRehearsal sees to it that there is a rehearsal, of the right people and at the right pace.
func (t *turn) beginRehearsal() {
	r := t.recs.Rehearsal
	switch {
	case t.env.Org.Rehearsal == 0 && r != nil:
		t.erase(r)
		return
	case t.env.Org.Rehearsal == 0:
		return
	case r == nil:
		r = &Rehearsal{}
		t.recs.Rehearsal = r
	}
	changed := t.enroll(r)
	for i := range r.People {
		p := &r.People[i]
		// Where that moment has passed, the question was postponed, and its moment stays as it is.
		if next := t.askable(p.Who, p.Asked.Add(t.env.Org.Rehearsal)); p.Waits == 0 && !p.Asked.IsZero() && next.After(t.env.Now) && !next.Equal(p.Next) {
			p.Next, changed = next, true
		}
	}
	if changed {
		t.put(r)
	}
}
