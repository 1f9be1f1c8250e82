package dialogs

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A chat is a small bot without a messenger: everybody's records, loaded as Wants says and stored by
// way of JSON, and a clock that only the test moves.
type chat struct {
	tb    failer
	org   *Org
	now   time.Time
	store map[Key][]byte
	count int
	codes int
	last  Turn

	happened []Happening // in all turns
	form     *Form       // shown last to anybody
}

// A failer is what a chat needs of a test; property tests have no testing.TB.
type failer interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

func newChat(tb failer) *chat {
	return &chat{tb: tb, org: testOrg(), now: start, store: map[Key][]byte{}}
}

// do lets something happen. It fails the test when a person gets no answer.
func (c *chat) do(ev Event) Turn {
	c.tb.Helper()
	c.count++
	ev.ID = "e" + strconv.Itoa(c.count)
	recs := c.load(ev)
	c.last = Advance(Env{Now: c.now, Org: c.org, Code: c.code()}, recs, ev)
	if ev.Kind != Due && ev.Kind != Started && ev.Kind != Cancelled && c.last.Reply.IsZero() && len(c.last.Lines) == 0 {
		c.tb.Fatalf("%v of %v gets no answer", ev, ev.Action)
	}
	mustSpeak(c.tb, c.last)
	mustHoldNoWords(c.tb, c.last.Happened)
	c.happened = append(c.happened, c.last.Happened...)
	for _, r := range c.last.Put {
		b, err := json.Marshal(r)
		if err != nil {
			c.tb.Fatal(err)
		}
		c.store[r.Key()] = b
	}
	for _, key := range c.last.Drop {
		delete(c.store, key)
	}
	c.form = c.last.Reply.Form
	return c.last
}

// code is one nobody has yet: C00001, C00002, …
func (c *chat) code() string {
	for {
		code := "C" + strings.Repeat("0", 5-len(strconv.Itoa(c.codes))) + strconv.Itoa(c.codes)
		if _, taken := c.store[CaseKey(code)]; !taken {
			return code
		}
		c.codes++
	}
}

// load gives the records Wants asks for, and no others.
func (c *chat) load(ev Event) Records {
	var recs Records
	wants, board := Wants(ev, c.org)
	for len(wants) > 0 {
		w := wants[0]
		wants = wants[1:]
		for _, key := range c.add(&recs, w.Key) {
			if w.Follow {
				wants = append(wants, Want{Key: key, Follow: true})
			}
		}
	}
	for key := range c.store {
		if board && strings.HasPrefix(string(key), "request/") {
			c.add(&recs, key)
		}
	}
	return recs
}

func (c *chat) add(recs *Records, key Key) []Key {
	b, ok := c.store[key]
	if !ok {
		return nil
	}
	var r Record
	switch kind, _, _ := strings.Cut(string(key), "/"); kind {
	case "talk":
		recs.Talk = new(Talk)
		r = recs.Talk
	case "case":
		k := new(Case)
		r = k
		defer func() { set(&recs.Cases, k.Code, k) }()
	case "roster":
		recs.Roster = new(Roster)
		r = recs.Roster
	case "together":
		recs.Together = new(Together)
		r = recs.Together
	case "digest":
		recs.Digest = new(Digest)
		r = recs.Digest
	case "practice":
		recs.Practice = new(Practice)
		r = recs.Practice
	case "rehearsal":
		recs.Rehearsal = new(Rehearsal)
		r = recs.Rehearsal
	case "request":
		q := new(Request)
		r = q
		defer func() { set(&recs.Requests, q.Code, q) }()
	}
	if err := json.Unmarshal(b, r); err != nil {
		c.tb.Fatal(err)
	}
	return r.Links()
}

func set[V any](m *map[string]V, k string, v V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[k] = v
}

func (c *chat) say(text string) Turn {
	c.tb.Helper()
	return c.do(Event{Kind: Said, From: asker, Name: "Sam", Lang: "nl", Text: text})
}

func (c *chat) press(a Action) Turn {
	c.tb.Helper()
	return c.do(Event{Kind: Pressed, From: asker, Name: "Sam", Lang: "nl", Action: a})
}

