package slacktest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMrkdwn says what a person sees of a section, and who gets called.
func TestMrkdwn(t *testing.T) {
	type seen struct {
		Text         string
		Pings, Links []string
	}
	tests := map[string]struct {
		text     string
		verbatim bool
		want     seen
	}{
		"plain":              {text: "hoi", want: seen{Text: "hoi"}},
		"escaped":            {text: "&lt;!channel&gt; &amp;amp;", want: seen{Text: "<!channel> &amp;"}},
		"everybody":          {text: "<!channel>", want: seen{Text: "@channel", Pings: []string{"@channel"}}},
		"somebody":           {text: "<@U0BOT0000>", want: seen{Text: "@ruggespraak", Pings: []string{"@ruggespraak"}}},
		"link":               {text: "<https://x.nl|hier>", want: seen{Text: "hier", Links: []string{"https://x.nl"}}},
		"bare link":          {text: "zie https://x.nl/a", want: seen{Text: "zie https://x.nl/a", Links: []string{"https://x.nl/a"}}},
		"bare call":          {text: "dag @here", want: seen{Text: "dag @here", Pings: []string{"@here"}}},
		"verbatim":           {text: "@here https://x.nl", verbatim: true, want: seen{Text: "@here https://x.nl"}},
		"bold":               {text: "*a b* c", want: seen{Text: "a b c"}},
		"two bolds":          {text: "*a* *b*", want: seen{Text: "a b"}},
		"no bold":            {text: "2*3*4 en * a *", want: seen{Text: "2*3*4 en * a *"}},
		"italic":             {text: "_a_ snake_case_x", want: seen{Text: "a snake_case_x"}},
		"struck":             {text: "~a~", want: seen{Text: "a"}},
		"code":               {text: "`a` ```b\nc```", want: seen{Text: "a b\nc"}},
		"quote":              {text: "&gt; a\nb", want: seen{Text: "▏a\nb"}},
		"emoji":              {text: ":warning: 10:30:15 :onbekend:", want: seen{Text: "⚠️ 10:30:15 :onbekend:"}},
		"invisible":          {text: "a\u200b*\u200bb", want: seen{Text: "a*b"}},
		"kept by invisibles": {text: "*\u200ba*", want: seen{Text: "a"}},
	}
	s, _ := start(t, Config{})
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			text := obj{"type": "mrkdwn", "text": test.text}
			if test.verbatim {
				text["verbatim"] = true
			}
			m := s.render([]any{obj{"type": "section", "text": text}})
			if diff := cmp.Diff(test.want, seen{m.Text, m.Pings, m.Links}); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOtherBlocksAreRead(t *testing.T) {
	s, _ := start(t, Config{})
	got := s.render([]any{
		obj{"type": "header", "text": plain("*Kop*")},
		obj{"type": "section", "text": obj{"type": "plain_text", "text": ":x:", "emoji": false}},
		obj{"type": "rich_text", "elements": []any{obj{"type": "rich_text_section", "elements": []any{
			obj{"type": "text", "text": "*letterlijk* <!here>"}, obj{"type": "broadcast", "range": "here"},
		}}}},
		obj{"type": "input", "block_id": "b", "label": plain("Vraag"), "element": obj{"type": "radio_buttons", "action_id": "a", "options": []any{obj{"text": plain("Ja"), "value": "y"}}}},
		button("Druk", "c"),
	})
	if diff := cmp.Diff("*Kop*\n:x:\n*letterlijk* <!here>@here\nVraag\nJa", got.Text); diff != "" {
		t.Error(diff)
	}
	if len(got.Buttons) != 1 || got.Buttons[0].Label != "Druk" || len(got.Pings) != 1 {
		t.Errorf("got %+v", got)
	}
}
