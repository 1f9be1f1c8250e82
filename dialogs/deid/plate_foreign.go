package deid

// foreignPlate gives the end of a plate from abroad: any two or three groups of letters and digits after the word for a plate,
// or KLE-AB 123 in capitals after a vehicle.
func (d *doc) foreignPlate(i int) int {
	german := (d.upper(i) || d.size(i) == 1 && d.t[i].title) && d.size(i) < 4 && d.is(i+1, "-") && d.upper(i+2) && d.size(i+2) < 3 && d.digits(i+3) && d.size(i+3) < 5
	if german && d.glued(i) && d.glued(i+1) && d.beside(i+2) && d.back(i, 5, plateCue) {
		return i + 4
	}
	if !d.back(i, 3, plateWord) {
		return i
	}
	j, size, letter, digit := i, 0, false, false
	for ; j < len(d.t) && j < i+14 && !d.t[j].quiet && (j == i || d.beside(j-1)); j++ {
		n := d.numeral(j)
		switch {
		case j > i && (d.is(j, "-", ".", ",", "/", "*", "_") || d.is(j, "streepje", "streep", "dash", "punt", "spatie")) && (d.letters(j+1) && d.size(j+1) < 4 || d.digits(j+1) || d.numeral(j+1) >= 0):
			continue
		case n >= 0:
			size, digit = size+1+btoi(n > 9)+btoi(n > 99), true
			continue
		}
		if !d.letters(j) && !d.digits(j) || size+d.size(j) > 9 || d.letters(j) && (d.size(j) > 3 || d.has(j, small|about|verb)) {
			break
		}
		size, letter, digit = size+d.size(j), letter || d.letters(j), digit || d.digits(j)
	}
	if size < 5 || !letter || !digit || d.isSign(j-1) {
		return i
	}
	return j
}
