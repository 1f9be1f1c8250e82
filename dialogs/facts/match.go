package facts

import "strings"

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
		for _, h := range []hit{more(s.tokens, i), modal(s.tokens, i)} {
			if h.end > best.end {
				best = h
			}
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
		if at = bearer(tokens, at); at == 0 {
			return 0
		}
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

// bearer gives where a noun of a person or of behaviour ends that stands at i, or after one or two more
// adjectives ("een grove, agressieve en luide jongen"); 0 without one.
func bearer(tokens []token, i int) int {
	const adjectives = 3
	for j := i; j < len(tokens) && j <= i+adjectives; j++ {
		w := tokens[j].word
		if bearers[w] {
			return j + 1
		}
		if w != "en" && !strings.HasSuffix(w, "e") {
			break
		}
	}
	return 0
}

// more finds a rise or fall without a measure: "steeds stiller", "alsmaar meer", "brutaler en brutaler".
func more(tokens []token, i int) hit {
	none := hit{end: i + 1}
	w := tokens[i].word
	if i+2 < len(tokens) && tokens[i+1].word == "en" && tokens[i+2].word == w && comparative(w) {
		return hit{trend, i, i + 3}
	}
	if !rising[w] {
		return none
	}
	j := i + 1
	for j < len(tokens) && (tokens[j].word == "maar" || tokens[j].word == "wat") {
		j++
	}
	if j < len(tokens) && (comparative(tokens[j].word) || w == "increasingly" && !empty[tokens[j].word]) {
		return hit{trend, i, j + 1}
	}
	return none
}

// modal finds what is told without by whom: "hij zou in het buitenland zijn geweest".
func modal(tokens []token, i int) hit {
	const reach = 8
	if w := tokens[i].word; w == "zou" || w == "zouden" {
		for j := i + 1; j < len(tokens) && j <= i+reach && !stops[tokens[j].word]; j++ {
			if w := tokens[j].word; (w == "hebben" || w == "zijn") && (participle(tokens, j-1) || participle(tokens, j+1)) {
				return hit{retold, i, i + 1}
			}
		}
	}
	return hit{end: i + 1}
}

// participle reports whether token i looks like a Dutch participle: gezegd, geweest, gevochten.
func participle(tokens []token, i int) bool {
	if i < 0 || i >= len(tokens) {
		return false
	}
	w := tokens[i].word
	return len(w) > 5 && strings.HasPrefix(w, "ge") && strings.ContainsAny(w[len(w)-1:], "dtn")
}

// comparative reports whether a Dutch word after "steeds" can be a comparative.
func comparative(w string) bool {
	return w == "meer" || w == "minder" || len(w) > 4 && w[len(w)-2:] == "er" && !notComparative[w]
}
