package e2e

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"ruggespraak/adapters/slack/slacktest"
)

// newSlack starts a workspace with the app that the program's manifest describes. At the end of the
// test nothing must have happened there that Slack only lets pass in silence.
func newSlack(t *testing.T) *slacktest.Server {
	t.Helper()
	out, err := exec.Command(theSite(t).program, "slack-manifest", "--transport", "socket").Output()
	must(t, "print the manifest", err)
	app, err := slacktest.ParseManifest(out)
	must(t, "make the app", err)
	// A busy machine is no late bot: seconds instead of Slack's three.
	s := slacktest.New(slacktest.Config{App: app, AckWithin: 20 * time.Second, TriggerLives: 20 * time.Second})
	t.Cleanup(func() { // the bot has stopped by then
		defer s.Close()
		for _, problem := range s.Problems() {
			t.Errorf("a problem on Slack: %s", problem)
		}
	})
	return s
}

// slackSettings are what stands in the configuration for a connection with the workspace.
func (b *program) slackSettings(t *testing.T, s *slacktest.Server) map[string]any {
	t.Helper()
	for name, secret := range map[string]string{"slack-bot": slacktest.BotToken, "slack-app": slacktest.AppToken} {
		must(t, "write a secret", os.WriteFile(b.file(name), []byte(secret+"\n"), 0o600))
	}
	return map[string]any{"transport": "socket", "bot_token": "file:slack-bot", "app_token": "file:slack-app", "api_url": s.URL()}
}

// A slackPerson has Slack open, at their conversation with the bot.
type slackPerson struct {
	*slacktest.Person
	name string
}

// await looks at the screen until seen holds.
func (p *slackPerson) await(t *testing.T, what string, seen func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	if err := p.Wait(ctx, seen); err != nil {
		t.Fatalf("%s waited %s for %s, and sees:\n%s", p.name, patience, what, p.screen())
	}
}

// taken waits until the bot acknowledged what was done.
func (p *slackPerson) taken(t *testing.T, d *slacktest.Delivery) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	must(t, p.name+" does something", d.Wait(ctx))
}

// say types a message to the bot.
func (p *slackPerson) say(t *testing.T, words string) {
	t.Helper()
	p.taken(t, p.Say(words))
}

// find is the latest message of the bot with these words.
func (p *slackPerson) find(words string) (slacktest.Message, bool) {
	for _, m := range slices.Backward(p.Chat()) {
		if m.FromApp && strings.Contains(flat(m.Text), words) {
			return m, true
		}
	}
	return slacktest.Message{}, false
}

// card waits for a message of the bot with these words, and gives its text.
func (p *slackPerson) card(t *testing.T, words string) string {
	t.Helper()
	var m slacktest.Message
	p.await(t, fmt.Sprintf("a card %q", words), func() (ok bool) {
		m, ok = p.find(words)
		return ok
	})
	return m.Text
}

// count is how many of the bot's messages have these words, now.
func (p *slackPerson) count(words string) (n int) {
	for _, m := range p.Chat() {
		if m.FromApp && strings.Contains(flat(m.Text), words) {
			n++
		}
	}
	return n
}

// press waits for a card with these words and this button, and presses it.
func (p *slackPerson) press(t *testing.T, words, button string) {
	t.Helper()
	var m slacktest.Message
	p.await(t, fmt.Sprintf("a button %q under %q", button, words), func() bool {
		m, _ = p.find(words)
		return slices.ContainsFunc(m.Buttons, func(b slacktest.Button) bool { return b.Label == button })
	})
	p.taken(t, p.Press(m, button))
}

// form waits for a form with this title.
func (p *slackPerson) form(t *testing.T, title string) (m *slacktest.Modal) {
	t.Helper()
	p.await(t, fmt.Sprintf("the form %q", title), func() (open bool) {
		m, open = p.Modal()
		return open && m.Title == title
	})
	return m
}

// fill fills a form in and sends it. It must be accepted.
func (p *slackPerson) fill(t *testing.T, title string, f fields) {
	t.Helper()
	m := p.form(t, title)
	for label, value := range f {
		must(t, "fill in "+title, m.Fill(label, value.(string)))
	}
	p.taken(t, m.Send())
	if m, open := p.Modal(); open && m.Title == title {
		t.Fatalf("%s filled in %q, and it is refused: %v\n%s", p.name, title, m.Errors, p.screen())
	}
}

// reads presses a button to read something, checks that these words are in it, and closes it.
func (p *slackPerson) reads(t *testing.T, card, button string, words ...string) {
	t.Helper()
	p.press(t, card, button)
	var m *slacktest.Modal
	p.await(t, "something to read", func() (open bool) {
		m, open = p.Modal()
		return open && m.Submit == "" && len(m.Text) > 100 // what opens first only says that more comes
	})
	for _, w := range words {
		if !strings.Contains(m.Text, w) {
			t.Errorf("%s presses %q and misses %q in:\n%s", p.name, button, w, m.Text)
		}
	}
	if d := m.CloseAll(); d != nil {
		p.taken(t, d)
	}
}

// screen is everything the person sees.
func (p *slackPerson) screen() string {
	var b strings.Builder
	for _, m := range p.Chat() {
		fmt.Fprintln(&b, flat(m.Text), m.Buttons)
	}
	if m, open := p.Modal(); open {
		fmt.Fprintf(&b, "form %s: %s\nerrors: %v\n", m.Title, m.Text, m.Errors)
	}
	return b.String()
}

// flat is a text on one line.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
