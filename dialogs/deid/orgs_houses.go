package deid

// Institutions that are called by an ordinary word: "de wielewaal", "het kompas", "de kleine bever". Around such a word stands
// what tells the school from the bird; what speaks for either is added up.

// enough is what an ordinary word must have in its favour to be an institution's name.
const enough = 4

var (
	// sights are words of lists/hand/houses.txt that people mean as often as not: they need more around them.
	sights = oneOf(handList("lists/hand/sights.txt"))
	// atWork are those of them that people at work give a capital: "het Plan van Aanpak".
	atWork = oneOf(`aanpak aandacht aandachtspunt aansluiting balans basis bestemming combinatie dialoog draagvlak initiatief inloop inzet inzicht kwaliteit maatwerk netwerk ontmoeting opbouw oplossing
		perspectief samenhang samenwerking traject toekomst uitdaging uitkomst visie voorziening voortgang waardering werkplek combinatie begeleiding verbinding vertrouwen onderwijs project`)
	// housed are words about what happens at schools, centres and homes.
	housed = oneOf(`aangemeld aanhanger aanhangers aanmelden aanmelding adviesgesprek afdeling afspr afspraak agressietraining algemeen app appje arts aula avondgroep bbl bbq bedrijf
		begeleid begeleider begeleiders begeleiding begeleidt begonnen behandelaar behandeld behandeling bel belafspraak belde bellen bericht bestuur bestuurslid betrokken
		beweging bewoner bewoners bezoek bonje bovenbouw brief broertje broertjes brugklas budget buurtvader client clienten cliënt coach collega collega's collegas conciergie
		conciërge conciërges contact contactpersoon crisisplek dagbehandeling dagbesteding dienst directeur directrice docent docente docenten dochtertje dossier eetgroep
		evaluatie evaluatiegesprek gebeld geeindigd gepest geplaatst geschopt geschorst gesprek gespreksverslag gesproken gestart gestopt geweigerd gezinshuis groep groepsleider
		groepsleiding havo huiswerkbegeleiding hulpverlener ib ib'er iber imam incident info ingeschreven inloop inloopavond inschrijving instromen instroom intake intern jeugd
		jeugdwerker jongerenavond jongerenwerk jongerenwerker jongerenwerkers juf juffen jufs kantine keeper kennismaking kinderen kinderfeestje klant klas klasgenoot klasgenoten
		kleuters knokken koffie kring kringgesprek leden leerkracht leerkrachten leerling leerlinge leerlingen les lessen lid lijntje lijntjes lio lln locatie locatieleider
		logeert logeren mail mailde mailtje mavo mdo medewerker medewerkster meester mentor mentoren mentrix middagdienst nachtdienst naschools naschoolse neefje netwerkoverleg
		nichtje nieuwsbrief observatie observeren onderbouw onderwijs onderwijsassistent ontslagen oordeel opgenomen opname opvang orthopedagoog ouderavond oudergesprek ouderling
		overdracht overgang overgeplaatst overgestapt overleg overlegd overleggen overplaatsing oz particulier pedagoog pestprotocol plaatsing pleeg plek predikant preek
		presentatie psycholoog rapportage rector roc rooster ruzie samenwerking schoolarts schoolleider schoolmaatschappelijk schoolplein schoolreis schoolverzuim schorsing
		seintje signaal soldaat soldaten speciaal speelt spits spreekuur staf stage stagebegeleider stageplek stagiair stagiaire start strijder strijders team teamleider
		teamoverleg terugbellen teruggebeld terugkoppeling terugplaatsing tevreden therapeut therapie tip tolk trainer training traint uitgeschreven uitgestroomd uitnodiging
		verblijf verblijft verhuisd verhuist vertrouwenspersoon vervoer verwezen verwijst verwijzen verwijzing verzuim vmbo voedselpakket voetbal voetbalt voorlichting voorzitter
		vrijwilliger vrijwilligers vso vwo wachtlijst weggelopen weggestuurd wen wendag werk werken werkoverleg werkt werkte woensdagmiddag wonen woonde woont zaal zat zaten zit
		zitten zoontje zorgoverleg zusje zusjes
		casusoverleg casusbespreking casusregie dominee ds koor koster misdienaar parochie pastoor pastor priester catechisatie catechisant kerkenraad organist opleiding pamflet pamfletten poster flyers`)
	// outdoors are words that make the word beside them what it is in the dictionary.
	outdoors = oneOf(`astrologie beklimmen betekenis betekent bijbel bloeien bloeit boek boerderijdieren boot bordspel bos boten branden brandt dier dieren dierentuin eieren embleem evangelie
		figuurlijk film filmpje foto foto's game gazon gedicht geklommen gekookt geplukt geschilderd gesprongen getatoeeerd getekend gevaren groeien groeit hanger horoscoop kaart
		kaarten ketting kleurplaat kleurt klom klommen knippert knutselde knutselen koken kooi koran letterlijk level lied liedje logo lucht natuur nest overreden plaatje plukken
		poten profeet psalm puzzel regen schijnen schijnt schilderde schilderij serie shirt sloot snoepje songtekst speelde spel spelletje spreekwoord sterrenbeeld sticker strand
		symbool tatoeage tattoo tekende tekenen tekening tekeningen tekent telefoon trui uitdrukking vaart varen veren verhaal vers vijver vlag vliegen vliegt vlogen vloog vogel
		vogels zingt zogenaamde zon zong zwemt zwom`)
	// saying are what an institution does as its staff do.
	saying = oneOf(`adviseerde adviseert appt appte begeleidde begeleidt belde belt bevestigt biedt bood dacht denkt gaf geeft helpt herkent hielp kende kent laat liet mailde mailt meldt nam
		neemt ondersteunt ontkent organiseerde organiseert overlegde overlegt plaatst reageerde reageert regelde regelt schorst schorste schreef schrijft stuurde stuurt twijfelt
		verwees verwijst vindt vond vraagt vroeg weet weigerde weigert wil wilde wist zegt zei zocht zoekt`)
	// having are verbs that mean less before such a word.
	having = oneOf("heeft had hebben wil kan kon mag gaat ging komt kwam doet deed krijgt kreeg is was moet zou zal")
	// reaching are what one does to an institution or a person, and to no thing.
	reaching = oneOf("bellen mailen appen benaderen informeren inlichten inschakelen terugbellen gebeld gemaild geappt benaderd ingelicht ingeschakeld geinformeerd")
	// admitted are what becomes of somebody at one.
	admitted = oneOf("geplaatst aangemeld opgenomen ingeschreven geschorst begeleid behandeld verwijderd uitgestroomd weggestuurd")
	// adjoined are adjectives that stand before such a word in a name: "de kleine bever".
	adjoined = oneOf(`black golden royal young bezige blauwe bloeiende bonte brede bruine brutale dansende dappere drie dubbele edele eerste eigen flinke fonkelende gebroken gekke gekroonde gelaarsde gele geruite
		gespikkelde gestreepte gevlekte gevleugelde goede gouden grijze groeiende groene grote gulden hoge houten ijverige ijzeren jonge kleine kleurrijke klimmende koene koperen
		korte kromme lachende lange levende lichte lieve losse magische malle nederige nieuwe nijvere open oranje oude paarse rare rijzende rode ronde schitterende schone slimme
		sluwe snelle sprekende springende stenen sterke stille stoere stralende trotse trouwe twaalf tweede vaste veilig veilige verborgen vergulde verre vier vijf vliegende
		vlijtige volle vreedzame vrije vrolijke vurige wakkere ware warme wijde wijze wilde witte zeven zilveren zingende zoete zonnige zwarte`)
	// everyday are those of them that are said of things as well.
	everyday = oneOf(`blauwe drie dubbele eerste eigen gele groene grote hoge houten ijzeren kleine korte lange levende lichte losse nieuwe open oude rode ronde schone stenen sterke stille
		twaalf tweede vaste veilig veilige verborgen verre vier vijf volle vrije warme wilde witte zeven zwarte`)
	// called make a name of a word that no dictionary has: "de vlinderboom".
	called = endings("boom hof burcht ster licht vogel bron schip molen roos kring wijzer sprong horst oever gaard brug toren steen bloem hoeve poort ark haven baken kompas anker vlinder nest kist wereld wissel boei linde heem stede horst oord hage stek hoff rose balsemien baai molentje burgh hoekje stroom nestje duin weide")
)

