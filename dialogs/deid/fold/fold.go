// Package fold makes words comparable: lower case, without accents, in Latin letters.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Rune gives the folded form of a rune: one or two of a-z and 0-9 for letters and digits of the Latin
// script and their look-alikes, "" for what adds nothing to a word (accents, joiners, soft hyphens),
// and the rune itself, in lower case, for anything else.
func Rune(r rune) string {
	if r < utf8.RuneSelf {
		b := ASCII(byte(r))
		return ascii[b : b+1]
	}
	if s, ok := special[r]; ok {
		return s
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || r == '\u115f' || r == '\u3164' {
		return ""
	}
	var buf [utf8.UTFMax]byte
	d := norm.NFKD.Properties(buf[:utf8.EncodeRune(buf[:], r)]).Decomposition()
	if len(d) > 0 && len(d) <= 16 {
		var b strings.Builder
		for _, p := range string(d) {
			switch {
			case unicode.Is(unicode.Mn, p):
			case special[p] != "":
				b.WriteString(special[p])
			default:
				b.WriteRune(unicode.ToLower(p))
			}
		}
		if b.Len() > 0 && b.Len() <= 3 {
			return b.String()
		}
	}
	lower := unicode.ToLower(r)
	if s, ok := special[lower]; ok {
		return s
	}
	return string(lower)
}

// ASCII gives the folded form of an ASCII character.
func ASCII(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		b += 'a' - 'A'
	}
	return b
}

// String folds every rune of s.
func String(s string) string {
	if !strings.ContainsFunc(s, changes) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		b.WriteString(Rune(r))
	}
	return b.String()
}

// changes reports whether folding may change a rune.
func changes(r rune) bool { return r >= utf8.RuneSelf || 'A' <= r && r <= 'Z' }

// ascii holds the ASCII characters at their own index, so that folding one needs no allocation.
var ascii = func() string {
	b := make([]byte, utf8.RuneSelf)
	for i := range b {
		b[i] = byte(i)
	}
	return string(b)
}()

// special holds letters that Unicode does not take apart, typographic signs, and letters of other
// scripts that look like Latin ones, which people use to get past filters.
var special = map[rune]string{
	'ı': "i", 'İ': "i", 'ł': "l", 'Ł': "l", 'ø': "o", 'Ø': "o", 'đ': "d", 'Đ': "d", 'ð': "d", 'ß': "ss",
	'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'þ': "th", 'Þ': "th", 'ə': "e", 'Ə': "e", 'ʻ': "'", 'ʼ': "'",
	'ĳ': "ij", 'Ĳ': "ij", '‘': "'", '’': "'", '‛': "'", '`': "'", '´': "'", '‐': "-", '‑': "-", '‒': "-",
	'–': "-", '—': "-", '−': "-", '\u00a0': " ", '\u2009': " ", '\u202f': " ", '“': "\"", '”': "\"", '„': "\"", '＠': "@",
	'ᴀ': "a", 'ʙ': "b", 'ᴄ': "c", 'ᴅ': "d", 'ᴇ': "e", 'ꜰ': "f", 'ɢ': "g", 'ʜ': "h", 'ɪ': "i", 'ᴊ': "j", 'ᴋ': "k", 'ʟ': "l", 'ᴍ': "m",
	'ɴ': "n", 'ᴏ': "o", 'ᴘ': "p", 'ʀ': "r", 'ꜱ': "s", 'ᴛ': "t", 'ᴜ': "u", 'ᴠ': "v", 'ᴡ': "w", 'ʏ': "y", 'ᴢ': "z",
	// Cyrillic
	'а': "a", 'в': "b", 'с': "c", 'е': "e", 'н': "h", 'і': "i", 'ј': "j", 'к': "k", 'м': "m", 'о': "o",
	'р': "p", 'ѕ': "s", 'т': "t", 'у': "y", 'х': "x", 'А': "a", 'В': "b", 'С': "c", 'Е': "e", 'Н': "h",
	'І': "i", 'Ј': "j", 'К': "k", 'М': "m", 'О': "o", 'Р': "p", 'Ѕ': "s", 'Т': "t", 'У': "y", 'Х': "x",
	// Greek
	'α': "a", 'β': "b", 'ε': "e", 'η': "n", 'ι': "i", 'κ': "k", 'ν': "v", 'ο': "o", 'ρ': "p", 'τ': "t",
	'υ': "u", 'χ': "x", 'Α': "a", 'Β': "b", 'Ε': "e", 'Ζ': "z", 'Η': "h", 'Ι': "i", 'Κ': "k", 'Μ': "m",
	'Ν': "n", 'Ο': "o", 'Ρ': "p", 'Τ': "t", 'Υ': "y", 'Χ': "x",
}
