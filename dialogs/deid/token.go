package deid

// A kind of token.
type kind uint8

const (
	letters kind = iota
	digits
	sign
	newline
)

// A token is a run of letters, a run of digits, one other sign, or a line's end. White space makes none.
type token struct {
	s, e      int32  // where it stands in the folded text
	ws, we    int32  // its word in the folded text, for looking up: the same, except for spaced-out words
	hash      uint64 // of its word
	kind      kind
	size      uint8 // length in bytes, 255 for all longer ones
	first     byte
	title     bool // begins with a capital
	upper     bool // all capitals, at least two
	start     bool // begins a sentence
	quiet     bool // part of something found already, or a neutral wording of ours
	spaced    bool // put together from single letters
	houseName bool // a word that institutions are called by
	cls       class
	read      class // what cls was before the language of the text was known
}

// isSign reports whether token i is a sign.
func (d *doc) isSign(i int) bool { return uint(i) < uint(len(d.t)) && d.t[i].kind == sign }

// word gives the folded word of token i, nil outside the text.
func (d *doc) word(i int) []byte {
	if uint(i) >= uint(len(d.t)) {
		return nil
	}
	return d.f[d.t[i].ws:d.t[i].we]
}

// is reports whether token i reads as one of the words, none of which has 255 letters. It is asked at so many places that the code of
// the rules fits a processor's cache less well with it inside them: that costs a tenth.
//
//go:noinline
func (d *doc) is(i int, words ...string) bool {
	if uint(i) >= uint(len(d.t)) {
		return false
	}
	t := &d.t[i]
	for _, s := range words {
		if len(s) == int(t.size) && s[0] == t.first && s == string(d.f[t.s:t.e]) {
			return true
		}
	}
	return false
}

// has reports whether token i is a word of any of the classes.
func (d *doc) has(i int, c class) bool {
	return uint(i) < uint(len(d.t)) && d.t[i].cls&c != 0
}

// glued reports whether token i+1 follows token i without a space.
func (d *doc) glued(i int) bool {
	return i >= 0 && i+1 < len(d.t) && d.t[i].e == d.t[i+1].s
}

// letters reports whether token i is a word.
func (d *doc) letters(i int) bool { return uint(i) < uint(len(d.t)) && d.t[i].kind == letters }

// digits reports whether token i is a number.
func (d *doc) digits(i int) bool { return uint(i) < uint(len(d.t)) && d.t[i].kind == digits }

// size gives the length in letters of token i's word, 0 outside the text.
func (d *doc) size(i int) int {
	if uint(i) >= uint(len(d.t)) {
		return 0
	}
	return int(d.t[i].we - d.t[i].ws)
}

// capital reports whether token i has a capital that means something: not at the start of a sentence, not in a
// text that shouts, and not an abbreviation.
func (d *doc) capital(i int) bool {
	if !d.letters(i) || d.shouts {
		return false
	}
	t := &d.t[i]
	if t.upper {
		return d.size(i) > 5 && !d.upper(i-1) && !d.upper(i+1)
	}
	return t.title && !t.start
}

func (d *doc) upper(i int) bool { return d.letters(i) && d.t[i].upper }
