package storetest

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

// queue commits lines.
func queue(t *testing.T, s Store, lines ...bot.QueuedLine) {
	t.Helper()
	commit(t, s, bot.Commit{Lines: lines})
}

// urgent makes a line urgent.
func urgent(l bot.QueuedLine) bot.QueuedLine { l.Urgent = true; return l }

func testOrder(t *testing.T, s Store) {
	queue(t, s, line("u1", "a1"), line("u1", "a2"))
	queue(t, s, line("u1", "a3"))
	for _, id := range []string{"a1", "a2", "a3"} {
		c := claim(t, s, T0, 10, id)[0]
		claim(t, s, T0, 10) // one at a time
		if diff := cmp.Diff(line("u1", id), c.Line); diff != "" || c.Tries != 0 || c.Ref != "" {
			t.Errorf("claim of %s: tries %d, ref %q (-want +got):\n%s", id, c.Tries, c.Ref, diff)
		}
		settle(t, s, c, bot.Settled{})
		wantErr(t, s.Settle(t.Context(), c, bot.Settled{Now: T0}), bot.ErrStale) // once is enough
	}
	claim(t, s, T0.Add(time.Hour), 10)

	erase := bot.QueuedLine{ID: "e1", To: user("u/1:x"), Erase: "K7M2QX/", Data: []byte{0, '\n', 0xff}}
	queue(t, s, erase) // ids of people are the messenger's own, and data is any bytes
	if diff := cmp.Diff(erase, claim(t, s, T0, 10, "e1")[0].Line); diff != "" {
		t.Errorf("line (-want +got):\n%s", diff)
	}
}

func testUrgent(t *testing.T, s Store) {
	queue(t, s, line("u1", "a1"), line("u1", "a2"), urgent(line("u1", "b1")), urgent(line("u1", "b2")))
	settle(t, s, claim(t, s, T0, 10, "b1")[0], bot.Settled{})
	c := claim(t, s, T0, 10, "b2")[0]
	settle(t, s, c, bot.Settled{Retry: T0.Add(time.Minute)})
	claim(t, s, T0.Add(time.Second), 10) // what is not urgent waits for what is
	settle(t, s, claim(t, s, T0.Add(time.Minute), 10, "b2")[0], bot.Settled{Now: T0.Add(time.Minute)})

	c = claim(t, s, T0.Add(time.Minute), 10, "a1")[0]
	queue(t, s, urgent(line("u1", "b3")))
	claim(t, s, T0.Add(time.Minute), 10) // still one at a time
	settle(t, s, c, bot.Settled{Now: T0.Add(time.Minute), Retry: T0.Add(time.Hour)})
	settle(t, s, claim(t, s, T0.Add(time.Minute), 10, "b3")[0], bot.Settled{Now: T0.Add(time.Minute)}) // overtakes
	claim(t, s, T0.Add(59*time.Minute), 10)
	settle(t, s, claim(t, s, T0.Add(time.Hour), 10, "a1")[0], bot.Settled{Now: T0.Add(time.Hour)})
	settle(t, s, claim(t, s, T0.Add(time.Hour), 10, "a2")[0], bot.Settled{Now: T0.Add(time.Hour)})
	claim(t, s, T0.Add(2*time.Hour), 10)
}

// testUrgentWaits: a line that comes in while an urgent one waits to be tried again waits with it.
func testUrgentWaits(t *testing.T, s Store) {
	queue(t, s, urgent(line("u1", "b1")))
	settle(t, s, claim(t, s, T0, 10, "b1")[0], bot.Settled{Retry: T0.Add(time.Minute)})
	queue(t, s, line("u1", "a1"))
	claim(t, s, T0, 10)
	settle(t, s, claim(t, s, T0.Add(time.Minute), 10, "b1")[0], bot.Settled{Now: T0.Add(time.Minute)})
	claim(t, s, T0.Add(time.Minute), 10, "a1")
}

func testUrgentPersons(t *testing.T, s Store) {
	queue(t, s, line("u1", "a1"), line("u2", "a2"), line("u3", "a3"), urgent(line("u4", "b4")))
	claim(t, s, T0, 1, "b4")
	if claims, err := s.ClaimLines(t.Context(), T0, time.Minute, 10); err != nil || len(claims) != 3 {
		t.Errorf("%d claims, error %v", len(claims), err)
	}
}

