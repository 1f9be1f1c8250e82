package dialogs

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// details are the words each happening may come with: the whole of it, written out anew.
var details = map[What]string{
	CaseBegun: "", CaseStep: "1 2 3 4 5 6", CaseOutcome: "none attention talk more share not-share",
	CaseNote: "", CaseErased: "", CaseExpired: "",
	RequestSent: "normal urgent", RequestRead: "",
	RequestCommand:  "take release pass-on decline ask-back reply ask-on answer thank withdraw reveal tell",
	RequestAnswered: "", RequestReminded: "", RequestEscalated: "", RequestLastResort: "", RequestUnreached: "",
	RequestLapsed: "", RequestExpired: "", OfficerAway: "", OfficerPresent: "",
	NumbersRead: " files", DigestSent: "",
	RehearsalAsked: "", RehearsalAnswered: "", RehearsalMissed: "",
}

var codeShape = regexp.MustCompile(`^([A-Z0-9]{6}(-[0-9])?)?$`)

// mustHoldNoWords checks that nothing people typed can be in what happened: constants, codes and lengths of
// time. Every test that plays a story calls it, those that try anything as well.
func mustHoldNoWords(tb failer, happened []Happening) {
	tb.Helper()
	for _, h := range happened {
		words, known := details[h.What]
		took := h.What == RequestCommand || h.What == RequestAnswered
		if !known || !slices.Contains(strings.Split(words, " "), h.Detail) || !codeShape.MatchString(h.Code) || h.Took < 0 || h.Took > 0 && !took {
			tb.Fatalf("happened: %+v", h)
		}
	}
}

// told are happenings as words: "request.command take +4h (own)".
func told(list []Happening) []string {
	var all []string
	for _, h := range list {
		s := strings.TrimSpace(string(h.What) + " " + h.Detail)
		if h.Took > 0 {
			s += " +" + h.Took.String()
		}
		if h.Own {
			s += " (own)"
		}
		all = append(all, s)
	}
	return all
}

