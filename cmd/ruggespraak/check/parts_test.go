package check

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/cmd/ruggespraak/keyfile"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/worktime"
)

func texts(found []bot.Finding) (all []string) {
	for _, f := range found {
		all = append(all, string(f.Level)+" "+f.Text)
	}
	return all
}

func TestLastChecked(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2026, time.November, 22+n, 0, 0, 0, 0, time.UTC) }
	for name, x := range map[string]struct {
		day  time.Time
		said bool
		want string
	}{
		"never":          {time.Time{}, false, "warning nobody wrote down"},
		"today":          {day(0), true, "ok the contacts"},
		"tomorrow":       {day(1), true, "warning last_resort_checked is a day to come (2026-11-23)"},
		"89 days ago":    {day(-89), true, "ok the contacts were found right on 2026-08-25"},
		"over 90 days":   {day(-90), true, "warning the contacts were last found right on 2026-08-24, more than 90 days ago"},
		"the year zero?": {time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), true, "warning the contacts were last found right on 0001-01-01"},
	} {
		if got := texts([]bot.Finding{lastChecked(x.day, x.said, now)})[0]; !strings.HasPrefix(got, x.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestPlaceholders(t *testing.T) {
	for phone, want := range map[string]int{"112": 0, "0800-2000": 0, "085-000 00 12": 0, "010-000 00 00": 1, "+31 10 0000000": 1, "06 12 00 00 00": 1} {
		if got := placeholders([]dialogs.Contact{{Phone: phone}}); len(got) != want {
			t.Errorf("%s: %v", phone, got)
		}
	}
}

func TestCoverage(t *testing.T) {
	week := func(s string) worktime.Week {
		w, err := worktime.ParseWeek(s)
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	away := &dialogs.Roster{Away: []dialogs.Absence{{Who: person("u1"), From: now, Until: now.AddDate(0, 0, 3)}}}
	for name, x := range map[string]struct {
		org, officer string
		roster       *dialogs.Roster
		want         []string
	}{
		"always somebody": {"mon-fri 09:00-17:00", "", nil, []string{"ok in the coming four weeks there is always somebody in working time"}},
		"away for a while": {"mon-fri 09:00-17:00", "", away, []string{
			"warning Mon 23 Nov 09:00-17:00: nobody", "warning Tue 24 Nov 09:00-17:00: nobody", "warning Wed 25 Nov 09:00-12:00: nobody",
		}},
		"a weekend": {"always", "mon-thu 00:00-24:00, fri 00:00-18:00, sat 12:00-24:00, sun 00:00-24:00", nil, []string{
			"warning Fri 27 Nov 18:00 - Sat 28 Nov 12:00: nobody", "warning Fri 4 Dec 18:00 - Sat 5 Dec 12:00: nobody",
			"warning Fri 11 Dec 18:00 - Sat 12 Dec 12:00: nobody", "warning Fri 18 Dec 18:00 - Sat 19 Dec 12:00: nobody",
		}},
	} {
		o := &dialogs.Org{ID: "org", Zone: time.UTC, Hours: week(x.org), Holidays: []worktime.Holiday{}, Tiers: [][]dialogs.Officer{{{Address: person("u1")}}}}
		if x.officer != "" {
			o.Tiers[0][0].Hours = week(x.officer)
		}
		records := map[dialogs.Key]any{}
		if x.roster != nil {
			records[dialogs.RosterKey] = x.roster
		}
		s := Subject{Store: fakeStore{records: records}, Sealed: true, Now: now}
		if diff := cmp.Diff(x.want, texts(s.coverage(o).look(t.Context()))); diff != "" {
			t.Errorf("%s: -want +got:\n%s", name, diff)
		}
	}
	lonely := &dialogs.Org{Zone: time.UTC, Hours: week("mon-fri 09:00-17:00"), Tiers: [][]dialogs.Officer{{{Address: person("u1"), Hours: week("sun 09:00-10:00")}}}}
	if got := texts(gaps(lonely, nil, now)); len(got) != maxLines || !strings.Contains(got[maxLines-1], "and 11 times more") {
		t.Errorf("nobody at all: %d lines, the last %s", len(got), got[len(got)-1])
	}
}

func TestRehearsal(t *testing.T) {
	o := &dialogs.Org{ID: "org", Zone: time.UTC, Rehearsal: 30 * 24 * time.Hour, Tiers: [][]dialogs.Officer{{{Address: person("u1")}, {Address: person("u2")}}}}
	answered := dialogs.Rehearsed{Who: person("u1"), Answered: now}
	for name, x := range map[string]struct {
		people []dialogs.Rehearsed
		want   string
	}{
		"all well":         {[]dialogs.Rehearsed{answered}, "ok nobody left a question unanswered"},
		"somebody silent":  {[]dialogs.Rehearsed{answered, {Who: person("u2"), Silent: now}}, "warning chat/u2 has not answered since 2026-11-22: call them"},
		"somebody waiting": {[]dialogs.Rehearsed{answered, {Who: person("u2"), Asked: now, Waits: 2}}, "ok nobody left"},
		"somebody gone":    {[]dialogs.Rehearsed{answered, {Who: person("u9"), Silent: now}}, "ok nobody left"},
	} {
		s := Subject{Store: fakeStore{records: map[dialogs.Key]any{dialogs.RehearsalKey: dialogs.Rehearsal{People: x.people}}}, Sealed: true, Now: now}
		if got := texts(s.rehearsal(o).look(t.Context())); len(got) != 1 || !strings.HasPrefix(got[0], x.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
	s := Subject{Store: fakeStore{records: map[dialogs.Key]any{dialogs.RehearsalKey: "x"}}, Sealed: true}
	if got := texts(s.rehearsal(o).look(t.Context())); !strings.HasPrefix(got[0], "error who answered cannot be read") {
		t.Errorf("no record: %q", got)
	}
	if got := texts(s.rehearsal(&dialogs.Org{}).look(t.Context())); !strings.HasPrefix(got[0], "ok officers are not asked") {
		t.Errorf("none wanted: %q", got)
	}
}

func TestServe(t *testing.T) {
	for name, x := range map[string]struct {
		status     int
		body, want string
	}{
		"well":           {http.StatusOK, "ok\n", "ok serve runs"},
		"waiting":        {http.StatusServiceUnavailable, "waiting for redis, chat\n", "error serve runs and is not connected to redis, chat: "},
		"something else": {http.StatusOK, "<html>", "error something else listens at"},
		"busy elsewhere": {http.StatusServiceUnavailable, "busy\n", "error something else listens at"},
		"a redirect":     {http.StatusFound, "", "error something else listens at"},
	} {
		srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "/elsewhere")
			w.WriteHeader(x.status)
			if r.URL.Path == "/readyz" {
				fmt.Fprint(w, x.body)
			}
		}))
		s := Subject{Config: &config.Config{Listen: strings.TrimPrefix(srv.URL, "http://")}}
		if got := texts(s.serve(t.Context())); !strings.HasPrefix(got[0], x.want) {
			t.Errorf("%s: %q", name, got)
		}
		srv.Close()
	}
	for listen, want := range map[string]string{
		"127.0.0.1:8300": "http://127.0.0.1:8300", "0.0.0.0:8300": "http://127.0.0.1:8300", ":8300": "http://127.0.0.1:8300",
		"[::]:8300": "http://127.0.0.1:8300", "[::1]:8300": "http://[::1]:8300", "bot.example:80": "http://bot.example:80", ":0": "", "x": "",
	} {
		if got, ok := local(listen); got != want || ok != (want != "") {
			t.Errorf("%s is at %s", listen, got)
		}
	}
	zero := Subject{Config: &config.Config{Listen: "127.0.0.1:0"}}
	if got := zero.serve(context.Background()); got[0].Level != bot.Warning {
		t.Errorf("port 0: %v", got)
	}
}

func TestConfiguration(t *testing.T) {
	wrong := &config.Mistakes{File: "f.yaml", List: []config.Mistake{{Line: 3, Text: "a: is missing"}, {Text: "is empty"}}}
	for name, x := range map[string]struct {
		cfg  *config.Config
		err  error
		want []string
	}{
		"right":    {&config.Config{}, nil, []string{"ok configuration /: the file is right"}},
		"warnings": {&config.Config{Warnings: []string{"one thing", "two things"}}, nil, []string{"warning configuration /: one thing", "warning configuration /: two things"}},
		"mistakes": {nil, wrong, []string{"error configuration /: f.yaml:3: a: is missing", "error configuration /: f.yaml: is empty"}},
		"no file":  {nil, errors.New("no such file"), []string{"error configuration /: no such file"}},
	} {
		if diff := cmp.Diff(x.want, lines(Configuration(x.cfg, x.err))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestKeysDamaged: a file that is no keyset is a finding.
func TestKeysDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keyset")
	if err := os.WriteFile(path, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	keys, err := keyfile.Read(path, keyfile.Passphrase("a passphrase that is long"))
	if found := Keys(keys, err, path, now); len(found) != 1 || found[0].Level != bot.Wrong {
		t.Errorf("%v", found)
	}
}

// TestRotation: a key that seals longer than a year, and a rotation that was not finished, are told.
func TestRotation(t *testing.T) {
	old := keyfile.Key{ID: 1, Made: now.Add(-2 * keysFresh)}
	for name, x := range map[string]struct {
		newest keyfile.Key
		want   string
	}{
		"fresh":   {keyfile.Key{ID: 2, Seals: true, Made: now.Add(-keysFresh)}, ""},
		"old":     {keyfile.Key{ID: 2, Seals: true, Made: now.Add(-keysFresh - time.Second)}, "more than a year ago"},
		"undated": {keyfile.Key{ID: 2, Seals: true}, "not known when"},
		"halfway": {keyfile.Key{ID: 2, Made: now}, "key 00000002 opens and does not seal yet"},
	} {
		got := rotation([]keyfile.Key{old, x.newest}, now)
		if (x.want == "") != (len(got) == 0) || x.want != "" && (got[0].Level != bot.Warning || !strings.Contains(got[0].Text, x.want)) {
			t.Errorf("%s: %v, want %q", name, got, x.want)
		}
	}
}
