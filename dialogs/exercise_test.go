package dialogs

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// practise begins an exercise on the stickers.
func (c *chat) practise(exercise string) {
	c.tb.Helper()
	c.say("oefenen")
	c.button(practiceVerb)
	c.fill("exercise", exercise, "case", "stickers")
}

// practised is the stored exercise; nil when there is none.
func (c *chat) practised() *Practice { return c.load(Event{Kind: Said, From: asker}).Practice }

// Every word, button and command leads to the choice of an exercise.
func TestPractiseBegins(t *testing.T) {
	for name, begin := range map[string]func(*chat) Turn{
		"typed":   func(c *chat) Turn { c.say("oefenen"); return c.button(practiceVerb) },
		"English": func(c *chat) Turn { c.say("Practise!"); return c.button(practiceVerb) },
		"command": func(c *chat) Turn { return c.do(Event{Kind: Commanded, From: asker, Lang: "nl", Text: "oefenen"}) },
		"page":    func(c *chat) Turn { return c.press(Action{Verb: practiceVerb}) },
		"menu": func(c *chat) Turn {
			code := c.begin()
			c.press(Action{Verb: "more", Code: code})
			return c.fill("what", "exercise")
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := newChat(t)
			form := begin(c).Reply.Form
			if form == nil || form.Action.Verb != practicePicked || len(form.Fields[1].Options) != len(practice.Cases()) {
				t.Fatalf("shown: %+v", form)
			}
			c.fill("exercise", "sort")
			if diff := cmp.Diff([]string{"case error.choose"}, sortedValues(c.form.Errors)); diff != "" || c.practised() != nil {
				t.Errorf("half a choice: %s", diff)
			}
		})
	}
}

// Each choice brings its explanation, and the end shows what to talk about: without a score.
func TestSort(t *testing.T) {
	c := newChat(t)
	c.practise("sort")
	of := practice.Find("stickers")
	var said []string
	for i, s := range of.Statements {
		chose := s.Kind
		if i%3 == 0 {
			chose = practice.Source
		}
		if c.form == nil || c.form.Action.Slot != "sort."+s.ID {
			t.Fatalf("at %s: %s", s.ID, shown(c.last))
		}
		c.fill("kind", string(chose))
		sections := sectionsOf(c.last)
		said = append(said, string(sections[0].Items[1].Text.Key))
		if why := string(sections[0].Items[2].Text.Key); why != of.KeyOf(practice.PartWhy, s.ID) {
			t.Errorf("%s is explained by %s", s.ID, why)
		}
	}
	same, other := "exercise.sort.same", "exercise.sort.other"
	if diff := cmp.Diff([]string{other, same, same, other, same, same, other, same}, said); diff != "" {
		t.Error(diff)
	}
	if got := shown(c.last); got != "exercise.sort.mirror.title" {
		t.Fatalf("the end shows %s", got)
	}
	if talk := sectionsOf(c.last)[1].Items; len(talk) != 6 { // three statements, a question with each
		t.Errorf("%d items to talk about", len(talk))
	}
	c.ended()
}

// ended sees to it that nothing of the exercise is left.
func (c *chat) ended() {
	c.tb.Helper()
	if c.practised() != nil || !slices.Equal(c.last.Drop, []Key{PracticeKey(asker)}) || len(c.last.Put) > 0 {
		c.tb.Fatalf("left: %v, dropped %v, put %d", c.practised(), c.last.Drop, len(c.last.Put))
	}
}

func sectionsOf(t Turn) []Section {
	if t.Reply.View != nil {
		return t.Reply.View.Sections
	}
	return t.Reply.Form.Sections
}

// headingsOf are the headings shown.
func headingsOf(t Turn) (list []string) {
	for _, s := range sectionsOf(t) {
		if s.Heading != nil {
			list = append(list, string(s.Heading.Key))
		}
	}
	return list
}

// The coach looks as often as somebody likes, and the example comes when they want it.
func TestRewrite(t *testing.T) {
	c := newChat(t)
	c.practise("rewrite")
	c.fill("text", "")
	if diff := cmp.Diff([]string{"text error.empty"}, sortedValues(c.form.Errors)); diff != "" {
		t.Error(diff)
	}
	for range 2 {
		c.fill("text", "Hij is agressief.", "look", "again")
		if diff := cmp.Diff([]string{"exercise.rewrite.given", "exercise.rewrite.coach"}, headingsOf(c.last)); diff != "" {
			t.Error(diff)
		}
		if c.form.Values["text"][0] != "Hij is agressief." {
			t.Error("the text is gone")
		}
	}
	c.fill("text", "Hij is agressief.", "look", "example")
	if got := shown(c.last); got != "exercise.rewrite.mirror.title" {
		t.Errorf("shown: %s", got)
	}
	c.ended()

	c.practise("rewrite")
	c.fill("text", "Hij gooide dinsdag een stoel om.")
	if got := sectionsOf(c.last)[1].Items[0].Own; got != "Hij gooide dinsdag een stoel om." {
		t.Errorf("a text that says what was seen is shown as %q", got)
	}
	c.ended()
}

