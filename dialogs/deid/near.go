package deid

// near gives the classes of all words that are one slip away from w: a letter dropped, added, changed,
// or two swapped. It is costly, so ask it only about words that are unknown and suspect.
func (d *doc) near(w []byte) class {
	if len(w) < 4 || len(w) > 16 {
		return 0
	}
	var buf [17]byte
	var all class
	for i := range w { // dropped
		v := append(buf[:0], w[:i]...)
		v = append(v, w[i+1:]...)
		all |= d.x.class(v)
	}
	v := append(buf[:0], w...)
	for i := 1; i < len(v); i++ { // swapped
		v[i-1], v[i] = v[i], v[i-1]
		all |= d.x.class(v)
		v[i-1], v[i] = v[i], v[i-1]
	}
	for i, was := range v { // changed
		for c := byte('a'); c <= 'z'; c++ {
			if c != was {
				v[i] = c
				all |= d.x.class(v)
			}
		}
		v[i] = was
	}
	for i := 0; i <= len(w); i++ { // added
		v := append(buf[:0], w[:i]...)
		v = append(v, 'a')
		v = append(v, w[i:]...)
		for c := byte('a'); c <= 'z'; c++ {
			v[i] = c
			all |= d.x.class(v)
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
	return len(w) >= 3 && c&(word|fine) != 0 && c&sure == 0
}
