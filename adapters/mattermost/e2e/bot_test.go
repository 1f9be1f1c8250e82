package e2e

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"ruggespraak/store/redistest"
)

// A program is the bot's own program, with a Redis of its own and a wire to the server.
type program struct {
	bin   string
	dir   string // configuration, keys, secrets and what Redis keeps
	conf  string // the configuration file
	addr  string
	wire  *wire
	redis *redistest.Server
	cmd   *exec.Cmd
	mu    sync.Mutex
	log   bytes.Buffer // everything it wrote, over restarts
}

// An office is an organisation at work: its bot is running, and its officers have the app open.
type office struct {
	*org
	bot              *program
	karim, els, noor *person // two officers and a deputy
	setup
}

// A setup is what is not the same for every organisation.
type setup struct {
	pace     map[string]string // how long things may take, by the keys of the configuration
	numbered bool              // the server cannot call the bot: people answer with numbers
	longText bool              // with numbered: the organisation accepts that texts stay in the conversation
}

// newOffice makes an organisation and starts its bot.
func newOffice(t *testing.T, setup setup) *office {
	t.Helper()
	s := theSite(t)
	addr, err := freeAddr()
	must(t, "find a port", err)
	o := &office{org: newOrg(t, "http://"+addr+"/connections/chat"), setup: setup}
	o.karim, o.els, o.noor = o.newPerson(t, "Karim"), o.newPerson(t, "Els"), o.newPerson(t, "Noor")
	b := &program{bin: s.program, dir: t.TempDir(), conf: "ruggespraak.yaml", addr: addr, wire: newWire(t, s.server.addr)}
	o.bot = b
	data := filepath.Join(b.dir, "redis")
	must(t, "make a folder", os.Mkdir(data, 0o700))
	b.redis, err = redistest.Launch(data)
	must(t, "start redis", err)
	t.Cleanup(func() { must(t, "stop redis", b.redis.Stop()) })
	out, err := exec.Command(b.bin, "keys", "new", "--keyset", b.file("keyset"), "--passphrase", b.file("passphrase"), "--new-passphrase").CombinedOutput()
	if err != nil {
		t.Fatalf("make keys: %v: %s", err, out)
	}
	b.configure(t, o)
	b.run(t)
	return o
}

// run starts the program, and stops it when the test ends.
func (b *program) run(t *testing.T) {
	t.Helper()
	b.start(t)
	t.Cleanup(func() {
		b.stop(t)
		if t.Failed() {
			t.Logf("the bot's log:\n%s", b.written())
		}
	})
}

// twin runs a second replica beside the first: the same account, the same Redis, a port of its own.
func (o *office) twin(t *testing.T) *program {
	t.Helper()
	addr, err := freeAddr()
	must(t, "find a port", err)
	b := &program{bin: o.bot.bin, dir: o.bot.dir, conf: "twin.yaml", addr: addr, wire: newWire(t, o.site.server.addr), redis: o.bot.redis}
	b.configure(t, o)
	b.run(t)
	return b
}

// configure writes the configuration file, as an operator would.
func (b *program) configure(t *testing.T, o *office) {
	t.Helper()
	for name, secret := range map[string]string{"token": o.botToken, "command": o.commandToken, "redis-url": b.redis.URL()} {
		must(t, "write a secret", os.WriteFile(b.file(name), []byte(secret+"\n"), 0o600))
	}
	type m = map[string]any
	chat := m{
		"url": b.wire.url(), "token": "file:token", "team": o.team.Name,
		"command_token": "file:command", "callback": strings.TrimSuffix(o.callback, "/connections/chat"),
	}
	if o.numbered {
		chat = m{"url": b.wire.url(), "token": "file:token", "team": o.team.Name, "long_text_in_chat": o.longText}
	}
	officer := func(p *person) m { return m{"connection": "chat", "user": p.id, "name": p.name, "language": "nl"} }
	conf, err := json.Marshal(m{ // JSON is YAML too
		"listen": b.addr, "redis": "file:redis-url", "log": "debug",
		"keys": m{"keyset": "keyset", "passphrase": "file:passphrase"},
		"organisations": []m{{
			"id": o.id, "name": "Jeugdhulp Voorbeeld", "language": "nl", "zone": "Europe/Amsterdam", "names": "choose",
			"connections": []m{{"name": "chat", "mattermost": chat}},
			"tiers":       [][]m{{officer(o.karim), officer(o.els)}, {officer(o.noor)}},
			"last_resort": []m{{"name": "Veiligheidshuis Waterland", "phone": "085-000 00 12"}},
			"duty_phone":  "085-000 00 10", "pace": o.pace,
		}},
	})
	must(t, "write the configuration", err)
	must(t, "write the configuration", os.WriteFile(b.file(b.conf), conf, 0o600))
}

func (b *program) file(name string) string { return filepath.Join(b.dir, name) }

// start starts the program and returns when it says that everything is connected.
func (b *program) start(t *testing.T) {
	t.Helper()
	b.cmd = exec.Command(b.bin, "serve", "--config", b.file(b.conf))
	b.cmd.SysProcAttr = withUs()
	out, err := b.cmd.StderrPipe()
	must(t, "start the bot", err)
	must(t, "start the bot", b.cmd.Start())
	ready := make(chan bool, 1)
	go b.listen(bufio.NewScanner(out), ready)
	select {
	case ok := <-ready:
		if ok {
			return
		}
	case <-time.After(patience):
	}
	t.Fatalf("the bot does not get ready:\n%s", b.written())
}

// listen keeps the log, and tells ready whether the program got so far.
func (b *program) listen(lines *bufio.Scanner, ready chan<- bool) {
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		b.mu.Lock()
		fmt.Fprintln(&b.log, lines.Text())
		b.mu.Unlock()
		if strings.Contains(lines.Text(), `"msg":"ready"`) {
			select {
			case ready <- true:
			default: // it was ready before
			}
		}
	}
	select {
	case ready <- false:
	default:
	}
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
	must(t, "kill the bot", end(b.cmd, syscall.SIGKILL))
}

// stop asks the program to stop, which it must do in good order.
func (b *program) stop(t *testing.T) {
	t.Helper()
	if b.cmd == nil || b.cmd.Process == nil || b.cmd.ProcessState != nil {
		return
	}
	if err := end(b.cmd, syscall.SIGTERM); err != nil {
		t.Error(err)
	}
	if code := b.cmd.ProcessState.ExitCode(); code != 0 {
		t.Errorf("told to stop, the bot ended with %d", code)
	}
}

// awaitReady waits until the program says that it is connected, or is not.
func (b *program) awaitReady(t *testing.T, want bool) {
	t.Helper()
	until(t, fmt.Sprintf("the bot to be ready=%v", want), func() bool { return b.isReady(t.Context()) == want })
}

// until asks again and again, for what nobody tells by itself.
func until(t *testing.T, what string, ok func() bool) {
	t.Helper()
	late, tick := time.After(patience), time.NewTicker(50*time.Millisecond)
	defer tick.Stop()
	for !ok() {
		select {
		case <-tick.C:
		case <-late:
			t.Fatalf("waited %s for %s", patience, what)
		}
	}
}

func (b *program) isReady(ctx context.Context) bool {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+b.addr+"/readyz", nil)
	if err != nil {
		return false
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	res.Body.Close()
	return res.StatusCode == http.StatusOK
}
