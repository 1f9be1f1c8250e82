package e2e

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"net/http"
	"os/exec"
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
