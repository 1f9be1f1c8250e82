package slacktest

import (
	"fmt"
	"maps"
	"slices"
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
