package facts

import "strings"

// Judgements in words that no list holds: what somebody seems, by the words around them.

// degree finds a judgement by the word of degree before it: "hij is ontzettend bazelig". A word that does
// not end like one must end its clause: "hij is heel bot". Words for how somebody feels or looks that
// nobody would ask about are left alone.
func degree(tokens []token, i int) hit {
	none := hit{end: i + 1}
	if i+1 >= len(tokens) {
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
	if !subject {
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

// trait finds a judgement by the noun it is about: "een verongelijkte houding", "zijn zelfbeeld is nihil".
func trait(tokens []token, i int) hit {
	none := hit{end: i + 1}
	if i > 0 && !tokens[i].comma {
		if w := tokens[i-1].word; strings.HasSuffix(w, "e") && len(w) > 4 && unknown(w) && !plainly[strings.TrimSuffix(w, "e")] {
			return hit{unlisted, i - 1, i + 1}
		}
	}
	if i+1 == len(tokens) || tokens[i+1].comma || !is[tokens[i+1].word] {
		return none
	}
	j := beyond(tokens, i+2)
	if j == len(tokens) || tokens[j].comma || empty[tokens[j].word] || !unknown(tokens[j].word) {
		return none
	}
	return hit{unlisted, i, j + 1}
}

// beyond gives the first token from i on that is neither the one who is spoken of nor a word of degree.
func beyond(tokens []token, i int) int {
	const most = 6
	for n := 0; n < most && i < len(tokens) && !tokens[i].comma && tokens[i].word != "een"; n++ {
		if !weights[tokens[i].word] && !hedges[tokens[i].word] && !someone(tokens, i) {
			break
		}
		i++
	}
	return i
}

// judging reports whether a word ends like a Dutch adjective that tells what somebody is like.
func judging(w string) bool { return len(w) > 4 && endsIn(w, adjectival) }

// unknown reports whether nothing else here knows a word.
func unknown(w string) bool {
	return !plainly[w] && !endsIn(w, neutral) && !lexicon().vocabulary[w] && !ordinary(w)
}

// topicOf gives the topic of a word: that of the lexicon, or "character".
func topicOf(w string) *topic {
	for _, p := range lexicon().phrases[opening{first: w}] {
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
	for _, p := range lexicon().phrases[opening{first: w}] {
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
