package deid

import "bytes"

var (
	accountName = oneOf("accountnaam username gebruikersnaam gamertag gamernaam nickname schermnaam inlognaam")
	saysName    = oneOf("naam heet onder noemt")
	everyone    = oneOf("here channel all everyone iedereen kanaal team")
	onSite      = oneOf(`acc alt finsta spamaccount priveaccount snapje snapnaam tiktokaccount instaaccount streamer tiktokker insta instagram ig snap snapchat tiktok tik tt discord telegram twitter youtube yt twitch reddit facebook fb account accounts accountnaam
		accountje gebruikersnaam username usernaam gamertag gamernaam psn steam roblox handle profiel profielnaam kanaal volgt nick nickname xbox online fortnite minecraft vinted tinder bumble badoo grindr bereal threads bluesky onlyfans soundcloud strava kik wattpad pinterest gab rumble odysee bitchute signal viber wechat skype`)
)

// mentions finds what Slack and Mattermost make of a colleague: <@U12AB34>, <@U12AB34|jan>, @jan.jansen.
func (d *doc) mentions() {
	if bytes.IndexByte(d.f, '@') < 0 {
		return
	}
	for i := 0; i+1 < len(d.t); i++ {
		if !d.is(i, "@") || d.t[i].quiet || i > 0 && d.glued(i-1) && !d.is(i-1, "<", "(", "\"", "'", "[", ":", ",", "/", "*", "_") {
			continue
		}
		if !d.glued(i) {
			d.apart(i)
			continue
		}
		if d.is(i-1, "<") && d.glued(i-1) {
			end := i + 1
			for end < len(d.t) && end < i+40 && !d.is(end, ">") && d.t[end].kind != newline {
				end++
			}
			if d.is(end, ">") {
				d.add(i-1, end+1, Mention, Shape, 0.99)
				continue
			}
		}
		end := d.chain(i+1, "._-")
		if to, dotted := d.domain(i + 1); dotted && to == end && surelyTop(d.word(end-1)) && i > 0 {
			continue // a mail address with a space in it
		}
		if d.t[i+1].spaced {
			end = max(end, d.spacedHandle(i+1))
		}
		if end == i+2 && everyone(d.text(i+1, end)) {
			d.t[i+1].quiet = true
			continue
		}
		if end == i+1 || !d.letters(i+1) && !hasLetter(d.text(i+1, end)) {
			continue
		}
		d.add(i, end, d.mentioned(i), Shape, 0.97)
	}
}

// mentioned gives the type of what the at sign at token i mentions: a colleague, or behind the name of a site an account there.
func (d *doc) mentioned(i int) Type {
	if d.back(i, 4, onSite) {
		return Handle
	}
	return Mention
}

// handles finds names people bear online without an at sign: karim_020, and after "insta" also karim020.
func (d *doc) handles() {
	for i := 0; i < len(d.t); i++ {
		if d.has(i, spelledSign) && d.spelledHandles(i) {
			continue
		}
		if (d.t[i].spaced || d.letters(i) && d.size(i) == 1) && (d.back(i, 4, onSite) || d.t[i].spaced && d.ahead(i+1, 4, onSite)) {
			if end := d.spacedHandle(i); end > i {
				d.add(i, end, Handle, Cued, 0.75)
				i = end - 1
				continue
			}
		}
		if !d.glued(i) || d.t[i].quiet || d.t[i].kind == newline || i > 0 && d.glued(i-1) && d.inChain(i-1, "_.") || !d.inChain(i, "_") {
			continue
		}
		end := d.chain(i, "._-")
		if d.is(end, "#") && d.glued(end-1) && d.glued(end) && d.digits(end+1) && d.size(end+1) == 4 && end > i && !d.quiet(i, end+2) {
			d.add(i, end+2, Handle, Shape, 0.95)
			continue
		}
		if d.back(i, 1, accountName) || d.is(i-1, ":", "is") && d.back(i-1, 1, accountName) {
			if end >= i+2 && !d.quiet(i, end) && hasLetter(d.text(i, end)) {
				d.add(i, end, Handle, Cued, 0.85) // accountnaam broeder-in-strijd
				continue
			}
		}
		if end < i+2 || d.quiet(i, end) || !hasLetter(d.text(i, end)) {
			continue
		}
		w := d.text(i, end)
		switch {
		case d.underscored(i, end) && len(w) > 3 && !(d.t[i].upper && d.back(i, 3, faulty)):
			from := i - btoi(d.letters(i-1) && atWord(d.word(i-1)))
			d.add(from, d.bracketed(end), Handle, Shape, 0.9)
		case len(w) > 3 && d.back(i, 4, onSite) && (hasDigit(w) && !d.klass(i, end) || d.dotted(i, end)):
			d.add(i, end, Handle, Cued, 0.85)
		case d.dottedWords(i, end) && (d.back(i, 4, onSite) || end > i+5 && d.back(i, 9, onSite)):
			d.add(i, end, Handle, Cued, 0.7) // kanaal broeder.in.waarheid
		case len(w) > 6 && d.dottedName(i, end) && (hasDigit(w) || d.back(i, 12, onSite) || d.is(i-1, "onder")):
			d.add(i, end, Handle, Shape, 0.7)
		case hasDigit(w) && len(w) > 4 && d.letters(i) && d.size(i) > 2 && d.named(i) && d.t[i].cls&(fine|number) == 0:
			d.add(i, end, Handle, Cued, 0.7)
		case end == i+2 && d.letters(i) && d.digits(i+1) && d.size(i) > 4 && d.t[i].cls == 0 && d.size(i+1) > 1:
			d.add(i, end, Handle, Unknown, 0.6)
		default:
			continue
		}
		i = end - 1
	}
}

