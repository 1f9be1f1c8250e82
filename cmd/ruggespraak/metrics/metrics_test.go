package metrics

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/store"
)

func someBacklog(context.Context, []string, time.Time) (store.Backlog, error) {
	return store.Backlog{
		Partitions: 64, People: 3, Late: 90 * time.Second, Overdue: 2,
		Live: map[string]int{"voorbeeld": 7}, Aside: map[string]int{"voorbeeld": 1},
	}, nil
}

// pageOf is the lines of our own metrics, without comments.
func pageOf(t *testing.T, m *Metrics) []string {
	t.Helper()
	answer := httptest.NewRecorder()
	m.Handler().ServeHTTP(answer, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/metrics", http.NoBody))
	return slices.DeleteFunc(strings.Split(answer.Body.String(), "\n"), func(l string) bool { return !strings.HasPrefix(l, "ruggespraak_") })
}

func wantLines(t *testing.T, m *Metrics, want ...string) {
	t.Helper()
	got := pageOf(t, m)
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("no line %s in\n%s", line, strings.Join(got, "\n"))
		}
	}
}

func TestCounters(t *testing.T) {
	m := New("1.2.3")
	m.Handled(bot.Handled{Org: "o", Connection: "c", Kind: bot.Pressed, Outcome: bot.Committed, Took: 20 * time.Millisecond})
	m.Happened("o", dialogs.Happening{What: dialogs.RequestSent, Detail: "urgent", Code: "K7M2QX-1"})
	m.Happened("o", dialogs.Happening{What: dialogs.RequestAnswered, Code: "K7M2QX-1", Took: 3 * time.Hour})
	m.Posted("c", 2*time.Second)
	m.Count(bot.LinesShown, 3)
	m.Count("Sanne", 2)
	wantLines(t, m,
		`ruggespraak_build_info{version="1.2.3"} 1`,
		`ruggespraak_events_total{connection="c",kind="pressed",org="o",outcome="committed"} 1`,
		`ruggespraak_turn_seconds_bucket{kind="pressed",le="0.01"} 0`, `ruggespraak_turn_seconds_bucket{kind="pressed",le="0.025"} 1`,
		`ruggespraak_happened_total{detail="urgent",org="o",what="request.sent"} 1`,
		`ruggespraak_answer_seconds_bucket{org="o",le="3600"} 0`, `ruggespraak_answer_seconds_bucket{org="o",le="14400"} 1`,
		`ruggespraak_post_seconds_bucket{connection="c",le="1"} 0`, `ruggespraak_post_seconds_bucket{connection="c",le="2.5"} 1`,
		`ruggespraak_work_total{what="lines_shown"} 3`, `ruggespraak_work_total{what="other"} 2`, `ruggespraak_work_total{what="audit_lost"} 0`,
	)
	if all := strings.Join(pageOf(t, m), "\n"); strings.Contains(all, "K7M2QX") || strings.Contains(all, "Sanne") {
		t.Error("the metrics name a case or a person")
	}
}

func TestState(t *testing.T) {
	m := New("test")
	backlog := someBacklog
	connections := map[string]string{"chat": "voorbeeld", "slack": "voorbeeld"}
	m.Begin("voorbeeld")
	m.Look(func() State {
		return State{
			Orgs: []string{"voorbeeld"}, Connections: connections,
			Backlog: func(ctx context.Context, orgs []string, now time.Time) (store.Backlog, error) {
				if !slices.Equal(orgs, []string{"voorbeeld"}) || now.IsZero() {
					t.Errorf("asked for %v at %v", orgs, now)
				}
				return backlog(ctx, orgs, now)
			},
			Connected: func(name string) bool { return name == "chat" },
		}
	})
	wantLines(t, m,
		"ruggespraak_redis_up 1", `ruggespraak_messenger_connected{connection="chat",org="voorbeeld"} 1`,
		`ruggespraak_messenger_connected{connection="slack",org="voorbeeld"} 0`, "ruggespraak_partitions_served 64",
		"ruggespraak_queue_people 3", "ruggespraak_queue_late_seconds 90", "ruggespraak_timers_overdue 2",
		`ruggespraak_live_requests{org="voorbeeld"} 7`, `ruggespraak_lines_aside{org="voorbeeld"} 1`,
		`ruggespraak_happened_total{detail="",org="voorbeeld",what="request.expired"} 0`,
	)
	backlog = func(context.Context, []string, time.Time) (store.Backlog, error) {
		return store.Backlog{People: 9}, bot.ErrUnavailable
	}
	connections = map[string]string{"chat": "voorbeeld"} // the configuration was read again
	wantLines(t, m, "ruggespraak_redis_up 0", `ruggespraak_messenger_connected{connection="chat",org="voorbeeld"} 1`)
	if all := strings.Join(pageOf(t, m), "\n"); strings.Contains(all, `connection="slack"`) {
		t.Error("a connection that is no more is told of")
	}
	if all := strings.Join(pageOf(t, m), "\n"); strings.Contains(all, "queue_people") {
		t.Error("what waits is told while the store cannot be asked")
	}
}

// brokenStore fails every call with the same error.
type brokenStore struct{ err error }

func (s brokenStore) Load(context.Context, bot.Load) (bot.Loaded, error) { return bot.Loaded{}, s.err }
func (s brokenStore) Commit(context.Context, bot.Commit) error           { return s.err }
func (s brokenStore) ClaimLines(context.Context, time.Time, time.Duration, int) ([]bot.Claim, error) {
	return []bot.Claim{{Token: "x"}}, s.err
}
func (s brokenStore) Settle(context.Context, bot.Claim, bot.Settled) error { return s.err }
func (s brokenStore) Posts(context.Context, bot.Address, string) (map[string]string, error) {
	return map[string]string{"x": "y"}, s.err
}
func (s brokenStore) ClaimTimers(context.Context, time.Time, time.Duration, int) ([]bot.Timer, error) {
	return []bot.Timer{{Org: "x"}}, s.err
}

// Every call is timed and passed on; what fails is counted by why.
func TestTimed(t *testing.T) {
	for err, reason := range map[error]string{
		bot.ErrUnavailable: "unavailable", fmt.Errorf("%w: %w", bot.ErrFull, bot.ErrUnavailable): "full",
		errors.New("sealed"): "other", bot.ErrStale: "", bot.ErrSeen: "",
	} {
		m, ctx := New("test"), t.Context()
		s := m.Timed(brokenStore{err})
		_, e1 := s.Load(ctx, bot.Load{})
		e2 := s.Commit(ctx, bot.Commit{})
		claims, e3 := s.ClaimLines(ctx, time.Now(), 0, 0)
		e4 := s.Settle(ctx, bot.Claim{}, bot.Settled{})
		posts, e5 := s.Posts(ctx, bot.Address{}, "")
		timers, e6 := s.ClaimTimers(ctx, time.Now(), 0, 0)
		for i, e := range []error{e1, e2, e3, e4, e5, e6} {
			if !errors.Is(e, err) {
				t.Errorf("%s: error %v, want %v", operations[i], e, err)
			}
			wantLines(t, m, fmt.Sprintf(`ruggespraak_store_seconds_count{operation=%q} 1`, operations[i]))
			for _, r := range reasons {
				n := 0
				if r == reason {
					n = 1
				}
				wantLines(t, m, fmt.Sprintf(`ruggespraak_store_errors_total{operation=%q,reason=%q} %d`, operations[i], r, n))
			}
		}
		if len(claims) != 1 || len(posts) != 1 || len(timers) != 1 {
			t.Error("what came with the error is gone")
		}
	}
}
