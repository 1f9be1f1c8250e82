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
