package slacktest

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"time"
)

// What every workspace of this package uses: the secrets the app's settings page would show, and ids.
const (
	BotToken      = "xoxb-1-stand-in"
	AppToken      = "xapp-1-stand-in"
	SigningSecret = "0123456789abcdef0123456789abcdef"
	BotUser       = "U0BOT0000"
	BotID         = "B0BOT0000"
	AppID         = "A0APP0000"
)

// Bounds on what is kept. A test that meets one gets a problem, and the call an error.
const (
	maxUsers    = 10_000
	maxMessages = 20_000 // in one conversation
	maxViews    = 100_000
	maxSent     = 500_000
	maxBody     = 2 << 20  // of a call, in bytes
	maxFile     = 10 << 20 // of an uploaded file, in bytes
)

// obj is a JSON object.
type obj = map[string]any

// A Server stands in for Slack. Its methods may be called from everywhere at the same time.
type Server struct {
	cfg  Config
	http *httptest.Server
	// ctx ends with Close: what waits for an acknowledgement or a retry stops then.
	ctx    context.Context
	cancel context.CancelFunc
	work   sync.WaitGroup

	mu        sync.Mutex
	closed    bool
	changed   map[string]chan struct{} // by user, "" for all: closed at the next change
	number    int                      // of the id that was made last
	lastTS    int64                    // microseconds, of the newest timestamp
	refused   int                      // calls while revoked
	revoked   string                   // the error every call gets; "" while the tokens work
	users     map[string]*User
	people    map[string]*Person
	order     []string // of users
	convs     map[string]*conv
	dms       map[string]*conv // by user
	triggers  map[string]*trigger
	views     map[string]*view
	externals map[string]string // external_id to view
	files     map[string]*file
	responses map[string]*responseURL
	faults    map[string][]Fault
	rates     map[string][]time.Time
	sockets   []*socket
	tickets   map[string]time.Time
	acks      map[string]chan json.RawMessage // by envelope
	late      int
	timers    []*time.Timer
	disabled  bool // Socket Mode was switched off
	turn      int  // of the sockets
	endpoints Endpoints
	held      []func() // deliveries that are held back
	holding   bool
	sent      []Sent
	sentLost  bool
	problems  []string
	calls     map[string]int
	tables    tables
}

// New starts a workspace. Close ends it.
func New(cfg Config) *Server {
	s := &Server{
		cfg: cfg.withDefaults(), changed: map[string]chan struct{}{}, users: map[string]*User{}, people: map[string]*Person{},
		convs: map[string]*conv{}, dms: map[string]*conv{}, triggers: map[string]*trigger{}, views: map[string]*view{}, externals: map[string]string{},
		files: map[string]*file{}, responses: map[string]*responseURL{}, faults: map[string][]Fault{},
		rates: map[string][]time.Time{}, tickets: map[string]time.Time{}, calls: map[string]int{}, tables: newTables(),
		acks: map[string]chan json.RawMessage{},
	}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	s.addUser(&User{ID: BotUser, Name: "ruggespraak", Team: s.cfg.Team, Bot: true})
	s.addUser(&User{ID: "USLACKBOT", Name: "slackbot", Team: s.cfg.Team})
	mux := http.NewServeMux()
	mux.HandleFunc("/api/{method}", s.serveAPI)
	mux.HandleFunc("/link/", s.serveSocket)
	mux.HandleFunc("/upload/{id}", s.serveUpload)
	mux.HandleFunc("/response/{id}", s.serveResponse)
	s.http = httptest.NewServer(mux)
	return s
}

// Close cuts all connections and waits for what is under way.
func (s *Server) Close() {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	s.cancel()
	s.CutSockets()
	s.mu.Lock()
	for _, t := range s.timers {
		t.Stop()
	}
	s.mu.Unlock()
	s.http.CloseClientConnections()
	s.http.Close()
	s.work.Wait()
}

// URL is where the Web API is: the bot's api_url.
func (s *Server) URL() string { return s.http.URL + "/api/" }

// Revoke makes the tokens worthless: every call gets this error, such as token_revoked,
// account_inactive or invalid_auth. "" makes them work again.
func (s *Server) Revoke(code string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.revoked = code
}

// Refused counts the calls that came while the tokens were revoked.
func (s *Server) Refused() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.refused
}

// id makes an id that nothing else has. Call it with the lock held.
func (s *Server) id(prefix string) string {
	s.number++
	return fmt.Sprintf("%s%08d", prefix, s.number)
}

// ts makes a timestamp that nothing else has. Call it with the lock held.
func (s *Server) ts() string {
	s.lastTS = max(s.lastTS+1, time.Now().UnixMicro())
	return fmt.Sprintf("%d.%06d", s.lastTS/1e6, s.lastTS%1e6)
}

// run starts something that Close waits for; false when it is too late.
func (s *Server) run(f func()) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return false
	}
	s.work.Go(f)
	return true
}

// problem keeps what Slack would let pass. Call it with the lock held.
func (s *Server) problem(format string, args ...any) {
	if len(s.problems) < 1000 {
		s.problems = append(s.problems, fmt.Sprintf(format, args...))
		s.touch("")
	}
}

// Problems are the things the app did that Slack lets pass in silence, or that end in an error before
// a person's eyes. They hold what was wrong, never what people wrote.
func (s *Server) Problems() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.problems)
}

// Calls counts the calls of a method so far, refused ones included.
func (s *Server) Calls(method string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.calls[method]
}

// base is the address of the server for links other than the API's.
func (s *Server) base() string { return strings.TrimSuffix(s.http.URL, "/") }