// calledSo gives the institution whose name of ordinary words begins at token i, with its article if it has one. kind says
// whether token i is a kind.
func (d *doc) calledSo(i int, kind bool) (from, to int) {
	if kind {
		if to = d.kindCalled(i); to > 0 {
			return i, to
		}
	}
	if d.t[i].cls&(small|verb|common) != 0 && d.t[i].cls&(particle|opens) == 0 && !d.t[i].houseName && !d.has(i+1, opens) {
		return 0, 0
	}
	j := i
	if d.t[i].cls&particle != 0 && d.is(i, "de", "het", "vd", "t") {
		j++
	}
	to, plain := d.houseEnd(j)
	if to == 0 && j > i {
		to = d.patronAt(j)
	}
	if to == 0 || j == i && d.article(i-1) || d.quiet(j, to) || d.digits(to) && d.beside(to-1) || j > i && d.has(i-1, first|last) && d.t[i-1].cls&(word|small) == 0 || plain && (seat(d.word(to-1)) || noStreet(d.word(to-1))) {
		return 0, 0 // an address, a surname, a seat
	}
	bare := d.t[j].title && !d.t[i].title && !d.shouts
	if d.has(to, orgTail) && d.beside(to-1) {
		to, bare = to+1, true
	}
	if j == i {
		return d.bareHouse(i, to, plain)
	}
	if j > i && d.capital(j) && d.isKind(j) {
		if end := d.kindCalled(j); end > 0 {
			return i, end
		}
	}
	if d.capital(j) && !d.has(j, small|month) && !atWork(d.word(j)) || d.forHouse(i, j, to, plain) >= enough {
		switch {
		case d.is(i, "t") && d.is(i-1, "'"):
			return i - 1, to
		case bare || d.is(i, "vd"):
			return j, to
		}
		return i, to
	}
	return 0, 0
}

