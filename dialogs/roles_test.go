package dialogs

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The people of these tests, each in another role towards case C00000 and its request: its owner; an officer
// (who has taken it, where somebody has); one who was left out, or declined; a deputy; a coordinator; one who was an
// officer and still has the buttons; a colleague; and somebody of another organisation with an officer's user id.
var (
	coordinator = Address{"org", "chat", "coordinator"}
	former      = Address{"org", "chat", "former"}
	outsider    = Address{"other", "chat", "anna"}

	roles = map[string]Address{
		"owner": asker, "officer": anna, "out": bilal, "deputy": deputy, "coordinator": coordinator,
		"former": former, "colleague": stranger, "outsider": outsider,
	}
)

const (
	everybody = "colleague coordinator deputy former officer out outsider owner"
	officers  = "deputy officer out"
	numbered  = "coordinator deputy officer out" // may see the numbers and the directory
	concerned = "deputy officer owner"           // may see the request
)

// talkRoles, caseRoles and requestRoles say who can do something with a verb; a request's in each state. Whoever
// is not named is told that there is nothing, except that the concerned are told why they cannot.
var (
	talkRoles = map[string]string{
		"start": everybody, "overview": everybody, "lang": everybody, "acute": everybody, "explain": everybody, "know": everybody, "known": everybody,
		"urgent": everybody, "put": everybody, "pick": everybody, "picked": everybody, "present": everybody, "reachable": everybody,
		practiceVerb: everybody, practicePicked: everybody, practiceDo: everybody, practiceOn: everybody, practiceStop: everybody,
		"away": officers, "numbers": numbered, "people": numbered,
	}
	caseRoles = map[string]string{
		"answer": "owner", "next": "owner", "ask": "owner", "back": "owner", "change": "owner", "changing": "owner", "read": "owner", "more": "owner",
		"chosen": "owner", "pause": "owner", "renew": "owner", "note": "owner", "erase": "owner", "erased": "owner",
	}
	requestRoles = map[string]map[State]string{
		"view":     {Open: concerned, Taken: concerned, Answered: concerned},
		"more":     {Open: concerned, Taken: "officer owner", Answered: "owner"},
		"take":     {Open: "deputy officer"},
		"release":  {Taken: "officer"},
		"pass-on":  {Taken: "officer"},
		"decline":  {Open: "deputy officer", Taken: "officer"},
		"ask-back": {Taken: "officer"},
		"reply":    {Open: "owner", Taken: "owner"},
		"ask-on":   {Answered: "owner"},
		"answer":   {Taken: "officer", Answered: "officer"},
		"thank":    {Answered: "owner"},
		"tell":     {Answered: "owner"},
		"withdraw": {Open: "owner", Taken: "owner"},
		"reveal":   {Open: "owner", Taken: "owner", Answered: "owner"},
	}
	// togetherRoles are the verbs of an exercise in a channel, which load that exercise and nothing real.
	togetherRoles = map[string]string{"vote": everybody, "steer": everybody}
	// typedRoles are the words that mean nothing from somebody else than these.
	typedRoles = map[string]string{"away": officers, "numbers": numbered, "people": numbered}
)

// newRoles is a case with everything in it, and its request.
func newRoles(t *testing.T) *chat {
	t.Helper()
	c := newChat(t)
	c.org.Coordinators = []Coordinator{{Address: coordinator, Name: "Petra"}}
	c.org.Tiers[0] = append(c.org.Tiers[0], Officer{Address: former, Name: "Farah"})
	walkOn(c, c.begin(), nil)
	c.org.Tiers[0] = c.org.Tiers[0][:2]
	return c
}

// rolesIn is a copy in which the request is in a state.
func rolesIn(t *testing.T, from *chat, state State) *chat {
	t.Helper()
	c := *from
	c.tb, c.store = t, maps.Clone(from.store)
	r := c.load(Event{Kind: Due, Action: Action{Code: "request/C00000-1"}}).Requests["C00000-1"]
	r.Out, r.State, r.Offered, r.Name = []Address{bilal}, state, []Address{anna, bilal, former, deputy}, ""
	if state != Answered {
		r.Advice = nil
	}
	if state == Open {
		r.Taker = Address{}
	}
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	c.store[r.Key()] = data
	return &c
}

// TestEveryVerbHasItsRoles: a verb without a row fails.
func TestEveryVerbHasItsRoles(t *testing.T) {
	for name, verbs := range map[string][2][]string{
		"talk":    {sortedKeys(talkVerbs), sortedKeys(talkRoles)},
		"case":    {sortedKeys(caseVerbs), sortedKeys(caseRoles)},
		"request": {sortedKeys(requestVerbs), sortedKeys(requestRoles)},
		"channel": {sortedKeys(togetherVerbs), sortedKeys(togetherRoles)},
	} {
		if diff := cmp.Diff(verbs[0], verbs[1]); diff != "" {
			t.Errorf("%s: verbs (-) and rows (+):\n%s", name, diff)
		}
	}
}

