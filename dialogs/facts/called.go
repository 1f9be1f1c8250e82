package facts

import "strings"

// The same: what somebody is called, how they behave, and what they have not.

// called finds what somebody is said to be. With "een" before it a noun is no trade or membership but a
// judgement: "hij is bakker", "hij is een slecht verliezer".
func called(tokens []token, i int) hit {
	const reach = 4
	none := hit{end: i + 1}
	if !someone(tokens, i-1) && !someone(tokens, i+1) {
		return none
	}
	j := beyond(tokens, i+1)
	if j+1 >= len(tokens) || tokens[j].word != "een" || genuine(tokens, j).topic != nil {
		return none
	}
	for k := j + 1; k < len(tokens) && k <= j+reach && !tokens[k].comma; k++ {
		w := tokens[k].word
		if isPerson(w) || bearers[w] || counts[w] || empty[w] || things[w] {
			return none
		}
		if (closed(tokens, k+1) || places[tokens[k+1].word]) && unknown(w) && !strings.HasSuffix(w, "e") {
			return hit{unlisted, j + 1, k + 1}
		}
	}
	return none
}

// genuine finds a label by what stands before it: "het is een echte druktemaker", "met zo'n bekeerling".
func genuine(tokens []token, i int) hit {
	none := hit{end: i + 1}
	if i == 0 || i+1 == len(tokens) {
		return none
	}
	last := i + 1
	if tokens[i].word == "een" {
		if last++; last >= len(tokens) || !real[tokens[i+1].word] || !links[tokens[i-1].word] || lexicon().vocabulary[tokens[last].word] {
			return none
		}
	} else if !endsIn(tokens[last].word, kinds) && (last+1 == len(tokens) || tokens[last+1].word != "die") {
		return none // "zo'n fiets"
	}
	if w := tokens[last].word; empty[w] || bearers[w] || things[w] {
		return none
	}
	return hit{labelled, i, last + 1}
}

// behaves finds how somebody is said to behave or feel: "gedraagt zich als een koning", "stelt zich
// afwachtend op", "voelt zich niet thuis". What the lexicon finds by itself is left to it.
func behaves(tokens []token, i int) hit {
	const reach = 5
	none := hit{end: i + 1}
	t := unlisted
	if acts[tokens[i].word] {
		t = mannered
	}
	reflexive, denies := false, false
	for j := i + 1; j < len(tokens) && j <= i+reach && !tokens[j].comma; j++ {
		w := tokens[j].word
		switch {
		case w == "zich":
			reflexive = true
		case negations[w]:
			denies = true
		case !reflexive || weights[w] || empty[w] && w != "thuis":
		case plainly[w] && denies:
			return hit{t, i, j + 1}
		case !sayable(w):
			return none
		default:
			return hit{t, i, j + 1}
		}
	}
	return none
}

// something finds a judgement of what is not said: "er gaat iets duisters van haar uit".
func something(tokens []token, i int) hit {
	none := hit{end: i + 1}
	if i+1 >= len(tokens) || negated(tokens[max(0, i-4):i]) {
		return none
	}
	if w, ok := strings.CutSuffix(tokens[i+1].word, "s"); ok && (topicOf(w) != unlisted || judging(w) && unknown(w)) && topicOf(w).kind == Interpretation {
		return hit{topicOf(w), i, i + 2}
	}
	return none
}

// helpless finds what cannot be done with somebody: "is niet te troosten", "valt niet mee te praten".
func helpless(tokens []token, i int) hit {
	const reach, most = 5, 3
	none := hit{end: i + 1}
	linked := false
	for j := max(0, i-reach); j < i; j++ {
		linked = linked || (links[tokens[j].word] || tokens[j].word == "valt" || tokens[j].word == "viel") && (someone(tokens, j-1) || someone(tokens, j+1))
	}
	j := i + 1
	for j < len(tokens) && j <= i+most && (hedges[tokens[j].word] || tokens[j].word == "mee") {
		j++
	}
	if !linked || j+1 >= len(tokens) || tokens[j].word != "te" || !strings.HasSuffix(tokens[j+1].word, "n") || plainly[tokens[j+1].word] || !closed(tokens, j+2) {
		return none
	}
	return hit{unlisted, i, j + 2}
}

// lack finds what somebody is said not to have: "geen enkel inlevingsvermogen", "gebrek aan discipline",
// "alle houvast kwijt".
func lack(tokens []token, i int) hit {
	const reach = 6
	absent, had := lacking[tokens[i].word], virtues[tokens[i].word]
	for j := i + 1; (absent || had) && j < len(tokens) && j <= i+reach && !tokens[j].comma; j++ {
		if absent && virtues[tokens[j].word] || had && lost[tokens[j].word] {
			return hit{unlisted, i, j + 1}
		}
	}
	if i+2 < len(tokens) && owners[tokens[i].word] && lost[tokens[i+2].word] && !belongings[tokens[i+1].word] {
		return hit{unlisted, i, i + 3} // "zijn sprankeling kwijt"
	}
	return hit{end: i + 1}
}
