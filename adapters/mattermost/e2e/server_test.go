package e2e

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// A server is a real Mattermost server. It can be killed and started again, on the same port with the
// same database.
type server struct {
	home string // where the program stands, with its texts
	dir  string // its configuration, log and files
	addr string
	env  []string
	cmd  *exec.Cmd
}

// startServer starts Mattermost on an empty database.
func startServer(home, dsn string) (*server, error) {
	dir, err := os.MkdirTemp("", "ruggespraak-mm-")
	if err != nil {
		return nil, fmt.Errorf("make a folder for mattermost: %w", err)
	}
	addr, err := freeAddr()
	if err != nil {
		return nil, err
	}
	s := &server{home: home, dir: dir, addr: addr}
	s.env = append(os.Environ(), settings(dir, addr, dsn)...)
	if err := s.start(); err != nil {
		return nil, errors.Join(err, s.stop())
	}
	return s, nil
}

// settings are what an organisation has to set for the bot, what a test site needs, and the most
// talkative log there is: what must not be written down must not be written down there either.
func settings(dir, addr, dsn string) []string {
	return []string{
		"MM_CONFIG=" + filepath.Join(dir, "config.json"),
		"MM_SQLSETTINGS_DRIVERNAME=postgres",
		"MM_SQLSETTINGS_DATASOURCE=" + dsn,
		"MM_SERVICESETTINGS_LISTENADDRESS=" + addr,
		"MM_SERVICESETTINGS_SITEURL=http://" + addr,
		"MM_SERVICESETTINGS_ENABLEBOTACCOUNTCREATION=true",
		"MM_SERVICESETTINGS_ENABLEUSERACCESSTOKENS=true",
		"MM_SERVICESETTINGS_ALLOWEDUNTRUSTEDINTERNALCONNECTIONS=127.0.0.1",
		"MM_TEAMSETTINGS_MAXUSERSPERTEAM=1000",
		"MM_TEAMSETTINGS_ENABLEOPENSERVER=true",
		"MM_FILESETTINGS_DIRECTORY=" + filepath.Join(dir, "files"),
		"MM_LOGSETTINGS_ENABLECONSOLE=true",
		"MM_LOGSETTINGS_CONSOLELEVEL=INFO",
		"MM_LOGSETTINGS_ENABLEFILE=true",
		"MM_LOGSETTINGS_FILELEVEL=DEBUG",
		"MM_LOGSETTINGS_FILELOCATION=" + filepath.Join(dir, "log"),
		"MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false",
		"MM_PLUGINSETTINGS_ENABLE=false",
		"MM_EMAILSETTINGS_SENDEMAILNOTIFICATIONS=false", // there is no mail server here
	}
}

// start returns when the server takes requests. More are settings for this time.
func (s *server) start(more ...string) error {
	cmd := exec.Command(filepath.Join(s.home, "mattermost"), "server")
	cmd.Dir, cmd.Env, cmd.SysProcAttr = s.home, append(s.env, more...), withUs()
	out, err := cmd.StdoutPipe()
	if err != nil {
		return fmt.Errorf("start mattermost: %w", err)
	}
	cmd.Stderr = cmd.Stdout
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start mattermost: %w", err)
	}
	s.cmd = cmd
	if err := awaitLine(bufio.NewScanner(out), "Server is listening"); err != nil {
		return fmt.Errorf("start mattermost: %w", err)
	}
	return s.ping()
}

// ping asks whether the server works, database included.
func (s *server) ping() error {
	client := http.Client{Timeout: 30 * time.Second}
	res, err := client.Get(s.url() + "/api/v4/system/ping?get_server_status=true")
	if err != nil {
		return fmt.Errorf("ping mattermost: %w", err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("ping mattermost: %s", res.Status)
	}
	return nil
}

// kill ends the server as a power cut does.
func (s *server) kill() error { return end(s.cmd, syscall.SIGKILL) }

// stop ends the server and removes its folder. A server that is asked nicely may take ten seconds.
func (s *server) stop() error { return errors.Join(s.kill(), os.RemoveAll(s.dir)) }

func (s *server) url() string { return "http://" + s.addr }

func (s *server) websocketURL() string { return "ws" + strings.TrimPrefix(s.url(), "http") }

// freeAddr is an address of the loopback that nobody listens on just now.
func freeAddr() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", fmt.Errorf("find a port: %w", err)
	}
	defer l.Close()
	return l.Addr().String(), nil
}
