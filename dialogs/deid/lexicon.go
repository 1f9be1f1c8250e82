package deid

import (
	"embed"
	"fmt"
	"math/bits"
	"strings"
	"sync"

	"ruggespraak/dialogs/deid/fold"
	"ruggespraak/dialogs/deid/trigram"
)

// A class is what is known of a word, as a set of bits.
type class uint32

const (
	word        class = 1 << iota // an ordinary Dutch word, or slang
	first                         // a first name
	last                          // a surname
	place                         // a town or neighbourhood
	proper                        // stands with a capital in the spelling list
	sure                          // a word that is nearly always a name
	town                          // named so often that it needs no cue
	fine                          // not a finding by itself
	common                        // one slip away from it is a typing error
	surname                       // a word that is a surname after a first name
	verb                          // a finite verb people stand in front of
	naming                        // heet, genaamd: a name follows
	title                         // mevrouw, juf: a name follows
	relation                      // broertje, leerling: a name may follow
	about                         // over, met: a person may follow
	small                         // articles, pronouns, adverbs: never a name or part of one
	particle                      // van, de, el: inside a surname
	located                       // in, uit, te: a place may follow
	orgKind                       // moskee, basisschool: a kind of institution
	opens                         // the first word of a phrase of places
	opensOK                       // the first word of a phrase that is fine
	month                         // januari, jan
	number                        // vijf, twintig
	dubious                       // a name that is usually a word
	maybe                         // a word that is a first name as often
	announces                     // leerlingnummer, zaak: a number follows
	orgTail                       // college, moskee: a kind of institution that may stand behind the name
	spelledSign                   // apenstaart, punt
	english                       // a common English word; counts in a text in English alone
	famous                        // somebody or something that all know: who is named along with it is known too
	houseName                     // what institutions are called by; a token has it as a flag, not in its class
)

//go:embed lists/*.txt lists/hand/*.txt
var listFiles embed.FS

// A lexicon answers what is known of a folded word. It never changes after loading.
type lexicon struct {
	slots   []uint64            // open addressing: the upper half is the word's fingerprint, the lower its class
	sieve   []uint64            // a bit for every hash that may be of a word: most that are of none end here
	phrases map[uint64][]phrase // by the hash of their first two words
	spelled trigram.Table
}

// A phrase is the rest of an entry of several words, after the first.
type phrase struct {
	rest []string
	class
}

// slotBits makes room for about 400,000 words, three quarters full.
const slotBits = 19

// sieveBits makes the sieve small enough for a processor's cache: 512 KB, a fifth full.
const sieveBits = 22

// words gives the lexicon, loaded on first use.
var words = sync.OnceValue(loadLexicon)

func loadLexicon() *lexicon {
	x := &lexicon{slots: make([]uint64, 1<<slotBits), sieve: make([]uint64, 1<<sieveBits/64), phrases: map[uint64][]phrase{}, spelled: trigram.Load(readList("lists/trigrams.txt"))}
	x.addLines("lists/words.txt", word)
	x.addLines("lists/proper.txt", proper)
	x.addLines("lists/first.txt", first)
	x.addLines("lists/last.txt", last)
	x.addPhrases("lists/places.txt", place)
	x.addPhrases("lists/hand/hoods.txt", place)
	x.addPhrases("lists/hand/villages.txt", place)
	x.addPhrases("lists/hand/quarters.txt", place)
	x.addPhrases("lists/hand/abroad.txt", place)
	x.addPhrases("lists/hand/towns.txt", place|town)
	for _, name := range []string{"fine", "peoples", "beliefs", "chains", "works", "bodies"} {
		x.addPhrases("lists/hand/"+name+".txt", fine)
	}
	x.addPhrases("lists/hand/figures.txt", fine|famous)
	x.addPhrases("lists/hand/brands.txt", fine|famous)
	x.addPhrases("lists/hand/houses.txt", houseName)
	x.addWords("lists/hand/names.txt", first|last)
	x.addWords("lists/hand/slang.txt", word)
	x.addWords("lists/hand/sure.txt", first|sure)
	x.addWords("lists/hand/ambiguous.txt", first|word|maybe)
	x.addWords("lists/hand/common.txt", word|common)
	x.addWords("lists/hand/surnames.txt", last|surname)
	x.addWords("lists/hand/verbs.txt", word|verb)
	x.addWords("lists/hand/notname.txt", word|dubious)
	for c, list := range cueWords {
		for w := range strings.FieldsSeq(list) {
			x.add(fold.String(w), c)
		}
	}
	for n := range 1000 {
		x.add(numeral(n), number)
	}
	for w := range englishDigits {
		x.add(w, number)
	}
	x.addWords("lists/hand/english.txt", english)
	return x
}

