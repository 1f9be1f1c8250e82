package dialogs

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A judgement without what was seen draws one question, once, and is stored as the person likes it.
func TestCoachAsksOnce(t *testing.T) {
	const judged = "Hij is agressief."
	for name, x := range map[string]struct {
		second []string // what is sent after the question
		fact   string
		view   string
	}{
		"kept as it is": {[]string{"fact", judged, "coach", "keep"}, judged, ""},
		"rewritten":     {[]string{"fact", "Hij gooide dinsdag een stoel om.", "coach", "keep"}, "Hij gooide dinsdag een stoel om.", ""},
		"still judged":  {[]string{"fact", "Zij is respectloos.", "coach", "keep"}, "Zij is respectloos.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			c := newChat(t)
			code := c.begin()
			rest := []string{"source", "self", "since", "sinds twee weken"}
			c.fill(append([]string{"fact", judged}, rest...)...)
			if c.facts(code).Has("signal.1") || c.form.field(coachField) == nil || len(c.form.Errors) > 0 {
				t.Fatalf("not asked, or refused: %v", c.form.Errors)
			}
			if diff := cmp.Diff([]string{"fact", coachField}, c.form.Focus); diff != "" {
				t.Error(diff)
			}
			c.fill(append(x.second, rest...)...)
			f := c.facts(code)
			if got := f.Get("signal.1", "fact"); got != x.fact || f.Get("signal.1", coachField) != "" {
				t.Errorf("stored %q (%q), want %q", got, f.Get("signal.1", coachField), x.fact)
			}
		})
	}
}

// TestCoachMoves: the sentence that judges goes to the opinion, the rest stays.
func TestCoachMoves(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	text := "Ze is radicaal. Dat vind ik moeilijk."
	rest := []string{"source", "self", "since", "een week", "opinion", "Ik snap het niet."}
	c.fill(append([]string{"fact", text}, rest...)...)
	if c.form.field(coachField) == nil || len(c.form.field(coachField).Options) != 2 {
		t.Fatal("moving is not offered")
	}
	c.fill(append([]string{"fact", text, "coach", "move"}, rest...)...)
	f := c.facts(code)
	if diff := cmp.Diff([]string{"Dat vind ik moeilijk.", "Ik snap het niet.\nZe is radicaal."}, []string{f.Get("signal.1", "fact"), f.Get("signal.1", "opinion")}); diff != "" {
		t.Error(diff)
	}
}

// TestCoachLetsGo: a form that comes back for another reason after the question does not ask again.
func TestCoachLetsGo(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	c.fill("fact", "Hij is agressief.", "source", "self", "since", "een week")
	c.fill("fact", "Hij is agressief.", "coach", "keep", "source", "self") // since is missing
	if c.form.Errors["since"].Key == "" || c.form.field(coachField) == nil {
		t.Fatalf("errors %v", c.form.Errors)
	}
	c.fill("fact", "Hij is agressief.", "coach", "keep", "source", "self", "since", "een week")
	if !c.facts(code).Has("signal.1") {
		t.Error("asked again")
	}
}

// TestCoachAsksHowOften: "often" in answer to how often draws the question under that field; what can be counted or dated doesn't.
func TestCoachAsksHowOften(t *testing.T) {
	const fact = "Hij riep in de pauze dat iedereen weg moest."
	for since, asked := range map[string]bool{"vaak": true, "al een tijdje": true, "steeds vaker": true,
		"sinds de herfstvakantie, elke week": false, "vaak, laatst nog dinsdag en donderdag": false, "drie keer": false} {
		c := newChat(t)
		code := c.begin()
		form := []string{"fact", fact, "source", "self", "since", since}
		c.fill(form...)
		if !asked {
			if !c.facts(code).Has("signal.1") {
				t.Errorf("%q: asked", since)
			}
			continue
		}
		if diff := cmp.Diff([]string{"since", coachField}, c.form.Focus); diff != "" || c.facts(code).Has("signal.1") {
			t.Fatalf("%q: not asked:\n%s", since, diff)
		}
		if f := c.form.field(coachField); len(f.Options) != 1 {
			t.Errorf("%q: moving to the opinion is offered", since)
		}
		c.fill(append(form, "coach", "keep")...)
		if got := c.facts(code).Get("signal.1", "since"); got != since {
			t.Errorf("stored %q, want %q", got, since)
		}
	}
}

// TestCoachLeavesFactsAlone: good sentences go through at once.
func TestCoachLeavesFactsAlone(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	c.fill("fact", "Hij gooide dinsdag in de pauze een stoel om en riep dat iedereen weg moest.", "source", "self", "since", "een keer")
	if !c.facts(code).Has("signal.1") {
		t.Errorf("asked about a fact: %v", c.last.Reply)
	}
}

// TestDecisionKeepsAdviceQuiet: who has decided is not reminded of the advice.
func TestDecisionKeepsAdviceQuiet(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for c.next(code) != "" {
		c.answer(code, c.next(code), good[questionOf(c.next(code))]...)
	}
	c.advise(code, 1, "attention")
	c.answer(code, "decision.1", "outcome", "attention", "reason", "we letten extra op")
	r := c.facts(code).request(1)
	if r.State != Answered || !r.Next.Equal(r.Due) {
		t.Errorf("%s, next at %v, closes at %v", r.State, r.Next, r.Due)
	}
}
