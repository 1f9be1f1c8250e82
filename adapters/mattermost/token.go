package mattermost

import (
	"bytes"
	"compress/flate"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
)

// How long what we handed out is taken back. A card's buttons work as long as a card can stand; a
// dialog is expected back the same working day.
const (
	buttonLives = 400 * 24 * time.Hour
	dialogLives = 12 * time.Hour
)

// Kinds of token. One cannot stand in for the other.
const (
	buttonToken = "button"
	dialogToken = "dialog"
)

// Bounds of a token, in bytes: as it comes in, and opened.
const (
	maxToken  = 400 << 10
	maxOpened = 4 << 20
)

// errToken is all that is said about a token that is not ours or does not fit: never why.
var errToken = errors.New("token refused")

// errExpired is a token that is ours, and too old.
var errExpired = errors.New("token expired")

// A grant is what every token says: that this person may do this one thing, until then. Mattermost
// signs nothing it sends us and lets anybody submit anything, so nothing else in a callback is believed.
type grant struct {
	User   string `json:"u"`           // or a channel, as in its address: whoever may read there
	Action string `json:"a,omitempty"` // opaque: bot.Button.Action or bot.Form.Action; empty where nothing follows
	Line   string `json:"l,omitempty"` // a button: the line whose post it stands on
	File   string `json:"f,omitempty"` // a button that removes the file post with this mark
	Nonce  string `json:"n"`           // makes each one different
	Until  int64  `json:"x"`           // Unix seconds
}

func (g *grant) granted() *grant { return g }

// granter is a grant, or something around one.
type granter interface{ granted() *grant }

// A sealer makes tokens and opens them. They are bound to the organisation and the connection.
type sealer struct {
	aead  cipher.AEAD
	mac   []byte
	bound string
	now   func() time.Time
}

// newSealer derives its keys from secret, each for one use.
func newSealer(secret []byte, org, connection string, now func() time.Time) (*sealer, error) {
	bound := org + "\x00" + connection
	keys, err := hkdf.Key(sha256.New, secret, nil, "ruggespraak mattermost 1\x00"+bound, 64)
	if err != nil {
		return nil, fmt.Errorf("derive keys: %w", err)
	}
	block, err := aes.NewCipher(keys[:32])
	if err != nil {
		return nil, fmt.Errorf("derive keys: %w", err)
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, fmt.Errorf("derive keys: %w", err)
	}
	return &sealer{aead: aead, mac: keys[32:], bound: bound, now: now}, nil
}

// seal fills in the end of v's grant, and the nonce if there is none, and makes a token of it.
func (s *sealer) seal(kind string, v granter, lives time.Duration) (string, error) {
	g := v.granted()
	if g.Until = s.now().Add(lives).Unix(); g.Nonce == "" {
		g.Nonce = newNonce()
	}
	data, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("seal token: %w", err)
	}
	var small bytes.Buffer
	w, err := flate.NewWriter(&small, flate.BestSpeed)
	if err == nil {
		_, err = w.Write(data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return "", fmt.Errorf("seal token: %w", err)
	}
	token := base64.RawURLEncoding.EncodeToString(s.aead.Seal(nil, nil, small.Bytes(), []byte(kind+"\x00"+s.bound))) //nolint:gosec // this AEAD makes its own nonces
	if len(token) > maxToken {
		return "", errors.New("seal token: too large")
	}
	return token, nil
}

// open fills v from a token, and checks that it is ours, of that kind, in time, and given to user. With
// errExpired v is filled all the same.
func (s *sealer) open(kind, token, user string, v granter) error {
	if len(token) > maxToken {
		return errToken
	}
	sealed, err := base64.RawURLEncoding.DecodeString(token)
	if err != nil {
		return errToken
	}
	small, err := s.aead.Open(nil, nil, sealed, []byte(kind+"\x00"+s.bound))
	if err != nil {
		return errToken
	}
	data, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(small)), maxOpened))
	if err != nil || json.Unmarshal(data, v) != nil {
		return errToken
	}
	switch g := v.granted(); {
	case g.User == "" || g.User != user:
		return errNotYours
	case s.now().Unix() >= g.Until:
		return errExpired
	}
	return nil
}

// errNotYours is a token that is ours, in somebody else's hands.
var errNotYours = errors.New("token of somebody else")

// name makes an unguessable name of parts: the same parts, the same name, and nothing to be learnt
// from it about them.
func (s *sealer) name(parts ...string) string {
	h := hmac.New(sha256.New, s.mac)
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

func newNonce() string {
	var b [8]byte
	rand.Read(b[:]) // never fails (crypto/rand)
	return hex.EncodeToString(b[:])
}
