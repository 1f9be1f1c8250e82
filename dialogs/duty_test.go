package dialogs

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/worktime"
)

// amsterdam is where the organisation with office hours is.
func amsterdam(tb failer) *time.Location {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		tb.Fatal(err)
	}
	return zone
}

// officeOrg is testOrg in office hours; Anna works on Tuesday and Thursday, the deputy can be reached
// for urgent requests in the weekend.
func officeOrg(tb failer) *Org {
	org := testOrg()
	org.Zone, org.Hours, org.Holidays = amsterdam(tb), worktime.Week{}, nil
	org.Tiers[0][0].Hours = mustWeek(tb, "tue 09:00-17:00, thu 09:00-17:00")
	org.Tiers[1][0].Reach = mustWeek(tb, "sat-sun 10:00-22:00")
	return org
}

func mustWeek(tb failer, s string) worktime.Week {
	w, err := worktime.ParseWeek(s)
	if err != nil {
		tb.Fatal(err)
	}
	return w
}

// clockAt reads "Fri 2026-11-20 16:00" by the clock on the wall in Amsterdam.
func clockAt(tb failer, s string) time.Time {
	at, err := time.ParseInLocation(clockForm, s, amsterdam(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return at
}

const clockForm = "Mon 2006-01-02 15:04"

// clock shows a moment so.
func clock(tb failer, at time.Time) string { return at.In(amsterdam(tb)).Format(clockForm) }

func TestOnDuty(t *testing.T) {
	org := officeOrg(t)
	until := clockAt(t, "Thu 2026-12-31 09:00")
	away := func(who, standIn Address) Absence {
		return Absence{Who: who, From: clockAt(t, "Mon 2026-11-23 09:00"), Until: until, StandIn: standIn}
	}
	for _, tt := range []struct {
		name   string
		at     string
		away   []Absence
		urgent bool
		want   [2]string // by tier
	}{
		{"both", "Tue 2026-11-24 10:00", nil, false, [2]string{"anna bilal", "deputy"}},
		{"one works on other days", "Wed 2026-11-25 10:00", nil, false, [2]string{"bilal", "deputy"}},
		{"before work", "Tue 2026-11-24 08:59", nil, false, [2]string{"", ""}},
		{"at the end of work", "Tue 2026-11-24 17:00", nil, false, [2]string{"", ""}},
		{"on Christmas Day, a Friday", "Fri 2026-12-25 10:00", nil, false, [2]string{"", ""}},
		{"urgent, in the night", "Wed 2026-11-25 03:00", nil, true, [2]string{"anna bilal", "deputy"}},
		{"away", "Tue 2026-11-24 10:00", []Absence{away(bilal, Address{})}, false, [2]string{"anna", "deputy"}},
		{"away, urgent", "Tue 2026-11-24 23:00", []Absence{away(bilal, Address{})}, true, [2]string{"anna", "deputy"}},
		{"not away yet", "Fri 2026-11-20 10:00", []Absence{away(bilal, Address{})}, false, [2]string{"bilal", "deputy"}},
		{"back", "Thu 2026-12-31 09:00", []Absence{away(bilal, Address{})}, false, [2]string{"anna bilal", "deputy"}},
		{"a substitute", "Wed 2026-11-25 10:00", []Absence{away(bilal, deputy)}, false, [2]string{"deputy", "deputy"}},
		{"a substitute who is not at work", "Wed 2026-11-25 10:00", []Absence{away(bilal, anna)}, false, [2]string{"", "deputy"}},
		{"a substitute who is there already", "Tue 2026-11-24 10:00", []Absence{away(bilal, anna)}, false, [2]string{"anna", "deputy"}},
		{"a chain", "Tue 2026-11-24 10:00", []Absence{away(bilal, deputy), away(deputy, anna)}, false, [2]string{"anna", "anna"}},
		{"a loop", "Tue 2026-11-24 10:00", []Absence{away(bilal, deputy), away(deputy, bilal)}, false, [2]string{"anna", ""}},
		{"for themselves", "Tue 2026-11-24 10:00", []Absence{away(bilal, bilal)}, false, [2]string{"anna", "deputy"}},
		{"a substitute who left the directory", "Tue 2026-11-24 10:00", []Absence{away(bilal, stranger)}, false, [2]string{"anna", "deputy"}},
		{"everyone", "Tue 2026-11-24 10:00", []Absence{away(anna, Address{}), away(bilal, deputy), away(deputy, Address{})}, true, [2]string{"", ""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got [2]string
			for tier := range got {
				for _, f := range org.OnDuty(&Roster{Away: tt.away}, tier, clockAt(t, tt.at), tt.urgent) {
					if got[tier] != "" {
						got[tier] += " "
					}
					got[tier] += f.User
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
	if list := org.OnDuty(nil, 2, start, false); list != nil {
		t.Errorf("a tier that is not there has %v", list)
	}
}

func TestReachable(t *testing.T) {
	org := officeOrg(t)
	for at, want := range map[string]bool{
		"Sat 2026-11-21 09:59": false, "Sat 2026-11-21 10:00": true, "Sun 2026-11-22 21:59": true, "Mon 2026-11-23 03:00": false,
		"Mon 2026-11-23 09:00": true, "Sat 2026-12-26 12:00": true, // on call on Boxing Day as well
	} {
		if org.reachable(nil, deputy, clockAt(t, at)) != want {
			t.Errorf("%s: want %v", at, want)
		}
	}
	if org.reachable(nil, stranger, clockAt(t, "Mon 2026-11-23 09:00")) || org.reachable(nil, anna, clockAt(t, "Sat 2026-11-21 12:00")) {
		t.Error("somebody who is not there can be reached")
	}
}

func TestNextAtWork(t *testing.T) {
	org := officeOrg(t)
	roster := &Roster{Away: []Absence{{Who: anna, From: clockAt(t, "Fri 2026-11-27 00:00"), Until: clockAt(t, "Wed 2026-12-02 00:00")}}}
	for from, want := range map[string]string{
		"Tue 2026-11-24 10:00": "Tue 2026-11-24 10:00", "Tue 2026-11-24 17:00": "Thu 2026-11-26 09:00", "Thu 2026-11-26 18:00": "Thu 2026-12-03 09:00",
	} {
		if at, ok := org.nextAtWork(roster, anna, clockAt(t, from)); !ok || clock(t, at) != want {
			t.Errorf("from %s: %s %v, want %s", from, clock(t, at), ok, want)
		}
	}
	if at, ok := org.nextAtWork(nil, stranger, start); ok {
		t.Errorf("somebody who is no officer: %v", at)
	}
}

// TestHoursAreChecked refuses a configuration with which nobody could say when somebody works.
func TestHoursAreChecked(t *testing.T) {
	for name, change := range map[string]func(*Org){
		"nothing wrong":      func(*Org) {},
		"hours":              func(o *Org) { o.Hours[1] = []worktime.Span{{From: 600, To: 500}} },
		"an officer's hours": func(o *Org) { o.Tiers[0][0].Hours[1] = []worktime.Span{{From: 0, To: 1441}} },
		"reach":              func(o *Org) { o.Tiers[1][0].Reach[1] = []worktime.Span{{From: -1, To: 60}} },
		"a holiday":          func(o *Org) { o.Holidays = []worktime.Holiday{"carnival"} },
		"too many days":      func(o *Org) { o.Closed = make([]worktime.Days, maxClosed+1) },
		"no patience":        func(o *Org) { o.Pace.Wait = 0 },
	} {
		org := officeOrg(t)
		change(org)
		if err := org.Check(); (err == nil) != (name == "nothing wrong") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
