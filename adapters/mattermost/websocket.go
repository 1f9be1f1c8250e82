package mattermost

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/gorilla/websocket"
	"github.com/mattermost/mattermost/server/public/model"
)

// How a connection is kept. The server pings every 60 seconds and drops who is silent for 100.
const (
	helloWithin  = 15 * time.Second // a refused token is answered with silence, and a close after 5 s
	pingEvery    = 25 * time.Second
	silence      = 70 * time.Second // no frame for so long: the connection is dead
	checkEvery   = time.Minute      // a disabled token makes an open connection silent, nothing else tells
	writeWithin  = 10 * time.Second
	maxFrame     = 4 << 20 // bytes; a post is at most 300 kB, six times that when escaped in JSON
	firstPause   = time.Second
	longestPause = time.Minute
	steadyAfter  = time.Minute // a connection that held so long starts the pauses anew
)

// A session is what is needed to go on where a connection broke.
type session struct {
	id    string    // the server's name for it; empty: none yet
	next  int64     // the number of the event expected next
	alive time.Time // when the last frame came: until then nothing was missed
}

// stay connects, and connects again with growing pauses, until ctx ends.
func (m *Messenger) stay(ctx context.Context) {
	s := &session{alive: m.cfg.Now().Add(-m.lookBack())}
	pause := firstPause
	for ctx.Err() == nil {
		began := m.cfg.Now()
		err := m.connect(ctx, s)
		m.ready.Store(false)
		if ctx.Err() != nil {
			return
		}
		if errors.Is(err, errDeaf) || status(err) == http.StatusUnauthorized {
			s.id = "" // what was said meanwhile was never queued for that connection, and has no numbers
		}
		if m.cfg.Now().Sub(began) > steadyAfter {
			pause = firstPause
		}
		wait := pause/2 + rand.N(pause) //nolint:gosec // chance keeps all bots from coming back at once, and protects nothing
		m.cfg.Log.WarnContext(ctx, "mattermost: not connected", "again_in", wait.String(), "error", err)
		select {
		case <-ctx.Done():
		case <-time.After(wait):
		}
		pause = min(2*pause, longestPause)
	}
}

// connect makes one connection and reads until it breaks.
func (m *Messenger) connect(ctx context.Context, s *session) error {
	self, err := m.api.me(ctx, true)
	if err != nil {
		return err
	}
	conn, err := m.dial(ctx, s)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	context.AfterFunc(ctx, func() { _ = conn.Close() }) // ends the read below
	go m.keepAlive(ctx, conn, stop)
	err = m.read(ctx, conn, s, self.Id)
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return err
}

// errDeaf is an open connection whose token was refused for a while. It stays silent also when the token
// is good again.
var errDeaf = errors.New("the connection is not authenticated any more")

// dial opens the websocket, going on with s where there is something to go on with.
func (m *Messenger) dial(ctx context.Context, s *session) (*websocket.Conn, error) {
	at := "ws" + strings.TrimPrefix(strings.TrimRight(m.cfg.URL, "/"), "http") + model.APIURLSuffix + "/websocket"
	if s.id != "" {
		at += "?connection_id=" + url.QueryEscape(s.id) + "&sequence_number=" + strconv.FormatInt(s.next, 10)
	}
	d := websocket.Dialer{Proxy: http.ProxyFromEnvironment, HandshakeTimeout: helloWithin}
	if t, ok := m.cfg.HTTP.Transport.(*http.Transport); ok {
		d.Proxy, d.NetDialContext, d.TLSClientConfig = t.Proxy, t.DialContext, t.TLSClientConfig
	}
	conn, resp, err := d.DialContext(ctx, at, http.Header{"Authorization": {model.HeaderBearer + " " + m.cfg.Token}})
	if resp != nil && resp.Body != nil {
		_ = resp.Body.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("open websocket: %w", err)
	}
	conn.SetReadLimit(maxFrame)
	return conn, nil
}

// read takes in frames until there are no more.
func (m *Messenger) read(ctx context.Context, conn *websocket.Conn, s *session, self string) error {
	within := helloWithin
	alive := func() error { return conn.SetReadDeadline(time.Now().Add(within)) }
	pong := conn.PingHandler()
	conn.SetPingHandler(func(data string) error { return errors.Join(alive(), pong(data)) })
	for {
		if err := alive(); err != nil {
			return fmt.Errorf("websocket: %w", err)
		}
		kind, data, err := conn.ReadMessage()
		if err != nil {
			return fmt.Errorf("websocket: %w", err)
		}
		if kind != websocket.TextMessage {
			continue
		}
		if err := m.frame(ctx, s, self, data); err != nil {
			return err
		}
		within, s.alive = silence, m.cfg.Now()
		m.ready.Store(true)
	}
}

// frame takes in one frame. A hello with a new id means that the server does not know where we were:
// everything since has to be fetched. So does a number that was left out.
func (m *Messenger) frame(ctx context.Context, s *session, self string, data []byte) error {
	f, err := decode(data)
	if err != nil {
		m.refusals.add("unreadable event")
		m.cfg.Log.WarnContext(ctx, "mattermost: event not read", "bytes", len(data))
		return nil
	}
	switch {
	case f.deaf:
		return errDeaf
	case f.seq < 0: // the answer to a ping
		return nil
	case f.connection != "":
		if f.connection == s.id {
			s.next = max(s.next, f.seq+1)
			return nil
		}
		if err := m.catchUp(ctx, self, s.alive); err != nil {
			return fmt.Errorf("fetch what was missed: %w", err)
		}
		s.id, s.next = f.connection, f.seq+1
	case f.seq < s.next: // served again after a resume
	case f.seq > s.next && s.id != "":
		s.id = ""
		return errors.New("events were left out")
	default:
		s.next = f.seq + 1
		if f.posted != nil {
			m.take(ctx, self, f.posted)
		}
	}
	return nil
}

// keepAlive asks for signs of life: of the connection, which an answer to a ping shows, and of the
// token, which only a call shows.
func (m *Messenger) keepAlive(ctx context.Context, conn *websocket.Conn, stop context.CancelCauseFunc) {
	ping, check := time.NewTicker(pingEvery), time.NewTicker(checkEvery)
	defer ping.Stop()
	defer check.Stop()
	for seq := int64(1); ; seq++ {
		// The first at once: a connection that goes on where it was says nothing by itself.
		_ = conn.SetWriteDeadline(time.Now().Add(writeWithin))
		if err := conn.WriteJSON(model.WebSocketRequest{Seq: seq, Action: "ping"}); err != nil {
			stop(fmt.Errorf("websocket: ping: %w", err))
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-ping.C:
		case <-check.C:
			m.checkToken(ctx, stop)
		}
	}
}

// checkToken ends the connection when the token is not accepted any more.
func (m *Messenger) checkToken(ctx context.Context, stop context.CancelCauseFunc) {
	if _, err := m.api.me(ctx, true); status(err) == http.StatusUnauthorized {
		stop(err)
	}
}
