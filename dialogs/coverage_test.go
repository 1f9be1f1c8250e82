package dialogs

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestGaps(t *testing.T) {
	absent := func(who Address, from, until string, standIn Address) Absence {
		return Absence{Who: who, From: clockAt(t, from), Until: clockAt(t, until), StandIn: standIn}
	}
	// Anna is there on Tuesdays and Thursdays, the others always when the organisation is.
	bilalAway := absent(bilal, "Mon 2026-11-23 12:00", "Thu 2026-11-26 11:00", Address{})
	for name, x := range map[string]struct {
		away   []Absence
		change func(*Org)
		want   []string
	}{
		"everybody there": {nil, nil, nil},
		"one away":        {[]Absence{bilalAway}, nil, nil},
		"two away": {
			[]Absence{bilalAway, absent(deputy, "Mon 2026-11-23 10:00", "Fri 2026-11-27 00:00", Address{})}, nil,
			[]string{"Mon 2026-11-23 12:00 - Mon 2026-11-23 17:00", "Wed 2026-11-25 09:00 - Wed 2026-11-25 17:00"},
		},
		"with somebody in their place": {
			[]Absence{absent(bilal, "Mon 2026-11-23 12:00", "Thu 2026-11-26 11:00", anna), absent(deputy, "Mon 2026-11-23 10:00", "Fri 2026-11-27 00:00", bilal)}, nil,
			[]string{"Mon 2026-11-23 12:00 - Mon 2026-11-23 17:00", "Wed 2026-11-25 09:00 - Wed 2026-11-25 17:00"},
		},
		"one officer with hours of her own": {
			nil, func(o *Org) {
				o.Tiers = [][]Officer{{o.Tiers[0][0]}}
				o.Tiers[0][0].Hours = mustWeek(t, "mon-fri 09:00-12:00 12:30-18:00")
			},
			[]string{
				"Mon 2026-11-23 12:00 - Mon 2026-11-23 12:30", "Tue 2026-11-24 12:00 - Tue 2026-11-24 12:30", "Wed 2026-11-25 12:00 - Wed 2026-11-25 12:30",
				"Thu 2026-11-26 12:00 - Thu 2026-11-26 12:30", "Fri 2026-11-27 12:00 - Fri 2026-11-27 12:30",
			},
		},
		"by the clock": {
			nil, func(o *Org) { o.Tiers = [][]Officer{{o.Tiers[0][0]}}; o.Hours = mustWeek(t, "always") },
			[]string{
				"Sun 2026-11-22 12:00 - Tue 2026-11-24 09:00", "Tue 2026-11-24 17:00 - Thu 2026-11-26 09:00", "Thu 2026-11-26 17:00 - Sun 2026-11-29 12:00",
			},
		},
	} {
		org := officeOrg(t)
		if x.change != nil {
			x.change(org)
		}
		var got []string
		for _, g := range org.Gaps(&Roster{Away: x.away}, clockAt(t, "Sun 2026-11-22 12:00"), clockAt(t, "Sun 2026-11-29 12:00")) {
			got = append(got, clock(t, g.From)+" - "+clock(t, g.Until))
		}
		if diff := cmp.Diff(x.want, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", name, diff)
		}
	}
}

// TestGapsProperties: at any moment, it is in a gap exactly when the organisation works and nobody is there.
func TestGapsProperties(t *testing.T) {
	weeks := []string{"mon-fri 09:00-17:00", "tue 10:15-11:45, thu 09:00-13:00", "mon-sun 00:00-24:00", "fri 22:00-24:00, sat 00:00-06:00"}
	start := clockAt(t, "Wed 2026-10-21 11:11") // the clock goes back on the 25th
	rapid.Check(t, func(rt *rapid.T) {
		org := officeOrg(rt)
		org.Hours = mustWeek(rt, rapid.SampledFrom(weeks).Draw(rt, "hours"))
		roster := &Roster{}
		for tier := range org.Tiers {
			for i := range org.Tiers[tier] {
				f := &org.Tiers[tier][i]
				f.Hours = mustWeek(rt, rapid.SampledFrom(weeks[:2]).Draw(rt, "own hours"))
				from := start.Add(time.Duration(rapid.IntRange(-200, 400).Draw(rt, "leaves")) * time.Hour)
				roster.Away = append(roster.Away, Absence{Who: f.Address, From: from, Until: from.Add(time.Duration(rapid.IntRange(1, 300).Draw(rt, "for")) * time.Hour)})
			}
		}
		end := start.Add(20 * 24 * time.Hour)
		gaps := org.Gaps(roster, start, end)
		for range 50 {
			at := start.Add(time.Duration(rapid.IntRange(0, 20*24*60-1).Draw(rt, "at")) * time.Minute)
			in := false
			for _, g := range gaps {
				in = in || !at.Before(g.From) && at.Before(g.Until)
			}
			if want := org.calendar().Open(at) && !org.anybody(roster, at); in != want {
				rt.Fatalf("at %s: in a gap %v, want %v", clock(rt, at), in, want)
			}
		}
	})
}
