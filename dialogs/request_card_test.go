package dialogs

import (
	"strings"
	"testing"

	"ruggespraak/dialogs/texts"
)

// TestEverythingSaidHasAText fills in every card, line, form, view and note of many situations, as
// everybody, in both languages: each has its text, and each place of it an argument.
func TestEverythingSaidHasAText(t *testing.T) {
	catalogue, err := texts.Load()
	if err != nil {
		t.Fatal(err)
	}
	said := map[texts.Key]bool{}
	look := func(out Turn) {
		for _, p := range phrases(out) {
			said[p.Key] = true
			for _, lang := range []string{"nl", "en"} {
				if _, err := catalogue.Lookup(lang, p.Key, p.Args); err != nil {
					t.Error(lang, err)
				}
			}
		}
		for _, l := range out.Lines {
			checkButtons(t, l.Card)
		}
	}
	seen := map[string]bool{}
	walk(newWorld(t, nil), 4, func(w *world) {
		look(w.last)
		s := situation(w)
		if seen[s] {
			return
		}
		seen[s] = true
		for verb := range requestVerbs {
			for _, who := range []Address{asker, anna, bilal} {
				after := *w
				look(after.press(who, verb))
			}
		}
	})
	for _, key := range []texts.Key{"line.asker.last-resort", "line.officer.asked-on", "refuse.use-thank", "form.ask-on.intro", "card.officer.mine-asked"} {
		if !said[key] {
			t.Errorf("the walk never came to %s", key)
		}
	}
}

// phrases are all texts of a turn.
func phrases(out Turn) []Phrase {
	var list []Phrase
	for _, l := range out.Lines {
		p := Phrase{Key: l.Card.Text, Args: texts.Args{}}
		for _, a := range l.Card.Args {
			p.Args[a.Name] = a
		}
		list = append(list, p)
		for _, b := range l.Card.Buttons {
			list = append(list, Phrase{Key: b.Label})
		}
	}
	var sections []Section
	switch r := out.Reply; {
	case r.Note != nil:
		list = append(list, *r.Note)
	case r.View != nil:
		list, sections = append(list, r.View.Title), r.View.Sections
	case r.Form != nil:
		list, sections = append(list, r.Form.Title, Phrase{Key: r.Form.Submit}), r.Form.Sections
		list = append(list, r.Form.Intro...)
		for _, f := range r.Form.Fields {
			list = append(list, f.Label)
			for _, o := range f.Options {
				if o.Own == "" {
					list = append(list, o.Label)
				}
			}
		}
	}
	for _, s := range sections {
		for _, i := range append(s.Items, Item{Label: s.Heading}) {
			for _, p := range []*Phrase{i.Label, i.Text} {
				if p != nil {
					list = append(list, *p)
				}
			}
		}
	}
	return list
}

// checkButtons sees to it that a card can be shown, and that its buttons do something.
func checkButtons(t *testing.T, c Card) {
	t.Helper()
	for _, b := range c.Buttons {
		a, ok := ParseAction(b.Action)
		if _, known := requestVerbs[a.Verb]; !ok || !known || a.Code != reqCode {
			t.Errorf("a button does %q", b.Action)
		}
	}
	if len(c.Buttons) > 3 || !strings.HasPrefix(c.Key, "K7M2QX/") {
		t.Errorf("card %s has %d buttons", c.Key, len(c.Buttons))
	}
}

// TestNoNoise brings only the cards up to date that changed.
func TestNoNoise(t *testing.T) {
	w := newWorld(t, nil)
	if w.give(asker, cmdReply); len(w.last.Lines) > 0 {
		t.Errorf("something added while nobody has it: %v", w.last.Lines)
	}
	w.give(anna, cmdTake)
	for who, want := range map[Address]string{asker: "card.asker.taken", anna: "card.officer.mine", bilal: "card.officer.taken"} {
		if got := w.card(who); got != want {
			t.Errorf("%s: %q, want %q", who.User, got, want)
		}
	}
	w.wait(1)
	w.give(asker, cmdReply) // the promise begins anew
	if w.card(asker) == "" || w.card(anna) == "" || w.card(bilal) != "" {
		t.Errorf("the new promise is for the asker and the taker: %v", w.last.Lines)
	}
}

// TestLanguages answers the asker in the language of the case, whatever the messenger says.
func TestLanguages(t *testing.T) {
	w := newWorld(t, func(_ *world, c *Case) { c.Lang = "en" })
	for who, want := range map[Address]string{asker: "en", anna: "nl", bilal: "en", deputy: "nl"} {
		if got := w.press(who, "view").Lang; got != want {
			t.Errorf("%s is answered in %s, want %s", who.User, got, want)
		}
	}
	for _, l := range newWorld(t, func(_ *world, c *Case) { c.Lang = "en" }).last.Lines {
		if want := map[Address]string{asker: "en", anna: "nl", bilal: "en"}[l.To]; l.Lang != want {
			t.Errorf("a line to %s in %s, want %s", l.To.User, l.Lang, want)
		}
	}
}
