package deid

// People who are known to all, told by what stands before them rather than by a list: general Lee, a talk about Cioran.

var (
	// office are what rulers, thinkers and artists of the wide world are. Offices of a town or a school are not among them.
	office = oneOf(`generaal president premier minister staatssecretaris keizer keizerin tsaar sultan kalief paus kanselier dictator ayatollah senator maarschalk veldheer stadhouder farao
		filosoof filosofe denker schrijver schrijfster auteur dichter dichteres componist historicus econoom socioloog romanschrijver striptekenaar astronaut natuurkundige wiskundige uitvinder ontdekkingsreiziger
		kinderombudsman ombudsman kamerlid fractievoorzitter lijsttrekker partijleider cabaretier komiek zanger zangeres filmster acteur actrice presentator presentatrice popster wereldkampioen terrorist terroriste aanslagpleger massamoordenaar seriemoordenaar oorlogsmisdadiger complotdenker`)
	// quoting are verbs of who repeats what somebody wrote.
	quoting = oneOf("citeert citeerde citeren geciteerd parafraseert")
	// pact is what is called after the place where it was, treatise after who drew it up.
	pact     = oneOf("verdrag vrede slag beleg veldslag conferentie edict concilie syndroom")
	treatise = oneOf("commissie kabinet motie amendement wet initiatiefwet arrest rapport norm kamervragen")
	// portrays are works about somebody.
	portrays = oneOf("spreekbeurt spreekbeurten werkstuk werkstukken boekverslag profielwerkstuk pws documentaire documentaires docu docuserie biografie boek film musical artikel lezing hoorcollege preek preken khutbah dars vertelling bijbelverhaal toets theorie essay")
	// devoted are what one has of somebody who is admired.
	devoted = oneOf("fan fans aanhanger aanhangers volgeling volgelingen bewonderaar bewonderaars citaat citaten quote quotes theorie theorieen speech speeches toespraak toespraken biografie poster posters boek boeken boekje roman romans gedicht gedichten album albums schilderij schilderijen manifest ideeenleer")
)

// famous makes the names of people quiet who are known to all.
func (d *doc) famous() {
	for i := range d.t {
		t := &d.t[i]
		if t.kind != letters || t.quiet || t.cls&(small|common|verb|relation|title) != 0 || !t.title && t.cls&(word|sure) == word {
			continue
		}
		if d.famed(i) || t.title && (d.company(i) || d.drafted(i) || d.cited(i)) {
			d.silenceName(i)
		}
	}
}

// famed reports whether what stands before token i says that somebody follows whom all know.
func (d *doc) famed(i int) bool {
	switch {
	case !d.letters(i - 1), d.t[i].cls&first != 0 && !office(d.word(i-1)):
		return false // "de fan van Ilyas": who is known by a first name is in a list
	case d.t[i-1].cls&about == 0:
		return office(d.word(i-1)) && d.beside(i-1) || quoting(d.word(i-1))
	case d.is(i-1, "over"):
		return d.letters(i-2) && portrays(d.word(i-2))
	case d.is(i-1, "van", "bij") && d.letters(i-2) && pact(d.word(i-2)) && !(d.is(i-1, "van") && d.is(i-2, "slag")):
		return d.t[i].title
	case d.is(i-1, "van"):
		return d.letters(i-2) && devoted(d.word(i-2)) && !d.is(i-3, "mijn", "zijn", "haar", "hun") && d.t[i].cls&(place|relation) == 0
	}
	return false
}

// drafted reports whether token i is who drew up a law or a report, and what: "motie-Segers", "Commissie De Winter".
func (d *doc) drafted(i int) bool {
	k := i - 1
	for range 2 {
		if d.has(k, particle) {
			k--
		}
	}
	if d.is(k, "-") && d.glued(k) {
		return d.letters(k-1) && treatise(d.word(k-1))
	}
	if d.t[i].cls&first != 0 {
		return false // "een motie van Yassine in de leerlingenraad"
	}
	if d.is(k, "van") && d.is(k-1, "motie", "amendement", "kamerbrief", "initiatiefwet", "wetsvoorstel", "kamervragen") {
		return true
	}
	return d.letters(k) && treatise(d.word(k)) && !d.is(k, "rapport", "norm", "kamervragen", "arrest", "wet") && d.beside(k)
}

// company reports whether token i, a surname or a word that no list has, is named in one breath with what all know: "Topuria,
// Makhachev en Poirier". A first name is not, for that may be of somebody here.
func (d *doc) company(i int) bool {
	if d.t[i].start || !d.links(i-1) && !d.links(i+1) || d.t[i].cls&first != 0 && !likeSurname(d.word(i)) || !d.phraseEnds(i+1) || d.is(i-1, "van", "de", "el", "ben") {
		return false
	}
	left, right := d.enumerated(i, -1), d.enumerated(i, 1)
	switch {
	case left && right:
		return true
	case left:
		return d.is(i-1, "en", "of", "/", "&") && (!d.letters(i+1) || d.is(i+1, "waren", "zijn", "hebben", "hadden", "samen", "werden", "worden", "stonden", "staan"))
	}
	return right && (d.is(i+1, "en", "of", "/", "&") || d.is(i+3, ",", "en", "of"))
}

