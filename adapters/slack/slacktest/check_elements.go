package slacktest

import (
	"maps"
	"slices"
	"time"
	"unicode/utf16"
)

// elementTable says what each element may hold (Reference: block elements).
func elementTable() map[string]spec {
	confirm := field{fields(spec{
		"title": {text("plain_text", 1, 100), true}, "text": {text("", 1, 300), true}, "confirm": {text("plain_text", 1, 30), true},
		"deny": {text("plain_text", 1, 30), true}, "style": {enum("primary", "danger"), false},
	}), false}
	hint := field{text("plain_text", 1, 150), false}
	focus := field{focusOnLoad, false}
	dispatch := field{fields(spec{"trigger_actions_on": {list(1, 2, enum("on_enter_pressed", "on_character_entered")), false}}), false}
	typed := func(value rule) spec {
		return spec{"initial_value": {value, false}, "placeholder": hint, "focus_on_load": focus, "dispatch_action_config": dispatch}
	}
	chosen := func(options rule, more spec) spec {
		sp := spec{"options": {options, true}, "confirm": confirm, "focus_on_load": focus}
		maps.Copy(sp, more)
		return sp
	}
	menu := func(more spec) spec {
		sp := spec{"placeholder": hint, "options": {list(1, 100, option("plain_text")), false}, "option_groups": {list(1, 100, optionGroup), false}, "confirm": confirm, "focus_on_load": focus}
		maps.Copy(sp, more)
		return sp
	}
	one := func(kind string) field { return field{option(kind), false} }
	many := func(kind string) field { return field{list(1, 100, option(kind)), false} }
	day, clock := field{layout(time.DateOnly), false}, field{layout("15:04"), false}
	table := map[string]spec{
		"button": {
			"text": {text("plain_text", 1, 75), true}, "url": {str(0, 3000), false}, "value": {str(0, 2000), false},
			"style": {enum("primary", "danger"), false}, "confirm": confirm, "accessibility_label": {str(0, 75), false},
		},
		"overflow":            {"options": {list(1, 5, option("plain_text")), true}, "confirm": confirm},
		"static_select":       menu(spec{"initial_option": one("plain_text")}),
		"multi_static_select": menu(spec{"initial_options": many("plain_text"), "max_selected_items": {whole(1, 100), false}}),
		"users_select":        {"placeholder": hint, "initial_user": {str(1, 30), false}, "confirm": confirm, "focus_on_load": focus},
		"radio_buttons":       chosen(list(1, 10, option("")), spec{"initial_option": one("")}),
		"checkboxes":          chosen(list(1, 10, option("")), spec{"initial_options": many("")}),
		"datepicker":          {"initial_date": day, "placeholder": hint, "confirm": confirm, "focus_on_load": focus},
		"timepicker":          {"initial_time": clock, "placeholder": hint, "confirm": confirm, "focus_on_load": focus, "timezone": {str(1, 100), false}},
		"plain_text_input":    typed(str(0, 3000)),
		"number_input":        typed(str(0, 100)),
		"email_text_input":    typed(str(0, 255)),
		"url_text_input":      typed(str(0, 3000)),
		"file_input":          {"filetypes": {list(1, 50, str(1, 20)), false}, "max_files": {whole(1, 10), false}},
	}
	maps.Copy(table["plain_text_input"], spec{"multiline": {boolean, false}, "min_length": {whole(0, 3000), false}, "max_length": {whole(1, 3000), false}})
	maps.Copy(table["number_input"], spec{"is_decimal_allowed": {boolean, true}, "min_value": {str(1, 100), false}, "max_value": {str(1, 100), false}})
	for _, sp := range table {
		sp["type"], sp["action_id"] = field{str(1, 50), true}, field{str(0, 255), false}
	}
	table["image"] = spec{"type": {str(1, 50), true}, "image_url": {str(1, 3000), true}, "alt_text": {str(1, 2000), true}}
	return table
}

// element is a rule for one of some elements.
func element(kinds ...string) rule {
	return func(k *checker, at string, v any) {
		o, ok := v.(obj)
		if !ok {
			k.wrong(at, "must provide an object")
			return
		}
		kind, _ := o["type"].(string)
		if !slices.Contains(kinds, kind) || kind == "file_input" && k.surface != inModal {
			k.wrong(at, "unsupported type: %s", kind)
			return
		}
		if id, _ := o["action_id"].(string); id != "" {
			if slices.Contains(k.actions, id) {
				k.wrong(at+"/action_id", "`action_id` must be unique")
			}
			k.actions = append(k.actions, id)
		}
		before := len(k.messages)
		k.object(at, o, k.elements[kind])
		if len(k.messages) == before {
			k.together(at, o)
		}
	}
}

// together checks what the fields of an element say about each other.
func (k *checker) together(at string, o obj) {
	switch o["type"] {
	case "static_select", "multi_static_select":
		if (o["options"] == nil) == (o["option_groups"] == nil) {
			k.wrong(at, "must have either options or option_groups")
		}
	case "plain_text_input":
		least, hasLeast := o["min_length"].(float64)
		most, hasMost := o["max_length"].(float64)
		begin, _ := o["initial_value"].(string)
		if hasLeast && hasMost && least > most {
			k.wrong(at+"/min_length", "must not be more than max_length")
		}
		if hasMost && len(utf16.Encode([]rune(begin))) > int(most) { // [assumed]
			k.wrong(at+"/initial_value", "must be less than %d characters", int(most)+1)
		}
	}
	all := optionsOf(o)
	for i, x := range all {
		for _, y := range all[:i] {
			if x["value"] == y["value"] { // [assumed]: nobody could tell them apart
				k.wrong(at+"/options", "values must be unique")
			}
		}
	}
	initial, _ := o["initial_options"].([]any)
	if one := o["initial_option"]; one != nil {
		initial = append(initial, one)
	}
	for _, x := range initial {
		if !slices.ContainsFunc(all, func(y obj) bool { return deepEqual(x, y) }) {
			k.wrong(at, "initial option must match one of the options exactly")
		}
	}
}

// optionsOf is every option of an element, those in groups included.
func optionsOf(o obj) (all []obj) {
	add := func(v any) {
		items, _ := v.([]any)
		for _, x := range items {
			if one, ok := x.(obj); ok {
				all = append(all, one)
			}
		}
	}
	add(o["options"])
	groups, _ := o["option_groups"].([]any)
	for _, g := range groups {
		if group, ok := g.(obj); ok {
			add(group["options"])
		}
	}
	return all
}

// option is a rule for an option (Reference: option object). Its value may be 150 characters by the
// page and 75 by Slack's own libraries: the shorter one counts here.
func option(kind string) rule {
	return fields(spec{
		"text": {text(kind, 1, 75), true}, "value": {str(1, 75), true}, "description": {text(kind, 1, 75), false}, "url": {str(0, 3000), false},
	})
}

func optionGroup(k *checker, at string, v any) {
	fields(spec{"label": {text("plain_text", 1, 75), true}, "options": {list(1, 100, option("plain_text")), true}})(k, at, v)
}

func focusOnLoad(k *checker, at string, v any) {
	boolean(k, at, v)
	if v == true {
		k.focused++
	}
}

// layout is a rule for a date or a time.
func layout(of string) rule {
	return func(k *checker, at string, v any) {
		t, _ := v.(string)
		if _, err := time.Parse(of, t); err != nil {
			k.wrong(at, "must be written as %s", of)
		}
	}
}
