package e2e

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"ruggespraak/adapters/slack/slacktest"
)

// patience is how long a test waits for what must come.
const patience = 90 * time.Second

// An office is an organisation at work: its workspace, its officers, and its bot, which is running.
type office struct {
	transport        string
	slack            *slacktest.Server
	bot              *program
	karim, els, noor *person // two officers and a deputy
	pace             map[string]string
	mayHappen        []string // problems on Slack that this story brings about
}

// An opening is how an office begins; the zero value is one over Socket Mode at the usual pace.
type opening struct {
	transport string // socket or http
	pace      map[string]string
	slack     slacktest.Config
}

// newOffice makes an organisation and starts its bot.
func newOffice(t *testing.T, how opening) *office {
	t.Helper()
	if testing.Short() {
		t.Skip("takes seconds, and needs redis-server: run without -short")
	}
	if *figures == "" {
		t.Parallel()
	}
	if how.transport == "" {
		how.transport = "socket"
	}
	how.slack.App = app(t, how.transport)
	if how.slack.Retries == nil {
		how.slack.Retries = []time.Duration{0, time.Second, 5 * time.Second} // a minute here lasts a second
	}
	if *figures == "" { // a busy machine is no late bot; the figures are made with Slack's own 3 seconds
		how.slack.AckWithin, how.slack.TriggerLives = 20*time.Second, 20*time.Second
	}
	o := &office{transport: how.transport, pace: how.pace, slack: slacktest.New(how.slack)}
	t.Cleanup(o.slack.Close)
	o.karim, o.els, o.noor = o.hire("Karim"), o.hire("Els"), o.hire("Noor")
	o.bot = newProgram(t)
	o.bot.configure(t, o)
	o.bot.start(t)
	if how.transport == "http" {
		at := "http://" + o.bot.addr + "/connections/slack/"
		o.slack.UseHTTP(slacktest.Endpoints{Events: at + "events", Interactivity: at + "interactivity", Command: at + "command"})
	}
	t.Cleanup(func() {
		o.bot.stop(t)
		for _, problem := range o.slack.Problems() {
			if !slices.ContainsFunc(o.mayHappen, func(known string) bool { return strings.Contains(problem, known) }) {
				t.Errorf("a problem on Slack: %s", problem)
			}
		}
		if t.Failed() {
			t.Logf("the bot's log:\n%s", o.bot.written())
		}
	})
	return o
}

// hire makes somebody a member of the workspace.
func (o *office) hire(name string) *person { return o.play(slacktest.User{Name: name}) }

// play is hire for somebody of any kind.
func (o *office) play(u slacktest.User) *person {
	return &person{Person: o.slack.AddUser(u), name: u.Name, slack: o.slack}
}

// keepsNothing checks that none of words stands in anything that Slack keeps, in the bot's log, or in
// its files and those of Redis.
func (o *office) keepsNothing(t *testing.T, when string, words []string) {
	t.Helper()
	for _, w := range words {
		if ways := o.slack.Kept(w); len(ways) > 0 {
			t.Errorf("%s, %q stands in what was sent with %q", when, w, ways)
		}
		if strings.Contains(o.bot.written(), w) {
			t.Errorf("%s, %q stands in the bot's log", when, w)
		}
	}
	must(t, "look through the bot's files", filepath.WalkDir(o.bot.dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, w := range words {
			if strings.Contains(string(data), w) {
				t.Errorf("%s, %q stands in %s", when, w, e.Name())
			}
		}
		return err
	}))
}
