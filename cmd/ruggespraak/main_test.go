package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"ruggespraak": main})
}

// Each file is the whole program at work, as somebody would call it from a shell.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			cases, err := filepath.Abs("../../dialogs/practice")
			env.Setenv("CASES", cases)
			return err
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){"redis": startRedis, "keyids": keyIDs},
	})
}

// startRedis starts a real server for the rest of the script, with arguments of its own: $REDIS is its URL,
// $REDIS_SOCKET its socket.
func startRedis(ts *testscript.TestScript, neg bool, args []string) {
	dir := ts.Getenv("WORK")
	socket := filepath.Join(dir, "redis.sock")
	cmd := exec.Command("redis-server", append([]string{"--port", "0", "--unixsocket", socket, "--save", "", "--dir", dir}, args...)...)
	out, err := cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	ts.Defer(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		_ = cmd.Wait() // its status says that it was interrupted
	})
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if strings.Contains(lines.Text(), "eady to accept connections") {
			ts.Setenv("REDIS", "unix://"+socket)
			ts.Setenv("REDIS_SOCKET", socket)
			return
		}
	}
	ts.Fatalf("redis-server ended before it was ready")
}

// keyIDs puts the keys that were just listed into $KEY1, $KEY2 and so on, oldest first.
func keyIDs(ts *testscript.TestScript, _ bool, _ []string) {
	for i, line := range strings.Split(strings.TrimSpace(ts.ReadFile("stdout")), "\n")[1:] {
		ts.Setenv(fmt.Sprint("KEY", i+1), strings.Fields(line)[0])
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, errs bytes.Buffer
	status := run(ctx, []string{"demo", "--play"}, streams{in: strings.NewReader(""), out: &out, err: &errs})
	if status != interrupted || errs.Len() > 0 {
		t.Errorf("status %d and %q, want %d and nothing to read", status, errs.String(), interrupted)
	}
}
