package slack

import (
	"encoding/json"
	"io"
	"net/http"
	"strconv"
	"time"
)

// maxBody is how large a request may be: a modal comes back whole when it is sent.
const maxBody = 2 << 20

// HTTP answers Slack's requests: /events, /interactivity, /command and /options. With Socket Mode
// there is nothing to answer.
func (m *Messenger) HTTP() http.Handler {
	mux := http.NewServeMux()
	if m.cfg.Transport != HTTP {
		return mux
	}
	mux.Handle("POST /events", m.signed(m.events))
	mux.Handle("POST /interactivity", m.signed(m.asForm(interactive)))
	mux.Handle("POST /command", m.signed(m.asForm(slashCommand)))
	mux.Handle("POST /options", m.signed(func(w http.ResponseWriter, _ *http.Request, _ []byte) {
		reply(w, map[string]any{"options": []string{}}) // all lists come with the form
	}))
	return mux
}

// A bodied handles a request whose body was read, and signed by Slack.
type bodied func(w http.ResponseWriter, r *http.Request, body []byte)

// signed lets through what Slack signed. Of anything else nothing is read.
func (m *Messenger) signed(next bodied) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
		if err != nil {
			http.Error(w, "too large or cut off", http.StatusBadRequest)
			return
		}
		if verify(m.cfg.SigningSecret, r.Header, body, m.cfg.Now()) != nil {
			m.warn(r.Context(), "not signed by Slack", r.URL.Path)
			http.Error(w, "not signed", http.StatusUnauthorized)
			return
		}
		next(w, r, body)
	})
}

// events takes in an event, or answers the question whether this address is ours.
func (m *Messenger) events(w http.ResponseWriter, r *http.Request, body []byte) {
	o, err := decode[outer](body)
	if err != nil && json.Valid(body) {
		m.taken(w, r, eventsAPI, body) // an event of another kind, with things elsewhere: not to be sent again
		return
	}
	if err != nil {
		http.Error(w, "not readable", http.StatusBadRequest)
		return
	}
	switch o.Type {
	case "url_verification":
		reply(w, map[string]any{"challenge": o.Challenge})
		return
	case "app_rate_limited":
		m.cfg.Log.ErrorContext(r.Context(), "slack leaves out events: too many")
	}
	m.taken(w, r, eventsAPI, body)
}

// asForm takes in what comes as a form.
func (m *Messenger) asForm(kind string) bodied {
	return func(w http.ResponseWriter, r *http.Request, body []byte) {
		payload, err := fromForm(kind, body)
		if err != nil {
			http.Error(w, "not readable", http.StatusBadRequest)
			return
		}
		m.taken(w, r, kind, payload)
	}
}

// taken takes in a delivery and tells Slack what came of it. What is not taken comes again.
func (m *Messenger) taken(w http.ResponseWriter, r *http.Request, kind string, payload []byte) {
	retry, err := strconv.Atoi(r.Header.Get("X-Slack-Retry-Num"))
	if err != nil {
		retry = 0
	}
	done := make(chan answer, 1)
	d := delivery{kind: kind, name: r.Header.Get("X-Slack-Signature"), payload: payload, retry: retry, at: time.Now()}
	m.take(r.Context(), d, func(a answer) { done <- a })
	a := <-done
	switch {
	case !a.taken:
		http.Error(w, "not taken", http.StatusServiceUnavailable)
	case a.payload != nil:
		reply(w, a.payload)
	default:
		w.WriteHeader(http.StatusOK)
	}
}

func reply(w http.ResponseWriter, v any) {
	data, err := json.Marshal(v)
	if err != nil {
		http.Error(w, "not taken", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, _ = w.Write(data) // Slack that hung up hears nothing, and sends again
}
