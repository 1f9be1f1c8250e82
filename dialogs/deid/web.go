package deid

import (
	"bytes"
	"strings"
)

var (
	topLevel = oneOf("fm ee ai page blog club social chat world lol ink by se dk pl ch pt gg im cat group store vip network space zone nu nl com org net eu io gg tv info be de fr uk me nu app live co tk xyz link site online shop ly to gov edu tr ma pl cc ru ua biz")
	// surelyTop are the endings that are no Dutch words, so that a forgotten space cannot make one.
	surelyTop = oneOf("nl com org net eu io gg tv info fr uk xyz ly edu gov tr tk ru ua biz")
	// pageTop are the endings of addresses with a page behind them, and all countries have one.
	pageTop = oneOf(`ac ad ae af ag al am ao ar as at au aw az ba bb bd bg bh bi bj bm bo br bs bt bw by bz ca cd cf cg ci cl cm cn cr cu cv cw cy cz dj dm do dz ec eg er es et fi fj fo ga gd ge gf gh gi gl gle gm gn gp gq gr gt gw gy hk hn hr ht hu id ie il in
		iq ir is it je jm jo jp ke kg kh ki km kn kr kw kz la lb lc li lk lr ls lt lu lv ma mc md mg mk ml mm mn mo mr ms mt mu mv mw mx my mz na nc ne ng ni no np nr nz om pa pe pf pg ph pk pm pn pr ps pw py qa ro rs rw sa sb sc sd sh si sk sl sm sn so sr ss st su
		sv sx sy sz tc td tf tg th tj tl tm tn tt tv tw tz ug uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw app dev cloud media news today top fun party gay wtf win red blue army rip moe icu bid bio best bond zip click cam lat sbs cfd press studio agency academy school
		amsterdam frl vlaanderen gent brussels community family house work works team tools tech codes video photos pics games game stream tube audio fans direct digital website web host events event foundation faith church islam bible study wiki ninja guru rocks cool sucks
		black green pink life world zone land earth money cash gold loans bet poker casino porn sexy adult dating singles date email mail chat cafe bar pub fit fitness run football hiphop`)
	// publicHost are sites of everyone; a page there points at nobody.
	publicHost = oneOf(handList("lists/hand/sites.txt"))
	// blogHost are sites whose part before the dot is somebody's: iemand.substack.com.
	blogHost = oneOf("substack wordpress blogspot tumblr medium weebly wixsite jimdo blogger bandcamp itch carrd github gitlab neocities webnode jouwweb ghost livejournal newgrounds deviantart fandom")
	// platform are sites where the page, not the site, points at somebody.
	platform   = oneOf("youtube instagram tiktok snapchat facebook google telegram discord whatsapp twitter twitch reddit spotify netflix")
	inviteHost = oneOf("t wa discord bit youtu fb insta ig vm")
)

// urls finds addresses of pages, with or without scheme, and those made harmless: hxxp, [.].
func (d *doc) urls() {
	for i := 0; i+1 < len(d.t); i++ {
		if !d.mayBeHost(i) {
			continue
		}
		if d.t[i].quiet || !d.letters(i) && !d.digits(i) || i > 0 && d.glued(i-1) && d.is(i-1, "@", ".", "-", "_") {
			continue
		}
		if (d.t[i].first == 'h' || d.t[i].first == 'f') && d.is(i, "http", "https", "hxxp", "hxxps", "ftp") && d.is(i+1, ":", "[") && d.glued(i) {
			end := d.untilSpace(i)
			if !d.publicPage(i, end) {
				d.add(i, end, URL, Shape, 0.98)
			}
			i = end - 1
			continue
		}
		if end := d.host(i); end > i {
			if !d.publicPage(i, end) {
				d.add(i, end, URL, Shape, 0.95)
			}
			i = end - 1
		}
	}
}

// inviting reports whether token i begins the address of a site where the page points at somebody.
func (d *doc) inviting(i int) bool {
	return d.letters(i) && (inviteHost(d.word(i)) || platform(d.word(i)))
}

// mayBeHost reports whether what follows token i may belong to a page's address.
func (d *doc) mayBeHost(i int) bool {
	next := &d.t[i+1]
	switch {
	case d.t[i].e == next.s:
		return next.kind != digits || d.t[i].kind == letters
	case next.kind == digits:
		return false
	case next.cls&spelledSign != 0:
		return true
	case next.kind == sign:
		return strings.IndexByte(".([", next.first) >= 0 && d.inviting(i) // t . me
	}
	if next.size == 2 {
		return next.first == 'm' && d.is(i+1, "me") && d.is(i, "t", "wa") && d.is(i+2, "/") && d.glued(i+1)
	}
	return (next.first == 'p' || next.first == 'd') && next.e-next.s > 5 && next.e-next.s < 9 && d.is(i+1, "puntcom", "puntnl", "dotcom", "puntorg")
}

