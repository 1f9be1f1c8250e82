package web

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"slices"
	"time"
	"unicode/utf8"

	"ruggespraak/bot"
)

// What one act may hold, and how long it may take.
const (
	mostBody   = 256 << 10 // bytes
	mostText   = 20_000    // characters of one text
	waitForBot = 15 * time.Second
	takeWithin = 25 * time.Second
)

// An act is one thing a person did on the page.
type act struct {
	ID     string              `json:"id"` // made by the page; the same when it is sent again
	Who    string              `json:"who"`
	Do     string              `json:"do"`    // say, press, submit, cancel, open or unsay
	Place  string              `json:"place"` // say, press, unsay: whose conversation, or which channel
	Text   string              `json:"text"`
	Ref    string              `json:"ref"`    // press, unsay: of the item; "" for a button of the home page
	Action string              `json:"action"` // press
	Form   string              `json:"form"`   // submit, cancel: which of the forms that were shown
	Values map[string][]string `json:"values"`
}

// errAct is all that is said of an act that makes no sense: it may hold what people wrote.
var errAct = errors.New("cannot read the act")

// decode reads an act.
func decode(r io.Reader) (act, error) {
	var a act
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	if d.Decode(&a) != nil || d.More() || !plain(a.ID) || len(a.Values) > 100 {
		return act{}, errAct
	}
	for _, s := range append(slices.Concat(values(a.Values)...), a.Text) {
		if utf8.RuneCountInString(s) > mostText {
			return act{}, errAct
		}
	}
	return a, nil
}

func values(m map[string][]string) [][]string {
	var all [][]string
	for _, v := range m {
		all = append(all, v)
	}
	return all
}

// act takes in what a person did and answers with what they get to see. The answer 503 says that the
// act was not taken: the page keeps what was typed, and sends it again when the person wants to.
func (m *Messenger) act(w http.ResponseWriter, r *http.Request) {
	select {
	case m.busy <- struct{}{}:
		defer func() { <-m.busy }()
	default:
		m.refuse(w, http.StatusServiceUnavailable, "web.busy")
		return
	}
	a, err := decode(http.MaxBytesReader(w, r.Body, mostBody))
	p := m.people[a.Who]
	if err != nil || p == nil {
		m.refuse(w, http.StatusBadRequest, "web.no-act")
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), takeWithin)
	defer cancel()
	select {
	case p.turn <- struct{}{}:
		defer func() { <-p.turn }()
	case <-ctx.Done():
		m.refuse(w, http.StatusServiceUnavailable, "web.busy")
		return
	}
	ev, ok := m.event(p, a)
	switch {
	case !ok:
		m.refuse(w, http.StatusConflict, "chat.old")
	case ev.Kind == "":
		m.answer(w, http.StatusOK, answer{Taken: true, Lang: m.cfg.Lang}) // between people; the bot is not in it
	default:
		m.hand(ctx, w, p, ev)
	}
}

// hand gives an event to the bot and shows the reply.
func (m *Messenger) hand(ctx context.Context, w http.ResponseWriter, p *person, ev bot.Event) {
	wait, cancel := context.WithTimeout(ctx, waitForBot)
	defer cancel()
	handle, leave, err := m.gate.enter(wait)
	if err != nil {
		m.refuse(w, http.StatusServiceUnavailable, "web.stopped")
		return
	}
	defer leave()
	reply, err := handle(ctx, ev)
	if err != nil {
		m.cfg.Log.ErrorContext(ctx, "web event not taken", "event", ev.String(), "error", err)
		if reply.Note == "" {
			reply.Note = m.cfg.Words(m.cfg.Lang, "chat.sorry", nil)
		}
		m.answer(w, http.StatusServiceUnavailable, answer{Lang: reply.Lang, Note: reply.Note})
		return
	}
	if reply.Form != nil && ev.Kind == bot.Said {
		m.cfg.Log.ErrorContext(ctx, "web reply cannot be shown", "event", ev.String(), "error", "a form in answer to something said")
		reply.Form = nil
	}
	m.answer(w, http.StatusOK, m.shown(p, reply))
}
