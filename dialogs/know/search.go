package know

import (
	"slices"
	"strings"
	"sync"

	"ruggespraak/dialogs/texts"
)

// How much a word counts, by where it stands.
const (
	inWord    = 12 // the word by which the card is offered
	inTitle   = 8
	inWords   = 6
	inText    = 1
	inPart    = 3 // inside a longer word of any of the first three: geheim in beroepsgeheim
	fullMatch = inWords
)

// mostHits is how many cards a search gives at most: more is no answer.
const mostHits = 4

// mostWords is how many words of a query count.
const mostWords = 8

// Search finds the cards that answer a query best, the best first; none when nothing fits. It looks at
// the built-in words of a language, and not at an organisation's own wording. A query in the other
// language finds what it can. Of a long query the first words count.
func Search(lang, query string) []Card {
	want := stems(query)
	want = want[:min(len(want), mostWords)]
	entries, other := index()[texts.Dutch], index()[texts.English]
	if lang == texts.English {
		entries, other = other, entries
	}
	if hits := best(entries, want, exact); len(hits) > 0 {
		return hits
	}
	if hits := best(other, want, exact); len(hits) > 0 {
		return hits
	}
	return best(entries, want, misspelt)
}

// An entry is a card with the stems it can be found by.
type entry struct {
	card               Card
	word, title, words map[string]bool
	text               map[string]bool
}

// index is made at the first search and never changes.
var index = sync.OnceValue(func() map[string][]entry {
	all := map[string][]entry{}
	for _, lang := range []string{texts.Dutch, texts.English} {
		for _, c := range known().cards {
			all[lang] = append(all[lang], entry{
				card: c, word: stemsOf(lang, c.Word()), title: stemsOf(lang, c.Title()), text: stemsOf(lang, c.Text()),
				words: setOf(stems(strings.Join(c.words[lang], " "))),
			})
		}
	}
	return all
})

func stemsOf(lang string, key texts.Key) map[string]bool {
	s, _ := texts.BuiltIn(lang, key)
	return setOf(stems(s))
}

func setOf(list []string) map[string]bool {
	m := make(map[string]bool, len(list))
	for _, w := range list {
		m[w] = true
	}
	return m
}

// A hit is a card with how well it fits.
type hit struct {
	card  Card
	score int
}

// best are the cards that score at least half of what the best one does.
func best(entries []entry, want []string, score func(entry, string) int) []Card {
	var hits []hit
	for _, e := range entries {
		sum := 0
		for _, w := range want {
			sum += score(e, w)
		}
		if sum > 0 {
			hits = append(hits, hit{e.card, sum})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return b.score - a.score })
	var cards []Card
	for _, h := range hits {
		if 2*h.score >= hits[0].score && (h.score >= fullMatch || hits[0].score < fullMatch) && len(cards) < mostHits {
			cards = append(cards, h.card)
		}
	}
	return cards
}

// exact scores a word that is spelt as we spell it.
func exact(e entry, w string) int {
	switch {
	case e.word[w]:
		return inWord
	case e.title[w]:
		return inTitle
	case e.words[w]:
		return inWords
	case e.holds(w):
		return inPart
	case e.text[w]:
		return inText
	}
	return 0
}

// holds reports whether a word is a part of a longer one, or the other way round.
func (e entry) holds(w string) bool {
	const least = 5
	for _, set := range []map[string]bool{e.word, e.title, e.words} {
		for s := range set {
			if len(w) >= least && strings.Contains(s, w) || len(s) >= least && strings.Contains(w, s) {
				return true
			}
		}
	}
	return false
}

// misspelt scores a word that is one letter off.
func misspelt(e entry, w string) int {
	const least = 4
	if len(w) < least {
		return 0
	}
	for _, set := range []map[string]bool{e.word, e.title, e.words} {
		for s := range set {
			if len(s) >= least && near(w, s) {
				return inTitle
			}
		}
	}
	return 0
}
