package bot_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

func claim(t *testing.T, c bot.Claim, l dialogs.Line) bot.Claim {
	t.Helper()
	data, err := json.Marshal(l)
	if err != nil {
		t.Fatal(err)
	}
	c.Line = bot.QueuedLine{ID: "e1.0", To: l.To, Card: l.Card.Key, Erase: l.Erase, Data: data}
	return c
}

var card = dialogs.Line{To: karim, Lang: "nl", Card: dialogs.Card{Key: "K7M2QX/case", Text: "form.submit"}}

func TestDeliver(t *testing.T) {
	soon := &bot.RetryLater{After: time.Hour, Err: errors.New("slow down")}
	for name, x := range map[string]struct {
		claim bot.Claim
		line  dialogs.Line
		m     *fakeMessenger
		did   []string
		want  bot.Settled
	}{
		"a new card":               {line: card, did: []string{"post e1.0"}, want: bot.Settled{Ref: "ref-e1.0"}},
		"a card that stands":       {claim: bot.Claim{Ref: "p1"}, line: card, did: []string{"update p1"}},
		"after a crash, not there": {claim: bot.Claim{Tries: 1}, line: card, did: []string{"find e1.0", "post e1.0"}, want: bot.Settled{Ref: "ref-e1.0"}},
		"after a crash, there":     {claim: bot.Claim{Tries: 1}, line: card, m: &fakeMessenger{there: map[string]string{"e1.0": "p7"}}, did: []string{"find e1.0"}, want: bot.Settled{Ref: "p7"}},
		"an error":                 {line: card, m: &fakeMessenger{err: errors.New("x")}, did: []string{"post e1.0"}, want: bot.Settled{Ref: "ref-e1.0", Retry: now.Add(time.Second)}},
		"an error again":           {claim: bot.Claim{Tries: 3, Ref: "p1"}, line: card, m: &fakeMessenger{err: errors.New("x")}, did: []string{"update p1"}, want: bot.Settled{Retry: now.Add(8 * time.Second)}},
		"told to wait":             {line: card, m: &fakeMessenger{err: soon}, did: []string{"post e1.0"}, want: bot.Settled{Ref: "ref-e1.0", Retry: now.Add(time.Hour)}},
		"nobody there":             {line: card, m: &fakeMessenger{err: bot.ErrUnreachable}, did: []string{"post e1.0"}, want: bot.Settled{Ref: "ref-e1.0", Aside: "unreachable"}},
		"given up":                 {claim: bot.Claim{Tries: 200, Ref: "p1"}, line: card, m: &fakeMessenger{err: errors.New("x")}, did: []string{"update p1"}, want: bot.Settled{Aside: "tries"}},
		"erase":                    {line: dialogs.Line{To: karim, Erase: "K7M2QX"}, did: []string{"delete p1"}, want: bot.Settled{Gone: []string{"K7M2QX/case"}}},
		"erase fails":              {line: dialogs.Line{To: karim, Erase: "K7M2QX"}, m: &fakeMessenger{err: errors.New("x")}, did: []string{"delete p1"}, want: bot.Settled{Retry: now.Add(time.Second)}},
	} {
		t.Run(name, func(t *testing.T) {
			var got bot.Settled
			if x.m == nil {
				x.m = &fakeMessenger{}
			}
			s := &fakeStore{
				lines:  func() []bot.Claim { return []bot.Claim{claim(t, x.claim, x.line)} },
				settle: func(_ bot.Claim, d bot.Settled) error { got = d; return nil },
				posts:  map[string]string{"K7M2QX/case": "p1"},
			}
			n, err := newBot(t, s, x.m).Deliver(t.Context())
			if n != 1 || err != nil {
				t.Fatalf("took on %d, error %v", n, err)
			}
			if !slices.Equal(x.m.did, x.did) {
				t.Errorf("did %q, want %q", x.m.did, x.did)
			}
			x.want.Now = now
			if !x.want.Retry.IsZero() || x.m.err != nil {
				x.want.Ref = "" // what failed has no ref
			}
			if diff := cmp.Diff(x.want, got); diff != "" {
				t.Errorf("settled (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWakeDropsTheTimerOfARecordThatIsGone(t *testing.T) {
	var got bot.Commit
	s := &fakeStore{
		timers: []bot.Timer{{Org: "brug", Key: "case/K7M2QX"}},
		commit: func(c bot.Commit) error { got = c; return nil },
	}
	if n, err := newBot(t, s, &fakeMessenger{}).Wake(t.Context()); n != 1 || err != nil {
		t.Fatalf("woke %d, error %v", n, err)
	}
	if diff := cmp.Diff([]bot.Drop{{Key: "case/K7M2QX"}}, got.Drops); diff != "" {
		t.Errorf("dropped (-want +got):\n%s", diff)
	}
}
