package worktime

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestParseWeek(t *testing.T) {
	nine := Span{540, 1020}
	for in, want := range map[string]Week{
		"mon-fri 09:00-17:00":              OfficeHours(),
		"ma-vr 9:00-17:00":                 OfficeHours(),
		"always":                           Always(),
		"sun-sat 00:00-24:00":              Always(),
		"tue 09:00-17:00, THU 09:00-17:00": {2: {nine}, 4: {nine}},
		"fri-mon 20:00-00:00":              {0: {{1200, 1440}}, 1: {{1200, 1440}}, 5: {{1200, 1440}}, 6: {{1200, 1440}}},
		"wo 13:00-17:00 09:00-12:30":       {3: {{540, 750}, {780, 1020}}},
		"mon 09:00-12:00,mon 12:00-17:00":  {1: {{540, 720}, {720, 1020}}},
	} {
		got, err := ParseWeek(in)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%q: %v %s", in, err, diff)
		}
	}
	for _, bad := range []string{
		"", "mon", "09:00-17:00", "mon 9-17", "mon 09:00", "mon 17:00-09:00", "mon 09:00-09:00", "mon 09:00-24:01", "mon 09:60-10:00",
		"mon 09:00-17:00,", "someday 09:00-17:00", "mon-someday 09:00-17:00", "mon 09:00-12:00 11:00-17:00", "mon -1:00-17:00", "mon 9:0-17:00",
		"mon 1:00-2:00 3:00-4:00 5:00-6:00 7:00-8:00 9:00-10:00 11:00-12:00 13:00-14:00",
	} {
		if got, err := ParseWeek(bad); err == nil {
			t.Errorf("%q is read as %v", bad, got)
		}
	}
}

func TestParseDays(t *testing.T) {
	for in, want := range map[string]Days{
		"2026-12-24":               {Day{2026, 12, 24}, Day{2026, 12, 24}},
		"2026-12-28..2027-01-01":   {Day{2026, 12, 28}, Day{2027, 1, 1}},
		"2026-12-28 .. 2026-12-28": {Day{2026, 12, 28}, Day{2026, 12, 28}},
	} {
		got, err := ParseDays(in)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%q: %v %s", in, err, diff)
		}
	}
	for _, bad := range []string{"", "24-12-2026", "2026-02-30", "2027-01-01..2026-12-28", "2026-01-01..2027-01-01", "2026-12-24.."} {
		if got, err := ParseDays(bad); err == nil {
			t.Errorf("%q is read as %v", bad, got)
		}
	}
}

// TestHolidays compares the rules with the calendar as it was printed.
func TestHolidays(t *testing.T) {
	want := map[int]map[Holiday][]string{
		2024: {
			NewYear: {"01-01"}, GoodFriday: {"03-29"}, Easter: {"03-31", "04-01"}, KingsDay: {"04-27"}, Liberation: {"05-05"},
			Ascension: {"05-09"}, Whitsun: {"05-19", "05-20"}, Christmas: {"12-25", "12-26"},
		},
		2025: { // King's Day moved, and a year in which everybody is off on 5 May
			NewYear: {"01-01"}, GoodFriday: {"04-18"}, Easter: {"04-20", "04-21"}, KingsDay: {"04-26"}, Liberation: {"05-05"}, Lustrum: {"05-05"},
			Ascension: {"05-29"}, Whitsun: {"06-08", "06-09"}, Christmas: {"12-25", "12-26"},
		},
		2026: {
			NewYear: {"01-01"}, GoodFriday: {"04-03"}, Easter: {"04-05", "04-06"}, KingsDay: {"04-27"}, Liberation: {"05-05"},
			Ascension: {"05-14"}, Whitsun: {"05-24", "05-25"}, Christmas: {"12-25", "12-26"},
		},
		2038: { // the latest Easter there is
			NewYear: {"01-01"}, GoodFriday: {"04-23"}, Easter: {"04-25", "04-26"}, KingsDay: {"04-27"}, Liberation: {"05-05"},
			Ascension: {"06-03"}, Whitsun: {"06-13", "06-14"}, Christmas: {"12-25", "12-26"},
		},
	}
	for year, days := range want {
		got := map[Holiday][]string{}
		for d := (Day{year, 1, 1}); d.Year == year; d = d.add(1) {
			for _, h := range []Holiday{NewYear, GoodFriday, Easter, KingsDay, Liberation, Lustrum, Ascension, Whitsun, Christmas} {
				if h.on(d) {
					got[h] = append(got[h], d.utc().Format("01-02"))
				}
			}
		}
		if diff := cmp.Diff(days, got); diff != "" {
			t.Errorf("%d: %s", year, diff)
		}
	}
	for _, h := range Usual() {
		if !h.Known() {
			t.Errorf("%s is not known", h)
		}
	}
	if d := (Day{2026, time.June, 1}); Holiday("carnival").Known() || Holiday("carnival").on(d) {
		t.Error("carnival is a public holiday")
	}
}
