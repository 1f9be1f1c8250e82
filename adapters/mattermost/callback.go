package mattermost

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"net/http"
	"sync"
	"time"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// Bounds of a callback. The server gives up after 30 seconds and then shows the person nothing at all,
// so we answer before.
const (
	answerWithin = 20 * time.Second
	handleWithin = 12 * time.Second // of that for the bot: the rest is to show what it says
	maxPress     = 64 << 10
	maxSubmit    = 1 << 20
	maxCommand   = 256 << 10 // 16,383 characters, escaped for a form
)

// HTTP takes in what Mattermost calls back with: POST /press, /dialog and /command. Whatever is
// refused is answered with status 200 and one calm sentence: for any other status Mattermost shows
// the person nothing. The reason is counted, and goes to the log without content. GET /check is for
// operators.
func (m *Messenger) HTTP() http.Handler {
	mux := http.NewServeMux()
	if m.cfg.Callback == "" {
		return mux
	}
	mux.HandleFunc("POST /press", func(w http.ResponseWriter, r *http.Request) {
		m.serve(w, r, maxPress, m.press)
	})
	mux.HandleFunc("POST /dialog", func(w http.ResponseWriter, r *http.Request) {
		m.serve(w, r, maxSubmit, m.dialog)
	})
	mux.HandleFunc("POST /command", func(w http.ResponseWriter, r *http.Request) {
		m.serve(w, r, maxCommand, m.command)
	})
	mux.HandleFunc("GET /check", m.check)
	return mux
}

// url is where a callback goes. It stands in the server's log, so it holds no secret.
func (m *Messenger) url(what string) string {
	return m.cfg.Callback + "/connections/" + m.cfg.Connection + "/" + what
}

// serve reads a body of at most most bytes and writes the answer.
func (m *Messenger) serve(w http.ResponseWriter, r *http.Request, most int64, answer func(context.Context, http.Header, []byte) any) {
	ctx, cancel := context.WithTimeout(r.Context(), answerWithin)
	defer cancel()
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	if err != nil {
		m.refuse(ctx, "body too large or cut off")
		http.Error(w, "", http.StatusBadRequest) // no Mattermost sends this
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(answer(ctx, r.Header, body)) // who hung up is not told
}

// ephemeral is the answer to a press: a sentence only the presser sees; "" for none.
func ephemeral(text string) model.PostActionIntegrationResponse {
	return model.PostActionIntegrationResponse{EphemeralText: escape(text), SkipSlackParsing: true}
}

// press takes in the press of a button.
func (m *Messenger) press(ctx context.Context, _ http.Header, body []byte) any {
	lang := m.cfg.Lang
	old := ephemeral(m.word(lang, "chat.old", nil))
	in, ok := decodePress(body)
	if !ok {
		m.refuse(ctx, "press: unreadable")
		return old
	}
	var g grant
	where, err := m.openPress(in, &g)
	switch {
	case errors.Is(err, errNotYours):
		m.refuse(ctx, "press: somebody else's button")
		return ephemeral(m.word(lang, "chat.not-yours", nil))
	case err != nil:
		m.refuse(ctx, "press: "+err.Error())
		return old
	case opensForAnother(in.TriggerId, in.UserId):
		m.refuse(ctx, "press: somebody else's trigger")
		return old
	}
	if g.File != "" {
		return ephemeral(m.removeFile(ctx, g, in.PostId))
	}
	action, ok := bot.ParseAction(g.Action)
	if !ok {
		m.refuse(ctx, "press: unreadable action")
		return old
	}
	// Each click has a trigger of its own, and delivered again it is the same. In a channel many press one
	// button.
	id := "press-" + m.seal.name(in.TriggerId, in.token, in.UserId)
	e := bot.Event{ID: id, Kind: bot.Pressed, Where: where, Action: action}
	return ephemeral(m.called(ctx, in.UserId, in.TriggerId, e))
}

// called hands over an event for which a dialog can be opened, and gives the sentence to show.
func (m *Messenger) called(ctx context.Context, user, trigger string, e bot.Event) string {
	text, ok := m.inTurn(ctx, user, func() any {
		reply, _ := m.event(ctx, user, e) // with an error the reply is the sentence to show
		return m.open(ctx, user, trigger, reply)
	}).(string)
	if !ok {
		return m.word(m.cfg.Lang, "chat.busy", nil)
	}
	return text
}

// inTurn does job after everything else of the same person and gives its outcome; nil when too much
// waits, or when it takes too long: the job is done all the same, and its answer lost.
func (m *Messenger) inTurn(ctx context.Context, user string, job func() any) any {
	done := make(chan any, 1)
	if !m.queue.add(user, func() { done <- job() }) {
		m.refuse(ctx, "too many at once")
		return nil
	}
	select {
	case answer := <-done:
		return answer
	case <-ctx.Done():
		return nil
	}
}

// event hands an event over for somebody, or that they are refused. A bot's or a deactivated
// account's event goes nowhere.
func (m *Messenger) event(ctx context.Context, user string, e bot.Event) (bot.Reply, error) {
	who, err := m.people.get(ctx, user)
	if err != nil {
		m.cfg.Log.ErrorContext(ctx, "person not known", "error", err)
		who = person{id: user} // officers and cases go by id; who they are is needed for a name only
	}
	if who.bot || who.gone {
		m.refuse(ctx, "account is a bot or deactivated")
		return bot.Reply{}, errors.New("account is a bot or deactivated")
	}
	e.From, e.Name, e.Lang = m.address(user), who.name, who.lang
	if reason := who.refusal(); reason != "" {
		e = refused(e, reason)
	}
	return m.turn(ctx, e)
}

// A pressed is the press of a button.
type pressed struct {
	model.PostActionIntegrationRequest
	token string
}

func decodePress(body []byte) (pressed, bool) {
	var p pressed
	if json.Unmarshal(body, &p.PostActionIntegrationRequest) != nil {
		return pressed{}, false
	}
	p.token, _ = p.Context["token"].(string)
	return p, p.token != "" && p.UserId != ""
}

// sameSecret compares in a time that says nothing about either, not even how long they are.
func sameSecret(a, b string) bool {
	x, y := sha256.Sum256([]byte(a)), sha256.Sum256([]byte(b))
	return subtle.ConstantTimeCompare(x[:], y[:]) == 1
}

// refusals counts what was refused, by reason.
type refusals struct {
	mu sync.Mutex
	by map[string]uint64
}

func (r *refusals) add(why string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.by == nil {
		r.by = map[string]uint64{}
	}
	r.by[why]++
}

func (m *Messenger) refuse(ctx context.Context, why string) {
	m.refusals.add(why)
	m.cfg.Log.WarnContext(ctx, "mattermost: callback refused", "why", why)
}

// Refusals is how many callbacks and events were refused since the start, by reason. The reasons are a
// fixed set and hold no content.
func (m *Messenger) Refusals() map[string]uint64 {
	m.refusals.mu.Lock()
	defer m.refusals.mu.Unlock()
	return maps.Clone(m.refusals.by)
}
