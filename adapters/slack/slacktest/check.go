package slacktest

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"unicode/utf16"
)

// A surface is where blocks stand.
type surface string

const (
	inMessage surface = "message"
	inModal   surface = "modal"
	inHome    surface = "home"
)

// A rule checks one value and notes what is wrong with it. at is its place, as a JSON pointer.
type rule func(k *checker, at string, v any)

// A field is what an object may hold under one name.
type field struct {
	rule rule
	must bool
}

// A spec is what an object of one type may hold; anything else is refused, as Slack does.
type spec map[string]field

// tables are the specs of all blocks and elements.
type tables struct {
	blocks, elements map[string]spec
}

func newTables() tables { return tables{blocks: blockTable(), elements: elementTable()} }

// A checker goes through blocks and collects what is wrong.
type checker struct {
	tables
	surface  surface
	messages []string
	blockIDs []string
	actions  []string // action_ids of the block that is being checked
	inputs   int
	focused  int
	markdown int // characters in markdown blocks
}

func (k *checker) wrong(at, format string, args ...any) {
	k.messages = append(k.messages, fmt.Sprintf("[ERROR] %s [json-pointer:%s]", fmt.Sprintf(format, args...), at))
}

// checkBlocks gives what is wrong with the blocks of a message.
func (s *Server) checkBlocks(blocks any) []string {
	k := &checker{tables: s.tables, surface: inMessage}
	list(0, 50, block)(k, "/blocks", blocks)
	if k.markdown > 12_000 {
		k.wrong("/blocks", "must be less than 12001 characters")
	}
	return k.messages
}

// checkView gives what is wrong with a view.
func (s *Server) checkView(v any, where surface) []string {
	k := &checker{tables: s.tables, surface: where}
	o, ok := v.(obj)
	if !ok {
		k.wrong("/view", "must provide an object")
		return k.messages
	}
	if o["type"] != string(where) {
		k.wrong("/view/type", "must be %q", where)
		return k.messages
	}
	k.object("/view", o, viewSpec(where))
	if k.inputs > 0 && where == inModal && o["submit"] == nil {
		k.wrong("/view/submit", "missing required field: submit") // Views: required when there are input blocks
	}
	if k.focused > 1 {
		k.wrong("/view/blocks", "only one element can have focus_on_load")
	}
	return k.messages
}

// viewSpec is what a view may hold (Reference: views).
func viewSpec(where surface) spec {
	common := spec{
		"type": {str(1, 10), true}, "blocks": {list(0, 100, block), true}, "private_metadata": {str(0, 3000), false},
		"callback_id": {str(0, 255), false}, "external_id": {str(0, 255), false},
	}
	if where == inModal {
		common["blocks"] = field{list(1, 100, block), true} // [assumed] at least one
		maps.Copy(common, spec{
			"title": {text("plain_text", 1, 24), true}, "submit": {text("plain_text", 1, 24), false}, "close": {text("plain_text", 1, 24), false},
			"clear_on_close": {boolean, false}, "notify_on_close": {boolean, false}, "submit_disabled": {boolean, false},
		})
	}
	return common
}

// object checks an object against a spec.
func (k *checker) object(at string, o obj, sp spec) {
	for _, name := range slices.Sorted(maps.Keys(o)) {
		f, known := sp[name]
		switch {
		case !known:
			k.wrong(at, "invalid additional property: %s", name)
		case o[name] == nil:
			k.wrong(at+"/"+name, "must not be null")
		default:
			f.rule(k, at+"/"+name, o[name])
		}
	}
	for _, name := range slices.Sorted(maps.Keys(sp)) {
		if _, there := o[name]; sp[name].must && !there {
			k.wrong(at, "missing required field: %s", name)
		}
	}
}

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
