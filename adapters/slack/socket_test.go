package slack

import (
	"context"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
)

// talk keeps somebody talking until stop is called, and counts what was not acknowledged.
func (b *bench) talk(p *slacktest.Person) (stop func() (said, lost int)) {
	var all sync.WaitGroup
	end := make(chan struct{})
	said, lost := 0, 0
	all.Go(func() {
		for {
			select {
			case <-end:
				return
			default:
			}
			d := p.Say("hallo")
			if said++; !b.done(d) {
				lost++
			}
		}
	})
	return func() (int, int) {
		close(end)
		all.Wait()
		return said, lost
	}
}

// A connection that Slack renews is replaced before it ends: nothing is lost, and nothing comes twice.
func TestRefreshLeavesNoGap(t *testing.T) {
	t.Parallel()
	f := &fakeBot{}
	b := begin(t, slacktest.Config{AckWithin: 2 * time.Second}, f.handle, nil)
	p := b.person(slacktest.User{Name: "Anna"})
	b.wait(func() bool { return b.srv.Sockets() == sockets })
	stop := b.talk(p)
	for range 4 {
		b.srv.Refresh()
		if b.srv.Sockets() == 0 {
			t.Error("a moment without any connection")
		}
		b.wait(func() bool { return b.srv.Sockets() == sockets })
	}
	said, lost := stop()
	if lost > 0 || len(f.got()) != said {
		t.Errorf("%d of %d not acknowledged", lost, said)
	}
	b.noProblems()
}

func TestWarningOpensTheNextOneFirst(t *testing.T) {
	t.Parallel()
	f := &fakeBot{}
	b := begin(t, slacktest.Config{}, f.handle, nil)
	p := b.person(slacktest.User{Name: "Anna"})
	b.wait(func() bool { return b.srv.Sockets() == sockets })
	b.srv.Warn()
	b.wait(func() bool { return b.srv.Sockets() == 2*sockets }) // the old ones are still read
	if !b.done(p.Say("hallo")) {
		t.Error("not acknowledged")
	}
}

// Whatever breaks, the bot comes back by itself.
func TestConnectionsComeBack(t *testing.T) {
	for name, c := range map[string]struct {
		breaks, mends func(s *slacktest.Server)
	}{
		"cut":      {func(s *slacktest.Server) { s.CutSockets() }, nil},
		"disabled": {func(s *slacktest.Server) { s.DisableSockets() }, func(s *slacktest.Server) { s.EnableSockets() }},
		"slack is down": {func(s *slacktest.Server) {
			s.Fail("apps.connections.open", slacktest.Fault{Times: 3, Status: 503})
			s.CutSockets()
		}, nil},
		"too many requests": {func(s *slacktest.Server) {
			s.Fail("apps.connections.open", slacktest.Fault{Status: 429, RetryAfter: time.Second})
			s.CutSockets()
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := &fakeBot{}
			b := begin(t, slacktest.Config{}, f.handle, nil)
			p := b.person(slacktest.User{Name: "Anna"})
			c.breaks(b.srv)
			if c.mends != nil {
				b.wait(func() bool { return !b.m.Ready() || b.srv.Sockets() == 0 })
				c.mends(b.srv)
			}
			b.wait(func() bool { return b.srv.Sockets() == sockets && b.m.Ready() })
			if !b.done(p.Say("hallo")) {
				t.Error("not acknowledged")
			}
		})
	}
}

// An event whose acknowledgement did not arrive comes again, with the same id.
func TestDeliveredAgainAfterACut(t *testing.T) {
	t.Parallel()
	f := &fakeBot{}
	b := begin(t, slacktest.Config{AckWithin: 300 * time.Millisecond, Retries: []time.Duration{0, 100 * time.Millisecond, time.Second, 2 * time.Second}}, f.handle, nil)
	p := b.person(slacktest.User{Name: "Anna"})
	f.acts(func(context.Context, bot.Event) (bot.Reply, error) {
		b.srv.CutSockets()
		f.replies(bot.Reply{Lang: "nl"})
		return bot.Reply{Lang: "nl"}, nil
	})
	d := p.Say("hallo")
	if !b.done(d) {
		t.Fatalf("given up after %d tries", d.Tries())
	}
	all := f.got()
	if len(all) < 2 || all[0].ID != all[1].ID {
		t.Errorf("came as %v", all)
	}
}

// What was taken in is finished and acknowledged, also while the bot stops.
func TestStopFinishesWhatIsInHand(t *testing.T) {
	t.Parallel()
	srv := slacktest.New(slacktest.Config{App: app(), Retries: []time.Duration{}})
	defer srv.Close()
	ctx, stop := context.WithCancel(context.Background())
	begun, end := make(chan struct{}), make(chan struct{})
	f := &fakeBot{answer: func(context.Context, bot.Event) (bot.Reply, error) {
		close(begun)
		<-end
		return bot.Reply{Lang: "nl"}, nil
	}}
	c := goodConfig()
	c.Transport, c.AppToken, c.BotToken, c.APIURL = Socket, slacktest.AppToken, slacktest.BotToken, srv.URL()
	m, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	over := make(chan error, 1)
	go func() { over <- m.Run(ctx, f.handle) }()
	p := srv.AddUser(slacktest.User{Name: "Anna"})
	within, cancel := context.WithTimeout(t.Context(), soon)
	defer cancel()
	if err := srv.Wait(within, func() bool { return srv.Sockets() == sockets }); err != nil {
		t.Fatal(err)
	}
	d := p.Say("hallo")
	<-begun
	stop()
	for m.lanes.add("somebody", func() {}) { // until nothing new is taken in
		runtime.Gosched()
	}
	close(end)
	if err := d.Wait(within); err != nil {
		t.Errorf("not acknowledged: %v", err)
	}
	if err := <-over; err != nil {
		t.Errorf("run: %v", err)
	}
	if m.Ready() {
		t.Error("ready after the end")
	}
	if err := srv.Wait(within, func() bool { return srv.Sockets() == 0 }); err != nil {
		t.Errorf("%d sockets after the end: %v", srv.Sockets(), err)
	}
}

// The addresses of sockets hold a ticket, which is as good as a password for a moment.
func TestNoTicketInTheLog(t *testing.T) {
	t.Parallel()
	b := begin(t, slacktest.Config{}, nothing, nil)
	b.srv.Fail("apps.connections.open", slacktest.Fault{Times: 2, Code: "internal_error"})
	b.srv.CutSockets()
	b.wait(func() bool { return strings.Contains(b.logged(), "slack not connected") })
	b.wait(func() bool { return b.srv.Sockets() == sockets })
	if s := b.logged(); strings.Contains(s, "ticket") || strings.Contains(s, "xapp") || strings.Contains(s, "xoxb") {
		t.Errorf("the log holds a secret:\n%s", s)
	}
}
