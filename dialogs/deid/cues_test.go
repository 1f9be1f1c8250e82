package deid

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// No word that a rule or a list knows may hide a first name that stands near it, when what is said is said of somebody here. Each word is
// put into frames in which it is near the name without naming it: a rule that silences more than what it is about fails here.
func TestNoKnownWordHidesAName(t *testing.T) {
	cued, famed := wordsOfRules(t), wordsOfLists()
	for _, c := range []struct {
		frame string // W is the word, C the same with capitals, N the name
		words []string
	}{
		{"gisteren na W zei N dat hij weg wil", cued},
		{"N had een W bij zich", cued},
		{"Ik zag de W en N liep weg", cued},
		{"Bij W zat N naast mij", cued},
		{"Tijdens W werd N boos", cued},
		{"Hij kreeg zijn W van N", cued},
		{"N vindt W leuk", famed},
		{"het ging over W en over N", famed},
		{"C en N zijn vrienden", famed},
		{"Bij C werkt N", famed},
	} {
		if strings.Count(c.frame, "N") != 1 || strings.Count(c.frame, "W")+strings.Count(c.frame, "C") != 1 {
			t.Fatalf("%q: one N, and one W or C", c.frame)
		}
		for _, name := range []string{"Yassine", "Sara", "ilyas"} {
			var hidden []string
			for _, w := range c.words {
				text := strings.NewReplacer("W", w, "C", capitals(w), "N", name).Replace(c.frame)
				at := strings.LastIndex(text, name)
				if !slices.ContainsFunc(Find(text, Options{}), func(s Span) bool { return s.Blocks && s.Start <= at && s.End >= at+len(name) }) && !slices.Contains(invented, w) {
					hidden = append(hidden, w)
				}
			}
			if len(hidden) > 0 {
				t.Errorf("%q: %d words hide %s: %s", c.frame, len(hidden), name, strings.Join(hidden[:min(len(hidden), 30)], ", "))
			}
		}
	}
}

// No word that a rule knows may hide a number that tells who somebody is and stands a few words on. Right behind "factuurnummer" one of nine
// digits is no citizen number; telephones, accounts, e-mail addresses and full dates are themselves anywhere.
func TestNoKnownWordHidesANumber(t *testing.T) {
	apart, beside := []string{"over de W kreeg ik van haar N gisteren", "de W is van hem en N ook"}, []string{"W: N", "met W op N gepraat"}
	words, anywhere := wordsOfRules(t), append(slices.Clone(apart), beside...)
	for number, frames := range map[string][]string{"06 12 34 56 78": anywhere, "NL05TRIO0338207714": anywhere, "iemand@voorbeeld.nl": anywhere, "12-03-2011": anywhere, "999990019": apart, "12-ABC-3": apart, "1234 AB": apart, "kerkstraat 12": apart} {
		for _, frame := range frames {
			if strings.Count(frame, "N") != 1 || strings.Count(frame, "W") != 1 {
				t.Fatalf("%q: one N and one W", frame)
			}
			var hidden []string
			for _, w := range words {
				text := strings.NewReplacer("W", w, "N", number).Replace(frame)
				at := strings.LastIndex(text, number)
				if !slices.ContainsFunc(Find(text, Options{}), func(s Span) bool { return s.Blocks && s.Start <= at && s.End >= at+len(number) }) {
					hidden = append(hidden, w)
				}
			}
			if len(hidden) > 0 {
				t.Errorf("%q: %d words hide %s: %s", frame, len(hidden), number, strings.Join(hidden[:min(len(hidden), 30)], ", "))
			}
		}
	}
}

// invented are words that say that everybody in the text is invented, and somebody whom Sara stands beside in the Bible.
var invented = []string{"oefencasus", "voorbeeldcasus", "abraham"}

var (
	quotation = regexp.MustCompile("(?s)`[^`]*`|\"[^\"\\\\\n]*\"")
	plainWord = regexp.MustCompile(`^[a-z]{2,}$`)
)

// wordsOfRules gives the words that stand in the rules themselves.
func wordsOfRules(t *testing.T) []string {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, quoted := range quotation.FindAllString(string(b), -1) {
			for w := range strings.FieldsSeq(strings.Trim(quoted, "`\"")) {
				if plainWord.MatchString(w) {
					all = append(all, w)
				}
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// wordsOfLists gives every fourth entry of the lists of who and what is nobody here.
func wordsOfLists() []string {
	var all []string
	for _, list := range []string{"fine", "peoples", "beliefs", "chains", "works", "bodies", "figures", "brands"} {
		for entry := range strings.SplitSeq(strings.ReplaceAll(handList("lists/hand/"+list+".txt"), "\n", ","), ",") {
			if entry = strings.TrimSpace(entry); entry != "" {
				all = append(all, entry)
			}
		}
	}
	var some []string
	for i := 0; i < len(all); i += 4 {
		some = append(some, all[i])
	}
	return some
}

// capitals gives each word of an entry a capital.
func capitals(entry string) string {
	words := strings.Fields(entry)
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}
