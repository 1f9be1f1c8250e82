package web

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

// How a page stays connected.
const (
	mostStreams = 32
	heartbeat   = 15 * time.Second // so that a connection that broke is noticed
	writeWithin = 10 * time.Second // a page that takes no more is dropped, and comes back
)

// An event of the stream, ready to send.
type event struct {
	id, name string
	data     any
}

// stream sends a page what changes, as server-sent events. A page that comes back says which it saw
// last, and gets what came after; or everything, when that is too long ago. Nothing is kept for a page:
// a slow one reads on where it was.
func (m *Messenger) stream(w http.ResponseWriter, r *http.Request) {
	out := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream")
	if out.SetReadDeadline(time.Time{}) != nil { // the request has been read; the server's patience is not for this
		return
	}
	seen := r.Header.Get("Last-Event-ID")
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		events, grown := m.since(seen)
		for _, e := range events {
			if out.SetWriteDeadline(time.Now().Add(writeWithin)) != nil || send(w, e) != nil {
				return
			}
			seen = e.id
		}
		if out.Flush() != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-grown:
		case <-beat.C:
			if out.SetWriteDeadline(time.Now().Add(writeWithin)) != nil {
				return
			}
			if _, err := io.WriteString(w, ": still here\n\n"); err != nil {
				return
			}
		}
	}
}

// since gives what a page that saw the change with that id is to be told, and a channel that is closed
// when there is more.
func (m *Messenger) since(id string) ([]event, <-chan struct{}) {
	m.mu.Lock()
	defer m.mu.Unlock()
	changes, ok := m.feed.after(id)
	if !ok {
		return []event{{m.feed.id(m.feed.last), "whole", m.whole()}}, m.feed.grown
	}
	events := make([]event, 0, len(changes))
	for i, c := range changes {
		n := m.feed.last - int64(len(changes)-1-i)
		events = append(events, event{m.feed.id(n), "change", c})
	}
	return events, m.feed.grown
}

// send writes one event. JSON has no line breaks in it, so no text can begin an event of its own.
func send(w io.Writer, e event) error {
	data, err := json.Marshal(e.data)
	if err != nil {
		return fmt.Errorf("event: %w", err)
	}
	_, err = fmt.Fprintf(w, "id: %s\nevent: %s\ndata: %s\n\n", e.id, e.name, data)
	return err
}
