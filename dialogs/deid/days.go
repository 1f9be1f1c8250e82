package deid

// Days of the year that point at nobody, because all have them.

// publicDay are days that point at nobody, as long as no year follows.
var publicDay = map[string]bool{"mei4": true, "mei5": true, "mei1": true, "september11": true, "oktober7": true, "april27": true, "april1": true,
	"december5": true, "december25": true, "december26": true, "december31": true, "januari1": true, "maart8": true, "juli14": true, "juli1": true}

// lesserDay are public days that many things happen on as well: what it is about must be said with them.
var lesserDay = map[string]bool{"november11": true, "april20": true, "januari6": true, "mei8": true, "mei9": true, "mei10": true, "december6": true, "december24": true, "oktober31": true, "november9": true, "maart21": true, "februari14": true,
	"november20": true, "november25": true, "juni6": true, "juli11": true, "augustus6": true, "augustus15": true, "januari27": true, "februari25": true, "april24": true, "november13": true, "maart22": true, "maart15": true, "juli22": true, "mei15": true, "juli15": true}

// worldDay are those that stay so whatever somebody does on them.
var worldDay = map[string]bool{"mei4": true, "mei5": true, "september11": true, "oktober7": true, "juli14": true, "december25": true, "december26": true, "december31": true}

// attackDay are days that all know with their year.
var attackDay = map[string]bool{"11september2001": true, "7oktober2023": true, "13november2015": true, "22maart2016": true, "22juli2011": true, "15maart2019": true, "2november2004": true, "6mei2002": true, "7januari2015": true, "18maart2019": true,
	"9april2011": true, "14juli2016": true, "19december2016": true, "22mei2017": true, "11maart2004": true, "7juli2005": true, "17juli2014": true, "6januari2021": true, "30april2009": true, "24februari2022": true,
	"10mei1940": true, "5mei1945": true, "20april1889": true, "20april1999": true, "11juli1995": true, "7april1994": true}

// attack reports whether the day up to its year at token j, from token i, is one of those and not of somebody's birth: of the last twenty
// years it must be said with it what it is about.
func (d *doc) attack(i, j int, day string) bool {
	return attackDay[day] && !d.back(i, 5, birth) && (d.number(j) < 2005 || d.back(i, 9, commemorates) || d.ahead(j, 9, commemorates))
}

// public reports whether the day from token i up to j is one that all know it by: something is said of why, or nobody of here has anything to
// do with it.
func (d *doc) public(i, j int, day string) bool {
	if !publicDay[day] && !lesserDay[day] || d.is(i-1, "m", "tm", "met", "-") && d.daysFrom(i) < i || d.happens(i, j) || d.ownDay(i, j) {
		return false
	}
	known := d.back(i, 9, commemorates) || d.ahead(j, 9, commemorates)
	switch celebrated := known || d.back(i, 9, festive) || d.ahead(j, 9, festive); {
	case !publicDay[day]:
		return known || celebrated && !d.somebodyNear(i, j)
	case d.is(i-1, "op") && !d.is(j-1, "april", "december", "januari"):
		return celebrated
	}
	return worldDay[day] || known || !d.somebodyNear(i, j)
}

// happens reports whether the day from token i up to j is when something happened to somebody: "per 1 juli verhuisd", "vrijdag 5 december om 10.00".
func (d *doc) happens(i, j int) bool {
	if d.back(i, 9, commemorates) || d.ahead(j, 9, commemorates) {
		return false
	}
	return d.ahead(j, 4, moves) || d.back(i-1, 3, moves) || d.ahead(j, 2, meeting) || d.back(i, 2, meeting) || d.is(j, "om") && d.digits(j+1) || d.letters(i-1) && weekday(d.word(i-1)) ||
		d.is(i-1, "per", "vanaf", "sinds", "tot") && d.ahead(j, 5, alone)
}

// somebodyNear reports whether somebody of here, or what is done with them, is spoken of near the day from token i up to j.
func (d *doc) somebodyNear(i, j int) bool {
	for k := max(0, i-6); k < min(len(d.t), j+6); k++ {
		if k == i {
			k = j
		} else if d.letters(k) && (alone(d.word(k)) || moves(d.word(k)) || meeting(d.word(k)) || d.personAt(k)) {
			return true
		}
	}
	return false
}

// ownDay reports whether the day from token i up to j is somebody's: "hij wordt 4 mei elf", "25 december jarig", "hij is van 1 april".
func (d *doc) ownDay(i, j int) bool {
	k := i - 1 - btoi(d.is(i-1, "op"))
	switch {
	case d.is(j, "geboren"):
		return true
	case d.ahead(j, 4, jarig):
		m := j
		for !d.letters(m) || !jarig(d.word(m)) {
			m++
		}
		return !d.ahead(j, m-j, king) && !(d.is(m+1, "van", "de") && d.ahead(m+2, 2, king))
	case d.back(i, 4, jarig):
		return !d.back(i, 6, king)
	case d.is(k, "wordt", "werd", "word"), d.is(k-1, "wordt", "werd"), d.is(k-2, "wordt", "werd") && d.is(k, ","):
		n := j + btoi(d.is(j, ","))
		return d.numeral(n) > 1 || d.digits(n) && d.size(n) < 3
	case d.is(j, "wordt", "werd"):
		return d.is(j+1, "hij", "ze", "zij", "ie") && (d.numeral(j+2) > 1 || d.digits(j+2))
	}
	return d.is(i-1, "van") && d.is(i-2, "is", "ben") && d.is(i-3, "hij", "ze", "zij", "ik")
}

// jarig are words for a birthday, king who has one that is everybody's.
var (
	jarig = oneOf("jarig verjaardag verjaardagsfeestje verjaart geboortedag")
	king  = oneOf("koning koningin prinses amalia hitler profeet")
)

var (
	// alone are words for one person who does something.
	alone = oneOf("hij ie haar hem zij mij")
	// moves are words for what happens to somebody on a day.
	moves = oneOf("verhuisd verhuist verhuisde ingeschreven uitgeschreven aangemeld geplaatst plaatsing woont opgenomen ontslagen begonnen stage gestart thuisgeplaatst uithuisgeplaatst vertrokken geschorst vermist")
)

// commemorates are words that say why a day is everybody's.
var commemorates = oneOf(`grap grapje aprilgrap hitler hitlers herdenking herdenkingen dodenherdenking herdenken herdenkt herdacht herdachten bevrijdingsdag bevrijding koningsdag koningsnacht feestdag feestdagen nationale kerst kerstdag kerstavond sinterklaas sinterklaasavond pakjesavond oudejaarsavond oudjaar nieuwjaar vuurwerk valentijnsdag halloween aanslag aanslagen
	massamoord gevallenen capitool bestorming bestormd bestormden kristallnacht genocide wapenstilstand vrouwendag afschaffing slavernij ketikoti keti`)

// festive are words that go with such days and with others.
var festive = oneOf("vrij vrije aanval stil stilte krans monument dam vlag vlaggen slachtoffers arbeid")
