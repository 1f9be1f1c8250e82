package facts

import (
	"slices"
	"strings"
)

// A Kind says what is missing from a text.
type Kind string

// The kinds, the most important one first: of several, the first is brought up.
const (
	Diagnosis      Kind = "diagnosis"      // a diagnosis without who made it
	Group          Kind = "group"          // a label of a group instead of behaviour
	Hearsay        Kind = "hearsay"        // from somebody else, without the source
	Interpretation Kind = "interpretation" // a judgement without what was seen or heard
	Frequency      Kind = "frequency"      // how often, without a number or a time
)

var order = []Kind{Diagnosis, Group, Hearsay, Interpretation, Frequency}

// A Span is a stretch of the text in bytes, on rune borders; End is not included.
type Span struct{ Start, End int }

// Advice is one question about one place in a text. It holds nothing the person wrote.
type Advice struct {
	Kind     Kind
	Words    Span // what the question is about
	Sentence Span // the sentence it stands in
	// Topic names the texts: the question "coach.<topic>.ask", and a contrast pair that fits: how it is
	// often written, "coach.<topic>.not", and how it could be, "coach.<topic>.but".
	Topic string
	// Move says that the sentence holds a judgement and nothing that was seen or heard, so it can go
	// to the opinion field as it is.
	Move bool
}

// Known is what other fields of the same form say already, so there is no need to ask.
type Known struct {
	Source bool // who told it
	Times  bool // since when, or how often
}

func (k Known) answers(kind Kind) bool {
	return k.Source && kind == Hearsay || k.Times && kind == Frequency
}

// Coach gives the one piece of advice that helps a text most, or nil when there is nothing to ask. It
// never says that a text is wrong, and what it finds is never a reason to refuse one: whoever calls
// shows it once, and takes the text as it is after that.
//
// The rules are those of step 1 of the work method. Coach may be called concurrently; it takes time
// in proportion to the length of the text.
func Coach(text string, known Known) *Advice {
	sentences := scan(text)
	var best *Advice
	rank := len(order)
	evidence := newEvidence(sentences)
	for i := range sentences {
		for _, h := range hits(&sentences[i]) {
			kind := h.topic.kind
			r := slices.Index(order[:rank], kind)
			if r >= 0 && !known.answers(kind) && !evidence.around(i).backs(kind) {
				best, rank = h.advice(&sentences[i], evidence.at(i)), r
			}
		}
	}
	return best
}

// Split takes the sentence out of the text that the advice was given on: what stays, and what can go
// to the opinion field.
func (a *Advice) Split(text string) (rest, sentence string) {
	before, after := strings.TrimRight(text[:a.Sentence.Start], " "), text[a.Sentence.End:]
	if before == "" || strings.HasSuffix(before, "\n") {
		after = strings.TrimLeft(after, " \t\r\n")
	}
	return strings.TrimSpace(before + after), text[a.Sentence.Start:a.Sentence.End]
}

// A hit is a stretch of words that the lexicon knows: the tokens from first up to end.
type hit struct {
	topic      *topic
	first, end int
}

func (h hit) advice(s *sentence, e found) *Advice {
	return &Advice{
		Kind:     h.topic.kind,
		Words:    Span{s.tokens[h.first].Start, s.tokens[h.end-1].End},
		Sentence: s.Span,
		Topic:    h.topic.name,
		Move:     h.topic.opinion && !e.counted,
	}
}
