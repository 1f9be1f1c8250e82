package deid

// language decides whether a text is in English, by its words: who fills in a Dutch form may write English, and the other way
// round. In English, common English words are never a name or part of one, unless a title stands before them.
func (d *doc) language(asked string) {
	yes, no, dutch := 0, 0, 0
	for i := range d.t {
		switch c := d.t[i].read; {
		case c&english == 0 && c&(small|verb|about|located|particle) != 0:
			no++
		case c&english != 0 && c&(word|small|about) == 0: // "over" and "met" are words of both
			yes++
		case c&english == 0 && c&word != 0:
			dutch++
		}
	}
	d.english = yes > 2 && yes > 3*no || asked == "en" && yes >= no && (yes > 0 || dutch == 0)
	for i := range d.t {
		c := d.t[i].read
		if c&english == 0 {
			continue
		}
		if d.english && !d.has(i-1, title) {
			d.t[i].cls = c&number | word | small | common
		} else {
			d.t[i].cls = c &^ english
		}
	}
}

// anglicism reports whether token i is a common English word, in a Dutch text as well.
func (d *doc) anglicism(i int) bool { return i >= 0 && i < len(d.t) && d.t[i].read&english != 0 }
