// Package redistest runs a real redis-server as a child process, for tests and benchmarks.
package redistest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Missing says how to get what is needed when there is no redis-server.
const Missing = "redis-server is not installed; on Debian and Ubuntu: sudo apt-get install redis-server"

// A Server is a redis-server on a random port of the loopback, with everything it stores appended to
// a file. It is not safe for concurrent use.
type Server struct {
	dir  string
	port int
	args []string
	told string // what it says when it is ready
	cmd  *exec.Cmd
}

const acceptsConnections = "Ready to accept connections"

// Launch starts a server that keeps its file in dir. Args are added to its command line.
func Launch(dir string, args ...string) (*Server, error) {
	var err error
	for range 5 { // somebody else may take the port in between
		s := &Server{dir: dir, args: args, told: acceptsConnections}
		if s.port, err = freePort(); err != nil {
			return nil, err
		}
		if err = s.Restart(); err == nil {
			return s, nil
		}
	}
	return nil, err
}

// Start launches a server that ends with the test. Without redis-server the test fails, or is
// skipped with -short.
func Start(tb testing.TB, args ...string) *Server {
	tb.Helper()
	need(tb)
	s, err := Launch(tb.TempDir(), args...)
	if err != nil {
		tb.Fatal(err)
	}
	stopAfter(tb, s)
	return s
}

// need ends the test when there is no redis-server.
func need(tb testing.TB) {
	tb.Helper()
	if _, err := exec.LookPath("redis-server"); err != nil {
		if testing.Short() {
			tb.Skip(Missing)
		}
		tb.Fatal(Missing)
	}
}

func stopAfter(tb testing.TB, s *Server) {
	tb.Cleanup(func() {
		if err := s.Stop(); err != nil {
			tb.Error(err)
		}
	})
}

// URL is where the server listens, also after a restart.
func (s *Server) URL() string { return "redis://" + s.Addr() }

// Addr is its host and port.
func (s *Server) Addr() string { return "127.0.0.1:" + strconv.Itoa(s.port) }

// Dir is where it keeps its files: the append-only file lies in appendonlydir.
func (s *Server) Dir() string { return s.dir }

// PID is the process' id, 0 while it is down.
func (s *Server) PID() int {
	if s.cmd == nil {
		return 0
	}
	return s.cmd.Process.Pid
}

// Restart starts the server again after Kill or Stop, and returns when it answers.
func (s *Server) Restart() error {
	if s.cmd != nil {
		return errors.New("redis-server is running already")
	}
	if s.told != acceptsConnections {
		return s.start(s.args)
	}
	args := []string{
		"--port", strconv.Itoa(s.port), "--bind", "127.0.0.1", "--dir", s.dir, "--save", "",
		"--appendonly", "yes", "--daemonize", "no", "--logfile", "", "--shutdown-timeout", "0",
	}
	return s.start(append(args, s.args...))
}

// start runs redis-server until it says that it is ready.
func (s *Server) start(args []string) error {
	cmd := exec.Command("redis-server", args...) //nolint:gosec,noctx // a test's own; ended by Stop
	log, err := cmd.StdoutPipe()
	if err != nil {
		return fmt.Errorf("start redis-server: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start redis-server: %w", err)
	}
	lines, last := bufio.NewScanner(log), ""
	for lines.Scan() {
		if last = lines.Text(); strings.Contains(last, s.told) {
			go func() {
				for lines.Scan() { // a full pipe would hold the server up
				}
			}()
			s.cmd = cmd
			return nil
		}
	}
	return fmt.Errorf("redis-server ended (%w): %s", cmd.Wait(), last)
}

// Kill ends the server at once, as a crash does. What it answered is in the file.
func (s *Server) Kill() error { return s.end(syscall.SIGKILL) }

// Stop ends the server in good order. One that is down stays so.
func (s *Server) Stop() error {
	if s.cmd == nil {
		return nil
	}
	return s.end(syscall.SIGTERM)
}

// endWithin is how long a server may take to end in good order: one whose replica is away can take long.
const endWithin = 5 * time.Second

func (s *Server) end(sig syscall.Signal) error {
	if s.cmd == nil {
		return errors.New("redis-server is down already")
	}
	if err := s.cmd.Process.Signal(sig); err != nil {
		return fmt.Errorf("end redis-server: %w", err)
	}
	process := s.cmd.Process
	slow := time.AfterFunc(endWithin, func() { _ = process.Kill() }) // it has ended or it will
	err := s.cmd.Wait()
	slow.Stop()
	s.cmd = nil
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return fmt.Errorf("end redis-server: %w", err)
	}
	return nil
}

func freePort() (int, error) {
	var lc net.ListenConfig
	l, err := lc.Listen(context.Background(), "tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("find a port: %w", err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}
