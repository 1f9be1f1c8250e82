package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// The audit log is shown from whoever asked for it, with the asking as the last entry.
func TestAudit(t *testing.T) {
	redis := redistest.Start(t)
	path := writeConfig(t, linesYAML, map[string]string{"redis": redis.URL(), "token": "geheim"})
	st, now := openFor(t, path, redis.URL()), time.Now().Truncate(time.Second).UTC()
	for i, e := range []bot.AuditEntry{
		{At: now.AddDate(0, 0, -100), Who: bot.ByAsker, What: "case.begun", Code: "K7M2QX"},
		{At: now.AddDate(0, 0, -2), Who: "chat/u1", What: "request.command", Detail: "take", Code: "K7M2QX-1", Took: time.Hour},
		{At: now.AddDate(0, 0, -1), Who: "chat/u1", What: "request.read", Code: "P4R9TW-1"},
	} {
		if err := st.Commit(t.Context(), bot.Commit{Org: "voorbeeld", Event: fmt.Sprint("e", i), Now: e.At, Keep: 365 * 24 * time.Hour, Audit: []bot.AuditEntry{e}}); err != nil {
			t.Fatal(err)
		}
	}
	const begun, took, read = "case.begun K7M-2QX asker", "request.command take K7M-2QX/1 chat/u1", "request.read P4R-9TW/1 chat/u1"
	looked := "audit.read " + operator()
	for _, test := range []struct{ args, want []string }{
		{nil, []string{begun, took, read, looked}},
		{[]string{"--org", "voorbeeld", "--since", now.AddDate(0, 0, -3).Format(time.DateOnly)}, []string{took, read, looked, looked}},
		{[]string{"--code", "k7m-2qx"}, []string{begun, took, "audit.read K7M-2QX " + operator()}},
		{[]string{"--code", "K7M-2QX/1"}, []string{took, "audit.read K7M-2QX/1 " + operator()}},
		{[]string{"--code", "ZZZ-999"}, []string{"audit.read ZZZ-999 " + operator()}},
	} {
		if diff := cmp.Diff(test.want, runAudit(t, path, test.args...)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", test.args, diff)
		}
	}
}

// runAudit gives the entries as words, and checks that each is a line of JSON of this organisation.
func runAudit(t *testing.T, path string, args ...string) (all []string) {
	t.Helper()
	out, err := exec.Command("ruggespraak", append([]string{"audit", "--config", path}, args...)...).Output()
	if err != nil {
		t.Fatalf("%v: %v", args, err)
	}
	for line := range strings.Lines(string(out)) {
		var e auditLine
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&e); err != nil || e.Org != "voorbeeld" || e.At.IsZero() {
			t.Errorf("%s: %v", line, err)
		}
		all = append(all, strings.Join(strings.Fields(e.What+" "+e.Detail+" "+e.Code+" "+e.Who), " "))
	}
	return all
}

// Without the keys there is nothing to read.
func TestAuditNeedsTheKeys(t *testing.T) {
	redis := redistest.Start(t)
	files := map[string]string{"redis": redis.URL(), "token": "geheim"}
	path, other := writeConfig(t, linesYAML, files), writeConfig(t, linesYAML, files)
	runAudit(t, path)
	got := runAudit(t, other)
	if len(got) != 2 || got[0] != bot.AuditSealed {
		t.Errorf("with other keys: %v", got)
	}
}

// trailOf is all of a world's audit log, as the command shows it, and all of its counts.
func trailOf(t *testing.T, w *world) string {
	t.Helper()
	st, ok := w.store.records.(*store.Store)
	if !ok {
		t.Fatal("the world has another store")
	}
	var buf bytes.Buffer
	out := bufio.NewWriter(&buf)
	for _, org := range w.cfg.Orgs {
		if err := writeAudit(t.Context(), st, org, time.Time{}, "", out); err != nil {
			t.Fatal(err)
		}
		tallies, err := st.Tallies(t.Context(), org.ID, w.clock.now())
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(out, tallies)
	}
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}