// What still gives somebody away is shown until it is gone, or until the example is wanted.
func TestAnonymise(t *testing.T) {
	c := newChat(t)
	c.practise("anonymise")
	of := practice.Find("stickers")
	if got := c.form.Values["text"]; !slices.Equal(got, []string{of.Anonymise.Text.NL}) {
		t.Errorf("to begin with: %q", got)
	}
	c.fill("text", of.Anonymise.Text.NL)
	if diff := cmp.Diff([]string{"exercise.anonymise.found"}, headingsOf(c.last)); diff != "" {
		t.Error(diff)
	}
	if items := sectionsOf(c.last)[0].Items; len(items) < 4 || !strings.Contains(items[0].Own, "⟦") {
		t.Errorf("found: %+v", items)
	}
	c.fill("text", of.Anonymise.Example.NL, "look", "again")
	if got := shown(c.last); got != "exercise.anonymise.mirror.title" {
		t.Errorf("the example itself shows %s: %v", got, headingsOf(c.last))
	}
	c.ended()
	c.practise("anonymise")
	c.fill("text", "Het gaat om Daan.", "look", "example")
	if got := sectionsOf(c.last)[0].Items[0].Own; got != "Het gaat om ⟦Daan⟧." {
		t.Errorf("with the example: %q", got)
	}
}

// ‘stop’, another exercise and silence each forget the exercise.
func TestPractiseIsForgotten(t *testing.T) {
	for name, x := range map[string]struct {
		do   func(*chat) Turn
		want string // the note or line
	}{
		"said":    {func(c *chat) Turn { return c.say("stop") }, "note.exercise.stopped"},
		"pressed": {func(c *chat) Turn { c.say("oefenen"); return c.button(practiceStop) }, "note.exercise.stopped"},
		"silence": {func(c *chat) Turn { c.now = c.now.Add(practiceWake); return c.due(PracticeKey(asker)) }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			c := newChat(t)
			c.practise("walk")
			turn := x.do(c)
			if got := strings.Join(append(keysOf(turn), shown(turn)), ""); got != x.want {
				t.Errorf("said %q, want %q", got, x.want)
			}
			if c.practised() != nil {
				t.Error("it is still there")
			}
			if c.press(Action{Verb: practiceOn}); shown(c.last) != "note.exercise.gone" {
				t.Errorf("afterwards: %s", shown(c.last))
			}
		})
	}
	c := newChat(t)
	c.practise("walk")
	c.now = c.now.Add(practiceWake - time.Minute)
	if c.due(PracticeKey(asker)); c.practised() == nil {
		t.Error("forgotten too early")
	}
	if p := c.practised(); !p.Expires().Equal(start.Add(2 * time.Hour)) {
		t.Errorf("expires at %v", p.Expires())
	}
	if c.say("pauze"); c.practised() == nil {
		t.Error("a word for a case ends the exercise")
	}
}

// What is typed in the chat meanwhile is not held for a case: it may belong to the exercise.
func TestPractiseKeepsTypedOut(t *testing.T) {
	c := newChat(t)
	c.practise("walk")
	turn := c.say("hij zegt dat niemand hem begrijpt")
	if diff := cmp.Diff([]string{"line.exercise.typed"}, keysOf(turn)); diff != "" {
		t.Error(diff)
	}
	if talk := c.load(Event{Kind: Said, From: asker}).Talk; talk.Kept != nil {
		t.Error("the text is kept")
	}
	c.button(practiceOn)
	if c.form == nil || c.form.Action.Slot != "walk.signals" {
		t.Errorf("going on shows %s", shown(c.last))
	}
	if c.say("spoed"); !strings.HasPrefix(keysOf(c.last)[0], "line.acute") {
		t.Errorf("danger: %v", keysOf(c.last))
	}
}

// Who says that there is danger is no longer practising: what they type is held for the urgent form.
func TestPractiseEndsWithDanger(t *testing.T) {
	c := newChat(t)
	c.practise("walk")
	const text = "spoed, hij staat hier met een mes"
	turn := c.say(text)
	if got := keysOf(turn); len(got) != 2 || !strings.HasPrefix(got[0], "line.acute") || got[1] != "line.kept" {
		t.Errorf("danger: %v", got)
	}
	talk := c.load(Event{Kind: Said, From: asker}).Talk
	if c.practised() != nil || talk.Kept == nil || talk.Kept.Text != text {
		t.Errorf("still practising: %v, held: %v", c.practised(), talk.Kept)
	}
}