// fill sends the form that was shown last: fields and values by turns.
func (c *chat) fill(fv ...string) Turn {
	c.tb.Helper()
	if c.form == nil {
		c.tb.Fatal("no form is shown")
	}
	return c.submit(c.form.Action, fv...)
}

func (c *chat) submit(a Action, fv ...string) Turn {
	c.tb.Helper()
	values := map[string][]string{}
	for i := 0; i+1 < len(fv); i += 2 {
		values[fv[i]] = append(values[fv[i]], fv[i+1])
	}
	return c.do(Event{Kind: Submitted, From: asker, Name: "Sam", Lang: "nl", Action: a, Values: values})
}

// button presses the first button with a verb on the lines that were said last.
func (c *chat) button(verb string) Turn {
	c.tb.Helper()
	for _, l := range c.last.Lines {
		for _, b := range l.Card.Buttons {
			if a, ok := ParseAction(b.Action); ok && a.Verb == verb {
				return c.press(a)
			}
		}
	}
	c.tb.Fatalf("no button %q on %v", verb, keysOf(c.last))
	return Turn{}
}

// begin starts a case and opens its first form.
func (c *chat) begin() string {
	c.tb.Helper()
	c.press(Action{Verb: "start"})
	return c.form.Action.Code
}

// facts are those of a case as it is stored.
func (c *chat) facts(code string) Facts {
	c.tb.Helper()
	recs := c.load(Event{Kind: Due, Action: Action{Code: string(CaseKey(code))}})
	if recs.Cases[code] == nil {
		c.tb.Fatalf("there is no case %s", code)
	}
	return Facts{Case: recs.Cases[code], Requests: recs.Requests, Env: Env{Now: c.now, Org: c.org}, N: 1}
}

// next is the slot that would be asked now; "" for none.
func (c *chat) next(code string) string {
	c.tb.Helper()
	f := c.facts(code)
	if q, n := methodOf(f.Case).Next(f); q != nil {
		return q.Slot(n)
	}
	return ""
}

// answer answers a slot, whether or not it is asked now.
func (c *chat) answer(code, slot string, fv ...string) Turn {
	c.tb.Helper()
	c.press(Action{Verb: "ask", Code: code, Slot: slot})
	return c.fill(fv...)
}

// advise lets Anna take a round and answer it.
func (c *chat) advise(code string, round int, decision string) {
	c.tb.Helper()
	request := code + "-" + strconv.Itoa(round)
	c.do(Event{Kind: Pressed, From: anna, Action: Action{Verb: "take", Code: request}})
	c.do(Event{Kind: Pressed, From: anna, Action: Action{Verb: "answer", Code: request}})
	c.do(Event{Kind: Submitted, From: anna, Action: c.form.Action, Values: map[string][]string{
		"interpretation": {"het kan iets anders zijn"}, "serious": {"some"}, "term": {"later"},
		"decision": {decision}, "steps": {"ga eerst in gesprek"},
	}})
}

// due lets a record's moment come.
func (c *chat) due(key Key) Turn {
	c.tb.Helper()
	return c.do(Event{Kind: Due, Action: Action{Code: string(key)}})
}

// keysOf are the texts of a turn's lines, and "erase" for one that takes away.
func keysOf(t Turn) []string {
	var keys []string
	for _, l := range t.Lines {
		if l.Erase != "" {
			keys = append(keys, "erase")
			continue
		}
		keys = append(keys, string(l.Card.Text))
	}
	return keys
}

// shown is the slot, view or note that was shown at once.
func shown(t Turn) string {
	switch r := t.Reply; {
	case r.Form != nil:
		return r.Form.Action.Verb + " " + r.Form.Action.Slot
	case r.View != nil:
		return string(r.View.Title.Key)
	case r.Note != nil:
		return string(r.Note.Key)
	}
	return ""
}

func sortedValues(m map[string]Phrase) []string {
	var list []string
	for _, field := range slices.Sorted(maps.Keys(m)) {
		list = append(list, field+" "+string(m[field].Key))
	}
	return list
}
