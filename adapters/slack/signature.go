package slack

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// signatureWindow is how old a request may be (docs.slack.dev, verifying requests from Slack). Within
// it a request that is sent again counts once, because the event has the same id.
const signatureWindow = 5 * time.Minute

// errSignature is all that a forger learns.
var errSignature = errors.New("slack: a request that Slack did not sign, or not just now")

// verify checks that Slack signed a request, and when. It is written here because the library's own
// takes the time from the system and cannot be tried on the official example.
func verify(secret string, h http.Header, body []byte, now time.Time) error {
	stamp := h.Get("X-Slack-Request-Timestamp")
	seconds, err := strconv.ParseInt(stamp, 10, 64)
	if err != nil || now.Sub(time.Unix(seconds, 0)).Abs() > signatureWindow {
		return errSignature
	}
	sent, ours := strings.CutPrefix(h.Get("X-Slack-Signature"), "v0=")
	got, err := hex.DecodeString(sent)
	if err != nil || !ours {
		return errSignature
	}
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte("v0:" + stamp + ":"))
	mac.Write(body)
	if !hmac.Equal(got, mac.Sum(nil)) {
		return errSignature
	}
	return nil
}
