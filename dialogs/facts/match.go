package facts

import "strings"

// match finds what the lexicon knows, from left to right, the longest first.
func match(s *sentence) []hit {
	var list []hit
	phrases := lexicon().phrases
	for i := 0; i < len(s.tokens); {
		best := hit{end: i + 1}
		at := opening{first: s.tokens[i].word}
		best = longest(phrases[at], s.tokens, i, best)
		if i+1 < len(s.tokens) {
			at.second = s.tokens[i+1].word
			best = longest(phrases[at], s.tokens, i, best)
		}
		for _, find := range rulesAt(s.tokens[i].word) {
			h := find(s.tokens, i)
			if h.topic != nil && (best.topic == nil || h.end > best.end) {
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

// longest gives the longest of these phrases that begins at token i, or best when none is longer.
func longest(list []phrase, tokens []token, i int, best hit) hit {
	for j := range list {
		p := &list[j]
		if n := p.match(tokens, i); n > 0 && (best.topic == nil || i+n > best.end || p.capital) {
			best = hit{p.topic, i, i + n}
		}
	}
	return best
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
		if bearers[w] || isPerson(w) {
			return j + 1
		}
		if w != "en" && !strings.HasSuffix(w, "e") {
			break
		}
	}
	return 0
}
