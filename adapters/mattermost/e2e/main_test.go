package e2e

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
)

// homeVar names the folder where .ci/mattermost-server built the server.
const homeVar = "RUGGESPRAAK_MATTERMOST"

// A site is the Mattermost server with what is around it, shared by all tests of a run.
type site struct {
	db      *postgres
	server  *server
	admin   *model.Client4
	program string // the bot's own program, built from this tree
	dir     string
}

// shared is nil when there is no server to test on.
var shared *site

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	home := os.Getenv(homeVar)
	if home == "" {
		return m.Run() // each test is skipped, and says why
	}
	s := &site{}
	if err := s.start(home); err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", errors.Join(err, s.stop()))
		return 1
	}
	shared = s
	code := m.Run()
	if err := s.stop(); err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		return 1
	}
	return code
}

// theSite is the server to test on.
func theSite(t *testing.T) *site {
	t.Helper()
	if shared == nil {
		t.Skip("needs a Mattermost server: run make e2e-mattermost")
	}
	return shared
}

func (s *site) start(home string) (err error) {
	began := time.Now()
	if s.dir, err = os.MkdirTemp("", "ruggespraak-e2e-"); err != nil {
		return fmt.Errorf("make a folder: %w", err)
	}
	s.program = filepath.Join(s.dir, "ruggespraak")
	if out, err := exec.Command("go", "build", "-o", s.program, "ruggespraak/cmd/ruggespraak").CombinedOutput(); err != nil {
		return fmt.Errorf("build the bot: %w: %s", err, out)
	}
	if s.db, err = startPostgres(); err != nil {
		return err
	}
	if s.server, err = startServer(home, s.db.dsn()); err != nil {
		return err
	}
	if err := s.makeAdmin(); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "e2e: PostgreSQL, Mattermost and the bot's program are there after %.1fs\n", time.Since(began).Seconds())
	return nil
}

// makeAdmin signs the first person up, who is the administrator.
func (s *site) makeAdmin() error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	s.admin = model.NewAPIv4Client(s.server.url())
	_, _, err := s.admin.CreateUser(ctx, &model.User{Username: "beheerder", Email: "beheerder@example.org", Password: password})
	if err == nil {
		_, _, err = s.admin.Login(ctx, "beheerder", password)
	}
	if err != nil {
		return fmt.Errorf("make an administrator: %w", err)
	}
	return nil
}

// version is what the server calls itself.
func (s *site) version(ctx context.Context) string {
	_, res, err := s.admin.GetPing(ctx)
	if err != nil {
		return "of an unknown version"
	}
	v, _, _ := strings.Cut(res.ServerVersion, "..")
	return v
}

// stop ends everything that was started, also when the start failed halfway.
func (s *site) stop() error {
	var errs []error
	if s.server != nil {
		errs = append(errs, s.server.stop())
	}
	if s.db != nil {
		errs = append(errs, s.db.stop())
	}
	return errors.Join(append(errs, os.RemoveAll(s.dir))...)
}
