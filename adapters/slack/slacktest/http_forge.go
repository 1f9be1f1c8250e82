package slacktest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"
)

// A Forgery says what is wrong with a request.
type Forgery struct {
	Secret   string // signs with this instead of the signing secret
	Unsigned bool   // no signature at all
	Age      int    // the timestamp is so many seconds old, and rightly signed; below 0 it is in the future
	Altered  bool   // the body changed after it was signed
}

// Replay sends the request of this delivery once more, byte for byte, with its old timestamp and
// signature, as somebody who listened in would. It gives the status of the answer.
func (d *Delivery) Replay(ctx context.Context) (int, error) {
	d.mu.Lock()
	p := d.posted
	d.mu.Unlock()
	if p == nil {
		return 0, errors.New("was not sent over HTTP")
	}
	status, _, _, err := p.send(ctx)
	return status, err
}

// Forge sends the payload of this delivery with something wrong about it.
func (d *Delivery) Forge(ctx context.Context, f Forgery) (int, error) {
	d.s.mu.Lock()
	to, contentType, body := d.encode(d.s.endpoints)
	d.s.mu.Unlock()
	return forge(ctx, to, contentType, body, f)
}

// Inject sends another payload in the place of this delivery's, rightly signed: as if Slack itself had
// been deceived. Its trigger is a fresh one of the user in the payload. The app must answer, whatever
// it makes of it.
func (s *Server) Inject(ctx context.Context, d *Delivery, payload []byte) error {
	other := &Delivery{s: s, kind: d.kind, done: make(chan struct{})}
	if err := json.Unmarshal(payload, &other.payload); err != nil {
		return fmt.Errorf("payload: %w", err)
	}
	if who, ok := other.payload["user"].(obj); ok && other.payload["trigger_id"] != nil {
		user, _ := who["id"].(string)
		s.mu.Lock()
		other.payload["trigger_id"] = s.trigger(user, "")
		s.mu.Unlock()
	}
	other.start()
	return other.Wait(ctx)
}

// ForgeEvent sends a body that Slack never made to the events URL. It gives the status of the answer.
func (s *Server) ForgeEvent(ctx context.Context, body []byte, f Forgery) (int, error) {
	s.mu.Lock()
	to := s.endpoints.Events
	s.mu.Unlock()
	return forge(ctx, to, "application/json", body, f)
}

func forge(ctx context.Context, to, contentType string, body []byte, f Forgery) (int, error) {
	secret := SigningSecret
	if f.Secret != "" {
		secret = f.Secret
	}
	p := newPosted(to, contentType, body, secret, secondsOf(f.Age))
	if f.Unsigned {
		p.header.Del("X-Slack-Signature")
	}
	if f.Altered {
		p.body = append([]byte(nil), body...)
		p.body[len(p.body)/2] ^= 1
	}
	status, _, _, err := p.send(ctx)
	return status, err
}

// VerifyURL asks the events URL to prove that it is the app's, as Slack does when it is set
// (url_verification).
func (s *Server) VerifyURL(ctx context.Context) error {
	s.mu.Lock()
	challenge, to := s.id("challenge-"), s.endpoints.Events
	s.mu.Unlock()
	body := jsonBytes(obj{"token": "verification-token", "challenge": challenge, "type": "url_verification"})
	status, header, answer, err := newPosted(to, "application/json", body, SigningSecret, 0).send(ctx)
	if err != nil {
		return err
	}
	var said struct{ Challenge string }
	if json.Unmarshal(answer, &said) == nil && said.Challenge != "" {
		answer = []byte(said.Challenge)
	}
	if status != http.StatusOK || string(answer) != challenge || header.Get("Content-Type") == "" {
		return errors.New("the challenge is not answered")
	}
	return nil
}

func secondsOf(n int) time.Duration { return time.Duration(n) * time.Second }
