package dialogs

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"ruggespraak/dialogs/worktime"
)

// The people of the tests. asker is also in no tier; stranger is nobody.
var (
	asker    = Address{"org", "chat", "asker"}
	anna     = Address{"org", "chat", "anna"}
	bilal    = Address{"org", "chat", "bilal"}
	deputy   = Address{"org", "chat", "deputy"}
	stranger = Address{"org", "chat", "stranger"}
)

var start = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)

func testOrg() *Org {
	return &Org{
		ID: "org", Lang: "nl", Zone: time.UTC, Names: Anonymous, Pace: DefaultPace,
		Tiers: [][]Officer{
			{{Address: anna, Name: "Anna", Lang: "nl"}, {Address: bilal, Name: "Bilal", Lang: "en"}},
			{{Address: deputy, Name: "Dewi"}},
		},
		LastResort: []Contact{{Name: "Steunpunt", Phone: "000"}},
		Hours:      worktime.Always(), Holidays: []worktime.Holiday{},
	}
}

// A world is an organisation with one request in it, and a clock that only the test moves.
type world struct {
	tb    testing.TB
	org   *Org
	now   time.Time
	recs  Records
	count int
	last  Turn

	happened []Happening // in all turns
}

const reqCode = "K7M2QX-1"

// newWorld has a request that was just sent.
func newWorld(tb testing.TB, change func(*world, *Case)) *world {
	w := &world{tb: tb, org: testOrg(), now: start}
	c := &Case{Code: "K7M2QX", Owner: asker, Name: secret("sam"), Lang: "nl", Answers: map[string]Answer{}}
	put(c, "signal.1", "fact", secret("fact"), "source", "self")
	put(c, "ask.1", "questions", "serious", "urgent", "normal", "names", "anonymous")
	if change != nil {
		change(w, c)
	}
	tn := &turn{env: Env{Now: w.now, Org: w.org}, recs: w.recs, ev: Event{Kind: Submitted, From: asker, ID: "send"}, lang: "nl"}
	sendRequest(tn, Facts{Case: c, Env: tn.env, N: 1})
	w.take(tn.out)
	return w
}

// put answers a slot: fields and values by turns.
func put(c *Case, slot string, fv ...string) {
	a := Answer{Rev: 1, V: map[string][]string{}}
	for i := 0; i < len(fv); i += 2 {
		a.V[fv[i]] = append(a.V[fv[i]], fv[i+1])
	}
	c.Seq++
	c.Answers[slot] = a
}

// canary is in everything people write in these tests, and may be on no card.
const canary = "kanarie"

func secret(s string) string { return canary + " " + s }

// take stores a turn as the store would: by way of JSON.
func (w *world) take(out Turn) {
	w.last = out
	mustHoldNoWords(w.tb, out.Happened)
	w.happened = append(slices.Clip(w.happened), out.Happened...)
	stored := map[string]*Request{}
	maps.Copy(stored, w.recs.Requests)
	for _, rec := range out.Put {
		switch r := rec.(type) {
		case *Request:
			stored[r.Code] = clone(w.tb, r)
		case *Roster:
			w.recs.Roster = r
		}
	}
	for _, key := range out.Drop {
		delete(stored, strings.TrimPrefix(string(key), "request/"))
		if key == RosterKey {
			w.recs.Roster = nil
		}
	}
	w.recs.Requests = stored
}

func clone(tb testing.TB, r *Request) *Request {
	tb.Helper()
	b, err := json.Marshal(r)
	if err != nil {
		tb.Fatal(err)
	}
	c := new(Request)
	if err := json.Unmarshal(b, c); err != nil {
		tb.Fatal(err)
	}
	return c
}

func (w *world) r() *Request { return w.recs.Requests[reqCode] }

// event lets something happen, on a copy of the records, and stores what follows.
func (w *world) event(ev Event) Turn {
	w.count++
	ev.ID = "e" + strconv.Itoa(w.count)
	recs := Records{Requests: map[string]*Request{}}
	if w.recs.Roster != nil {
		recs.Roster = &Roster{Away: slices.Clone(w.recs.Roster.Away)}
	}
	for code, r := range w.recs.Requests {
		recs.Requests[code] = clone(w.tb, r)
	}
	w.take(Advance(Env{Now: w.now, Org: w.org}, recs, ev))
	return w.last
}

