package facts

import "strings"

// adjective gives the forms of a Dutch adjective: "boos" by itself, "boze" before a noun, the comparatives
// "bozer" and "bozere", which tell of a change, and the noun: "driftigheid", "agressiviteit".
func adjective(t *topic, base string) []phrase {
	long := inflected(base)
	more := long + "r"
	if strings.HasSuffix(base, "r") {
		more = base + "der"
	}
	noun := base + "heid"
	if stem, ok := strings.CutSuffix(base, "ief"); ok {
		noun = stem + "iviteit"
	}
	list := []phrase{{topic: t, words: []string{base}}, {topic: t, words: []string{noun}}, {topic: t, words: []string{more + "e"}, noun: true}, {topic: trend, words: []string{more}}}
	if long != base {
		list = append(list, phrase{topic: t, words: []string{long}, noun: true})
	}
	return list
}

// inflected gives the form of a Dutch adjective that stands before a noun: boos, boze; grof stays
// out of the rule ("groffe"), so such words are written out in their list.
func inflected(base string) string {
	n := len(base)
	if n < 3 || strings.HasSuffix(base, "e") {
		return base
	}
	stem, last := base[:n-1], base[n-1]
	twice := n > 3 && base[n-2] == base[n-3] && vowel(base[n-2])
	switch {
	case last == 'f' || last == 's' && !strings.HasSuffix(base, "es"):
		soft := map[byte]string{'f': "v", 's': "z"}[last]
		if twice {
			return base[:n-2] + soft + "e"
		}
		if last == 's' && !vowel(base[n-2]) && base[n-2] != 'j' {
			soft = "s" // vals, valse; nors, norse
		}
		return stem + soft + "e"
	case twice:
		return base[:n-2] + string(last) + "e"
	case !vowel(last) && vowel(base[n-2]) && !vowel(base[n-3]) && strings.IndexFunc(base[:n-2], isVowel) < 0:
		return base + string(last) + "e" // one short syllable: kil, kille
	}
	return base + "e"
}

func vowel(b byte) bool   { return isVowel(rune(b)) }
func isVowel(r rune) bool { return strings.ContainsRune("aeiou", r) }

// verb gives the forms of a Dutch verb in -eren that are used of others: intimideert, intimideerde.
func verb(infinitive string) []string {
	stem := strings.TrimSuffix(infinitive, "en")
	stem = stem[:len(stem)-1] + "er"
	return []string{infinitive, stem + "t", stem + "de", stem + "den", "ge" + stem + "d"}
}

// label gives a noun for a person and its plurals: salafist, salafisten; incel, incels; neonazi, neonazi's.
func label(noun string) []string {
	switch {
	case strings.HasSuffix(noun, "e"):
		return []string{noun, noun + "s", noun + "n"}
	case strings.ContainsAny(noun[len(noun)-1:], "aioy"):
		return []string{noun, noun + "s", noun + "'s"}
	case strings.HasSuffix(noun, "ist") || strings.HasSuffix(noun, "iet"):
		return []string{noun, noun + "e", noun + "en", noun + "s"}
	}
	for _, end := range []string{"er", "el", "an", "am", "or", "erd", "head"} {
		if strings.HasSuffix(noun, end) {
			return []string{noun, noun + "s"}
		}
	}
	return []string{noun, noun + "en"}
}
