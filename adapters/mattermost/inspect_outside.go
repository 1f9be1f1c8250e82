package mattermost

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"ruggespraak/bot"
)

// checkSecret separates the proof of a running bot from other names.
const checkSecret = "check"

// maxNonce bounds what a check asks about, in bytes.
const maxNonce = 64

// proof is what only a bot with our secret can answer to a nonce.
func (m *Messenger) proof(nonce string) string { return m.seal.name(checkSecret, nonce) }

// check proves that it is our bot that runs here. Nothing can be learnt from what it says.
func (m *Messenger) check(w http.ResponseWriter, r *http.Request) {
	nonce := r.URL.Query().Get("nonce")
	switch {
	case nonce == "" || len(nonce) > maxNonce:
		http.Error(w, "no nonce", http.StatusBadRequest)
	case m.handler.Load() == nil:
		http.Error(w, "not running", http.StatusServiceUnavailable)
	default:
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = io.WriteString(w, m.proof(nonce)) // who hung up is not told
	}
}

// InspectOutside calls the callback address as Mattermost would, and sees whether our own running bot
// answers. The address is in the configuration, so base is not needed.
func (m *Messenger) InspectOutside(ctx context.Context, _ string) []bot.Finding {
	if m.cfg.Callback == "" {
		return []bot.Finding{bot.Found(bot.Fine, "has no callback: people answer with numbers")}
	}
	var b [16]byte
	rand.Read(b[:]) // never fails (crypto/rand)
	nonce := hex.EncodeToString(b[:])
	status, body, err := m.fetch(ctx, m.url("check")+"?nonce="+url.QueryEscape(nonce))
	at := m.cfg.Callback
	var found []bot.Finding
	switch {
	case err != nil:
		found = append(found, bot.Found(bot.Wrong, "nothing answers at the callback %s: see that serve runs and that the reverse proxy, the certificate and the firewall let it be reached (%v)", at, err))
	case status == http.StatusOK && sameSecret(body, m.proof(nonce)):
		found = append(found, bot.Found(bot.Fine, "the running bot answers at the callback %s", at))
	case status == http.StatusOK:
		found = append(found, bot.Found(bot.Wrong, "something else answers at the callback %s: see where the reverse proxy sends /connections/%s/, and that serve has the same keys", at, m.cfg.Connection))
	case status >= 300 && status < 400:
		found = append(found, bot.Found(bot.Wrong, "the callback %s answers with a redirect, which Mattermost does not follow: give the address it leads to", at))
	case status == http.StatusServiceUnavailable || status == http.StatusBadGateway || status == http.StatusGatewayTimeout:
		found = append(found, bot.Found(bot.Wrong, "at the callback %s the bot does not run: start serve (status %d)", at, status))
	default:
		found = append(found, bot.Found(bot.Wrong, "at the callback %s our bot is not found: see where the reverse proxy sends /connections/%s/ (status %d)", at, m.cfg.Connection, status))
	}
	return append(found, m.inspectPlace(ctx)...)
}

// fetch gets an address with a client that has no token of ours.
func (m *Messenger) fetch(ctx context.Context, address string) (status int, body string, err error) {
	client := &http.Client{Transport: m.cfg.HTTP.Transport, Timeout: callTimeout, CheckRedirect: noRedirect}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return 0, "", errors.New("the address is not valid")
	}
	resp, err := client.Do(req)
	if failed := (*url.Error)(nil); errors.As(err, &failed) {
		return 0, "", failed.Err // without the address
	}
	if err != nil {
		return 0, "", fmt.Errorf("ask: %w", err)
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(resp.Body, 1<<10))
	return resp.StatusCode, strings.TrimSpace(string(answer)), err
}

// inspectPlace tells of a setting that only Mattermost's administrators can see, where it matters: the
// server calls nothing within its own network unless it is told that it may.
func (m *Messenger) inspectPlace(ctx context.Context) []bot.Finding {
	u, err := url.Parse(m.cfg.Callback)
	if err != nil {
		return nil
	}
	addrs, err := net.DefaultResolver.LookupNetIP(ctx, "ip", u.Hostname())
	if err != nil || len(addrs) == 0 || !ownNetwork(addrs[0]) {
		return nil
	}
	return []bot.Finding{bot.Found(bot.Fine, "the callback is inside the network: Mattermost calls it only when %s stands in AllowedUntrustedInternalConnections, which cannot be seen from here", u.Hostname())}
}

// ownNetwork reports whether an address is of a network of one's own.
func ownNetwork(a netip.Addr) bool {
	a = a.Unmap()
	return a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast()
}
