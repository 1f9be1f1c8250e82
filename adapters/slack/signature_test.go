package slack

import (
	"errors"
	"net/http"
	"strconv"
	"testing"
	"time"
)

// The example of docs.slack.dev, verifying requests from Slack.
const (
	exampleSecret    = "8f742231b10e8888abcd99yyyzzz85a5"
	exampleTime      = 1531420618
	exampleSignature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
	exampleBody      = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
)

func TestVerify(t *testing.T) {
	for name, c := range map[string]struct {
		secret, stamp, signature, body string
		after                          time.Duration
		refused                        bool
	}{
		"the official example": {},
		"just in time":         {after: signatureWindow},
		"a little early":       {after: -signatureWindow},
		"too late":             {after: signatureWindow + time.Second, refused: true},
		"from the future":      {after: -signatureWindow - time.Second, refused: true},
		"another secret":       {secret: "8f742231b10e8888abcd99yyyzzz85a6", refused: true},
		"another body":         {body: exampleBody + "&text=x", refused: true},
		"another time":         {stamp: strconv.Itoa(exampleTime + 1), refused: true},
		"no time":              {stamp: "-", refused: true},
		"no version":           {signature: exampleSignature[3:], refused: true},
		"cut short":            {signature: exampleSignature[:40], refused: true},
		"empty":                {signature: "v0=", refused: true},
		"no hexadecimals":      {signature: "v0=zz", refused: true},
	} {
		t.Run(name, func(t *testing.T) {
			h := http.Header{}
			h.Set("X-Slack-Request-Timestamp", or(c.stamp, strconv.Itoa(exampleTime)))
			h.Set("X-Slack-Signature", or(c.signature, exampleSignature))
			err := verify(or(c.secret, exampleSecret), h, []byte(or(c.body, exampleBody)), time.Unix(exampleTime, 0).Add(c.after))
			if errors.Is(err, errSignature) != c.refused {
				t.Errorf("got %v, want refused %v", err, c.refused)
			}
		})
	}
}

func or(a, b string) string {
	if a == "" {
		return b
	}
	return a
}
