// Package trigram weighs by its spelling whether an unknown word is a name or an ordinary Dutch word.
//
// The weights are counted from the lists of names and words (lists/gen) and are no more than that: "oubaydi" is
// spelled as names are, "gesjeesd" as words are.
package trigram

// Letters is the size of the alphabet: a word's border and a to z.
const Letters = 27

// Size is the number of trigrams.
const Size = Letters * Letters * Letters

// middle is the sign for a weight of 0; a step is a fifth.
const (
	middle = 'C'
	step   = 0.2
	widest = 32
)

// Encode gives the sign for a weight.
func Encode(weight float64) byte {
	n := int(weight / step)
	return byte(middle + max(-widest, min(widest, n)))
}

// A Table holds the weights, one sign each.
type Table []byte

// Load reads a table as lists/gen writes it: a line for every two letters.
func Load(text string) Table {
	t := make(Table, 0, Size)
	for i := range len(text) {
		if text[i] != '\n' {
			t = append(t, text[i])
		}
	}
	return t
}

// Weigh gives how much more w is spelled like a name than like a word; 0 is undecided. Words with anything else
// than a-z in them are undecided.
func (t Table) Weigh(w []byte) float64 {
	sum := 0
	Each(w, func(i int) { sum += int(t[i]) - middle })
	return float64(sum) * step
}

// Each calls do with the index of every trigram of w, borders included.
func Each(w []byte, do func(int)) {
	for _, b := range w {
		if b < 'a' || b > 'z' {
			return
		}
	}
	a, b := 0, 0
	for i := 0; i <= len(w); i++ {
		c := 0
		if i < len(w) {
			c = int(w[i]-'a') + 1
		}
		if i > 0 {
			do((a*Letters+b)*Letters + c)
		}
		a, b = b, c
	}
}
