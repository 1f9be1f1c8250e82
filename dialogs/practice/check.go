package practice

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Check gives everything that is wrong in a file, from top to bottom: a sentence for each mistake, that
// says what is expected there. An empty list means that the case can be used.
func Check(name string, data []byte) []Mistake {
	_, wrong := Read(name, data)
	slices.SortStableFunc(wrong, func(a, b Mistake) int { return a.Line - b.Line })
	return wrong
}

// Lengths, in characters. A title is the title of a form (both platforms cut at 24); the others are what
// can be read at a glance.
const (
	maxTitle = 24
	maxText  = 300
	maxStory = 900
)

var idForm = regexp.MustCompile(`^[a-z][a-z0-9-]{1,29}$`)

// notInDutch are words that no text of this project uses (about a person, or to one).
var notInDutch = regexp.MustCompile(`(?i)\b(meldingen?|melden|melders?|meldt|meldde|gemeld|meldpunt|u|uw)\b`)

// A checker collects mistakes.
type checker struct {
	file  string
	lines lines
	list  []Mistake
}

func (k *checker) wrong(path, format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if path != "" {
		text = strings.TrimPrefix(path, "$.") + ": " + text
	}
	k.list = append(k.list, Mistake{File: k.file, Line: k.lines.of(path), Text: text})
}

func (k *checker) check(c *Case, id string) {
	switch {
	case !idForm.MatchString(c.ID):
		k.wrong("$.id", "must be 2 to 30 small letters, digits and dashes, and begin with a letter")
	case c.ID != id:
		k.wrong("$.id", "must be the name of the file without .yaml: %q", id)
	}
	k.oneOf("$.sector", c.Sector, Sectors())
	k.oneOf("$.age", c.Age, Ages())
	k.text("$.title", c.Title, maxTitle)
	k.text("$.intro", c.Intro, maxStory)
	k.statements(c.Statements)
	k.example("$.rewrite", c.Rewrite)
	k.example("$.anonymise", c.Anonymise)
	k.text("$.walk.advice", c.Walk.Advice, maxStory)
	k.text("$.walk.young", c.Walk.Young, maxStory)
	k.text("$.walk.risks", c.Walk.Risks, maxStory)
	k.text("$.walk.end", c.Walk.End, maxStory)
}

func (k *checker) oneOf(path, value string, options []string) {
	if !slices.Contains(options, value) {
		k.wrong(path, "must be one of: %s", strings.Join(options, ", "))
	}
}

// statements looks at each, and whether there is something to choose between.
func (k *checker) statements(list []Statement) {
	if n := len(list); n < MinStatements || n > MaxStatements {
		k.wrong("$.statements", "there are %d: at least %d and at most %d are needed", n, MinStatements, MaxStatements)
	}
	count := map[string]int{}
	for i, s := range list {
		at := fmt.Sprintf("$.statements[%d]", i)
		k.statement(at, s)
		count[string(s.Kind)]++
		count[string(s.Side)]++
	}
	for _, least := range []struct {
		what string
		n    int
	}{{"opinion", 2}, {"source", 1}, {"signal", 2}, {"counter", 2}} {
		if count[least.what] < least.n {
			k.wrong("$.statements", "only %d of %q: at least %d, or there is nothing to choose between", count[least.what], least.what, least.n)
		}
	}
}

func (k *checker) statement(at string, s Statement) {
	if !slices.Contains(Kinds(), s.Kind) {
		k.wrong(at+".kind", "must be one of: fact, opinion, source")
	}
	switch {
	case s.Kind == Fact && s.Side != Signal && s.Side != Counter:
		k.wrong(at+".side", "a fact is one of: signal, counter")
	case s.Kind != Fact && s.Side != "":
		k.wrong(at+".side", "only a fact has a side: take it out")
	}
	k.text(at+".text", s.Text, maxText)
	k.text(at+".why", s.Why, maxText)
	k.text(at+".talk", s.Talk, maxText)
}

func (k *checker) example(at string, e Example) {
	k.text(at+".text", e.Text, maxStory)
	k.text(at+".example", e.Example, maxStory)
	if e.Text.NL != "" && e.Text.NL == e.Example.NL {
		k.wrong(at+".example.nl", "is the text itself: show how it can be done")
	}
}

// text looks at both languages.
func (k *checker) text(path string, t Text, most int) {
	k.words(path+".nl", t.NL, most)
	k.words(path+".en", t.EN, most)
	if w := notInDutch.FindString(t.NL); w != "" {
		k.wrong(path+".nl", "%q is a word we do not use: say ‘je’, and ‘delen’ or ‘advies vragen’", w)
	}
}

func (k *checker) words(path, s string, most int) {
	n := utf8.RuneCountInString(s)
	switch {
	case strings.TrimSpace(s) == "":
		k.wrong(path, "is missing: both languages are needed")
	case strings.TrimSpace(s) != s:
		k.wrong(path, "begins or ends with white space")
	case n > most:
		k.wrong(path, "has %d characters, at most %d fit", n, most)
	case strings.Contains(s, "{{") || strings.Contains(s, "}}"):
		k.wrong(path, "has {{ or }} in it, which means something else here")
	}
}
