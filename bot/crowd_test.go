package bot_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/practice"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// room is the channel where everybody votes.
var room = bot.Address{Org: "brug", Connection: "chat", User: "channel:team"}

// A ballot is what one person chooses: first one thing, then another.
type ballot struct {
	User   string
	Action dialogs.Action // without the choice, which stands before its slot
	Choose []practice.Kind
}

// cast hands in ballots to one replica: all people at the same moment, each person's choices in order, as
// adapters do it; and every choice twice, as platforms do it.
func cast(b *bot.Bot, all []ballot) (failed []string) {
	errs := make(chan string, 100*len(all))
	var ready, wait sync.WaitGroup
	gun := make(chan struct{})
	for _, x := range all {
		ready.Add(1)
		wait.Go(func() {
			ready.Done()
			<-gun
			for i, kind := range x.Choose {
				a := x.Action
				a.Slot = string(kind) + "." + a.Slot
				ev := bot.Event{ID: fmt.Sprintf("%s-%d", x.User, i), Kind: dialogs.Pressed, From: racer(x.User), Where: room, Action: a}
				for range 2 {
					ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
					if _, err := b.Handle(ctx, ev); err != nil {
						errs <- err.Error()
					}
					cancel()
				}
			}
		})
	}
	ready.Wait()
	close(gun)
	wait.Wait()
	close(errs)
	for e := range errs {
		failed = append(failed, e)
	}
	return failed
}

// replicaCrowd is the second process: it takes ballots, says that it has them, and hands them in at a word.
func replicaCrowd(b *bot.Bot) error {
	in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	var all []ballot
	var word string
	if err := errors.Join(in.Decode(&all), out.Encode("ready"), in.Decode(&word)); err != nil {
		return err
	}
	return out.Encode(cast(b, all))
}

// TestCrowdVotes has 50 and 200 people vote at the same moment and change their minds, half of them at
// another process: each is counted once, with their last choice.
func TestCrowdVotes(t *testing.T) {
	redis := redistest.Start(t)
	for _, people := range []int{50, 200} {
		for _, processes := range []int{1, 2} {
			t.Run(fmt.Sprintf("people=%d/processes=%d", people, processes), func(t *testing.T) {
				crowd(t, redis.URL(), people, processes)
			})
		}
	}
}

func crowd(t *testing.T, url string, people, processes int) {
	keys := newKeys(t)
	b, s, err := replicaBot(url, keys)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	name := fmt.Sprintf("c%d-%d", people, processes)
	ask := bot.Event{ID: name, Kind: dialogs.Commanded, From: racer("leader"), Where: room, Text: "oefenen samen stickers"}
	mustHandle(t, b, ask)
	defer stopTogether(t, b, s, name)
	var g dialogs.Together
	read(t, s, dialogs.TogetherKey(room), &g)
	action := dialogs.Action{Verb: "vote", Code: strings.TrimPrefix(string(g.Key()), "together/"), Slot: g.Code}
	var all []ballot
	want := map[practice.Kind]int{}
	for i := range people {
		kinds := practice.Kinds()
		x := ballot{User: fmt.Sprintf("%s-%d", name, i), Action: action, Choose: []practice.Kind{kinds[i%3], kinds[(i+1+i%2)%3]}}
		want[x.Choose[1]]++
		all = append(all, x)
	}
	here, there := all, []ballot(nil)
	if processes == 2 {
		here, there = all[:people/2], all[people/2:]
	}
	elsewhere := func() []string { return nil }
	if len(there) > 0 {
		elsewhere = castElsewhere(t, url, keys, there)
	}
	began := time.Now()
	var wait sync.WaitGroup
	var failed []string
	wait.Go(func() { failed = cast(b, here) })
	others := elsewhere()
	wait.Wait()
	failed = append(failed, others...)
	t.Logf("%d people voted twice, each handed in twice, in %v", people, time.Since(began))
	if len(failed) > 0 {
		t.Errorf("%d votes were not taken: %s", len(failed), failed[0])
	}
	read(t, s, g.Key(), &g)
	got := map[practice.Kind]int{}
	for _, kind := range g.Votes {
		got[kind]++
	}
	if len(g.Votes) != people || !cmp.Equal(want, got) {
		t.Errorf("%d people are counted as %v, want %d as %v", len(g.Votes), got, people, want)
	}
}

