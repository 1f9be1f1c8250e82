package dialogs

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"ruggespraak/dialogs/texts"
)

// judge cleans what was filled in and says what is wrong with each field. Only fields and options of
// the form come through, so nothing can be smuggled in.
func judge(form *Form, raw map[string][]string) (Values, map[string]Phrase) {
	values, errs := Values{}, map[string]Phrase{}
	for _, f := range form.Fields {
		var v []string
		for _, s := range atMost(raw[f.Name], maxSelect+1) { // one too many is still no option, or not one
			if s = clean(s, f.Kind == Long); s != "" && !slices.Contains(v, s) {
				v = append(v, s)
			}
		}
		if !form.asks(f, values) {
			continue
		}
		if f.Kind == Date && len(v) > 0 {
			v[0] = isoDay(v[0])
		}
		if len(v) > 0 {
			values[f.Name] = v
		}
		if p, bad := f.judge(v); bad {
			errs[f.Name] = p
		}
	}
	return values, errs
}

// atMost bounds what came in: no form takes more.
func atMost(v []string, n int) []string { return v[:min(len(v), n)] }

// judge says what is wrong with a field's values.
func (f Field) judge(v []string) (Phrase, bool) {
	if len(v) == 0 {
		return Phrase{Key: f.emptyKey()}, !f.Optional
	}
	if f.Kind != Multi && len(v) > 1 {
		return Phrase{Key: "error.one"}, true
	}
	//exhaustive:enforce
	switch f.Kind {
	case Long, Short:
		most := MaxLong
		if f.Kind == Short {
			most = MaxShort
		}
		if n := utf8.RuneCountInString(v[0]); n > most {
			return Phrase{Key: "error.long", Args: texts.Args{"Count": n, "Most": most}}, true
		}
		if !strings.ContainsFunc(v[0], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			return Phrase{Key: "error.wordless"}, true
		}
	case Choice, Multi:
		for _, s := range v {
			if !slices.ContainsFunc(f.Options, func(o Option) bool { return o.Value == s }) {
				return Phrase{Key: "error.option"}, true
			}
		}
	case Date:
		if _, err := time.Parse(time.DateOnly, v[0]); err != nil {
			return Phrase{Key: "error.date"}, true
		}
	}
	return Phrase{}, false
}

// isoDay reads a day as people write it where there is nothing to pick one with: 24-11-2026.
func isoDay(s string) string {
	if d, err := time.Parse("2-1-2006", s); err == nil {
		return d.Format(time.DateOnly)
	}
	return s
}

// asks reports whether a field is asked, given what was filled in above it. A condition on a field
// the form does not have always holds.
func (form *Form) asks(f Field, above Values) bool {
	return f.Only == nil || form.field(f.Only.Field) == nil ||
		slices.ContainsFunc(f.Only.Values, func(v string) bool { return above.Is(f.Only.Field, v) })
}

// emptyKey is what to say when the field must be filled in and is not.
func (f Field) emptyKey() texts.Key {
	switch {
	case f.Only != nil:
		return "error.needed"
	case f.Kind == Long || f.Kind == Short:
		return "error.empty"
	}
	return "error.choose"
}

// clean takes out what is not text: control characters, direction marks and other invisible format
// characters, broken UTF-8, and white space at the ends.
func clean(s string, lines bool) string {
	s = strings.ToValidUTF8(s, "")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' && lines:
			return r
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u00a0':
			return ' '
		case r == '\u200d': // joins emoji
			return r
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}
