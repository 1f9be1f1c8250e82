package config

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// nearest ends the sentence "there is no such key": with the key somebody may have meant, if any.
func nearest(written string) string {
	best, least := "", 3 // more changes than two make another word
	for _, key := range keysOf(reflect.TypeFor[file]()) {
		if d := distance(strings.ToLower(written), key); d < least {
			best, least = key, d
		}
	}
	switch {
	case best == "":
		return ""
	case best == written:
		return " here"
	}
	return fmt.Sprintf(" (did you mean %q?)", best)
}

// keysOf lists all keys a file can have, each once.
func keysOf(t reflect.Type) (keys []string) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return keysOf(t.Elem())
	case reflect.Struct:
		for f := range t.Fields() {
			keys = append(keys, f.Tag.Get("yaml"))
			keys = append(keys, keysOf(f.Type)...)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// distance is how many characters must be put in, taken out or replaced to get from a to b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			changed := before
			if a[i] != b[j] {
				changed++
			}
			before = row[j+1]
			row[j+1] = min(changed, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
