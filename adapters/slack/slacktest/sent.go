package slacktest

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"slices"
	"strings"
)

// Sent is something the app handed to Slack, whatever Slack made of it.
type Sent struct {
	// Way is the method, or "ack", "upload", "response_url" or "http answer".
	Way  string
	Body []byte // as it was sent, decoded when it was a form
	OK   bool   // Slack took it
}

// Keeps reports whether Slack keeps what was sent in this way in a conversation's history or among its
// files. Views, ephemeral messages and answers to payloads leave nothing there.
func (x Sent) Keeps() bool {
	return slices.Contains([]string{"chat.postMessage", "chat.update", "upload", "files.completeUploadExternal"}, x.Way)
}

// Sent is everything the app ever sent, oldest first.
func (s *Server) Sent() []Sent {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.sent)
}

// EverSent reports in which ways a text was ever sent, refused calls included. The text is looked for
// as it is, as JSON writes it, as Slack wants it escaped, and in hexadecimal and base64.
func (s *Server) EverSent(text string) []string {
	forms := written(text)
	s.mu.Lock()
	defer s.mu.Unlock()
	var ways []string
	for _, x := range s.sent {
		if !slices.Contains(ways, x.Way) && slices.ContainsFunc(forms, func(f []byte) bool { return bytes.Contains(x.Body, f) }) {
			ways = append(ways, x.Way)
		}
	}
	return ways
}

// Kept is EverSent for the ways that Slack keeps in a history or among its files.
func (s *Server) Kept(text string) []string {
	return slices.DeleteFunc(s.EverSent(text), func(way string) bool { return !Sent{Way: way}.Keeps() })
}

// written is how a text may be written down; in base64 it can begin at three places.
func written(text string) [][]byte {
	forms := [][]byte{[]byte(text), []byte(jsonText(text)), []byte(escape(text)), []byte(jsonText(escape(text))), []byte(hex.EncodeToString([]byte(text)))}
	for skip := range 3 {
		for _, code := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
			coded := code.EncodeToString([]byte(strings.Repeat(" ", skip) + text))
			if in := coded[(skip*8+5)/6 : (skip+len(text))*8/6]; len(in) > 4 { // without what the neighbours change
				forms = append(forms, []byte(in))
			}
		}
	}
	return forms
}

// keep notes what was sent. Call it with the lock held.
func (s *Server) keep(way string, body []byte, ok bool) {
	if len(s.sent) < maxSent {
		s.sent = append(s.sent, Sent{Way: way, Body: body, OK: ok})
		return
	}
	if !s.sentLost {
		s.sentLost = true
		s.problem("more was sent than is kept: %d", maxSent)
	}
}
