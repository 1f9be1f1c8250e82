package texts

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// An Own wording is what an organisation says in the place of a built-in text. One is for a count of
// one, in texts that depend on a number; "" there means that Other serves for that too.
type Own struct{ One, Other string }

// Owns are an organisation's own wordings, by language.
type Owns map[string]map[Key]Own

// MaxLabel is how many characters the label of a field or option can have (Slack Block Kit, option
// text; labels are kept to the same).
const MaxLabel = 75

// emergency is the number for danger. Whoever needs it must not miss it.
const emergency = "112"

// Keys lists the keys of all texts, in order.
func (c *Catalogue) Keys() []Key { return slices.Sorted(maps.Keys(c.words[Dutch])) }

// Judge names everything that is wrong with an own wording; nothing when it can be used. The rules are
// those of the built-in texts, and three more: it keeps all places of the text it replaces, so that a
// moment, a code or the contacts cannot get lost; it names 112 where that one does; and it is not much
// longer, so that it fits where that one fits.
func (c *Catalogue) Judge(lang string, key Key, own Own) []string {
	was, ok := c.words[lang][key]
	if !ok {
		return []string{ErrNoText.Error()}
	}
	if own.One != "" && was.one == "" {
		return []string{"does not depend on a number: one text, without one and other"}
	}
	w := wordingFor(was, own)
	list := w.problems(key)
	if !sameUse(was, w) && len(list) == 0 {
		list = append(list, "must have the same places as the built-in text: "+placesOf(was))
	}
	if strings.Contains(was.other, emergency) && !strings.Contains(w.other, emergency) {
		list = append(list, "must name "+emergency+", as the built-in text does")
	}
	most := c.room(key)
	for _, s := range w.forms() {
		if n := width(s); n > most && !short(key) { // short ones are problems already
			list = append(list, fmt.Sprintf("%d characters, at most %d fit", n, most))
		}
		if strings.ContainsFunc(s, func(r rune) bool { return r != '\n' && unicode.IsControl(r) }) {
			list = append(list, "a character that cannot be shown")
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// wordingFor puts an own wording in the form of the one it replaces.
func wordingFor(was wording, own Own) wording {
	w := wording{one: own.One, other: own.Other}
	if was.one != "" && w.one == "" {
		w.one = w.other
	}
	return w
}

// placesOf lists the places of a text, for a sentence.
func placesOf(w wording) string {
	var list []string
	for _, name := range placesIn(w.other) {
		list = append(list, "{{."+name+"}}")
	}
	if len(list) == 0 {
		return "none"
	}
	return strings.Join(list, ", ")
}

// room is how many characters fit where a text stands. Where the built-in ones would fit on a label,
// there may be one; elsewhere there is room for twice the longest.
func (c *Catalogue) room(key Key) int {
	longest := 0
	for _, words := range c.words {
		for _, s := range words[key].forms() {
			longest = max(longest, width(s))
		}
	}
	switch {
	case short(key):
		return MaxTitle
	case longest <= MaxLabel:
		return MaxLabel
	}
	return 2 * longest
}

// Override gives a catalogue with own wordings in it; c stays as it was. It refuses what Judge finds
// something wrong with, and languages there are no texts in.
func (c *Catalogue) Override(own Owns) (*Catalogue, error) {
	made := &Catalogue{words: maps.Clone(c.words), say: maps.Clone(c.say)}
	var errs []error
	for _, lang := range slices.Sorted(maps.Keys(own)) {
		if c.words[lang] == nil {
			return nil, fmt.Errorf("own texts: no language %q", lang)
		}
		words := maps.Clone(c.words[lang])
		for key, w := range own[lang] {
			for _, problem := range c.Judge(lang, key, w) {
				errs = append(errs, fmt.Errorf("own texts: %s (%s): %s", key, lang, problem))
			}
			words[key] = wordingFor(words[key], w)
		}
		say, err := localizer(lang, words)
		errs = append(errs, err)
		made.words[lang], made.say[lang] = words, say
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return made, nil
}

// avoided are the words that the work method avoids: sharing is not reporting.
var avoided = regexp.MustCompile(`(?i)\b(melding(en)?|meld(en|er|ers|t|de)?|gemeld|meldpunt)\b`)

// Avoided gives a word of an own wording that the built-in texts avoid; "" for none.
func Avoided(lang, s string) string {
	if lang != Dutch {
		return ""
	}
	return avoided.FindString(s)
}
