package note

import (
	"strings"
	"unicode"

	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
)

// NoGlyph stands in the PDF for a character that its font lacks: other scripts, emoji.
const NoGlyph = '□'

// glyphs tells which characters the font of the PDF has, and whether one was asked for that it lacks.
type glyphs struct {
	font    *sfnt.Font
	buf     sfnt.Buffer
	lacking bool
}

func newGlyphs() (*glyphs, error) {
	f, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		return nil, err
	}
	return &glyphs{font: f}, nil
}

// show replaces what the font lacks by NoGlyph: once for a letter or sign with all the marks on it,
// so that nothing vanishes unseen.
func (g *glyphs) show(s string) string {
	var b strings.Builder
	replaced := false
	for _, r := range s {
		i, err := g.font.GlyphIndex(&g.buf, r)
		joins := unicode.In(r, unicode.M, unicode.Cf, unicode.Sk)
		switch {
		case err == nil && i != 0 && r <= 0xffff:
			b.WriteRune(r)
			replaced = false
		case replaced && joins:
		default:
			b.WriteRune(NoGlyph)
			replaced, g.lacking = true, true
		}
	}
	return b.String()
}

// wrap breaks a text into lines no wider than most, between words where it can, else inside a word.
// width measures a string.
func wrap(s string, most float64, width func(string) float64) []string {
	var list []string
	now, used := "", 0.0
	space := width(" ")
	for word := range strings.FieldsSeq(s) {
		w := width(word)
		if now != "" && used+space+w <= most {
			now, used = now+" "+word, used+space+w
			continue
		}
		if now != "" {
			list = append(list, now)
		}
		if w > most {
			parts := cut(word, most, width)
			list = append(list, parts[:len(parts)-1]...)
			word = parts[len(parts)-1]
			w = width(word)
		}
		now, used = word, w
	}
	return append(list, now)
}

// cut takes a word apart into pieces that fit, of at least one character.
func cut(word string, most float64, width func(string) float64) []string {
	var list []string
	begin, used := 0, 0.0
	for i, r := range word {
		w := width(string(r))
		if used += w; used > most && i > begin {
			list = append(list, word[begin:i])
			begin, used = i, w
		}
	}
	return append(list, word[begin:])
}
