package dialogs

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTheSameTwice sends every form of a case twice: each counts once, and nobody is shown their own
// words as somebody else's.
func TestTheSameTwice(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for _, slot := range []string{"signal.1", "counter.1", "counter.2", "risk.1", "risk.2"} {
		c.press(Action{Verb: "ask", Code: code, Slot: slot})
		action, values := c.form.Action, goodFor(slot)
		if questionOf(slot) == "counter" {
			values = goodFor(slot, "any", "yes", "fact", "helpt zijn zusje", "source", "self")
		}
		c.fill(values...)
		seq := c.facts(code).Seq
		c.submit(action, values...)
		if got := c.facts(code).Seq; got != seq || c.form != nil && len(c.form.Intro) > 0 && c.form.Intro[0].Key == "form.changed-meanwhile" {
			t.Errorf("%s: %d answers more, shows %q", slot, got-seq, shown(c.last))
		}
	}
}

// TestLeftOutStaysOut: an officer who was left out of one round is left out of the next, and of an
// urgent request, unless the asker says otherwise; also when another one left the directory.
func TestLeftOutStaysOut(t *testing.T) {
	for name, again := range map[string]func(*chat, string){
		"another round": func(c *chat, code string) {
			c.submit(Action{Verb: "chosen", Code: code}, "what", "round")
			if got := c.form.Values["leave-out"]; !slices.Equal(got, []string{"chat/bilal"}) {
				c.tb.Fatalf("the form leaves out %q", got)
			}
			c.fill(append(good["ask"], "leave-out", c.form.Values["leave-out"][0])...)
		},
		"urgent": func(c *chat, code string) {
			c.press(Action{Verb: "urgent"})
			c.fill("case", code)
			c.fill(good["acute"]...)
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := newChat(t)
			code := c.begin()
			for c.form.Action.Slot != "ask.1" {
				c.fill(good[questionOf(c.form.Action.Slot)]...)
			}
			c.fill(append(good["ask"], "leave-out", "chat/bilal", "leave-out", "chat/deputy")...)
			c.fill("answer", "send")
			c.advise(code, 1, "more")
			c.org.Tiers = c.org.Tiers[:1]
			again(c, code)
			if c.fill("answer", "send"); slices.Contains(c.facts(code).request(2).Offered, bilal) {
				t.Error("who was left out is asked")
			}
		})
	}
}

// TestOnlyOfficerAsks gives the only officer a form without a choice of nobody.
func TestOnlyOfficerAsks(t *testing.T) {
	c := newChat(t)
	c.org.Tiers = [][]Officer{{{Address: asker, Name: "Sam"}}}
	code := c.begin()
	for c.form.Action.Slot != "ask.1" {
		c.fill(good[questionOf(c.form.Action.Slot)]...)
	}
	for _, f := range c.form.Fields {
		if (f.Kind == Choice || f.Kind == Multi) && len(f.Options) == 0 {
			t.Errorf("nothing to choose in %q", f.Name)
		}
	}
	c.fill(good["ask"]...)
	c.fill("answer", "send")
	if r := c.facts(code).request(1); r == nil || r.Tier != 1 {
		t.Errorf("request: %+v", r)
	}
}

// TestEraseReachesEveryPost takes away what an officer saw on the board only, and the posts about a
// request that is gone from the store; nobody is told to erase twice.
func TestEraseReachesEveryPost(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for c.next(code) != "" {
		c.press(Action{Verb: "next", Code: code})
		c.fill(good[questionOf(c.form.Action.Slot)]...)
	}
	board := c.do(Event{Kind: Said, From: deputy, Text: "overzicht"})
	if !slices.ContainsFunc(board.Lines, func(l Line) bool { return strings.HasPrefix(l.Card.Key, code+"/") }) {
		t.Fatalf("the board shows %v", keysOf(board))
	}
	delete(c.store, RequestKey(code+"-1"))
	times := map[Address]int{}
	for _, l := range c.submit(Action{Verb: "erased", Code: code}, "sure", "yes").Lines {
		if l.Erase == code {
			times[l.To]++
		}
	}
	if diff := cmp.Diff(map[Address]int{asker: 1, anna: 1, bilal: 1, deputy: 1}, times); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestKeptIsErased: what was typed in the chat goes with the case, and at once when somebody says so.
func TestKeptIsErased(t *testing.T) {
	for name, do := range map[string]func(*chat, string){
		"said":    func(c *chat, _ string) { c.say("wis") },
		"pressed": func(c *chat, code string) { c.submit(Action{Verb: "erased", Code: code}, "sure", "yes") },
	} {
		t.Run(name, func(t *testing.T) {
			c := newChat(t)
			code := c.begin()
			c.say("Hij zegt al weken dat niemand hem begrijpt")
			if !strings.Contains(string(c.store[TalkKey(asker)]), "begrijpt") {
				t.Fatal("it was not kept")
			}
			if do(c, code); strings.Contains(string(c.store[TalkKey(asker)]), "begrijpt") {
				t.Error("it is still kept")
			}
		})
	}
}