// links reports whether token i can stand between two names of a row.
func (d *doc) links(i int) bool {
	return i > 0 && i < len(d.t) && (d.t[i].kind == sign || d.t[i].size == 2)
}

// enumerated reports whether a row of single words leads from token i, by the given step, to one that all know.
func (d *doc) enumerated(i, step int) bool {
	for range 4 {
		if !d.is(i+step, "en", "of", ",", "/", "&") {
			return false
		}
		if i += 2 * step; !d.letters(i) || !d.t[i].title {
			return false
		}
		if d.t[i].cls&famous != 0 && (d.t[i].quiet || d.t[i].cls&(first|last) != first) {
			return true
		}
	}
	return false
}

// silenceName makes a name of up to four words quiet that begins at token i, and those joined to it.
func (d *doc) silenceName(i int) {
	for k := i; k < len(d.t) && k < i+8; k++ {
		switch c := class(0); {
		case d.is(k, ",") && d.letters(k+1) && d.t[k+1].title, d.is(k, "en", "/") && d.letters(k+1) && (d.t[k+1].title || d.t[k+1].cls&(word|fine) == 0):
			continue
		case !d.letters(k) || d.t[k].quiet:
			return
		default:
			c = d.t[k].cls
			if k > i && c&particle == 0 && (c&(small|verb|common|about|relation|title) != 0 || !d.t[k].title && c&word != 0 && c&sure == 0) {
				return
			}
		}
		d.t[k].quiet = true
	}
}

// reaches are verbs of who can be reached: nobody famous calls.
var reaches = oneOf("belt belde gebeld appt appte geappt mailt mailde gemaild teruggebeld terugbelt")

// ours are who somebody here is to another.
var ours = oneOf("leerling leerlinge vader moeder broer broertje zus zusje oom tante neef nicht buurman buurvrouw collega mentor stagiair stagiaire klasgenoot vriend vriendin buurjongen buurmeisje pleegkind pleegzoon pleegdochter")

// serves are where people here work.
var serves = oneOf("leerplicht politie gemeente jeugdzorg wijkteam reclassering raad ggd jgz administratie receptie school mentor beveiliging ggz nachtdienst dagdienst")

// namesake reports whether token i, which is fine by itself, is somebody here who is called so: meneer Philips, de vader van elvis.
func (d *doc) namesake(i int) bool {
	c := d.t[i].cls
	switch {
	case d.is(i+1, "heet", "heette") && d.is(i+2, "ze", "zij", "hij", "ie"), d.is(i-1, "zekere", "ene") && c&first != 0, c&(first|word) == first && d.ahead(i+1, 6, reaches):
		return true
	case d.is(i+1, "is") && (d.is(i+3, "naam", "achternaam", "voornaam", "bijnaam") || d.is(i+4, "naam", "achternaam", "voornaam", "bijnaam")):
		return d.is(i+2, "zijn", "haar", "de", "mijn", "hun")
	case d.named(i):
		return !d.is(i-1, "noemde", "noemt", "noemden", "noemen", "hem", "haar", "zich") && !(d.is(i-1, "hij", "ze", "zij") && d.is(i+1, "een")) // "noemde hij Breivik een held"
	case c&(first|last|word) == 0:
		return d.titledPerson(i) || d.is(i-1, "heer") || d.t[i].title && (d.is(i-1, "meester", "juf", "collega", "buurman", "mentor", "wijkagent") || c&famous != 0 && d.letters(i-1) && ours(d.word(i-1)) || d.is(i+1, "uit", "van") && (d.digits(i+2) && d.size(i+2) == 1 || d.is(i+2, "klas", "groep", "mijn", "onze")) || d.is(i+1, "thuis") && d.is(i-1, "bij") || d.is(i+1, "van") && d.is(i+2, "de", "het") && d.letters(i+3) && serves(d.word(i+3)) || c&famous != 0 && d.is(i+1, ",") && d.is(i+2, "de", "een", "onze", "mijn") && d.ahead(i+3, 2, ours) || d.t[i].start && d.is(i+1, "en") && d.is(i+2, "zijn", "haar") && d.ahead(i+3, 2, ours))
	case c&last != 0 && d.is(i+1, "van") && d.is(i+2, "de", "het") && d.letters(i+3) && serves(d.word(i+3)):
		return true
	case c&(first|last) == 0 || c&month != 0:
		return false
	case d.titled(i):
		return !d.is(i-1, "docent", "docente", "leraar", "lerares", "les")
	case c&first == 0 || c&(word|dubious) != 0:
		return false
	}
	return d.is(i-1, "van") && d.has(i-2, relation) || d.joined(i) || d.is(i+1, "uit") && d.is(i+2, "mijn", "onze", "mn", "klas", "groep") || d.is(i-1, "broertje", "zusje", "leerling", "lln", "dochter", "zoon", "mentorleerling", "vader", "moeder", "broer", "zus", "neef", "nicht", "oom", "tante", "neefje", "nichtje", "matti", "maatje", "vriendje", "vriendinnetje", "klasgenoot", "buurjongen", "buurmeisje")
}
