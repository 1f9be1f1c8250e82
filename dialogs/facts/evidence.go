package facts

import "strings"

// found is what a sentence holds besides a judgement.
type found struct {
	observed bool // behaviour, or words that were said: somebody else would have seen or heard the same
	acted    bool // the same, and more than how somebody moved or sat
	counted  bool // a number, a date or a time
	source   bool // who told it
	expert   bool // who made a diagnosis
}

// backs reports whether there is nothing to ask about a hit of this kind.
func (f found) backs(k Kind) bool {
	switch k {
	case Diagnosis:
		return f.expert
	case Hearsay:
		return f.source
	case Frequency:
		return f.counted
	case Group:
		return f.acted
	}
	return f.observed
}

// evidence is what each sentence holds; it is looked for when it is first needed, because most
// texts draw no advice at all.
type evidence struct {
	sentences []sentence
	known     []*found
}

func newEvidence(s []sentence) *evidence { return &evidence{s, make([]*found, len(s))} }

func (e *evidence) at(i int) found {
	if e.known[i] == nil {
		f := look(&e.sentences[i])
		e.known[i] = &f
	}
	return *e.known[i]
}

// around is what a sentence and its neighbours hold: people judge first and tell what happened next,
// or the other way round.
func (e *evidence) around(i int) found {
	f := e.at(i)
	for _, n := range []int{i - 1, i + 1} {
		if n >= 0 && n < len(e.sentences) {
			g := e.at(n)
			f.observed = f.observed || g.observed
			f.acted = f.acted || g.acted
			f.counted = f.counted || g.counted
			f.source = f.source || g.source
			f.expert = f.expert || g.expert
		}
	}
	return f
}

// look reads one sentence. Words that draw advice themselves count for nothing.
func look(s *sentence) found {
	covered := make([]bool, len(s.tokens))
	hearsay := false
	for _, h := range match(s) {
		for i := h.first; i < h.end; i++ {
			covered[i] = true
		}
		hearsay = hearsay || h.topic.kind == Hearsay
	}
	var f found
	judged := judgedClauses(s.tokens, covered)
	var done, moved, rest, clause int // words for what somebody did, for how somebody moved or sat, and all that say more
	for i, t := range s.tokens {
		if begins(s.tokens, i) {
			clause++
		}
		switch w := t.word; {
		case covered[i]:
		case deeds[w] && !(light[w] && judged[clause]):
			done++
		case moves[w] && !judged[clause]:
			moved++
		case isCount(s.tokens, i):
			f.counted = true
		case !empty[w]:
			rest++
		}
	}
	f.acted = s.quote || done > 0 && (rest+done+moved > 1 || f.counted) || moved > 0 && rest > 0 && f.counted
	f.observed = f.acted || moved > 0 && rest > 1
	f.acted, f.observed = f.acted && !s.question, f.observed && !s.question
	f.source = hasSource(s.tokens, covered) || hearsay && s.quote
	f.expert = hasExpert(s.tokens, f.source)
	return f
}

// judgedClauses tells which clauses hold words that draw advice. How somebody moves or sits there is
// part of the judgement: "staat nergens voor open", "zit niet lekker in zijn vel".
func judgedClauses(tokens []token, covered []bool) map[int]bool {
	judged, clause := map[int]bool{}, 0
	for i := range tokens {
		if begins(tokens, i) {
			clause++
		}
		if covered[i] {
			judged[clause] = true
		}
	}
	return judged
}

// begins reports whether another clause begins at token i.
func begins(tokens []token, i int) bool { return tokens[i].comma || joiners[tokens[i].word] }

// isCount reports whether token i says how many, when, or since when.
func isCount(tokens []token, i int) bool {
	w := tokens[i].word
	if isAge(tokens, i) {
		return false
	}
	if w[0] >= '0' && w[0] <= '9' || counts[w] || tokens[i].word == "een" && tokens[i].End-tokens[i].Start > len("een") {
		return true // "één" is a number, "een" is not
	}
	if i == 0 || !periods[w] {
		return false
	}
	if before := tokens[i-1].word; before != "een" && before != "a" {
		return pointers[before]
	}
	return i > 1 && pointers[tokens[i-2].word] || i+1 < len(tokens) && pointers[tokens[i+1].word] // "sinds een week", "een week geleden"
}

// isAge reports whether the number at i is how old somebody is: "een man van dertig", "16 jaar oud".
func isAge(tokens []token, i int) bool {
	if i > 1 && tokens[i-1].word == "van" && bearers[tokens[i-2].word] {
		return true
	}
	return i+2 < len(tokens) && (tokens[i+1].word == "jaar" || tokens[i+1].word == "years") && (tokens[i+2].word == "oud" || tokens[i+2].word == "old")
}

// hasSource reports whether a sentence tells who said it: "volgens de trainer", "zijn moeder vertelde".
func hasSource(tokens []token, covered []bool) bool {
	const near, reach = 3, 5
	for i, t := range tokens {
		if papers[t.word] && i > 0 && (from[tokens[i-1].word] || i > 1 && (from[tokens[i-2].word] || tokens[i-2].word == "in")) {
			return true
		}
		if !isPerson(t.word) {
			continue
		}
		for d := 1; d <= reach; d++ {
			if i >= d && (!covered[i-d] && tells[tokens[i-d].word] || d <= near && isOrigin(tokens, i-d)) ||
				i+d < len(tokens) && !covered[i+d] && tells[tokens[i+d].word] {
				return true
			}
		}
	}
	return false
}

// isOrigin reports whether token i, before a person, makes that person a source: "ik hoorde van", "volgens",
// but not "een lijst van".
func isOrigin(tokens []token, i int) bool {
	w := tokens[i].word
	if !from[w] || w != "van" && w != "from" || i == 0 || tokens[i].comma {
		return from[w]
	}
	before := tokens[i-1].word
	return moves[before] || tells[before] || writers[before] || heard[before]
}

// hasExpert reports whether a sentence tells which professional made a diagnosis, or, when it is sourced,
// from whom the writer knows that one was made.
func hasExpert(tokens []token, sourced bool) bool {
	var made, told, by bool
	for i, t := range tokens {
		yes := (diagnosed[t.word] || tells[t.word]) && (i == 0 || !negations[tokens[i-1].word])
		made = made || yes && diagnosed[t.word] && !from[t.word]
		told = told || yes
		by = by || isExpert(t.word)
	}
	return told && by || made && sourced
}

// isPerson reports whether a word names who somebody is to the young person, or a compound of one:
// "buurtsportcoach", "schoolmaatschappelijk werker".
func isPerson(w string) bool { return people[w] || endsIn(w, offices) }

// isExpert is the same for who can make a diagnosis: "schoolpsycholoog".
func isExpert(w string) bool { return experts[w] || endsIn(w, specialists) }

func endsIn(w string, ends []string) bool {
	for _, end := range ends {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