// host gives the end of a page's address without scheme, from token i; i when there is none.
func (d *doc) host(i int) int {
	if d.is(i, "t", "wa") && d.is(i+1, "me") {
		return d.untilSpace(i + 1) // t me/+Ab12
	}
	j, dots, top := d.label(i), 0, -1
	if d.is(j, "puntcom", "puntnl", "dotcom", "puntorg") && d.is(j+1, "slash", "/") && d.letters(j+2) {
		return d.chain(j+2, "._-/") // instagram puntcom slash iemand
	}
	spelled := false
	for j > i {
		next := d.dot(j)
		if next == j || !d.letters(next) {
			break
		}
		if d.is(j, ".") && !(d.glued(j-1) && d.glued(j)) && !(d.inviting(i) && topLevel(d.word(next)) && d.is(next+1, "/")) {
			break
		}
		spelled = spelled || !d.is(j, ".")
		top, dots = next, dots+1
		j = d.label(next)
	}
	if top < 0 || j != top+1 || d.is(j, "@") && d.glued(j-1) {
		return i
	}
	www := d.is(i, "www") && dots > 1
	if d.is(j, "schuine") && d.is(j+1, "streep") {
		j++
	}
	if (d.is(j, "slash", "streep") || d.is(j, "/") && !d.glued(j-1) && d.inviting(i)) && d.letters(j+1) {
		if atWord(d.word(j+1)) && d.letters(j+2) {
			j++
		}
		return d.bracketed(d.untilSpace(j + 1)) // instagram punt com slash raaf underscore 14
	}
	path := d.is(j, "/") && d.glued(j-1) && d.glued(j)
	switch {
	case www:
	case spelled && !d.is(top, "nl", "com", "org", "net", "gg") && !(path && inviteHost(d.word(i))):
		return i
	case path && (topLevel(d.word(top)) || pageTop(d.word(top))), surelyTop(d.word(top)), inviteHost(d.word(i)) && path:
	default:
		return i
	}
	if path {
		return d.untilSpace(top)
	}
	return j
}

// untilSpace gives the end of what stands together from token i, without signs that end a sentence or a link.
func (d *doc) untilSpace(i int) int {
	j := i + 1
	for j < len(d.t) && d.glued(j-1) && d.t[j].kind != newline && !d.is(j, ">", "|", "\"") {
		j++
	}
	for j > i+1 && d.is(j-1, ".", ",", "!", "?", ")", "]", ";", ":", "'") {
		j--
	}
	return j
}

// somebodysPage reports whether an address up to token end is of a page about a member of a site: /u/, /profiel/, @.
func (d *doc) somebodysPage(k, end int) bool {
	for ; k+1 < end; k++ {
		if d.is(k, "/") && (d.is(k+1, "@") || d.is(k+2, "/", "=") && d.is(k+1, "u", "user", "users", "profiel", "profile", "people", "leden", "gebruiker", "members")) {
			return true
		}
	}
	return false
}

// publicPage reports whether an address is of a site of everyone, or of a platform without a page.
func (d *doc) publicPage(i, end int) bool {
	for k := i; k < end && !(d.is(k, "/", "slash") && d.letters(k-1)); k++ {
		if !d.letters(k) && !d.digits(k) || !(k+1 < end && d.dot(k+1) > k+1) {
			continue
		}
		if blogHost(d.word(k)) && k > i && d.is(k-1, ".") && !d.is(k-2, "www", "m") {
			return false
		}
		next := d.dot(k + 1)
		if d.is(next+1, ".") && d.glued(next) && d.letters(next+2) && next+2 < end && !d.is(next, "co", "com", "org", "gov") {
			continue // a part of somebody's site may be called so
		}
		if publicHost(d.word(k)) && (k == i || !d.is(k-1, "-")) && !d.somebodysPage(k, end) || d.has(k, fine) && !platform(d.word(k)) && k+3 == end && (k == i || d.is(k-1, ".")) {
			return true
		}
		if platform(d.word(k)) {
			page := bytes.TrimSuffix(d.text(k, end), []byte("/"))
			return !bytes.ContainsAny(page, "/?") && !bytes.Contains(page, []byte(" slash "))
		}
	}
	return false
}
