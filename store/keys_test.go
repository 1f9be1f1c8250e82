package store

import (
	"testing"

	"ruggespraak/bot"
)

// TestPartitions pins where organisations lie: a change would lose everything stored before.
func TestPartitions(t *testing.T) {
	for org, want := range map[string]string{"stad": "{rs:07}:", "dorp": "{rs:06}:", "stad-29": "{rs:07}:", "a": "{rs:44}:"} {
		if got := tags[partitionOf(org)]; got != want {
			t.Errorf("%s lies in %s, want %s", org, got, want)
		}
	}
}

func TestPersons(t *testing.T) {
	for _, a := range []bot.Address{
		{Org: "stad", Connection: "slack", User: "U1"}, {Org: "stad", Connection: "mm-2", User: "a/b:c|d\\é"},
	} {
		person, err := personOf(a)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := addressOf(person); !ok || got != a {
			t.Errorf("%v came back as %v", a, got)
		}
	}
	for _, a := range []bot.Address{
		{}, {Org: "stad", Connection: "slack"}, {Org: "stad", User: "U1"}, {Org: "a/b", Connection: "c", User: "u"},
		{Org: "stad", Connection: "a/b", User: "u"}, {Org: "stad", Connection: "c", User: "u v"}, {Org: "stad", Connection: "c", User: "u\n"},
	} {
		if person, err := personOf(a); err == nil {
			t.Errorf("%v became %q", a, person)
		}
	}
	if _, ok := addressOf("stad/slack"); ok {
		t.Error("half an address was taken")
	}
}

func TestTimerKey(t *testing.T) {
	p := partitionOf("stad")
	if got, ok := p.timer(p.records("stad") + "talk/slack/U:1"); !ok || got != (bot.Timer{Org: "stad", Key: "talk/slack/U:1"}) {
		t.Errorf("got %v, %v", got, ok)
	}
	for _, key := range []string{"", "x", p.board("stad"), tags[(p+1)%Partitions] + "rec:stad:case/A"} {
		if got, ok := p.timer(key); ok {
			t.Errorf("%q became %v", key, got)
		}
	}
}

func TestPolls(t *testing.T) {
	var s polls
	all := []partition{0, 1, 2, 3}
	if !s.stale(1000) || s.stale(1000) || s.stale(2999) || !s.stale(3000) || !s.stale(10) {
		t.Error("a scan is due at first, every two seconds, and when time was turned back")
	}
	if got := s.take(all, 1000, 4); got != nil {
		t.Errorf("nothing is due, got %v", got)
	}
	s.touch(2, 900)
	s.touch(3, 2000)
	s.touch(3, 5000)
	if got := s.take(all, 1000, 4); len(got) != 1 || got[0] != 2 {
		t.Errorf("got %v, want 2", got)
	}
	if got := s.take(all, 1000, 4); got != nil {
		t.Errorf("2 was taken, got %v", got)
	}
	if got := s.take(all, 2000, 4); len(got) != 1 || got[0] != 3 {
		t.Errorf("got %v, want 3", got)
	}
	first := map[partition]bool{}
	for range 8 {
		for _, p := range all {
			s.touch(p, 1)
		}
		got := s.take(all, 1, 1)
		first[got[0]] = true
	}
	if len(first) != 4 {
		t.Errorf("only %v had a turn", first)
	}
	s.again()
	if !s.stale(1001 + scanEvery) {
		t.Error("no scan after a failed one")
	}
}
