package facts

import "strings"

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
		for j := i + 1; j < len(tokens) && j <= i+reach; j++ {
			w := tokens[j].word
			last := j+1 == len(tokens) || tokens[j+1].comma
			if (w == "hebben" || w == "zijn") && (last || participle(tokens, j-1) || participle(tokens, j+1)) {
				return hit{retold, i, i + 1}
			}
			if w != "zijn" && stops[w] || planned[w] {
				break
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

// rumour finds who says something without being anybody: "er zijn mensen die vertellen dat …",
// "iemand op de club zei".
func rumour(tokens []token, i int) hit {
	const reach = 6
	none := hit{end: i + 1}
	if !vague[tokens[i].word] || i > 0 && !tokens[i].comma && !leads[tokens[i-1].word] {
		return none
	}
	for j := i + 1; j < len(tokens) && j <= i+reach && !tokens[j].comma; j++ {
		switch w := tokens[j].word; {
		case (tells[w] || w == "erover") && !names[w]:
			return hit{retold, i, j + 1}
		case others[w] || writers[w] || from[w]:
			return none
		}
	}
	return none
}

// degree finds a judgement that no list holds by the word of degree before it: "hij is ontzettend
// bazelig". Words for how somebody feels or looks that nobody would ask about are left alone.
func degree(tokens []token, i int) hit {
	none := hit{end: i + 1}
	if !weights[tokens[i].word] || i+1 >= len(tokens) {
		return none
	}
	if w := tokens[i+1].word; !judging(w) || !unknown(w) {
		return none
	}
	linked, who := i == 0, i == 0
	for j := max(0, i-4); j < i; j++ {
		linked = linked || links[tokens[j].word]
		who = who || others[tokens[j].word] || people[tokens[j].word] || bearers[tokens[j].word]
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
	if !links[tokens[i].word] || !someone(tokens, i-1) && !someone(tokens, i+1) {
		return none
	}
	j := i + 1
	for j < len(tokens) && !tokens[j].comma && (weights[tokens[j].word] || hedges[tokens[j].word] || someone(tokens, j)) {
		j++
	}
	if j == len(tokens) || tokens[j].comma || !endsIn(tokens[j].word, blunt) || !unknown(tokens[j].word) || !closed(tokens, j+1) {
		return none
	}
	return hit{unlisted, j, j + 1}
}

// impression finds what somebody seems to be, by words that say no more than that: "hij oogt opgebrand",
// "ze komt bozig over", "hij maakt een verlopen indruk".
func impression(tokens []token, i int) hit {
	const reach = 4
	none := hit{end: i + 1}
	first, last := tokens[i].word, i
	for j := i + 1; j < len(tokens) && j <= i+reach && !tokens[j].comma && last == i; j++ {
		w := tokens[j].word
		switch {
		case looks[first] && !weights[w] && !someone(tokens, j), leaves[first] && w == "indruk":
			last = j
		case comes[first] && w == "over" && j > i+1 && closed(tokens, j+1) && !someone(tokens, j-1):
			last = j
		}
	}
	what, end := last, last+1
	if comes[first] {
		end = last
	}
	if !looks[first] {
		what--
	}
	if what <= i || len(tokens[what].word) < 4 || plainly[tokens[what].word] || ordinary(tokens[what].word) {
		return none
	}
	if t := topicOf(tokens[what].word); t != nil {
		return hit{t, what, end}
	}
	return none
}

// topicOf gives the topic of a word: that of the lexicon, "character" for a word that is not in it, and
// nil for one that the lexicon knows with others only.
func topicOf(w string) *topic {
	for _, p := range lexicon().phrases[w] {
		if len(p.words) == 1 {
			return p.topic
		}
	}
	if lexicon().vocabulary[w] {
		return nil
	}
	return unlisted
}

// unknown reports whether nothing else here knows a word.
func unknown(w string) bool {
	return !plainly[w] && !endsIn(w, neutral) && !lexicon().vocabulary[w] && !ordinary(w)
}

// someone reports whether token i is who a report can be about.
func someone(tokens []token, i int) bool {
	return i >= 0 && i < len(tokens) && (others[tokens[i].word] || people[tokens[i].word] || bearers[tokens[i].word])
}

// closed reports whether a clause ends before token i, or goes on with towards whom.
func closed(tokens []token, i int) bool {
	return i >= len(tokens) || begins(tokens, i) || toward[tokens[i].word]
}

// lack finds what somebody is said not to have: "geen enkel inlevingsvermogen", "gebrek aan discipline".
func lack(tokens []token, i int) hit {
	const reach = 4
	if lacking[tokens[i].word] {
		for j := i + 1; j < len(tokens) && j <= i+reach && !tokens[j].comma; j++ {
			if virtues[tokens[j].word] {
				return hit{unlisted, i, j + 1}
			}
		}
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

// genuine finds a label by what stands before it: "het is een echte druktemaker", "een type dat".
func genuine(tokens []token, i int) hit {
	none := hit{end: i + 1}
	if i == 0 || i+2 >= len(tokens) || tokens[i].word != "een" || !real[tokens[i+1].word] || !links[tokens[i-1].word] {
		return none
	}
	if w := tokens[i+2].word; lexicon().vocabulary[w] || empty[w] || bearers[w] || things[w] {
		return none
	}
	return hit{labelled, i, i + 3}
}
