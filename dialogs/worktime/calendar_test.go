package worktime

import (
	"testing"
	"time"
)

func zone(tb interface{ Fatal(...any) }, name string) *time.Location {
	z, err := time.LoadLocation(name)
	if err != nil {
		tb.Fatal(err)
	}
	return z
}

// office is an ordinary organisation in the Netherlands.
func office(tb interface{ Fatal(...any) }) Calendar {
	return Calendar{Zone: zone(tb, "Europe/Amsterdam"), Week: OfficeHours(), Holidays: Usual()}
}

// at reads "2026-11-20 15:45" by the clock on the wall.
func at(t *testing.T, c Calendar, s string) time.Time {
	t.Helper()
	m, err := time.ParseInLocation("2006-01-02 15:04", s, c.Zone)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

const layout = "Mon 2006-01-02 15:04"

func TestAfter(t *testing.T) {
	for _, tt := range []struct {
		name, from string
		d          time.Duration
		want       string
	}{
		{"within a day", "2026-11-24 09:00", 4 * time.Hour, "Tue 2026-11-24 13:00"},
		{"over the night", "2026-11-24 15:00", 4 * time.Hour, "Wed 2026-11-25 11:00"},
		{"Friday four o'clock", "2026-11-20 16:00", 4 * time.Hour, "Mon 2026-11-23 12:00"},
		{"to the very end of a day", "2026-11-20 13:00", 4 * time.Hour, "Mon 2026-11-23 09:00"},
		{"at the very end of a day", "2026-11-20 17:00", 0, "Mon 2026-11-23 09:00"},
		{"at the beginning", "2026-11-23 09:00", 0, "Mon 2026-11-23 09:00"},
		{"in the night", "2026-11-24 03:45", 0, "Tue 2026-11-24 09:00"},
		{"Saturday", "2026-11-21 12:00", time.Hour, "Mon 2026-11-23 10:00"},
		{"no time is no time", "2026-11-24 10:00", -time.Hour, "Tue 2026-11-24 10:00"},
		{"a week", "2026-11-24 10:00", 40 * time.Hour, "Tue 2026-12-01 10:00"},
		{"Christmas on Friday and Saturday", "2026-12-24 16:00", 4 * time.Hour, "Mon 2026-12-28 12:00"},
		{"New Year", "2026-12-31 16:00", 4 * time.Hour, "Mon 2027-01-04 12:00"},
		{"New Year's Eve is a day like any other", "2026-12-30 16:00", 4 * time.Hour, "Thu 2026-12-31 12:00"},
		{"Easter", "2027-03-26 16:00", 4 * time.Hour, "Tue 2027-03-30 12:00"},
		{"King's Day on a Sunday is on Saturday", "2025-04-25 16:00", 4 * time.Hour, "Mon 2025-04-28 12:00"},
		{"King's Day on a Tuesday", "2027-04-26 16:00", 4 * time.Hour, "Wed 2027-04-28 12:00"},
		{"Ascension", "2026-05-13 16:00", 4 * time.Hour, "Fri 2026-05-15 12:00"},
		{"Whitsun", "2026-05-22 16:00", 4 * time.Hour, "Tue 2026-05-26 12:00"},
		{"the clock goes forward in the weekend", "2027-03-26 16:30", time.Hour, "Tue 2027-03-30 09:30"},
		{"the clock goes back in the weekend", "2026-10-23 16:30", time.Hour, "Mon 2026-10-26 09:30"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := office(t)
			from := at(t, c, tt.from)
			got := c.After(from, tt.d)
			if got.In(c.Zone).Format(layout) != tt.want {
				t.Errorf("got %s, want %s", got.In(c.Zone).Format(layout), tt.want)
			}
			if d := max(tt.d, 0); c.Between(from, got) != d {
				t.Errorf("%v between, want %v", c.Between(from, got), d)
			}
			if !c.Open(got) {
				t.Error("closed at that moment")
			}
		})
	}
}

// TestNightsOfTheClock counts hours of a night shift as they pass, not as the clock shows them.
func TestNightsOfTheClock(t *testing.T) {
	for _, tt := range []struct {
		name, week, from, to string
		want                 time.Duration
	}{
		{"an ordinary night", "always", "2026-11-24 00:00", "2026-11-25 00:00", 24 * time.Hour},
		{"forward: an hour less", "always", "2027-03-28 00:00", "2027-03-29 00:00", 23 * time.Hour},
		{"back: an hour more", "always", "2026-10-25 00:00", "2026-10-26 00:00", 25 * time.Hour},
		{"a span that is skipped", "sun 02:00-03:00", "2027-03-28 00:00", "2027-03-29 00:00", 0},
		{"a span that is there twice counts once", "sun 02:00-03:00", "2026-10-25 00:00", "2026-10-26 00:00", time.Hour},
		{"spans that touch where the clock jumps", "sun 01:00-02:30 02:30-04:00", "2027-03-28 00:00", "2027-03-29 00:00", 2 * time.Hour},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w, err := ParseWeek(tt.week)
			if err != nil {
				t.Fatal(err)
			}
			c := Calendar{Zone: zone(t, "Europe/Amsterdam"), Week: w}
			if got := c.Between(at(t, c, tt.from), at(t, c, tt.to)); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestClosed(t *testing.T) {
	c := office(t)
	closed, err := ParseDays("2026-12-24..2027-01-01")
	if err != nil {
		t.Fatal(err)
	}
	c.Closed = []Days{closed}
	if got := c.After(at(t, c, "2026-12-23 16:00"), 2*time.Hour).Format(layout); got != "Mon 2027-01-04 10:00" {
		t.Errorf("after the days the house is closed: %s", got)
	}
	for day, want := range map[string]bool{
		"2026-12-23 00:30": true, "2026-12-24 12:00": false, "2027-01-01 12:00": false, "2027-01-02 12:00": false, "2027-01-04 23:00": true,
	} {
		if c.Works(at(t, c, day)) != want {
			t.Errorf("%s: works %v, want %v", day, !want, want)
		}
	}
}

// TestNeverOpen gives up at the horizon: nothing may wait for ever.
func TestNeverOpen(t *testing.T) {
	c := Calendar{Zone: time.UTC}
	from := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	if got := c.After(from, time.Hour); !got.Equal(from.Add(Horizon)) {
		t.Errorf("got %v", got)
	}
	if c.Open(from) || c.Between(from, from.Add(2*Horizon)) != 0 || c.Between(from, from.Add(-time.Hour)) != 0 {
		t.Error("open at some time")
	}
}

func TestOpens(t *testing.T) {
	c := office(t)
	for from, want := range map[string]string{
		"2026-11-24 08:59": "Tue 2026-11-24 09:00", "2026-11-24 09:00": "Wed 2026-11-25 09:00", "2026-11-24 12:00": "Wed 2026-11-25 09:00",
		"2026-11-20 17:00": "Mon 2026-11-23 09:00", "2026-12-24 12:00": "Mon 2026-12-28 09:00",
	} {
		if got := c.Opens(at(t, c, from)).Format(layout); got != want {
			t.Errorf("after %s: %s, want %s", from, got, want)
		}
	}
	from := at(t, c, "2026-11-24 09:00")
	c.Week = Always()
	if got := c.Opens(from).Format(layout); got != "Wed 2026-11-25 00:00" {
		t.Errorf("always open: %s", got)
	}
	if c.Week = (Week{}); !c.Opens(from).Equal(from.Add(Horizon)) {
		t.Error("never open, and it opens")
	}
}
