package dialogs

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The people of these tests, each in another role towards case C00000 and its request.
var (
	coordinator = Address{"org", "chat", "coordinator"}
	former      = Address{"org", "chat", "former"}   // was an officer, and has the old buttons
	outsider    = Address{"other", "chat", "anna"}   // of another organisation, with an officer's user id
	roles       = []Address{asker, anna, bilal, deputy, coordinator, former, stranger, outsider}
)

// everybody is who has a talk of their own.
const everybody = "asker anna bilal deputy coordinator former stranger outsider"

// roleName is what a role is called in the tables below. Anna has taken the request, where somebody has;
// bilal was left out of it by its asker.
func roleName(a Address) string {
	if a == outsider {
		return "outsider"
	}
	return a.User
}

// newRoles is a case with everything in it, and a request that is in a state.
func newRoles(t *testing.T, state State) *chat {
	t.Helper()
	c := newChat(t)
	c.org.Coordinators = []Coordinator{{Address: coordinator, Name: "Petra"}}
	c.org.Tiers[0] = append(c.org.Tiers[0], Officer{Address: former, Name: "Farah"})
	walkOn(c, c.begin(), nil)
	c.org.Tiers[0] = c.org.Tiers[0][:2]
	r := c.load(Event{Kind: Due, Action: Action{Code: "request/C00000-1"}}).Requests["C00000-1"]
	r.Out, r.State, r.Offered, r.Name = []Address{bilal}, state, []Address{anna, bilal, former, deputy}, ""
	r.Taker = anna
	if state == Open {
		r.Taker, r.Advice = Address{}, nil
	}
	if state == Taken {
		r.Advice = nil
	}
	c.put(r)
	return c
}

// canDo is for each verb who can do something with it, in a state of the request; everybody else is told
// that there is nothing. Who sees the request but may not do this with it is told why: those are in no.
var canDo = map[string]struct {
	state State
	slot  string
	yes   string
	no    string
}{}

func TestRolesMatrix(t *testing.T) {
	for _, table := range []struct {
		code  string
		verbs []string
	}{
		{"", sortedKeys(talkVerbs)}, {"C00000", sortedKeys(caseVerbs)}, {"C00000-1", sortedKeys(requestVerbs)},
	} {
		for _, verb := range table.verbs {
			for _, state := range []State{Open, Taken, Answered} {
				var got []string
				for _, who := range roles {
					c := newRoles(t, state)
					turn := c.do(Event{Kind: Pressed, From: who, Action: Action{Verb: verb, Code: table.code}})
					got = append(got, roleName(who)+"="+shown(turn)+strings.Join(keysOf(turn), ","))
				}
				t.Log(table.code, verb, state, strings.Join(got, " "))
				if table.code != "C00000-1" { break }
			}
		}
	}
	_ = maps.Keys(canDo)
	_ = slices.Sorted[string]
	_ = cmp.Diff
}
