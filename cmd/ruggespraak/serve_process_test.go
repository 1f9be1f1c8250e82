package main

import (
	"bufio"
	"context"
	"encoding/json"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/store/redistest"
)

// A process is the program itself, serving.
type process struct {
	cmd   *exec.Cmd
	lines chan string // of its log; closed when it has ended
}

// startProcess starts it, with the secrets in files and the URL of Redis in the environment.
func startProcess(t *testing.T, config, redisURL string) *process {
	t.Helper()
	p := &process{cmd: exec.Command("ruggespraak", "serve", "--config", config), lines: make(chan string, 1000)}
	p.cmd.Env = append(os.Environ(), "REDIS_URL="+redisURL)
	stderr, err := p.cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.cmd.Process.Kill() }) // it has ended already when all went well
	go func() {
		defer close(p.lines)
		for s := bufio.NewScanner(stderr); s.Scan(); {
			p.lines <- s.Text()
		}
	}()
	return p
}

// terminate asks it to stop, and gives what it logged since.
func (p *process) terminate(t *testing.T) (lines []string) {
	t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	for line := range p.lines {
		lines = append(lines, line)
	}
	if err := p.cmd.Wait(); err != nil {
		t.Errorf("told to stop, it ended with %v", err)
	}
	return lines
}

const slackYAML = `
listen: LISTEN
redis: env:REDIS_URL
keys: {keyset: keyset, passphrase: file:passphrase}
log: debug
organisations:
  - id: voorbeeld
    name: Voorbeeld
    names: choose
    connections:
      - name: slack
        slack: {transport: socket, bot_token: file:bot, app_token: file:app, api_url: API}
    tiers: [[{connection: slack, user: OFFICER, name: Samira}]]
    last_resort: [{name: Veilig Thuis, phone: 0800-2000}]
`

// slackApp is allowed what a conversation needs.
var slackApp = slacktest.App{
	Scopes:   []string{"chat:write", "im:history", "im:read", "im:write", "users:read", "commands"},
	Events:   []string{"message.im"},
	Commands: []string{"/ruggespraak"}, Interactive: true, Messages: true,
}

// The program itself, between a real Redis and a stand-in for Slack, over both ways that Slack has: it
// gets ready, answers somebody, says that it is well, stops when told, and goes on after a restart.
func TestServeProcess(t *testing.T) {
	for _, transport := range []string{"socket", "http"} {
		t.Run(transport, func(t *testing.T) {
			redis, platform := redistest.Start(t), slacktest.New(slacktest.Config{App: slackApp})
			t.Cleanup(platform.Close)
			sanne, samira := platform.AddUser(slacktest.User{Name: "Sanne"}), platform.AddUser(slacktest.User{Name: "Samira"})
			listen, path, _ := writeSlack(t, platform, transport, samira.ID)

			p := startProcess(t, path, redis.URL())
			before := p.await(t, "ready")
			converse(t, platform, sanne, 1)
			for _, where := range []string{"/healthz", "/readyz"} {
				if out, err := exec.Command("ruggespraak", "health", "http://"+listen+where).CombinedOutput(); err != nil {
					t.Errorf("health %s: %v: %s", where, err, out)
				}
			}
			logged := append(before, p.terminate(t)...)

			p = startProcess(t, path, redis.URL())
			p.await(t, "ready")
			converse(t, platform, sanne, 2)
			logged = append(logged, p.terminate(t)...)
			checkLog(t, logged, redis.URL())
			for _, problem := range platform.Problems() {
				t.Error(problem)
			}
		})
	}
}

// writeSlack writes a configuration for a stand-in for Slack, which calls us over HTTP if that is the
// transport. It gives where the program will listen, and the path and text of the file.
func writeSlack(t *testing.T, platform *slacktest.Server, transport, officer string) (listen, path, yaml string) {
	t.Helper()
	listen = freeAddr(t)
	yaml = strings.NewReplacer("LISTEN", listen, "API", platform.URL(), "OFFICER", officer).Replace(slackYAML)
	if transport == "http" {
		yaml = strings.NewReplacer("socket", "http", "app_token: file:app", "signing_secret: file:signing").Replace(yaml)
		calls := "http://" + listen + "/connections/slack/"
		platform.UseHTTP(slacktest.Endpoints{Events: calls + "events", Interactivity: calls + "interactivity", Command: calls + "command"})
	}
	files := map[string]string{"bot": slacktest.BotToken, "app": slacktest.AppToken, "signing": slacktest.SigningSecret}
	return listen, writeConfig(t, yaml, files), yaml
}

// await gives the lines up to one with a message.
func (p *process) await(t *testing.T, msg string) (lines []string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	for {
		select {
		case line, ok := <-p.lines:
			if lines = append(lines, line); strings.Contains(line, `"msg":"`+msg+`"`) {
				return lines
			}
			if !ok {
				t.Fatalf("it ended:\n%s", strings.Join(lines, "\n"))
			}
		case <-ctx.Done():
			t.Fatalf("no line %q in:\n%s", msg, strings.Join(lines, "\n"))
		}
	}
}

// converse says hello, and waits for so many messages from the bot.
func converse(t *testing.T, platform *slacktest.Server, person *slacktest.Person, answers int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	person.Say("Kanarie-in-de-mijn")
	if err := person.Wait(ctx, func() bool {
		n := 0
		for _, m := range person.Chat() {
			if m.FromApp {
				n++
			}
		}
		return n >= answers
	}); err != nil {
		t.Errorf("%v; Sanne sees %+v", err, person.Chat())
	}
}

// checkLog holds the log to what it promises: JSON, and nothing of people or of secrets in it.
func checkLog(t *testing.T, lines []string, redisURL string) {
	t.Helper()
	for _, line := range lines {
		if !json.Valid([]byte(line)) {
			t.Errorf("not JSON: %s", line)
		}
		for _, never := range []string{"Kanarie", slacktest.BotToken, slacktest.AppToken, slacktest.SigningSecret, redisURL, "Sanne"} {
			if strings.Contains(line, never) {
				t.Errorf("logged: %s", line)
			}
		}
	}
}

// freeAddr is an address nobody listens on.
func freeAddr(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// writeConfig writes a configuration with fresh keys and the files it refers to, and gives its path.
func writeConfig(t *testing.T, yaml string, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if out, err := exec.Command("ruggespraak", "keys", "new", "--new-passphrase",
		"--keyset", filepath.Join(dir, "keyset"), "--passphrase", filepath.Join(dir, "passphrase")).CombinedOutput(); err != nil {
		t.Fatalf("keys new: %v: %s", err, out)
	}
	path := filepath.Join(dir, "ruggespraak.yaml")
	if err := writeNew(path, []byte(yaml)); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := writeNew(filepath.Join(dir, name), []byte(text+"\n")); err != nil {
			t.Fatal(err)
		}
	}
	return path
}
