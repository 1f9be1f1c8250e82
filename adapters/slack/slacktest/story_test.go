package slacktest

import (
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// section is a block of text.
func section(text string) obj {
	return obj{"type": "section", "text": obj{"type": "mrkdwn", "text": text}}
}

// plain is plain text.
func plain(text string) obj { return obj{"type": "plain_text", "text": text} }

// button is a block with one button.
func button(label, id string) obj {
	return obj{"type": "actions", "elements": []any{obj{"type": "button", "text": plain(label), "action_id": id, "value": "v"}}}
}

// asks is a modal with one long text.
func asks(label string, more obj) obj {
	v := obj{
		"type": "modal", "title": plain("Signaal"), "submit": plain("Verder"), "notify_on_close": true, "private_metadata": "m",
		"blocks": []any{obj{"type": "input", "block_id": "fact", "label": plain(label), "element": obj{"type": "plain_text_input", "action_id": "a", "multiline": true}}},
	}
	maps.Copy(v, more)
	return v
}

// TestPressFillSend is the whole path of a form: a card with a button, a modal, errors under its field,
// their correction, and the end.
func TestPressFillSend(t *testing.T) {
	s, a := start(t, Config{})
	anna := s.AddUser(User{Name: "Anna"})
	a.serve()
	a.replies(func(_ string, payload obj) (any, bool) {
		switch payload["type"] {
		case "block_actions":
			if got := a.call("views.open", obj{"trigger_id": payload["trigger_id"], "view": asks("Wat zag je?", nil)}); got["ok"] != true {
				t.Errorf("views.open: %v", got)
			}
		case "view_submission":
			value := payload["view"].(obj)["state"].(obj)["values"].(obj)["fact"].(obj)["a"].(obj)["value"]
			if value == "kort" {
				return obj{"response_action": "errors", "errors": obj{"fact": "Schrijf iets meer."}}, true
			}
		}
		return nil, true
	})
	a.ok("chat.postMessage", obj{"channel": anna.ID, "text": "K7M-2QX", "blocks": []any{section("*K7M-2QX*"), button("Verder", "go")}})

	chat := anna.Chat()
	if len(chat) != 1 || chat[0].Text != "K7M-2QX" {
		t.Fatalf("chat: %+v", chat)
	}
	done(t, anna.Press(chat[0], "Verder"))
	m, ok := anna.Modal()
	if !ok || m.Title != "Signaal" {
		t.Fatalf("no modal: %+v", m)
	}
	if err := m.Send().Wait(t.Context()); err == nil {
		t.Error("an empty form was sent")
	}
	if err := m.Fill("Wat zag je?", "kort"); err != nil {
		t.Fatal(err)
	}
	done(t, m.Send())
	m, _ = anna.Modal()
	if diff := cmp.Diff(map[string]string{"fact": "Schrijf iets meer."}, m.Errors); diff != "" {
		t.Error(diff)
	}
	if err := m.Fill("fact", "lang genoeg"); err != nil {
		t.Fatal(err)
	}
	done(t, m.Send())
	if m, ok := anna.Modal(); ok {
		t.Errorf("still open: %+v", m)
	}
	if got := s.Problems(); len(got) > 0 {
		t.Errorf("problems: %q", got)
	}
	if got := s.EverSent("lang genoeg"); len(got) > 0 {
		t.Errorf("the app sent the text in %q", got)
	}
}
