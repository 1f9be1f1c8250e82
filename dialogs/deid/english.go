package deid

import (
	"strings"
	"sync"

	"ruggespraak/dialogs/deid/fold"
)

// englishWords are common English words: unknown to the lists, or names in them.
var englishWords = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for l := range strings.Lines(readList("lists/hand/english.txt")) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		for w := range strings.FieldsSeq(l) {
			set[fold.String(w)] = true
		}
	}
	return set
})

// english makes common English words what they are in a text in English: never a name or part of one, unless something
// says that a name follows.
func (d *doc) english() {
	set := englishWords()
	for i := range d.t {
		if d.letters(i) && set[string(d.word(i))] && !d.has(i-1, title) {
			d.t[i].cls = d.t[i].cls&number | word | small | common
		}
	}
}
