package main

import (
	"bytes"
	"errors"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// A backup is what docs/operations.md tells to do, and what its commands work on.
type backup struct {
	config        string // with the keyset beside it
	dir           string // where the commands are run
	make, restore string // the boxes
}

// newBackup reads the two boxes of the document.
func newBackup(t *testing.T) *backup {
	t.Helper()
	doc, err := os.ReadFile("../../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(doc), "\n## Back up and restore\n")
	section, _, _ = strings.Cut(section, "\n## ")
	found := boxesOf(section)
	if len(found) != 2 {
		t.Fatalf("the section on backups has %d boxes, want one to make and one to restore", len(found))
	}
	plain := func(box string) string { return strings.TrimPrefix(strings.ReplaceAll("\n"+box, "\n$ ", "\n"), "\n") }
	return &backup{
		config: writeConfig(t, linesYAML, map[string]string{"redis": "redis://:PASSWORD@127.0.0.1:1", "token": "geheim"}),
		dir:    t.TempDir(), make: plain(found[0].text), restore: plain(found[1].text),
	}
}

// run runs the commands of a box, with our port and folder.
func (b *backup) run(t *testing.T, box, addr string) {
	t.Helper()
	_, port, err := net.SplitHostPort(addr)
	if err != nil {
		t.Fatal(err)
	}
	commands := strings.NewReplacer("6379", port, "/var/lib/", b.dir+"/").Replace(box)
	if commands == box {
		t.Fatalf("the commands name no port: %s", box)
	}
	cmd := exec.CommandContext(t.Context(), "sh", "-eu", "-c", commands)
	cmd.Dir, cmd.Env = b.dir, append(os.Environ(), "REDISCLI_AUTH=PASSWORD")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s%s%v", commands, out, err)
	}
}

// restored gives the address of a fresh server with the backup in it.
func (b *backup) restored(t *testing.T) string {
	t.Helper()
	addr := freeAddr(t)
	b.run(t, b.restore, addr)
	_, port, _ := net.SplitHostPort(addr)
	t.Cleanup(func() {
		cmd := exec.Command("redis-cli", "-p", port, "shutdown", "nosave")
		cmd.Env = append(os.Environ(), "REDISCLI_AUTH=PASSWORD")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("stop the restored server: %v: %s", err, out)
		}
	})
	return addr
}

// serves puts the Redis at addr into the configuration.
func (b *backup) serves(t *testing.T, addr string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(filepath.Dir(b.config), "redis"), []byte("redis://:PASSWORD@"+addr), 0o600); err != nil {
		t.Fatal(err)
	}
}

// A town is a world over a real Redis, with the keys of a configuration. Its chat outlives the Redis.
type town struct {
	*world
	player *player
	out    bytes.Buffer
	failed []error // for operators
	store  *store.Store
}

func newTown(t *testing.T) *town {
	t.Helper()
	town := &town{}
	var err error
	if town.world, err = newWorld(t.Context(), worldConfig{lang: "nl", out: &town.out, log: slog.New(slog.DiscardHandler)}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(town.close)
	town.player = newPlayer(town.world, &town.out)
	town.player.beside = transcripts
	return town
}

// reopened opens the Redis at addr with the keys as they are now.
func (w *town) reopened(t *testing.T, b *backup, addr string) *store.Store {
	t.Helper()
	return openFor(t, b.config, "redis://:PASSWORD@"+addr)
}

// over starts the bot anew over the Redis at addr.
func (w *town) over(t *testing.T, b *backup, addr string) {
	t.Helper()
	w.store = w.reopened(t, b, addr)
	given := w.world.store.cases
	w.world.store = watch(w.store, w.store, w.store)
	w.world.store.cases = given // a code is never given out twice
	w.cfg.Store, w.cfg.Queue, w.cfg.Timers = w.world.store, w.world.store, w.world.store
	if err := w.restart(); err != nil {
		t.Fatal(err)
	}
}

// play plays lines, and gives what is printed. What does not open is for operators, and ends nothing.
func (w *town) play(t *testing.T, lines ...string) string {
	t.Helper()
	w.out.Reset()
	for _, line := range lines {
		err := w.player.play(t.Context(), []string{line})
		if err != nil && !errors.Is(err, store.ErrSealed) {
			t.Fatalf("%v\n%s", err, w.out.String())
		}
		w.failed = append(w.failed, err)
	}
	return w.out.String()
}

// aside lists the lines that were set aside.
func (w *town) aside(t *testing.T) (ids []string) {
	t.Helper()
	lines, err := w.store.Aside(t.Context(), "demo")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		ids = append(ids, l.ID)
	}
	return ids
}

