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
	read  chan struct{} // closed when its log was read to the end
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
	b.read = make(chan struct{})
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
	defer close(b.read)
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
	b.end(t, syscall.SIGKILL)
}

// stop asks the program to stop, which it must do in good order. One that has ended stays so.
func (b *program) stop(t *testing.T) {
	t.Helper()
	if b.cmd.Process == nil || b.cmd.ProcessState != nil {
		return
	}
	b.end(t, syscall.SIGTERM)
	if code := b.cmd.ProcessState.ExitCode(); code != 0 {
		t.Errorf("told to stop, the bot ended with %d", code)
	}
}

// end ends the program, and has its log whole.
func (b *program) end(t *testing.T, sig syscall.Signal) {
	t.Helper()
	must(t, "end the bot", b.cmd.Process.Signal(sig))
	select {
	case <-b.read: // Wait would close the pipe before its end was read
	case <-time.After(patience):
		t.Errorf("told to stop, the bot goes on for %s", patience)
	}
	must(t, "end the bot", end(b.cmd, syscall.SIGKILL))
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