// underscored reports whether the chain has an underscore inside, and a word or number on either side.
func (d *doc) underscored(i, end int) bool {
	at := -1
	for k := i; k < end; k++ {
		if d.is(k, "_") {
			at = k
		}
	}
	if at < 0 {
		return false
	}
	return at > i && at < end-1 || hasDigit(d.text(i, end)) || d.t[i].cls == 0
}

// dotted reports whether the chain is words with dots between that are not a forgotten space.
func (d *doc) dotted(i, end int) bool {
	for k := i + 1; k+1 < end; k++ {
		if d.is(k, ".", "-") && (d.t[k-1].cls&word == 0 || d.t[k+1].cls&word == 0) && d.size(k-1) > 1 {
			return true
		}
		if d.is(k, ".") && end == i+3 && d.t[i].cls&(small|verb|about|naming) == 0 && d.t[k+1].cls&(small|verb|about) == 0 && !d.t[k+1].title && d.size(k-1) > 2 && d.size(k+1) > 2 && (d.letters(i-1) && onSite(d.word(i-1)) || d.is(i-1, "is", "heet", "op", ":", "bij", "onder", "als")) {
			return true // insta nacht.wolf
		}
	}
	return false
}

// dottedWords reports whether the chain is three words or more in small letters with dots between.
func (d *doc) dottedWords(i, end int) bool {
	for d.is(end-1, "_") {
		end--
	}
	if end < i+5 || d.size(end-1) < 3 && d.size(i) < 3 {
		return false
	}
	for k := i; k < end; k++ {
		if odd := (k-i)%2 == 1; odd && !d.is(k, ".") || !odd && (!d.letters(k) || d.t[k].title && k > i || d.size(k) < 2) {
			return false
		}
	}
	return true
}

// dottedName reports whether the chain is words with dots between, that ends in letters with digits against them or has a word
// that nobody knows: sigma.wolf.nl07, hodannnn.priv8. Names of files are none.
func (d *doc) dottedName(i, end int) bool {
	if !d.letters(i) || d.size(i) < 3 || !d.is(i+1, ".") || d.is(end-1, "pdf", "docx", "doc", "xlsx", "xls", "jpg", "jpeg", "png", "mp", "pptx", "txt", "zip", "html") || d.is(end-2, "mp") {
		return false
	}
	for k := i + 1; k < end; k++ {
		switch {
		case d.isSign(k) && (!d.is(k, ".") || !d.letters(k+1) || d.size(k+1) < 2 || d.t[k+1].title):
			return false
		case d.digits(k) && (k != end-1 || !d.letters(k-1)):
			return false
		}
	}
	return d.digits(end-1) || d.t[i].cls == 0
}

// klass reports whether the chain is a class, an age or an amount rather than a name: 3b, vmbo4, 15-jarige, mp3.
func (d *doc) klass(i, end int) bool {
	if d.digits(i) {
		return end-i <= 3
	}
	return end-i == 2 && d.t[i].cls&(word|fine) != 0 && d.size(i+1) < 2
}

func hasLetter(w []byte) bool {
	for _, b := range w {
		if 'a' <= b && b <= 'z' || b >= 0x80 {
			return true
		}
	}
	return false
}

func hasDigit(w []byte) bool {
	for _, b := range w {
		if '0' <= b && b <= '9' {
			return true
		}
	}
	return false
}
