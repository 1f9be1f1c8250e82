package dialogs

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// newOfficeChat is a chat in office hours, on a Friday afternoon.
func newOfficeChat(t *testing.T) *chat {
	c := newChat(t)
	c.org, c.now = officeOrg(t), clockAt(t, "Fri 2026-11-20 15:45")
	return c
}

func (c *chat) saidBy(who Address, text string) Turn {
	c.tb.Helper()
	return c.do(Event{Kind: Said, From: who, Text: text})
}

// awayUntil is until when somebody is away, by the roster that is stored; "" for not.
func (c *chat) awayUntil(who Address) string {
	recs := c.load(Event{Kind: Due, Action: Action{Code: string(RosterKey)}})
	a, ok := recs.Roster.of(who)
	if !ok {
		return ""
	}
	return clock(c.tb, a.Until)
}

func TestSayAway(t *testing.T) {
	for text, want := range map[string]string{
		"afwezig tot maandag":                  "Mon 2026-11-23 09:00",
		"Afwezig tot vrijdag":                  "Fri 2026-11-27 09:00", // today is a Friday
		"afwezig maandag":                      "Mon 2026-11-23 09:00",
		"afwezig tot zondag":                   "Mon 2026-11-23 09:00", // does not work on Sunday
		"afwezig tot morgen 12:00":             "Sat 2026-11-21 12:00",
		"afwezig tot 16:30":                    "Fri 2026-11-20 16:30",
		"afwezig t/m maandag":                  "Tue 2026-11-24 09:00",
		"afwezig tot maandag 30 november":      "Mon 2026-11-30 09:00",
		"afwezig tot 24-12 14.00":              "Thu 2026-12-24 14:00",
		"afwezig tot 2-1":                      "Mon 2027-01-04 09:00",
		"afwezig tot 2026-12-01":               "Tue 2026-12-01 09:00",
		"afwezig tot 1 januari":                "Mon 2027-01-04 09:00", // New Year, then a weekend
		"away until Monday 14:00":              "Mon 2026-11-23 14:00",
		"AWAY till 3 December at 9:00 o'clock": "Thu 2026-12-03 09:00",
		"away until tomorrow":                  "Mon 2026-11-23 09:00",
	} {
		c := newOfficeChat(t)
		out := c.saidBy(bilal, text)
		if got := c.awayUntil(bilal); got != want {
			t.Errorf("%q: away until %q, want %q", text, got, want)
		}
		if diff := cmp.Diff([]string{"line.away.set"}, keysOf(out)); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
	for text, want := range map[string]string{
		"afwezig":                                        "line.away",
		"afwezig tot 16:00 gisteren":                     "line.kept",
		"afwezig tot 15:00":                              "line.away.when",
		"afwezig tot 1-1-2030":                           "line.away.when",
		"afwezig tot 19-11-2026":                         "line.away.when",
		"afwezig tot 30-2":                               "line.kept",
		"afwezig tot 12:00 en 13:00":                     "line.kept",
		"afwezig tot 12:00 13:00":                        "line.kept",
		"afwezig tot maandag dinsdag":                    "line.kept",
		"afwezig tot":                                    "line.unknown",
		"afwezig op maandag zonder reden":                "line.kept",
		"afwezig tot maandag " + strings.Repeat("x", 60): "line.kept",
	} {
		c := newOfficeChat(t)
		if diff := cmp.Diff([]string{want}, keysOf(c.saidBy(bilal, text))); diff != "" || c.awayUntil(bilal) != "" {
			t.Errorf("%q: %s, away until %q", text, diff, c.awayUntil(bilal))
		}
	}
}

// TestAnyTextAfterAway: whatever stands behind the word, there is one answer and no absence in the past.
func TestAnyTextAfterAway(t *testing.T) {
	word := rapid.SampledFrom([]string{"tot", "t/m", "maandag", "3", "december", "31-2", "14:00", "99:99", "morgen", "op", "-", "été", "0"})
	rapid.Check(t, func(rt *rapid.T) {
		c := newOfficeChat(t)
		out := c.saidBy(bilal, "afwezig "+strings.Join(rapid.SliceOfN(rapid.OneOf(word, rapid.String()), 1, 5).Draw(rt, "words"), " "))
		if len(out.Lines) != 1 && !slices.Contains(keysOf(out), "line.acute") {
			rt.Fatalf("said %v", keysOf(out))
		}
		if a, ok := c.load(Event{Kind: Due, Action: Action{Code: string(RosterKey)}}).Roster.of(bilal); ok && !a.Until.After(c.now) {
			rt.Fatalf("away until %v", a.Until)
		}
	})
}

// TestOnlyOfficersAreAway: from anybody else it is a text about somebody.
func TestOnlyOfficersAreAway(t *testing.T) {
	c := newOfficeChat(t)
	if diff := cmp.Diff([]string{"line.kept"}, keysOf(c.say("afwezig tot maandag"))); diff != "" {
		t.Error(diff)
	}
	for _, a := range []Action{{Verb: "away"}, {Verb: "present"}} {
		if got := shown(c.press(a)); got != "note.gone" && got != "note.away.not" {
			t.Errorf("%s: %q", a.Verb, got)
		}
	}
	if c.awayUntil(asker) != "" {
		t.Error("the asker is away")
	}
}

func TestAwayForm(t *testing.T) {
	for name, tt := range map[string]struct {
		fill       []string
		want       string // the note, or "field text" of an error
		from, till string
		standIn    Address
	}{
		"now":              {[]string{"until", "2026-12-01"}, "line.away.set", "Fri 2026-11-20 15:45", "Tue 2026-12-01 09:00", Address{}},
		"substitute":       {[]string{"until", "2026-12-01", "stand-in", "chat/anna"}, "line.away.set-substitute", "Fri 2026-11-20 15:45", "Tue 2026-12-01 09:00", anna},
		"later":            {[]string{"until", "2026-12-01", "from", "2026-11-27"}, "line.away.planned", "Fri 2026-11-27 00:00", "Tue 2026-12-01 09:00", Address{}},
		"later, with one":  {[]string{"until", "1-12-2026", "from", "27-11-2026", "stand-in", "chat/deputy"}, "line.away.planned-substitute", "Fri 2026-11-27 00:00", "Tue 2026-12-01 09:00", deputy},
		"from before now":  {[]string{"until", "2026-12-01", "from", "2026-11-01"}, "line.away.set", "Fri 2026-11-20 15:45", "Tue 2026-12-01 09:00", Address{}},
		"no day":           {[]string{"until", ""}, "until error.choose", "", "", Address{}},
		"a day before":     {[]string{"until", "2026-11-19"}, "until error.away.until", "", "", Address{}},
		"too far":          {[]string{"until", "2027-11-19"}, "until error.away.until", "", "", Address{}},
		"back before gone": {[]string{"until", "2026-12-01", "from", "2026-12-02"}, "from error.away.from", "", "", Address{}},
		"themselves":       {[]string{"until", "2026-12-01", "stand-in", "chat/bilal"}, "stand-in error.option", "", "", Address{}},
		"a stranger":       {[]string{"until", "2026-12-01", "stand-in", "chat/stranger"}, "stand-in error.option", "", "", Address{}},
		"no such day":      {[]string{"until", "2026-02-30"}, "until error.date", "", "", Address{}},
	} {
		t.Run(name, func(t *testing.T) {
			c := newOfficeChat(t)
			c.do(Event{Kind: Pressed, From: bilal, Action: Action{Verb: "away"}})
			values := map[string][]string{}
			for i := 0; i < len(tt.fill); i += 2 {
				values[tt.fill[i]] = []string{tt.fill[i+1]}
			}
			out := c.do(Event{Kind: Submitted, From: bilal, Action: c.form.Action, Values: values})
			got := shown(out)
			if out.Reply.Form != nil {
				got = strings.Join(sortedValues(out.Reply.Form.Errors), "; ")
			}
			if got != tt.want || c.awayUntil(bilal) != tt.till {
				t.Errorf("%q, away until %q", got, c.awayUntil(bilal))
			}
			if tt.till == "" {
				return
			}
			a, _ := c.load(Event{Kind: Due, Action: Action{Code: string(RosterKey)}}).Roster.of(bilal)
			if clock(t, a.From) != tt.from || a.StandIn != tt.standIn {
				t.Errorf("from %s, in their place %v", clock(t, a.From), a.StandIn)
			}
		})
	}
}

// TestBackAgain: at the end, or sooner; a roster without anybody is gone.
func TestBackAgain(t *testing.T) {
	c := newOfficeChat(t)
	c.saidBy(bilal, "afwezig tot maandag")
	c.saidBy(anna, "afwezig tot dinsdag")
	if _, ok := c.store[RosterKey]; !ok || c.awayUntil(anna) == "" || c.awayUntil(bilal) == "" {
		t.Fatal("they are not both away")
	}
	if diff := cmp.Diff([]string{"line.away.back"}, keysOf(c.saidBy(anna, "terug"))); diff != "" || c.awayUntil(anna) != "" {
		t.Error(diff, c.awayUntil(anna))
	}
	if got := keysOf(c.saidBy(anna, "terug")); slices.Equal(got, []string{"line.away.back"}) {
		t.Error("who is there is back again, and not in their case")
	}
	if out := c.due(RosterKey); len(out.Lines)+len(out.Put)+len(out.Drop) > 0 {
		t.Errorf("before the end: %v", keysOf(out))
	}
	c.now = clockAt(t, "Mon 2026-11-23 09:00")
	if diff := cmp.Diff([]string{"line.away.over"}, keysOf(c.due(RosterKey))); diff != "" {
		t.Error(diff)
	}
	if _, ok := c.store[RosterKey]; ok {
		t.Error("an empty roster is kept")
	}
	c.saidBy(bilal, "afwezig tot dinsdag")
	if got := shown(c.do(Event{Kind: Pressed, From: bilal, Action: Action{Verb: "present"}})); got != "line.away.back" || c.awayUntil(bilal) != "" {
		t.Errorf("pressed: %q", got)
	}
}

// sentIn begins a case and sends a request from it.
func (c *chat) sentIn() string {
	code := c.begin()
	for c.form != nil {
		slot := c.form.Action.Slot
		c.fill(good[questionOf(slot)]...)
		if slot == "send.1" {
			break
		}
	}
	return code + "-1"
}

// TestAwayWithRequests: others are asked at once for what lay with nobody else; what they took they are
// asked to pass on or give back, and its time goes on.
func TestAwayWithRequests(t *testing.T) {
	c := newOfficeChat(t)
	open := c.sentIn() // on a Friday only Bilal is there
	if out := c.saidBy(bilal, "afwezig tot woensdag"); !slices.Equal(keysOf(out), []string{"line.away.set"}) {
		t.Errorf("said %v", keysOf(out))
	}
	r := c.load(Event{Kind: Due, Action: Action{Code: "request/" + open}}).Requests[open]
	if !r.Wake().Equal(c.now) {
		t.Fatalf("its moment is %v", r.Wake())
	}
	c.due(RequestKey(open))
	if got := keysOf(c.last); !slices.Contains(got, "line.asker.escalated") || !slices.Contains(got, "card.officer.open") {
		t.Errorf("said %v", got)
	}
	c.do(Event{Kind: Pressed, From: deputy, Action: Action{Verb: "take", Code: open}})
	due := c.load(Event{Kind: Due, Action: Action{Code: "request/" + open}}).Requests[open].Due
	out := c.saidBy(deputy, "afwezig tot woensdag")
	if diff := cmp.Diff([]string{"line.away.set", "line.away.taken"}, keysOf(out)); diff != "" {
		t.Error(diff)
	}
	r = c.load(Event{Kind: Due, Action: Action{Code: "request/" + open}}).Requests[open]
	if r.State != Taken || r.Taker != deputy || !r.Due.Equal(due) {
		t.Errorf("%s, %v, due %v", r.State, r.Taker, r.Due)
	}
}

// TestLeavesLater: when a planned absence begins, others are asked for what lay with nobody else.
func TestLeavesLater(t *testing.T) {
	c := newOfficeChat(t)
	c.do(Event{Kind: Pressed, From: bilal, Action: Action{Verb: "away"}})
	c.do(Event{Kind: Submitted, From: bilal, Action: c.form.Action, Values: map[string][]string{"until": {"2026-12-01"}, "from": {"2026-11-23"}}})
	open := c.sentIn()
	c.now = clockAt(t, "Mon 2026-11-23 00:00")
	if out := c.due(RosterKey); len(out.Lines) > 0 || len(out.Put) != 2 {
		t.Fatalf("said %v, put %d", keysOf(out), len(out.Put))
	}
	if out := c.due(RosterKey); len(out.Put) > 0 {
		t.Error("it begins twice")
	}
	if c.due(RequestKey(open)); len(c.last.Lines) > 0 {
		t.Errorf("said at midnight: %v", keysOf(c.last))
	}
	c.now = clockAt(t, "Mon 2026-11-23 09:00")
	c.due(RequestKey(open))
	if !slices.Contains(keysOf(c.last), "line.asker.escalated") || !slices.ContainsFunc(c.last.Lines, func(l Line) bool { return l.To == deputy && l.Card.Text == "card.officer.open" }) {
		t.Errorf("said %v", keysOf(c.last))
	}
}

// TestBackForRequests: who comes back sooner is asked at once for what waits for somebody.
func TestBackForRequests(t *testing.T) {
	c := newOfficeChat(t)
	c.now = clockAt(t, "Tue 2026-11-24 10:00")
	for _, who := range []Address{anna, bilal, deputy} {
		c.saidBy(who, "afwezig tot woensdag")
	}
	code := c.sentIn()
	if !slices.Contains(keysOf(c.last), "card.asker.later") {
		t.Fatalf("said %v", keysOf(c.last))
	}
	c.saidBy(bilal, "terug")
	c.due(RequestKey(code))
	if !slices.ContainsFunc(c.last.Lines, func(l Line) bool { return l.To == bilal && l.Card.Text == "card.officer.open" }) {
		t.Errorf("said %v", keysOf(c.last))
	}
}

// TestBackForUrgent: an urgent request is for everybody, so whoever comes back is asked, in whichever tier.
func TestBackForUrgent(t *testing.T) {
	w := newWorld(t, func(_ *world, c *Case) { put(c, "ask.1", "urgent", "urgent") })
	r := w.r()
	r.Offered = []Address{deputy} // the others were away when it was sent
	r.Starts = w.now              // and one is back
	tn := &turn{env: Env{Now: w.now, Org: w.org}, ev: Event{Kind: Due}}
	tn.requestDue(r)
	if !slices.Contains(r.Offered, anna) || !slices.Contains(r.Offered, bilal) {
		t.Errorf("offered to %v", r.Offered)
	}
}

// TestChangePlanned: a planned absence that is changed does not begin now for it.
func TestChangePlanned(t *testing.T) {
	c := newOfficeChat(t)
	press := Event{Kind: Pressed, From: bilal, Action: Action{Verb: "away"}}
	c.do(press)
	c.do(Event{Kind: Submitted, From: bilal, Action: c.form.Action, Values: map[string][]string{"until": {"2026-12-01"}, "from": {"2026-11-27"}}})
	form := c.do(press).Reply.Form
	if diff := cmp.Diff(Values{"until": {"2026-12-01"}, "from": {"2026-11-27"}}, Values(form.Values)); diff != "" {
		t.Error(diff)
	}
	c.now = clockAt(t, "Fri 2026-11-27 10:00")
	if got := c.do(press).Reply.Form.Values["from"]; got != nil {
		t.Errorf("it began, and the form says from %v", got)
	}
}

// TestBackInTheWeekend: who says on Saturday that they are back is asked when they are at work, and the
// asker hears nothing new until then.
func TestBackInTheWeekend(t *testing.T) {
	c := newOfficeChat(t)
	for _, who := range []Address{anna, bilal, deputy} {
		c.saidBy(who, "afwezig tot dinsdag")
	}
	c.now = clockAt(t, "Fri 2026-11-20 16:30")
	code := c.sentIn()
	if !slices.Contains(keysOf(c.last), "card.asker.later") {
		t.Fatalf("said %v", keysOf(c.last))
	}
	request := func() *Request {
		return c.load(Event{Kind: Due, Action: Action{Code: "request/" + code}}).Requests[code]
	}
	c.now = clockAt(t, "Sat 2026-11-21 11:00")
	c.saidBy(bilal, "terug")
	if c.due(RequestKey(code)); len(c.last.Lines) > 0 {
		t.Errorf("on Saturday: %v", keysOf(c.last))
	}
	c.now = request().Wake()
	if got := clock(t, c.now); got != "Mon 2026-11-23 09:00" {
		t.Fatalf("its moment is %s", got)
	}
	c.due(RequestKey(code))
	if got := request(); !slices.Equal(got.Offered, []Address{bilal}) {
		t.Errorf("offered to %v; said %v", got.Offered, keysOf(c.last))
	}
}

// TestBackByItself: when an absence ends, who is back is asked for what is urgent as well.
func TestBackByItself(t *testing.T) {
	w := newWorld(t, func(_ *world, c *Case) { put(c, "ask.1", "urgent", "urgent") })
	r := w.r()
	r.Offered = []Address{deputy}
	tn := &turn{env: Env{Now: w.now, Org: w.org}, ev: Event{Kind: Due}, recs: Records{
		Requests: map[string]*Request{r.Code: r},
		Roster:   &Roster{Away: []Absence{{Who: anna, Until: w.now, Begun: true}}},
	}}
	tn.rosterDue(tn.recs.Roster)
	if !r.Starts.Equal(w.now) || !slices.Contains(tn.out.Put, Record(r)) {
		t.Errorf("its moment is %v, and now is %v", r.Wake(), w.now)
	}
}