// stopTogether ends the exercise in the room.
func stopTogether(t *testing.T, b *bot.Bot, s *store.Store, name string) {
	t.Helper()
	var g dialogs.Together
	read(t, s, dialogs.TogetherKey(room), &g)
	stop := dialogs.Action{Verb: "steer", Code: strings.TrimPrefix(string(g.Key()), "together/"), Slot: "stop." + g.Code}
	mustHandle(t, b, bot.Event{ID: name + "-stop", Kind: dialogs.Pressed, From: g.By, Action: stop})
}

// castElsewhere gives ballots to a second process, and what makes it hand them in.
func castElsewhere(t *testing.T, url string, keys []byte, all []ballot) (begin func() (failed []string)) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), "REPLICA_CROWD=1", "REPLICA_REDIS="+url, "REPLICA_KEYS="+string(keys))
	cmd.Stderr = os.Stderr
	stdin, err1 := cmd.StdinPipe()
	stdout, err2 := cmd.StdoutPipe()
	if err := errors.Join(err1, err2, cmd.Start()); err != nil {
		t.Fatal(err)
	}
	in, out := json.NewEncoder(stdin), json.NewDecoder(stdout)
	var word string
	if err := errors.Join(in.Encode(all), out.Decode(&word)); err != nil {
		t.Fatal(err)
	}
	return func() (failed []string) {
		if err := errors.Join(in.Encode("go"), out.Decode(&failed), cmd.Wait()); err != nil {
			t.Fatal(err)
		}
		return failed
	}
}

// voted is an event of a crowd.
func voted(id string) bot.Event {
	return bot.Event{ID: id, Kind: dialogs.Pressed, From: sanne, Where: room, Action: dialogs.Action{Verb: "vote", Code: "0123456789abcdef", Slot: "fact.K7M2QX"}}
}

// exerciseStored is an exercise that people vote in.
func exerciseStored(t *testing.T, g dialogs.Together) bot.Stored {
	t.Helper()
	data, err := json.Marshal(g)
	if err != nil {
		t.Fatal(err)
	}
	return bot.Stored{Key: g.Key(), Version: 3, Data: data}
}

// Of a crowd one is handled at a time, and meanwhile others are not held up.
func TestCrowdWaitsInItsLane(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hold, inside := make(chan struct{}), atomic.Int32{}
		s := &fakeStore{load: func(l bot.Load) (bot.Loaded, error) {
			if l.Event != "other" {
				inside.Add(1)
				<-hold
			}
			return bot.Loaded{}, nil
		}}
		b := newBot(t, s, &fakeMessenger{})
		var wait sync.WaitGroup
		for i := range 300 { // more than are handled at once
			wait.Go(func() { mustHandle(t, b, voted(fmt.Sprintf("v%d", i))) })
		}
		synctest.Wait()
		if n := inside.Load(); n != 1 {
			t.Errorf("%d of a crowd are handled at once, want 1", n)
		}
		other := said("hallo")
		other.ID = "other"
		mustHandle(t, b, other)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if r, err := b.Handle(ctx, voted("late")); !errors.Is(err, context.DeadlineExceeded) || r.Note == "" {
			t.Errorf("who waited too long got %q, %v", r.Note, err)
		}
		close(hold)
		wait.Wait()
		if n := inside.Load(); n != 300 {
			t.Errorf("%d were handled, want 300", n)
		}
	})
}

