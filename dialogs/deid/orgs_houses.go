package deid

// Institutions that are called by an ordinary word: "de wielewaal", "het kompas", "de kleine bever". Around such a word stands
// what tells the school from the bird; what speaks for either is added up.

// enough is what an ordinary word must have in its favour to be an institution's name.
const enough = 4

var (
	// sights are words of lists/hand/houses.txt that people mean as often as not: they need more around them.
	sights = oneOf(`vuurpijl sfeer spectrum prisma kompas meent driehoek koploper stap hoop moed rots breedte stroming stromen zeilen windkracht branding drieluik bliksem satelliet noordpool evenaar planeten ijsberg aanleg brouwerij bakhuis achterhuis buitenkans citadel corner dakkapel entree fundament gevel gewelf kantlijn keet koepel kraal kruin kruk landgoed
		leest lei luifel luik middenweg molenaar overloop pastorie peperbus pilaar pilaren pijlers plint ploeg poortje rad ronding schakels schouw slinger smederij smeltkroes spiraal stelling stolp terpen timmerman trappenhuis trechter uithoek uitwijk vaandel vesting voorhof voorstad vrijplaats vrijstaat wegwijzer wiek wieken zoldertje zwengel accordeon acrobaat akkoord
		alfabet ballade banjo beltoon boekenwurm boemerang bongo carrousel cello concert contour contrabas contrast danser dirigent dobbelsteen domino ensemble fantasie goochelaar gong griffel harp hobbit hoepel jongleur knuffel koorddanser krijtje kwartet levenslied marionet melodie metafoor muzikant nieuwslezer ontdekker ontdekkers ontdekkingsreis opstapje optelsom paperclip
		penseel piccolo pindakaas plakbord pretpark refrein reuzenrad saxofoon schaakstuk sonate speelbal stelten symfonie tango topsport toverstaf verteller verwondering viool vrijbuiter wegwijs wijsneus zeepbel zonderling bedding blijdschap brugfunctie bundeling cocon compagnon corona draad durf elan fenomeen flow gelijkspel genoegen gilde groeibriljant groeikans groeikracht halte
		hartslag hulphond idylle jeugdhonk kernkwaliteit koplicht kruimel kruimels leidsman leidster levensloop levenslust luchtpost maker medelander metgezel momentum omarming omega ommekeer ommezwaai onderneming onderweg ontplooiing ontwaking optimist overbrugging padvinder pluspunt prikkel proeftuin raakpunt reikwijdte reisgenoot respons ruggengraat rustplaats samenloop schakering
		sluitstuk soos spoorslag startbaan startblok stip stootkussen surplus synergie thuisbasis thuishaven thuiskomst tijdgeest toeverlaat tolerantie topper transfer troost trouw tussenpoos uitstap verademing verbinder volharding vonk vonken vriendenkring waakvlam waarborg weerklank weerstand weerzien wisseling zelfkant zijspoor pelgrim pelgrims samaritaan silo hosanna tabernakel bewakers
		bond brigade cohort commando echo gladiator heimat legioen labyrint lans legers orakel sirene speer titanen zusterschap present reset rebound herstelling inloophuis kanjers kickstart duwtje smaakmaker springer vizier werkkracht dreamteam buitenbeentje baars beertjes dolfijn draak eekhoorn egel goudvis krokodil panda parkiet merel mees mol slakkenhuis snoek spreeuw vleermuis zalm zeehond giraf
		struik struikgewas stekje mast boei oever klif kano kiel sloep veerman stuurman rank varen varens munt spar bosrand bloesem berk beuk hulst klaver kristal kristallen parels diamant smaragd kiezel koraal mineraal eikel eikels schijnwerper sterrenbeeld lichtpunt lichtpuntje lichtstraal maanlicht daglicht dauw schemering sterrenhemel wereldreis windmolen wolkje voorkamer eetkamer rusthuis kinderkamer
		treinspoor kegel ketel hoorn hof korf beuken dwarsligger dwarsliggers plaat loper eilanden deining slinger stormbaan atlas remise lichtjes landkaartje rustoord kinderrijk munt barmhartigheid gerechtigheid naastenliefde saamhorigheid vooruitgang tegenwind aurora basalt granaat smeltkroes allerhande patriot patriotten pionier pioniers  hommel hommels
		patchwork borduurwerk lichtflits machinekamer lijnbaan kwik stern sterns raaf boerenhof bouwsteen bouwstenen achterhof  bolwerk knooppunt knoop grasspriet honk joker anker akker arena atelier ballon balk balans basis baken beer beren bloem bloemen boom bomen boot boerderij boog bos brug bruggen bron bronnen burcht cirkel circus combinatie clown deel dijk dok donder drempel duif duiven eend eendjes
		eenheid eiland element energie ervaring erf fluit fluitje forum galerij gang gans geduld gitaar gloed golf golven groei groeiplaats grens grondslag haard haas haven hazen hemel herberg hert hoek hoogte hond horizon huiskamer hut idee
		impuls ingang initiatief inloop inspiratie inzet kade kans kansrijk kapitein kapstok karper kasteel kat kelder kern ketting kikker kikkers klank klooster knikker knikkers koers konijn kraai kracht kraan kring kroon kruising kruispunt krab kwaliteit
		leeuw leeuwen leidraad lelie licht lef loods loket maan maatwerk markt meer meeuw meeuwen mier mieren mijlpaal molen muis mus mussen muur muziekdoos nest netwerk olifant onderdak ontdekking ontmoeting oplossing opstap opmaat overkant overstap paddenstoel
		paddestoel pad palm papegaai passage passer passie perron perspectief pijl pijler planeet plas plons podium poel polder pont ponyhof poort poorten portaal potlood puzzel puzzels put raadsel raam raven ridder ridders ritme roer ruimte ruggensteun
		schakel schatkist scherf schelp schelpen schild schip schildpad schommel schorpioen schuur schuurtje slak slang sleutel sluis slot spiegel spin spinnen spoor sprong springplank springtouw sprookje stal station steiger steen steigers ster sterren steun stoep straal stroom
		talent tijger tijgers toekomst toren torens torentje touwladder traject traktor trampoline treffen trefpunt trom trommel trompet tuin uil uilen uitdaging uitkijk uitkomst uitweg uitzicht vaart valk vangnet veer veerkracht venster verbinding
		verbond verhaal verrekijver vertrek vertrouwen verwachting verzet visie vlieger vliegers vliegtuig vlinder vlinders vliering vlot voorbeeld voorsprong voortgang voorziening vos vossen vrede vreugde vriendschap vrijheid vuist vuisten vuur vuurwerk vuurtoren wal walvis
		water waterval werf werkplek wending wiel wijngaard wijzer wind wip wissel wolf wolven wolk wolken wortel wortels zandbak zandkasteel zebra zee zeil zolder zon zonnetje zonsopgang zonneschijn zwaan zwaard zwaarden zwanen zwaluw zwaluwen zwerver zoektocht
		moestuin pluktuin kruidentuin boomgaard huifkar speelkwartier boomhut kwekerij luchtkasteel kookpot klokkentoren regenbui regendruppel regendruppels sneeuwvlok sneeuwbal zonnestraal nachtvlinder bladerdak schuilplaats vuurplaats kampvuur hinkelpad klimrek klimtouw
		loopplank vluchtheuvel vijver rotonde kruispunt viaduct ketel tol tolhuis waterkant zandpad noodopvang meetlat tijdlijn schakelaar stekker spinnenweb wachttoren kaarsen wegversperring vuurkorf leesboek boekenkast paviljoen terras prieel portiek parade circus atelier orkest zaaier maaier regenboog fontein horizon eik eiken linde linden kastanje kastanjes wilg wilgen olijven druiven braam framboos wingerd radar rups schatkamer telraam steenbok weegschaal waterman boogschutter maagd ram tweeling spil kei keien kiezels hamer fakkel fakkels
		broederschap vaderland moederland thuisland krijger krijgers strijder strijders wachter wachters jager jagers ruiter soldaat komma parachute cyclus dialoog toetssteen voedingsbodem onderstroom tegenwind rust wacht kaars lantaarn lantaarns herder kabouter kabouters
		samenhang samenspel samenwerking wisselwerking zekerheid zingeving bestemming bezieling diepgang doorbraak doorgang doorstart draagkracht draagvlak evenwicht geborgenheid houvast inzicht keerpunt kiem klapper leerlust lust omslag omweg opgang opbouw opkikker progressie rustpunt snijpunt startpunt middelpunt
		speerpunt stimulans tussenstap tussenstop vertrekpunt voorhoede vliegwiel waardering aandacht aandachtspunt aanloop aanpak aansluiting aanwinst ambitie beschutting begroeting blikveld daadkracht eendracht essentie facet fusie element handreiking helderheid hoofd kroonjuweel estafette puzzelstuk puzzelstukje zoeklicht raakvlak`)
	// housed are words about what happens at schools, centres and homes.
	housed = oneOf(`strijder strijders soldaat soldaten kinderen lijntje lijntjes appje app seintje tip signaal leden aanhanger aanhangers beweging terugbellen teruggebeld huiswerkbegeleiding onderwijs particulier speciaal geschorst geschopt weggelopen weggestuurd ruzie bonje knokken inloop avondgroep naschools gestart begonnen gestopt woensdagmiddag aangemeld aanmelden aanmelding adviesgesprek afdeling afspr afspraak agressietraining algemeen arts aula bbl bbq bedrijf begeleid begeleider begeleiders begeleiding begeleidt behandelaar behandeld behandeling belde bellen bel belafspraak bericht bestuur bestuurslid betrokken
		bewoner bewoners bezoek bovenbouw brief brugklas budget buurtvader cliënt client clienten coach collega collegas collega's conciërge conciergie conciërges contact contactpersoon crisisplek dagbesteding dagbehandeling dienst directeur directrice docent docente docenten dossier eetgroep evaluatie
		evaluatiegesprek gebeld geeindigd gepest geplaatst geschorst gesprek gespreksverslag gesproken geweigerd gezinshuis groep groepsleider groepsleiding havo hulpverlener ib ib'er iber imam incident info ingeschreven inloopavond inschrijving instroom instromen intake intern jeugd jeugdwerker jongerenavond jongerenwerk jongerenwerker jongerenwerkers
		juf juffen jufs kantine keeper kennismaking kinderfeestje klant klas klasgenoot klasgenoten kleuters koffie kring kringgesprek leerkracht leerkrachten leerling leerlinge leerlingen les lessen lid lio lln locatie locatieleider logeert logeren mail mailde mailtje mavo mdo medewerker medewerkster meester mentor mentoren
		mentrix middagdienst nachtdienst naschoolse netwerkoverleg nieuwsbrief observatie observeren onderbouw onderwijsassistent ontslagen oordeel opname opgenomen opvang orthopedagoog ouderavond oudergesprek ouderling overdracht overgang overgeplaatst overgestapt overleg overlegd overleggen overplaatsing oz pedagoog
		pestprotocol pleeg plaatsing plek predikant preek presentatie psycholoog rapportage rector roc rooster samenwerking schoolarts schoolleider schoolplein schoolreis schoolverzuim schorsing schoolmaatschappelijk speelt spits spreekuur staf stage stageplek stagebegeleider stagiair stagiaire start team teamleider teamoverleg terugkoppeling terugplaatsing tevreden therapie
		therapeut tolk traint trainer training uitgestroomd uitgeschreven uitnodiging verblijf verblijft verhuisd verhuist vertrouwenspersoon vervoer verwezen verwijst verwijzen verwijzing verzuim vmbo voedselpakket voetbal voetbalt voorlichting voorzitter vrijwilliger vrijwilligers vso vwo wachtlijst wen wendag werkt werkte werken werk werkoverleg woont woonde wonen zaal zit zat zitten zaten
		zorgoverleg zusje broertje zoontje dochtertje nichtje neefje zusjes broertjes`)
	// outdoors are words that make the word beside them what it is in the dictionary.
	outdoors = oneOf(`telefoon tekende tekent tekenen tekening tekeningen getekend schilderde schilderij geschilderd kleurt kleurplaat knutselen knutselde foto foto's plaatje filmpje vliegt vliegen vloog vlogen zingt zong bloeit bloeien groeit groeien geplukt plukken vogel vogels dier dieren dierentuin boerderijdieren bos natuur strand zwemt zwom vaart varen gevaren
		boot boten knippert brandt branden regen lucht puzzel spel spelletje speelde bordspel kaart kaarten tatoeage tattoo getatoeeerd logo symbool embleem vlag shirt sticker trui ketting hanger lied liedje songtekst zong gedicht verhaal boek film serie game level betekent betekenis uitdrukking spreekwoord letterlijk figuurlijk zogenaamde
		zon schijnt schijnen sterrenbeeld astrologie horoscoop bijbel koran psalm vers evangelie profeet gazon vijver sloot kooi nest eieren veren poten overreden koken gekookt snoepje gesprongen klom klommen geklommen beklimmen`)
	// saying are what an institution does as its staff do.
	saying = oneOf(`belde belt mailde mailt appte appt stuurde stuurt laat liet vindt vond vroeg vraagt zegt zei meldt geeft gaf begeleidt begeleidde biedt bood organiseert organiseerde adviseert adviseerde reageert reageerde weigert weigerde wil wilde kent kende neemt nam zoekt zocht schreef schrijft denkt dacht
		verwees verwijst schorst schorste ondersteunt helpt hielp herkent weet wist bevestigt ontkent twijfelt plaatst regelt regelde overlegt overlegde`)
	// having are verbs that mean less before such a word.
	having = oneOf("heeft had hebben wil kan kon mag gaat ging komt kwam doet deed krijgt kreeg is was moet zou zal")
	// reaching are what one does to an institution or a person, and to no thing.
	reaching = oneOf("bellen mailen appen benaderen informeren inlichten inschakelen terugbellen gebeld gemaild geappt benaderd ingelicht ingeschakeld geinformeerd")
	// admitted are what becomes of somebody at one.
	admitted = oneOf("geplaatst aangemeld opgenomen ingeschreven geschorst begeleid behandeld verwijderd uitgestroomd weggestuurd")
	// adjoined are adjectives that stand before such a word in a name: "de kleine bever".
	adjoined = oneOf(`eigen veilig veilige brutale volle goede lieve bezige wakkere nijvere slimme snelle gekke rare malle gestreepte gespikkelde gelaarsde gekroonde geruite gevlekte kromme trotse ijverige gebroken nederige jonge groeiende bloeiende schitterende stralende blauwe bonte brede bruine dansende dappere drie dubbele flinke fonkelende gele gevleugelde gouden groene grote hoge houten ijzeren kleine kleurrijke klimmende koperen korte lachende lange levende lichte losse magische nieuwe oranje oude paarse
		rode ronde schone sluwe springende sprekende stenen sterke stille stoere tweede vaste verborgen verre vier vijf vlijtige vliegende vrije vrolijke vurige warme wijde wijze wilde witte zeven zilveren zingende zonnige zwarte zoete koene trouwe gulden vergulde twaalf eerste ware vreedzame open rijzende grijze edele`)
	// everyday are those of them that are said of things as well.
	everyday = oneOf("grote kleine oude nieuwe hoge lange korte warme open eerste tweede drie vier vijf zeven twaalf dubbele lichte stenen houten ijzeren wilde stille sterke levende rode witte zwarte blauwe groene gele ronde schone vaste vrije losse eigen volle verre verborgen veilig veilige")
	// called make a name of a word that no dictionary has: "de vlinderboom".
	called = endings("boom hof burcht ster licht vogel bron schip molen roos kring wijzer sprong horst oever gaard brug toren steen bloem hoeve poort ark haven baken kompas anker vlinder nest kist wereld wissel boei linde heem stede horst oord hage stek hoff rose balsemien baai molentje burgh hoekje stroom nestje duin weide")
)

