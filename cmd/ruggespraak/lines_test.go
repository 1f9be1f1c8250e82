package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/keyfile"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

const linesYAML = `
listen: 127.0.0.1:0
redis: file:redis
keys: {keyset: keyset, passphrase: file:passphrase}
organisations:
  - id: voorbeeld
    name: Jeugdhulp Voorbeeld
    language: nl
    zone: Europe/Amsterdam
    names: choose
    connections:
      - name: chat
        mattermost: {url: "http://127.0.0.1:1", token: file:token}
    tiers: [[{connection: chat, user: u1, name: Samira}]]
    last_resort: [{name: Veilig Thuis, phone: 0800-2000}]
`

// A line that was set aside is listed without what is in it, and is tried again when asked.
func TestLines(t *testing.T) {
	redis := redistest.Start(t)
	path := writeConfig(t, linesYAML, map[string]string{"redis": redis.URL(), "token": "geheim"})
	lines := func(args ...string) string {
		t.Helper()
		out, err := exec.Command("ruggespraak", append([]string{"lines", "--config", path}, args...)...).CombinedOutput()
		if err != nil {
			out = append(out, err.Error()...)
		}
		return string(out)
	}
	if got := lines(); !strings.Contains(got, "No line is set aside") {
		t.Errorf("with none: %s", got)
	}
	st := openFor(t, path, redis.URL())
	to, now := bot.Address{Org: "voorbeeld", Connection: "chat", User: "u1"}, time.Now()
	if err := st.Commit(t.Context(), bot.Commit{Org: "voorbeeld", Event: "e1", Now: now, Lines: []bot.QueuedLine{
		{ID: "e1.0", To: to, Card: "K7M2QX/case", Data: []byte("Kanarie")},
	}}); err != nil {
		t.Fatal(err)
	}
	claims, err := st.ClaimLines(t.Context(), now, time.Minute, 1)
	if err != nil || len(claims) != 1 {
		t.Fatalf("claimed %d lines: %v", len(claims), err)
	}
	if err := st.Settle(t.Context(), claims[0], bot.Settled{Now: now, Aside: "unreachable"}); err != nil {
		t.Fatal(err)
	}
	got := lines()
	for _, want := range []string{"voorbeeld", "e1.0", "chat/u1", "unreachable"} {
		if !strings.Contains(got, want) {
			t.Errorf("the list lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "Kanarie") {
		t.Errorf("the list tells what is in a line:\n%s", got)
	}
	if got := lines("--again", "e9.9"); !strings.Contains(got, `no line "e9.9" is set aside`) {
		t.Errorf("a line that is not there: %s", got)
	}
	if got := lines("--again", "e1.0"); !strings.Contains(got, "No line is set aside") {
		t.Errorf("tried again: %s", got)
	}
	claims = nil
	for end := time.Now().Add(15 * time.Second); len(claims) == 0 && err == nil && time.Now().Before(end); { // another process': within 5 seconds
		claims, err = st.ClaimLines(t.Context(), time.Now(), time.Minute, 1)
	}
	if err != nil || len(claims) != 1 || claims[0].Line.ID != "e1.0" {
		t.Errorf("after that %v is handed out: %v", claims, err)
	}
}

// openFor opens the store of a configuration.
func openFor(t *testing.T, path, url string) *store.Store {
	t.Helper()
	dir := filepath.Dir(path)
	keys, err := keyfile.Read(filepath.Join(dir, "keyset"), keyfile.Passphrase(strings.TrimSpace(passphraseOf(t, dir))))
	if err != nil {
		t.Fatal(err)
	}
	sealer, err := store.NewSealer(keys.Keyset)
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), store.Config{URL: url, Sealer: sealer})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	return st
}

func passphraseOf(t *testing.T, dir string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, "passphrase"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
