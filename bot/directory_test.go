package bot_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// A directory is a messenger that knows its people, and says what the fields say, call by call.
type directory struct {
	fakeMessenger
	answers []func() ([]string, error)
	asked   int
}

func (m *directory) Members(context.Context) ([]string, error) {
	m.asked++
	return m.answers[min(m.asked, len(m.answers))-1]()
}

func names(n ...string) func() ([]string, error) { return func() ([]string, error) { return n, nil } }

// aCase loads the case of the dossier, for whatever is asked.
func aCase(t *testing.T) func(bot.Load) (bot.Loaded, error) {
	t.Helper()
	data, err := json.Marshal(dossier()[0])
	if err != nil {
		t.Fatal(err)
	}
	return func(bot.Load) (bot.Loaded, error) {
		return bot.Loaded{Records: []bot.Stored{{Key: "case/K7M2QX", Version: 1, Data: data}}}, nil
	}
}

// refused gives what stands under the text about a signal when the owner of the case writes about somebody.
func refused(t *testing.T, b *bot.Bot, about string) string {
	t.Helper()
	r, err := b.Handle(t.Context(), bot.Event{
		ID: "e1", Kind: dialogs.Submitted, From: sanne, Action: bot.Action{Verb: "answer", Code: "K7M2QX", Slot: "signal.1", Rev: 1},
		Values: map[string][]string{"fact": {"Zei in de pauze iets over wraak tegen " + about + "."}, "source": {"self"}, "since": {"Sinds de vakantie."}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if r.Form == nil {
		return ""
	}
	return r.Form.Errors["fact"]
}

// TestMembers: who is in the workspace is found in what people write; an error keeps those that are known.
func TestMembers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := &directory{answers: []func() ([]string, error){
			names("Kzrbl Wrtn"),
			func() ([]string, error) { return nil, errors.New("away") },
			names("Tsjrk Vlntg"),
		}}
		s := &fakeStore{load: aCase(t)}
		cfg, err := makeConfig(m)
		if err != nil {
			t.Fatal(err)
		}
		cfg.Store, cfg.Queue, cfg.Timers = s, s, s
		b, err := bot.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		if got := refused(t, b, "kzrbl"); got != "" {
			t.Fatalf("before anybody is known: %q", got)
		}
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan error)
		go func() { ended <- b.Run(ctx) }()
		for _, step := range []struct {
			after        time.Duration
			asked        int
			found, loose string
		}{
			{time.Second, 1, "kzrbl", "tsjrk"},
			{time.Hour, 2, "kzrbl", "tsjrk"}, // an error
			{5 * time.Minute, 3, "tsjrk", "kzrbl"},
			{time.Hour, 4, "tsjrk", "kzrbl"},
		} {
			time.Sleep(step.after) // the bubble's clock
			synctest.Wait()
			if m.asked != step.asked {
				t.Errorf("after %v asked %d times, want %d", step.after, m.asked, step.asked)
			}
			if got := refused(t, b, step.found); !strings.Contains(got, step.found) {
				t.Errorf("after %v %s is not found: %q", step.after, step.found, got)
			}
			if got := refused(t, b, step.loose); got != "" {
				t.Errorf("after %v %s is found: %q", step.after, step.loose, got)
			}
		}
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
}
