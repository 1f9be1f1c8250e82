package slack

import (
	"encoding/json"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// A connection is alive while something comes in: Slack pings every few seconds, and answers ours.
const (
	maxRead     = 4 << 20 // a modal comes back whole when it is sent: 250 KB, and what was filled in
	silence     = 30 * time.Second
	pingEvery   = 10 * time.Second
	writeWithin = 5 * time.Second
)

// A conn is one connection. What is written is written one at a time.
type conn struct {
	ws      *websocket.Conn
	leaving chan struct{} // closed when Slack said it ends, or it ended
	over    chan struct{} // closed with the connection
	greeted bool          // Slack said hello; touched by the reader alone

	writing sync.Mutex
	leaves  sync.Once
	closes  sync.Once
}

func newConn(ws *websocket.Conn) *conn {
	ws.SetReadLimit(maxRead)
	return &conn{ws: ws, leaving: make(chan struct{}), over: make(chan struct{})}
}

// read hands over every frame, in order, until the connection ends.
func (c *conn) read(frame func(envelope)) error {
	alive := func() error { return c.ws.SetReadDeadline(time.Now().Add(silence)) }
	if err := alive(); err != nil {
		return err
	}
	answer := c.ws.PingHandler()
	c.ws.SetPingHandler(func(data string) error {
		_ = alive()
		return answer(data)
	})
	c.ws.SetPongHandler(func(string) error { return alive() })
	go c.ping()
	for {
		kind, data, err := c.ws.ReadMessage()
		if err != nil {
			return err
		}
		if err := alive(); err != nil {
			return err
		}
		if kind != websocket.TextMessage {
			continue
		}
		e := envelope{received: time.Now()}
		if json.Unmarshal(data, &e) != nil {
			e = envelope{unknown: true}
		}
		frame(e)
	}
}

// ping asks for a sign of life, until the connection ends. One that Slack is going to close is closed
// from here when Slack does not.
func (c *conn) ping() {
	t := time.NewTicker(pingEvery)
	defer t.Stop()
	for {
		select {
		case <-c.over:
			return
		case <-t.C:
			// WriteControl may be called beside a write.
			if c.ws.WriteControl(websocket.PingMessage, nil, time.Now().Add(writeWithin)) != nil {
				c.close()
			}
		}
	}
}

// write sends one frame, whole or not at all.
func (c *conn) write(data []byte) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	if err := c.ws.SetWriteDeadline(time.Now().Add(writeWithin)); err != nil {
		return err
	}
	return c.ws.WriteMessage(websocket.TextMessage, data)
}

// leave says that another connection is to take over.
func (c *conn) leave() {
	c.leaves.Do(func() {
		close(c.leaving)
		time.AfterFunc(lingering, c.close)
	})
}

// left reports whether Slack said that the connection ends.
func (c *conn) left() bool {
	select {
	case <-c.leaving:
		return true
	default:
		return false
	}
}

// close ends the connection; what reads it returns.
func (c *conn) close() {
	c.closes.Do(func() {
		close(c.over)
		_ = c.ws.Close() // nothing is to be saved
	})
}
