package terminal

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

func TestNewRefuses(t *testing.T) {
	good := func() Config {
		return Config{
			Org: "demo", Connection: "terminal", People: []Person{{User: "anna", Name: "Anna"}},
			Out: io.Discard, Log: slog.New(slog.DiscardHandler), Lang: "nl",
		}
	}
	if _, err := New(good()); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*Config){
		"no organisation": func(c *Config) { c.Org = "" },
		"no connection":   func(c *Config) { c.Connection = "" },
		"no output":       func(c *Config) { c.Out = nil },
		"no log":          func(c *Config) { c.Log = nil },
		"no language":     func(c *Config) { c.Lang = "fr" },
		"nobody":          func(c *Config) { c.People = nil },
		"no name":         func(c *Config) { c.People[0].Name = "" },
		"colon":           func(c *Config) { c.People[0].User = "a:b" },
		"twice":           func(c *Config) { c.People = append(c.People, c.People[0]) },
	} {
		cfg := good()
		spoil(&cfg)
		if _, err := New(cfg); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// heard is a handler that keeps what it was given.
func heard(events *[]bot.Event) bot.Handler {
	return func(_ context.Context, e bot.Event) (bot.Reply, error) {
		*events = append(*events, e)
		return bot.Reply{}, nil
	}
}

func TestRunTakesLinesUntilTheyEnd(t *testing.T) {
	lines := make(chan string)
	term := mustNew(t, Config{Out: io.Discard, Lines: lines})
	go func() {
		lines <- "anna: een"
		lines <- "ben: twee"
		close(lines)
	}()
	var got []bot.Event
	if err := term.Run(t.Context(), heard(&got)); err != nil {
		t.Fatal(err)
	}
	want := []bot.Event{
		{ID: "anna-1", Kind: bot.Said, From: bot.Address{Org: "demo", Connection: "terminal", User: "anna"}, Name: "Anna", Lang: "nl", Text: "een"},
		{ID: "ben-1", Kind: bot.Said, From: bot.Address{Org: "demo", Connection: "terminal", User: "ben"}, Name: "Ben", Lang: "en", Text: "twee"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}

func TestRunEndsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	term := mustNew(t, Config{Out: io.Discard, Lines: make(chan string)})
	cancel()
	if err := term.Run(ctx, heard(new([]bot.Event))); err != nil {
		t.Errorf("Run: %v, want nil when it was told to end", err)
	}
}

func TestRunGoesOnAfterAnError(t *testing.T) {
	lines := make(chan string, 2)
	lines <- "anna: dit is geheim"
	lines <- "anna: twee"
	close(lines)
	var log bytes.Buffer
	term := mustNew(t, Config{Out: io.Discard, Lines: lines})
	term.cfg.Log = slog.New(slog.NewTextHandler(&log, nil))
	n := 0
	err := term.Run(t.Context(), func(context.Context, bot.Event) (bot.Reply, error) {
		n++
		return bot.Reply{}, errors.New("store is full")
	})
	if err != nil || n != 2 {
		t.Errorf("Run: error %v after %d events, want 2 events", err, n)
	}
	if s := log.String(); !strings.Contains(s, "store is full") || strings.Contains(s, "geheim") {
		t.Errorf("the log holds %q; want the cause and not what was typed", s)
	}
}

func TestDown(t *testing.T) {
	out := &screen{}
	term := mustNew(t, Config{Out: out})
	anna := term.people["anna"].addr
	ref, err := term.Post(t.Context(), anna, bot.Post{Line: "l1", Text: "een"})
	if err != nil {
		t.Fatal(err)
	}
	before := out.since(0)
	term.Down(true)
	_, postErr := term.Post(t.Context(), anna, bot.Post{Line: "l2", Text: "twee"})
	_, _, findErr := term.Find(t.Context(), anna, "l1")
	for what, err := range map[string]error{
		"post": postErr, "find": findErr,
		"update": term.Update(t.Context(), anna, ref, bot.Post{Text: "anders"}),
		"delete": term.Delete(t.Context(), anna, ref),
	} {
		if later := (*bot.RetryLater)(nil); !errors.As(err, &later) || later.After <= 0 {
			t.Errorf("%s while down: %v, want RetryLater", what, err)
		}
	}
	if out.since(0) != before {
		t.Errorf("something was shown while down: %q", out.since(len(before)))
	}
	term.Down(false)
	if _, err := term.Post(t.Context(), anna, bot.Post{Line: "l2", Text: "twee"}); err != nil {
		t.Errorf("post when up again: %v", err)
	}
}

func TestGone(t *testing.T) {
	term := mustNew(t, Config{Out: io.Discard})
	anna := term.people["anna"].addr
	post := func() error {
		_, err := term.Post(t.Context(), anna, bot.Post{Line: "l1", Text: "een"})
		return err
	}
	if !term.Gone("anna", true) || !errors.Is(post(), bot.ErrUnreachable) {
		t.Errorf("gone: %v", post())
	}
	if !term.Gone("anna", false) || post() != nil {
		t.Errorf("back: %v", post())
	}
	if term.Gone("nobody", true) {
		t.Error("nobody is gone")
	}
}

func TestRedeliverAndAgain(t *testing.T) {
	term := mustNew(t, Config{Out: io.Discard})
	var got []bot.Event
	handle := heard(&got)
	if term.Redeliver(t.Context(), handle) == nil || term.Again(t.Context(), handle) == nil {
		t.Error("nothing happened yet, and that is no error")
	}
	for _, err := range []error{
		term.Input(t.Context(), "anna: start", handle),
		term.Redeliver(t.Context(), handle),
		term.Again(t.Context(), handle),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	var ids []string
	for _, e := range got {
		ids = append(ids, e.ID+" "+e.Text)
	}
	if diff := cmp.Diff([]string{"anna-1 start", "anna-1 start", "anna-2 start"}, ids); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}

// A form that was sent and not taken stays open; when the platform delivers it again, and it is
// taken, the form closes. One that was opened since is left alone.
func TestRedeliverClosesItsOwnForm(t *testing.T) {
	p := &puppet{term: mustNew(t, Config{Out: io.Discard})}
	anna := p.term.people["anna"]
	p.do(t, "post")
	p.do(t, "confirm")
	say := func(text string) error { return p.term.Input(t.Context(), "anna: "+text, p.handle) }
	if err := say("1"); err != nil || anna.form == nil {
		t.Fatalf("form %v, error %v", anna.form, err)
	}
	p.do(t, "fail")
	if err := say(""); err == nil || !p.term.Filling("anna") {
		t.Fatalf("a form that was not taken is closed (%v)", err)
	}
	if err := p.term.Redeliver(t.Context(), p.handle); err != nil || p.term.Filling("anna") {
		t.Errorf("delivered again: error %v, still open %v", err, p.term.Filling("anna"))
	}
	p.do(t, "form")
	if err := say("1"); err != nil {
		t.Fatal(err)
	}
	p.term.last = &act{ev: bot.Event{ID: "anna-2", From: anna.addr}, form: &filling{}}
	if err := p.term.Redeliver(t.Context(), p.handle); err != nil || !p.term.Filling("anna") {
		t.Error("an older form, delivered again, closed the one that is open now")
	}
}

func TestRepliesNoMessengerCanShow(t *testing.T) {
	for name, reply := range map[string]bot.Reply{
		"form on something said": {Form: someForm()},
		"form without action":    {Form: &bot.Form{Title: "x"}},
		"form and view":          {Form: someForm(), View: someView},
	} {
		p := &puppet{term: mustNew(t, Config{Out: io.Discard})}
		p.do(t, "post")
		p.next = reply
		line := "anna: 1"
		if name == "form on something said" {
			line = "anna: hallo"
		}
		if err := p.term.Input(t.Context(), line, p.handle); !errors.Is(err, ErrReply) {
			t.Errorf("%s: error %v, want ErrReply", name, err)
		}
	}
}

func TestColours(t *testing.T) {
	for _, colour := range []bool{false, true} {
		out := &screen{}
		p := &puppet{term: mustNew(t, Config{Out: out, Colour: colour})}
		p.do(t, "post")
		p.do(t, "view")
		if err := p.term.Input(t.Context(), "anna: x", p.handle); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(out.since(0), "\x1b["); got != colour {
			t.Errorf("colours %v: escape sequences %v", colour, got)
		}
		if strings.Contains(out.since(0), "\x1b[2J") {
			t.Error("what a person wrote reached the terminal raw")
		}
	}
}

func TestSave(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{{nil, "→ /tmp/x/dossier"}, {errors.New("disk is full"), "niet bewaard: disk is full"}} {
		out := &screen{}
		p := &puppet{term: mustNew(t, Config{Out: out, Save: func(name string, data []byte) (string, error) {
			if name != "dossier-K7M2QX.md" || len(data) != 1234 {
				t.Errorf("saved %q, %d bytes", name, len(data))
			}
			return "/tmp/x/" + name, c.err
		}})}
		p.do(t, "view")
		if err := p.term.Input(t.Context(), "anna: x", p.handle); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.since(0), c.want) {
			t.Errorf("%q is not in %q", c.want, out.since(0))
		}
	}
}

// A form covers the conversation: what changed under it is seen when it closes, once.
func TestUpdatesWaitForAForm(t *testing.T) {
	out := &screen{}
	p := &puppet{term: mustNew(t, Config{Out: out})}
	anna := p.term.people["anna"].addr
	p.do(t, "post")
	p.do(t, "confirm")
	say := func(text string) {
		if err := p.term.Input(t.Context(), "anna: "+text, p.handle); err != nil {
			t.Fatal(err)
		}
	}
	say("1")
	for _, text := range []string{"wordt verstuurd", "is verstuurd"} {
		if err := p.term.Update(t.Context(), anna, "anna/1", bot.Post{Text: text}); err != nil {
			t.Fatal(err)
		}
	}
	if strings.Contains(out.since(0), "verstuurd\n") {
		t.Error("a card was printed over the form")
	}
	p.term.Refresh()
	say("")
	p.term.Refresh()
	p.term.Refresh()
	if all := out.since(0); strings.Contains(all, "wordt verstuurd") || strings.Count(all, "  is verstuurd\n") != 1 {
		t.Errorf("after the form: %q, want what the card says now, once", all)
	}
}

func TestUnreachable(t *testing.T) {
	term := mustNew(t, Config{Out: io.Discard})
	for _, to := range []bot.Address{
		{Org: "demo", Connection: "terminal", User: "zoe"},
		{Org: "other", Connection: "terminal", User: "anna"},
		{Org: "demo", Connection: "slack", User: "anna"},
	} {
		if _, err := term.Post(t.Context(), to, bot.Post{Text: "x"}); !errors.Is(err, bot.ErrUnreachable) {
			t.Errorf("post to %v: %v, want ErrUnreachable", to, err)
		}
	}
}

// What was filled in for a field that is not asked any more is not sent.
func TestOnlyLeavesOutWhatIsNotAsked(t *testing.T) {
	p := &puppet{term: mustNew(t, Config{Out: io.Discard})}
	p.do(t, "post")
	p.do(t, "only")
	for _, line := range []string{"1", "2", "een docent", "<", "<", "1", "2026-11-24"} {
		if err := p.term.Input(t.Context(), "anna: "+line, p.handle); err != nil {
			t.Fatal(err)
		}
	}
	want := map[string][]string{"source": {"self"}, "day": {"2026-11-24"}}
	if diff := cmp.Diff(want, p.event.Values); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
}