// filled is a Redis with one of everything: a request with its deadline, lines that wait because the
// messenger is down, and a line that was set aside because Karim is gone.
func filled(t *testing.T, b *backup) (*redistest.Server, *town) {
	t.Helper()
	server := redistest.Start(t, "--requirepass", "PASSWORD", "--save", "900 1")
	w := newTown(t)
	w.over(t, b, server.Addr())
	out := w.play(t, "* gone karim", "* after advice-sent", "* messenger down", "els: 2")
	if strings.Contains(out, tookIt) || len(w.aside(t)) != 1 {
		t.Fatalf("%v is set aside; before the backup was made:\n%s", w.aside(t), out)
	}
	return server, w
}

// What Sanne and Els see.
const (
	tookIt = "Ruggespraak → Sanne  #4\n  Els heeft adviesvraag K7M-2QX/1 opgepakt."
	remind = "Ruggespraak → Els  #2\n  Herinnering: jij hebt adviesvraag K7M-2QX/1 en de vrager wacht op je."
	others = "Ruggespraak → Noor  #1\n  Adviesvraag K7M-2QX/1 wacht op iemand die hem oppakt."
	wrote  = "» Zei drie keer in de pauze dat geweld soms nodig is."
)

// lose ends a server as a broken disk does.
func lose(t *testing.T, server *redistest.Server) {
	t.Helper()
	if err := server.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(server.Dir()); err != nil {
		t.Fatal(err)
	}
}

// With the commands of the document: lines that waited when the backup was made come once, also when
// they were delivered between the backup and the loss; deadlines that passed are acted on in order; what
// people wrote can be read; a line that was set aside still is.
func TestRestore(t *testing.T) {
	for name, delivered := range map[string]bool{"lost at once": false, "lines delivered before the loss": true} {
		t.Run(name, func(t *testing.T) {
			b := newBackup(t)
			server, w := filled(t, b)
			b.run(t, b.make, server.Addr())
			chat := ""
			if delivered {
				chat = w.play(t, "* messenger up", "+10m")
			}
			lose(t, server)
			w.over(t, b, b.restored(t))
			if first := w.aside(t); len(first) != 1 || first[0] != "sanne-11.1" {
				t.Errorf("set aside are %v", first)
			}
			chat += w.play(t, "* messenger up", "+10m")
			chat += w.play(t, "+3d", "els: 1")
			at := 0
			for _, want := range []string{tookIt, remind, others, wrote} {
				if n := strings.Count(chat, want); n != 1 {
					t.Errorf("%d times, want once: %s", n, want)
				}
				if i := strings.Index(chat, want); i < at {
					t.Errorf("out of order: %s", want)
				} else {
					at = i
				}
			}
			if t.Failed() {
				t.Log(chat)
			}
			if _, err := os.Stat(filepath.Join(b.dir, "redis-restored", "appendonlydir")); err != nil {
				t.Errorf("nothing is appended: %v", err)
			}
		})
	}
}

// A backup from before a key was destroyed: nobody can read it any more. Who it is about is told so, and
// others go on.
func TestRestoreWithoutItsKey(t *testing.T) {
	b := newBackup(t)
	server, w := filled(t, b)
	b.run(t, b.make, server.Addr())
	b.serves(t, server.Addr())
	old, _ := rotateFully(t, b.config)
	sealAnew(t, w.reopened(t, b, server.Addr()))
	if status, out := ruggespraak(t, "keys", "destroy", old, "--config", b.config, "--yes"); status != 0 {
		t.Fatalf("status %d: %s", status, out)
	}
	w.over(t, b, server.Addr())
	if out := w.play(t, "els: 1"); !strings.Contains(out, wrote) {
		t.Errorf("before the loss Els cannot read it any more:\n%s", out)
	}
	lose(t, server)
	restored := b.restored(t)
	w.over(t, b, restored)
	w.failed = nil
	out := w.play(t, "* messenger up", "sanne: start", "els: 1", "tom: start", "noor: overzicht", "+3d")
	if n := strings.Count(out, "Dat lukte nu niet, door een storing bij ons."); n != 2 || strings.Contains(out, wrote) {
		t.Errorf("%d people are told that it does not work, want 2:\n%s", n, out)
	}
	if !strings.Contains(out, "Ruggespraak → Tom  #1\n  Hello.") || !strings.Contains(out, "Ruggespraak → Noor  #1\n  Er zijn nu geen adviesvragen.") {
		t.Errorf("others do not go on:\n%s", out)
	}
	if err := errors.Join(w.failed...); !errors.Is(err, store.ErrSealed) || strings.Contains(err.Error(), "geweld") {
		t.Errorf("operators are told %v", err)
	}
	b.serves(t, restored)
	if status, out := ruggespraak(t, "keys", "list", "--config", b.config); status != 0 || !strings.Contains(out, old+"              is not here") {
		t.Errorf("status %d: %s", status, out)
	}
}