// houseEnd gives the end of such a name from token j, 0 for none, and whether it is no more than a sight.
func (d *doc) houseEnd(j int) (to int, plain bool) {
	if !d.letters(j) || d.t[j].quiet {
		return 0, false
	}
	if d.has(j, opens) {
		for _, p := range d.phrasesFrom(j) {
			if p.class == houseName {
				to = max(to, d.follows(j+1, p.rest))
			}
		}
		if to > 0 {
			return to, false
		}
	}
	if d.letters(j+1) && (d.t[j+1].houseName || d.capital(j) && d.capital(j+1) && d.has(j+1, word) && !room(d.word(j+1))) && !d.t[j+1].quiet && d.beside(j) && adjoined(d.word(j)) {
		return j + 2, sights(d.word(j+1)) && everyday(d.word(j))
	}
	if d.t[j].houseName && d.is(j+1, "'") && d.is(j+2, "s") && d.glued(j) {
		return j + 3, sights(d.word(j)) // de poema's
	}
	if d.has(j+2, place) && d.is(j, "wapen") && d.is(j+1, "van") {
		return j + 3, false
	}
	if d.t[j].houseName || d.t[j].cls == 0 && d.size(j) > 6 && called(d.word(j)) {
		return j + 1, sights(d.word(j))
	}
	if d.t[j].cls == 0 && d.size(j) > 6 && coinedEnds(d.word(j)) {
		return j + 1, true
	}
	return 0, false
}

