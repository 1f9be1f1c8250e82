package facts

import "slices"

// hits are the stretches of a sentence that could draw advice: what the lexicon knows, unless they
// are asked, denied, quoted, told by the young person, or what a talk or a book is about.
func hits(s *sentence) []hit {
	if s.question {
		return nil
	}
	found := match(s)
	if len(found) == 0 {
		return nil
	}
	told, named := toldFrom(s.tokens, selves)
	theirs, _ := toldFrom(s.tokens, people) // how often somebody else saw it is theirs to say
	unseen := unseenFrom(s.tokens)
	me, mine, thing := onlyMe(s.tokens, speakers), onlyMe(s.tokens, writers), aboutThings(s.tokens)
	var list []hit
	for _, h := range found {
		k := h.topic.kind
		judges := k == Interpretation || k == Group
		switch {
		case s.tokens[h.first].quoted:
		case me && h.topic == unlisted:
		case judges && (thing || h.first >= min(unseen, named) || denied(s.tokens, h.first)):
		case k == Diagnosis && (h.first >= unseen || denied(s.tokens, h.first)):
		case k != Diagnosis && k != Hearsay && h.first >= told:
		case (judges || k == Diagnosis) && subject(s.tokens, h.first):
		case k == Hearsay && negated(s.tokens[h.first:h.end]):
		case k == Frequency && (h.first >= min(theirs, unseen) || mine || thing || unseen < len(s.tokens) && negations[s.tokens[h.first].word]):
		default:
			list = append(list, h)
		}
	}
	if len(list) > 1 {
		list = slices.DeleteFunc(list, func(h hit) bool { return h.topic == opinion })
	}
	return list
}

// denied reports whether one of the two words before first denies what follows, or an earlier one
// with only words of degree after it: "niet echt meer zo agressief".
func denied(tokens []token, first int) bool {
	const close, far = 2, 5
	for i := first - 1; i >= max(0, first-far); i-- {
		if tokens[i+1].comma {
			return false
		}
		w := tokens[i].word
		if negations[w] {
			return tokens[i+1].word != "alleen" && tokens[i+1].word != "only"
		}
		if i <= first-close && !weights[w] && !hedges[w] {
			return false
		}
	}
	return false
}

func negated(tokens []token) bool {
	for _, t := range tokens {
		if negations[t.word] {
			return true
		}
	}
	return false
}

// unseenFrom tells where begins what nobody saw, or what the writer doesn't know: "niemand heeft gezien
// dat …", "geen aanwijzingen dat …", "ik weet niet of …". Without it, it is the number of tokens.
func unseenFrom(tokens []token) int {
	const reach = 6
	last := -reach - 1 // where the last denial stood
	for i, t := range tokens {
		w := t.word
		if negations[w] || doubts[w] {
			last = i
		}
		near := i-last <= reach && i > last
		notSo := w == "dat" && i == last+2 && tokens[i-1].word == "zo" // "het is niet zo dat …"
		if near && w == "of" || near && (notSo || perceives[w]) && negations[tokens[last].word] {
			return i
		}
	}
	return len(tokens)
}

// subject reports whether what stands at first is what something is about: "een boek over salafisten",
// "een cursus over wapens", "een musical over een jongen die steelt".
func subject(tokens []token, first int) bool {
	const reach = 5
	within := false // a clause that says more of a person in a book or a film
	for i := first - 1; i >= max(0, first-reach); i-- {
		w := tokens[i].word
		told := about[w] && (!within || i > 0 && works[tokens[i-1].word])
		if told || works[w] && !within || w == "tegen" && i == first-1 {
			return true
		}
		if tokens[i+1].comma || stops[w] && w != "die" {
			return false
		}
		within = within || w == "die"
	}
	return false
}

// aboutThings reports whether a sentence begins with a thing and speaks of nobody: "de deur is altijd
// open", "de film was gewelddadig".
func aboutThings(tokens []token) bool {
	if len(tokens) < 2 || !articles[tokens[0].word] || !things[tokens[1].word] {
		return false
	}
	for _, t := range tokens[2:] {
		if t.word == "hij" || t.word == "ze" || t.word == "zij" || t.word == "he" || t.word == "she" {
			return false
		}
	}
	return true
}

// toldFrom tells where the young person's own account begins, as the index of a token: told in
// "hij zegt dat hij …", named in "hij noemt zich …". Without one it is the number of tokens.
func toldFrom(tokens []token, who map[string]bool) (told, named int) {
	told, named = len(tokens), len(tokens)
	if n := len(tokens); n > 2 && tokens[n-2].comma && tells[tokens[n-2].word] && who[tokens[n-1].word] {
		return 0, 0 // "hij is lui, zei hij"
	}
	speaks := false
	for i, t := range tokens {
		if speaks && asks[t.word] {
			return i, named
		}
		if !tells[t.word] && !names[t.word] || !near(tokens, i, who) {
			continue
		}
		speaks = true
		if names[t.word] || calls(tokens, i) {
			named = min(named, i)
		}
		if saidSo[t.word] {
			return i, named // English leaves out "that"
		}
	}
	return told, named
}

// calls reports whether the rest of a sentence, after the verb at i, is what somebody finds of themselves.
func calls(tokens []token, i int) bool {
	if i+1 == len(tokens) || tokens[i+1].word != "zichzelf" {
		return false
	}
	for j := i + 2; j < len(tokens); j++ {
		if begins(tokens, j) {
			return false
		}
	}
	return true
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

// onlyMe reports whether a sentence is about the writer alone, by one of these words.
func onlyMe(tokens []token, words map[string]bool) bool {
	me := false
	for _, t := range tokens {
		if others[t.word] || people[t.word] || senses[t.word] {
			return false
		}
		me = me || words[t.word]
	}
	return me
}
