package web

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"
)

// A Desk moves the clock and starts the bot anew. Each call returns when all that follows from it is
// done; calls at the same time wait for one another.
type Desk interface {
	// Move moves the clock forward.
	Move(ctx context.Context, by time.Duration) error
	// Next moves the clock to when something happens; false when nothing does within a year.
	Next(ctx context.Context) (bool, error)
	// Restart stops the bot and starts another over the same store.
	Restart(ctx context.Context) error
}

// deskTakes bounds one call of a Desk.
const deskTakes = 2 * time.Minute

// desk does what is asked of the desk.
func (s *Site) desk(w http.ResponseWriter, r *http.Request) {
	var ask struct {
		Do string `json:"do"` // hour, day, next or restart
	}
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<10))
	d.DisallowUnknownFields()
	if d.Decode(&ask) != nil {
		http.Error(w, "cannot read what to do", http.StatusBadRequest)
		return
	}
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(deskTakes + writeWithin)) // else the server's own holds
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), deskTakes)
	defer cancel()
	happened, err := s.atDesk(ctx, ask.Do)
	switch {
	case errors.Is(err, errDesk):
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	case err != nil:
		s.cfg.Log.ErrorContext(ctx, "web desk", "do", ask.Do, "error", err)
		http.Error(w, "that did not work", http.StatusInternalServerError)
		return
	}
	for _, m := range s.cfg.Messengers {
		m.ClockMoved()
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]bool{"happened": happened}) // a page that is gone is not told so
}

// errDesk means that the desk does no such thing.
var errDesk = errors.New("the desk does no such thing")

func (s *Site) atDesk(ctx context.Context, do string) (happened bool, err error) {
	switch do {
	case "hour":
		return true, s.cfg.Desk.Move(ctx, time.Hour)
	case "day":
		return true, s.cfg.Desk.Move(ctx, 24*time.Hour)
	case "next":
		return s.cfg.Desk.Next(ctx)
	case "restart":
		return true, s.cfg.Desk.Restart(ctx)
	}
	return false, errDesk
}
