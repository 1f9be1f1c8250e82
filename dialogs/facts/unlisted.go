package facts

import "strings"

// Judgements in words that no list holds, by what stands around them.

// degree finds a judgement by the word of degree before it: "hij is ontzettend bazelig". A word that does
// not end like one must end its clause: "hij is heel bot". Words for how somebody feels or looks that
// nobody would ask about are left alone.
func degree(tokens []token, i int) hit {
	none := hit{end: i + 1}
	if !weights[tokens[i].word] || i+1 >= len(tokens) {
		return none
	}
	w := tokens[i+1].word
	if !unknown(w) || !judging(w) && (vagueWeights[tokens[i].word] || !closed(tokens, i+2) || strings.HasPrefix(w, "ge")) {
		return none
	}
	linked, who := i == 0, i == 0
	for j := max(0, i-4); j < i; j++ {
		linked = linked || links[tokens[j].word]
		who = who || someone(tokens, j)
	}
	if !linked || !who || i+2 < len(tokens) && !tokens[i+2].comma && things[tokens[i+2].word] {
		return none
	}
	return hit{unlisted, i, i + 2}
}

// bare finds such a judgement without a word of degree: "hij is bazelig". It must end its clause, and
// fewer endings tell enough.
func bare(tokens []token, i int) hit {
	none := hit{end: i + 1}
	subject := someone(tokens, i-1) || someone(tokens, i+1) || i > 1 && joiners[tokens[i-1].word]
	if !links[tokens[i].word] || !subject {
		return none
	}
	j := beyond(tokens, i+1)
	if j < len(tokens) && tokens[j].word == "een" {
		j++
	}
	if j >= len(tokens) || tokens[j].comma || !endsIn(tokens[j].word, blunt) || !unknown(tokens[j].word) || !closed(tokens, j+1) {
		return none
	}
	return hit{unlisted, j, j + 1}
}

// beyond gives the first token from i on that is neither the one who is spoken of nor a word of degree.
func beyond(tokens []token, i int) int {
	for i < len(tokens) && !tokens[i].comma && tokens[i].word != "een" && (weights[tokens[i].word] || hedges[tokens[i].word] || someone(tokens, i)) {
		i++
	}
	return i
}

// impression finds what somebody seems to be, by words that say no more than that: "hij oogt opgebrand",
// "ze komt murwig over", "hij maakt een verlopen indruk". What the lexicon finds by itself is left to it.
func impression(tokens []token, i int) hit {
	const reach = 4
	none := hit{end: i + 1}
	first := tokens[i].word
	if looks[first] {
		j := beyond(tokens, i+1)
		if i > 0 && !someone(tokens, i-1) && !someone(tokens, i+1) || j == len(tokens) || tokens[j].comma || empty[tokens[j].word] || !sayable(tokens[j].word) {
			return none
		}
		return hit{topicOf(tokens[j].word), j, j + 1}
	}
	for j := i + 2; j < len(tokens) && j <= i+reach && !tokens[j].comma; j++ {
		what, w := tokens[j-1].word, tokens[j].word
		over := comes[first] && w == "over" && closed(tokens, j+1) && !someone(tokens, j-1)
		if over && sayable(what) {
			return hit{topicOf(what), j - 1, j}
		}
		if leaves[first] && w == "indruk" && sayable(what) {
			return hit{topicOf(what), j - 1, j + 1}
		}
	}
	return none
}

