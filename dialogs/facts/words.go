package facts

// What may stand around a judgement. Dutch and English together: people mix them, and no word of the
// one means something else here in the other.
var (
	// bearers are nouns that make an adjective before them a judgement of a person or of behaviour.
	bearers = set(`jongen jongens meisje meisjes jongere jongeren leerling leerlingen kind kinderen puber knul gast gasten man mannen vrouw vrouwen
		vader moeder ouders broer gezin client hangjongere type types figuur figuren persoon mensen vrienden vriend contacten groep groepje kringen
		gedrag houding manier toon toontje sfeer uitstraling indruk blik taal taalgebruik uitspraak uitspraken opmerking opmerkingen ideeen idee denkbeelden opvattingen
		gedachten dingen dingetjes belangstelling gewoontes thuissituatie uitlatingen gedragingen gezelschap omgeving reactie reacties bui buien teksten berichten praat verhalen situatie spanning energie mentaliteit instelling karakter persoonlijkheid humeur stemming ogen types typetjes kerel kerels gozer gozers meid meiden dame kring kringetjes omgang interesse interesses fascinatie neigingen trekken kant kerkgenootschap groepering groeperingen beweging organisatie vriendengroep vriendenkring clubje milieu netwerk gezicht gezichtsuitdrukking lach glimlach
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
	hedges    = set("echt meer zo per se altijd vaak ooit een helemaal een bepaald als ook nog is was")
	doubts    = set(`niet idee onduidelijk twijfel twijfelen vraag vragen afvraag benieuwd onbekend nagaan uitzoeken weten`)
	perceives = set(`gezien gehoord gemerkt zag zagen hoorde merkte aanwijzing aanwijzingen signaal signalen sprake bewijs bewijzen reden wijst gebleken
		blijkt duidt teken tekenen seen noticed evidence`)

	// about and works tell that what follows is a subject; stops end such a stretch of words.
	about = set("over about spreekbeurt voorlichting")
	works = set(`cursus training workshop module lesbrief spreekbeurt themales project boek werkstuk scriptie film documentaire serie podcast
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

	// lacking and a virtue tell what somebody has not: "geen enkele zelfbeheersing".
	lacking = set("geen weinig nul mist missen gebrek amper")
	virtues = set(`empathie discipline geduld structuur fatsoen inlevingsvermogen zelfbeheersing zelfkennis zelfinzicht zelfreflectie zelfrespect zelfvertrouwen zelfdiscipline
		doorzettingsvermogen verantwoordelijkheid verantwoordelijkheidsgevoel schuldgevoel schuldbesef schaamte schaamtegevoel berouw spijt ruggengraat moraal geweten emoties
		emotie betrokkenheid interesse belangstelling ambitie ambities perspectief inzicht ziekteinzicht normbesef eigenwaarde medeleven mededogen respect vertrouwen begrip
		tolerantie aansluiting grip controle richting geloof zin initiatief motivatie inzet wilskracht houvast toekomstbeeld empathy discipline remorse respect shame`)

	// leads may stand before such a nobody who speaks; without one he is spoken of or to.
	leads = set("er zijn want maar en omdat dat als volgens zeggen zegt beweren dus ook heeft hebben there are and but")

	// planned tells that "zou" is a plan or a wish.
	planned = set("graag als wanneer eigenlijk vandaag morgen straks volgende liever moeten kunnen willen gaan komen om uur dan")

	// links tie somebody to what they are said to be; real makes a label of the noun after it.
	links = set(`is was zijn waren wordt werd worden blijft bleef lijkt leek doet deed oogt klinkt reageert reageerde vind vindt gedraagt gedroeg ben bent
		komt kwam overkomt voelt stelt`)
	real = set("echte rasechte ware typische complete totale regelrechte doorgewinterde geboren notoire zogenaamde")

	// plainly are no judgements to ask about, whatever their degree.
	plainly = set(`keeper kennis fan lid deelnemer bezoeker speler eerstejaars tweeling vluchteling zien vinden horen lezen close soft moe ziek blij lang klein groot jong oud mooi goed beter best druk snel laat vroeg veel weinig lief leuk slim knap sterk fit netjes stil trots dik dun bleek rood nat warm ver graag open welkom thuis klaar bezig mee tired happy young old tall good late early sick ill nice kind well
		aardig vriendelijk vrolijk rustig gelukkig gezellig handig nodig belangrijk moeilijk makkelijk gemakkelijk duidelijk prettig fijn positief actief creatief
		sociaal behulpzaam dankbaar bereidwillig hartelijk eerlijk zorgvuldig zelfstandig verstandig ijverig leergierig nieuwsgierig sportief muzikaal regelmatig dagelijks
		geschikt enthousiast volledig eenvoudig tijdelijk gewoonlijk waarschijnlijk mogelijk eindelijk ernstig dringend spannend bekend boeiend opvallend jarig zestienjarig
		tevreden aanwezig nuttig goedkoop attent galant zwanger normaal speciaal loyaal weinig prachtig zorgzaam geduldig voorzichtig moedig slaperig verkouden
		stevig krachtig gezond zichtbaar haastig langzaam aanzienlijk evenwichtig leerplichtig minderjarig meerderjarig geweldig benieuwd ongerust hongerig dorstig avond tijdig openhartig
		alleenstaand alleenwonend inwonend thuiswonend werkend studerend onbekend erkend passend afdoend voldoend blijvend lopend hangend herstellend rouwend horend ziend slechthorend slechtziend
		verbindend helpend steunend begeleidend uitstekend aankomend geruststellend innemend volgend duizend weekend
		afkomstig woonachtig werkloos werkeloos dakloos thuisloos kinderloos ouderloos statenloos staatloos gelovig kerkelijk christelijk vrijzinnig vrijwillig misselijk grieperig duizelig koortsig
		lenig slungelig rossig verantwoordelijk aansprakelijk onafhankelijk bezig levendig schuldig onschuldig heilig vertrouwelijk landelijk veilig geldig ongeldig onvolledig vlijtig vaardig
		definitief representatief productief alternatief attentief preventief lief grappig geestig schattig snoezig keurig gezamenlijk redelijk menselijk onduidelijk gelijk eigenlijk namelijk natuurlijk
		uiteindelijk voorlopig dadelijk onmiddellijk overig vorig huidig matig zindelijk bedlegerig aanhankelijk mannelijk vrouwelijk begrijpelijk voorspoedig vroegtijdig gedeeltelijk standvastig
		goedhartig zachtaardig zachtmoedig vrijgevig inschikkelijk weetgierig hoffelijk deugdzaam werkzaam langzaam gehoorzaam spaarzaam waakzaam bedachtzaam buigzaam vreedzaam verdraagzaam leerzaam
		huiverig rillerig bibberig beverig zweterig snotterig bloederig modderig aannemelijk nauwkeurig ordelijk netelig hevig heftig wettig zuinig pijnlijk stoffig vluchtig tegelijk onnodig overbodig
		toevallig opgelucht wisselend belangstellend ontroerend digitaal centraal totaal lichamelijk inhoudelijk persoonlijk mondeling schriftelijk`)

	// blunt are the endings of adjectives that tell what somebody is like, without a word of degree as well.
	blunt = []string{"erig", "end", "ig", "loos", "lijk", "zaam", "ief", "achtig", "zuchtig"}

	// neutral are endings that look like those and tell nothing of the kind: "zestienjarig", "tweetalig".
	neutral = []string{"jarig", "talig", "plichtig", "handig", "harig", "kleurig", "kundig", "voudig", "delig"}

	// kinds are endings of nouns for a sort of people, after "zo'n".
	kinds = []string{"ling", "ist", "iet", "aar", "erd", "aan", "oot", "ier"}

	// places come between what somebody is and where.
	places = set("op in langs bij met thuis binnen buiten tijdens volgens on at in with")

	// belongings can be lost without a judgement.
	belongings = set("telefoon mobiel sleutel sleutels fiets tas jas baan pasje portemonnee paspoort geld huis woning kamer sok sokken bril pen boek schrift laptop kat hond stem wedstrijd finale bijbaan vader moeder opa oma")

	// toward comes between a judgement and whom it was about.
	toward = set("tegen naar richting jegens tegenover geworden over van")

	// retellings come after "wordt" when nobody in particular tells: "er wordt verteld".
	retellings = set("verteld gezegd beweerd gefluisterd rondverteld geroddeld gekletst gesuggereerd gemompeld toegefluisterd ingefluisterd medegedeeld doorverteld")

	// looks, comes and leaves are how somebody seems: "oogt moe", "komt moe over", "maakt een moede indruk".
	looks  = set("oogt oogde ogen oogden lijkt leek lijken leken seems seemed looks looked")
	comes  = set("komt kwam komen kwamen")
	leaves = set("maakt maakte maken maakten wekt wekte geeft gaf")

	// is ties a noun to somebody; acts and feelings, with "zich", tell how somebody behaves or feels; traits are
	// nouns that a judgement comes with; lost comes after what somebody has not any more.
	is       = set("is was blijft bleef wordt werd")
	acts     = set("gedraagt gedroeg gedragen stelt stelde")
	feelings = set("voelt voelde voelen")
	traits   = set("lichaamstaal zelfbeeld mensbeeld wereldbeeld motivatie inzet stemming humeur dynamiek opvoeding gemoedstoestand taalgebruik woordkeus gedachtegang thuissituatie relatie reactie houding instelling mentaliteit uitstraling karakter persoonlijkheid attitude gedrag toon blik sfeer indruk")
	owners   = set("zijn haar hun zn alle elke")
	lost     = set("kwijt verloren kwijtgeraakt")

	// asks begin what somebody told or asked.
	asks = set("dat of waarom wat wie hoe waar wanneer welke if whether why")

	// selves is how the young person is named in a report; tells how people say something.
	selves = set("jeugdige student studente pupil patient patiente betrokkene pleegkind pleegzoon pleegdochter leerlinge cliente hij zij ze ie jongen meisje jongere leerling client zelf he she himself herself boy girl")
	tells  = set(`geeft geven beweren fluisteren fluistert denken weten geloven vermoeden vermoedt roddelen kletsen klagen klaagt klaagde waarschuwt waarschuwde vroeg vraagt vroegen vragen gevraagd zei zegt zeggen zeiden gezegd vertelt vertelde vertelden vertellen verteld riep roept riepen schreeuwde schreeuwt schreef schrijft noemt noemde appt appte appten
		mailde mailt belde antwoordde antwoordt voelt vindt vond meent beweert beweerde gaf bevestigt bevestigde liet
		said says say told tells tell shouted wrote calls called texted feels claims`)

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

// What counts as seen or heard.
var (
	// light deeds are part of the judgement when they stand in its clause: "speelt een dubbelrol".
	light = set("haalde haalt hield hield houdt houden maakte gemaakt bracht brengt gebracht pakt pakte leverde gaf eet trapt trapte")

	// deeds are things people do or say that others see or hear; with one more word they are an
	// observation.
	deeds = set(`zei zegt zeiden gezegd vertelde vertelt vertelden verteld vroeg vraagt vroegen gevraagd riep roept riepen geroepen schreeuwde schreeuwt
		schreeuwden geschreeuwd schold scheldt scholden uitgescholden gescholden fluisterde antwoordde antwoordt noemde noemt noemden schreef schrijft schreven geschreven appte appt
		appten geappt mailde gemaild stuurde stuurt stuurden gestuurd verstuurde verstuurd doorstuurde doorgestuurd postte gepost plaatste plaatst geplaatst
		deelde deelt deelden gedeeld tekende tekent getekend kraste krast gekrast plakte plakt geplakt plakten bekladde beklad filmde filmt filmden gefilmd gooide gooit gooiden hield hielden gehouden
		gegooid smeet smijt gesmeten sloeg slaat sloegen geslagen schopte schopt schopten geschopt trapte trapt getrapt duwde duwt duwden geduwd stompte
		gestompt beet gebeten spuugde spuugt gespuugd pakte pakt pakten gepakt greep grijpt brak gebroken vernielde vernielt vernield scheurde scheurt verscheurde gescheurd stak
		steekt gestoken stal steelt gestolen verscheen verschijnt verschenen weigerde weigert weigerden geweigerd droeg draagt droegen gedragen stopte stopt
		gestopt huilde huilt gehuild lachte lacht lachten gelachen eet gegeten dronk drinkt sliep slaapt geslapen bad bidt gebeden groet groette begroette kocht koopt
		gekocht betaalde betaald verkocht verkoopt hielp helpt geholpen belde belt gebeld spijbelde spijbelt gespijbeld knikte zweeg floot bedreigde bedreigt verbrandde verbrand
		maakte gemaakt haalde haalt verwijderde verwijderd blokkeerde geblokkeerd leverde opgezegd weggelopen wegliep verbood verbiedt verbiedt las leest gelezen traint trainde
		aangehouden opgepakt uitgeschreven bracht brengt gebracht vertrok vertrokken opgehaald verhuisd verhuisde 
		threw throws thrown kicked kicks hit hits hitting pushed shouted shouts said says told tells wrote writes drew draws asked asks refused refuses
		wore wears sent sends posted shared cried laughed missed gave filmed bought sold spat broke tore stole called prays ate attended`)

	// moves are how somebody moves, sits or looks, or how the writer came to know; they are an
	// observation with two more words.
	moves = set(`zat zit zaten gezeten stond staat stonden gestaan liep loopt liepen gelopen ging gaat gingen gegaan kwam komt kwamen gekomen gaf geeft gaven gegeven nam
		neemt genomen keek kijkt keken gekeken bleef blijft gebleven trok trekt getrokken zag zagen gezien hoorde hoorden gehoord merkte gemerkt rook vond gevonden
		zien legde gelegd draaide hing hangt lag ligt sprak spreekt gesproken praatte praat reed rijdt begon begint speelde speelt speelden
		sat sits stood stands went goes came comes walked looked saw seen heard found left kept spoke`)

	// empty words say nothing by themselves.
	empty = set(`de het een en of maar want dus dat die dit deze er hier daar ook al nog wel toch dan als toen om te van voor door met bij op in uit aan naar
		over tot tegen zonder onder tussen na sinds ik jij je hij zij ze wij we jullie u mij me hem haar ons hen hun zijn mijn mn zn dr ie zich zichzelf is was
		waren ben bent wordt werd worden geworden word heeft hebben had hadden heb kan kon kunnen mag moet moest zal zou zullen wil wilde doet doen deed deden gedaan
		erg heel zeer nogal vrij behoorlijk echt zo te wat beetje best gewoon eigenlijk misschien wellicht mogelijk waarschijnlijk denk vind vindt volgens lijkt
		komt kwam reageert reageerde gedraagt gedroeg voelt voelde maakt indruk gedrag houding manier sfeer uitstraling jongen jongens meisje jongere
		leerling client kind man vrouw iedereen allemaal alles nergens overal altijd vaak steeds soms weer heel enorm meer minder niet geen nooit ja nee hoe waarom wie
		thuis laatst tijd laatste team mentor groep klas school steeds zeggen
		the a an and or but so that this these those is was were be been being am are has have had he she they it him her them his their i we you me my our to of in
		on at by for from with about as very quite rather really too just not no never always often towards again all more less think seems seem acts behaves feels boy girl
		pupil student kid`)

	counts = set(`twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd eenmaal tweemaal driemaal viermaal
		tweede derde vierde vijfde dagelijks wekelijks maandelijks gisteren eergisteren vandaag vanmorgen vanochtend vanmiddag vanavond vannacht gisteravond gistermiddag
		maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagen dinsdagen woensdagen donderdagen vrijdagen maandags vrijdags
		januari februari maart april juni juli augustus september oktober november december
		two three four five six seven eight nine ten twelve twice daily weekly monday tuesday wednesday thursday friday saturday sunday yesterday today
		january february june july august october once`)

	// joiners begin another clause.
	joiners = set("en maar want omdat toen terwijl nadat zodra doordat dus and but because when while so after")

	// pointers and a period after them tell when: "vorige week", "sinds enkele weken", "per dag".
	pointers = set(`vorige vorig afgelopen deze dit elke elk iedere ieder per enkele enige paar een sinds hele halve volgende geleden lang al na ago for last this every each per few a since past`)
	periods  = set(`dag dagen week weken maand maanden jaar jaren uur uren les lessen pauze pauzes ochtend ochtenden middag middagen avond avonden nacht nachten weekend weekenden
		zomer winter herfst lente vakantie zomervakantie herfstvakantie kerstvakantie dinsdag maandag schooljaar
		day days week weeks month months year years hour hours lesson lessons break breaks morning evening night weekend summer winter holiday`)
)
