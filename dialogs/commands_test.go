package dialogs

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestUnderstand(t *testing.T) {
	for typed, want := range map[string]wish{
		"start":                       {verb: "start"},
		"  /START!! ":                 {verb: "start"},
		"Verder.":                     {verb: "next"},
		"verder K7M-2QX":              {verb: "next", code: "K7M2QX"},
		"next k7m2qx":                 {verb: "next", code: "K7M2QX"},
		"K7M-2QX":                     {verb: "next", code: "K7M2QX"},
		"/wis k7m-2qx":                {verb: "erase", code: "K7M2QX"},
		"terug":                       {verb: "back"},
		"wijzig":                      {verb: "change"},
		"overzicht":                   {verb: "overview"},
		"pauze":                       {verb: "pause"},
		"dossier":                     {verb: "note"},
		"?":                           {verb: "help"},
		"taal en":                     {verb: "lang", lang: "en"},
		"taal nederlands":             {verb: "lang", lang: "nl"},
		"language":                    {verb: "lang"},
		"English":                     {verb: "lang", lang: "en"},
		"spoed":                       {verb: "acute"},
		"er is nu spoed bij, wat nu?": {verb: "acute"},
		"Moet ik 112 bellen?":         {verb: "acute"},
		"ver\u202eder":                {verb: "next"},
		"":                            {},
		"😀":                           {},
		"<!channel> @all":             {},
		"help de jongen zegt dat hij": {},
		"verder K7M-2QX alsjeblieft, ik snap het niet": {},
	} {
		got := understand(typed)
		got.text = ""
		if want.verb == "" {
			want.code = got.code // no command: the code plays no part
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(wish{})); diff != "" {
			t.Errorf("%q: -want +got:\n%s", typed, diff)
		}
	}
}

// TestSaid: every word gets a line, with the button that goes with it.
func TestSaid(t *testing.T) {
	none := func(*chat) {}
	one := func(c *chat) { c.begin(); c.fill(good["signal"]...) }
	two := func(c *chat) { one(c); one(c) }
	many := func(c *chat) { two(c); two(c) }
	for _, tt := range []struct {
		text   string
		before func(*chat)
		lines  string
		button string
	}{
		{"hallo", none, "line.welcome", "start"},
		{"start", none, "line.welcome card.case.new", "next"},
		{"start", one, "card.case.new", "next"},
		{"verder", none, "line.no-cases", "start"},
		{"verder", one, "card.case.step", "next"},
		{"verder C00000", two, "card.case.step", "next"},
		{"verder c0-0001", two, "card.case.step", "next"},
		{"verder Z99999", two, "line.no-such-case", "overview"},
		{"verder", two, "line.pick.two", "next"},
		{"verder", many, "line.pick.many", "pick"},
		{"terug", one, "line.back", "back"},
		{"terug", func(c *chat) { c.begin() }, "line.back.none", "next"},
		{"wijzig", one, "line.change", "change"},
		{"pauze", one, "line.pause", ""},
		{"dossier", one, "line.note", "note"},
		{"meer", one, "line.more", "more"},
		{"wis", one, "line.erase", "erase"},
		{"wis", two, "line.pick.two", "erase"},
		{"overzicht", none, "line.no-cases", "start"},
		{"overzicht", two, "card.case.step card.case.step", "next"},
		{"overzicht", many, "line.overview", "overview"},
		{"help", one, "line.help", "acute"},
		{"taal", one, "line.lang.which", "lang"},
		{"taal fy", one, "line.lang.which", "lang"},
		{"spoed", one, "line.acute.no-phone", "urgent"},
		{"xyz", one, "line.unknown", "start"},
		{"", one, "line.unknown", "start"},
		{"<!here> @all", one, "line.unknown", "start"},
		{"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", one, "line.unknown", "start"},
		{strings.Repeat("lang verhaal ", 8000), one, "line.too-long", ""},
		{"Hij zegt al weken dat niemand hem begrijpt", one, "line.kept", "put"},
		{"Er is gevaar, hij zegt dat hij iets gaat doen", one, "line.acute.no-phone line.take-away", "urgent"},
	} {
		t.Run(strings.TrimSpace(shorten(tt.text, 20))+" "+tt.lines, func(t *testing.T) {
			c := newChat(t)
			tt.before(c)
			got := c.say(tt.text)
			if lines := strings.Join(keysOf(got), " "); lines != tt.lines {
				t.Errorf("lines %q, want %q", lines, tt.lines)
			}
			if !got.Reply.IsZero() {
				t.Errorf("a reply cannot be shown to who typed: %v", shown(got))
			}
			if tt.button != "" {
				c.button(tt.button)
			}
			quiet(t, got.Lines)
		})
	}
}

