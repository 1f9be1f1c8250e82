package facts

// What may stand around a judgement. Dutch and English together: people mix them, and no word of the
// one means something else here in the other.
var (
	// bearers are nouns that make an adjective before them a judgement of a person or of behaviour.
	bearers = set(`jongen jongens meisje meisjes jongere jongeren leerling leerlingen kind kinderen puber knul gast gasten man mannen vrouw vrouwen
		vader moeder ouders broer gezin client hangjongere type types figuur figuren persoon mensen vrienden vriend contacten groep groepje kringen
		gedrag houding manier toon toontje sfeer uitstraling indruk blik taal taalgebruik uitspraak uitspraken opmerking opmerkingen ideeen idee denkbeelden opvattingen
		gedachten dingen dingetjes belangstelling gewoontes thuissituatie uitlatingen gedragingen gezelschap omgeving reactie reacties bui buien teksten berichten praat verhalen situatie spanning energie mentaliteit instelling karakter persoonlijkheid humeur stemming ogen types typetjes kerel kerels gozer gozers meid meiden dame kring kringetjes omgang interesse interesses fascinatie neigingen trekken kant kerkgenootschap groepering groeperingen beweging organisatie vriendengroep vriendenkring clubje milieu netwerk gezicht gezichtsuitdrukking lach glimlach dynamiek inslag aard inborst karaktertrek
		boy boys girl girls kid person people man men woman friends behaviour behavior attitude views ideas remarks things manner guy type pupil student`)

	// weights are words of degree.
	weights = set(`erg heel zeer nogal vrij behoorlijk best echt te zo steeds enorm ontzettend super redelijk veel wat beetje mega extreem totaal helemaal compleet volledig volkomen volstrekt absoluut
		werkelijk verschrikkelijk vreselijk ongelooflijk buitengewoon uiterst hoogst tamelijk duidelijk overduidelijk flink danig zwaar intens
		completely totally utterly deeply
		very quite rather really too so extremely`)

	// vagueWeights are those that often come before something else: "te voet", "veel mensen".
	vagueWeights = set("te veel wat beetje zo steeds enorm best too so")

	// rising words and a comparative make a trend.
	rising         = set(`steeds alsmaar almaar telkens increasingly`)
	notComparative = set(`weer keer onder zonder ander vader moeder broer zijner binnen over tegen iemand daar
		waar hier zeker lekker zuster kamer leer meester computer januari altijd vaker leader elkaar onderwerp daarover erover daarvoor filter nummer groter kleiner hoger lager ouder langer duurder goedkoper later eerder killer`)

	negations = set("niet geen niets niks niemand nergens nooit noch zonder nauwelijks minder amper not no nobody nothing never without isn't wasn't hardly")

	// hedges may stand between a denial and what it denies; doubts come before "of" when the writer does
	// not know; perceives, after a denial, tells that nobody saw it.
	hedges    = set("wel haast net ineens opeens nu gewoon echt meer zo per se altijd vaak ooit een helemaal een bepaald als ook nog is was")
	doubts    = set(`niet idee onduidelijk twijfel twijfelen vraag vragen afvraag benieuwd onbekend nagaan uitzoeken weten`)
	perceives = set(`gezien gehoord gemerkt zag zagen hoorde merkte aanwijzing aanwijzingen signaal signalen sprake bewijs bewijzen reden wijst gebleken
		blijkt duidt teken tekenen seen noticed evidence`)

	// about and works tell that what follows is a subject; stops end such a stretch of words.
	about = set("over about spreekbeurt voorlichting")
	works = set(`voorstelling toneelstuk verhaal musical roman gedicht liedje cursus training workshop module lesbrief spreekbeurt themales project boek werkstuk scriptie film documentaire serie podcast
		artikel folder protocol course book movie documentary`)
	stops = set("en maar want omdat als dat die is was zijn wordt werd heeft dus")

	// articles and things begin a sentence that is not about people.
	articles = set("de het een die dat dit deze mijn onze ons zijn haar the a this that our")
	things   = set(`voorstelling toneelstuk verhaal musical roman gedicht liedje documentaire podcast film les lessen boek serie game weg straat kruispunt deur training inloop overleg vergadering spreekuur afspraak trein bus tram fiets auto scooter hond
		weer oefening verbinding internet wifi telefoon laptop computer school gebouw lokaal kantoor opleiding stage werkplek bureau loket kantine bibliotheek
		oorlog land buurt wijk route kamer cursus activiteit wedstrijd club rooster systeem registratie document verslag rapport
		movie book lesson training door bus train dog road meeting office`)

	// papers are written sources.
	papers = set("dossier verslag rapport politierapport procesverbaal vonnis beschikking indicatie ontslagbrief verwijsbrief overdracht logboek file report record")

	// vague is nobody in particular.
	vague = set("kinderen jongeren leerlingen jongens meisjes buurtkinderen omwonenden medebewoners iemand mensen sommigen anderen velen verschillende verscheidene iedereen kennissen someone somebody others everyone")

	// leads may stand before such a nobody who speaks; without one he is spoken of or to.
	leads = set("er zijn want maar en omdat dat als volgens zeggen zegt beweren dus ook heeft hebben there are and but")

	// planned tells that "zou" is a plan or a wish.
	planned = set("graag als wanneer eigenlijk vandaag morgen straks volgende liever moeten kunnen willen gaan komen om uur dan")

	// links tie somebody to what they are said to be; real makes a label of the noun after it.
	links = set(`is was zijn waren wordt werd worden blijft bleef lijkt leek doet deed oogt klinkt reageert reageerde vind vindt gedraagt gedroeg ben bent
		komt kwam overkomt voelt stelt`)
	real = set("echte rasechte ware typische complete totale regelrechte doorgewinterde geboren notoire zogenaamde")

	// asks begin what somebody told or asked.
	asks = set("dat of waarom wat wie hoe waar wanneer welke if whether why")

	// selves is how the young person is named in a report; tells how people say something.
	selves = set("jeugdige student studente pupil patient patiente betrokkene pleegkind pleegzoon pleegdochter leerlinge cliente hij zij ze ie jongen meisje jongere leerling client zelf he she himself herself boy girl")
	tells  = set(`geeft geven beweren fluisteren fluistert denken weten geloven vermoeden vermoedt roddelen kletsen klagen klaagt klaagde waarschuwt waarschuwde vroeg vraagt vroegen vragen gevraagd zei zegt zeggen zeiden gezegd vertelt vertelde vertelden vertellen verteld riep roept riepen schreeuwde schreeuwt schreef schrijft noemt noemde appt appte appten
		mailde mailt belde antwoordde antwoordt voelt vindt vond meent beweert beweerde gaf bevestigt bevestigde liet
		said says say told tells tell shouted wrote calls called texted feels claims`)

	// wonders are no claims.
	wonders = set("vroeg vraagt vroegen vragen gevraagd")

	// names are said of somebody's own words for something; saidSo are told without "that".
	names  = set("noemt noemde noemen riep roept schold scheldt calls called")
	saidSo = set("said says told tells")

	// worded come before a single quoted word that is somebody else's.
	worded = set("tekst woord woorden sticker leus letters naam titel opschrift riep roept zei schreef schrijft noemde noemt genaamd text word words letters")

	// from, before a person, names a source.
	from   = set("van via volgens door from according by")
	heard  = set("hoor hoort horen heb weet kreeg dat het dit vernam vernomen begreep begrepen opgevangen is hear heard have know got it that this")
	people = set(`moeder vader ouders ouder broer broertje zus zusje oma opa oom tante neef nicht gezin familie pleegmoeder pleegvader stiefvader
		mentor docent docente leraar lerares juf meester trainer coach collega collega's conciërge concierge klasgenoot klasgenoten medeleerling medeleerlingen vriend vriendin
		vrienden buurman buurvrouw buren buurtbewoner bewoner wijkagent agent politie imam dominee pastor jongerenwerker begeleider begeleidster stagebegeleider stagiair
		stagiaire huisarts jeugdarts jeugdverpleegkundige zorgcoordinator teamleider leerplichtambtenaar portier medewerker vrijwilliger werkgever baas
		leidinggevende gezinsvoogd voogd buschauffeur pompbediende directeur leerling jongere hemzelf haarzelf hem haar
		mother father parents parent brother sister teacher mentor coach colleague classmate classmates friend neighbour neighbor police officer doctor
		employer manager pupil`)

	// diagnosed, together with an expert, tells who made a diagnosis.
	diagnosed = set(`vastgesteld vastgestelde gesteld stelde gediagnosticeerd gediagnosticeerde diagnose diagnoses volgens verslag onderzoeksverslag onderzocht onderzoek
		diagnosed diagnosis diagnosed according report assessed established behandeld behandelt behandeling therapie medicatie treated`)
	experts = set(`gzpsycholoog psycholoog psychologe kinderpsycholoog psychiater kinderpsychiater jeugdpsychiater orthopedagoog orthopedagoge kinderarts huisarts jeugdarts arts
		behandelaar ggz onderzoeksverslag kliniek klinisch neuropsycholoog psychotherapeut ziekenhuis
		psychologist psychiatrist doctor paediatrician pediatrician gp clinician`)

	// senses are how the writer came to know of somebody else.
	senses = set("zie zien merk merken see notice")
	// speakers are the writer as the one who acts or is.
	speakers = set("ik wij we i")
	writers  = set("ik wij we mij me ons onze mijn mn i me my we us our")
	others   = set(`jeugdige jeugdigen pupil pupillen patient patiente bewoner bewoonster student studente betrokkene deelnemer deelneemster kind kinderen zoon dochter pleegkind
		pleegzoon pleegdochter knul gozer joch jochie meid dame gast cliente leerlinge minderjarige hij zij ze hem haar hen hun zijn zn ie dr jongen jongens meisje meisjes jongere jongeren leerling leerlingen client he she him her they them his boy girl`)
)

// Compounds of these are people who can be a source, or who can make a diagnosis.
var (
	offices = []string{"werker", "werkster", "begeleider", "begeleidster", "coach", "docent", "leraar", "lerares", "trainer", "agent", "beschermer", "verlener", "verzorger", "verzorgster", "verzorgende", "opvoeder", "opvoedster", "rechercheur", "rechter", "advocaat", "tolk", "leider", "consulent", "coordinator",
		"medewerker", "verpleegkundige", "genoot", "genoten", "moeder", "vader", "broer", "zus", "buurman", "buurvrouw", "bewoner", "voogd", "mentor", "ambtenaar", "manager", "beveiliger", "psycholoog", "vriendin"}
	specialists = []string{"gedragswetenschapper", "gedragsdeskundige", "neuroloog", "diagnosticus", "psycholoog", "psychologe", "psychiater", "pedagoog", "pedagoge", "therapeut", "arts", "psychologist", "psychiatrist"}
)
