// Package lint looks at a case to practise on as a person who practises will: with the check on
// identifying details and the fact coach. Package practice looks at its form.
package lint

import (
	"fmt"
	"slices"
	"strings"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/facts"
	"ruggespraak/dialogs/practice"
)

// Check gives everything that is wrong in a file: what practice.Check finds, and where the exercises on it
// would not work. Name is the file's own.
func Check(name string, data []byte) []practice.Mistake {
	c, wrong := practice.Read(name, data)
	if len(wrong) > 0 {
		return practice.Check(name, data)
	}
	for _, lang := range []string{"nl", "en"} {
		for _, text := range problems(&c, lang) {
			wrong = append(wrong, practice.Mistake{File: name, Text: text})
		}
	}
	return wrong
}

// least is how many details a text to make anonymous holds: fewer is no exercise.
const least = 3

// problems are those in one language.
func problems(c *practice.Case, lang string) (list []string) {
	say := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	if n := len(named(c.Anonymise.Text.In(lang), lang)); n < least {
		say("anonymise.text.%s: the check finds %d details in it, at least %d make an exercise", lang, n, least)
	}
	texts := c.Texts()
	for _, key := range order(texts) {
		if key == c.Key(practice.PartIdentify) {
			continue
		}
		if lang != "nl" && key != c.Key(practice.PartAnonymous) { // English has too many words that could be a name
			continue
		}
		if words := named(texts[key].In(lang), lang); len(words) > 0 {
			say("%s.%s: somebody seems to be named: %s", strings.TrimPrefix(key, "practice."+c.ID+"."), lang, strings.Join(words, ", "))
		}
	}
	if lang != "nl" { // the coach reads Dutch
		return list
	}
	if facts.Coach(c.Rewrite.Text.NL, facts.Known{}) == nil {
		say("rewrite.text.nl: the fact coach has no question about it, so there is nothing to rewrite")
	}
	if a := facts.Coach(c.Rewrite.Example.NL, facts.Known{}); a != nil {
		say("rewrite.example.nl: the fact coach still asks about ‘%s’", c.Rewrite.Example.NL[a.Words.Start:a.Words.End])
	}
	return list
}

// named are the words of a text that the check would not let through.
func named(text, lang string) (words []string) {
	for _, s := range deid.Find(text, deid.Options{Lang: lang}) {
		if s.Blocks {
			words = append(words, text[s.Start:s.End])
		}
	}
	return words
}

func order(texts map[string]practice.Text) []string {
	keys := make([]string, 0, len(texts))
	for key := range texts {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
