package dialogs

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/texts"
)

var states = []State{Open, Taken, Answered, Closed, Withdrawn, Expired}

// want is the table, written down a second time for people to check: in each state, what a command
// leads to and for whom, or why it is refused.
var want = map[State]string{
	Open: `take officer>taken; release refuse.nobody; pass-on refuse.take-first; decline officer>open;
		ask-back refuse.take-first; reply asker>open; ask-on refuse.no-advice; answer refuse.take-first;
		thank refuse.no-advice; withdraw asker>withdrawn; reveal asker>open; remind clock>open;
		escalate clock>open; return refuse.nobody; warn clock>open; expire clock>expired;
		join clock>open; deliver clock>open; miss clock>open; tell refuse.no-advice`,
	Taken: `take refuse.taken; release taker>open; pass-on taker>open; decline taker>open;
		ask-back taker>taken; reply asker>taken; ask-on refuse.no-advice-yet; answer taker>answered;
		thank refuse.no-advice-yet; withdraw asker>withdrawn; reveal asker>taken; remind clock>taken;
		escalate refuse.taken; return clock>open; warn clock>taken; expire clock>expired;
		join refuse.taken; deliver clock>taken; miss clock>taken; tell refuse.no-advice-yet`,
	Answered: `take refuse.answered; release refuse.answered; pass-on refuse.answered; decline refuse.answered;
		ask-back refuse.answered; reply refuse.use-ask-on; ask-on asker>taken; answer taker>answered;
		thank asker>closed; withdraw refuse.use-thank; reveal asker>answered; remind clock>answered;
		escalate refuse.answered; return refuse.answered; warn clock>answered; expire clock>closed;
		join refuse.answered; deliver clock>answered; miss clock>answered; tell asker>answered`,
	Closed:    `deliver clock>closed; tell asker>closed`,
	Withdrawn: `deliver clock>withdrawn`,
	Expired:   `deliver clock>expired`,
}

func TestTableIsComplete(t *testing.T) {
	if len(table) != len(states) {
		t.Errorf("%d rows for %d states", len(table), len(states))
	}
	for _, s := range states {
		if len(table[s]) != len(commands) {
			t.Errorf("%s: %d cells for %d commands", s, len(table[s]), len(commands))
		}
		for _, cmd := range commands {
			c := table[s][cmd]
			allowed := c.who != "" && c.next != "" && c.effect != nil
			if allowed == (c.refuse != "") {
				t.Errorf("%s, %s: neither allowed nor refused, or both", s, cmd)
			}
			if c.refuse != "" && !texts.Known(c.refuse) {
				t.Errorf("%s, %s: no text %s", s, cmd, c.refuse)
			}
		}
	}
}

// TestEveryCell gives every command in every state, as everybody.
func TestEveryCell(t *testing.T) {
	for _, s := range states {
		for cmd, says := range cells(s) {
			for who, person := range map[role]Address{byAsker: asker, byTaker: anna, byOfficer: bilal, byClock: {}} {
				t.Run(string(s)+"/"+string(cmd)+"/"+string(who), func(t *testing.T) { tryCell(t, s, cmd, says, who, person) })
			}
		}
	}
}

// cells takes a row of want apart.
func cells(s State) map[command]string {
	m := map[command]string{}
	for _, cmd := range commands {
		m[cmd] = "refuse." + string(s)
	}
	for part := range strings.SplitSeq(want[s], ";") {
		f := strings.Fields(part)
		m[command(f[0])] = f[1]
	}
	return m
}

func tryCell(t *testing.T, s State, cmd command, says string, who role, person Address) {
	w := inState(t, s)
	r := w.r()
	before := clone(t, r)
	kind := Pressed
	if who == byClock {
		kind = Due
	}
	tn := &turn{env: Env{Now: w.now, Org: w.org}, ev: Event{Kind: kind, From: person, Name: "Sam"}, lang: "nl"}
	did := tn.do(r, cmd, input{values: Values(w.filled(cmd))})

	allowed, next, found := strings.Cut(says, ">")
	fits := allowed == string(who) || allowed == string(byOfficer) && who == byTaker
	if found && fits {
		if !did || r.State != State(next) || r.Version != before.Version+1 {
			t.Fatalf("done %v, state %s, version %d after %d", did, r.State, r.Version, before.Version)
		}
		if r.Live() && r.Wake().IsZero() {
			t.Error("live without a timer")
		}
		if !slices.ContainsFunc(tn.out.Put, func(x Record) bool { return x == Record(r) }) {
			t.Error("not stored")
		}
		quiet(t, tn.out.Lines)
		return
	}
	if did {
		t.Fatalf("%s could %s", who, cmd)
	}
	if diff := cmp.Diff(before, r); diff != "" {
		t.Errorf("refused, and changed all the same: %s", diff)
	}
	if len(tn.out.Put)+len(tn.out.Lines) > 0 {
		t.Error("refused, and something follows all the same")
	}
	key := noteKey(tn.out)
	if who == byTaker { // the taker is not told of themselves
		if says == "refuse.answered" {
			says = "refuse.answered-mine"
		} else if cmd == cmdTake && s == Taken {
			says = "refuse.mine"
		}
	}
	if !found && key != says {
		t.Errorf("refused with %q, want %q", key, says)
	}
	if !texts.Known(texts.Key(key)) {
		t.Errorf("no text %q", key)
	}
}

