package bot_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// storedRequest is an open request that Karim, the only officer, was asked.
func storedRequest(t *testing.T) bot.Stored {
	t.Helper()
	r := dialogs.Request{
		Code: "K7M2QX-1", Asker: sanne, Lang: "nl", State: dialogs.Open, Offered: []dialogs.Address{karim},
		Sent: now, Ends: now.Add(30 * 24 * time.Hour), Next: now.Add(time.Hour), Due: now.Add(time.Hour),
	}
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return bot.Stored{Key: r.Key(), Version: 7, Data: data}
}

// TestUnreached: before a line that can never arrive is settled, its request goes on without the person;
// what could not be stored is tried again, and what was stored before is not done twice.
func TestUnreached(t *testing.T) {
	about := dialogs.Line{To: karim, Lang: "nl", Card: dialogs.Card{Key: "K7M2QX/1", Text: "form.submit"}}
	for name, tt := range map[string]struct {
		line   dialogs.Line
		tries  int
		err    error
		seen   bool
		commit error
		want   []string
		retry  time.Duration
	}{
		"gone":                {line: about, err: bot.ErrUnreachable, want: []string{"commit unreached.e1.0", "settle"}},
		"tried for too long":  {line: about, tries: 200, err: bot.ErrUnavailable, want: []string{"commit unreached.e1.0", "settle"}},
		"tried once":          {line: about, tries: 1, err: bot.ErrUnavailable, want: []string{"settle"}, retry: 2 * time.Second},
		"all is well":         {line: about, want: []string{"settle"}},
		"the store is away":   {line: about, err: bot.ErrUnreachable, commit: bot.ErrUnavailable, want: []string{"commit unreached.e1.0", "settle"}, retry: time.Second},
		"away again":          {line: about, tries: 5, err: bot.ErrUnreachable, commit: bot.ErrUnavailable, want: []string{"commit unreached.e1.0", "settle"}, retry: 32 * time.Second},
		"never to be stored":  {line: about, tries: 400, err: bot.ErrUnreachable, commit: bot.ErrUnavailable, want: []string{"commit unreached.e1.0", "settle"}},
		"again after a crash": {line: about, err: bot.ErrUnreachable, seen: true, want: []string{"settle"}},
		"about a case":        {line: card, err: bot.ErrUnreachable, want: []string{"settle"}},
		"about nothing":       {line: dialogs.Line{To: karim, Card: dialogs.Card{Key: "talk/e1.1", Text: "form.submit"}}, err: bot.ErrUnreachable, want: []string{"settle"}},
	} {
		t.Run(name, func(t *testing.T) {
			var did []string
			var settled bot.Settled
			s := &fakeStore{
				lines: func() []bot.Claim { return []bot.Claim{claim(t, bot.Claim{Tries: tt.tries}, tt.line)} },
				load: func(bot.Load) (bot.Loaded, error) {
					return bot.Loaded{Seen: tt.seen, Records: []bot.Stored{storedRequest(t)}}, nil
				},
				settle: func(_ bot.Claim, d bot.Settled) error { did, settled = append(did, "settle"), d; return nil },
				commit: func(c bot.Commit) error {
					did = append(did, "commit "+c.Event)
					if len(c.Puts) != 1 || c.Puts[0].Version != 7 || len(c.Lines) == 0 {
						t.Errorf("committed %+v", c)
					}
					for _, l := range c.Lines {
						if l.To == sanne && l.ID[:19] != "request/K7M2QX-1@7." {
							t.Errorf("a line is called %q", l.ID)
						}
					}
					return tt.commit
				},
			}
			if _, err := newBot(t, s, &fakeMessenger{err: tt.err}).Deliver(t.Context()); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, did); diff != "" {
				t.Error(diff)
			}
			want := time.Time{}
			if tt.retry > 0 {
				want = now.Add(tt.retry)
			}
			if !settled.Retry.Equal(want) {
				t.Errorf("to be tried again %v, want %v", settled.Retry, want)
			}
			if over := tt.err != nil && tt.retry == 0; (settled.Aside != "") != over {
				t.Errorf("set aside as %q", settled.Aside)
			}
		})
	}
}
