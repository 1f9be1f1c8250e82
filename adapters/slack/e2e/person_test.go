package e2e

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"ruggespraak/adapters/slack/slacktest"
)

// A person has Slack open.
type person struct {
	*slacktest.Person
	name  string
	slack *slacktest.Server
}

// fields is what somebody fills in, by label: a text, or the labels of options.
type fields map[string]any

// soon is a context that ends when patience does.
func soon(t *testing.T) context.Context { return soonIn(t, patience) }

func soonIn(t *testing.T, how time.Duration) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), how)
	t.Cleanup(cancel)
	return ctx
}

// await waits until ok holds; it is asked again whenever something the person sees changes.
func (p *person) await(t *testing.T, what string, ok func() bool) {
	t.Helper()
	p.awaitIn(t, patience, what, ok)
}

// awaitIn is await with another patience.
func (p *person) awaitIn(t *testing.T, how time.Duration, what string, ok func() bool) {
	t.Helper()
	if err := p.Wait(soonIn(t, how), ok); err != nil {
		t.Fatalf("%s waits for %s, and sees:\n%s", p.name, what, p.screen())
	}
}

// taken waits until the bot acknowledged something.
func (p *person) taken(t *testing.T, d *slacktest.Delivery) {
	t.Helper()
	if err := d.Wait(soon(t)); err != nil {
		t.Fatalf("%s: %v; they see:\n%s", p.name, err, p.screen())
	}
}

// says types a message to the bot.
func (p *person) says(t *testing.T, text string) {
	t.Helper()
	p.taken(t, p.Say(text))
}

// find is the newest message of the bot with these words.
func (p *person) find(words string) (slacktest.Message, bool) {
	for _, m := range slices.Backward(p.Chat()) {
		if m.FromApp && strings.Contains(flat(m.Text), words) {
			return m, true
		}
	}
	return slacktest.Message{}, false
}

// card waits for a message of the bot with these words.
func (p *person) card(t *testing.T, words string) (m slacktest.Message) {
	t.Helper()
	p.await(t, "a card with "+words, func() bool {
		var ok bool
		m, ok = p.find(words)
		return ok
	})
	return m
}

// count is how many of the bot's messages have these words now.
func (p *person) count(words string) (n int) {
	for _, m := range p.Chat() {
		if m.FromApp && strings.Contains(flat(m.Text), words) {
			n++
		}
	}
	return n
}

// once checks that something was said once. It first has the bot say something else: what it says to
// one person comes in order, so whatever was still to come is there by then.
func (p *person) once(t *testing.T, words string) {
	t.Helper()
	p.onceIn(t, patience, words)
}

// onceIn is once with another patience.
func (p *person) onceIn(t *testing.T, how time.Duration, words string) {
	t.Helper()
	p.awaitIn(t, how, "a card with "+words, func() bool { return p.count(words) > 0 })
	p.flushIn(t, how)
	if n := p.count(words); n != 1 {
		t.Errorf("%s was told %q %d times, and sees:\n%s", p.name, words, n, p.screen())
	}
}

// flush has the bot answer something, after all it had to say before.
func (p *person) flush(t *testing.T) {
	t.Helper()
	p.flushIn(t, patience)
}

// flushIn is flush with another patience.
func (p *person) flushIn(t *testing.T, how time.Duration) {
	t.Helper()
	const answer = "Dit kun je typen"
	before := p.count(answer)
	p.says(t, "help")
	p.awaitIn(t, how, "an answer to help", func() bool { return p.count(answer) > before })
}

// press presses a button of the newest card with these words.
func (p *person) press(t *testing.T, words, button string) {
	t.Helper()
	p.await(t, fmt.Sprintf("a card with %q and a button %q", words, button), func() bool {
		m, _ := p.find(words)
		return slices.ContainsFunc(m.Buttons, func(b slacktest.Button) bool { return b.Label == button })
	})
	m, _ := p.find(words)
	p.taken(t, p.Press(m, button))
}

// form waits until a modal with this title is on top.
func (p *person) form(t *testing.T, title string) (m *slacktest.Modal) {
	t.Helper()
	p.await(t, "the form "+title, func() bool {
		var open bool
		m, open = p.Modal()
		return open && m.Title == title
	})
	return m
}

// put fills in a form without sending it.
func (p *person) put(t *testing.T, title string, values fields) *slacktest.Modal {
	t.Helper()
	m := p.form(t, title)
	for label, v := range values {
		list, ok := v.([]string)
		if !ok {
			list = []string{v.(string)}
		}
		if err := m.Fill(label, list...); err != nil {
			t.Fatalf("%s, %s: %v; they see:\n%s", p.name, title, err, p.screen())
		}
	}
	return m
}

// fill fills in a form and sends it, which the bot must take. On a busy machine it may say that it
// could not; then people send it again, and nothing is lost.
func (p *person) fill(t *testing.T, title string, values fields) {
	t.Helper()
	for try := 1; ; try++ {
		p.taken(t, p.put(t, title, values).Send())
		now, open := p.Modal()
		switch wrong := refusal(now, title); {
		case !open || wrong == "":
			return
		case try == 5 || *figures != "" || !strings.Contains(wrong, "door een storing bij ons"):
			t.Fatalf("%s, %s is refused:\n%s", p.name, title, p.screen())
		}
	}
}

// refusal is what is wrong with the form that was just sent, "" when it was taken.
func refusal(now *slacktest.Modal, title string) string {
	if now == nil || now.Title != title {
		return ""
	}
	for _, e := range now.Errors {
		return e
	}
	if strings.Contains(now.Text, "⚠️") {
		return now.Text
	}
	return ""
}

// reads presses a button to read something, checks that these words are in it, and closes it.
func (p *person) reads(t *testing.T, words, button string, want ...string) {
	t.Helper()
	p.press(t, words, button)
	var m *slacktest.Modal
	p.await(t, "something to read", func() bool {
		var open bool
		m, open = p.Modal()
		return open && m.Submit == "" && len(m.Text) > 100
	})
	for _, w := range want {
		if !strings.Contains(m.Text, w) {
			t.Errorf("%s presses %q and misses %q in:\n%s", p.name, button, w, m.Text)
		}
	}
	p.shut(t)
}

// shut closes whatever is open.
func (p *person) shut(t *testing.T) {
	t.Helper()
	m, open := p.Modal()
	if !open {
		t.Fatalf("%s has nothing open", p.name)
	}
	if d := m.CloseAll(); d != nil {
		p.taken(t, d)
	}
}

// screen is all that somebody sees.
func (p *person) screen() string {
	var out strings.Builder
	for _, m := range p.Chat() {
		who := "bot"
		if !m.FromApp {
			who = p.name
		}
		fmt.Fprintf(&out, "%s: %s", who, m.Text)
		for _, b := range m.Buttons {
			fmt.Fprintf(&out, " [%s]", b.Label)
		}
		out.WriteByte('\n')
	}
	for _, m := range p.Whispers() {
		fmt.Fprintf(&out, "(only here: %s)\n", m.Text)
	}
	if m, open := p.Modal(); open {
		fmt.Fprintf(&out, "== %s\n%s\nerrors: %v\n", m.Title, m.Text, m.Errors)
	}
	for _, what := range p.Trouble() {
		fmt.Fprintf(&out, "!! %s\n", what)
	}
	return out.String()
}

// flat is a text on one line.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