func testLease(t *testing.T, s Store) {
	queue(t, s, line("u1", "a1"), line("u1", "a2"))
	lost := claim(t, s, T0, 10, "a1")[0]
	claim(t, s, T0.Add(time.Minute-time.Millisecond), 10)
	later := T0.Add(time.Minute)
	again := claim(t, s, later, 10, "a1")[0]
	if again.Tries != 1 {
		t.Errorf("tries %d, want 1", again.Tries)
	}
	wantErr(t, s.Settle(t.Context(), lost, bot.Settled{Now: later, Ref: "wrong"}), bot.ErrStale)
	settle(t, s, again, bot.Settled{Now: later})
	wantErr(t, s.Settle(t.Context(), lost, bot.Settled{Now: later}), bot.ErrStale)
	c := claim(t, s, later, 10, "a2")[0]
	wantErr(t, s.Settle(t.Context(), lost, bot.Settled{Now: later}), bot.ErrStale)
	if c.Tries != 0 {
		t.Errorf("tries of the next line %d, want 0", c.Tries)
	}
	settle(t, s, c, bot.Settled{Now: later.Add(time.Hour)}) // late, but lost to nobody
	if posts, err := s.Posts(t.Context(), user("u1"), ""); err != nil || len(posts) != 0 {
		t.Errorf("posts %v, error %v", posts, err)
	}
}

func testRetry(t *testing.T, s Store) {
	queue(t, s, line("u1", "a1"), line("u1", "a2"), line("u2", "c1"))
	claims, err := s.ClaimLines(t.Context(), T0, time.Minute, 10)
	if err != nil || len(claims) != 2 {
		t.Fatalf("%d claims, error %v", len(claims), err)
	}
	for _, c := range claims {
		if c.Line.To == user("u1") {
			settle(t, s, c, bot.Settled{Retry: T0.Add(5 * time.Minute)})
		}
	}
	queue(t, s, line("u1", "a3"))
	claim(t, s, T0.Add(59*time.Second), 10) // a2 and a3 wait their turn
	c, err := s.ClaimLines(t.Context(), T0.Add(5*time.Minute), time.Minute, 1)
	for len(c) == 1 && c[0].Line.ID == "c1" { // its lease is over too
		c, err = s.ClaimLines(t.Context(), T0.Add(5*time.Minute), time.Minute, 1)
	}
	if err != nil || len(c) != 1 || c[0].Line.ID != "a1" || c[0].Tries != 1 {
		t.Errorf("claims %v, error %v", c, err)
	}
}

func testRefs(t *testing.T, s Store) {
	queue(t, s, line("u1", "a1"), line("u1", "a2"))
	settle(t, s, claim(t, s, T0, 10, "a1")[0], bot.Settled{Ref: "post 1"})
	settle(t, s, claim(t, s, T0, 10, "a2")[0], bot.Settled{Ref: "post 2"})
	again, other := line("u1", "a3"), line("u2", "b1")
	again.Card, other.Card = "K7M2QX/a1", "K7M2QX/a1"
	queue(t, s, again)
	c := claim(t, s, T0, 10, "a3")[0]
	if c.Ref != "post 1" {
		t.Errorf("ref %q, want that of the card's post", c.Ref)
	}
	settle(t, s, c, bot.Settled{}) // leaves the ref
	queue(t, s, other)
	if c := claim(t, s, T0, 10, "b1")[0]; c.Ref != "" {
		t.Errorf("ref %q of somebody else's post", c.Ref)
	}
	posts := func(prefix string, want map[string]string) {
		t.Helper()
		got, err := s.Posts(t.Context(), user("u1"), prefix)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("posts (-want +got):\n%s", diff)
		}
	}
	posts("K7M2QX/", map[string]string{"K7M2QX/a1": "post 1", "K7M2QX/a2": "post 2"})
	posts("K7M2QX/a2", map[string]string{"K7M2QX/a2": "post 2"})
	posts("OTHER/", map[string]string{})
	queue(t, s, bot.QueuedLine{ID: "e1", To: user("u1"), Erase: "K7M2QX/"})
	settle(t, s, claim(t, s, T0, 10, "e1")[0], bot.Settled{Gone: []string{"K7M2QX/a1", "K7M2QX/none"}})
	posts("K7M2QX/", map[string]string{"K7M2QX/a2": "post 2"})
}

func testLinesMost(t *testing.T, s Store) {
	for _, u := range []string{"u1", "u2", "u3", "u4", "u5"} {
		queue(t, s, line(u, u))
	}
	seen := map[string]bool{}
	for range 5 {
		claims, err := s.ClaimLines(t.Context(), T0, time.Minute, 2)
		if err != nil || len(claims) > 2 {
			t.Fatalf("%d claims, error %v", len(claims), err)
		}
		for _, c := range claims {
			seen[c.Line.ID] = true
		}
	}
	if len(seen) != 5 {
		t.Errorf("%d lines, want 5", len(seen))
	}
	for _, most := range []int{0, -1} {
		if _, err := s.ClaimLines(t.Context(), T0, time.Minute, most); err == nil {
			t.Errorf("claimed %d", most)
		}
	}
}