func TestTooManyCases(t *testing.T) {
	c := newChat(t)
	for range MaxCases {
		c.begin()
		c.fill(good["signal"]...)
	}
	if got := keysOf(c.say("start")); !slices.Equal(got, []string{"line.too-many"}) {
		t.Errorf("start: %v", got)
	}
	for _, verb := range []string{"start", "urgent"} {
		c.press(Action{Verb: verb})
		if verb == "urgent" {
			c.fill("case", "new")
		}
		if got := shown(c.last); got != "note.too-many" {
			t.Errorf("%s: %q", verb, got)
		}
	}
}

func TestStartTwiceIsOneCase(t *testing.T) {
	c := newChat(t)
	c.say("start")
	c.say("start")
	if got := keysOf(c.last); !slices.Equal(got, []string{"card.case.new"}) || len(c.store) != 2 {
		t.Errorf("lines %v, records %d", got, len(c.store))
	}
}

// TestBack: takes out the answer that was given last and asks it again, filled in; twice the same
// press goes back once.
func TestBack(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	c.fill(good["signal"]...)
	c.fill(good["signal-more"]...)
	c.say("terug")
	said := c.last
	for range 2 {
		c.last = said
		c.button("back")
		if got := shown(c.last); got != "answer signal-more.1" {
			t.Fatalf("back shows %q", got)
		}
		if got := c.form.Values["answer"]; !slices.Equal(got, []string{"no"}) {
			t.Errorf("filled in: %v", got)
		}
	}
	if f := c.facts(code); f.Has("signal-more.1") || !f.Has("signal.1") {
		t.Error("not that one answer is out")
	}
	c.submit(Action{Verb: "chosen", Code: code}, "what", "back")
	if got := shown(c.last); got != "answer signal.1" {
		t.Errorf("once more shows %q", got)
	}
}

// TestOldBack: a button to go back that is no longer about the last answer takes nothing out.
func TestOldBack(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	c.fill(good["signal"]...)
	c.say("terug")
	said := c.last
	c.press(Action{Verb: "next", Code: code})
	c.fill(good["signal-more"]...)
	c.last = said
	c.button("back")
	if f := c.facts(code); shown(c.last) != "answer signal.1" || !f.Has("signal.1") {
		t.Errorf("shows %q, the answer stands: %v", shown(c.last), f.Has("signal.1"))
	}
}

func TestBackStopsAtSending(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for c.next(code) != "" {
		c.press(Action{Verb: "next", Code: code})
		c.fill(good[questionOf(c.form.Action.Slot)]...)
	}
	if got := keysOf(c.say("terug")); !slices.Equal(got, []string{"line.back.sent"}) {
		t.Errorf("said: %v", got)
	}
	for _, slot := range []string{"ask.1", "send.1"} {
		c.press(Action{Verb: "ask", Code: code, Slot: slot})
		if got := shown(c.last); got != "note.sent-already" {
			t.Errorf("%s: %q", slot, got)
		}
	}
	c.say("wijzig")
	c.button("change")
	if o := optionsOf(c.form, "slot"); slices.Contains(o, "ask.1") || slices.Contains(o, "signal-more.1") || !slices.Contains(o, "signal.1") {
		t.Errorf("can be changed: %v", o)
	}
	c.fill("slot", "signal.1")
	if got := c.form.Values["fact"]; shown(c.last) != "answer signal.1" || !slices.Equal(got, []string{"kwam twee keer niet"}) {
		t.Errorf("shows %q with %v", shown(c.last), got)
	}
}

// TestTwoAnswers: whoever answers at two places at once is shown both.
func TestTwoAnswers(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	first := c.form.Action
	c.fill(good["signal"]...)
	c.submit(first, good["signal"]...)
	if got := shown(c.last); got != "answer signal-more.1" {
		t.Errorf("the same twice: %q", got)
	}
	c.submit(first, goodFor("signal", "fact", "iets anders")...)
	form := c.form
	if form == nil || form.Intro[0].Key != "form.changed-meanwhile" || form.Values["fact"][0] != "iets anders" || form.Sections[0].Items[0].Own != "kwam twee keer niet" {
		t.Fatalf("another answer: %+v", form)
	}
	if got := c.facts(code).Get("signal.1", "fact"); got != "kwam twee keer niet" {
		t.Errorf("stored: %q", got)
	}
	c.fill(goodFor("signal", "fact", "iets anders")...)
	if got := c.facts(code).Get("signal.1", "fact"); got != "iets anders" {
		t.Errorf("after the choice: %q", got)
	}
}

