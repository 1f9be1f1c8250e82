package slacktest

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// Endpoints are the app's request URLs. With any of them set, payloads go there and not over sockets.
type Endpoints struct {
	Events, Interactivity, Command string
}

// UseHTTP sets the request URLs.
func (s *Server) UseHTTP(e Endpoints) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.endpoints = e
}

// posted is a request as it was sent.
type posted struct {
	url    string
	header http.Header
	body   []byte
}

// sign gives the signature of a body (Verifying requests from Slack).
func sign(secret, timestamp string, body []byte) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte("v0:" + timestamp + ":"))
	mac.Write(body)
	return "v0=" + hex.EncodeToString(mac.Sum(nil))
}

// encode writes a payload the way its kind is sent: events as JSON, interactions as JSON in a form,
// commands as a form.
func (d *Delivery) encode(e Endpoints) (to, contentType string, body []byte) {
	const form = "application/x-www-form-urlencoded"
	switch d.kind {
	case kindInteractive:
		return e.Interactivity, form, []byte(url.Values{"payload": {string(jsonBytes(d.payload))}}.Encode())
	case kindCommand:
		values := url.Values{}
		for k, v := range d.payload {
			values.Set(k, fmt.Sprint(v))
		}
		return e.Command, form, []byte(values.Encode())
	}
	return e.Events, "application/json", jsonBytes(d.payload)
}

// sendHTTP posts a payload to the app. Call it with the lock held; the request goes out when the
// outcome is asked for.
func (s *Server) sendHTTP(d *Delivery, n int, reason string) func() result {
	to, contentType, body := d.encode(s.endpoints)
	p := newPosted(to, contentType, body, SigningSecret, 0)
	if n > 0 {
		p.header.Set("X-Slack-Retry-Num", strconv.Itoa(n))
		p.header.Set("X-Slack-Retry-Reason", reason)
	}
	return func() result {
		d.mu.Lock()
		d.posted = p
		d.mu.Unlock()
		ctx, cancel := context.WithTimeout(s.ctx, s.cfg.AckWithin)
		defer cancel()
		status, header, answer, err := p.send(ctx)
		s.mu.Lock()
		s.keep("http answer", answer, err == nil)
		s.mu.Unlock()
		res := result{answer: answer, last: header.Get("X-Slack-No-Retry") == "1"}
		switch {
		case errors.Is(err, context.DeadlineExceeded):
			res.reason = "http_timeout"
		case err != nil:
			res.reason = "connection_failed"
		case d.kind == kindEvent && (status < 200 || status > 299), d.kind != kindEvent && status != http.StatusOK:
			res.reason = "http_error"
		default:
			res.ok = true
		}
		if kind := header.Get("Content-Type"); res.ok && len(answer) > 0 && d.kind == kindCommand && !json.Valid(answer) {
			res.answer = jsonBytes(obj{"text": string(answer)}) // plain text is shown as it is
		} else if res.ok && len(answer) > 0 && d.kind == kindInteractive && !bytes.HasPrefix([]byte(kind), []byte("application/json")) {
			s.mu.Lock()
			s.problem("an answer of type %q", kind)
			s.mu.Unlock()
		}
		return res
	}
}

// newPosted makes a signed request. age makes it older than it is.
func newPosted(to, contentType string, body []byte, secret string, age time.Duration) *posted {
	timestamp := strconv.FormatInt(time.Now().Add(-age).Unix(), 10)
	header := http.Header{}
	header.Set("Content-Type", contentType)
	header.Set("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
	header.Set("X-Slack-Request-Timestamp", timestamp)
	header.Set("X-Slack-Signature", sign(secret, timestamp, body))
	return &posted{url: to, header: header, body: body}
}

// send posts it. Up to two redirects are followed.
func (p *posted) send(ctx context.Context) (status int, header http.Header, answer []byte, err error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, p.url, bytes.NewReader(p.body))
	if err != nil {
		return 0, nil, nil, fmt.Errorf("request: %w", err)
	}
	req.Header = p.header.Clone()
	resp, err := appClient().Do(req)
	if err != nil {
		return 0, nil, nil, fmt.Errorf("post: %w", err)
	}
	defer func() { _ = resp.Body.Close() }()
	answer, err = io.ReadAll(io.LimitReader(resp.Body, maxBody))
	if err != nil {
		return 0, nil, nil, fmt.Errorf("read the answer: %w", err)
	}
	return resp.StatusCode, resp.Header, answer, nil
}

// appClient calls the app.
func appClient() *http.Client {
	return &http.Client{CheckRedirect: func(_ *http.Request, via []*http.Request) error {
		if len(via) > 2 {
			return errors.New("too many redirects")
		}
		return nil
	}}
}