// forHouse adds up what speaks for an institution in the article at token i and the name from j to to.
func (d *doc) forHouse(i, j, to int, plain bool) int {
	n, p := enough, i-1
	if plain {
		n = 0
	}
	if d.is(i, "t") && d.is(p, "'") {
		p--
	}
	switch {
	case d.is(p, "vanuit", "via", "namens", "bij"):
		n += 2
	case d.is(i, "vd"), d.is(p, "van", "op", "naar", "na", "sinds", "met", "aan", "door", "in", "over", "tegen", "voor", "langs", "tegenover"):
		n++
	case d.ahead(to, 1, saying):
		n += 3
	case d.ahead(to, 1, having):
		n++
	case d.ahead(to, 2, reaching):
		n += 4
	}
	prep := d.is(i, "vd") || d.has(p, about|located|particle) || d.is(p, "op", "na", "sinds", "via", "langs")
	near := d.is(p, "van", "op") || d.is(i, "het", "vd", "t")
	switch {
	case plain && !prep:
	case d.back(i, 6, housed) && plain && !near && d.back(p, 2, atSchool):
		n++
	case d.back(p, 3, housed), d.back(p, 2, atSchool) && (plain || near), d.has(p-1, first) && d.is(p, "van"):
		n += 3
	case d.back(i, 6, housed):
		n += 2
	}
	if d.is(p, "van") && d.is(to, "naar") && d.is(p-1, "is", "gaat", "ging", "wordt", "werd", "zat", "moest", "overgestapt", "verhuisd") {
		n += 3 // "is van de kameleon naar een andere school gegaan"
	}
	if d.ahead(to, 2, admitted) {
		n++
	}
	if d.ahead(to, 4, housed) {
		n++
	}
	switch {
	case d.is(to, "in", "uit", "te") && d.has(to+1, place), d.is(to, ",") && d.is(to+1, "een", "dat", "die") || d.is(to, "groep", "klas", "(") && to+1 < len(d.t):
		n += 2
	case d.is(to, "van") && !d.has(to+1, place), plain && d.is(to, "die") && !d.is(i, "het"), plain && d.is(to, "dat") && d.is(i, "het"), d.is(to, "en") && d.is(to+1, "de", "het"):
		n -= 2
	}
	if d.back(i, 6, outdoors) || d.ahead(to, 4, outdoors) {
		n -= 4
	}
	if d.letters(to) && d.t[to].cls&(small|verb|about|particle) == 0 && !d.conjugated(to) && d.t[to].cls&word != 0 && plain && !d.ahead(to, 2, reaching) && !d.ahead(to, 1, admitted) && !d.ahead(to, 1, saying) && !d.ahead(to, 1, housed) {
		n -= 2
	}
	return n
}

// bareHouse gives such a name without an article: after a preposition that no noun follows so, or with a capital.
func (d *doc) bareHouse(i, to int, plain bool) (int, int) {
	if plain && d.is(i-1, "bij") && compass(d.word(to)) && d.beside(to-1) && d.phraseEnds(to+1) {
		return i, to + 1 // bij pluspunt wonen
	}
	switch {
	case d.capital(i) && to > i+2 && !d.has(i, first), d.capital(i) && !d.has(i, small|month|first|last|place) && !atWork(d.word(i)) && (to > i+1 || d.is(i-1, "bij", "van", "naar", "vanuit", "via", "op", "aan", "met", "namens", "over")):
	case d.is(i-1, "bij", "vanuit", "via", "namens", "naar", "van") && !plain && (d.phraseEnds(to) || d.ahead(to, 1, housed)) && (to > i+1 || !plural(d.word(i)) && d.t[i].cls&(first|last|common|verb) == 0 && d.houseCue(i, to)):
	case to == i+2 && (d.is(i-1, "bij") || d.is(i-1, "van", "met", "naar", "vanuit") && d.back(i-1, 2, housed)) && adjoined(d.word(i)) && d.phraseEnds(to): // bij oranje zwaluwen
	case (to > i+1 || d.t[i].cls == 0) && d.t[i].start && !plain && (d.ahead(to, 1, saying) || d.ahead(to, 1, having)):
	default:
		return 0, 0
	}
	return i, d.orgEnd(to)
}

// houseCue reports whether what stands around tokens i up to to tells of schools and centres.
func (d *doc) houseCue(i, to int) bool { return d.back(i, 6, housed) || d.ahead(to, 4, housed) }
