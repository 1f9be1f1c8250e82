package dialogs

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"ruggespraak/dialogs/know"
	"ruggespraak/dialogs/texts"
)

// Typing brings a line with buttons, as no view can be opened then; nothing of what was typed is in it.
func TestSayKnow(t *testing.T) {
	for _, tt := range []struct {
		text, line string
		buttons    []string // slots; "" is the list
	}{
		{"uitleg", "line.know", []string{""}},
		{"Uitleg ouders?", "line.know.found", []string{"parents", ""}},
		{"explain parents", "line.know.found", []string{"parents", ""}},
		{"uitleg toestemming", "line.know.found", []string{"secrecy", "parents", ""}},
		{"uitleg Ouders", "line.know.found", []string{"parents", ""}},
		{"uitleg vrachtwagens", "line.know.none", []string{""}},
		{"uitleg van moeder over Ahmed", "line.know.found.long", []string{"parents", ""}},
	} {
		t.Run(tt.text, func(t *testing.T) {
			c := newChat(t)
			got := c.say(tt.text)
			if lines := strings.Join(keysOf(got), " "); lines != tt.line {
				t.Fatalf("lines %q, want %q", lines, tt.line)
			}
			var slots []string
			for _, b := range got.Lines[0].Card.Buttons {
				a, ok := ParseAction(b.Action)
				if !ok || a.Verb != "know" {
					t.Errorf("a button does %q", b.Action)
				}
				slots = append(slots, a.Slot)
			}
			if !slices.Equal(slots, tt.buttons) || len(slots) > 3 {
				t.Errorf("buttons %q, want %q", slots, tt.buttons)
			}
		})
	}
	c := newChat(t)
	if got := keysOf(c.say("uitleg hij zei in de klas dat hij iets gaat doen")); !slices.Equal(got, []string{"line.kept"}) {
		t.Errorf("a text about somebody: %v", got)
	}
	if got := keysOf(c.say("uitleg spoed")); got[0] != "line.acute.no-phone" {
		t.Errorf("danger: %v", got)
	}
}

// A command opens what was looked up at once, and stores nothing.
func TestCommandKnow(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"uitleg ouders", "know.parents.title"},
		{"uitleg", "know.list.intro 14"},
		{"uitleg toestemming", "know.list.some 3"},
		{"uitleg vrachtwagens", "know.list.none 14"},
	} {
		c := newChat(t)
		got := c.do(Event{Kind: Commanded, From: Address{Org: "org", Connection: "t", User: "new"}, Text: tt.text})
		what := ""
		switch r := got.Reply; {
		case r.View != nil:
			what = string(r.View.Title.Key)
		case r.Form != nil:
			what = string(r.Form.Intro[0].Key) + " " + strconv.Itoa(len(r.Form.field("what").Options))
		}
		if what != tt.want || len(got.Put)+len(got.Lines) > 0 {
			t.Errorf("%q: %q, want %q; stored %d, lines %d", tt.text, what, tt.want, len(got.Put), len(got.Lines))
		}
	}
}

// Every card can be chosen from the list and opened from a button, in both, by anybody.
func TestEveryCardOpens(t *testing.T) {
	c := newChat(t)
	c.press(Action{Verb: "know"})
	options := optionsOf(c.form, "what")
	if len(options) != len(know.Cards())+1 {
		t.Fatalf("%d choices for %d cards", len(options), len(know.Cards()))
	}
	for _, name := range options {
		c.press(Action{Verb: "know"})
		c.fill("what", name)
		view := c.last.Reply.View
		if view == nil {
			t.Fatalf("%s: %v", name, shown(c.last))
		}
		card, ok := know.Find(name)
		if !ok {
			if view.Title.Key != "explain.title" {
				t.Errorf("%s: %s", name, view.Title.Key)
			}
			continue
		}
		c.press(Action{Verb: "know", Slot: name})
		if view.Title.Key != card.Title() || c.last.Reply.View.Title.Key != card.Title() {
			t.Errorf("%s: %s and %s", name, view.Title.Key, c.last.Reply.View.Title.Key)
		}
		from := view.Sections[len(view.Sections)-1]
		for _, section := range view.Sections {
			for _, i := range section.Items {
				if i.Own != "" {
					t.Errorf("%s: %q stands there as somebody's own words", name, i.Own)
				}
			}
		}
		if from.Heading.Key != "know.source.heading" || len(from.Items) < len(card.Sources) {
			t.Errorf("%s: no sources below it: %v", name, from)
		}
		ours := card.Name == "kept" // it rests on the handbook alone
		if how := from.Items[0].Text.Key == "know.source.how"; how == ours {
			t.Errorf("%s: says how it was compared: %v", name, how)
		}
	}
	c.press(Action{Verb: "know"})
	c.fill("what", "nothing")
	if c.form == nil || c.form.Errors["what"].Key != "error.option" {
		t.Errorf("a card that is not there: %v", shown(c.last))
	}
	c.press(Action{Verb: "know", Slot: "nothing"})
	if c.form == nil {
		t.Error("an old button does not show the list")
	}
}

