package slacktest

import (
	"encoding/json"
	"fmt"
	"slices"
	"unicode/utf16"
)

// fields is a rule for an object that has no type.
func fields(sp spec) rule {
	return func(k *checker, at string, v any) {
		o, ok := v.(obj)
		if !ok {
			k.wrong(at, "must provide an object")
			return
		}
		k.object(at, o, sp)
	}
}

// str is a rule for text of so many characters. What Slack counts is not written down: UTF-16 units
// are the most it can be [assumed].
func str(least, most int) rule {
	return func(k *checker, at string, v any) {
		t, ok := v.(string)
		n := len(utf16.Encode([]rune(t)))
		switch {
		case !ok:
			k.wrong(at, "must provide a string")
		case n < least:
			k.wrong(at, "must be more than %d characters", least-1)
		case n > most:
			k.wrong(at, "must be less than %d characters", most+1)
		}
	}
}

// enum is a rule for one of some words.
func enum(words ...string) rule {
	return func(k *checker, at string, v any) {
		if t, ok := v.(string); !ok || !slices.Contains(words, t) {
			k.wrong(at, "must be one of %v", words)
		}
	}
}

func boolean(k *checker, at string, v any) {
	if _, ok := v.(bool); !ok {
		k.wrong(at, "must provide a boolean")
	}
}

// whole is a rule for a whole number within bounds.
func whole(least, most int) rule {
	return func(k *checker, at string, v any) {
		n, ok := v.(float64)
		if !ok || n != float64(int(n)) || int(n) < least || int(n) > most {
			k.wrong(at, "must be an integer from %d to %d", least, most)
		}
	}
}

// list is a rule for an array of so many items.
func list(least, most int, item rule) rule {
	return func(k *checker, at string, v any) {
		items, ok := v.([]any)
		switch {
		case !ok:
			k.wrong(at, "must provide an array")
			return
		case len(items) < least:
			k.wrong(at, "no fewer than %d items allowed", least)
		case len(items) > most:
			k.wrong(at, "no more than %d items allowed", most)
		}
		for i, x := range items {
			item(k, fmt.Sprintf("%s/%d", at, i), x)
		}
	}
}

// text is a rule for a text object: "plain_text", "mrkdwn", or "" for either (Reference: text object).
func text(kind string, least, most int) rule {
	return func(k *checker, at string, v any) {
		o, ok := v.(obj)
		if !ok {
			k.wrong(at, "must provide an object")
			return
		}
		sp := spec{"type": {enum("plain_text", "mrkdwn"), true}, "text": {str(least, most), true}}
		if kind != "" {
			sp["type"] = field{enum(kind), true}
		}
		if o["type"] == "mrkdwn" {
			sp["verbatim"] = field{boolean, false}
		} else {
			sp["emoji"] = field{boolean, false}
		}
		k.object(at, o, sp)
	}
}

// deepEqual reports whether two JSON values are the same.
func deepEqual(a, b any) bool {
	x, err1 := json.Marshal(a)
	y, err2 := json.Marshal(b)
	return err1 == nil && err2 == nil && string(x) == string(y)
}
