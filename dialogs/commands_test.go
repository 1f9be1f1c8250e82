package dialogs

import (
	"slices"
	"strings"
	"testing"

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
		"stoppen":                     {verb: "stop"},
		"samen oefenen":               {verb: "together", lang: "nl"},
		"practise together forum":     {verb: "together", lang: "en", pick: "forum"},
		"samen verder":                {},
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
		{"xyz", none, "line.unknown", "start"},
		{"xyz", two, "line.unknown", "start"},
		{"xyz", one, "line.unknown", "next"},
		{"", one, "line.unknown", "next"},
		{"<!here> @all", one, "line.unknown", "next"},
		{"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", one, "line.unknown", "next"},
		{strings.Repeat("lang verhaal ", 8000), one, "line.too-long", ""},
		{"Hij zegt al weken dat niemand hem begrijpt", one, "line.kept", "put"},
		{"Er is gevaar, hij zegt dat hij iets gaat doen", one, "line.acute.no-phone line.kept", "urgent"},
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
