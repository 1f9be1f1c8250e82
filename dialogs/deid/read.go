package deid

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"ruggespraak/dialogs/deid/fold"
)

// How a text becomes tokens.

// A doc is a text made ready for searching.
type doc struct {
	src     string
	f       []byte  // the folded text, followed by what was put together from it
	off     []int32 // where in src each byte of the folded text begins; one more at the end
	n       int32   // the length of the folded text alone
	t       []token
	x       *lexicon
	found   []Span // with Start and End in the folded text, until the end
	shouts  bool   // capitals mean nothing here
	english bool   // the text is in English
	asked   *asked // those of the first look
	known   asked
	next    []byte  // room for what the text becomes, see again.go
	from    []int32 // where each byte of that comes from
}

// docs are those that are done with, whose room another text can have: half of what Find asks of the memory.
var docs = sync.Pool{New: func() any { return new(doc) }}

// done gives the room of a doc away. Neither it nor what it found may be used after that.
func (d *doc) done() {
	clear(d.f)
	clear(d.next)
	clear(d.known.words[:d.known.n])
	d.src, d.asked = "", nil
	docs.Put(d)
}

// newDoc makes a text ready.
func newDoc(src string) *doc {
	d := docs.Get().(*doc)
	*d = doc{src: src, x: words(), found: d.found[:0], next: d.next[:0], from: d.from[:0],
		f: slices.Grow(d.f[:0], len(src)+64), off: slices.Grow(d.off[:0], len(src)+1), t: slices.Grow(d.t[:0], len(src)/4+8)}
	d.asked = &d.known
	d.scan(src)
	d.off = append(d.off, int32(len(src)))
	d.n = int32(len(d.f))
	d.joinSpaced()
	for i := range d.t {
		d.know(&d.t[i])
	}
	d.markStarts()
	return d
}

// scan folds a text and cuts it into tokens in one go.
func (d *doc) scan(text string) {
	open := false // whether the last token can grow
	for i := 0; i < len(text); {
		if b := text[i]; b < utf8.RuneSelf {
			c := &ascii[b]
			at := int32(len(d.f))
			d.f, d.off = append(d.f, c.folded), append(d.off, int32(i))
			open = d.grow(open, at, at+1, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if s := fold.Rune(r); s != "" {
			at := int32(len(d.f))
			d.f = append(d.f, s...)
			for range len(s) {
				d.off = append(d.off, int32(i))
			}
			open = d.grow(open, at, int32(len(d.f)), &char{kind: kindOf(r, s[0]), upper: unicode.IsUpper(r), space: s[0] <= ' ' || unicode.IsSpace(r)})
		}
		i += size
	}
}

// A char is what scan asks of a character.
type char struct {
	folded       byte
	kind         kind
	upper, space bool
}

// ascii are the characters below utf8.RuneSelf.
var ascii = func() (all [utf8.RuneSelf]char) {
	for b := range all {
		r, f := rune(b), fold.ASCII(byte(b))
		all[b] = char{folded: f, kind: kindOf(r, f), upper: unicode.IsUpper(r), space: f <= ' '}
	}
	all['\n'].kind = newline
	return all
}()

// grow adds the character in the folded text from s to e to the last token when that is open and of its kind, or else
// begins a token, and reports whether the token can grow on.
func (d *doc) grow(open bool, s, e int32, c *char) bool {
	switch {
	case c.kind == newline:
		d.t = append(d.t, token{s: s, e: e, kind: newline})
	case c.kind == sign && c.space:
	case c.kind == sign:
		d.t = append(d.t, token{s: s, e: e, kind: sign})
	default:
		if last := len(d.t) - 1; open && d.t[last].kind == c.kind {
			t := &d.t[last]
			t.e, t.we = e, e
			t.upper = t.upper && c.upper
			return true
		}
		d.t = append(d.t, token{s: s, e: e, ws: s, we: e, kind: c.kind, title: c.upper, upper: c.upper})
		return true
	}
	return false
}

func kindOf(r rune, b byte) kind {
	switch {
	case 'a' <= b && b <= 'z':
		return letters
	case '0' <= b && b <= '9':
		return digits
	case b >= utf8.RuneSelf && unicode.IsLetter(r):
		return letters
	}
	return sign
}

// know looks the word of a token up. From then on, is and word hold for it.
func (d *doc) know(t *token) {
	t.size, t.first = uint8(min(t.e-t.s, 255)), d.f[t.s]
	if t.kind == letters || t.kind == digits {
		t.hash = hash(hashed, d.f[t.ws:t.we])
	}
	if t.kind == letters {
		t.upper = t.upper && t.we-t.ws > 1
		t.cls = d.lookup(t.hash, d.f[t.ws:t.we])
		t.houseName = t.cls&houseName != 0
		t.cls &^= houseName
		t.read = t.cls
	}
}

// markStarts marks where sentences begin, and whether the text shouts.
func (d *doc) markStarts() {
	start, uppers, lowers := true, 0, 0
	for i := range d.t {
		t := &d.t[i]
		switch t.kind {
		case newline:
			start = true
		case sign:
			switch t.first {
			case '.', '!', '?', ':', '*', '>', ';':
				start = start || i+1 >= len(d.t) || d.t[i+1].s > t.e || t.first != '.'
			}
		case digits:
			start = false
		case letters:
			t.start = start
			start = false
			if t.we-t.ws > 1 {
				if t.upper {
					uppers++
				} else {
					lowers++
				}
			}
		}
	}
	d.shouts = uppers >= 3 && uppers > lowers
}

// lookup gives what is known of a word with hash h, also when it is drawn out ("Kareeem").
func (d *doc) lookup(h uint64, w []byte) class {
	c := d.x.find(h)
	if c != 0 || len(w) < 4 || len(w) > 40 || !triple(w) {
		return c
	}
	var once, twice, mixed [40]byte
	a, b, m, drawn := once[:0], twice[:0], mixed[:0], false
	for i, l := range w {
		if i < 1 || w[i-1] != l {
			a = append(a, l)
		}
		if i < 2 || w[i-1] != l || w[i-2] != l {
			b = append(b, l)
			m = append(m, l)
		} else {
			if len(m) > 1 && m[len(m)-2] == l {
				m = m[:len(m)-1]
			}
			drawn = true
		}
	}
	if !drawn {
		return 0
	}
	return d.x.class(a) | d.x.class(b) | d.x.class(m)
}

// triple reports whether w has three letters the same in a row.
func triple(w []byte) bool {
	for i := 2; i < len(w); i++ {
		if w[i] == w[i-1] && w[i] == w[i-2] {
			return true
		}
	}
	return false
}
