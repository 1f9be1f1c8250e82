package facts

import (
	"embed"
	"strings"
)

// A topic is a group of words that are met with the same question and contrast pair: the texts
// "coach.<name>.ask", ".not" and ".but". Its words are in lexicon/<name>.txt, Dutch and English.
type topic struct {
	name    string
	kind    Kind
	opinion bool // a sentence with it could go to the opinion field
}

var (
	// trend has its own rule besides its words: "steeds" with a comparative.
	trend = &topic{"trend", Interpretation, true}
	// retold, unlisted and labelled have one too, see rules.go.
	retold   = &topic{"hearsay", Hearsay, false}
	unlisted = &topic{"character", Interpretation, true}
	labelled = &topic{"group", Group, true}

	topics = []*topic{
		trend, retold, unlisted, labelled,
		{"violent", Interpretation, true}, {"unsafe", Interpretation, true}, {"unmotivated", Interpretation, true}, {"radical", Interpretation, true},
		{"withdrawn", Interpretation, true}, {"odd", Interpretation, true}, {"manner", Interpretation, true},
		{"diagnosis", Diagnosis, true}, {"frequency", Frequency, false},
		{name: "nothing"}, // what only looks like the others
	}
)

// A phrase is a sequence of words of a topic.
type phrase struct {
	topic   *topic
	words   []string
	noun    bool // a noun of a person or of behaviour must follow
	weighed bool // a word of degree must come before
	capital bool // must stand in capitals
}

//go:embed lexicon/*.txt
var files embed.FS

// lexicon gives the phrases by their first word.
var lexicon = func() map[string][]phrase {
	m := map[string][]phrase{}
	for _, t := range topics {
		text, err := files.ReadFile("lexicon/" + t.name + ".txt")
		if err != nil {
			panic(err) // a topic without its file: found by the first test
		}
		for line := range strings.Lines(string(text)) {
			line, _, _ = strings.Cut(line, "#")
			for s := range strings.FieldsSeq(line) {
				for _, p := range entry(t, s) {
					m[p.words[0]] = append(m[p.words[0]], p)
				}
			}
		}
	}
	return m
}()

// stands gives what a word in capitals stands for in a phrase.
var stands = map[string]string{
	"ZIJN": "zijn/z'n/zn/haar/d'r/hun/mijn/een/hem",
	"HEM":  "hem/haar/hen/hun/ze/m",
}

// entry reads one entry of a word list; lexicon/README.md tells how they are written.
func entry(t *topic, s string) []phrase {
	switch last := len(s) - 1; s[last] {
	case '~':
		return adjective(t, fold(s[:last]))
	case '%':
		return plain(t, verb(fold(s[:last])))
	case '=':
		return plain(t, label(fold(s[:last])))
	}
	p := phrase{topic: t}
	s, p.noun = strings.CutSuffix(s, "+")
	s, p.weighed = strings.CutSuffix(s, "^")
	s, p.capital = strings.CutSuffix(s, "!")
	list := []phrase{p}
	for slot := range strings.SplitSeq(s, "_") {
		if all := stands[slot]; all != "" {
			slot = all
		}
		var longer []phrase
		for w := range strings.SplitSeq(slot, "/") {
			for _, p := range list {
				p.words = append(p.words[:len(p.words):len(p.words)], fold(w))
				longer = append(longer, p)
			}
		}
		list = longer
	}
	return list
}

func plain(t *topic, words []string) []phrase {
	var list []phrase
	for _, w := range words {
		list = append(list, phrase{topic: t, words: []string{w}})
	}
	return list
}