func readList(path string) string {
	b, err := listFiles.ReadFile(path)
	if err != nil {
		panic(fmt.Sprintf("deid: %v", err)) // the build embeds it
	}
	return string(b)
}

// handList gives a list by hand without its comments, for oneOf.
func handList(path string) string {
	var b strings.Builder
	for l := range strings.Lines(readList(path)) {
		if !strings.HasPrefix(l, "#") {
			b.WriteString(l)
		}
	}
	return b.String()
}

// addLines adds a generated list: folded already, a word a line.
func (x *lexicon) addLines(path string, c class) {
	for w := range strings.Lines(readList(path)) {
		x.add(w[:len(w)-1], c)
	}
}

// addWords adds a list by hand: words between white space, lines with # are comments.
func (x *lexicon) addWords(path string, c class) {
	for l := range strings.Lines(readList(path)) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		for w := range strings.FieldsSeq(l) {
			x.add(fold.String(w), c)
		}
	}
}

// addPhrases adds a list of entries of one word or more, a line for each or several on a line with commas between.
func (x *lexicon) addPhrases(path string, c class) {
	for l := range strings.Lines(readList(path)) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		for entry := range strings.SplitSeq(fold.String(l), ",") {
			x.addPhrase(strings.Fields(entry), c)
		}
	}
}

func (x *lexicon) addPhrase(parts []string, c class) {
	switch {
	case len(parts) == 1:
		x.add(parts[0], c)
	case len(parts) > 1:
		mark := opens
		if c&fine != 0 {
			mark = opensOK
		}
		x.add(parts[0], mark)
		h := hashPair(hash(hashed, []byte(parts[0])), hash(hashed, []byte(parts[1])))
		x.sift(h)
		x.phrases[h] = append(x.phrases[h], phrase{parts[1:], c})
	}
}

// from gives the phrases that begin with the words with these hashes.
func (x *lexicon) from(one, two uint64) []phrase {
	h := hashPair(one, two)
	if !x.passes(h) {
		return nil
	}
	return x.phrases[h]
}

func (x *lexicon) add(w string, c class) {
	h := hash(hashed, []byte(w))
	i, print := slotOf(h)
	for x.slots[i] != 0 && x.slots[i]>>32 != print {
		i = (i + 1) & (1<<slotBits - 1)
	}
	x.slots[i] |= print<<32 | uint64(c)
	x.sift(h)
}

// sift makes the sieve let a hash through.
func (x *lexicon) sift(h uint64) {
	at, bits := sieved(h)
	x.sieve[at] |= bits
}

// class gives what is known of a folded word, 0 for nothing.
func (x *lexicon) class(w []byte) class { return x.of(hash(hashed, w)) }

// of gives what is known of the word with this hash, which is likely to be none.
func (x *lexicon) of(h uint64) class {
	if !x.passes(h) {
		return 0
	}
	return x.find(h)
}

// passes reports whether the sieve lets a hash through.
func (x *lexicon) passes(h uint64) bool {
	at, bits := sieved(h)
	return x.sieve[at]&bits == bits
}

// sieved gives the bits of a hash in the sieve, both in one of its numbers.
func sieved(h uint64) (at int, bits uint64) {
	return int(h >> (64 - sieveBits + 6)), 1<<(h>>33&63) | 1<<(h>>39&63)
}

// find gives the same for a hash that is likely to be of a word.
func (x *lexicon) find(h uint64) class {
	i, print := slotOf(h)
	for x.slots[i] != 0 {
		if x.slots[i]>>32 == print {
			return class(x.slots[i])
		}
		i = (i + 1) & (1<<slotBits - 1)
	}
	return 0
}

// The hash of a word is a polynomial in its bytes, so that the hash of a word with a slip follows from those of its parts, see near.go.
const (
	hashed = 14695981039346656037 // of nothing
	base   = 0x9e3779b97f4a7c15
)

// hash continues a hash with the bytes of w.
func hash(h uint64, w []byte) uint64 {
	for _, b := range w {
		h = hashByte(h, b)
	}
	return h
}

// hashPair gives the hash of two words in a row.
func hashPair(one, two uint64) uint64 { return (one ^ bits.RotateLeft64(two, 31)) * base }

func hashByte(h uint64, b byte) uint64 { return (h + uint64(b)) * base }

// slotOf gives a hash's place and fingerprint. That two of the words share both, or that some other word is taken for one of
// them, has a chance of about one in ten thousand millions a look-up.
func slotOf(h uint64) (slot, print uint64) {
	h ^= h >> 29
	return h & (1<<slotBits - 1), h>>32 | 1
}
