package bot_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

// Every part of the work is told of, each within the event or by itself, and ends once.
func TestTrace(t *testing.T) {
	type within struct{}
	var log []string
	tracer := func(ctx context.Context, p bot.Part) (context.Context, func(bot.Outcome)) {
		outer, _ := ctx.Value(within{}).(string)
		name := strings.Join(strings.Fields(outer+" "+p.Name), "/")
		log = append(log, strings.Join(strings.Fields(name+" of "+p.Org+" "+p.Connection+" "+string(p.Kind)), " "))
		return context.WithValue(ctx, within{}, name), func(o bot.Outcome) { log = append(log, strings.TrimSpace(name+" ends "+string(o))) }
	}
	full := false
	var lines []bot.QueuedLine
	cfg := config(t, &fakeStore{commit: func(c bot.Commit) error {
		if full {
			return bot.ErrUnavailable
		}
		lines = c.Lines
		return nil
	}, lines: func() []bot.Claim { return []bot.Claim{{Line: lines[0]}} }}, &fakeMessenger{})
	cfg.Trace = tracer
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Handle(t.Context(), said("start")); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Deliver(t.Context()); err != nil {
		t.Fatal(err)
	}
	full = true
	if _, err := b.Handle(t.Context(), said("start")); err == nil {
		t.Error("no error")
	}
	event := func(outcome, commit string) []string {
		return []string{
			"event of brug chat said", "event/load of brug chat said", "event/load ends", "event/advance of brug chat said", "event/advance ends",
			"event/commit of brug chat said", strings.TrimSpace("event/commit ends " + commit), "event ends " + outcome,
		}
	}
	want := append(event("committed", ""), "post of brug chat", "post ends")
	if diff := cmp.Diff(append(want, event("unavailable", "unavailable")...), log); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
}
