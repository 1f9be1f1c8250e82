package mattermost

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"sync"

	"github.com/gorilla/websocket"
	"github.com/mattermost/mattermost/server/public/model"
)

// A socket is an open websocket of the bot.
type socket struct {
	mu   sync.Mutex
	conn *websocket.Conn
}

func (s *socket) write(data string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.conn.WriteMessage(websocket.TextMessage, []byte(data))
}

func (f *fakeServer) postedData(p *model.Post) map[string]any {
	f.mu.Lock()
	defer f.mu.Unlock()
	data, _ := json.Marshal(stripped(p))
	for _, c := range f.channels {
		if c.Id == p.ChannelId {
			return map[string]any{"channel_type": "D", "channel_name": c.Name, "post": string(data)}
		}
	}
	return map[string]any{"channel_type": "O", "channel_name": "plein", "mentions": `["` + f.self + `"]`, "post": string(data)}
}

// broadcast sends an event to every open websocket.
func (f *fakeServer) broadcast(event string, data map[string]any) {
	f.mu.Lock()
	defer f.mu.Unlock()
	frame, _ := json.Marshal(map[string]any{"event": event, "data": data, "broadcast": map[string]any{}, "seq": len(f.events)})
	f.events = append(f.events, string(frame))
	for s := range f.sockets {
		s.write(string(frame))
	}
}

// newSession makes the server forget what was sent, as after a restart.
func (f *fakeServer) newSession() {
	hello := map[string]any{"connection_id": model.NewId(), "server_version": f.version}
	frame, _ := json.Marshal(map[string]any{"event": "hello", "data": hello, "broadcast": map[string]any{}, "seq": 0})
	f.session, f.events = hello["connection_id"].(string), []string{string(frame)}
}

// websocket goes on where the bot says it was, or says hello.
func (f *fakeServer) websocket(w http.ResponseWriter, r *http.Request) {
	conn, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer conn.Close()
	f.dials <- r.URL.RawQuery
	f.mu.Lock()
	if !bears(r, f.token) {
		f.mu.Unlock()
		return // a real server is silent for 5 seconds first
	}
	from, _ := strconv.Atoi(r.URL.Query().Get("sequence_number"))
	if r.URL.Query().Get("connection_id") != f.session || f.session == "" {
		f.newSession()
		from = 0
	}
	s := &socket{conn: conn}
	for _, e := range f.events[min(from, len(f.events)):] {
		s.write(e)
	}
	f.sockets[s] = true
	f.mu.Unlock()
	for {
		var in struct {
			Seq int64 `json:"seq"`
		}
		if conn.ReadJSON(&in) != nil {
			break
		}
		s.write(fmt.Sprintf(`{"status":"OK","data":{"text":"pong"},"seq_reply":%d}`, in.Seq))
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.sockets, s)
}

// cut breaks every websocket.
func (f *fakeServer) cut() {
	f.mu.Lock()
	defer f.mu.Unlock()
	for s := range f.sockets {
		_ = s.conn.Close()
	}
}
