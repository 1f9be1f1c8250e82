package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/store/redistest"
)

// The program itself is told ten times to read its configuration again, while people write to it over
// both ways that Slack has: each of them is answered, once. An officer who was added is one, and one who
// was taken out is not. A file with a mistake changes nothing.
func TestReloadProcess(t *testing.T) {
	for _, transport := range []string{"socket", "http"} {
		t.Run(transport, func(t *testing.T) {
			redis, platform := redistest.Start(t), slacktest.New(slacktest.Config{App: slackApp})
			t.Cleanup(platform.Close)
			samira, karim := platform.AddUser(slacktest.User{Name: "Samira"}), platform.AddUser(slacktest.User{Name: "Karim"})
			_, path, yaml := writeSlack(t, platform, transport, samira.ID)
			p := startProcess(t, path, redis.URL())
			logged := p.await(t, "ready")

			people := gather(t, platform, 5)
			reload := func(yaml, says string) {
				t.Helper()
				rewrite(t, path, yaml)
				if err := p.cmd.Process.Signal(syscall.SIGHUP); err != nil {
					t.Fatal(err)
				}
				logged = append(logged, p.await(t, says)...)
			}
			reload(yaml, "configuration reloaded")
			files := openFiles(t, p.cmd.Process.Pid)
			for i := range 8 {
				reload(strings.Replace(yaml, "Samira", fmt.Sprint("Samira", i), 1), "configuration reloaded")
			}
			askHelp(t, karim, false)
			reload(strings.Replace(yaml, samira.ID, karim.ID, 1), "configuration reloaded")
			askHelp(t, karim, true)
			askHelp(t, samira, false)
			reload(strings.Replace(yaml, "names:", "name:", 1), "configuration not reloaded: the old one stays")
			if last := logged[len(logged)-1]; !strings.Contains(last, path+":9: ") {
				t.Errorf("of the mistake was logged: %s", last)
			}
			askHelp(t, karim, true)
			people.leave(t)

			if now := openFiles(t, p.cmd.Process.Pid); now > files+10 {
				t.Errorf("%d files are open, and after the first reload %d", now, files)
			}
			checkLog(t, append(logged, p.terminate(t)...), redis.URL())
			for _, problem := range platform.Problems() {
				t.Error(problem)
			}
		})
	}
}

// rewrite puts another file in the place of one, at once, as editors do.
func rewrite(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path+".new", []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		t.Fatal(err)
	}
}

// openFiles counts the files and sockets a process has open.
func openFiles(t *testing.T, pid int) int {
	t.Helper()
	all, err := os.ReadDir(filepath.Join("/proc", fmt.Sprint(pid), "fd"))
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

const (
	helps       = "Dit kun je typen"           // the answer to "help"
	forOfficers = "Je bent hier aandachtsfunc" // what officers hear before it
)

// told counts a person's messages that begin with something.
func told(p *slacktest.Person, begin string) (n int) {
	for _, m := range p.Chat() {
		if m.FromApp && strings.HasPrefix(m.Text, begin) {
			n++
		}
	}
	return n
}

// askHelp lets somebody ask for help, and looks whether they are spoken to as an officer.
func askHelp(t *testing.T, p *slacktest.Person, officer bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	had, was := told(p, helps), told(p, forOfficers)
	p.Say("help")
	if err := p.Wait(ctx, func() bool { return told(p, helps) > had }); err != nil {
		t.Fatalf("%v; sees %+v", err, p.Chat())
	}
	if is := told(p, forOfficers) > was; is != officer {
		t.Errorf("spoken to as an officer: %v, want %v", is, officer)
	}
}

// Askers are people who ask for help again and again.
type askers struct {
	people []*slacktest.Person
	stop   context.CancelFunc
	all    sync.WaitGroup
	asked  []int // of each of them
}

func gather(t *testing.T, platform *slacktest.Server, n int) *askers {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	c := &askers{stop: stop, asked: make([]int, n)}
	for i := range n {
		p := platform.AddUser(slacktest.User{Name: fmt.Sprint("Sanne", i)})
		c.people = append(c.people, p)
		c.all.Go(func() {
			for ctx.Err() == nil {
				c.asked[i]++
				p.Say("help")
				within, cancel := context.WithTimeout(t.Context(), patience)
				if err := p.Wait(within, func() bool { return told(p, helps) >= c.asked[i] }); err != nil {
					t.Errorf("question %d of %d was not answered: %v", c.asked[i], i, err)
				}
				cancel()
			}
		})
	}
	return c
}

// leave ends the asking, and holds the answers against the questions.
func (c *askers) leave(t *testing.T) {
	t.Helper()
	c.stop()
	c.all.Wait()
	all := 0
	for i, p := range c.people {
		if n := told(p, helps); n != c.asked[i] {
			t.Errorf("person %d asked %d times and was answered %d times", i, c.asked[i], n)
		}
		all += c.asked[i]
	}
	if all < 20 {
		t.Errorf("only %d questions were asked meanwhile", all)
	}
	t.Logf("%d questions, each answered once", all)
}
