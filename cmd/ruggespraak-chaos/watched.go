package main

import (
	"context"
	"encoding/json"
	"strings"
	"sync"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// A watched store reports what was committed through it.
type watched struct {
	bot.Store
	tell func(told)
	mu   sync.Mutex
	due  map[dialogs.Key]moment // of requests whose moment had come when they were loaded
}

// A moment of a request, as it was loaded.
type moment struct {
	version int64
	at      time.Time
}

// mostDue bounds what is remembered of loads that no commit followed.
const mostDue = 10_000

// Load implements bot.Store.
func (w *watched) Load(ctx context.Context, l bot.Load) (bot.Loaded, error) {
	got, err := w.Store.Load(ctx, l)
	for _, r := range got.Records {
		if !strings.HasPrefix(string(r.Key), "request/") {
			continue
		}
		var req dialogs.Request
		if json.Unmarshal(r.Data, &req) != nil || !req.Live() {
			continue
		}
		if at := req.Wake(); !at.After(time.Now()) {
			w.mu.Lock()
			if w.due == nil || len(w.due) > mostDue {
				w.due = map[dialogs.Key]moment{}
			}
			w.due[r.Key] = moment{version: r.Version, at: at}
			w.mu.Unlock()
		}
	}
	return got, err
}

// Commit implements bot.Store.
func (w *watched) Commit(ctx context.Context, c bot.Commit) error {
	if err := w.Store.Commit(ctx, c); err != nil {
		return err
	}
	var t told
	for _, l := range c.Lines {
		if l.Erase == "" {
			t.Lines = append(t.Lines, l.ID)
		}
	}
	if c.Event == "" { // a moment came
		w.mu.Lock()
		for _, p := range c.Puts {
			if m, ok := w.due[p.Key]; ok && m.version == p.Version {
				t.Late = append(t.Late, time.Since(m.at))
				delete(w.due, p.Key)
			}
		}
		w.mu.Unlock()
	}
	if len(t.Lines)+len(t.Late) > 0 {
		w.tell(t)
	}
	return nil
}