func (w *world) press(who Address, verb string) Turn {
	return w.event(Event{Kind: Pressed, From: who, Name: secret("naam"), Action: Action{Verb: verb, Code: reqCode}})
}

func (w *world) submit(who Address, verb string, v map[string][]string) Turn {
	return w.event(Event{Kind: Submitted, From: who, Name: secret("naam"), Action: Action{Verb: verb, Code: reqCode}, Values: v})
}

// give gives a command with its form filled in properly.
func (w *world) give(who Address, cmd command) Turn {
	w.tb.Helper()
	if v := w.filled(cmd); v != nil {
		return w.submit(who, string(cmd), v)
	}
	return w.press(who, string(cmd))
}

// filled is a form filled in properly, with another text each time; nil when there is no form.
func (w *world) filled(cmd command) map[string][]string {
	text := secret(strconv.Itoa(w.count))
	switch cmd {
	case cmdReply, cmdAskOn, cmdAskBack, cmdTell:
		return map[string][]string{"text": {text}}
	case cmdAnswer:
		return map[string][]string{
			"interpretation": {text}, "serious": {"some"}, "term": {"later"}, "decision": {"attention"}, "steps": {secret("steps")},
		}
	case cmdPassOn:
		return map[string][]string{"to": {"chat/deputy"}}
	case cmdDecline, cmdWithdraw, cmdReveal:
		return map[string][]string{}
	default:
		return nil
	}
}

// due moves the clock to the request's moment and lets it come.
func (w *world) due() Turn {
	w.tb.Helper()
	at := w.r().Wake()
	if at.IsZero() {
		w.tb.Fatal("no moment to wait for")
	}
	if at.After(w.now) {
		w.now = at
	}
	return w.event(Event{Kind: Due, Action: Action{Code: "request/" + reqCode}})
}

// wait moves the clock.
func (w *world) wait(d time.Duration) { w.now = w.now.Add(d) }

// news lists the new lines of the last turn: text and receiver, leaving out cards brought up to date.
func (w *world) news() []string {
	var list []string
	for _, l := range w.last.Lines {
		if strings.Contains(l.Card.Key, ".") {
			list = append(list, string(l.Card.Text)+" "+l.To.User)
		}
	}
	return list
}

// card is what somebody's card says after the last turn; "" when it was not brought up to date.
func (w *world) card(who Address) string {
	for _, l := range w.last.Lines {
		if l.To == who && l.Card.Key == "K7M2QX/1" {
			return string(l.Card.Text)
		}
	}
	return ""
}

// noteKey is the sentence a reply is, or "" when it is something else.
func noteKey(tn Turn) string {
	if tn.Reply.Note == nil {
		return ""
	}
	return string(tn.Reply.Note.Key)
}

// sound checks what must hold for every request at every moment (promise 1 and the table's own rules).
func sound(tb testing.TB, r *Request, now time.Time) {
	tb.Helper()
	if r.Live() {
		if !r.Wake().After(now) {
			tb.Fatalf("%s: live without a timer in the future: %v at %v", r.State, r.Wake(), now)
		}
		if !r.Due.After(now) {
			tb.Fatalf("%s: the promise %v lies in the past at %v", r.State, r.Due, now)
		}
	} else if !r.Wake().Equal(r.nextHeld()) {
		tb.Fatalf("%s: over, and still a timer", r.State)
	}
	if has := !r.Taker.IsZero(); has != (r.State == Taken || r.State == Answered) {
		tb.Fatalf("%s: taker %v", r.State, r.Taker)
	}
	if r.Reminded > MaxReminders || len(r.Exchange) > MaxExchange || len(r.Advice) > MaxAdvice {
		tb.Fatalf("%s: out of bounds: %d reminders, %d messages, %d advices", r.State, r.Reminded, len(r.Exchange), len(r.Advice))
	}
	if r.State == Withdrawn && (r.Snapshot != nil || r.Exchange != nil) {
		tb.Fatal("withdrawn, and there is still something to read")
	}
}

// quiet checks that no line holds anything people wrote (promise 3).
func quiet(tb testing.TB, lines []Line) {
	tb.Helper()
	b, err := json.Marshal(lines)
	if err != nil {
		tb.Fatal(err)
	}
	if strings.Contains(string(b), canary) {
		tb.Fatalf("a line holds what people wrote: %s", b)
	}
}

// isNew reports whether a line makes a sound: a new line, or the first sight of a card.
func isNew(l Line) bool { return strings.Contains(l.Card.Key, ".") }
