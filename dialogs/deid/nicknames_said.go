package deid

// Nicknames of any word, said to be what somebody is called: "panda, zo noemen we haar hier", "knoop noemen ze hem".

var (
	// namers are who call somebody something.
	namers = oneOf("ze we wij zij ie hij iedereen jongens meiden anderen haar zijn mijn de")
	// truly is what follows when a name is said to be the real one.
	truly = oneOf("in bij echt dus nou hier thuis nu op online eigenlijk officieel")
)

// saidCalled reports whether the word at token i is said, right behind it, to be somebody's name.
func (d *doc) saidCalled(i int) bool {
	if !d.letters(i) || d.t[i].cls&(small|common|verb|about|relation|title|number|located|naming) != 0 && d.t[i].cls&month == 0 || plural(d.word(i)) || d.size(i) < 3 || d.article(i-1) && !d.is(i-1, "die", "dat") {
		return false
	}
	if d.is(i+1, "noemen", "noemden") && d.is(i-1, "ze", "we") && d.is(i-2, "die") && d.has(i-3, relation) && !labels(d.word(i)) {
		return true // de jongen die ze bambi noemen
	}
	k := i + 1
	quoted := d.is(k, "\"", "'")
	if quoted {
		k++
	}
	comma := d.is(k, ",", "(", "-")
	if comma {
		k++
	}
	switch {
	case d.is(k, "zo") && d.is(k+1, "heet", "heette"):
		if d.is(k+2, "de", "die", "dat", "mijn", "onze") && d.has(k+3, relation|title) {
			k++
		} else if !d.is(k+2, "hij", "ze", "zij", "ie", "die") {
			return false
		}
		return !d.letters(k+3) || truly(d.word(k+3))
	case labels(d.word(i)):
		return false
	case d.is(k, "zoals"):
		return d.letters(k+1) && namers(d.word(k+1)) && d.letters(k+2) && calledBy(d.word(k+2)) && d.letters(k+3) && calling(d.word(k+3))
	case d.is(k, "zo"):
		k++
	case comma || !d.t[i].start && !quoted && !d.is(i-1, ",", "want", "maar", "en") && !d.has(i-1, relation):
		return false
	}
	return d.letters(k) && calling(d.word(k)) && d.callsThem(k+1)
}

// callsThem reports whether who calls somebody something, and whom, begins at token k: "ze hem hier", "de jongens haar", "we die jongen".
func (d *doc) callsThem(k int) bool {
	if !d.letters(k) || !namers(d.word(k)) {
		return false
	}
	for n := k + 1; n < k+3; n++ {
		if d.letters(n) && calledBy(d.word(n)) && !d.is(n, "die") {
			return !d.is(n+1, "een", "de", "het", "zo") && !d.has(n+1, relation)
		}
		if d.is(n, "die", "dat") && d.has(n+1, relation) {
			return true
		}
	}
	return false
}