// TestSendChange: changing what is about to be sent goes back to the request, which stays filled in.
func TestSendChange(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for c.form == nil || c.form.Action.Slot != "send.1" {
		c.fill(good[questionOf(c.form.Action.Slot)]...)
	}
	if len(c.form.Sections) == 0 {
		t.Error("there is no preview")
	}
	c.fill("answer", "change")
	if got := shown(c.last); got != "answer ask.1" || c.form.Values["questions"][0] != "serious" {
		t.Fatalf("shows %q with %v", got, c.form.Values)
	}
	c.fill(goodFor("ask", "urgent", "urgent")...)
	c.fill("answer", "send")
	if r := c.facts(code).request(1); r == nil || !r.Urgent {
		t.Errorf("request: %+v", r)
	}
}

// TestAcute: the numbers come first, and the short way leads to an urgent request.
func TestAcute(t *testing.T) {
	for name, before := range map[string]func(*chat){
		"no case":   func(*chat) {},
		"with case": func(c *chat) { c.begin(); c.fill(good["signal"]...) },
	} {
		t.Run(name, func(t *testing.T) {
			c := newChat(t)
			c.org.DutyPhone, c.org.Names = "020 000 00 00", Choose
			before(c)
			if got := c.say("SPOED"); got.Lines[0].Card.Text != "line.acute" || !got.Lines[0].Urgent || c.form != nil {
				t.Fatalf("said: %v", keysOf(got))
			}
			c.button("urgent")
			if name == "with case" {
				c.fill("case", optionsOf(c.form, "case")[0])
			}
			code := c.form.Action.Code
			c.fill(append(good["acute"], "names", "anonymous")...)
			if got := shown(c.last); got != "answer send.1" || !showsOwn(c.form, "zegt dat het vanavond gebeurt") {
				t.Fatalf("preview: %q", got)
			}
			c.fill("answer", "send")
			f := c.facts(code)
			if r := f.request(1); r == nil || !r.Urgent || r.Name != "" || len(r.Offered) != 3 {
				t.Errorf("request: %+v", r)
			}
			if next := c.next(code); !strings.HasPrefix(next, "signal-more.") {
				t.Errorf("goes on with %q", next)
			}
		})
	}
}

func showsOwn(form *Form, own string) bool {
	for _, s := range form.Sections {
		for _, i := range s.Items {
			if i.Own == own {
				return true
			}
		}
	}
	return false
}

// TestKept: what was typed in the chat waits for the form, and is forgotten in time.
func TestKept(t *testing.T) {
	const text = "Hij zegt al weken dat niemand hem begrijpt"
	c := newChat(t)
	c.say(text)
	c.button("put")
	if got := c.form.Values["fact"]; shown(c.last) != "answer signal.1" || !slices.Equal(got, []string{text}) {
		t.Fatalf("%q, filled in: %v", shown(c.last), got)
	}
	c.now = c.now.Add(DefaultPace.Kept)
	c.due(TalkKey(asker))
	if strings.Contains(string(c.store[TalkKey(asker)]), "begrijpt") {
		t.Error("it is not forgotten")
	}
	c.press(Action{Verb: "put"})
	if c.form.Values["fact"] != nil || c.form.Intro[0].Key != "kept.gone" {
		t.Errorf("afterwards: %+v", c.form)
	}
}

func TestPause(t *testing.T) {
	for now, want := range map[string]string{
		"2026-11-24T10:00": "2026-11-25T09:00", "2026-11-27T16:00": "2026-11-30T09:00", "2026-11-28T10:00": "2026-11-30T09:00",
	} {
		c := newChat(t)
		c.now, _ = time.Parse("2006-01-02T15:04", now)
		code := c.begin()
		c.say("pauze")
		if got := c.facts(code).Wake().Format("2006-01-02T15:04"); got != want {
			t.Errorf("%s: %s, want %s", now, got, want)
		}
		c.now = c.facts(code).Wake()
		if got := keysOf(c.due(CaseKey(code))); !slices.Equal(got, []string{"line.pause.over"}) {
			t.Errorf("said: %v", got)
		}
		if got := keysOf(c.due(CaseKey(code))); got != nil {
			t.Errorf("said again: %v", got)
		}
	}
}

