package bot

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"ruggespraak/dialogs"
)

// A Watcher is told how the bot fares, for operators. What it is told never names a person, a code or
// anything people wrote, but for the Code of a Happening. It must return at once, and may be called
// concurrently.
type Watcher interface {
	// Handled tells of every event, however it ended.
	Handled(h Handled)
	// Happened tells what came about, once it is committed.
	Happened(org string, h dialogs.Happening)
	// Posted tells of a line that arrived, and how long after its commit.
	Posted(connection string, after time.Duration)
}

// Handled is one event that was handled.
type Handled struct {
	Org        string // "" for one that is not configured
	Connection string // "" for none, or one that is not configured
	Kind       Kind
	Outcome    Outcome
	Took       time.Duration // of the whole turn
}

// An Outcome says how the handling of an event ended.
type Outcome string

// The outcomes. From Stale on the person was told that it does not work now.
const (
	Committed   Outcome = "committed"
	Answered    Outcome = "answered" // there was nothing to store
	Again       Outcome = "again"    // delivered again; it was answered before
	Stale       Outcome = "stale"    // others were faster, again and again
	Full        Outcome = "full"     // the store is
	Unavailable Outcome = "unavailable"
	Limited     Outcome = "limited" // the person, or the connection, goes too fast
	Busy        Outcome = "busy"    // too many at once
	Panicked    Outcome = "panicked"
	Failed      Outcome = "failed" // for any other reason
)

// Outcomes lists them all.
func Outcomes() []Outcome {
	return []Outcome{Committed, Answered, Again, Stale, Full, Unavailable, Limited, Busy, Panicked, Failed}
}

// Errors that say how an event ended.
var (
	errPanic = errors.New("panic")
	errBusy  = errors.New("too busy")
)

// outcomeOf is the outcome of an event that failed.
func outcomeOf(err error) Outcome {
	for _, o := range []struct {
		err     error
		outcome Outcome
	}{
		{errPanic, Panicked}, {ErrTooFast, Limited}, {errBusy, Busy}, {ErrFull, Full}, {ErrUnavailable, Unavailable}, {ErrStale, Stale},
	} {
		if errors.Is(err, o.err) {
			return o.outcome
		}
	}
	return Failed
}

// handled tells of an event: to the watcher, and as one line in the log. The reason of a failure is logged
// by whoever gets the error.
func (b *Bot) handled(ctx context.Context, ev Event, o Outcome, took time.Duration) {
	h := Handled{Kind: ev.Kind, Outcome: o, Took: took}
	h.Org, h.Connection = b.known(ev.From)
	b.cfg.Watch.Handled(h)
	level := slog.LevelInfo
	if o != Committed && o != Answered && o != Again {
		level = slog.LevelWarn
	}
	b.cfg.Log.Log(ctx, level, "event", "kind", h.Kind, "id", ev.ID, "org", h.Org, "connection", h.Connection,
		"outcome", h.Outcome, "ms", float64(took.Microseconds())/1000)
}

// unwatched is the Watcher of a bot that nobody watches.
type unwatched struct{}

func (unwatched) Handled(Handled)                    {}
func (unwatched) Happened(string, dialogs.Happening) {}
func (unwatched) Posted(string, time.Duration)       {}
