package slacktest

// viewObj is a view as the API and payloads give it.
func (s *Server) viewObj(v *view) obj {
	o := cloneJSON(v.body).(obj)
	for _, name := range []string{"title", "submit", "close"} {
		if o[name] == nil {
			o[name] = nil
		}
	}
	for _, name := range []string{"private_metadata", "callback_id", "external_id"} {
		if o[name] == nil {
			o[name] = ""
		}
	}
	for _, name := range []string{"clear_on_close", "notify_on_close"} {
		if o[name] == nil {
			o[name] = false
		}
	}
	o["id"], o["team_id"], o["hash"], o["root_view_id"] = v.id, s.cfg.Team, v.hash, v.root
	o["app_id"], o["bot_id"], o["app_installed_team_id"] = AppID, BotID, s.cfg.Team
	o["previous_view_id"] = nil
	if v.previous != "" {
		o["previous_view_id"] = v.previous
	}
	o["state"] = obj{"values": stateOf(v.body, v.values)}
	return o
}

// interactive is every element of a block that somebody can do something with.
func interactive(block obj) (all []obj) {
	add := func(v any) {
		if el, ok := v.(obj); ok && el["type"] != "image" && el["type"] != "plain_text" && el["type"] != "mrkdwn" {
			all = append(all, el)
		}
	}
	switch block["type"] {
	case "input":
		add(block["element"])
	case "section":
		add(block["accessory"])
	case "actions":
		items, _ := block["elements"].([]any)
		for _, el := range items {
			add(el)
		}
	}
	return all
}

// findElement finds an element in blocks, or gives nil.
func findElement(blocks []any, block, action string) obj {
	for _, b := range blocks {
		o, _ := b.(obj)
		if o["block_id"] != block {
			continue
		}
		for _, el := range interactive(o) {
			if el["action_id"] == action {
				return el
			}
		}
	}
	return nil
}

// stateOf is state.values: every element that holds a value, by block and action (Reference: view
// submission payloads). values are those a person changed; the others are as they began.
func stateOf(body obj, values map[string]map[string]any) obj {
	state := obj{}
	blocks, _ := body["blocks"].([]any)
	for _, b := range blocks {
		o, _ := b.(obj)
		for _, el := range interactive(o) {
			block, action := o["block_id"].(string), el["action_id"].(string)
			value, changed := values[block][action]
			if !changed {
				value = initialOf(el)
			}
			name := valueName(el)
			if name == "" {
				continue
			}
			in, ok := state[block].(obj)
			if !ok {
				in = obj{}
				state[block] = in
			}
			in[action] = obj{"type": el["type"], name: value}
		}
	}
	return state
}

// valueName is the name under which an element's value is sent; "" for those that have none.
func valueName(el obj) string {
	switch el["type"] {
	case "plain_text_input", "number_input", "email_text_input", "url_text_input":
		return "value"
	case "static_select", "radio_buttons":
		return "selected_option"
	case "multi_static_select", "checkboxes":
		return "selected_options"
	case "users_select":
		return "selected_user"
	case "datepicker":
		return "selected_date"
	case "timepicker":
		return "selected_time"
	}
	return ""
}

// initialOf is the value an element begins with.
func initialOf(el obj) any {
	for _, name := range []string{"initial_value", "initial_option", "initial_options", "initial_user", "initial_date", "initial_time"} {
		if v := el[name]; v != nil && v != "" {
			return v
		}
	}
	if valueName(el) == "selected_options" {
		return []any{}
	}
	return nil
}
