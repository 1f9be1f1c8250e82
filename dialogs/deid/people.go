package deid

import (
	"strings"

	"ruggespraak/dialogs/deid/fold"
)

// Bounds of what is kept of a workspace's members.
const (
	maxPeople    = 20_000
	maxNameBytes = 120
	maxParts     = 6
)

// People are the members of a workspace, made ready for looking up. They never change, so one value serves all.
type People struct {
	parts map[string]bool       // a single part of somebody's name; true when it is an ordinary word too
	whole map[string][]fullName // names of several parts, by the first
}

// A fullName is what follows the first part of a name, signs and spaces left out.
type fullName struct {
	rest  string
	plain bool // all parts are ordinary words
}

// NewPeople prepares names as a messenger gives them: "Sanne de Wit", "swit", "Wit, Sanne de (Noord)". Names after the first
// 20,000, and of a name what is longer than 120 bytes or after the sixth part, are left out.
func NewPeople(names []string) *People {
	p := &People{parts: map[string]bool{}, whole: map[string][]fullName{}}
	x := words()
	for _, name := range names[:min(len(names), maxPeople)] {
		p.addName(x, name[:min(len(name), maxNameBytes)])
	}
	return p
}

func (p *People) addName(x *lexicon, name string) {
	name, _, _ = strings.Cut(name, "(") // a department
	if last, first, ok := strings.Cut(name, ","); ok {
		name = first + " " + last
	}
	parts := strings.FieldsFunc(fold.String(name), func(r rune) bool { return kindOf(r, byte(r)) != letters })
	parts = parts[:min(len(parts), maxParts)]
	plain := true
	for _, part := range parts {
		c := x.class([]byte(part))
		plain = plain && c&(word|fine|small) != 0 && c&sure == 0
		if tells(part, c) {
			p.parts[part] = c&word != 0 && c&sure == 0
		}
	}
	if len(parts) > 1 {
		first, rest := parts[0], strings.Join(parts[1:], "")
		p.whole[first] = append(p.whole[first], fullName{rest, plain})
	}
}

// tells reports whether a part of a member's name says by itself who is meant. Ordinary words ("Team", "Zorg", "Begeleider")
// do not, unless people are called so; nor do abbreviations.
func tells(part string, c class) bool {
	switch {
	case len(part) < 3 || c&(particle|small|fine|common|title|relation|about|located|month|number|orgKind) != 0:
		return false
	case c&word != 0:
		return c&(first|last) != 0
	}
	return c&(first|last) != 0 || len(part) > 3
}

// members finds the workspace's people.
func (d *doc) members(p *People) {
	if p == nil {
		return
	}
	for i := range d.t {
		if !d.letters(i) || d.t[i].quiet {
			continue
		}
		if end := d.member(p, i); end > i {
			d.add(i, end, Name, Yours, 0.95)
		} else if plain, ok := p.parts[string(d.word(i))]; ok && (!plain || d.capital(i) && !d.article(i-1)) {
			d.add(i, i+1, Name, Yours, 0.9)
		}
	}
}

// member gives the end of a whole name from token i, whatever signs or spaces stand between its parts; i when there is none.
// A name that is nothing but ordinary words ("Wil de Jong") must have a capital.
func (d *doc) member(p *People, i int) int {
	for _, n := range p.whole[string(d.word(i))] {
		rest, j := n.rest, i+1
		for j < len(d.t) && j < i+3*maxParts && len(rest) > 0 && !d.t[j].quiet && (d.isSign(j) || d.letters(j) && strings.HasPrefix(rest, string(d.word(j)))) {
			if d.letters(j) {
				rest = rest[d.size(j):]
			}
			j++
		}
		if rest == "" && (!n.plain || d.t[i].title && d.t[j-1].title) {
			return j
		}
	}
	return i
}
