package e2e

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/store/redistest"
)

// A program is the bot's own program with a Redis of its own.
type program struct {
	dir   string // configuration, keys, secrets and what Redis keeps
	addr  string // where it listens, once it is ready
	redis *redistest.Server

	cmd   *exec.Cmd
	ended chan struct{} // closed when the present process is over
	mu    sync.Mutex
	log   bytes.Buffer // everything it wrote, over restarts
}

// newProgram makes keys and a Redis, and finds a port.
func newProgram(t *testing.T) *program {
	t.Helper()
	b := &program{dir: t.TempDir()}
	var err error
	must(t, "make a folder", os.Mkdir(b.file("redis"), 0o700))
	b.redis, err = redistest.Launch(b.file("redis"))
	must(t, "start redis", err)
	t.Cleanup(func() { must(t, "stop redis", b.redis.Stop()) })
	out, err := exec.Command(binary, "keys", "new", "--keyset", b.file("keyset"), "--passphrase", b.file("passphrase"), "--new-passphrase").CombinedOutput()
	if err != nil {
		t.Fatalf("make keys: %v: %s", err, out)
	}
	for name, secret := range map[string]string{
		"bot-token": slacktest.BotToken, "app-token": slacktest.AppToken, "signing": slacktest.SigningSecret, "redis-url": b.redis.URL(),
	} {
		must(t, "write a secret", os.WriteFile(b.file(name), []byte(secret+"\n"), 0o600))
	}
	return b
}

// configure writes the configuration file, as an operator would.
func (b *program) configure(t *testing.T, o *office) {
	t.Helper()
	type m = map[string]any
	officer := func(p *person) m {
		return m{"connection": "slack", "user": p.ID, "name": p.name, "language": "nl"}
	}
	slack := m{"transport": o.transport, "bot_token": "file:bot-token", "api_url": o.slack.URL()}
	if o.transport == "socket" {
		slack["app_token"] = "file:app-token"
	} else {
		slack["signing_secret"] = "file:signing"
	}
	conf, err := json.Marshal(m{ // JSON is YAML too
		"listen": "127.0.0.1:0", "redis": "file:redis-url", "log": "debug",
		"keys": m{"keyset": "keyset", "passphrase": "file:passphrase"},
		"organisations": []m{{
			"id": "voorbeeld", "name": "Jeugdhulp Voorbeeld", "language": "nl", "zone": "Europe/Amsterdam", "names": "choose",
			"hours":       "always", // whenever the tests run
			"connections": []m{{"name": "slack", "slack": slack}},
			"tiers":       [][]m{{officer(o.karim), officer(o.els)}, {officer(o.noor)}},
			"last_resort": []m{{"name": "Veiligheidshuis Waterland", "phone": "085-000 00 12"}},
			"duty_phone":  "085-000 00 10", "pace": o.pace,
		}},
	})
	must(t, "make the configuration", err)
	must(t, "write the configuration", os.WriteFile(b.file("ruggespraak.yaml"), conf, 0o600))
}

func (b *program) file(name string) string { return filepath.Join(b.dir, name) }

// start starts the program and returns when it says that everything is connected.
func (b *program) start(t *testing.T) {
	t.Helper()
	b.cmd = exec.Command(binary, "serve", "--config", b.file("ruggespraak.yaml"))
	out, err := b.cmd.StderrPipe()
	must(t, "start the bot", err)
	must(t, "start the bot", b.cmd.Start())
	ready, ended := make(chan string, 1), make(chan struct{})
	b.ended = ended
	go func() {
		defer close(ended)
		b.listen(bufio.NewScanner(out), ready)
	}()
	select {
	case b.addr = <-ready:
		if b.addr != "" {
			return
		}
	case <-time.After(patience):
	}
	t.Fatalf("the bot does not get ready:\n%s", b.written())
}

// listen keeps the log, and tells ready where the program listens; "" when it did not get so far.
func (b *program) listen(lines *bufio.Scanner, ready chan<- string) {
	tell := func(addr string) {
		select {
		case ready <- addr:
		default: // it was told before
		}
	}
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		b.mu.Lock()
		fmt.Fprintln(&b.log, lines.Text())
		b.mu.Unlock()
		var line struct{ Msg, Listen string }
		if json.Unmarshal(lines.Bytes(), &line) == nil && line.Msg == "ready" {
			tell(line.Listen)
		}
	}
	tell("")
}

// written is the program's log so far.
func (b *program) written() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.log.String()
}

// kill ends the program as a crash does.
func (b *program) kill(t *testing.T) {
	t.Helper()
	must(t, "kill the bot", b.cmd.Process.Kill())
	<-b.ended
	_ = b.cmd.Wait() // says that it was killed
}

// stop asks the program to stop, which it must do in good order.
func (b *program) stop(t *testing.T) {
	t.Helper()
	if b.cmd == nil || b.cmd.ProcessState != nil {
		return
	}
	if err := b.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Errorf("ask the bot to stop: %v", err)
	}
	select {
	case <-b.ended:
	case <-time.After(patience):
		t.Error("told to stop, the bot goes on")
		_ = b.cmd.Process.Kill()
	}
	if err := b.cmd.Wait(); err != nil {
		t.Errorf("told to stop, the bot ended with: %v", err)
	}
}
