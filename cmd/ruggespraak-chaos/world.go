package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/worktime"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// A world is everything of a run.
type world struct {
	s        settings
	dir      string
	redis    *redistest.Server
	watched  *redistest.Watched // instead of redis, with a Sentinel
	url      string             // of Redis, for the replicas
	line     *faulty            // between the replicas and Redis
	look     *store.Store
	platform *platform
	home     *http.Server
	homeURL  string
	ledger   *ledger
	mu       sync.Mutex
	replicas []*exec.Cmd
	ended    bool
	began    time.Time
}

func newWorld(ctx context.Context, s settings) (w *world, err error) {
	w = &world{s: s, ledger: newLedger(), began: time.Now(), replicas: make([]*exec.Cmd, s.Replicas)}
	defer func() {
		if err != nil {
			w.close()
		}
	}()
	if w.dir, err = os.MkdirTemp("", "chaos"); err != nil {
		return w, err
	}
	if err := newKeys(filepath.Join(w.dir, "keys")); err != nil {
		return w, err
	}
	if _, err := exec.LookPath("redis-server"); err != nil {
		return w, errors.New(redistest.Missing)
	}
	look, err := w.openRedis(ctx)
	if err != nil {
		return w, err
	}
	sealer, err := readSealer(filepath.Join(w.dir, "keys"))
	if err != nil {
		return w, err
	}
	if w.look, err = openStore(ctx, store.Config{URL: look, Sealer: sealer}); err != nil {
		return w, err
	}
	if err := w.openPlatform(ctx); err != nil {
		return w, err
	}
	for i := range w.replicas {
		if err := w.start(i); err != nil {
			return w, err
		}
	}
	return w, nil
}

// openRedis starts one server behind a line that can be cut, or a master and a replica with a Sentinel
// that watches them. It gives the URL that is never cut.
func (w *world) openRedis(ctx context.Context) (look string, err error) {
	if w.s.Sentinel {
		if w.watched, err = redistest.LaunchSentinel(ctx, w.dir, "127.0.0.1", "--maxmemory-policy", "noeviction"); err != nil {
			return "", err
		}
		w.url = w.watched.URL()
		return w.watched.URL(), nil
	}
	if w.redis, err = redistest.Launch(w.dir, "--maxmemory-policy", "noeviction"); err != nil {
		return "", err
	}
	w.line, err = newFaulty(w.redis.Addr())
	if err == nil {
		w.url = "redis://" + w.line.addr()
	}
	return w.redis.URL(), err
}

// openPlatform serves the messenger's side on a port of the loopback.
func (w *world) openPlatform(ctx context.Context) error {
	w.platform = newPlatform(w.ledger, w.s.Seed)
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	w.homeURL = "http://" + l.Addr().String()
	w.home = &http.Server{Handler: w.platform.handler(), ReadHeaderTimeout: time.Second}
	go func() { _ = w.home.Serve(l) }() // until close
	return nil
}

// start begins a replica.
func (w *world) start(i int) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	//nolint:gosec,noctx // this very program; ended by kill or close
	cmd := exec.Command(self, "-replica", replicaName(i), "-dir", w.dir, "-redis", w.url, "-home", w.homeURL,
		"-officers", strconv.Itoa(w.s.Officers), "-sentinel="+strconv.FormatBool(w.s.Sentinel))
	log, err := os.OpenFile(filepath.Join(w.dir, replicaName(i)+".log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer log.Close()
	cmd.Stderr = log
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.ended {
		return nil
	}
	w.replicas[i] = cmd
	return cmd.Start()
}

// kill ends a replica as a crash does, and begins it again.
func (w *world) kill(i int) error {
	w.mu.Lock()
	cmd := w.replicas[i]
	w.mu.Unlock()
	w.ledger.killed()
	if err := cmd.Process.Kill(); err != nil {
		return fmt.Errorf("replica %d ended by itself; its log is in %s: %w", i, w.dir, err)
	}
	_ = cmd.Wait() // killed
	return w.start(i)
}

// close ends everything, and takes the run's directory away.
func (w *world) close() {
	w.mu.Lock()
	w.ended = true
	for _, cmd := range w.replicas {
		if cmd != nil {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
		}
	}
	w.mu.Unlock()
	if w.home != nil {
		_ = w.home.Close()
	}
	if w.look != nil {
		_ = w.look.Close()
	}
	if w.line != nil {
		w.line.close()
	}
	servers := []*redistest.Server{w.redis}
	if w.watched != nil {
		servers = []*redistest.Server{w.watched.Sentinel, w.watched.Replica, w.watched.Master}
	}
	for _, s := range servers {
		if s != nil {
			_ = s.Stop()
		}
	}
	_ = os.RemoveAll(w.dir)
}

// say tells how far the run is.
func (w *world) say(what string) {
	fmt.Fprintf(os.Stderr, "%4.0f s: %s\n", time.Since(w.began).Seconds(), what)
}

func newKeys(file string) error {
	keys, err := keyset.NewHandle(aead.AES256GCMKeyTemplate())
	if err != nil {
		return err
	}
	var raw bytes.Buffer
	if err := insecurecleartextkeyset.Write(keys, keyset.NewBinaryWriter(&raw)); err != nil {
		return err
	}
	return os.WriteFile(file, raw.Bytes(), 0o600)
}

func replicaName(i int) string { return "replica" + strconv.Itoa(i) }

// org is the organisation's id.
const org = "chaos"

// chaosOrg is an organisation in a hurry: what takes hours elsewhere takes seconds here.
func chaosOrg(s settings) *dialogs.Org {
	tier := func(name string) []dialogs.Officer {
		var list []dialogs.Officer
		for i := range s.Officers {
			list = append(list, dialogs.Officer{Address: person(name, i), Name: "Collega " + strconv.Itoa(i), Lang: "nl"})
		}
		return list
	}
	pace := dialogs.DefaultPace
	pace.Answer, pace.Urgent, pace.Lease, pace.Nudge = 2*time.Second, 2*time.Second, 4*time.Second, 2*time.Second
	return &dialogs.Org{
		ID: org, Name: "De Brug", Lang: "nl", Zone: time.UTC, Names: dialogs.Anonymous,
		Tiers: [][]dialogs.Officer{tier("officer"), tier("deputy")},
		Hours: worktime.Always(), Holidays: []worktime.Holiday{},
		LastResort: []dialogs.Contact{{Name: "Steunpunt", Phone: "085 000 00 00"}}, Pace: pace,
	}
}

// person is somebody; every other one is where posts cannot be found again.
func person(kind string, i int) bot.Address {
	connection := seeing
	if i%2 == 1 {
		connection = blind
	}
	return bot.Address{Org: org, Connection: connection, User: kind + strconv.Itoa(i)}
}

// choices are somebody's own: the same seed makes the same ones, whoever comes first.
func choices(seed uint64, a bot.Address) *rand.Rand {
	n := seed
	for _, r := range a.User {
		n = n*31 + uint64(r) //nolint:gosec // runes are positive
	}
	return rand.New(rand.NewPCG(seed, n)) //nolint:gosec // choices that can be made again
}
