package adaptertest

import (
	"strings"
	"testing"

	"ruggespraak/bot"
)

// hostile is text that some platform or other would take for more than text.
var hostile = []string{
	"<!channel> <!here> <@U012AB3CD> <#C012AB3CD>",
	"@all @channel @here @ben",
	"<https://kwaad.example|klik hier> [klik](https://kwaad.example)",
	"*vet* _schuin_ ~~weg~~ `code` **vet**",
	"# kop",
	"> aanhaling",
	"| a | b |",
	"&lt;b&gt; &amp;amp; <script>alert(1)</script>",
	":smile: :-) ~town-square",
	"```\nblok\n```",
	`een \n twee \* drie \\`,
	"{{.Name}} %s %d %!s",
	"👩‍👩‍👧 e\u0301 שלום",
}

func testLiteralView(t *testing.T, k *check) {
	ref := k.post(t, k.Anna, bot.Post{Line: "l1", Text: "K7M-2QX", Buttons: []bot.Button{button("Lees", "read")}})
	for _, text := range hostile {
		k.replies(func(bot.Event) (bot.Reply, error) {
			return bot.Reply{View: &bot.View{Title: "Overzicht", Sections: []bot.Section{{
				Heading: "Signalen", Items: []bot.Item{{Label: "Feit", Text: text, Literal: true}},
			}}}}, nil
		})
		seen := k.do(t, k.Anna, Act{Press: &Press{Ref: ref}})
		for _, want := range []string{"Overzicht", "Signalen", "Feit"} {
			if !strings.Contains(seen.Text, want) {
				t.Errorf("the view lacks %q: %q", want, seen.Text)
			}
		}
		literal(t, "view", seen.Text, text)
	}
}

func testLiteralForm(t *testing.T, k *check) {
	for _, text := range hostile {
		form := someForm()
		line := strings.ReplaceAll(text, "\n", " ") // labels and short fields have one line
		form.Intro = []bot.Item{{Label: "Je schreef", Text: text, Literal: true}}
		form.Sections = []bot.Section{{Heading: "Signalen", Items: []bot.Item{{Label: "Feit", Text: "[" + text + "]", Literal: true}}}}
		form.Fields[2].Options[1].Label = line
		form.Values = map[string][]string{"fact": {text}, "source": {line}}
		seen := k.openForm(t, k.Anna, form)
		literal(t, "intro", seen.Form.Text, text)
		literal(t, "section", seen.Form.Text, "["+text+"]")
		literal(t, "option", seen.Form.Text, line)
		for name, want := range form.Values {
			if got := strings.Join(seen.Form.Values[name], "|"); got != want[0] {
				t.Errorf("field %s holds %q, want %q", name, got, want[0])
			}
		}
		k.do(t, k.Anna, Act{Cancel: true})
	}
}

// Posts hold no text of people, but names from the configuration, which may look like anything.
func testLiteralPost(t *testing.T, k *check) {
	for i, text := range hostile {
		label := strings.ReplaceAll(strings.TrimSpace(text), "\n", " ")
		if r := []rune(label); len(r) > 24 {
			label = string(r[:24])
		}
		k.post(t, k.Anna, bot.Post{Line: k.line(), Text: text, Buttons: []bot.Button{button(label, "read")}})
		got := k.Chat(t, k.Anna)[i]
		literal(t, "post", got.Text, text)
		if len(got.Buttons) != 1 || got.Buttons[0] != strings.TrimSpace(label) && got.Buttons[0] != label {
			t.Errorf("button reads %q, want %q", got.Buttons, label)
		}
	}
}

// literal checks that text is read as it was written.
func literal(t *testing.T, where, got, want string) {
	t.Helper()
	if !strings.Contains(got, want) {
		t.Errorf("%s reads %q, want in it %q", where, got, want)
	}
}
