package dialogs

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// newDigest is an office with a coordinator that wants to be told, on a Friday afternoon in November.
func newDigest(tb failer, pace DigestPace) *chat {
	c := newChat(tb)
	c.org, c.now = officeOrg(tb), clockAt(tb, "Fri 2026-11-20 15:45")
	c.org.Digest = pace
	c.org.Coordinators = []Coordinator{{Address: coordinator, Name: "Petra", Lang: "en"}}
	c.started()
	return c
}

func (c *chat) digest() *Digest {
	return c.load(Event{Kind: Due, Action: Action{Code: string(DigestKey)}}).Digest
}

// nextDigest lets the digest's next moment come: when that was, and what came of it.
func (c *chat) nextDigest() string {
	c.tb.Helper()
	c.now = c.digest().Wake()
	out := c.due(DigestKey)
	var to []string
	for _, l := range out.Lines {
		to = append(to, l.To.User+" "+l.Lang+" "+l.Card.Args[0].Time.Format("2006-01"))
	}
	return clock(c.tb, c.now) + ": " + strings.Join(to, ", ")
}

// TestDigest: coordinators and officers are told on the first working day of a month, once.
func TestDigest(t *testing.T) {
	for _, test := range []struct {
		pace DigestPace
		want []string
	}{
		{Monthly, []string{
			"Tue 2026-12-01 09:00: coordinator en 2026-11, anna nl 2026-11, bilal en 2026-11, deputy nl 2026-11",
			"Mon 2027-01-04 09:00: coordinator en 2026-12, anna nl 2026-12, bilal en 2026-12, deputy nl 2026-12",
			"Mon 2027-02-01 09:00: coordinator en 2027-01, anna nl 2027-01, bilal en 2027-01, deputy nl 2027-01",
		}},
		{Quarterly, []string{
			"Mon 2027-01-04 09:00: coordinator en 2026-12, anna nl 2026-12, bilal en 2026-12, deputy nl 2026-12",
			"Thu 2027-04-01 09:00: coordinator en 2027-03, anna nl 2027-03, bilal en 2027-03, deputy nl 2027-03",
		}},
	} {
		c := newDigest(t, test.pace)
		var got []string
		for range test.want {
			got = append(got, c.nextDigest())
			if again := c.due(DigestKey); len(again.Lines) > 0 || len(again.Put) > 0 {
				t.Errorf("a second time: %v", keysOf(again))
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.pace, diff)
		}
	}
}

// TestDigestFollowsTheConfiguration: another pace, or none, holds from the next hour on.
func TestDigestFollowsTheConfiguration(t *testing.T) {
	c := newDigest(t, Monthly)
	if again := c.started(); len(again.Put) > 0 {
		t.Error("stored again without a reason")
	}
	c.org.Digest = Quarterly
	c.started()
	if got := clock(t, c.digest().Next); got != "Mon 2027-01-04 09:00" {
		t.Errorf("quarterly: %s", got)
	}
	c.org.Digest = NoDigest
	if out := c.due(DigestKey); len(out.Lines) > 0 || c.digest() != nil {
		t.Errorf("off, and its moment comes: %v", keysOf(out))
	}
	c.org.Digest = Monthly
	c.started()
	c.org.Digest = NoDigest
	if c.started(); c.digest() != nil {
		t.Error("off, and there is one")
	}
	if c.started(); c.digest() != nil {
		t.Error("off, and one comes about")
	}
}

// TestDigestOfABotThatStoodStill tells of the month before, once, and goes on.
func TestDigestOfABotThatStoodStill(t *testing.T) {
	c := newDigest(t, Monthly)
	c.now = clockAt(t, "Wed 2027-02-10 11:00")
	if c.started(); !c.digest().Next.Before(c.now) {
		t.Error("what is due is put off")
	}
	if out := c.due(DigestKey); len(out.Lines) != 4 || out.Lines[0].Card.Args[0].Time.Month() != time.January {
		t.Errorf("told: %+v", out.Lines)
	}
	if got := clock(t, c.digest().Next); got != "Mon 2027-03-01 09:00" {
		t.Errorf("next %s", got)
	}
}

// TestDigestBounds: whatever the hours, the next one is ahead and within what is said in Keeps.
func TestDigestBounds(t *testing.T) {
	for name, change := range map[string]func(*Org){
		"office hours":  func(*Org) {},
		"day and night": func(o *Org) { o.Hours = testOrg().Hours },
		"one day":       func(o *Org) { o.Hours = mustWeek(t, "sun 10:00-11:00") },
	} {
		for _, pace := range []DigestPace{Monthly, Quarterly} {
			o := officeOrg(t)
			o.Digest = pace
			change(o)
			for at := start; at.Before(start.AddDate(1, 0, 0)); at = at.Add(31 * time.Hour) {
				next := o.nextDigest(at)
				if !next.After(at) || next.Sub(at) > maxDigest || next.In(o.Zone).Hour() < 8 {
					t.Fatalf("%s, %s: from %v it is %v", name, pace, at, next)
				}
			}
		}
	}
}

func TestCheckCoordinators(t *testing.T) {
	one := Coordinator{Address: coordinator, Name: "Petra"}
	for name, test := range map[string]struct {
		change func(*Org)
		want   string
	}{
		"right":           {func(o *Org) { o.Coordinators = []Coordinator{one} }, ""},
		"an officer":      {func(o *Org) { o.Coordinators = []Coordinator{{Address: anna}} }, "a coordinator is an officer, who sees the numbers already"},
		"twice":           {func(o *Org) { o.Coordinators = []Coordinator{one, one} }, "a coordinator is there twice"},
		"elsewhere":       {func(o *Org) { o.Coordinators = []Coordinator{{Address: outsider}} }, "a coordinator's address lacks the organisation, the connection or the user"},
		"an unknown pace": {func(o *Org) { o.Digest = "weekly" }, "the digest is monthly, quarterly or off"},
		"a crowd": {func(o *Org) {
			for i := range maxCoordinators + 1 {
				o.Coordinators = append(o.Coordinators, Coordinator{Address: Address{"org", "chat", "c" + string(rune('a'+i))}})
			}
		}, "there are more than 20 coordinators"},
	} {
		o := testOrg()
		test.change(o)
		got := ""
		if err := o.Check(); err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}
