package main

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

// newDesk is a desk whose events end up in a list.
func newDesk(t *testing.T) (*desk, *bytes.Buffer, *[]string) {
	var out bytes.Buffer
	w := mustWorld(t, &out)
	d := &desk{w: w, p: newPlayer(w, &out), out: &out, speaker: "sanne"}
	var said []string
	d.p.handle = func(_ context.Context, e bot.Event) (bot.Reply, error) {
		said = append(said, e.From.User+": "+e.Text)
		return bot.Reply{}, nil
	}
	return d, &out, &said
}

func TestDeskKnowsWhoSpeaks(t *testing.T) {
	d, out, said := newDesk(t)
	for _, line := range []string{
		"start", "", "   ", "karim: hallo", "en nog iets: dit", "@els", "dag", "@Tom", "hi",
		"@piet", "+nonsense", "* nonsense", "# niets", "nog eens",
	} {
		if d.typed(t.Context(), line) {
			t.Fatalf("%q ended it", line)
		}
	}
	want := []string{"sanne: start", "karim: hallo", "karim: en nog iets: dit", "els: dag", "tom: hi", "tom: nog eens"}
	if diff := cmp.Diff(want, *said); diff != "" {
		t.Errorf("who said what (-want +got):\n%s", diff)
	}
	for _, part := range []string{"Hier zijn: sanne", `"nonsense" is no span`, `"nonsense" is none of`} {
		if !strings.Contains(out.String(), part) {
			t.Errorf("%q is not on the screen: %s", part, out)
		}
	}
	if !d.typed(t.Context(), " q ") {
		t.Error("q did not end it")
	}
}

// In a form an empty line is an answer: keep what is there.
func TestDeskSendsAnEmptyLineToAForm(t *testing.T) {
	d, _, said := newDesk(t)
	action := bot.Action{Verb: "next"}.Encode()
	to := bot.Address{Org: "demo", Connection: connection, User: "sanne"}
	_, err := d.w.term.Post(t.Context(), to, bot.Post{Line: "l", Buttons: []bot.Button{{Label: "Verder", Action: action}}})
	if err != nil {
		t.Fatal(err)
	}
	handle := d.p.handle
	d.p.handle = func(ctx context.Context, e bot.Event) (bot.Reply, error) {
		if _, err := handle(ctx, e); e.Kind == bot.Submitted {
			return bot.Reply{}, err
		}
		return bot.Reply{Form: &bot.Form{Action: action, Title: "Zeker weten?", Submit: "Ja"}}, nil
	}
	for _, line := range []string{"1", "", ""} {
		d.typed(t.Context(), line)
	}
	if diff := cmp.Diff([]string{"sanne: ", "sanne: "}, *said); diff != "" {
		t.Errorf("a press and a form, and nothing for the second empty line (-want +got):\n%s", diff)
	}
}

func TestInteractUntilTheEnd(t *testing.T) {
	for name, in := range map[string]string{"q": "start\nq\nkarim: te laat\n", "end of input": "start\n"} {
		var out bytes.Buffer
		cfg := worldConfig{lang: "nl", ticking: true, log: slog.New(slog.DiscardHandler)}
		if err := interact(t.Context(), cfg, streams{in: strings.NewReader(in), out: &out}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if s := out.String(); !strings.Contains(s, "om te proberen") || !strings.HasSuffix(s, "sanne> ") {
			t.Errorf("%s: the screen shows %q", name, s)
		}
	}
}

func TestInteractEndsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	in, typist := io.Pipe()
	defer typist.Close()
	done := make(chan error, 1)
	go func() {
		cfg := worldConfig{lang: "en", ticking: true, log: slog.New(slog.DiscardHandler)}
		err := interact(ctx, cfg, streams{in: in, out: io.Discard})
		in.CloseWithError(io.ErrClosedPipe) // nobody reads any more
		done <- err
	}()
	io.WriteString(typist, "start\n") // returns when it is read: somebody sits there
	cancel()
	if err := <-done; err != nil {
		t.Errorf("interact: %v", err)
	}
}

func TestPromptStaysBelow(t *testing.T) {
	var out bytes.Buffer
	s := &promptScreen{out: &out}
	s.show("sanne> ")
	s.show("sanne> ") // stands there already
	io.WriteString(s, "kaart\n")
	io.WriteString(s, "nog een\n")
	s.show("sanne> ")
	s.taken()
	io.WriteString(s, "antwoord\n")
	s.show("karim> ")
	if want := "sanne> \r\x1b[Kkaart\nnog een\nsanne> antwoord\nkarim> "; out.String() != want {
		t.Errorf("printed %q, want %q", out.String(), want)
	}
}