// Who begins a case is no longer practising either.
func TestPractiseEndsWithCase(t *testing.T) {
	for _, kind := range []Kind{Said, Commanded} {
		c := newChat(t)
		c.practise("walk")
		c.do(Event{Kind: kind, From: asker, Text: "start"})
		if c.practised() != nil {
			t.Errorf("%v: still practising", kind)
		}
		if diff := cmp.Diff([]string{"line.kept"}, keysOf(c.say("hij zegt dat niemand hem begrijpt"))); diff != "" {
			t.Errorf("%v: %s", kind, diff)
		}
	}
}

// A word for a case means the exercise, for who has no case; a case comes first for who has one.
func TestPractiseWithoutCase(t *testing.T) {
	for _, word := range []string{"verder", "terug", "wis", "wijzig"} {
		c := newChat(t)
		c.practise("walk")
		if diff := cmp.Diff([]string{"line.exercise.busy"}, keysOf(c.say(word))); diff != "" {
			t.Errorf("%s: %s", word, diff)
		}
		c = newChat(t)
		c.begin()
		c.practise("walk")
		if got := keysOf(c.say(word)); slices.Contains(got, "line.exercise.busy") {
			t.Errorf("%s with a case: %v", word, got)
		}
	}
}

// A form that was sent twice, or that is old, brings the question of now.
func TestPractiseStale(t *testing.T) {
	c := newChat(t)
	c.practise("sort")
	first := c.form.Action
	c.fill("kind", "fact")
	c.submit(first, "kind", "opinion")
	if got := c.practised().Answers["1"].Get("kind"); got != "fact" || c.form.Action.Slot != "sort.2" {
		t.Errorf("answer %q, shown %s", got, shown(c.last))
	}
	c.submit(Action{Verb: practiceDo, Slot: "walk.share", Rev: 1}, "answer", "yes")
	if shown(c.last) != "note.exercise.gone" {
		t.Errorf("another exercise's form: %s", shown(c.last))
	}
	for _, slot := range []string{"sort.99", "sort.1", "sort."} {
		c.submit(Action{Verb: practiceDo, Slot: slot, Rev: 1}, "kind", "fact")
		if got := c.practised(); len(got.Answers) != 1 || c.form.Action.Slot != "sort.2" {
			t.Errorf("%s: %v, shown %s", slot, got.Answers, shown(c.last))
		}
	}
}

// An organisation's own cases stand first in the list; one that is taken out of the configuration
// meanwhile ends the exercise on it.
func TestPractiseOwnCase(t *testing.T) {
	c := newChat(t)
	c.org.Practice = []practice.Case{ownCase()}
	c.press(Action{Verb: practiceVerb})
	if first := c.form.Fields[1].Options[0].Value; first != "ours" {
		t.Errorf("%s stands first", first)
	}
	c.fill("exercise", "sort", "case", "ours")
	if got := string(sectionsOf(c.last)[0].Items[0].Text.Key); got != "practice.ours.statement.1" {
		t.Errorf("asked about %s", got)
	}
	c.org.Practice = nil
	c.fill("kind", "fact")
	if shown(c.last) != "note.exercise.gone" {
		t.Errorf("a case that is gone shows %s", shown(c.last))
	}
	c.ended()
}

// Whatever stands before somebody who practises says that it is an exercise.
func TestPractiseIsMarked(t *testing.T) {
	words, err := catalogue()
	if err != nil {
		t.Fatal(err)
	}
	keys := []string{"exercise.pick.title", "exercise.note", "exercise.end", "line.exercise", "line.exercise.busy", "line.exercise.typed", "button.exercise"}
	for _, e := range exercises() {
		keys = append(keys, "exercise."+e.name+".title", "exercise."+e.name+".mirror.title")
	}
	for _, key := range keys {
		nl, en := strings.ToLower(words.Text("nl", texts.Key(key), nil)), strings.ToLower(words.Text("en", texts.Key(key), nil))
		if !strings.Contains(nl, "oefen") || !strings.Contains(en, "exercise") && !strings.Contains(en, "practis") {
			t.Errorf("%s does not say that it is an exercise: %q, %q", key, nl, en)
		}
	}
	c := newChat(t)
	for _, e := range exercises() {
		if c.practise(e.name); c.form.Title.Key != texts.Key("exercise."+e.name+".title") || c.form.Intro[0].Key != "exercise.note" {
			t.Errorf("%s begins with %s, %v", e.name, c.form.Title.Key, c.form.Intro)
		}
		c.say("stop")
	}
}
