package facts

import (
	"strings"
	"sync"
)

// A finder looks at one token, and gives what it finds there or a hit without a topic.
type finder func(tokens []token, i int) hit

// rules find what no list can hold, at these words. Of two that find as much, the first counts.
var rules = []struct {
	at   []map[string]bool
	find finder
}{
	{[]map[string]bool{rising}, more},
	{[]map[string]bool{would}, modal},
	{[]map[string]bool{vague}, rumour},
	{[]map[string]bool{becomes}, passive},
	{[]map[string]bool{weights}, degree},
	{[]map[string]bool{links}, bare},
	{[]map[string]bool{looks, comes, leaves}, impression},
	{[]map[string]bool{is}, called},
	{[]map[string]bool{acts, feelings}, behaves},
	{[]map[string]bool{unsaid}, something},
	{[]map[string]bool{hardly}, helpless},
	{[]map[string]bool{traits}, trait},
	{[]map[string]bool{ones}, genuine},
	{[]map[string]bool{lacking, virtues, owners}, lack},
}

// ruled gives the rules by the words they are for.
var ruled = sync.OnceValue(func() map[string][]finder {
	m := map[string][]finder{}
	for _, r := range rules {
		for _, words := range r.at {
			for w := range words {
				m[w] = append(m[w], r.find)
			}
		}
	}
	return m
})

var elsewhere = []finder{doubled}

// rulesAt gives the rules to try at a word.
func rulesAt(w string) []finder {
	if list := ruled()[w]; list != nil {
		return list
	}
	return elsewhere
}

// doubled finds a rise or fall that is said twice: "brutaler en brutaler". It may begin at any word that no other rule is for.
func doubled(tokens []token, i int) hit {
	if i+2 < len(tokens) && tokens[i+1].word == "en" && tokens[i+2].word == tokens[i].word && comparative(tokens[i].word) {
		return hit{trend, i, i + 3}
	}
	return hit{end: i + 1}
}

// more finds a rise or fall without a measure: "steeds stiller", "alsmaar meer".
func more(tokens []token, i int) hit {
	j := i + 1
	for j < len(tokens) && (tokens[j].word == "maar" || tokens[j].word == "wat") {
		j++
	}
	if j < len(tokens) && (comparative(tokens[j].word) || tokens[i].word == "increasingly" && !empty[tokens[j].word]) {
		return hit{trend, i, j + 1}
	}
	return hit{end: i + 1}
}

// modal finds what is told without by whom: "hij zou in het buitenland zijn geweest".
func modal(tokens []token, i int) hit {
	const reach = 8
	for j := i + 1; j < len(tokens) && j <= i+reach; j++ {
		w := tokens[j].word
		last := j+1 == len(tokens) || tokens[j+1].comma || strings.HasPrefix(tokens[j+1].word, "waar")
		if (w == "hebben" || w == "zijn") && (last || participle(tokens, j-1) || participle(tokens, j+1)) {
			return hit{retold, i, i + 1}
		}
		if w != "zijn" && stops[w] || planned[w] {
			break
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
	if i > 0 && !tokens[i].comma && !leads[tokens[i-1].word] {
		return none
	}
	for j := i + 1; j < len(tokens) && j <= i+reach && !tokens[j].comma; j++ {
		switch w := tokens[j].word; {
		case (tells[w] || w == "erover" || w == "weet") && !names[w] && !wonders[w]:
			return hit{retold, i, j + 1}
		case others[w] || writers[w] || from[w] && w != "van":
			return none
		}
	}
	return none
}

// passive finds what is told by nobody: "op school wordt al weken verteld dat …".
func passive(tokens []token, i int) hit {
	const reach = 5
	for j := i + 1; j < len(tokens) && j <= i+reach && !tokens[j].comma; j++ {
		switch {
		case tokens[j].word == "door" || isPerson(tokens[j].word):
			return hit{end: i + 1}
		case retellings[tokens[j].word]:
			return hit{retold, i, j + 1}
		}
	}
	return hit{end: i + 1}
}
