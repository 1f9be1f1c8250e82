package dialogs

import (
	"strconv"
	"testing"
	"time"
)

// TestChainOfSubstitutes follows as many as there can be, and gives up on a loop of them.
func TestChainOfSubstitutes(t *testing.T) {
	who := func(n int) Address { return Address{"org", "chat", strconv.Itoa(n)} }
	chain := func(n int, last Address) *Roster {
		r := &Roster{}
		for i := range n {
			next := who(i + 1)
			if i == n-1 {
				next = last
			}
			r.Away = append(r.Away, Absence{Who: who(i), From: start, Until: start.Add(time.Hour), StandIn: next})
		}
		return r
	}
	if a, ok := chain(maxOfficers-1, who(maxOfficers-1)).standIn(who(0), start); !ok || a != who(maxOfficers-1) {
		t.Errorf("at the end of a long chain stands %v, %v", a, ok)
	}
	if a, ok := chain(maxOfficers, who(0)).standIn(who(0), start); ok {
		t.Errorf("in a loop stands %v", a)
	}
	if a, ok := chain(3, Address{}).standIn(who(0), start); ok {
		t.Errorf("at the end of a chain with nobody stands %v", a)
	}
	if a, ok := chain(3, Address{}).standIn(who(0), start.Add(time.Hour)); !ok || a != who(0) {
		t.Errorf("who is back is %v, %v", a, ok)
	}
	if a, ok := (*Roster)(nil).standIn(anna, start); !ok || a != anna {
		t.Errorf("without a roster it is %v, %v", a, ok)
	}
}

func TestRosterMoments(t *testing.T) {
	r := &Roster{Away: []Absence{
		{Who: anna, Until: start.Add(48 * time.Hour), Begun: true}, {Who: bilal, Until: start.Add(24 * time.Hour), Begun: true},
		{Who: deputy, Until: start.Add(72 * time.Hour), Begun: true},
	}}
	if !r.Wake().Equal(start.Add(24*time.Hour)) || !r.Expires().After(start.Add(72*time.Hour)) {
		t.Errorf("wakes %v, expires %v", r.Wake(), r.Expires())
	}
	r.Away = append(r.Away, Absence{Who: stranger, From: start.Add(time.Hour), Until: start.Add(100 * time.Hour)})
	if !r.Wake().Equal(start.Add(time.Hour)) {
		t.Errorf("with somebody who leaves in an hour: %v", r.Wake())
	}
	if r.Key() != RosterKey || r.Links() != nil || !(&Roster{}).Wake().IsZero() {
		t.Error("key, links or the moment of nobody")
	}
}
