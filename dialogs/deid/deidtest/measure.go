package deidtest

import (
	"strings"
	"unicode"

	"ruggespraak/dialogs/deid"
)

// A Count is how many of how many.
type Count struct{ N, Of int }

// Share is the count as a share, 0 of nothing.
func (c Count) Share() float64 {
	if c.Of == 0 {
		return 0
	}
	return float64(c.N) / float64(c.Of)
}

func (c *Count) add(yes bool) {
	c.Of++
	if yes {
		c.N++
	}
}

// Figures say how well a set of texts was done. A detail counts as found when words of it are marked,
// whatever the type they got; as whole when all of it is.
type Figures struct {
	Some, Every Count // messages that identify by more than an age: some part marked; every detail whole
	Found       map[deid.Type]Count
	Whole       map[deid.Type]Count
	Lower       Count             // names in lower case, found
	Obfuscated  Count             // details written so that a machine would not read them, found
	Plain, Hard Count             // clean texts flagged: something blocks
	Warned      Count             // clean texts with anything marked at all, ages too
	Kinds       map[string]Count  // messages that identify, by kind: some part marked
	Alarms      map[deid.Type]int // what blocked in clean texts
	Missed      []string
	Flagged     []string
}

// Measure runs deid over texts.
func Measure(texts []Text) Figures {
	f := Figures{Found: map[deid.Type]Count{}, Whole: map[deid.Type]Count{}, Kinds: map[string]Count{}, Alarms: map[deid.Type]int{}}
	for _, t := range texts {
		spans := deid.Find(t.Text, deid.Options{})
		marked := cover(t.Text, spans)
		if t.Clean {
			f.clean(t, spans)
			continue
		}
		some, every, counts := false, true, false
		for _, m := range t.Spans {
			n := 0
			for _, yes := range marked[m.Start:m.End] {
				if yes {
					n++
				}
			}
			found, whole := n > 0, n == m.End-m.Start
			f.detail(t, m, found, whole)
			if m.Type != deid.Age {
				counts, some, every = true, some || found, every && whole
			}
			if !whole {
				f.Missed = append(f.Missed, t.ID+" "+string(m.Type)+" "+words(t.Text, m)+" | "+t.Text)
			}
		}
		if counts {
			f.Some.add(some)
			k := f.Kinds[t.Kind]
			k.add(some)
			f.Kinds[t.Kind] = k
			f.Every.add(every)
		}
	}
	return f
}

func (f *Figures) clean(t Text, spans []deid.Span) {
	blocks := false
	for _, s := range spans {
		if s.Blocks {
			blocks = true
			f.Alarms[s.Type]++
			f.Flagged = append(f.Flagged, t.ID+" "+string(s.Type)+"/"+string(s.Why)+" "+t.Text[s.Start:s.End]+" | "+t.Text)
		}
	}
	if t.Kind == Suspicious {
		f.Hard.add(blocks)
	} else {
		f.Plain.add(blocks)
	}
	f.Warned.add(len(spans) > 0)
}

func (f *Figures) detail(t Text, m Mark, found, whole bool) {
	c, w := f.Found[m.Type], f.Whole[m.Type]
	c.add(found)
	w.add(whole)
	f.Found[m.Type], f.Whole[m.Type] = c, w
	s := words(t.Text, m)
	if m.Type == deid.Name && s == strings.ToLower(s) {
		f.Lower.add(found)
	}
	if t.Kind == "obfuscated" || t.Kind == "" && obfuscated(m.Type, s) {
		f.Obfuscated.add(found)
	}
}

// cover says for every code point of text whether a span covers it. White space and quotes count as covered
// when what stands on both sides is, so that "Jan Smit" is whole in one span or in two.
func cover(text string, spans []deid.Span) []bool {
	var marked []bool
	for i := range text {
		yes := false
		for _, s := range spans {
			yes = yes || s.Start <= i && i < s.End
		}
		marked = append(marked, yes)
	}
	rs := []rune(text)
	for i := 1; i+1 < len(marked) && i+1 < len(rs); i++ {
		if !unicode.IsLetter(rs[i]) && !unicode.IsDigit(rs[i]) && marked[i-1] && (marked[i+1] || rs[i+1] == ' ') {
			for j := i; j < len(rs) && !marked[j] && !unicode.IsLetter(rs[j]) && !unicode.IsDigit(rs[j]); j++ {
				if j+1 < len(rs) && marked[j+1] {
					for k := i; k <= j; k++ {
						marked[k] = true
					}
				}
			}
		}
	}
	return marked
}

func words(text string, m Mark) string { return string([]rune(text)[m.Start:m.End]) }

// obfuscated reports whether a detail is written so as not to be recognised: spelled digits, "apenstaart", a
// letter at a time, digits for letters.
func obfuscated(t deid.Type, s string) bool {
	letter := strings.ContainsFunc(s, unicode.IsLetter)
	switch t {
	case deid.Phone, deid.BSN:
		return letter
	case deid.Email:
		return !strings.Contains(s, "@") || strings.Contains(s, " ")
	case deid.Name:
		return strings.ContainsFunc(s, unicode.IsDigit) || singles(s)
	case deid.URL:
		return strings.Contains(s, "[.]") || strings.HasPrefix(s, "hxxp")
	}
	return false
}

// singles reports whether s is a word a letter at a time.
func singles(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == '.' })
	for _, p := range parts {
		if len([]rune(p)) > 1 {
			return false
		}
	}
	return len(parts) > 2
}
