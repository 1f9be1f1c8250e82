package slack

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"ruggespraak/bot"
)

// question is what Slack asks to see whether an address is ours, signed as Slack signs it, or not.
func (m *Messenger) question(ctx context.Context, address, nonce string, signed bool) (*http.Request, error) {
	body, err := json.Marshal(map[string]string{"type": "url_verification", "challenge": nonce})
	if err != nil {
		return nil, errors.New("the question could not be made")
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return nil, errors.New("the address is not valid")
	}
	stamp := strconv.FormatInt(m.cfg.Now().Unix(), 10)
	mac := hmac.New(sha256.New, []byte(m.cfg.SigningSecret))
	mac.Write([]byte("v0:" + stamp + ":"))
	mac.Write(body)
	signature := mac.Sum(nil)
	if !signed {
		signature[0] ^= 1
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Slack-Request-Timestamp", stamp)
	r.Header.Set("X-Slack-Signature", "v0="+hex.EncodeToString(signature))
	return r, nil
}

// echoed reports whether an answer to the question is ours.
func echoed(status int, body []byte, nonce string) bool {
	var answer struct{ Challenge string }
	return status == http.StatusOK && json.Unmarshal(body, &answer) == nil && answer.Challenge == nonce
}

// freshNonce is what nobody can have answered before.
func freshNonce() string {
	var b [16]byte
	rand.Read(b[:]) // never fails (crypto/rand)
	return hex.EncodeToString(b[:])
}

// inspectSignature signs a question with the signing secret and judges it as our own handler does.
func (m *Messenger) inspectSignature(ctx context.Context) bot.Finding {
	taken := func(signed bool) bool {
		r, err := m.question(ctx, "/events", freshNonce(), signed)
		if err != nil {
			return !signed
		}
		body, err := io.ReadAll(r.Body)
		return err == nil && verify(m.cfg.SigningSecret, r.Header, body, m.cfg.Now()) == nil
	}
	if !taken(true) || taken(false) {
		return bot.Found(bot.Wrong, "requests with a good and a bad signature are not told apart: this program is broken, do not run it")
	}
	return bot.Found(bot.Fine, "requests that are signed with the signing secret are taken, and others refused")
}

// InspectOutside calls the running bot as Slack would, at base ("https://bot.example.org"): it must take
// what is signed with our signing secret, and refuse what is not. Over Socket Mode Slack calls nobody.
func (m *Messenger) InspectOutside(ctx context.Context, base string) []bot.Finding {
	switch {
	case m.cfg.Transport != HTTP:
		return []bot.Finding{bot.Found(bot.Fine, "uses Socket Mode: nothing needs to be reached from outside")}
	case base == "":
		return []bot.Finding{bot.Found(bot.Warning, "whether Slack can reach the bot was not looked at: say where with --outside https://…")}
	}
	address := strings.TrimSuffix(base, "/") + "/connections/" + m.cfg.Connection + "/events"
	status, ours, err := m.answered(ctx, address, true)
	switch {
	case err != nil:
		return []bot.Finding{bot.Found(bot.Wrong, "nothing answers at %s: see that serve runs and that the reverse proxy, the certificate and the firewall let it be reached (%v)", address, err)}
	case status == http.StatusUnauthorized:
		return []bot.Finding{bot.Found(bot.Wrong, "at %s the signature is refused: see that serve was started with this signing secret, that the reverse proxy leaves headers and body as they are, and that the clocks are right", address)}
	case !ours:
		return []bot.Finding{bot.Found(bot.Wrong, "at %s our bot is not found: see where the reverse proxy sends /connections/%s/ (status %d)", address, m.cfg.Connection, status)}
	}
	if _, ours, err = m.answered(ctx, address, false); err != nil || ours {
		return []bot.Finding{bot.Found(bot.Wrong, "at %s a request with a bad signature is not refused: something before the bot answers in its place", address)}
	}
	return []bot.Finding{bot.Found(bot.Fine, "the running bot answers at %s, and refuses what Slack did not sign", address)}
}

// answered asks the question at an address, with a client that has no token of ours.
func (m *Messenger) answered(ctx context.Context, address string, signed bool) (status int, ours bool, err error) {
	nonce := freshNonce()
	r, err := m.question(ctx, address, nonce, signed)
	if err != nil {
		return 0, false, err
	}
	client := http.Client{Timeout: callTimeout, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(r)
	if failed := (*url.Error)(nil); errors.As(err, &failed) {
		return 0, false, failed.Err // without the address
	}
	if err != nil {
		return 0, false, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, 1<<10))
	return resp.StatusCode, echoed(resp.StatusCode, body, nonce), err
}
