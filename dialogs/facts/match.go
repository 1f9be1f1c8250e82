package facts

// hits are the stretches of a sentence that could draw advice: what the lexicon knows, unless they
// are asked, denied, quoted, or told by the young person.
func hits(s *sentence) []hit {
	if s.question {
		return nil
	}
	var list []hit
	told, named := toldFrom(s.tokens)
	me := onlyMe(s.tokens)
	for _, h := range match(s) {
		k := h.topic.kind
		switch {
		case s.tokens[h.first].quoted:
		case (k == Interpretation || k == Group) && denied(s.tokens, h.first):
		case k != Diagnosis && k != Hearsay && h.first >= told:
		case (k == Interpretation || k == Group) && h.first >= named:
		case k == Diagnosis && h.first > 0 && about[s.tokens[h.first-1].word]:
		case k == Frequency && me:
		default:
			list = append(list, h)
		}
	}
	return list
}

// match finds what the lexicon knows, from left to right, the longest first.
func match(s *sentence) []hit {
	var list []hit
	for i := 0; i < len(s.tokens); {
		best := hit{end: i + 1}
		for j := range lexicon[s.tokens[i].word] {
			p := &lexicon[s.tokens[i].word][j]
			if n := p.match(s.tokens, i); n > 0 && (best.topic == nil || i+n > best.end || p.capital) {
				best = hit{p.topic, i, i + n}
			}
		}
		if h := more(s.tokens, i); h.end > best.end {
			best = h
		}
		if best.topic != nil {
			list = append(list, best)
		}
		i = best.end
	}
	return list
}

// gap is how many words can stand at the * of a phrase.
const gap = 3

// match gives how many tokens from i on the phrase takes; 0 when it is not there.
func (p *phrase) match(tokens []token, i int) int {
	at := i
	for n, w := range p.words {
		if w == "*" {
			continue
		}
		reach := 1
		if n > 0 && p.words[n-1] == "*" {
			reach = 1 + gap
		}
		next := -1
		for d := range reach {
			if at+d < len(tokens) && tokens[at+d].word == w {
				next = at + d + 1
				break
			}
		}
		if next < 0 {
			return 0
		}
		at = next
	}
	switch {
	case p.noun:
		if at >= len(tokens) || !bearers[tokens[at].word] {
			return 0
		}
		at++
	case p.weighed:
		if i == 0 || !weights[tokens[i-1].word] {
			return 0
		}
		return at - i
	case p.capital && !tokens[i].upper:
		return 0
	}
	return at - i
}

// more finds a rise or fall without a measure: "steeds stiller", "alsmaar meer".
func more(tokens []token, i int) hit {
	none := hit{end: i + 1}
	if !rising[tokens[i].word] {
		return none
	}
	j := i + 1
	for j < len(tokens) && (tokens[j].word == "maar" || tokens[j].word == "wat") {
		j++
	}
	if j < len(tokens) && (comparative(tokens[j].word) || tokens[i].word == "increasingly" && !empty[tokens[j].word]) {
		return hit{trend, i, j + 1}
	}
	return none
}

// comparative reports whether a Dutch word after "steeds" can be a comparative.
func comparative(w string) bool {
	return w == "meer" || w == "minder" || len(w) > 4 && w[len(w)-2:] == "er" && !notComparative[w]
}

// denied reports whether one of the two words before first denies what follows.
func denied(tokens []token, first int) bool {
	for i := max(0, first-2); i < first; i++ {
		if negations[tokens[i].word] {
			return true
		}
	}
	return false
}

// toldFrom tells where the young person's own account begins, as the index of a token: told in
// "hij zegt dat hij …", named in "hij noemt zich …". Without one it is the number of tokens.
func toldFrom(tokens []token) (told, named int) {
	told, named = len(tokens), len(tokens)
	speaks := false
	for i, t := range tokens {
		if speaks && (t.word == "dat" || t.word == "of") {
			return i, named
		}
		if !tells[t.word] && !names[t.word] || !near(tokens, i, selves) {
			continue
		}
		speaks = true
		if names[t.word] {
			named = min(named, i)
		}
		if saidSo[t.word] {
			return i, named // English leaves out "that"
		}
	}
	return told, named
}

// near reports whether one of the two words before token i, or the one after it, is in the set.
func near(tokens []token, i int, words map[string]bool) bool {
	for j := max(0, i-2); j <= i+1 && j < len(tokens); j++ {
		if words[tokens[j].word] {
			return true
		}
	}
	return false
}

// onlyMe reports whether a sentence is about the writer alone.
func onlyMe(tokens []token) bool {
	me := false
	for _, t := range tokens {
		if others[t.word] || people[t.word] {
			return false
		}
		me = me || writers[t.word]
	}
	return me
}
