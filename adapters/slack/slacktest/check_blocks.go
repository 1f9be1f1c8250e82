package slacktest

import (
	"slices"
	"unicode/utf16"
)

// blockTable says what each block may hold (Reference: blocks). Blocks that are not here are refused.
func blockTable() map[string]spec {
	plain := func(most int) rule { return text("plain_text", 1, most) }
	table := map[string]spec{
		"section": {
			"text": {text("", 1, 3000), false}, "fields": {list(1, 10, text("", 1, 2000)), false}, "expand": {boolean, false},
			"accessory": {element("button", "overflow", "static_select", "multi_static_select", "users_select", "radio_buttons", "checkboxes", "datepicker", "timepicker", "image"), false},
		},
		"header":  {"text": {plain(150), true}},
		"divider": {},
		"context": {"elements": {list(1, 10, contextItem), true}},
		"actions": {"elements": {list(1, 25, element("button", "overflow", "static_select", "users_select", "radio_buttons", "checkboxes", "datepicker", "timepicker")), true}},
		"image":   {"image_url": {str(1, 3000), true}, "alt_text": {str(1, 2000), true}, "title": {plain(2000), false}},
		"input": {
			"label": {plain(2000), true}, "hint": {plain(2000), false}, "optional": {boolean, false}, "dispatch_action": {boolean, false},
			"element": {element("plain_text_input", "static_select", "multi_static_select", "users_select", "radio_buttons", "checkboxes", "datepicker", "timepicker", "number_input", "email_text_input", "url_text_input", "file_input"), true},
		},
		"rich_text": {"elements": {list(1, 1000, richPart), true}},
		"markdown":  {"text": {str(1, 12_000), true}},
	}
	for _, sp := range table {
		sp["type"], sp["block_id"] = field{str(1, 50), true}, field{str(0, 255), false}
	}
	return table
}

// block is the rule for any block.
func block(k *checker, at string, v any) {
	o, ok := v.(obj)
	if !ok {
		k.wrong(at, "must provide an object")
		return
	}
	kind, _ := o["type"].(string)
	sp, known := k.blocks[kind]
	if !known || kind == "markdown" && k.surface != inMessage {
		k.wrong(at, "unsupported type: %s", kind)
		return
	}
	k.actions = nil
	if id, _ := o["block_id"].(string); id != "" {
		if slices.Contains(k.blockIDs, id) {
			k.wrong(at+"/block_id", "`block_id` must be unique")
		}
		k.blockIDs = append(k.blockIDs, id)
	}
	switch kind {
	case "section":
		if o["text"] == nil && o["fields"] == nil {
			k.wrong(at, "missing required field: text")
		}
	case "input":
		k.inputs++
	case "markdown":
		t, _ := o["text"].(string)
		k.markdown += len(utf16.Encode([]rune(t)))
	}
	k.object(at, o, sp)
}

// contextItem is a text or an image.
func contextItem(k *checker, at string, v any) {
	if o, ok := v.(obj); ok && o["type"] == "image" {
		element("image")(k, at, v)
		return
	}
	text("", 1, 3000)(k, at, v)
}

// richPart is a part of a rich_text block (Reference: rich text block).
func richPart(k *checker, at string, v any) {
	o, _ := v.(obj)
	sp := spec{"type": {str(1, 50), true}, "elements": {list(0, 1000, richLeaf), true}}
	switch o["type"] {
	case "rich_text_section":
	case "rich_text_preformatted", "rich_text_quote":
		sp["border"] = field{whole(0, 1), false}
	case "rich_text_list":
		sp["elements"] = field{list(1, 1000, richPart), true}
		sp["style"], sp["indent"] = field{enum("bullet", "ordered"), true}, field{whole(0, 8), false}
		sp["offset"], sp["border"] = field{whole(0, 10_000), false}, field{whole(0, 1), false}
	default:
		k.wrong(at, "unsupported type: %v", o["type"])
		return
	}
	k.object(at, o, sp)
}

// richLeaf is a piece of text in a rich_text block.
func richLeaf(k *checker, at string, v any) {
	o, _ := v.(obj)
	style := field{fields(spec{"bold": {boolean, false}, "italic": {boolean, false}, "strike": {boolean, false}, "code": {boolean, false}, "underline": {boolean, false}}), false}
	sp := map[any]spec{
		"text":      {"text": {str(1, 12_000), true}, "style": style},
		"link":      {"url": {str(1, 3000), true}, "text": {str(0, 12_000), false}, "unsafe": {boolean, false}, "style": style},
		"user":      {"user_id": {str(1, 30), true}, "style": style},
		"channel":   {"channel_id": {str(1, 30), true}, "style": style},
		"broadcast": {"range": {enum("here", "channel", "everyone"), true}},
		"emoji":     {"name": {str(1, 100), true}, "unicode": {str(1, 100), false}, "style": style},
	}[o["type"]]
	if sp == nil {
		k.wrong(at, "unsupported type: %v", o["type"])
		return
	}
	sp["type"] = field{str(1, 50), true}
	k.object(at, o, sp)
}