func TestWhats(t *testing.T) {
	if got, want := slices.Sorted(slices.Values(Whats())), slices.Sorted(maps.Keys(details)); !cmp.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestHappenedToCase(t *testing.T) {
	for name, test := range map[string]struct {
		play func(*chat)
		want []string
	}{
		"looking around":              {func(c *chat) { c.say("hallo"); c.say("overzicht"); c.say("wis") }, nil},
		"begun twice, nothing put in": {func(c *chat) { c.begin(); c.begin() }, []string{"case.begun (own)"}},
		"all six steps": {func(c *chat) { walkOn(c, c.begin(), nil) }, []string{
			"case.begun (own)", "case.step 1 (own)", "case.step 2 (own)", "request.sent normal (own)",
			"request.command take", "request.answered", "request.command answer",
			"case.outcome talk (own)", "case.step 3 (own)", "case.step 4 (own)", "case.step 5 (own)", "case.outcome share (own)", "case.step 6 (own)",
		}},
		"a decision changed": {func(c *chat) {
			code := c.begin()
			walkOn(c, code, nil)
			c.happened = nil
			c.answer(code, "decision.1", "outcome", "talk", "reason", "andere woorden, zelfde besluit")
			c.answer(code, "decision.1", "outcome", "attention", "reason", "toch niet")
		}, []string{"case.outcome attention (own)"}},
		"noted, then erased": {func(c *chat) {
			code := c.begin()
			c.fill(good["signal"]...)
			c.press(Action{Verb: "note", Code: code})
			c.submit(Action{Verb: "erased", Code: code}, "sure", "no")
			c.submit(Action{Verb: "erased", Code: code}, "sure", "yes")
		}, []string{"case.begun (own)", "case.step 1 (own)", "case.note (own)", "case.erased (own)"}},
		"left alone": {func(c *chat) {
			code := c.begin()
			c.now = c.now.Add(c.org.Pace.Case)
			c.due(CaseKey(code))
		}, []string{"case.begun (own)", "case.expired"}},
		"somebody else's": {func(c *chat) {
			code := c.begin()
			c.do(Event{Kind: Pressed, From: stranger, Action: Action{Verb: "note", Code: code}})
		}, []string{"case.begun (own)"}},
	} {
		t.Run(name, func(t *testing.T) {
			c := newChat(t)
			test.play(c)
			if diff := cmp.Diff(test.want, told(c.happened)); diff != "" {
				t.Errorf("happened (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHappenedToRequest(t *testing.T) {
	for name, test := range map[string]struct {
		play func(*world)
		want []string
	}{
		"answered after a day": {func(w *world) {
			w.press(anna, "view")
			w.give(anna, cmdTake)
			w.wait(24 * time.Hour)
			w.give(anna, cmdAnswer)
			w.give(anna, cmdAnswer)
			w.give(asker, cmdThank)
		}, []string{"request.read", "request.command take", "request.answered +24h0m0s", "request.command answer +24h0m0s", "request.command answer +24h0m0s", "request.command thank +24h0m0s (own)"}},
		"read by its asker":     {func(w *world) { w.press(asker, "view") }, nil},
		"refused":               {func(w *world) { w.give(anna, cmdAnswer); w.give(stranger, cmdTake); w.give(asker, cmdTake) }, nil},
		"a form is opened only": {func(w *world) { w.give(anna, cmdTake); w.press(anna, "answer") }, []string{"request.command take"}},
		"given back":            {func(w *world) { w.give(anna, cmdTake); w.give(anna, cmdRelease) }, []string{"request.command take", "request.command release"}},
		"declined by all": {func(w *world) {
			w.give(anna, cmdDecline)
			w.give(bilal, cmdDecline)
			w.give(deputy, cmdDecline)
		}, []string{"request.command decline", "request.escalated", "request.command decline", "request.last-resort", "request.command decline"}},
		"nobody takes it": {func(w *world) { w.due(); w.due(); w.due() }, []string{"request.escalated", "request.last-resort", "request.reminded", "request.reminded"}},
		"a silent taker":  {func(w *world) { w.give(anna, cmdTake); w.due(); w.due() }, []string{"request.command take", "request.reminded", "request.escalated"}},
		"cannot be reached": {func(w *world) {
			w.give(anna, cmdTake)
			w.unreached(anna)
		}, []string{"request.command take", "request.unreached", "request.escalated"}},
		"expired": {func(w *world) {
			w.now = w.r().Ends
			w.event(Event{Kind: Due, Action: Action{Code: "request/" + reqCode}})
		}, []string{"request.expired"}},
		"closed by itself": {func(w *world) {
			w.give(anna, cmdTake)
			w.give(anna, cmdAnswer)
			w.due()
			w.due()
		}, []string{"request.command take", "request.answered", "request.command answer", "request.reminded", "request.lapsed"}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, nil)
			w.happened = nil
			test.play(w)
			if diff := cmp.Diff(test.want, told(w.happened)); diff != "" {
				t.Errorf("happened (-want +got):\n%s", diff)
			}
		})
	}
}

// The time to an answer counts as the request does: working time, and by the clock when it is urgent.
func TestHappenedTook(t *testing.T) {
	for urgent, want := range map[bool]time.Duration{false: 3 * time.Hour, true: 67 * time.Hour} {
		w := newOffice(t, "Fri 2026-11-20 14:00", func(w *world, c *Case) {
			if urgent {
				urgently(w, c)
			}
		})
		w.wait(67 * time.Hour) // until Monday at nine
		w.happened = nil
		w.give(anna, cmdTake)
		w.give(anna, cmdAnswer)
		if got := w.happened[1]; got.What != RequestAnswered || got.Took != want {
			t.Errorf("urgent %v: %+v, want %v", urgent, got, want)
		}
	}
}

func TestHappenedToOfficer(t *testing.T) {
	c := newOfficeChat(t)
	c.saidBy(bilal, "afwezig tot maandag")
	c.do(Event{Kind: Pressed, From: bilal, Action: Action{Verb: "present"}})
	c.saidBy(anna, "afwezig tot maandag")
	c.now = clockAt(t, "Thu 2026-11-26 12:00")
	c.due(RosterKey)
	want := []string{"officer.away", "officer.present", "officer.away", "officer.present"}
	if diff := cmp.Diff(want, told(c.happened)); diff != "" {
		t.Errorf("happened (-want +got):\n%s", diff)
	}
	for _, h := range c.happened {
		if h.Own || h.Code != "" {
			t.Errorf("%+v", h)
		}
	}
}
