package slacktest

import (
	"math"
	"net/http"
	"slices"
	"strconv"
	"time"
)

// A Fault is a way to answer badly. More than one field may be set.
type Fault struct {
	Times      int           // how many calls it is for; 0 is one
	Delay      time.Duration // the answer comes so much later
	Status     int           // this HTTP status, with a page for people
	RetryAfter time.Duration // with Status 429; 0 leaves the header out
	Code       string        // this error of the Web API
	Garbage    bool          // something that is no JSON
	Cut        bool          // the connection is cut
	Done       bool          // not before the call has done its work: a message is posted, and the app does not hear of it
}

// ends reports whether the fault takes the place of the answer.
func (f Fault) ends() bool { return f.Status != 0 || f.Code != "" || f.Garbage || f.Cut }

// Fail lets the next calls of a method go wrong; "" is any method. Faults of a method follow one another.
func (s *Server) Fail(method string, f Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f.Times = max(f.Times, 1)
	s.faults[method] = append(s.faults[method], f)
}

// nextFault takes the fault for this call, if there is one. Call it with the lock held.
func (s *Server) nextFault(name string) *Fault {
	for _, key := range []string{name, ""} {
		if queue := s.faults[key]; len(queue) > 0 {
			f := queue[0]
			queue[0].Times--
			if queue[0].Times == 0 {
				s.faults[key] = queue[1:]
			}
			return &f
		}
	}
	return nil
}

// misbehave answers as the fault says.
func (s *Server) misbehave(w http.ResponseWriter, r *http.Request, f Fault) {
	if f.Delay > 0 {
		timer := time.NewTimer(f.Delay)
		defer timer.Stop()
		select {
		case <-timer.C:
		case <-r.Context().Done():
		case <-s.ctx.Done():
		}
	}
	switch {
	case f.Cut:
		if conn, _, err := http.NewResponseController(w).Hijack(); err == nil {
			_ = conn.Close()
		}
	case f.Status != 0:
		if f.RetryAfter > 0 {
			w.Header().Set("Retry-After", seconds(f.RetryAfter))
		}
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(f.Status)
		_, _ = w.Write([]byte("<html><body>Something went wrong</body></html>"))
	case f.Garbage:
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		_, _ = w.Write([]byte(`{"ok":tr`))
	case f.Code != "":
		respond(w, nil, fail(f.Code))
	}
}

// overRate counts a call, and gives how long the app must wait when it calls too often (Rate limits).
func (s *Server) overRate(name string, m method, c *call) time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.cfg.RateLimits {
		return 0
	}
	switch {
	case name == "chat.postMessage":
		return s.count("post "+s.rateChannel(c.str("channel")), 1, time.Second)
	case m.tier > 0:
		return s.count(name, m.tier, time.Minute)
	}
	return 0
}

// rateChannel is what counts as one conversation, whether it was addressed by its own id or by the user's.
func (s *Server) rateChannel(channel string) string {
	if cv := s.convs[channel]; cv != nil && cv.im {
		return cv.user
	}
	return channel
}

// count notes a use unless there were n in the window already; then it gives how long it lasts.
func (s *Server) count(key string, n int, window time.Duration) time.Duration {
	now := time.Now()
	used := slices.DeleteFunc(s.rates[key], func(t time.Time) bool { return now.Sub(t) >= window })
	if len(used) >= n {
		s.rates[key] = used
		return window - now.Sub(used[len(used)-n])
	}
	s.rates[key] = append(used, now)
	return 0
}

// seconds is a time as the header Retry-After has it: whole seconds, rounded up.
func seconds(d time.Duration) string { return strconv.Itoa(int(math.Ceil(d.Seconds()))) }
