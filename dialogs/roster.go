package dialogs

import (
	"slices"
	"time"
)

// A Roster is who of an organisation's officers is away. There is one, shared by all routing, and none
// while nobody is away.
type Roster struct {
	Away []Absence `json:"a"` // one for each person at most
}

// An Absence is a time in which an officer cannot be asked anything.
type Absence struct {
	Who     Address   `json:"w"`
	From    time.Time `json:"f"`
	Until   time.Time `json:"u"`           // back then
	StandIn Address   `json:"s,omitzero"`  // who is asked instead; nobody when zero
	Begun   bool      `json:"b,omitempty"` // what lay with nobody else was put before others
}

// maxAway is how far ahead an absence can end: well within what a store keeps.
const maxAway = 183 * 24 * time.Hour

// RosterKey names the roster of an organisation.
const RosterKey Key = "roster"

// Key names the roster.
func (r *Roster) Key() Key { return RosterKey }

// Wake is when the next one leaves or is back.
func (r *Roster) Wake() time.Time {
	var next time.Time
	for _, a := range r.Away {
		at := a.Until
		if !a.Begun {
			at = sooner(at, a.From)
		}
		if next.IsZero() || at.Before(next) {
			next = at
		}
	}
	return next
}

// Expires is a week after the last one is back.
func (r *Roster) Expires() time.Time {
	var last time.Time
	for _, a := range r.Away {
		last = later(last, a.Until)
	}
	return last.Add(7 * 24 * time.Hour)
}

// Links are none: a roster stands by itself.
func (r *Roster) Links() []Key { return nil }

// list are the absences; there may be no roster at all.
func (r *Roster) list() []Absence {
	if r == nil {
		return nil
	}
	return r.Away
}

// of is somebody's absence, now or later.
func (r *Roster) of(a Address) (Absence, bool) {
	for _, x := range r.list() {
		if x.Who == a {
			return x, true
		}
	}
	return Absence{}, false
}

// away is somebody's absence at a moment.
func (r *Roster) away(a Address, at time.Time) (Absence, bool) {
	x, ok := r.of(a)
	return x, ok && !at.Before(x.From) && at.Before(x.Until)
}

// standIn is who is there in somebody's place: they themselves when they are not away, else their
// substitute, or the substitute's. False when the last of them is away with nobody in their place, or
// when they stand in for each other.
func (r *Roster) standIn(a Address, at time.Time) (Address, bool) {
	for range maxOfficers {
		x, away := r.away(a, at)
		if !away {
			return a, true
		}
		if x.StandIn.IsZero() {
			return Address{}, false
		}
		a = x.StandIn
	}
	return Address{}, false
}

// drop takes out somebody's absence.
func (r *Roster) drop(a Address) {
	r.Away = slices.DeleteFunc(r.Away, func(x Absence) bool { return x.Who == a })
}
