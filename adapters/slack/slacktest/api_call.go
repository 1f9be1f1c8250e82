package slacktest

import (
	"encoding/json"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// A call is a call of the Web API with its arguments.
type call struct {
	method string
	token  string
	args   obj      // strings when they came as a form
	plain  []byte   // the arguments as they were written, without the form's encoding
	after  []func() // what follows from it, once the lock is released
}

// readCall reads the arguments. Forms and JSON bodies are told apart by their type (Using the Slack
// Web API, Methods); a JSON body may not hold the token.
func readCall(w http.ResponseWriter, r *http.Request, name string, takesJSON bool) (*call, *failure) {
	c := &call{method: name, args: obj{}, token: strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		return c, fail("request_timeout")
	}
	c.plain = body
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch {
	case r.Method == http.MethodGet:
		c.form(r.URL.Query())
	case r.Method != http.MethodPost:
		return c, fail("invalid_post_type")
	case kind == "application/json" && len(body) == 0: // a call without arguments
	case kind == "application/json" && takesJSON:
		if err := json.Unmarshal(body, &c.args); err != nil {
			return c, fail("invalid_json")
		}
		delete(c.args, "token")
	case kind == "application/json": // the body is not looked at
	case kind == "application/x-www-form-urlencoded" || len(body) == 0:
		values, err := url.ParseQuery(string(body))
		if err != nil {
			return c, fail("invalid_form_data")
		}
		c.form(values)
	default:
		return c, fail("invalid_post_type")
	}
	return c, nil
}

// form takes the arguments of a form.
func (c *call) form(values url.Values) {
	var plain strings.Builder
	for k, v := range values {
		if k == "token" {
			if c.token == "" {
				c.token = v[0]
			}
			continue
		}
		c.args[k] = v[0]
		plain.WriteString(k + "=" + v[0] + "\n")
	}
	c.plain = []byte(plain.String())
}

// has reports whether an argument was given.
func (c *call) has(name string) bool { return c.args[name] != nil }

// str is an argument as text.
func (c *call) str(name string) string {
	switch v := c.args[name].(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}

// flag is an argument that is true or false.
func (c *call) flag(name string) bool {
	if b, ok := c.args[name].(bool); ok {
		return b
	}
	s := c.str(name)
	return s == "true" || s == "1"
}

// num is an argument that is a number, or what it is when left out; -1 when it is none.
func (c *call) num(name string, left int) int {
	s := c.str(name)
	if s == "" {
		return left
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// value is an argument that is JSON, also when it came as text in a form. ok is false when it is none.
func (c *call) value(name string) (v any, ok bool) {
	text, isText := c.args[name].(string)
	if !isText {
		return c.args[name], true
	}
	if text == "" {
		return nil, true
	}
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		return nil, false
	}
	return v, true
}

// jsonText is a text as JSON writes it, without the quotes.
func jsonText(text string) string {
	b, err := json.Marshal(text)
	if err != nil {
		return ""
	}
	return string(b[1 : len(b)-1])
}