func TestGoingOnEndsThePause(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	c.say("pauze")
	c.press(Action{Verb: "next", Code: code})
	c.fill(good["signal"]...)
	if r := c.facts(code).Remind; len(r) != 0 {
		t.Errorf("reminders: %+v", r)
	}
}

func TestExpiry(t *testing.T) {
	c, code := answeredCase(t, map[string][]string{"partner.1": goodFor("partner", "feedback", "no", "feedback-date", "")})
	c.now = c.facts(code).Wake()
	if got := keysOf(c.due(CaseKey(code))); !slices.Equal(got, []string{"line.warn"}) {
		t.Fatalf("said: %v", got)
	}
	c.button("renew")
	if got, want := c.facts(code).Expires(), c.now.Add(DefaultPace.Case); !got.Equal(want) {
		t.Errorf("expires %v, want %v", got, want)
	}
	for range 2 {
		c.now = c.facts(code).Wake()
		c.due(CaseKey(code))
	}
	if got := strings.Join(keysOf(c.last), " "); !strings.HasPrefix(got, "erase") || !strings.HasSuffix(got, "line.expired") {
		t.Errorf("said: %v", got)
	}
	if _, there := c.store[CaseKey(code)]; there {
		t.Error("the case is still there")
	}
	if got := keysOf(c.say("verder")); !slices.Equal(got, []string{"line.no-cases"}) {
		t.Errorf("afterwards: %v", got)
	}
}

// TestEraseCase: after one more question the case is gone, with its requests and everybody's posts.
func TestEraseCase(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for c.next(code) != "" {
		c.press(Action{Verb: "next", Code: code})
		c.fill(good[questionOf(c.form.Action.Slot)]...)
	}
	c.say("wis " + code)
	c.button("erase")
	form := c.form
	c.fill("sure", "no")
	if got := shown(c.last); got != "note.kept-case" || c.facts(code).Code == "" {
		t.Fatalf("no: %q", got)
	}
	c.form = form
	got := c.fill("sure", "yes")
	want := map[Address]string{asker: "erase line.erased", anna: "erase line.officer.erased", bilal: "erase line.officer.erased"}
	said := map[Address]string{}
	for i, key := range keysOf(got) {
		said[got.Lines[i].To] = strings.TrimSpace(said[got.Lines[i].To] + " " + key)
	}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if len(c.store) != 1 {
		t.Errorf("records left: %d", len(c.store))
	}
	for _, a := range []Action{{Verb: "next", Code: code}, {Verb: "erased", Code: code}, {Verb: "view", Code: code + "-1"}, {Verb: "bogus"}, {Verb: "next"}} {
		if c.press(a); shown(c.last) != "note.gone" {
			t.Errorf("%v: %q", a, shown(c.last))
		}
	}
}

func TestLanguage(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	if got := c.say("taal en"); got.Lines[len(got.Lines)-1].Lang != "en" {
		t.Errorf("said in %q", got.Lines[len(got.Lines)-1].Lang)
	}
	if got := c.press(Action{Verb: "next", Code: code}); got.Lang != "en" {
		t.Errorf("the form is in %q", got.Lang)
	}
	if got := c.press(Action{Verb: "read", Code: code}); got.Lang != "en" {
		t.Errorf("the overview is in %q", got.Lang)
	}
}

func TestOthersGetNothing(t *testing.T) {
	c, code := answeredCase(t, nil)
	for _, who := range []Address{anna, stranger} {
		for verb := range caseVerbs {
			got := c.do(Event{Kind: Pressed, From: who, Action: Action{Verb: verb, Code: code, Slot: "signal.1"}})
			if shown(got) != "note.gone" || len(got.Put) > 0 {
				t.Errorf("%s, %s: %q", who.User, verb, shown(got))
			}
		}
		if got := c.do(Event{Kind: Said, From: who, Text: "verder " + code}); !slices.Equal(keysOf(got), []string{"line.no-such-case"}) {
			t.Errorf("%s says the code: %v", who.User, keysOf(got))
		}
	}
}
