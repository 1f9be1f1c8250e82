package bot_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"sync"
	"testing"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// racers is how many people answer at two places at once.
const racers = 1000

// A second replica is this test program once more, told by its environment where Redis is and what
// to send in.
func TestMain(m *testing.M) {
	if os.Getenv("REPLICA_REDIS") == "" {
		os.Exit(m.Run())
	}
	if err := replica(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// A sent answer, as it goes to the second replica; and what came of it.
type sent struct {
	ID     string
	User   string
	Action dialogs.Action
	Values map[string][]string
}

type outcome struct {
	Again  bool                // the form was shown again
	Values map[string][]string // with these values
	Err    string
}

func (s sent) event() bot.Event {
	return bot.Event{ID: s.ID, Kind: dialogs.Submitted, From: racer(s.User), Action: s.Action, Values: s.Values}
}

func racer(user string) bot.Address { return bot.Address{Org: "brug", Connection: "chat", User: user} }

func replica() error {
	b, _, err := replicaBot(os.Getenv("REPLICA_REDIS"), []byte(os.Getenv("REPLICA_KEYS")))
	if err != nil {
		return err
	}
	if os.Getenv("REPLICA_CROWD") != "" {
		return replicaCrowd(b)
	}
	var all []sent
	if err := json.NewDecoder(os.Stdin).Decode(&all); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(sendAll(b, all))
}

// sendAll hands the answers to one replica, 32 at a time, and keeps the order of the outcomes.
func sendAll(b *bot.Bot, all []sent) []outcome {
	out := make([]outcome, len(all))
	slots := make(chan struct{}, 32)
	var wait sync.WaitGroup
	for i, s := range all {
		slots <- struct{}{}
		wait.Go(func() {
			defer func() { <-slots }()
			r, err := b.Handle(context.Background(), s.event())
			if err != nil {
				out[i].Err = err.Error()
			} else if r.Form != nil && r.Form.Action == s.again() {
				out[i].Again, out[i].Values = true, r.Form.Values
			}
		})
	}
	wait.Wait()
	return out
}

// again is the action of the same question asked once more, now that it has an answer.
func (s sent) again() string {
	a := s.Action
	a.Rev = 1
	return a.Encode()
}

func readSealer(keys []byte) (*store.Sealer, error) {
	h, err := insecurecleartextkeyset.Read(keyset.NewJSONReader(bytes.NewReader(keys)))
	if err != nil {
		return nil, err
	}
	return store.NewSealer(h)
}

func replicaBot(url string, keys []byte) (*bot.Bot, *store.Store, error) {
	sealer, err := readSealer(keys)
	if err != nil {
		return nil, nil, err
	}
	s, err := store.Open(context.Background(), store.Config{URL: url, Sealer: sealer})
	if err != nil {
		return nil, nil, err
	}
	cfg, err := makeConfig(&fakeMessenger{})
	if err != nil {
		return nil, nil, err
	}
	cfg.Store, cfg.Queue, cfg.Timers, cfg.Code = s, s, s, nil
	b, err := bot.New(cfg)
	return b, s, err
}

// TestTwoAnswersAtOnce has each of a thousand people send two answers to the same question at the
// same moment: the same one twice, or two different ones; to one replica, or to two processes. One
// of them is stored, once; nobody is asked twice for what they sent; and whose different answer came
// second sees it again, so that nothing typed is lost.
func TestTwoAnswersAtOnce(t *testing.T) {
	redis := redistest.Start(t)
	for _, different := range []bool{false, true} {
		for _, processes := range []int{1, 2} {
			t.Run(fmt.Sprintf("different=%v/processes=%d", different, processes), func(t *testing.T) {
				race(t, redis.URL(), different, processes)
			})
		}
	}
}

func race(t *testing.T, url string, different bool, processes int) {
	keys := newKeys(t)
	b, s, err := replicaBot(url, keys)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	first, second := make([]sent, racers), make([]sent, racers)
	for i := range racers {
		first[i], second[i] = pair(t, b, s, fmt.Sprintf("p%d-%v-%d", i, different, processes), different)
	}
	var a, z []outcome
	var wait sync.WaitGroup
	wait.Go(func() { a = sendAll(b, first) })
	if processes == 1 {
		z = sendAll(b, second)
	} else {
		z = elsewhere(t, url, keys, second)
	}
	wait.Wait()
	lost, shown := 0, 0
	for i := range racers {
		v, seq := kept(t, s, first[i])
		if seq != 1 {
			t.Errorf("%s: %d answers stored, want 1", first[i].User, seq)
		}
		for _, x := range []struct {
			sent
			outcome
		}{{first[i], a[i]}, {second[i], z[i]}} {
			switch {
			case x.Err != "":
				t.Errorf("%s: %s", x.User, x.Err)
			case x.Again && slices.Equal(x.outcome.Values["fact"], x.sent.Values["fact"]):
				shown++
			case !slices.Equal(v["fact"], x.sent.Values["fact"]):
				lost++
			}
		}
	}
	want := 0
	if different {
		want = racers
	}
	if lost != 0 || shown != want {
		t.Errorf("%d answers lost, %d shown again; want 0 and %d", lost, shown, want)
	}
}

// pair begins a case for a person and gives two answers to its first question.
func pair(t *testing.T, b *bot.Bot, s *store.Store, user string, different bool) (sent, sent) {
	t.Helper()
	code := begin(t, b, s, user)
	r, err := b.Handle(t.Context(), bot.Event{ID: user + "-next", Kind: dialogs.Pressed, From: racer(user), Action: dialogs.Action{Verb: "next", Code: code}})
	if err != nil || r.Form == nil {
		t.Fatalf("no form: %v", err)
	}
	action, _ := dialogs.ParseAction(r.Form.Action)
	a := sent{ID: user + "-1", User: user, Action: action, Values: fill(r.Form, "Kwam twee keer niet op de afspraak.")}
	z := sent{ID: user + "-2", User: user, Action: action, Values: a.Values}
	if different {
		z.Values = fill(r.Form, "Kwam drie keer te laat.")
	}
	return a, z
}

// begin starts a case and gives its code.
func begin(t *testing.T, b *bot.Bot, s *store.Store, user string) string {
	t.Helper()
	if _, err := b.Handle(t.Context(), bot.Event{ID: user + "-start", Kind: dialogs.Said, From: racer(user), Text: "start"}); err != nil {
		t.Fatal(err)
	}
	var talk dialogs.Talk
	read(t, s, dialogs.TalkKey(racer(user)), &talk)
	if len(talk.Cases) != 1 {
		t.Fatalf("%d cases, want 1", len(talk.Cases))
	}
	return talk.Cases[0]
}

// kept gives the answer that was stored, and how many were.
func kept(t *testing.T, s *store.Store, x sent) (map[string][]string, int) {
	t.Helper()
	var c dialogs.Case
	read(t, s, dialogs.CaseKey(x.Action.Code), &c)
	return c.Answers[x.Action.Slot].V, c.Seq
}

func read(t *testing.T, s *store.Store, key dialogs.Key, into any) {
	t.Helper()
	got, err := s.Load(t.Context(), bot.Load{Org: "brug", Keys: []bot.Want{{Key: key}}})
	if err != nil || len(got.Records) != 1 {
		t.Fatalf("%d records, error %v", len(got.Records), err)
	}
	if err := json.Unmarshal(got.Records[0].Data, into); err != nil {
		t.Fatal(err)
	}
}

// fill fills in a form: every text with the same words, every choice with its first option.
func fill(f *bot.Form, words string) map[string][]string {
	v := map[string][]string{}
	for _, x := range f.Fields {
		switch {
		case x.Kind == dialogs.Long || x.Kind == dialogs.Short:
			v[x.Name] = []string{words}
		case x.Kind == dialogs.Date:
			v[x.Name] = []string{"2026-11-20"}
		default:
			v[x.Name] = []string{x.Options[0].Value}
		}
	}
	return v
}

// elsewhere hands the answers to a second process.
func elsewhere(t *testing.T, url string, keys []byte, all []sent) []outcome {
	t.Helper()
	in, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), "REPLICA_REDIS="+url, "REPLICA_KEYS="+string(keys))
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	data, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var out []outcome
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func newKeys(t *testing.T) []byte {
	t.Helper()
	h, err := keyset.NewHandle(aead.AES256GCMKeyTemplate())
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := insecurecleartextkeyset.Write(h, keyset.NewJSONWriter(&buf)); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}
