package dialogs

import (
	"slices"
	"strings"
	"testing"
)

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

// TestAcuteEvents: every way to the numbers, and from there to urgent advice, is known as one.
func TestAcuteEvents(t *testing.T) {
	submit := func(verb, slot, value string) Event {
		return Event{Kind: Submitted, Action: Action{Verb: verb, Slot: slot}, Values: map[string][]string{"what": {value}}}
	}
	for name, x := range map[string]struct {
		ev   Event
		want bool
	}{
		"said":             {Event{Kind: Said, Text: "SPOED!"}, true},
		"said among words": {Event{Kind: Said, Text: "er is nu gevaar op school"}, true},
		"commanded":        {Event{Kind: Commanded, Text: "112"}, true},
		"the button":       {Event{Kind: Pressed, Action: Action{Verb: "acute"}}, true},
		"urgent advice":    {Event{Kind: Pressed, Action: Action{Verb: "urgent"}}, true},
		"for which case":   {submit("picked", "urgent", "K7M2QX"), true},
		"what is seen":     {submit("answer", "acute.1", "iets"), true},
		"sending it":       {submit("answer", "send.1", "send"), true},
		"the menu":         {submit("chosen", "", "acute"), true},
		"in a field":       {submit("answer", "signal.1", " Spoed! "), true},
		"something said":   {Event{Kind: Said, Text: "hallo"}, false},
		"another button":   {Event{Kind: Pressed, Action: Action{Verb: "next"}}, false},
		"another choice":   {submit("chosen", "", "pause"), false},
		"another case":     {submit("picked", "put", "K7M2QX"), false},
		"a whole text":     {submit("answer", "signal.1", "er was gevaar op school"), false},
		"a form closed":    {Event{Kind: Cancelled, Action: Action{Verb: "answer", Slot: "acute.1"}}, false},
	} {
		if got := Acute(x.ev); got != x.want {
			t.Errorf("%s: %v", name, got)
		}
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

// TestAcuteTypedInAForm: a word for danger in a field brings the numbers, stores nothing, and keeps the form.
func TestAcuteTypedInAForm(t *testing.T) {
	for typed, acute := range map[string]bool{
		"spoed": true, " Spoed! ": true, "112": true, "urgent": true,
		"Er was gevaar op het plein, en niemand greep in": false, "Hij riep spoed in de klas": false,
	} {
		c := newChat(t)
		code := c.begin()
		got := c.fill(goodFor("signal", "fact", typed, "since", "sinds gisteren")...)
		if said := slices.Contains(keysOf(got), "line.acute.no-phone"); said != acute {
			t.Errorf("%q: the numbers are said: %v", typed, said)
		}
		if !acute {
			continue
		}
		if c.facts(code).had("signal.1") || c.form.Errors["fact"].Key != "error.acute" || c.form.Values["since"][0] != "sinds gisteren" {
			t.Errorf("%q: stored, or the form is gone: %+v", typed, c.form)
		}
	}
}

// TestAcuteChanged: who changes an urgent request before sending it gets the urgent form again, and one
// signal comes of it.
func TestAcuteChanged(t *testing.T) {
	c := newChat(t)
	c.org.Names = Choose
	c.say("spoed")
	c.button("urgent")
	code := c.form.Action.Code
	if keys := keysOf(c.last); slices.Contains(keys, "card.case.new") {
		t.Errorf("a word about six steps to somebody in a hurry: %v", keys)
	}
	c.fill(append(good["acute"], "names", "anonymous")...)
	c.fill("answer", "change")
	if shown(c.last) != "answer acute.1" || c.form.Values["fact"] == nil {
		t.Fatalf("%q, filled in: %v", shown(c.last), c.form.Values)
	}
	c.fill(goodFor("acute", "fact", "staat nu voor de deur", "names", "anonymous")...)
	if f := c.facts(code); shown(c.last) != "answer send.1" || f.Has("signal.2") || f.Get("signal.1", "fact") != "staat nu voor de deur" {
		t.Errorf("%q, signal %q", shown(c.last), f.Get("signal.1", "fact"))
	}
}

// TestAcuteKeepsWhatWasSaid: a cry for help that says more is there in the urgent form already.
func TestAcuteKeepsWhatWasSaid(t *testing.T) {
	const text = "Er is nu gevaar, hij staat met een mes voor de deur"
	c := newChat(t)
	c.say(text)
	c.button("urgent")
	if got := c.form.Values["fact"]; shown(c.last) != "answer acute.1" || !slices.Equal(got, []string{text}) {
		t.Errorf("%q, filled in: %v", shown(c.last), got)
	}
	c.now = c.now.Add(DefaultPace.Kept)
	c.press(Action{Verb: "urgent"})
	c.fill("case", "new")
	if got := c.form.Values["fact"]; shown(c.last) != "answer acute.1" || got != nil {
		t.Errorf("%q, too late and still filled in: %v", shown(c.last), got)
	}
}