// calledSo gives the institution whose name of ordinary words begins at token i, with its article if it has one.
func (d *doc) calledSo(i int) (from, to int) {
	if to = d.kindCalled(i); to > 0 {
		return i, to
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
	if end := d.kindCalled(j); j > i && d.capital(j) && end > 0 {
		return i, end
	}
	if d.capital(j) && !d.has(j, small|month) || d.forHouse(i, j, to, plain) >= enough {
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
		for _, p := range d.x.phrases[string(d.word(j))] {
			if end := d.follows(j+1, p.rest); p.class == houseName && end > to {
				to = end
			}
		}
		if to > 0 {
			return to, false
		}
	}
	if d.letters(j+1) && (d.t[j+1].houseName || d.capital(j) && d.capital(j+1) && d.has(j+1, word)) && !d.t[j+1].quiet && d.beside(j) && adjoined(d.word(j)) {
		return j + 2, sights(d.word(j+1)) && everyday(d.word(j))
	}
	if d.t[j].houseName && d.is(j+1, "'") && d.is(j+2, "s") && d.glued(j) {
		return j + 3, sights(d.word(j)) // de poema's
	}
	if d.is(j, "wapen") && d.is(j+1, "van") && d.has(j+2, place) {
		return j + 3, false
	}
	if d.t[j].houseName || d.t[j].cls == 0 && d.size(j) > 6 && called(d.word(j)) {
		return j + 1, sights(d.word(j))
	}
	return 0, false
}

// patronAt gives the end of a saint or prince as schools are called after, from token j: "st. martinus". It is 0 for none.
func (d *doc) patronAt(j int) int {
	if !d.is(j, "st", "sint", "mgr", "prins", "prinses", "koningin", "graaf") {
		return 0
	}
	k := j + 1
	if d.is(k, ".", "-") && d.glued(j) {
		k++
	}
	if !d.letters(k) || d.t[k].quiet || d.t[k].cls&first == 0 || d.t[k].cls&(small|verb) != 0 {
		return 0
	}
	return k + 1
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
	switch {
	case d.capital(i) && to > i+2, d.capital(i) && !d.has(i, small|month|first|last|place) && (to > i+1 || d.is(i-1, "bij", "van", "naar", "vanuit", "via", "op", "aan", "met", "namens", "over")):
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
