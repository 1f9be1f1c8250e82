package texts

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// General is shown where a text is missing.
const General Key = "text.missing"

// MaxTitle is how many characters a title, a button or the button of a form can have: Slack refuses a
// modal whose title is longer (Block Kit, view object).
const MaxTitle = 24

var keyForm = regexp.MustCompile(`^[a-z0-9-]+(\.[a-z0-9-]+)+$`)

// check names everything that is wrong with the texts, by key and language.
func check(all map[string]wordings) error {
	var errs []error
	bad := func(key Key, lang, format string, args ...any) {
		errs = append(errs, fmt.Errorf("%s (%s): %s", key, lang, fmt.Sprintf(format, args...)))
	}
	for _, key := range keys(all) {
		if !keyForm.MatchString(string(key)) {
			bad(key, Dutch, "a key is made of small letters, digits, dots and dashes")
		}
		for _, lang := range []string{Dutch, English} {
			w, ok := all[lang][key]
			if !ok {
				bad(key, lang, "missing")
				continue
			}
			for _, problem := range w.problems(key) {
				bad(key, lang, "%s", problem)
			}
		}
		nl, inDutch := all[Dutch][key]
		en, inEnglish := all[English][key]
		if inDutch && inEnglish && !sameUse(nl, en) {
			bad(key, English, "other places or forms than in %s", Dutch)
		}
	}
	if _, ok := all[Dutch][General]; !ok {
		bad(General, Dutch, "missing")
	}
	return errors.Join(errs...)
}

// problems names what is wrong with a text by itself.
func (w wording) problems(key Key) []string {
	var list []string
	for _, s := range w.forms() {
		if strings.TrimSpace(s) == "" {
			list = append(list, "empty")
		} else if strings.TrimSpace(s) != s {
			list = append(list, "white space at an end")
		}
		if _, err := parsePlaces(s); err != nil {
			list = append(list, err.Error())
		}
		if short(key) && width(s) > MaxTitle {
			list = append(list, fmt.Sprintf("%d characters, at most %d fit", width(s), MaxTitle))
		}
	}
	if w.one != "" {
		// "one" may say "één" instead of the number; nothing else may be left out.
		if !slices.Contains(placesIn(w.other), countPlace) || !slices.Equal(but(placesIn(w.one)), but(placesIn(w.other))) {
			list = append(list, "one and other have other places")
		}
	}
	return list
}

// sameUse reports whether two languages' texts take the same arguments.
func sameUse(a, b wording) bool {
	return (a.one == "") == (b.one == "") && slices.Equal(placesIn(a.other), placesIn(b.other))
}

// but leaves the number out.
func but(places []string) []string {
	return slices.DeleteFunc(places, func(p string) bool { return p == countPlace })
}

// short reports whether a text stands where only MaxTitle characters fit.
func short(key Key) bool {
	k := string(key)
	return strings.HasSuffix(k, ".title") || strings.HasSuffix(k, ".submit") || strings.HasPrefix(k, "button.")
}

// width is the length of a text in characters; a code in it is shown in nine, any other place in
// two: only small numbers belong in a title.
func width(s string) int {
	t, err := parsePlaces(s)
	if err != nil {
		return utf8.RuneCountInString(s)
	}
	n := 0
	for _, p := range t {
		switch {
		case p.name == "Code":
			n += len("K7M-2QX/1")
		case p.name != "":
			n += len("10")
		}
		n += utf8.RuneCountInString(p.text)
	}
	return n
}
