package e2e

import (
	"bufio"
	"io"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// friday is when the stories begin: a Friday afternoon, with the weekend near.
const friday = "2026-11-20 15:45"

// startProgram runs "ruggespraak demo --web" until the test ends, and gives the address it prints.
func startProgram(t *testing.T, args ...string) (url string) {
	t.Helper()
	needBrowser(t)
	cmd := exec.Command(program, append([]string{"demo", "--web", "--begin", friday}, args...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	said := &strings.Builder{}
	cmd.Stderr = said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(syscall.SIGTERM)
		if err := cmd.Wait(); err != nil && cmd.ProcessState.ExitCode() != 0 {
			t.Errorf("the program ended with %v: %s", err, said)
		}
	})
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if s := strings.TrimSpace(lines.Text()); strings.HasPrefix(s, "http://") {
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return s
		}
	}
	t.Fatal("the program printed no address")
	return ""
}
