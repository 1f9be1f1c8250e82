package config

import (
	"os"
	"reflect"
	"strings"
	"testing"
)

// Who writes a file begins with the example, so no key is missing there.
func TestExampleHasEveryKey(t *testing.T) {
	b, err := os.ReadFile("../../../deploy/example.yaml")
	if err != nil {
		t.Fatal(err)
	}
	keys := keysOf(reflect.TypeFor[file]())
	if len(keys) < 40 {
		t.Fatalf("only %d keys were found", len(keys))
	}
	for _, key := range keys {
		if !strings.Contains(string(b), key+": ") && !strings.Contains(string(b), key+":\n") {
			t.Errorf("%s is not in the example", key)
		}
	}
}

func TestNearest(t *testing.T) {
	for written, want := range map[string]string{
		"lisen": ` (did you mean "listen"?)`, "LISTEN": ` (did you mean "listen"?)`, "listen": " here",
		"organizations": ` (did you mean "organisations"?)`, "last-resort": ` (did you mean "last_resort"?)`,
		"tokens": ` (did you mean "token"?)`, "database": "", "": "",
	} {
		if got := nearest(written); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"zone", "zone", 0}, {"zon", "zone", 1}, {"znoe", "zone", 2}, {"pase", "pace", 1}, {"kitten", "sitting", 3}} {
		if got := distance(test.a, test.b); got != test.want {
			t.Errorf("%q to %q: %d, want %d", test.a, test.b, got, test.want)
		}
	}
}
