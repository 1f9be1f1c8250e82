package dialogs

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/worktime"
)

func TestPause(t *testing.T) {
	for now, want := range map[string]string{
		"2026-11-24T10:00": "2026-11-25T09:00", "2026-11-27T16:00": "2026-11-30T09:00", "2026-11-28T10:00": "2026-11-30T09:00",
		"2026-12-24T16:00": "2026-12-28T09:00", // Christmas
	} {
		c := newChat(t)
		c.org.Hours, c.org.Holidays = worktime.OfficeHours(), worktime.Usual()
		c.now, _ = time.Parse("2006-01-02T15:04", now)
		code := c.begin()
		c.say("pauze")
		if got := c.facts(code).Wake().Format("2006-01-02T15:04"); got != want {
			t.Errorf("%s: %s, want %s", now, got, want)
		}
		c.now = c.facts(code).Wake()
		if got := keysOf(c.due(CaseKey(code))); !slices.Equal(got, []string{"line.pause.over"}) {
			t.Errorf("said: %v", got)
		}
		if got := keysOf(c.due(CaseKey(code))); got != nil {
			t.Errorf("said again: %v", got)
		}
	}
}

func TestGoingOnEndsThePause(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	c.say("pauze")
	c.press(Action{Verb: "next", Code: code})
	c.fill(good["signal"]...)
	if r := c.facts(code).Remind; len(r) != 0 {
		t.Errorf("reminders: %+v", r)
	}
}

func TestExpiry(t *testing.T) {
	c, code := answeredCase(t, map[string][]string{"partner.1": goodFor("partner", "feedback", "no", "feedback-date", "")})
	c.now = c.facts(code).Wake()
	if got := keysOf(c.due(CaseKey(code))); !slices.Equal(got, []string{"line.warn"}) {
		t.Fatalf("said: %v", got)
	}
	c.button("renew")
	if got, want := c.facts(code).Expires(), c.now.Add(DefaultPace.Case); !got.Equal(want) {
		t.Errorf("expires %v, want %v", got, want)
	}
	for range 2 {
		c.now = c.facts(code).Wake()
		c.due(CaseKey(code))
	}
	if got := strings.Join(keysOf(c.last), " "); !strings.HasPrefix(got, "erase") || !strings.HasSuffix(got, "line.expired") {
		t.Errorf("said: %v", got)
	}
	if _, there := c.store[CaseKey(code)]; there {
		t.Error("the case is still there")
	}
	if got := keysOf(c.say("verder")); !slices.Equal(got, []string{"line.no-cases"}) {
		t.Errorf("afterwards: %v", got)
	}
}

// TestEraseCase: after one more question the case is gone, with its requests and everybody's posts.
func TestEraseCase(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for c.next(code) != "" {
		c.press(Action{Verb: "next", Code: code})
		c.fill(good[questionOf(c.form.Action.Slot)]...)
	}
	c.say("wis " + code)
	c.button("erase")
	form := c.form
	c.fill("sure", "no")
	if got := shown(c.last); got != "note.kept-case" || c.facts(code).Code == "" {
		t.Fatalf("no: %q", got)
	}
	c.form = form
	got := c.fill("sure", "yes")
	want := map[Address]string{asker: "erase line.erased", anna: "erase line.officer.erased", bilal: "erase line.officer.erased", deputy: "erase"}
	said := map[Address]string{}
	for i, key := range keysOf(got) {
		said[got.Lines[i].To] = strings.TrimSpace(said[got.Lines[i].To] + " " + key)
	}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if len(c.store) != 1 {
		t.Errorf("records left: %d", len(c.store))
	}
	for _, a := range []Action{{Verb: "next", Code: code}, {Verb: "erased", Code: code}, {Verb: "view", Code: code + "-1"}, {Verb: "bogus"}, {Verb: "next"}} {
		if c.press(a); shown(c.last) != "note.gone" {
			t.Errorf("%v: %q", a, shown(c.last))
		}
	}
}
