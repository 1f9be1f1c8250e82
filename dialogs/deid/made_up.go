package deid

// First names of who is made up, of animals, and of several at once.

var (
	// character are who a story or a lesson makes up.
	character, characterList = known("hoofdpersoon hoofdpersonen personage personages hoofdfiguur romanfiguur stripfiguur")
	// beasts are animals that have a name.
	beasts = kindsOf("hond hondje puppy pup kat poes kater kitten pony paard hengst merrie veulen konijn konijntje cavia hamster parkiet papegaai schildpad goudvis geit geitje ezel ezeltje lama alpaca varken herdershond labrador pitbull teckel")
	// tales are what has made-up people; staged are words before somebody in an example, fiction what says that it is one.
	tales             = kindsOf("verhaal boek film serie game strip roman toneelstuk musical anime les")
	staged, stageList = known("casus voorbeeld voorbeeldcasus oefencasus personage persona")
	fiction           = oneOf("verzonnen fictief fictieve gefingeerd gefingeerde oefencasus voorbeeldcasus rollenspel trainingsacteur trainingsacteurs acteurs lesboek casusboek")
	// classroom is where which of several is meant is soon told.
	classroom = oneOf("klas groep mentorklas brugklas leefgroep stamgroep kring")
)

// onStage are those that may say that a story follows.
var onStage = oneOf(characterList + " " + stageList)

// isFiction reports whether token i is who an example is about, that is said to be made up: casus 'Samira', "een verzonnen naam".
func (d *doc) isFiction(i int) bool {
	switch {
	case d.is(i+1, "(") && d.letters(i+2) && fiction(d.word(i+2)):
		return true
	case !d.back(i, 5, onStage):
		return false
	case d.letters(i-1-btoi(d.is(i-1, "heet", "altijd"))) && character(d.word(i-1-btoi(d.is(i-1, "heet", "altijd")))):
		return d.back(i, 8, tales)
	case d.is(i-1, "of") && d.quiet(i-2, i-1) && d.back(i, 5, character):
		return true
	case !d.back(i, 4, staged):
		return false
	}
	for k := max(0, i-20); k < i+20; k++ {
		if d.is(k, "echt", "echte", "eigenlijk", "ware") {
			return false
		}
	}
	for k := max(0, i-8); k < i+8; k++ {
		if d.letters(k) && fiction(d.word(k)) && (d.has(k, announces) || d.is(k+1, "naam", "casus", "persoon", "voorbeeld", "meisje", "jongen")) {
			return true
		}
	}
	return false
}

// pet reports whether token i is what an animal is called: "de pony heet Bella", "therapiehond Bo"; not who has it: "de jongen met de hond heet Ilyas".
func (d *doc) pet(i int) bool {
	k := i - 1
	if d.is(k, "heet", "heette", "genaamd") {
		k--
	}
	if !d.letters(k) || d.capital(k) || !beasts(d.word(k)) || d.is(k-1, "die", "dat", "vuile", "vieze", "domme") {
		return false
	}
	for n := k - 1; n > k-4; n-- {
		if d.has(n, about|located) && !d.is(n, "en", "of") {
			return k == i-1
		}
	}
	return true
}

// several reports whether a number of two or more stands among the n tokens before token i.
func (d *doc) several(i, n int) bool {
	for k := i - 1; k >= 0 && k >= i-n; k-- {
		if d.digits(k) || d.has(k, number) && !d.is(k, "een") {
			return true
		}
	}
	return false
}

// allCalled reports whether somebody calls all of a kind as token i is: "noemt iedere agent Wout".
func (d *doc) allCalled(i int) bool {
	k := i - 1 - btoi(d.is(i-1, "ineens", "altijd"))
	return d.is(k-1, "iedere", "elke", "ieder", "elk") && d.letters(k-2) && (calling(d.word(k-2)) || d.is(k-2, "heet")) && !d.is(k, "dag", "keer", "les", "week", "avond", "ochtend", "middag", "pauze", "maand")
}

// inClass reports whether a class or group stands near token i: which of several is meant is soon told there.
func (d *doc) inClass(i int) bool { return d.back(i, 6, classroom) || d.ahead(i+1, 6, classroom) }
