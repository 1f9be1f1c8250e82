package dialogs

import (
	"strings"
	"sync"
	"time"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// catalogue is the built-in one, with the texts of ownCase.
var catalogue = sync.OnceValues(func() (*texts.Catalogue, error) {
	c, err := texts.Load()
	if err != nil {
		return nil, err
	}
	return c.WithCases([]practice.Case{ownCase()})
})

// ownCase is a case to practise on that an organisation wrote itself.
func ownCase() practice.Case {
	c := *practice.Find("stickers")
	c.ID = "ours"
	return c
}

// mustSpeak fails when anything a turn shows has no text in a language, or lacks an argument.
func mustSpeak(tb failer, turn Turn) {
	tb.Helper()
	for _, l := range turn.Lines {
		if l.Erase != "" {
			continue
		}
		mustSay(tb, Phrase{Key: l.Card.Text, Args: phraseArgs(l.Card.Args)})
		for _, b := range l.Card.Buttons {
			mustSay(tb, Phrase{Key: b.Label})
			if _, ok := ParseAction(b.Action); !ok {
				tb.Fatalf("%s: a button nobody can read: %q", l.Card.Text, b.Action)
			}
		}
	}
	if turn.Reply.Note != nil {
		mustSay(tb, *turn.Reply.Note)
	}
	if v := turn.Reply.View; v != nil {
		mustSay(tb, v.Title)
		mustSaySections(tb, v.Sections)
	}
	if f := turn.Reply.Form; f != nil {
		mustSayForm(tb, f)
	}
}

func mustSayForm(tb failer, f *Form) {
	tb.Helper()
	mustSay(tb, f.Title)
	mustSay(tb, Phrase{Key: f.Submit})
	for _, p := range f.Intro {
		mustSay(tb, p)
	}
	mustSaySections(tb, f.Sections)
	for _, field := range f.Fields {
		mustSay(tb, field.Label)
		if field.Hint != nil {
			mustSay(tb, *field.Hint)
		}
		for _, o := range field.Options {
			if o.Own == "" {
				mustSay(tb, o.Label)
			}
		}
	}
	for _, p := range f.Errors {
		mustSay(tb, p)
	}
}

func mustSaySections(tb failer, sections []Section) {
	tb.Helper()
	for _, s := range sections {
		if s.Heading != nil {
			mustSay(tb, *s.Heading)
		}
		for _, i := range s.Items {
			if i.Label != nil {
				mustSay(tb, *i.Label)
			}
			if i.Text != nil {
				mustSay(tb, *i.Text)
			}
		}
	}
}

// mustSay looks a phrase up in both languages, its arguments put into words as the bot does.
func mustSay(tb failer, p Phrase) {
	tb.Helper()
	c, err := catalogue()
	if err != nil {
		tb.Fatal(err)
	}
	args := texts.Args{}
	for name, a := range p.Args {
		switch a := a.(type) {
		case Phrase:
			mustSay(tb, a)
			args[name] = string(a.Key)
		case Arg:
			args[name] = a.Value + a.Time.Format(time.DateOnly)
			switch a.Kind {
			case "bar":
				args[name] = strings.Repeat("█", a.Num)
			case "count":
				args[name] = a.Num
			case "term":
				args[name] = texts.Key(a.Value)
			}
		default:
			args[name] = a
		}
	}
	for _, lang := range []string{texts.Dutch, texts.English} {
		if _, err := c.Lookup(lang, p.Key, args); err != nil {
			tb.Fatalf("%s (%s): %v", p.Key, lang, err)
		}
	}
}
