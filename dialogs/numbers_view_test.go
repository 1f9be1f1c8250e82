package dialogs

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/numbers"
	"ruggespraak/dialogs/worktime"
)

// askedNumbers lets somebody press for the numbers, with these counts.
func askedNumbers(t *testing.T, who Address, slot string, tallies []numbers.Tally) Turn {
	t.Helper()
	org := testOrg()
	org.Coordinators = []Coordinator{{Address: coordinator, Name: "Petra"}}
	ev := Event{ID: "n", Kind: Pressed, From: who, Action: Action{Verb: "numbers", Slot: slot}}
	out := Advance(Env{Now: start, Org: org}, Records{Tallies: tallies}, ev)
	mustSpeak(t, out)
	mustHoldNoWords(t, out.Happened)
	return out
}

var twoMonths = []numbers.Tally{
	{Month: "2026-09", Name: "case.begun", N: 6}, {Month: "2026-10", Name: "case.begun", N: 3},
	{Month: "2026-10", Name: "request.sent.normal", N: 5}, {Month: "2026-11", Name: "case.begun", N: 99},
}

// TestNumbersView shows months that are over, newest first, and no small count.
func TestNumbersView(t *testing.T) {
	out := askedNumbers(t, coordinator, "", twoMonths)
	var got []string
	for _, s := range out.Reply.View.Sections[1:] {
		got = append(got, fmt.Sprint(s.Heading.Args["Month"].(Arg).Time.Format("2006-01"), " begun ", s.Items[0].Text.Args["Begun"], ", sent ", s.Items[1].Text.Args["Normal"]))
	}
	want := []string{"2026-10 begun <nil>, sent 5", "2026-09 begun 6, sent <nil>"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if key := out.Reply.View.Sections[1].Items[0].Text.Key; key != "numbers.few.all" {
		t.Errorf("of a subject none is shown, and it says %s", key)
	}
	if diff := cmp.Diff([]string{"numbers.read"}, told(out.Happened)); diff != "" || out.Reply.Export != "" || len(out.Put) > 0 {
		t.Errorf("happened: %s, files %q", diff, out.Reply.Export)
	}
}

func TestNumbersAsFiles(t *testing.T) {
	out := askedNumbers(t, anna, "files", twoMonths)
	if out.Reply.Export != "cijfers-2026-10" || out.Reply.Numbers == nil || out.Reply.View == nil {
		t.Errorf("reply: %+v", out.Reply)
	}
	if diff := cmp.Diff([]string{"numbers.read files"}, told(out.Happened)); diff != "" {
		t.Error(diff)
	}
}

// TestNoNumbers: before the first month is over there is nothing, and nobody else gets anything.
func TestNoNumbers(t *testing.T) {
	if got := noteKey(askedNumbers(t, coordinator, "", twoMonths[3:])); got != "note.numbers.none" {
		t.Errorf("the running month: %q", got)
	}
	for _, who := range []Address{asker, stranger, outsider} {
		if out := askedNumbers(t, who, "", twoMonths); noteKey(out) != "note.gone" || len(out.Happened) > 0 {
			t.Errorf("%v: %+v", who, out.Reply)
		}
	}
}

// TestNumbersOfAQuarter: what is not shown of a quarter is not called few.
func TestNumbersOfAQuarter(t *testing.T) {
	out := askedNumbers(t, coordinator, "", []numbers.Tally{
		{Month: "2026-07", Name: "case.begun", N: 7}, {Month: "2026-08", Name: "case.begun", N: 8}, {Month: "2026-09", Name: "case.begun", N: 2},
		{Month: "2026-07", Name: "case.step.1", N: 2}, {Month: "2026-08", Name: "case.step.1", N: 2}, {Month: "2026-09", Name: "case.step.1", N: 3},
	})
	s := out.Reply.View.Sections[len(out.Reply.View.Sections)-1]
	args := s.Items[0].Text.Args
	if s.Heading.Key != "numbers.quarter" || s.Heading.Args["N"] != 3 || fmt.Sprintf("%v %v", args["Begun"], args["S1"]) != "numbers.held 7" {
		t.Errorf("%+v: %v", s.Heading, args)
	}
}

// TestWantsTallies: the counts are read for those alone who may see them, when they ask.
func TestWantsTallies(t *testing.T) {
	org := testOrg()
	org.Coordinators = []Coordinator{{Address: coordinator}}
	press := Action{Verb: "numbers"}
	for _, test := range []struct {
		ev   Event
		want bool
	}{
		{Event{Kind: Pressed, From: coordinator, Action: press}, true},
		{Event{Kind: Pressed, From: anna, Action: press}, true},
		{Event{Kind: Pressed, From: asker, Action: press}, false},
		{Event{Kind: Commanded, From: coordinator, Text: "cijfers"}, true},
		{Event{Kind: Commanded, From: stranger, Text: "cijfers"}, false},
		{Event{Kind: Said, From: coordinator, Text: "cijfers"}, false},
		{Event{Kind: Pressed, From: coordinator, Action: Action{Verb: "people"}}, false},
		{Event{Kind: Opened, From: coordinator}, false},
	} {
		if got := WantsTallies(test.ev, org); got != test.want {
			t.Errorf("%v by %s: %v", test.ev, test.ev.From.User, got)
		}
	}
}

// TestTypedForNumbers: a line with a button for those who may; for others, or in a sentence, a text like any other.
func TestTypedForNumbers(t *testing.T) {
	for _, test := range []struct {
		who        Address
		text, want string
	}{
		{coordinator, "cijfers", "line.numbers"}, {anna, "Numbers!", "line.numbers"}, {coordinator, "wie", "line.people"}, {deputy, "who?", "line.people"},
		{asker, "cijfers", "line.unknown"}, {asker, "wie", "line.unknown"}, {anna, "wie slaat hem steeds", "line.kept"}, {asker, "wie slaat hem steeds", "line.kept"},
		{anna, "wie doet dat", "line.unknown"},
	} {
		c := newChat(t)
		c.org.Coordinators = []Coordinator{{Address: coordinator, Name: "Petra"}}
		if got := keysOf(c.do(Event{Kind: Said, From: test.who, Text: test.text})); strings.Join(got, " ") != test.want {
			t.Errorf("%s types %q: %v, want %s", test.who.User, test.text, got, test.want)
		}
	}
}

// TestPeopleView says who works when, who is away, and who stands in.
func TestPeopleView(t *testing.T) {
	c := newChat(t)
	c.org = officeOrg(t)
	c.org.Coordinators = []Coordinator{{Address: coordinator, Name: "Petra"}}
	c.now = clockAt(t, "Mon 2026-11-23 10:00")
	c.do(Event{Kind: Said, From: bilal, Text: "afwezig tot 3 december"})
	out := c.do(Event{Kind: Commanded, From: coordinator, Text: "wie"})
	if out.Reply.View == nil {
		t.Fatalf("%+v", out.Reply)
	}
	var got []string
	for _, s := range out.Reply.View.Sections {
		for _, i := range s.Items {
			got = append(got, fmt.Sprint(s.Heading.Key, ": ", i.Label.Args["Text"], " ", i.Text.Key, " ", i.Text.Args["Hours"]))
		}
	}
	want := []string{
		"know.people: Anna people.works di 09:00–17:00, do 09:00–17:00",
		"know.people: Bilal people.away ma–vr 09:00–17:00",
		"know.people.deputies: Dewi people.works ma–vr 09:00–17:00",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestHoursText(t *testing.T) {
	for week, want := range map[string][2]string{
		"mon-fri 09:00-17:00":              {"ma–vr 09:00–17:00", "Mon–Fri 09:00–17:00"},
		"always":                           {"ma–zo 00:00–24:00", "Mon–Sun 00:00–24:00"},
		"tue 09:00-17:00, thu 09:00-13:00": {"di 09:00–17:00, do 09:00–13:00", "Tue 09:00–17:00, Thu 09:00–13:00"},
		"mon 09:00-12:00 13:00-17:00, sun 10:00-11:00": {"ma 09:00–12:00 13:00–17:00, zo 10:00–11:00", "Mon 09:00–12:00 13:00–17:00, Sun 10:00–11:00"},
	} {
		w, err := worktime.ParseWeek(week)
		if err != nil {
			t.Fatal(err)
		}
		if got := [2]string{hoursText("nl", w), hoursText("en", w)}; got != want {
			t.Errorf("%s: %q, want %q", week, got, want)
		}
	}
	if got := clockText(int((9*time.Hour + 5*time.Minute) / time.Minute)); got != "09:05" {
		t.Error(got)
	}
}