// TestVerbsByRole presses every verb as everybody.
func TestVerbsByRole(t *testing.T) {
	base := newRoles(t)
	for _, state := range []State{Open, Taken, Answered} {
		for verb, may := range requestRoles {
			tryVerb(t, base, state, Action{Verb: verb, Code: "C00000-1"}, may[state], concerned)
		}
	}
	for verb, may := range caseRoles {
		tryVerb(t, base, Taken, Action{Verb: verb, Code: "C00000", Slot: "signal.1", Rev: 1}, may, "")
	}
	for verb, may := range togetherRoles {
		tryVerb(t, base, Taken, Action{Verb: verb}, may, "")
		for _, who := range roles {
			if keys, board := Wants(Event{Kind: Pressed, From: who, Action: Action{Verb: verb, Code: "C00000"}}, base.org); board || len(keys) != 1 || !strings.HasPrefix(string(keys[0].Key), "together/") {
				t.Errorf("%s loads %v", verb, keys)
			}
		}
	}
	for verb, may := range talkRoles {
		slot := map[string]string{"reachable": "2026-11-20"}[verb]
		tryVerb(t, base, Taken, Action{Verb: verb, Slot: slot}, may, "")
	}
}

// tryVerb does one thing as everybody, and holds what follows against who may and who is told why not.
func tryVerb(t *testing.T, base *chat, state State, a Action, may, told string) {
	t.Helper()
	var got, refused []string
	for _, name := range sortedKeys(roles) {
		who := roles[name]
		out := rolesIn(t, base, state).do(Event{Kind: Pressed, From: who, Action: a})
		switch note := noteKey(out); {
		case note == "note.gone":
			mustDoNothing(t, name, a, out)
		case strings.HasPrefix(note, "refuse.") || note == "note.request.nothing-more":
			refused = append(refused, name)
			mustDoNothing(t, name, a, out)
		default:
			got = append(got, name)
			if a.Code == "" {
				mustBeOwn(t, name, who, out)
			}
		}
		if !slices.Contains(strings.Fields(may), name) { // nor by a form of their own making
			values := map[string][]string{"text": {"iets"}, "sure": {"yes"}, "what": {"close"}, "answer": {"yes"}, "who": {"chat/anna"}}
			mustDoNothing(t, name+", a form", a, rolesIn(t, base, state).do(Event{Kind: Submitted, From: who, Action: a, Values: values}))
		}
	}
	if strings.Join(got, " ") != may {
		t.Errorf("%s %s %s: %q can, want %q", state, a.Code, a.Verb, got, may)
	}
	want := slices.DeleteFunc(strings.Fields(told), func(name string) bool { return slices.Contains(strings.Fields(may), name) })
	if !slices.Equal(refused, want) {
		t.Errorf("%s %s %s: %q are told why not, want %q", state, a.Code, a.Verb, refused, want)
	}
}

// mustDoNothing checks that nothing follows but an answer.
func mustDoNothing(t *testing.T, name string, a Action, out Turn) {
	t.Helper()
	if len(out.Put)+len(out.Drop)+len(out.Lines)+len(out.Happened) > 0 {
		t.Errorf("%s, %s %s: %v %v %v %v", name, a.Code, a.Verb, out.Put, out.Drop, keysOf(out), out.Happened)
	}
}

// mustBeOwn checks that what follows is about the one who did something alone.
func mustBeOwn(t *testing.T, name string, who Address, out Turn) {
	t.Helper()
	owner := who == asker // whose case and request they are
	for _, l := range out.Lines {
		if l.To != who {
			t.Errorf("%s: a line to %v", name, l.To)
		}
	}
	for _, r := range out.Put {
		c, isCase := r.(*Case)
		if own := isCase && c.Owner == who || r.Key() == TalkKey(who) || r.Key() == PracticeKey(who); !own && !owner {
			t.Errorf("%s puts %s", name, r.Key())
		}
	}
	for _, key := range out.Drop {
		if key != PracticeKey(who) && !owner {
			t.Errorf("%s drops %s", name, key)
		}
	}
}

// TestWordsByRole types every word as everybody, by itself and with the code of the case, and opens their page.
func TestWordsByRole(t *testing.T) {
	base := newRoles(t)
	for name, who := range roles {
		out := rolesIn(t, base, Open).do(Event{Kind: Opened, From: who})
		if sees := slices.Contains(strings.Fields(concerned), name); sees != mentions(t, out, "C00000") {
			t.Errorf("%s opens their page: %v", name, out.Reply.Home)
		}
	}
	for _, word := range append(sortedKeys(commandWords), "spoed", "?") {
		for name, who := range roles {
			for _, kind := range []Kind{Said, Commanded} {
				out := rolesIn(t, base, Open).do(Event{Kind: kind, From: who, Text: word})
				mustBeOwn(t, name+" "+word, who, out)
				if sees := slices.Contains(strings.Fields(concerned), name); !sees && mentions(t, out, "C00000") {
					t.Errorf("%s types %q and hears of the case: %v", name, word, keysOf(out))
				}
				out = rolesIn(t, base, Open).do(Event{Kind: kind, From: who, Text: word + " C00000"})
				if name != "owner" {
					mustBeOwn(t, name+" "+word+" with a code", who, out)
				}
			}
			may, limited := typedRoles[commandWords[word]]
			out := rolesIn(t, base, Open).do(Event{Kind: Said, From: who, Text: word})
			if not := slices.Equal(keysOf(out), []string{"line.unknown"}); not != (limited && !slices.Contains(strings.Fields(may), name)) {
				t.Errorf("%s types %q: %v", name, word, keysOf(out))
			}
		}
	}
}

// mentions reports whether a turn has a word anywhere in it.
func mentions(t *testing.T, out Turn, word string) bool {
	t.Helper()
	data, err := json.Marshal(out)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Contains(string(data), word)
}
