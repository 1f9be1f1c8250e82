package deid

// Nicknames of any word, said to be what somebody is called: "panda, zo noemen we haar hier", "knoop noemen ze hem".

// namers are who call somebody something.
var namers = oneOf("ze we wij zij ie hij iedereen jongens meiden anderen")

// saidCalled reports whether the word at token i is said, right behind it, to be somebody's name.
func (d *doc) saidCalled(i int) bool {
	if !d.letters(i) || d.article(i-1) && !d.is(i-1, "die") || d.t[i].cls&(small|common|verb|about|relation|title|number|located|naming) != 0 && d.t[i].cls&month == 0 || labels(d.word(i)) || plural(d.word(i)) || d.size(i) < 3 {
		return false
	}
	k := i + 1
	if d.is(k, "\"", "'") {
		k++
	}
	if d.is(k, ",", "(", "-") {
		k++
	}
	if d.is(k, "zo") {
		switch k++; {
		case d.is(k, "heet", "heette"):
			return d.is(k+1, "hij", "ze", "zij", "ie", "die") && (!d.letters(k+2) || d.is(k+2, "echt", "dus", "nou", "hier", "thuis", "nu", "op", "online", "eigenlijk", "officieel"))
		case !d.letters(k) || !calling(d.word(k)):
			return false
		}
	} else if k > i+1+btoi(d.is(i+1, "\"", "'")) || !d.letters(k) || !calling(d.word(k)) || !d.is(k, "noemen", "noemden", "noemt", "noemde") || !d.t[i].start && !d.is(i-1, ",", "want", "maar", "en", "\"", "'") {
		return false
	}
	if !d.letters(k+1) || !namers(d.word(k+1)) && !d.is(k+1, "de") {
		return false
	}
	for n := k + 2; n < k+4; n++ {
		if d.letters(n) && calledBy(d.word(n)) && !d.is(n, "die") || d.is(n, "die", "dat") && d.has(n+1, relation) {
			return true
		}
	}
	return false
}
