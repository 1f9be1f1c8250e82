package slack

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// A Messenger is the bot in one Slack workspace. Its methods may be called concurrently.
type Messenger struct {
	cfg    Config
	api    *slack.Client
	people *people
	lanes  *lanes
	pace   *pace
	busy   time.Duration // after how long without an answer a modal opens that says to wait
	self   atomic.Pointer[identity]
	handle atomic.Pointer[bot.Handler]
	open   atomic.Int64 // how many sockets Slack has greeted
	seldom seldom       // what outsiders can cause is not logged each time
	dms    sync.Map     // user to direct conversation; as many as there are people
	after  chores
}

// identity is who the bot is, as Slack says at the start.
type identity struct{ team, enterprise, user string }

// callTimeout is how long one call to Slack may take; those somebody waits for have less.
const callTimeout = 15 * time.Second

// New checks the configuration. It does no network; Run does.
func New(cfg Config) (*Messenger, error) {
	if err := cfg.check(); err != nil {
		return nil, fmt.Errorf("slack: %w", err)
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	client := http.Client{Timeout: callTimeout}
	if cfg.Client != nil {
		client = *cfg.Client
	}
	if cfg.APIURL == "" {
		cfg.APIURL = slack.APIURL
	}
	m := &Messenger{cfg: cfg, lanes: newLanes(), pace: newPace(cfg.Now), busy: busyAfter}
	client.Transport = newGate(cfg.APIURL, client.Transport, cfg.Now)
	m.api = slack.New(cfg.BotToken, slack.OptionAppLevelToken(cfg.AppToken), slack.OptionAPIURL(cfg.APIURL), slack.OptionHTTPClient(&client))
	m.people = newPeople(m.api, cfg.Lang, cfg.Now)
	return m, nil
}

// How long to wait before asking again who the bot is, when Slack cannot be reached at the start.
const (
	firstWait = time.Second
	mostWait  = time.Minute
)

// Run takes in events until ctx ends; then it finishes those it has, within seconds. A Slack that cannot be reached, or that refuses the token, is
// asked again: the operator mends it while the bot keeps running for the other messengers.
func (m *Messenger) Run(ctx context.Context, handle bot.Handler) error {
	if err := m.meet(ctx); err != nil {
		return nil // only the end of ctx ends it
	}
	m.handle.Store(&handle)
	listening, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	var all sync.WaitGroup
	all.Go(func() { m.people.keep(ctx, m.self.Load(), m.cfg.Log) })
	if m.cfg.Transport == Socket {
		all.Go(func() { m.runSockets(listening) })
	}
	<-ctx.Done()
	m.lanes.close() // what was taken in is finished, and acknowledged while the sockets are still there
	m.after.wait()
	stop()
	all.Wait()
	return nil
}

// meet asks Slack who the bot is, until it says so.
func (m *Messenger) meet(ctx context.Context) error {
	for wait := firstWait; ; wait = min(2*wait, mostWait) {
		who, err := m.api.AuthTestContext(ctx)
		if err == nil && who.TeamID == "" {
			err = errors.New("slack: an answer without a workspace") // everything would count as another one's
		}
		if err == nil {
			m.self.Store(&identity{team: who.TeamID, enterprise: who.EnterpriseID, user: who.UserID})
			return nil
		}
		if ctx.Err() == nil {
			m.cfg.Log.ErrorContext(ctx, "slack does not know the bot", "error", err, "again", wait)
		}
		if err := pause(ctx, max(wait, retryAfter(err))); err != nil {
			return err
		}
	}
}

// Ready reports whether events come in now.
func (m *Messenger) Ready() bool {
	if m.cfg.Transport == Socket {
		return m.open.Load() > 0
	}
	return m.handle.Load() != nil
}

// Members gives the names of the workspace's members, at most maxMembers, for the check on
// identifying details.
func (m *Messenger) Members(ctx context.Context) ([]string, error) {
	self := m.self.Load()
	if self == nil {
		return nil, errors.New("slack: not connected yet")
	}
	names, err := m.people.members(ctx, self)
	if err != nil {
		return nil, fmt.Errorf("slack: members: %w", err)
	}
	return names, nil
}

// words gives one of the adapter's own texts.
func (m *Messenger) words(lang, key string, args map[string]any) string {
	return m.cfg.Words(m.base(lang), key, args)
}

// base is the language to speak with somebody whose locale is "nl-NL": the organisation's, when there
// are no texts in theirs.
func (m *Messenger) base(locale string) string {
	switch lang, _, _ := strings.Cut(locale, "-"); lang {
	case "nl", "en":
		return lang
	}
	return m.cfg.Lang
}

// address is somebody of this connection.
func (m *Messenger) address(user string) bot.Address {
	return bot.Address{Org: m.cfg.Org, Connection: m.cfg.Connection, User: user}
}

// pause waits, unless ctx ends first.
func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
