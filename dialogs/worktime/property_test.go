package worktime

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// drawCalendar makes a calendar with work in it: any hours, any zone, any days closed.
func drawCalendar(rt *rapid.T) Calendar {
	c := Calendar{
		Zone:     zone(rt, rapid.SampledFrom([]string{"Europe/Amsterdam", "UTC", "America/Curacao", "America/New_York", "Australia/Lord_Howe"}).Draw(rt, "zone")),
		Holidays: rapid.SampledFrom([][]Holiday{nil, Usual(), {GoodFriday, Liberation, Lustrum}}).Draw(rt, "holidays"),
	}
	for i := range c.Week {
		cuts := rapid.SliceOfNDistinct(rapid.IntRange(0, dayMinutes), 0, 6, rapid.ID).Draw(rt, "cuts")
		for j := 0; j+1 < len(cuts); j += 2 {
			a, b := min(cuts[j], cuts[j+1]), max(cuts[j], cuts[j+1])
			if n := len(c.Week[i]); n == 0 || c.Week[i][n-1].To <= a {
				c.Week[i] = append(c.Week[i], Span{a, b})
			}
		}
	}
	if c.Week.Empty() {
		c.Week[rapid.IntRange(0, 6).Draw(rt, "weekday")] = []Span{{600, 660}}
	}
	if err := c.Week.Check(); err != nil {
		rt.Fatal(err)
	}
	first := drawMoment(rt, "closed")
	c.Closed = []Days{{dayOf(first), dayOf(first.AddDate(0, 0, rapid.IntRange(0, 20).Draw(rt, "days")))}}
	return c
}

// drawMoment is in the winter of 2026, or near a change of the clock.
func drawMoment(rt *rapid.T, name string) time.Time {
	near := rapid.SampledFrom([]time.Time{
		time.Date(2026, 11, 20, 15, 45, 0, 0, time.UTC), time.Date(2027, 3, 27, 12, 0, 0, 0, time.UTC), time.Date(2026, 10, 24, 12, 0, 0, 0, time.UTC),
	}).Draw(rt, name+" near")
	return near.Add(time.Duration(rapid.Int64Range(-int64(30*24*time.Hour), int64(30*24*time.Hour)).Draw(rt, name)))
}

// TestAfterAndBetween: After is never closed, never early, never before its beginning, the inverse of
// Between, and later for more time or a later beginning.
func TestAfterAndBetween(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := drawCalendar(rt)
		from := drawMoment(rt, "from")
		d := time.Duration(rapid.Int64Range(0, int64(30*time.Hour)).Draw(rt, "d"))
		got := c.After(from, d)
		if got.Equal(from.Add(Horizon)) {
			return // a rare hour: too little of it within the horizon
		}
		switch {
		case !c.Open(got):
			rt.Fatalf("closed at %v", got)
		case got.Before(from.Add(d)):
			rt.Fatalf("%v is too early", got)
		case c.Between(from, got) != d:
			rt.Fatalf("%v between, want %v", c.Between(from, got), d)
		case d > 0 && c.Between(from, got.Add(-1)) >= d:
			rt.Fatalf("the time was over before %v", got)
		case !c.After(got, 0).Equal(got):
			rt.Fatal("an open moment is moved")
		}
		more := d + time.Duration(rapid.Int64Range(1, int64(30*time.Hour)).Draw(rt, "more"))
		if !c.After(from, more).After(got) {
			rt.Fatalf("%v more is not later", more-d)
		}
		later := from.Add(time.Duration(rapid.Int64Range(0, int64(100*time.Hour)).Draw(rt, "later")))
		if c.After(later, d).Before(got) {
			rt.Fatal("a later beginning ends sooner")
		}
		if mid := c.After(from, d/3); c.Between(from, mid)+c.Between(mid, got) != d {
			rt.Fatal("the parts are not the whole")
		}
	})
}

// TestAgainstTheClock compares Between with a count minute by minute by the clock on the wall.
func TestAgainstTheClock(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := drawCalendar(rt)
		c.Zone = zone(rt, rapid.SampledFrom([]string{"UTC", "America/Curacao"}).Draw(rt, "a clock that is never moved"))
		from := drawMoment(rt, "from").Truncate(time.Minute)
		to := from.Add(time.Duration(rapid.IntRange(0, 4000).Draw(rt, "minutes")) * time.Minute)
		var want time.Duration
		for m := from; m.Before(to); m = m.Add(time.Minute) {
			local := m.In(c.Zone)
			for _, s := range c.Week[local.Weekday()] {
				if n := local.Hour()*60 + local.Minute(); n >= s.From && n < s.To && c.Works(m) {
					want += time.Minute
				}
			}
		}
		if got := c.Between(from, to); got != want {
			rt.Fatalf("%v, counted %v", got, want)
		}
	})
}

func BenchmarkAfter(b *testing.B) {
	for _, d := range []time.Duration{4 * time.Hour, 40 * time.Hour} {
		b.Run(fmt.Sprint(d), func(b *testing.B) {
			c, from := office(b), time.Date(2026, 11, 20, 15, 45, 0, 0, time.UTC)
			for b.Loop() {
				c.After(from, d)
			}
		})
	}
}