// inState makes a request in a state; in taken and answered it is Anna's.
func inState(tb testing.TB, s State) *world {
	w := newWorld(tb, nil)
	switch s {
	case Open:
	case Taken:
		w.give(anna, cmdTake)
	case Answered, Closed:
		w.give(anna, cmdTake)
		w.give(anna, cmdAnswer)
		if s == Closed {
			w.give(asker, cmdThank)
		}
	case Withdrawn:
		w.give(asker, cmdWithdraw)
	case Expired:
		w.now = w.r().Ends
		w.due()
	}
	if w.r().State != s {
		tb.Fatalf("state %s, want %s", w.r().State, s)
	}
	return w
}

// TestWrongPerson names the sentence for everybody who may not do what the table allows to others.
func TestWrongPerson(t *testing.T) {
	for _, tt := range []struct {
		state State
		who   Address
		cmd   command
		want  string
	}{
		{Open, asker, cmdTake, "refuse.own-request"},
		{Open, anna, cmdWithdraw, "refuse.asker-only"},
		{Open, anna, cmdReply, "refuse.asker-only"},
		{Taken, bilal, cmdAnswer, "refuse.taken"},
		{Taken, bilal, cmdTake, "refuse.taken"},
		{Taken, anna, cmdTake, "refuse.mine"},
		{Taken, bilal, cmdRelease, "refuse.taken"},
		{Taken, asker, cmdAnswer, "refuse.own-request"},
		{Taken, anna, cmdReply, "refuse.asker-only"},
		{Answered, anna, cmdThank, "refuse.asker-only"},
		{Open, stranger, cmdTake, "note.gone"},
		{Open, stranger, "view", "note.gone"},
		{Open, anna, cmdExpire, "note.gone"}, // the clock's commands have no verb
		{Open, anna, cmdReturn, "note.gone"},
	} {
		w := inState(t, tt.state)
		before := clone(t, w.r())
		got := w.press(tt.who, string(tt.cmd))
		if noteKey(got) != tt.want {
			t.Errorf("%s, %s by %s: %q, want %q", tt.state, tt.cmd, tt.who.User, noteKey(got), tt.want)
		}
		if diff := cmp.Diff(before, w.r()); diff != "" {
			t.Errorf("%s, %s by %s: %s", tt.state, tt.cmd, tt.who.User, diff)
		}
	}
}

// TestWalk gives every command in every reachable situation, six deep.
func TestWalk(t *testing.T) {
	for _, urgent := range []string{"normal", "urgent"} {
		reached := 0
		walk(newWorld(t, func(_ *world, c *Case) { put(c, "ask.1", "urgent", urgent) }), 6, func(w *world) {
			reached++
			sound(t, w.r(), w.now)
			quiet(t, w.last.Lines)
		})
		t.Logf("%s: %d steps looked at", urgent, reached)
		if reached < 3000 {
			t.Errorf("%s: only %d steps", urgent, reached)
		}
	}
}

// walk looks at every situation that can be reached in so many steps, each once, by the shortest way.
func walk(from *world, depth int, look func(*world)) {
	seen := map[string]bool{situation(from): true}
	look(from)
	for now := []*world{from}; depth > 0; depth-- {
		var next []*world
		for _, w := range now {
			for _, step := range steps() {
				after := *w
				if step(&after); after.r().Version == w.r().Version {
					continue // refused: tested cell by cell
				}
				look(&after)
				if s := situation(&after); !seen[s] {
					seen[s] = true
					next = append(next, &after)
				}
			}
		}
		now = next
	}
}

// situation is all that matters of a request, with moments counted from now.
func situation(w *world) string {
	r := w.r()
	b, err := json.Marshal([]any{
		r.State, r.Tier, r.Offered, r.Out, r.Taker, r.Waits, r.Reminded, r.Name, len(r.Advice) > 0,
		r.Next.Sub(w.now), r.Due.Sub(w.now), r.Ends.Sub(w.now), r.WarnAt.IsZero(),
	})
	if err != nil {
		w.tb.Fatal(err)
	}
	return string(b)
}

// steps are all things that can happen to a request.
func steps() []func(*world) {
	var list []func(*world)
	for who, cmds := range map[Address][]command{
		asker:  {cmdReply, cmdAskOn, cmdThank, cmdWithdraw, cmdReveal},
		anna:   {cmdTake, cmdRelease, cmdPassOn, cmdDecline, cmdAskBack, cmdAnswer},
		bilal:  {cmdTake, cmdDecline},
		deputy: {cmdTake, cmdRelease, cmdDecline},
	} {
		for _, cmd := range cmds {
			list = append(list, func(w *world) { w.give(who, cmd) })
		}
	}
	return append(list, func(w *world) {
		if w.r().Live() {
			w.due()
		}
	})
}
