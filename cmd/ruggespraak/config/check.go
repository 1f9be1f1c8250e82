package config

import (
	"fmt"
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// A checker builds a Config from the shape of a file, and gathers what is wrong with it.
type checker struct {
	file        string
	doc         ast.Node
	getenv      func(string) (string, bool)
	connections map[string]string // name -> organisation, in the whole file
	texts       *texts.Catalogue
	cases       []practice.Case // of all organisations so far
	list        []Mistake
	warnings    []string
}

// wrong remembers a mistake in the value of a key, or that the key is missing.
func (c *checker) wrong(key, format string, args ...any) {
	c.list = append(c.list, Mistake{Line: c.line(key), Text: key + ": " + fmt.Sprintf(format, args...)})
}

// line is where a key's value stands; of a key that is missing, where the keys around it begin.
func (c *checker) line(key string) int {
	for key != "" {
		if path, err := yaml.PathString("$." + key); err == nil {
			if node, err := path.FilterNode(c.doc); err == nil && node != nil {
				return lineOf(node.GetToken())
			}
		}
		key = key[:max(0, strings.LastIndexAny(key, ".["))]
	}
	return lineOf(c.doc.GetToken())
}

// config checks the whole file.
func (c *checker) config(f file) *Config {
	cfg := &Config{
		Checked:  map[string]time.Time{},
		Listen:   c.listen("listen", f.Listen),
		Redis:    c.redis("redis", f.Redis),
		Replicas: c.replicas("redis_replicas", f.RedisReplicas),
		Alive:    c.alive("alive", f.Alive),
		Keyset:   c.path("keys.keyset", f.Keys.Keyset),
		Metrics:  c.metrics("metrics", f.Metrics, f.Listen),
		Traces:   c.traces("traces", f.Traces),
	}
	c.lock(cfg, f.Keys)
	level := c.oneOf("log", f.Log, "info", "debug", "info", "warn", "error")
	_ = cfg.Log.UnmarshalText([]byte(level)) // it is one of those, or a mistake
	if len(f.Organisations) == 0 {
		c.wrong("organisations", "there must be at least one organisation")
	}
	for i, o := range f.Organisations {
		c.organisation(cfg, fmt.Sprintf("organisations[%d]", i), o)
	}
	cfg.Texts, cfg.Warnings = c.texts, c.warnings
	return cfg
}

// maxName bounds what people see as a name, in characters.
const maxName = 100

// name takes a short value that must be there.
func (c *checker) name(key string, v text) string {
	switch {
	case v == "":
		c.wrong(key, "is missing")
	case utf8.RuneCountInString(string(v)) > maxName:
		c.wrong(key, "must be at most %d characters", maxName)
	case strings.ContainsFunc(string(v), unicode.IsControl):
		c.wrong(key, "must be on one line")
	}
	return string(v)
}

// oneOf takes one of a few words; fallback when there is none. An empty fallback means that there must be one.
func (c *checker) oneOf(key string, v text, fallback string, words ...string) string {
	quoted := strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
	switch {
	case v == "" && fallback == "":
		c.wrong(key, "is missing: it must be %s", quoted)
	case v == "":
		return fallback
	case !slices.Contains(words, string(v)):
		c.wrong(key, "must be %s", quoted)
	}
	return string(v)
}

// listen takes the address our HTTP server listens on.
func (c *checker) listen(key string, v text) string {
	const expected = "must be host:port, as 127.0.0.1:8300"
	if v == "" {
		c.wrong(key, "is missing: it "+expected)
		return ""
	}
	_, port, err := net.SplitHostPort(string(v))
	if n, bad := strconv.ParseUint(port, 10, 16); err != nil || bad != nil {
		c.wrong(key, expected)
	} else if n == 0 {
		c.warnings = append(c.warnings, key+": port 0 is another port each time; it is for tests")
	}
	return string(v)
}

// metrics takes the address that is asked for metrics: another one than listen, which others may reach.
func (c *checker) metrics(key string, v, listen text) string {
	if v == "" {
		return ""
	}
	host, _, _ := net.SplitHostPort(c.listen(key, v))
	ip := net.ParseIP(host)
	switch {
	case v == listen:
		c.wrong(key, "must be another address than listen, which people outside may reach")
	case ip != nil && !ip.IsLoopback() && !ip.IsPrivate() && !ip.IsUnspecified():
		c.warnings = append(c.warnings, key+": everybody who can reach this address reads the metrics; use one that only your own network reaches")
	}
	return string(v)
}

// traces takes the address of a collector of traces.
func (c *checker) traces(key string, v text) string {
	if v == "" {
		return ""
	}
	return c.url(key, v)
}

// redis takes the reference to the URL of the server.
func (c *checker) redis(key string, ref text) Secret {
	secret := c.secret(key, ref, false)
	if u, err := url.Parse(secret.value); secret.value != "" && (err != nil || !slices.Contains([]string{"redis", "rediss", "unix"}, u.Scheme)) {
		c.wrong(key, "%s must hold a URL that begins with redis://, rediss:// (TLS) or unix://", ref)
	}
	return secret
}

// maxReplicas is far more than anybody has of one server.
const maxReplicas = 9

// replicas takes how many replicas must have what is stored: none unless told.
func (c *checker) replicas(key string, v text) int {
	n, err := strconv.ParseUint(string(v), 10, 8)
	if v != "" && (err != nil || n > maxReplicas) {
		c.wrong(key, "must be a number from 0 to %d", maxReplicas)
		return 0
	}
	return int(n)
}

// alive takes the reference to the URL of a service that warns when it hears nothing. Who has it can
// keep that service content, so it is a secret.
func (c *checker) alive(key string, ref text) Secret {
	secret := c.secret(key, ref, true)
	u, err := url.Parse(secret.value)
	if secret.value != "" && (err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "") {
		c.wrong(key, "%s must hold a URL that begins with https:// or http://", ref)
	}
	return secret
}

// url takes the address of a server over HTTP, without anything that belongs elsewhere.
func (c *checker) url(key string, v text) string {
	const expected = "must be an address such as https://chat.example.org"
	if v == "" {
		c.wrong(key, "is missing: it "+expected)
		return ""
	}
	u, err := url.Parse(string(v))
	switch {
	case err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "":
		c.wrong(key, expected)
		return ""
	case u.User != nil || u.RawQuery != "" || u.Fragment != "":
		c.wrong(key, expected+", without a user, ? or #")
	case u.Scheme == "http" && u.Hostname() != "localhost" && !net.ParseIP(u.Hostname()).IsLoopback():
		c.warnings = append(c.warnings, key+": http:// can be read by everybody on the way; use https:// outside one machine")
	}
	return strings.TrimRight(string(v), "/")
}

// parseSpan reads a time as Go writes it, or in whole days: "90m", "4h", "7d".
func parseSpan(v text) (time.Duration, error) {
	if days, ok := strings.CutSuffix(string(v), "d"); ok {
		n, err := strconv.ParseUint(days, 10, 16) // 179 years at most, which a Duration can hold
		return time.Duration(n) * 24 * time.Hour, err
	}
	return time.ParseDuration(string(v))
}

// span takes a time above zero. 0 after a mistake.
func (c *checker) span(key string, v text) time.Duration {
	d, err := parseSpan(v)
	if err != nil || d <= 0 {
		c.wrong(key, "must be a time above zero, as 15m, 4h or 7d")
		return 0
	}
	return d
}
