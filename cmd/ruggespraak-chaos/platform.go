package main

import (
	"encoding/json"
	"math/rand/v2"
	"net/http"
	"sync"
	"time"

	"ruggespraak/bot"
)

// A call is what a replica asks of the platform.
type call struct {
	To   bot.Address
	Ref  string
	Line string
	Post bot.Post
}

// A shown is what the platform answers: the post's name, and whether there is one.
type shown struct {
	Ref   string
	Found bool
}

// A post is one that somebody can see.
type post struct {
	ref   string
	line  string // that it was posted with
	post  bot.Post
	at    time.Time
	blind bool // the bot cannot look for it after a crash
}

// A platform is the messenger with everything that was ever shown on it. Now and then it does what was
// asked and says nothing back, as a connection that breaks does.
type platform struct {
	ledger *ledger
	mu     sync.Mutex
	rnd    *rand.Rand
	calm   bool
	posts  map[bot.Address][]*post
	news   map[bot.Address]chan struct{}
	count  int
}

func newPlatform(l *ledger, seed uint64) *platform {
	return &platform{
		ledger: l, rnd: rand.New(rand.NewPCG(seed, 1)), //nolint:gosec // choices that can be made again
		posts: map[bot.Address][]*post{}, news: map[bot.Address]chan struct{}{},
	}
}

// handler is what the replicas call.
func (p *platform) handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /post", p.on(p.add))
	mux.Handle("POST /update", p.on(p.update))
	mux.Handle("POST /delete", p.on(p.remove))
	mux.Handle("POST /find", p.on(p.find))
	mux.HandleFunc("POST /told", p.told)
	return mux
}

// on decodes a call, does it, and answers, unless the connection breaks.
func (p *platform) on(do func(call) shown) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c call
		if err := json.NewDecoder(r.Body).Decode(&c); err != nil {
			http.Error(w, "not a call", http.StatusBadRequest)
			return
		}
		p.mu.Lock()
		before, after := p.breaks(), p.breaks()
		var s shown
		if !before {
			s = do(c)
		}
		p.mu.Unlock()
		if before || after {
			panic(http.ErrAbortHandler)
		}
		_ = json.NewEncoder(w).Encode(s) // who is gone asks again
	})
}

// breaks says whether the connection breaks here: one in two hundred times.
func (p *platform) breaks() bool { return !p.calm && p.rnd.IntN(200) == 0 }

func (p *platform) add(c call) shown {
	p.count++
	n := &post{ref: refOf(p.count), line: c.Post.Line, post: c.Post, at: time.Now(), blind: c.To.Connection == blind}
	for _, old := range p.posts[c.To] {
		if old.line == n.line {
			p.ledger.doubled(n)
		}
	}
	p.posts[c.To] = append(p.posts[c.To], n)
	p.ledger.arrived(c.Post.Line)
	p.tell(c.To)
	return shown{Ref: n.ref, Found: true}
}

func (p *platform) update(c call) shown {
	for _, x := range p.posts[c.To] {
		if x.ref == c.Ref {
			x.post = c.Post
			p.tell(c.To)
		}
	}
	p.ledger.arrived(c.Post.Line)
	return shown{}
}

func (p *platform) remove(c call) shown {
	for i, x := range p.posts[c.To] {
		if x.ref == c.Ref {
			p.posts[c.To] = append(p.posts[c.To][:i:i], p.posts[c.To][i+1:]...)
			break
		}
	}
	return shown{}
}

func (p *platform) find(c call) shown {
	for _, x := range p.posts[c.To] {
		if x.line == c.Line {
			return shown{Ref: x.ref, Found: true}
		}
	}
	return shown{}
}

// told is a replica that reports what it stored.
func (p *platform) told(w http.ResponseWriter, r *http.Request) {
	var t told
	if err := json.NewDecoder(r.Body).Decode(&t); err != nil {
		http.Error(w, "not a report", http.StatusBadRequest)
		return
	}
	p.ledger.stored(t)
}

// tell wakes whoever looks at their posts.
func (p *platform) tell(a bot.Address) {
	select {
	case p.bell(a) <- struct{}{}:
	default:
	}
}

func (p *platform) bell(a bot.Address) chan struct{} {
	if p.news[a] == nil {
		p.news[a] = make(chan struct{}, 1)
	}
	return p.news[a]
}

// look gives what stands before somebody now, and a bell that rings when it changes.
func (p *platform) look(a bot.Address) ([]bot.Post, <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var posts []bot.Post
	for _, x := range p.posts[a] {
		posts = append(posts, x.post)
	}
	return posts, p.bell(a)
}
