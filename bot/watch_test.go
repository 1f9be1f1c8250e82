package bot_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log/slog"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// seenBy is a Watcher that keeps what it is told.
type seenBy struct {
	handled  []bot.Handled
	happened []string
	posted   []time.Duration
}

func (s *seenBy) Handled(h bot.Handled)                { s.handled = append(s.handled, h) }
func (s *seenBy) Posted(_ string, after time.Duration) { s.posted = append(s.posted, after) }
func (s *seenBy) Happened(org string, h dialogs.Happening) {
	s.happened = append(s.happened, org+" "+string(h.What))
}

// Every event ends in one outcome, which is told and is one line in the log, with these keys and no others.
func TestOutcomes(t *testing.T) {
	fails := func(err error) *fakeStore {
		return &fakeStore{commit: func(bot.Commit) error { return err }}
	}
	over, cancel := context.WithCancel(t.Context())
	cancel()
	for want, test := range map[bot.Outcome]struct {
		store *fakeStore
		ev    bot.Event
		ctx   context.Context
		level string
	}{
		bot.Committed:   {&fakeStore{}, said("start"), nil, "INFO"},
		bot.Answered:    {&fakeStore{}, bot.Event{ID: "e1", Kind: bot.Refused, From: sanne}, nil, "INFO"},
		bot.Again:       {fails(bot.ErrSeen), said("start"), nil, "INFO"},
		bot.Stale:       {fails(bot.ErrStale), said("start"), nil, "WARN"},
		bot.Full:        {fails(fmt.Errorf("%w: %w", bot.ErrFull, bot.ErrUnavailable)), said("start"), nil, "WARN"},
		bot.Unavailable: {fails(bot.ErrUnavailable), said("start"), nil, "WARN"},
		bot.Failed:      {fails(errors.New("never")), said("start"), nil, "WARN"},
		bot.Panicked:    {&fakeStore{}, said("start"), nil, "WARN"},
		bot.Limited:     {&fakeStore{}, said("start"), nil, "WARN"},
		bot.Busy:        {&fakeStore{}, said("start"), over, "WARN"},
	} {
		t.Run(string(want), func(t *testing.T) {
			var log bytes.Buffer
			w := &seenBy{}
			cfg := config(t, test.store, &fakeMessenger{})
			cfg.Watch, cfg.Log = w, slog.New(slog.NewJSONHandler(&log, nil))
			if want == bot.Panicked {
				cfg.Code = func() string { panic("Kanarie") }
			}
			b, err := bot.New(cfg)
			if err != nil {
				t.Fatal(err)
			}
			ctx := t.Context()
			if want == bot.Limited {
				b.Tire(sanne)
			}
			if test.ctx != nil {
				ctx = test.ctx
				defer b.Fill()()
			}
			_, err = b.Handle(ctx, test.ev)
			if good := test.level == "INFO"; good != (err == nil) || err != nil && strings.Contains(err.Error(), "Kanarie") {
				t.Errorf("error %v", err)
			}
			if len(w.handled) != 1 || w.handled[0].Took <= 0 {
				t.Fatalf("told %+v", w.handled)
			}
			w.handled[0].Took = 0
			if diff := cmp.Diff(bot.Handled{Org: "brug", Connection: "chat", Kind: test.ev.Kind, Outcome: want}, w.handled[0]); diff != "" {
				t.Errorf("told (-want +got):\n%s", diff)
			}
			if told := len(w.happened) > 0; told != (want == bot.Committed) {
				t.Errorf("happened %v", w.happened)
			}
			oneLine(t, log.String(), test.level, string(want))
		})
	}
}

// oneLine checks the line of an event.
func oneLine(t *testing.T, log, level, outcome string) {
	t.Helper()
	lines := slices.DeleteFunc(strings.Split(strings.TrimSpace(log), "\n"), func(l string) bool { return !strings.Contains(l, `"msg":"event"`) })
	if len(lines) != 1 {
		t.Fatalf("%d lines for one event: %s", len(lines), log)
	}
	var line map[string]any
	if err := json.Unmarshal([]byte(lines[0]), &line); err != nil {
		t.Fatal(err)
	}
	keys := []string{"connection", "id", "kind", "level", "ms", "msg", "org", "outcome", "time"}
	if diff := cmp.Diff(keys, slices.Sorted(maps.Keys(line))); diff != "" {
		t.Errorf("keys (-want +got):\n%s", diff)
	}
	if line["level"] != level || line["outcome"] != outcome {
		t.Errorf("logged %s", lines[0])
	}
}

// An organisation and a connection that are not configured are not named: the words are somebody else's.
func TestStrangersAreNotNamed(t *testing.T) {
	w := &seenBy{}
	cfg := config(t, &fakeStore{}, &fakeMessenger{})
	cfg.Watch = w
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.Handle(t.Context(), bot.Event{Kind: bot.Said, From: bot.Address{Org: "elders", Connection: "x", User: "u"}, Text: "start"})
	if err == nil || len(w.handled) != 1 || w.handled[0].Org != "" || w.handled[0].Connection != "" || w.handled[0].Outcome != bot.Failed {
		t.Errorf("error %v, told %+v", err, w.handled)
	}
}

// It is told how long a line waited.
func TestPosted(t *testing.T) {
	var lines []bot.QueuedLine
	w := &seenBy{}
	s := &fakeStore{commit: func(c bot.Commit) error { lines = c.Lines; return nil }}
	cfg := config(t, s, &fakeMessenger{})
	at := now
	cfg.Watch, cfg.Now = w, func() time.Time { return at }
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Handle(t.Context(), said("start")); err != nil || len(lines) == 0 {
		t.Fatalf("%d lines, error %v", len(lines), err)
	}
	s.lines = func() []bot.Claim { return []bot.Claim{{Line: lines[0]}} }
	at = at.Add(3 * time.Second)
	if _, err := b.Deliver(t.Context()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]time.Duration{3 * time.Second}, w.posted); diff != "" {
		t.Errorf("waited (-want +got):\n%s", diff)
	}
}

// Counts lists every name in count.go.
func TestCounts(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "count.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	ast.Inspect(f, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok {
			for _, x := range v.Values {
				if l, ok := x.(*ast.BasicLit); ok {
					name, err := strconv.Unquote(l.Value)
					if err != nil {
						t.Fatal(err)
					}
					names = append(names, name)
				}
			}
		}
		return true
	})
	slices.Sort(names)
	if diff := cmp.Diff(names, slices.Sorted(slices.Values(bot.Counts()))); diff != "" {
		t.Errorf("-in the file +listed:\n%s", diff)
	}
}
