package deid

// maxAsked bounds how many words are remembered with what is near them.
const maxAsked = 32

// asked remembers what near gave, through all looks at one text.
type asked struct {
	words [maxAsked]string
	near  [maxAsked]class
	n     int
}

// near gives the classes of all words that are one slip away from w: a letter dropped, added, changed,
// or two swapped. It is costly, so ask it only about words that are unknown and suspect.
func (d *doc) near(w []byte) class {
	if len(w) < 4 || len(w) > 16 {
		return 0
	}
	for i, known := range d.asked.words[:d.asked.n] {
		if known == string(w) {
			return d.asked.near[i]
		}
	}
	c := d.oneSlip(w)
	if k := d.asked.n; k < maxAsked {
		d.asked.words[k], d.asked.near[k] = string(w), c
		d.asked.n++
	}
	return c
}

// oneSlip looks the words up, by hashes put together from those of the parts before and behind the slip. w has at most 16 letters.
func (d *doc) oneSlip(w []byte) class {
	var power, behind [17]uint64 // base to the power of as many letters; what the letters from there on add
	power[0] = 1
	for n := range len(w) {
		power[n+1] = power[n] * base
	}
	for i := len(w) - 1; i >= 0; i-- {
		behind[i] = uint64(w[i])*power[len(w)-i] + behind[i+1]
	}
	from := func(h uint64, i int) class { return d.x.of(h*power[len(w)-i] + behind[i]) }
	var all class
	before := uint64(hashed)
	for i := 0; i <= len(w); i++ {
		if i < len(w) {
			all |= from(before, i+1) // dropped
		}
		if i+1 < len(w) {
			all |= from(hashByte(hashByte(before, w[i+1]), w[i]), i+2) // swapped
		}
		for c := byte('a'); c <= 'z'; c++ {
			h := hashByte(before, c)
			all |= from(h, i) // added
			if i < len(w) && c != w[i] {
				all |= from(h, i+1) // changed
			}
		}
		if i < len(w) {
			before = hashByte(before, w[i])
		}
	}
	return all
}

// slip reports whether an unknown word looks like a typing error or a word that the list merely lacks.
func (d *doc) slip(w []byte) bool {
	n := d.near(w)
	return n&common != 0 || len(w) >= 7 && n&word != 0 || d.compound(w)
}

// compound reports whether w is two ordinary words written as one, as Dutch does: schoolfeest, leerlingenraad.
func (d *doc) compound(w []byte) bool {
	if len(w) < 7 || len(w) > 30 {
		return false
	}
	for i := 3; i <= len(w)-3; i++ {
		if !d.plain(w[:i]) {
			continue
		}
		if d.plain(w[i:]) || w[i] == 's' && d.plain(w[i+1:]) {
			return true
		}
	}
	return false
}

func (d *doc) plain(w []byte) bool {
	c := d.x.class(w)
	return len(w) >= 3 && (c&word != 0 || c&fine != 0 && c&(first|last) == 0) && c&sure == 0
}
