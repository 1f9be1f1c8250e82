package evalset

import (
	"bytes"
	"flag"
	"math/big"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// sets are the sets of texts by their name in testdata, with what their ids begin with.
var sets = map[string]string{"frozen": "f", "frozen2": "g", "frozen3": "h", "frozen4": "i", "others": "o"}

var update = flag.Bool("update", false, "write the JSON lines of the sets from their sources")

func readSet(t *testing.T, name string) []Text {
	t.Helper()
	source, err := os.ReadFile("../testdata/" + name + ".src.txt")
	if err != nil {
		t.Fatal(err)
	}
	texts, err := Parse(sets[name], string(source))
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

func TestSetsAgreeWithTheirSource(t *testing.T) {
	for name := range sets {
		var want bytes.Buffer
		if err := Write(&want, readSet(t, name)); err != nil {
			t.Fatal(err)
		}
		lines := "../testdata/" + name + ".jsonl"
		if *update {
			if err := os.WriteFile(lines, want.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(lines)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(want.Bytes(), got) {
			t.Errorf("%s.jsonl is not what its source says: run go test ./dialogs/deid/evalset -update", name)
		}
	}
}

func TestSets(t *testing.T) {
	for name := range sets {
		t.Run(name, func(t *testing.T) {
			most := 0.36 // a third
			if name == "others" {
				most = 0.45 // some of its hands wrote nothing but clean texts
			}
			checkSet(t, readSet(t, name), most)
		})
	}
}

// checkSet sees to it that texts are what a set needs: enough of each kind and type, a third clean or up to most, each a text of its own.
func checkSet(t *testing.T, texts []Text, most float64) {
	t.Helper()
	seen, kinds, types, clean := map[string]bool{}, map[string]int{}, map[string]int{}, 0
	for _, x := range texts {
		kinds[x.Kind]++
		if n := utf8.RuneCountInString(x.Text); n < 20 || n > 600 {
			t.Errorf("%s has %d characters", x.ID, n)
		}
		if seen[x.Text] {
			t.Errorf("%s stands there twice", x.ID)
		}
		seen[x.Text] = true
		if x.Clean {
			clean++
		}
		if x.Clean != (x.Kind == "clean" || x.Kind == "suspicious") {
			t.Errorf("%s is of kind %s, yet clean is %t", x.ID, x.Kind, x.Clean)
		}
		if x.Kind == "lower" && strings.ContainsFunc(x.Text, unicode.IsUpper) || x.Kind == "caps" && strings.ContainsFunc(x.Text, unicode.IsLower) {
			t.Errorf("%s is not all %s", x.ID, x.Kind)
		}
		for i, s := range x.Spans {
			types[s.Type]++
			if words := []rune(x.Text)[s.Start:s.End]; unicode.IsSpace(words[0]) || unicode.IsSpace(words[len(words)-1]) {
				t.Errorf("%s: span %d has white space at an end", x.ID, i+1)
			}
		}
	}
	if len(texts) < 400 {
		t.Errorf("%d texts", len(texts))
	}
	if share := float64(clean) / float64(len(texts)); share < 0.29 || share > most {
		t.Errorf("%.2f of the texts are clean", share)
	}
	checkNames(t, "kind", kinds, Kinds)
	checkNames(t, "type", types, Types)
}

// checkNames sees to it that all the names occur at least nine times, and no others.
func checkNames(t *testing.T, what string, counts map[string]int, names []string) {
	t.Helper()
	t.Logf("%ss: %v", what, counts)
	for _, name := range names {
		if counts[name] < 9 {
			t.Errorf("%s %s occurs %d times", what, name, counts[name])
		}
	}
	for name := range counts {
		if !slices.Contains(names, name) {
			t.Errorf("%s %q is unknown", what, name)
		}
	}
}

var notDigits = regexp.MustCompile(`\D`)
var notAlnum = regexp.MustCompile(`[^A-Z0-9]`)

func TestNumbers(t *testing.T) {
	for name := range sets {
		t.Run(name, func(t *testing.T) { checkNumbers(t, readSet(t, name), name == "frozen") })
	}
}

// checkNumbers sees to it that numbers are valid, or a recogniser that checks them is blamed wrongly; and invented, because
// the sets are public. Obfuscated ones are not read here.
func checkNumbers(t *testing.T, texts []Text, everyPlate bool) {
	t.Helper()
	shapes := map[string]bool{}
	for _, x := range texts {
		for _, s := range x.Spans {
			words := string([]rune(x.Text)[s.Start:s.End])
			switch {
			case x.Kind == "obfuscated":
			case s.Type == "bsn":
				n := notDigits.ReplaceAllString(words, "")
				if !elevenTest(n) || !strings.HasPrefix(n, "9999") && n != "111222333" {
					t.Errorf("%s: a bsn that is wrong or not invented", x.ID)
				}
			case s.Type == "iban":
				if !mod97(notAlnum.ReplaceAllString(strings.ToUpper(words), "")) {
					t.Errorf("%s: an iban that is wrong", x.ID)
				}
			case s.Type == "plate":
				shapes[plateShape(words)] = true
			}
		}
	}
	// The sidecodes of the Dutch vehicle register, 1 to 14.
	for shape := range strings.FieldsSeq("A2N2N2 N2N2A2 N2A2N2 A2N2A2 A2A2N2 N2A2A2 N2A3N1 N1A3N2 A2N3A1 A1N3A2 A3N2A1 A1N2A3 N1A2N3 N3A2N1") {
		if everyPlate && !shapes[shape] {
			t.Errorf("no plate of shape %s", shape)
		}
	}
}

func elevenTest(s string) bool {
	if len(s) != 9 {
		return false
	}
	sum := -int(s[8] - '0')
	for i := range 8 {
		sum += (9 - i) * int(s[i]-'0')
	}
	return sum%11 == 0
}

func mod97(s string) bool {
	var digits strings.Builder
	for _, r := range s[4:] + s[:4] {
		n, err := strconv.ParseInt(string(r), 36, 64)
		if err != nil {
			return false
		}
		digits.WriteString(strconv.FormatInt(n, 10))
	}
	n, ok := new(big.Int).SetString(digits.String(), 10)
	return ok && new(big.Int).Mod(n, big.NewInt(97)).Int64() == 1
}

// plateShape tells the groups of a plate: A2N2N2 for XX-99-99.
func plateShape(s string) string {
	var b strings.Builder
	for group := range strings.SplitSeq(strings.ToUpper(s), "-") {
		kind := "N"
		if group != "" && group[0] >= 'A' {
			kind = "A"
		}
		b.WriteString(kind + strconv.Itoa(len(group)))
	}
	return b.String()
}