// called finds what somebody is said to be. With "een" before it a noun is no trade or membership but a
// judgement: "hij is bakker", "hij is een slecht verliezer".
func called(tokens []token, i int) hit {
	const reach = 4
	none := hit{end: i + 1}
	if !is[tokens[i].word] || !someone(tokens, i-1) && !someone(tokens, i+1) {
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

// behaves finds how somebody is said to behave or feel: "gedraagt zich als een koning", "stelt zich
// afwachtend op", "voelt zich niet thuis". What the lexicon finds by itself is left to it.
func behaves(tokens []token, i int) hit {
	const reach = 5
	none := hit{end: i + 1}
	t := unlisted
	if acts[tokens[i].word] {
		t = mannered
	} else if !feelings[tokens[i].word] {
		return none
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

// something finds what is not said: "er gaat iets duisters van haar uit".
func something(tokens []token, i int) hit {
	none := hit{end: i + 1}
	if i+1 >= len(tokens) || tokens[i].word != "iets" && tokens[i].word != "wat" || negated(tokens[max(0, i-4):i]) {
		return none
	}
	if w, ok := strings.CutSuffix(tokens[i+1].word, "s"); ok && (topicOf(w) != unlisted || judging(w) && unknown(w)) && topicOf(w).kind == Interpretation {
		return hit{topicOf(w), i, i + 2}
	}
	return none
}

// helpless finds what cannot be done with somebody: "is niet te troosten", "valt niet mee te praten".
func helpless(tokens []token, i int) hit {
	const reach = 5
	none := hit{end: i + 1}
	if w := tokens[i].word; w != "niet" && w != "nauwelijks" && w != "amper" && w != "moeilijk" && w != "lastig" {
		return none
	}
	linked := false
	for j := max(0, i-reach); j < i; j++ {
		linked = linked || (links[tokens[j].word] || tokens[j].word == "valt" || tokens[j].word == "viel") && (someone(tokens, j-1) || someone(tokens, j+1))
	}
	j := i + 1
	for j < len(tokens) && (hedges[tokens[j].word] || tokens[j].word == "mee") {
		j++
	}
	if !linked || j+1 >= len(tokens) || tokens[j].word != "te" || !strings.HasSuffix(tokens[j+1].word, "n") || !unknown(tokens[j+1].word) || !closed(tokens, j+2) {
		return none
	}
	return hit{unlisted, i, j + 2}
}

// trait finds a judgement by the noun it is about: "een verongelijkte houding", "zijn zelfbeeld is nihil".
func trait(tokens []token, i int) hit {
	none := hit{end: i + 1}
	if i+1 >= len(tokens) || tokens[i+1].comma {
		return none
	}
	w, next := tokens[i].word, tokens[i+1].word
	if traits[next] && i > 0 && strings.HasSuffix(w, "e") && len(w) > 4 && unknown(w) && !plainly[strings.TrimSuffix(w, "e")] {
		return hit{unlisted, i, i + 2}
	}
	if !traits[w] || !is[next] {
		return none
	}
	j := beyond(tokens, i+2)
	if j == len(tokens) || tokens[j].comma || empty[tokens[j].word] || !unknown(tokens[j].word) {
		return none
	}
	return hit{unlisted, i, j + 1}
}

// genuine finds a label by what stands before it: "het is een echte druktemaker", "met zo'n bekeerling".
func genuine(tokens []token, i int) hit {
	none := hit{end: i + 1}
	if i == 0 {
		return none
	}
	if w := tokens[i].word; w == "zo'n" && i+1 < len(tokens) && !things[tokens[i+1].word] {
		if endsIn(tokens[i+1].word, kinds) || i+2 < len(tokens) && tokens[i+2].word == "die" {
			return hit{labelled, i, i + 2}
		}
	}
	if i+2 >= len(tokens) || tokens[i].word != "een" || !real[tokens[i+1].word] || !links[tokens[i-1].word] {
		return none
	}
	if w := tokens[i+2].word; lexicon().vocabulary[w] || empty[w] || bearers[w] || things[w] {
		return none
	}
	return hit{labelled, i, i + 3}
}

// lack finds what somebody is said not to have: "geen enkel inlevingsvermogen", "gebrek aan discipline",
// "alle houvast kwijt".
func lack(tokens []token, i int) hit {
	const reach = 6
	for j := i + 1; j < len(tokens) && j <= i+reach && !tokens[j].comma; j++ {
		if lacking[tokens[i].word] && virtues[tokens[j].word] || virtues[tokens[i].word] && lost[tokens[j].word] {
			return hit{unlisted, i, j + 1}
		}
	}
	if i+2 < len(tokens) && owners[tokens[i].word] && lost[tokens[i+2].word] && !belongings[tokens[i+1].word] {
		return hit{unlisted, i, i + 3} // "zijn sprankeling kwijt"
	}
	return hit{end: i + 1}
}

// judging reports whether a word ends like a Dutch adjective that tells what somebody is like.
func judging(w string) bool {
	if len(w) < 5 {
		return false
	}
	for _, end := range []string{"ig", "lijk", "loos", "isch", "end", "baar", "zaam", "ief", "eel", "aal", "erd", "ant", "eus", "oos", "achtig"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// unknown reports whether nothing else here knows a word.
func unknown(w string) bool {
	return !plainly[w] && !endsIn(w, neutral) && !lexicon().vocabulary[w] && !ordinary(w)
}

// topicOf gives the topic of a word: that of the lexicon, or "character".
func topicOf(w string) *topic {
	for _, p := range lexicon().phrases[w] {
		if len(p.words) == 1 {
			return p.topic
		}
	}
	return unlisted
}

// sayable reports whether a word can be what somebody seems to be, and the lexicon does not find it
// by itself.
func sayable(w string) bool {
	if len(w) < 4 || plainly[w] || endsIn(w, neutral) || ordinary(w) {
		return false
	}
	alone := false // the lexicon knows it only after or before other words
	for _, p := range lexicon().phrases[w] {
		if len(p.words) == 1 && p.topic.kind != Interpretation || len(p.words) == 1 && !p.weighed && !p.noun {
			return false
		}
		alone = alone || len(p.words) == 1
	}
	return alone || !lexicon().vocabulary[w]
}

// someone reports whether token i is who a report can be about.
func someone(tokens []token, i int) bool {
	return i >= 0 && i < len(tokens) && (others[tokens[i].word] || people[tokens[i].word] || bearers[tokens[i].word])
}

// closed reports whether a clause ends before token i, or goes on with towards whom.
func closed(tokens []token, i int) bool {
	return i >= len(tokens) || begins(tokens, i) || toward[tokens[i].word]
}
