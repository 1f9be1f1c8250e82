package config

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// A Secret prints as dots, whatever prints it.
type Secret struct{ value string }

const dots = "•••"

// Reveal gives the secret itself, "" for none.
func (s Secret) Reveal() string { return s.value }

// Format implements fmt.Formatter.
func (Secret) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, dots) }

// LogValue implements slog.LogValuer.
func (Secret) LogValue() slog.Value { return slog.StringValue(dots) }

// MarshalJSON implements json.Marshaler.
func (Secret) MarshalJSON() ([]byte, error) { return json.Marshal(dots) }

// maxSecret bounds a secret, in bytes.
const maxSecret = 16 << 10

// envName keeps a secret that was written in place of a name out of the mistakes.
var envName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)

// howToRefer is what a reference to a secret looks like.
const howToRefer = "must say where the secret is: env:NAME or file:PATH"

// secret fetches what a reference stands for. An optional one that is not there is empty.
func (c *checker) secret(key string, ref text, optional bool) Secret {
	how, where, _ := strings.Cut(string(ref), ":")
	var value string
	switch {
	case ref == "" && optional:
		return Secret{}
	case ref == "":
		c.wrong(key, "is missing: it "+howToRefer)
		return Secret{}
	case how == "env" && envName.MatchString(where):
		var set bool
		if value, set = c.getenv(where); !set {
			c.wrong(key, "the environment variable %s is not set", where)
			return Secret{}
		}
	case how == "file" && where != "":
		var ok bool
		if value, ok = c.secretFile(key, c.besides(where)); !ok {
			return Secret{}
		}
	default:
		c.wrong(key, howToRefer+" (the secret itself does not belong in this file)")
		return Secret{}
	}
	switch {
	case value == "":
		c.wrong(key, "%s holds nothing", ref)
		return Secret{}
	case strings.ContainsFunc(value, unicode.IsControl):
		c.wrong(key, "%s must hold the secret alone, on one line", ref)
		return Secret{}
	}
	return Secret{value}
}

// secretFile reads the file a secret is in, without the newline that editors put behind it.
func (c *checker) secretFile(key, path string) (value string, ok bool) {
	f, err := os.Open(path)
	if err != nil {
		c.wrong(key, "%v", err)
		return "", false
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxSecret+1))
	switch info, statErr := f.Stat(); {
	case err != nil:
		c.wrong(key, "%v", err)
		return "", false
	case len(b) > maxSecret:
		c.wrong(key, "%s is too large to be a secret: more than %d bytes", path, maxSecret)
		return "", false
	case statErr == nil && info.Mode().Perm()&0o004 != 0:
		c.warnings = append(c.warnings, path+" can be read by everybody on this machine: chmod o-r "+path)
	}
	return strings.TrimSuffix(strings.TrimSuffix(string(b), "\n"), "\r"), true
}

// path takes the name of a file, which is not looked at.
func (c *checker) path(key string, v text) string {
	switch {
	case v == "":
		c.wrong(key, "is missing: the path of a file")
	case strings.HasPrefix(string(v), "file:") || strings.HasPrefix(string(v), "env:"):
		c.wrong(key, "must be the path alone: the keyset is encrypted, so it is no secret")
	}
	return c.besides(string(v))
}

// besides is a path as seen from the folder of the configuration file.
func (c *checker) besides(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(c.file), path)
}
