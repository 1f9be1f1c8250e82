package check

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/dialogs"
	"ruggespraak/store"
)

// A fakeMessenger says what it was told to, and remembers what it was asked.
type fakeMessenger struct {
	bot.Messenger // not used: nothing may be posted
	inspect       []bot.Finding
	mu            sync.Mutex
	asked         []string
}

func (m *fakeMessenger) note(what string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.asked = append(m.asked, what)
}

func (m *fakeMessenger) Inspect(context.Context) []bot.Finding { m.note("inspect"); return m.inspect }

func (m *fakeMessenger) InspectOutside(_ context.Context, base string) []bot.Finding {
	m.note("outside " + base)
	return []bot.Finding{bot.Found(bot.Fine, "reached")}
}

func (m *fakeMessenger) InspectPerson(_ context.Context, who bot.Address) []bot.Finding {
	m.note(who.User)
	return []bot.Finding{bot.Found(bot.Fine, "there")}
}

// A fakeStore holds records, or fails.
type fakeStore struct {
	risks   []store.Finding
	records map[dialogs.Key]any
	err     error
}

func (s fakeStore) Check(context.Context) ([]store.Finding, error) { return s.risks, s.err }

func (s fakeStore) Load(_ context.Context, l bot.Load) (bot.Loaded, error) {
	var loaded bot.Loaded
	for _, want := range l.Keys {
		if r, ok := s.records[want.Key]; ok {
			data, err := json.Marshal(r)
			if err != nil {
				return bot.Loaded{}, err
			}
			loaded.Records = append(loaded.Records, bot.Stored{Key: want.Key, Version: 1, Data: data})
		}
	}
	return loaded, s.err
}

func person(user string) bot.Address { return bot.Address{Org: "org", Connection: "chat", User: user} }

// now is a Sunday.
var now = time.Date(2026, time.November, 22, 12, 0, 0, 0, time.UTC)

// subject is an organisation with two officers, of which nothing is wrong but that serve does not run.
func subject(m *fakeMessenger, s Store) Subject {
	return Subject{
		Config: &config.Config{
			Listen: "127.0.0.1:1", Connections: []config.Connection{{Org: "org", Name: "chat"}},
			Orgs: []*dialogs.Org{{
				ID: "org", Zone: time.UTC, Tiers: [][]dialogs.Officer{{{Address: person("u1")}}, {{Address: person("u2")}}},
				Coordinators: []dialogs.Coordinator{{Address: person("u3")}},
				LastResort:   []dialogs.Contact{{Phone: "112"}}, Rehearsal: 30 * 24 * time.Hour,
			}},
			Checked: map[string]time.Time{"org": now.AddDate(0, 0, -1)},
		},
		Messengers: map[string]bot.Messenger{"chat": m}, Store: s, Sealed: true, Outside: "https://bot.example", Now: now,
	}
}

// lines are findings as they are printed, cut short.
func lines(found []Finding) (all []string) {
	for _, f := range found {
		words := strings.Fields(f.Message)
		all = append(all, string(f.Level)+" "+f.Check+" "+f.Org+"/"+f.Connection+": "+strings.Join(words[:min(4, len(words))], " "))
	}
	return all
}

func TestRun(t *testing.T) {
	m := &fakeMessenger{inspect: []bot.Finding{bot.Found(bot.Fine, "connected"), bot.Found(bot.Warning, "old")}}
	got := lines(Run(t.Context(), subject(m, fakeStore{})))
	want := []string{
		"ok redis /: Redis answers, and keeps",
		"warning serve /: serve does not run",
		"ok connection org/chat: connected",
		"warning connection org/chat: old",
		"ok callback org/chat: reached",
		"ok officer org/chat: u1: there",
		"ok officer org/chat: u2: there",
		"ok coordinator org/chat: u3: there",
		"ok coverage org/: in the coming four",
		"ok last-resort org/: the contacts were found",
		"ok rehearsal org/: nobody was asked yet:",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	slices.Sort(m.asked)
	if diff := cmp.Diff([]string{"inspect", "outside https://bot.example", "u1", "u2", "u3"}, m.asked); diff != "" {
		t.Errorf("asked, -want +got:\n%s", diff)
	}
}

// TestRunBroken: of a connection that does not work nothing more is asked, and what cannot be looked at is
// said.
func TestRunBroken(t *testing.T) {
	m := &fakeMessenger{inspect: []bot.Finding{bot.Found(bot.Wrong, "refused")}}
	s := subject(m, fakeStore{err: errors.New("away")})
	got := lines(Run(t.Context(), s))
	for _, want := range []string{
		"error redis /: the settings of Redis",
		"error connection org/chat: refused",
		"warning callback org/chat: was not looked at:",
		"warning officer org/chat: u1: was not looked",
		"error coverage org/: who is away cannot",
		"error rehearsal org/: who answered cannot be",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, strings.Join(got, "\n"))
		}
	}
	if !slices.Equal(m.asked, []string{"inspect"}) {
		t.Errorf("asked %v", m.asked)
	}
	s.Store, s.Sealed = nil, false
	if got := lines(Run(t.Context(), s)); !slices.Contains(got, "warning rehearsal org/: was not looked at:") || !slices.Contains(got, "warning coverage org/: who is away could") {
		t.Errorf("without Redis and keys: %v", got)
	}
}

// TestRunInTime: a check that hangs is left behind, and the others are there, in their order.
func TestRunInTime(t *testing.T) {
	hang := make(chan struct{})
	defer close(hang)
	var tasks []task
	for i := range 20 {
		tasks = append(tasks, task{Finding{Check: strconv.Itoa(i)}, func(context.Context) []bot.Finding {
			if i%7 == 3 {
				<-hang // does not even look at its context
			}
			return []bot.Finding{bot.Found(bot.Fine, "done")}
		}})
	}
	for i, f := range run(t.Context(), 50*time.Millisecond, tasks) {
		want := bot.Fine
		if i%7 == 3 {
			want = bot.Wrong
		}
		if f.Check != strconv.Itoa(i) || f.Level != want {
			t.Errorf("%d: %+v", i, f)
		}
	}
}

func TestRisks(t *testing.T) {
	s := subject(&fakeMessenger{}, fakeStore{risks: []store.Finding{
		{Code: "eviction", Fatal: true, Text: "throws away"}, {Code: "fsync", Text: "once a second"}, {Code: "replicas-missing", Text: "too few"},
	}})
	var got []bot.Level
	for _, f := range s.redis(t.Context()) {
		got = append(got, f.Level)
	}
	if diff := cmp.Diff([]bot.Level{bot.Wrong, bot.Warning, bot.Wrong}, got); diff != "" {
		t.Error(diff)
	}
}
