package config

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// plainKey is what somebody may have meant as a key. What else stands there may be a secret.
var plainKey = regexp.MustCompile(`^[A-Za-z_]{1,30}$`)

// strangers gives a mistake for every key that a shape has no place for, from top to bottom.
func strangers(n ast.Node, shape reflect.Type) (wrong []Mistake) {
	for shape.Kind() == reflect.Pointer {
		shape = shape.Elem()
	}
	switch n := n.(type) {
	case *ast.SequenceNode:
		for _, item := range n.Values {
			if shape.Kind() == reflect.Slice {
				wrong = append(wrong, strangers(item, shape.Elem())...)
			}
		}
	case *ast.MappingNode:
		for _, pair := range n.Values {
			switch shape.Kind() {
			case reflect.Struct:
				wrong = append(wrong, stranger(pair, shape)...)
			case reflect.Map: // whoever has the map knows its keys
				wrong = append(wrong, strangers(pair.Value, shape.Elem())...)
			}
		}
	}
	return wrong
}

// stranger looks at one key and below it.
func stranger(pair *ast.MappingValueNode, shape reflect.Type) []Mistake {
	at := pair.Key.GetToken()
	for field := range shape.Fields() {
		if field.Tag.Get("yaml") == at.Value {
			return strangers(pair.Value, field.Type)
		}
	}
	name := ""
	if plainKey.MatchString(at.Value) {
		name = keyOf(pair.Value)
	}
	return []Mistake{{Line: lineOf(at), Text: name + "there is no such key" + nearest(at.Value)}}
}

// nearest ends the sentence "there is no such key": with the key somebody may have meant, if any.
func nearest(written string) string {
	return nearestOf(written, keysOf(reflect.TypeFor[file]()))
}

// nearestOf does so for any keys.
func nearestOf(written string, keys []string) string {
	best, least := "", 3 // more changes than two, or than half of it, make another word
	for _, key := range keys {
		if d := distance(strings.ToLower(written), key); d < least && 2*d <= len(key) {
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
	case reflect.Pointer, reflect.Slice, reflect.Map:
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