// The list of a case has the card chosen that belongs to the question it stands at.
func TestKnowFor(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	choose := func() string {
		c.press(Action{Verb: "more", Code: code})
		c.fill("what", "know")
		return Values(c.form.Values).Get("what")
	}
	if got := choose(); got != "" {
		t.Errorf("at the start %q is chosen", got)
	}
	for range 20 {
		if c.next(code) == "talk-plan" {
			break
		}
		c.press(Action{Verb: "next", Code: code})
		if name := questionOf(c.form.Action.Slot); name == "order" {
			c.fill("first", "talk")
		} else {
			c.fill(good[name]...)
		}
	}
	if got := choose(); got != "talking" {
		t.Errorf("at %s %q is chosen", c.next(code), got)
	}
	c = newChat(t)
	code = c.begin()
	c.fill(good["signal"]...)
	c.answer(code, "age", "band", "under16")
	c.press(Action{Verb: "ask", Code: code, Slot: "parents"})
	if last := c.form.Intro[len(c.form.Intro)-1]; last.Key != "know.more" || last.Args["Word"] != texts.Key("know.parents.word") {
		t.Errorf("the form about parents does not say where to read more: %v", last)
	}
}

// Cards that questions name exist, and the word of the hint leads to them by typing it.
func TestQuestionsKnow(t *testing.T) {
	n := 0
	for _, q := range methodOf(nil).Questions {
		if q.Know == "" {
			continue
		}
		n++
		card, ok := know.Find(q.Know)
		if !ok {
			t.Errorf("%s: no card %q", q.Name, q.Know)
			continue
		}
		for lang, command := range map[string]string{"nl": "uitleg ", "en": "explain "} {
			word, _ := texts.BuiltIn(lang, card.Word())
			w := understand(command + word)
			if hits := know.Search(lang, w.about); w.verb != "know" || len(hits) == 0 || hits[0].Name != q.Know {
				t.Errorf("%s: %q does not find %s", q.Name, command+word, q.Know)
			}
		}
	}
	if n < 4 {
		t.Errorf("%d questions offer a card", n)
	}
}

// What the organisation adds: its contacts, or those of last resort; its officers; how long it keeps.
func TestOwnToCard(t *testing.T) {
	c := newChat(t)
	org := *c.org
	c.org = &org
	read := func(name string) *View { return c.press(Action{Verb: "know", Slot: name}).Reply.View }
	if got := read("network").Sections[1]; got.Heading.Key != "know.contacts" || !strings.HasPrefix(addedTo(got.Items[0]), org.LastResort[0].Name+": ") {
		t.Errorf("without a network: %v", got)
	}
	org.Network = []Contact{{Name: "Wijkagent Noord", For: "vragen over de buurt", Phone: "0900-8844", Note: "op werkdagen"}}
	if got := read("network").Sections[1].Items; len(got) != 1 || addedTo(got[0]) != "Wijkagent Noord: 0900-8844\nvragen over de buurt\nop werkdagen" {
		t.Errorf("with a network: %v", got)
	}
	officers := read("officer").Sections
	if !strings.Contains(addedTo(officers[1].Items[0]), org.Tiers[0][0].Name) || len(officers) != len(org.Tiers)+2 {
		t.Errorf("officers: %v", officers)
	}
	org.Pace.Case = 60 * 24 * time.Hour
	if got := read("kept").Sections[0].Items[0].Text.Args["Days"]; got != 60 {
		t.Errorf("kept for %v days", got)
	}
}

// addedTo is what an item adds to a card; no card holds anybody's own words, so that all can be read
// where those cannot be shown.
func addedTo(i Item) string {
	if i.Text == nil || i.Own != "" {
		return ""
	}
	s, _ := i.Text.Args["Text"].(string)
	return s
}

// A source that was read long ago says so.
func TestOldSource(t *testing.T) {
	c := newChat(t)
	read := know.Checked()[0].Read
	for at, want := range map[time.Time]texts.Key{read.Add(know.Old): "know.source", read.Add(2 * know.Old): "know.source.old"} {
		c.now = at
		view := c.press(Action{Verb: "know", Slot: "parents"}).Reply.View
		if got := view.Sections[len(view.Sections)-1].Items[1].Text.Key; got != want {
			t.Errorf("%v: %s, want %s", at, got, want)
		}
	}
}
