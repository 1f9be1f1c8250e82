package bot_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	goredis "github.com/redis/go-redis/v9"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/practice"
	"ruggespraak/store/redistest"
)

// TestNothingKeptOfAnExercise plays an exercise on a real Redis from its begin to its end, with every line
// delivered: while it lasts it is found there, and afterwards nothing but the ids of events.
func TestNothingKeptOfAnExercise(t *testing.T) {
	server := redistest.Start(t)
	s, m := &meanwhile{}, &showing{text: map[string]string{}}
	b, _ := raceBot(t, server.URL(), s, m)
	look := goredis.NewClient(&goredis.Options{Addr: server.Addr()})
	defer look.Close()
	leader := racer("leader")
	steer := func(id, what string, g dialogs.Together) {
		rev := 2 * g.At
		if g.Shown {
			rev++
		}
		a := dialogs.Action{Verb: "steer", Code: strings.TrimPrefix(string(g.Key()), "together/"), Slot: what + "." + g.Code, Rev: rev}
		mustHandle(t, b, bot.Event{ID: id, Kind: dialogs.Pressed, From: leader, Action: a})
		deliverAll(t, b)
	}
	mustHandle(t, b, bot.Event{ID: "begin", Kind: dialogs.Commanded, From: leader, Where: room, Text: "oefenen samen stickers"})
	deliverAll(t, b)
	g := dialogs.Together{Code: "K7M2QX", Where: room} // as config says
	code := strings.TrimPrefix(string(g.Key()), "together/")
	for i, kind := range practice.Kinds() {
		a := dialogs.Action{Verb: "vote", Code: code, Slot: string(kind) + "." + g.Code}
		mustHandle(t, b, bot.Event{ID: fmt.Sprintf("vote-%d", i), Kind: dialogs.Pressed, From: racer(fmt.Sprint(i)), Where: room, Action: a})
	}
	steer("show", "show", g)
	g.Shown = true
	steer("next", "next", g)
	if during := keysLeft(t, look); len(during) < 3 {
		t.Fatalf("while it lasts it is found in %q only: the search is no good", during)
	}
	steer("stop", "stop", g)
	if after := keysLeft(t, look); len(after) != 0 {
		t.Errorf("afterwards there is still %q", after)
	}
}

// keysLeft are the keys of Redis but those of events that were seen.
func keysLeft(t *testing.T, look *goredis.Client) []string {
	t.Helper()
	keys, err := look.Keys(t.Context(), "*").Result()
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(keys, func(key string) bool { return strings.Contains(key, ":seen:") })
}

// deliverAll delivers until there is nothing more to deliver.
func deliverAll(t *testing.T, b *bot.Bot) {
	t.Helper()
	for range 100 {
		n, err := b.Deliver(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			return
		}
	}
	t.Fatal("lines without end")
}
