package main

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/keyfile"
	"ruggespraak/dialogs"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// ruggespraak runs the program as a command.
func ruggespraak(t *testing.T, args ...string) (status int, out string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "ruggespraak", args...)
	b, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), string(b)
}

// rotateFully takes both steps of a rotation, and gives the ids of the old key and the new one.
func rotateFully(t *testing.T, path string) (old, now string) {
	t.Helper()
	for range 2 {
		if status, out := ruggespraak(t, "keys", "rotate", "--config", path); status != 0 {
			t.Fatalf("rotate: status %d, %s", status, out)
		}
	}
	keys := keysIn(t, path)
	return fmt.Sprintf("%08x", keys[len(keys)-2].ID), fmt.Sprintf("%08x", keys[len(keys)-1].ID)
}

// keysIn lists the keys of the configuration at path.
func keysIn(t *testing.T, path string) []keyfile.Key {
	t.Helper()
	dir := filepath.Dir(path)
	keys, err := keyfile.Read(filepath.Join(dir, "keyset"), keyfile.Passphrase(strings.TrimSpace(passphraseOf(t, dir))))
	if err != nil {
		t.Fatal(err)
	}
	list, err := keys.List()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// somethingOf commits a record and two lines of an event.
func somethingOf(t *testing.T, st *store.Store, event string) {
	t.Helper()
	now, to := time.Now(), bot.Address{Org: "voorbeeld", Connection: "chat", User: "u1"}
	if err := st.Commit(t.Context(), bot.Commit{
		Org: "voorbeeld", Event: event, Now: now,
		Puts:  []bot.Put{{Key: dialogs.Key("case/" + event), Data: []byte("Kanarie"), Expires: now.AddDate(0, 1, 0)}},
		Lines: []bot.QueuedLine{{ID: event + ".0", To: to, Data: []byte("Kanarie")}, {ID: event + ".1", To: to, Data: []byte("Kanarie")}},
	}); err != nil {
		t.Fatal(err)
	}
}

// A key is destroyed when nothing needs it any more, and not a moment before; what a serve seals anew it
// then still reads, and what is in an old backup nobody does.
func TestKeysDestroy(t *testing.T) {
	redis := redistest.Start(t)
	path := writeConfig(t, linesYAML, map[string]string{"redis": redis.URL(), "token": "geheim"})
	before := openFor(t, path, redis.URL())
	somethingOf(t, before, "e1")
	old, now := rotateFully(t, path)
	destroy := func() (int, string) {
		t.Helper()
		return ruggespraak(t, "keys", "destroy", old, "--config", path, "--yes")
	}
	refused := func(want string) {
		t.Helper()
		file, _ := os.ReadFile(filepath.Join(filepath.Dir(path), "keyset"))
		status, out := destroy()
		is, err := os.ReadFile(filepath.Join(filepath.Dir(path), "keyset"))
		if status != 1 || !strings.Contains(out, want) || !bytes.Equal(file, is) || err != nil {
			t.Errorf("status %d, want 1 and %q:\n%s", status, want, out)
		}
	}
	refused("1 record, 2 lines and 0 parts of audit logs still need it. Every serve seals them anew after it starts, and every 10m0s: try again after the sweep")
	if _, out := ruggespraak(t, "keys", "list", "--config", path); !strings.Contains(out, old) || !strings.Contains(out, "opens            1        2      0\n"+now) {
		t.Errorf("keys list says:\n%s", out)
	}

	sealAnew(t, openFor(t, path, redis.URL()))
	stop := serving(t, before) // a process that was not told of the new key
	refused("a serve that runs, or ran a minute ago, seals with it")
	stop()
	if status, out := destroy(); status != 0 || !strings.Contains(out, "lives on in every copy and backup") {
		t.Fatalf("status %d: %s", status, out)
	}
	if diff := cmp.Diff(now, fmt.Sprintf("%08x", keysIn(t, path)[0].ID)); diff != "" {
		t.Errorf("key left (-want +got):\n%s", diff)
	}
	loaded, err := openFor(t, path, redis.URL()).Load(t.Context(), bot.Load{Org: "voorbeeld", Keys: []bot.Want{{Key: "case/e1"}}})
	if err != nil || len(loaded.Records) != 1 || string(loaded.Records[0].Data) != "Kanarie" {
		t.Errorf("records %v, error %v", loaded.Records, err)
	}
	somethingOf(t, before, "e2") // as if from a backup
	_, out := ruggespraak(t, "keys", "list", "--config", path)
	if !strings.Contains(out, old+"              is not here      1        2      0") {
		t.Errorf("what no key opens is not told:\n%s", out)
	}
}

// sealAnew lets a store do one pass.
func sealAnew(t *testing.T, st *store.Store) {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), patience)
	defer stop()
	passed := false
	st.Reseal(ctx, store.Resealing{
		Look:   time.Millisecond,
		Passed: func(store.Swept) { passed = true; stop() },
		Failed: func(err error) { t.Error(err) },
	})
	if !passed {
		t.Fatal("no pass was made")
	}
}

// serving marks that a store seals, as a serve does, until it is told to stop.
func serving(t *testing.T, st *store.Store) (stop func()) {
	t.Helper()
	g := &generation{log: slog.New(slog.DiscardHandler)}
	stop = g.reseal(t.Context(), st)
	for end := time.Now().Add(patience); ; {
		uses, err := st.Uses(t.Context())
		if err != nil || time.Now().After(end) {
			t.Fatalf("nobody says that it seals: %v, error %v", uses, err)
		}
		for _, u := range uses {
			if u.Serving {
				return stop
			}
		}
	}
}

// Who types something else, or nothing, destroys nothing.
func TestAskBeforeDestroying(t *testing.T) {
	for typed, fine := range map[string]bool{"0a1b2c3d\n": true, "0a1b2c3d": true, " 0a1b2c3d \r\n": true, "yes\n": false, "\n": false, "": false, "0a1b2c3d0a1b2c3d\n": false} {
		var out bytes.Buffer
		err := keysDestroyCmd{Key: "0a1b2c3d"}.ask(streams{in: strings.NewReader(typed), out: &out})
		if (err == nil) != fine || !strings.Contains(out.String(), "Type 0a1b2c3d to destroy it: ") {
			t.Errorf("typed %q: error %v", typed, err)
		}
	}
}
