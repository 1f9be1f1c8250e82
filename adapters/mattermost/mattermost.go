package mattermost

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"sync"
	"sync/atomic"
	"time"

	"ruggespraak/bot"
)

// Config is what a Messenger needs. Fields are required but those that say otherwise.
type Config struct {
	Org, Connection string // make the addresses of the people
	URL             string // of the server, as "https://chat.example.org"
	Token           string // the bot's access token
	Team            string // optional: the organisation's team, by its name in addresses; Members gives only its people
	CommandToken    string // optional: of the slash command, which needs Callback
	// Callback is how the server reaches the listener that serves HTTP under "/connections/<Connection>";
	// no slash at the end. Empty: no buttons and dialogs, but numbered answers in the direct message.
	Callback string
	// LongTextInChat is the organisation's consent to what follows without Callback: text that people
	// write, and text they ask to read, stands in Mattermost's database for good. Without it such
	// questions are not asked. It does nothing with Callback.
	LongTextInChat bool
	Lang           string // "nl" or "en", for people whose language is not known yet
	Secret         []byte // at least 32 bytes, the same in every replica: seals what buttons and dialogs carry
	Words          bot.Words
	Log            *slog.Logger
	HTTP           *http.Client     // optional
	Now            func() time.Time // optional: the clock
}

// A Messenger is a bot.Messenger and bot.Finder for one bot account. Its methods may be called
// concurrently. With Callback, any number of replicas may run; without, only one, as what somebody is
// filling in is kept in memory.
type Messenger struct {
	cfg      Config
	api      *client
	seal     *sealer
	people   *people
	queue    queue
	channels channels
	fillings fillings
	recent   recent
	handler  atomic.Pointer[bot.Handler]
	ready    atomic.Bool
	refusals refusals
	started  time.Time
}

var (
	_ bot.Messenger = (*Messenger)(nil)
	_ bot.Finder    = (*Messenger)(nil)
)

// New checks the configuration. It makes no connection.
func New(cfg Config) (*Messenger, error) {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.HTTP == nil {
		cfg.HTTP = &http.Client{Timeout: callTimeout}
	}
	if err := cfg.check(); err != nil {
		return nil, fmt.Errorf("mattermost: %w", err)
	}
	seal, err := newSealer(cfg.Secret, cfg.Org, cfg.Connection, cfg.Now)
	if err != nil {
		return nil, fmt.Errorf("mattermost: %w", err)
	}
	api := newClient(cfg)
	m := &Messenger{cfg: cfg, api: api, seal: seal, people: newPeople(api, cfg.Now)}
	m.queue.crashed = func(stack []byte) {
		// What was panicked with may hold what people wrote; a stack does not.
		cfg.Log.Error("mattermost: panic", "stack", string(stack))
	}
	return m, nil
}

func (c Config) check() error {
	switch {
	case c.Org == "" || c.Connection == "":
		return errors.New("no organisation or connection")
	case !isWeb(c.URL):
		return errors.New("url: not an http or https address")
	case c.Callback != "" && !isWeb(c.Callback):
		return errors.New("callback: not an http or https address")
	case c.Token == "":
		return errors.New("no token")
	case c.CommandToken != "" && c.Callback == "":
		return errors.New("a slash command needs a callback address")
	case c.Lang != "nl" && c.Lang != "en":
		return fmt.Errorf("no language %q", c.Lang)
	case len(c.Secret) < 32:
		return errors.New("the secret has less than 32 bytes")
	case c.Words == nil || c.Log == nil:
		return errors.New("no words or no log")
	}
	return nil
}

// isWeb reports whether s is an address of a web server that something can be put behind.
func isWeb(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.RawQuery == "" && u.Fragment == "" && u.User == nil
}

// Run stays connected until ctx ends, however often the connection breaks, and then waits for the
// events that are being handled. Callbacks are taken in only while it runs.
func (m *Messenger) Run(ctx context.Context, handle bot.Handler) error {
	m.started = m.cfg.Now()
	m.handler.Store(&handle)
	defer m.handler.Store(nil)
	m.stay(ctx)
	m.queue.wait()
	return nil
}

// Ready reports whether events come in at this moment.
func (m *Messenger) Ready() bool { return m.ready.Load() }

// turn hands one event to the bot. The reply is for the person, also with an error; when the bot takes
// too long there is time left to show that.
func (m *Messenger) turn(ctx context.Context, e bot.Event) (bot.Reply, error) {
	handle := m.handler.Load()
	if handle == nil {
		return bot.Reply{Lang: m.cfg.Lang, Note: m.word(m.cfg.Lang, "chat.sorry", nil)}, errors.New("not running")
	}
	own, cancel := context.WithTimeout(ctx, handleWithin)
	defer cancel()
	reply, err := (*handle)(own, e)
	if reply.Lang == "" {
		reply.Lang = m.cfg.Lang
	}
	if err != nil {
		m.cfg.Log.ErrorContext(ctx, "event not taken", "kind", string(e.Kind), "event", e.ID, "error", err)
	}
	return reply, err
}

func (m *Messenger) word(lang, key string, args map[string]any) string {
	if lang == "" {
		lang = m.cfg.Lang
	}
	return m.cfg.Words(lang, key, args)
}

func (m *Messenger) address(user string) bot.Address {
	return bot.Address{Org: m.cfg.Org, Connection: m.cfg.Connection, User: user}
}

// recentMost is how many posts are remembered as taken in.
const recentMost = 4096

// recent are the posts that were taken in last, as the server may send one again after a gap.
type recent struct {
	mu   sync.Mutex
	ring [recentMost]string
	set  map[string]bool
	at   int
}

// has reports whether id is remembered.
func (r *recent) has(id string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.set[id]
}

// add remembers id, and forgets the oldest.
func (r *recent) add(id string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.set == nil {
		r.set = map[string]bool{}
	}
	delete(r.set, r.ring[r.at])
	r.ring[r.at], r.set[id] = id, true
	r.at = (r.at + 1) % recentMost
}
