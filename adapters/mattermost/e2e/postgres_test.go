package e2e

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// A postgres is a PostgreSQL server in a folder of its own, reached by a socket in it.
type postgres struct {
	dir string
	cmd *exec.Cmd
	as  *syscall.Credential // nil: ourselves
}

// startPostgres makes a database server with an empty database "mattermost".
func startPostgres() (*postgres, error) {
	dir, err := os.MkdirTemp("", "ruggespraak-pg-")
	if err != nil {
		return nil, fmt.Errorf("make a folder for postgresql: %w", err)
	}
	p := &postgres{dir: dir}
	if err := p.start(); err != nil {
		return nil, errors.Join(err, p.stop())
	}
	return p, nil
}

func (p *postgres) start() error {
	if err := p.giveUpRoot(); err != nil {
		return err
	}
	if out, err := p.command("initdb", "-D", p.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync").CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, out)
	}
	// More connections than Mattermost's own most (100): it nests them, and locks up when it runs short.
	cmd := p.command("postgres", "-D", p.data(), "-k", p.dir, "-c", "listen_addresses=", "-c", "fsync=off",
		"-c", "full_page_writes=off", "-c", "max_connections=250")
	log, err := cmd.StderrPipe()
	if err != nil {
		return fmt.Errorf("start postgresql: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start postgresql: %w", err)
	}
	p.cmd = cmd
	if err := awaitLine(bufio.NewScanner(log), "ready to accept connections"); err != nil {
		return fmt.Errorf("start postgresql: %w", err)
	}
	if out, err := p.command("createdb", "-h", p.dir, "-U", "postgres", "mattermost").CombinedOutput(); err != nil {
		return fmt.Errorf("createdb: %w: %s", err, out)
	}
	return nil
}

// giveUpRoot finds somebody else to run as, since PostgreSQL refuses to run as root.
func (p *postgres) giveUpRoot() error {
	if os.Geteuid() != 0 {
		return nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		return fmt.Errorf("postgresql will not run as root: %w", err)
	}
	uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
	gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
	if err := errors.Join(err1, err2, os.Chown(p.dir, int(uid), int(gid))); err != nil {
		return fmt.Errorf("hand a folder to user postgres: %w", err)
	}
	p.as = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return nil
}

// command prepares one of PostgreSQL's programs. Debian keeps them out of the PATH.
func (p *postgres) command(name string, args ...string) *exec.Cmd {
	path := name
	if found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/" + name); len(found) > 0 {
		path = found[len(found)-1]
	}
	cmd := exec.Command(path, args...)
	cmd.Dir = p.dir
	cmd.SysProcAttr = withUs()
	cmd.SysProcAttr.Credential = p.as
	return cmd
}

func (p *postgres) data() string { return filepath.Join(p.dir, "data") }

// dsn is how Mattermost is told to reach the database.
func (p *postgres) dsn() string {
	return "postgres://postgres@/mattermost?sslmode=disable&host=" + p.dir
}

// dump is everything in every table, as text.
func (p *postgres) dump() ([]byte, error) {
	var complaint bytes.Buffer
	cmd := p.command("pg_dump", "-h", p.dir, "-U", "postgres", "--data-only", "--inserts", "mattermost")
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("pg_dump: %w: %s", err, &complaint)
	}
	return out, nil
}

// checkpoint writes what is still in memory to the files.
func (p *postgres) checkpoint() error {
	_, err := p.query("checkpoint")
	return err
}

// query gives the rows of a statement, one a line, without headings.
func (p *postgres) query(statement string) (string, error) {
	out, err := p.command("psql", "-h", p.dir, "-U", "postgres", "-qAtc", statement, "mattermost").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("psql: %w: %s", err, out)
	}
	return string(out), nil
}

// stop ends the server and removes its folder.
func (p *postgres) stop() error {
	err := end(p.cmd, syscall.SIGQUIT)
	return errors.Join(err, os.RemoveAll(p.dir))
}

// end stops a process and waits for it; how it ended does not matter.
func end(cmd *exec.Cmd, sig syscall.Signal) error {
	if cmd == nil || cmd.ProcessState != nil {
		return nil
	}
	if err := cmd.Process.Signal(sig); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("end %s: %w", filepath.Base(cmd.Path), err)
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); err != nil && !errors.As(err, &exit) {
		return fmt.Errorf("end %s: %w", filepath.Base(cmd.Path), err)
	}
	return nil
}

// awaitLine returns when a line with want in it was read; the rest is read and dropped, since a full
// pipe would hold the process up.
func awaitLine(lines *bufio.Scanner, want string) error {
	lines.Buffer(nil, 1<<20)
	var last []string
	for lines.Scan() {
		if strings.Contains(lines.Text(), want) {
			go func() {
				for lines.Scan() { // to the end
				}
			}()
			return nil
		}
		last = append(last, lines.Text())
		last = last[max(0, len(last)-10):]
	}
	return fmt.Errorf("it ended before it was ready; its last words:\n%s", strings.Join(last, "\n"))
}