// A crowd tries again much longer than others do, and gives others room.
func TestCrowdTriesLonger(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := dialogs.Together{Code: "K7M2QX", Where: room, By: karim, Lang: "nl", Case: "stickers", Last: now}
		for _, c := range []struct{ stale, commits int }{{150, 151}, {1000, 200}} {
			commits := 0
			s := &fakeStore{
				load: func(bot.Load) (bot.Loaded, error) {
					return bot.Loaded{Records: []bot.Stored{exerciseStored(t, g)}}, nil
				},
				commit: func(bot.Commit) error {
					if commits++; commits <= c.stale {
						return bot.ErrStale
					}
					return nil
				},
			}
			began := time.Now()
			_, err := newBot(t, s, &fakeMessenger{}).Handle(t.Context(), voted("v"))
			if commits != c.commits || (err == nil) != (c.stale < 200) {
				t.Errorf("stale %d times: %d commits, error %v; want %d", c.stale, commits, err, c.commits)
			}
			if spent := time.Since(began); spent < 100*time.Millisecond || spent > 200*10*time.Millisecond {
				t.Errorf("stale %d times: pauses of %v together", c.stale, spent)
			}
		}
	})
}

// An exercise ends where its channel does not take its cards: before the line is settled, once, and no
// operator is bothered with it.
func TestExerciseNotThere(t *testing.T) {
	g := dialogs.Together{Code: "K7M2QX", Where: room, By: karim, Lang: "nl", Case: "stickers", Last: now}
	code := strings.TrimPrefix(string(g.Key()), "together/")
	for name, tt := range map[string]struct {
		key    string
		gone   bool // it has ended already
		commit error
		want   []string
		retry  bool
	}{
		"its first line":       {key: "talk/together." + code + ".1", want: []string{"commit unreached.e1.0", "settle"}},
		"a card of it":         {key: code + "/together.1", want: []string{"commit unreached.e1.0", "settle"}},
		"one line after it":    {key: code + "/together.1", gone: true, want: []string{"settle"}},
		"the store is away":    {key: code + "/together.1", commit: bot.ErrUnavailable, want: []string{"commit unreached.e1.0", "settle"}, retry: true},
		"a line of other kind": {key: "talk/e1.1", want: []string{"settle", "aside"}},
	} {
		t.Run(name, func(t *testing.T) {
			var did []string
			line := dialogs.Line{To: room, Lang: "nl", Card: dialogs.Card{Key: tt.key, Text: "line.together.forgotten"}}
			var settled bot.Settled
			s := &fakeStore{
				lines: func() []bot.Claim { return []bot.Claim{claim(t, bot.Claim{}, line)} },
				load: func(bot.Load) (bot.Loaded, error) {
					if tt.gone {
						return bot.Loaded{}, nil
					}
					return bot.Loaded{Records: []bot.Stored{exerciseStored(t, g)}}, nil
				},
				commit: func(c bot.Commit) error {
					did = append(did, "commit "+c.Event)
					if !slices.ContainsFunc(c.Drops, func(d bot.Drop) bool { return d.Key == g.Key() && d.Version == 3 }) {
						t.Errorf("the exercise is not dropped: %+v", c.Drops)
					}
					return tt.commit
				},
				settle: func(_ bot.Claim, d bot.Settled) error { did, settled = append(did, "settle"), d; return nil },
			}
			cfg := config(t, s, &fakeMessenger{err: bot.ErrUnreachable})
			given := 0
			cfg.Count = func(name string, n int) {
				if name == bot.LinesGivenUp {
					given += n
				}
			}
			b, err := bot.New(cfg)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := b.Deliver(t.Context()); err != nil {
				t.Fatal(err)
			}
			if settled.Aside != "" {
				did = append(did, "aside")
			}
			if diff := cmp.Diff(tt.want, did); diff != "" || settled.Retry.IsZero() == tt.retry {
				t.Errorf("tried again at %v; what was done (-want +got):\n%s", settled.Retry, diff)
			}
			if operators := slices.Contains(tt.want, "aside"); (given > 0) != operators {
				t.Errorf("%d lines counted as given up", given)
			}
		})
	}
}
