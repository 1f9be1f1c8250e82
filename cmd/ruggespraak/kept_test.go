package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"

	"ruggespraak/dialogs"
	"ruggespraak/store"
)

const (
	keptBegins = "<!-- kept: go test ./cmd/ruggespraak -run PrivacyTable -update -->\n"
	keptEnds   = "<!-- kept ends -->\n"
)

// The table in docs/privacy.md is the code's own.
func TestPrivacyTable(t *testing.T) {
	const path = "../../docs/privacy.md"
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var table bytes.Buffer
	if err := writeKept(&table, dialogs.DefaultPace, dialogs.DefaultAudit); err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(page), keptBegins)
	old, after, ok2 := strings.Cut(rest, keptEnds)
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the table", path)
	}
	if *update {
		if err := os.WriteFile(path, []byte(before+keptBegins+table.String()+keptEnds+after), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if old != table.String() {
		t.Errorf("%s is older than the code; run: go test ./cmd/ruggespraak -run PrivacyTable -update", path)
	}
}

// unkept says what in Redis is not in the table, or lives longer than it says. Every transcript ends with
// it.
func unkept(m *miniredis.Miniredis) []string {
	most := map[string]time.Duration{}
	for _, k := range dialogs.Keeps(dialogs.DefaultPace) {
		most["record "+k.Kind] = k.Most + store.Grace
	}
	for _, k := range store.Keeps(dialogs.DefaultAudit) {
		most[k.Kind] = k.Most
	}
	var wrong []string
	for _, key := range m.Keys() {
		kind, record, ok := store.KindOf(key)
		if record {
			kind = "record " + kind
		}
		longest, known := most[kind]
		switch left := m.TTL(key); {
		case !ok || !known:
			wrong = append(wrong, fmt.Sprintf("Redis has a key of no known kind: %q", kind))
		case left <= 0:
			wrong = append(wrong, fmt.Sprintf("a key of the kind %q lives for ever", kind))
		case left > longest:
			wrong = append(wrong, fmt.Sprintf("a key of the kind %q lives %v, and the table says %v at most", kind, left, longest))
		}
	}
	return wrong
}

func TestUnkeptSees(t *testing.T) {
	for name, plant := range map[string]func(*miniredis.Miniredis){
		"unknown kind": func(m *miniredis.Miniredis) { m.Set("{rs:03}:notes:x", "y"); m.SetTTL("{rs:03}:notes:x", time.Hour) },
		"unknown record": func(m *miniredis.Miniredis) {
			m.Set("{rs:03}:rec:o:diary/x", "y")
			m.SetTTL("{rs:03}:rec:o:diary/x", time.Hour)
		},
		"not the store's own": func(m *miniredis.Miniredis) { m.Set("x", "y"); m.SetTTL("x", time.Hour) },
		"for ever":            func(m *miniredis.Miniredis) { m.Set("{rs:03}:rec:o:case/x", "y") },
		"too long": func(m *miniredis.Miniredis) {
			m.Set("{rs:03}:rec:o:case/x", "y")
			m.SetTTL("{rs:03}:rec:o:case/x", dialogs.DefaultPace.Case+store.Grace+time.Second)
		},
	} {
		m := miniredis.RunT(t)
		m.Set("{rs:03}:rec:o:case/good", "y")
		m.SetTTL("{rs:03}:rec:o:case/good", dialogs.DefaultPace.Case)
		if wrong := unkept(m); len(wrong) > 0 {
			t.Fatalf("%s: %q", name, wrong)
		}
		if plant(m); len(unkept(m)) != 1 {
			t.Errorf("%s: %q, want one", name, unkept(m))
		}
	}
}
