package slack

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"strings"
)

// What a button or a modal carries can be of these kinds.
const (
	carriesAction = "a" // Text is a bot.Action
	carriesPage   = "p" // the same, for the page Page of the view it brings
	carriesFile   = "f" // Text is the id of a file to take away
	carriesForm   = "m" // a modal's own: Text is the form's action
)

// carried is what a button or a modal carries through Slack, and back. It never holds what people
// wrote.
type carried struct {
	Kind  string `json:"k"`
	Text  string `json:"t"`
	Page  int    `json:"p,omitempty"`
	Gen   int    `json:"g,omitempty"` // of a form: how often it was shown again; new ids keep old input away
	Shape string `json:"s,omitempty"` // of a form: what it consists of
	Chan  string `json:"c,omitempty"` // of a form: the direct conversation it was opened from
	Lang  string `json:"l,omitempty"`
	Home  bool   `json:"h,omitempty"` // of a form: it was opened on the home page
}

// sealing is how many bytes of the hash go along: enough against guessing, short enough for a button.
const sealing = 16

// seal signs c for one person, or for the channel it is shown in. Slack keeps what buttons carry, but a
// client sends it back: nobody is to make one up, or to use somebody else's.
func (m *Messenger) seal(user string, c carried) string {
	data, err := json.Marshal(c)
	if err != nil {
		return "" // strings and numbers: this cannot be
	}
	return m.tag(user, data) + "." + string(data)
}

// unseal reads what seal made for the same person or channel; false for anything else.
func (m *Messenger) unseal(user, s string) (carried, bool) {
	tag, data, ok := strings.Cut(s, ".")
	if !ok || !hmac.Equal([]byte(tag), []byte(m.tag(user, []byte(data)))) {
		return carried{}, false
	}
	var c carried
	return c, json.Unmarshal([]byte(data), &c) == nil
}

func (m *Messenger) tag(user string, data []byte) string {
	h := hmac.New(sha256.New, m.cfg.Secret)
	for _, part := range []string{"slack", m.cfg.Org, m.cfg.Connection, user} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	h.Write(data)
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:sealing])
}
