package deid

import "strings"

// What is said of pupils and other people of here, and hardly ever of somebody famous.

var (
	// traded are brands, of which less is believed: a Ferrari can be picked up.
	traded = oneOf(entries("lists/hand/brands.txt"))
	// nobody are countries and movements that are first names as well, seldom first names that as a thing do nothing but what befalls it.
	nobody  = oneOf("israel isis turk pool sinterklaas sint kerstman siri alexa")
	seldom  = oneOf("frans april mei juni juli augustus fanta milka nike medina jihad borek sultana meta salam maxima fender bentley lexus armani dior domino walther rennie nemo dalton darwin krishna rembrandt thanos")
	befalls = oneOf("is was wordt werd gaat ging heeft had kan kon moet moest mag mocht begint begon blijft bleef staat stond valt viel kost kostte komt kwam lijkt leek krijgt kreeg geeft gaf heet uit spreekt sprak leert leerde doet deed maakt verkoopt volgt volgde betekent")
	// departed are the dead, fabled the made up, faiths words of belief that are names: what they do, they do not do today.
	departed = oneOf(`einstein mozart beethoven chopin picasso rembrandt dali kahlo darwin newton gandhi mandela lenin stalin hitler mao marx trotski napoleon caesar cleopatra nero caligula hannibal columbus socrates sokrates plato aristoteles nietzsche kant freud jung hegel spinoza che castro fidel saddam gaddafi khomeini arafat tito soekarno ataturk kafka shakespeare dante homerus galileo luther calvijn brutus spartacus saladin attila elvis tupac lennon bowie
		maradona pele cruijff lumumba lincoln churchill bismarck goebbels himmler rommel mussolini pinochet escobar voltaire rousseau robespierre`)
	fabled = oneOf("simba bambi aladdin jafar mowgli tarzan mulan vaiana ariel legolas aragorn frodo gandalf bilbo goku naruto sasuke pikachu sonic zelda batman superman spiderman zorro rambo pinokkio dracula frankenstein khaleesi daenerys katniss voldemort hermelien shrek thanos wolverine deadpool obelix asterix kuifje sherlock scarface zeus thor loki wodan odin apollo hercules achilles ares hades poseidon osiris anubis")
	faiths = oneOf("islam jihad medina sultan mozes judas petrus paulus jezus jesus salomo krishna")
	// holy are those of whom a lesson tells the birth, the kin and the coming; myths who else stories and the news tell of, and no list of names has.
	holy  = oneOf("jezus god allah boeddha messias christus profeet ramadan eid")
	myths = oneOf("ash hera medusa messias allah boeddha odysseus icarus prince princess king queen madonna nasrallah sinwar haniyeh salahuddin ocalan demirtas modi khabib ziyech mcgregor eichmann mengele josylvio boef ninja oprah")
	// past are verbs of a report, present those of everyday, lectured what a lesson is about.
	past     = oneOf("schopte huilde vertelde vroeg belde stuurde appte schreeuwde bedreigde filmde rookte blowde gooide weigerde spijbelde schreef duwde spuugde")
	present  = oneOf("draagt vecht slaapt blowt durft luistert woont loopt liegt bidt rookt drinkt eet werkt traint dreigt scheldt slaat huilt weigert spijbelt")
	lectured = oneOf(`les lessen film films boek boeken serie series thema toets filmpje filmpjes poster posters spreekbeurt werkstuk quiz opdracht gedicht song lied liedje muziek spel game gamen personage verhaal verhalen held helden idool fan preek bijbel koran geschiedenis docu documentaire museum schilder schilderij citaat citeert citeerde quote vergelijkt vergeleek beroemd filosoof president oorlog eeuw theorie stelling keizer leider leiders dictator profeet god
		goden mythe sprookje leest las lezen gelezen kijkt keek keken kijken zag vlag vond mythologie nazi bewondert vereert tatoeage tattoo t-shirt shirt verkleed kostuum praktijk eens oneens bezig beginnen begin vergelijken vergeleken vergelijk plaatje werken oefenen`)
	// caring are words of care, trouble what befalls people here, passing what is said of a subject of a lesson, thisWeek words for these days.
	caring   = oneOf("begeleidt zorgmelding huisbezoek wijkteam jeugdzorg verzuim schoolreis stage kamp bel belde appt appte draagvlak bijeenkomst zorgteam wachtlijst psycholoog incident melding verzuimoverleg mentorschap overleg casusoverleg schorsing koffie zorgen ronselaar demonstratie pakketjes leerplicht hulpverlening therapie medicatie sportschool groep flat mes sprak mentor begeleider concierge juf voogd gezinsvoogd wijkagent buren")
	trouble  = oneOf("teruggevallen verhuisd dronken appje blowt geblowd aangehouden weggelopen mishandeld begeleiding ambulant ambulante blauw hulpverlening jeugdzorg uithuisgeplaatst hoofddoek klappen identiteitskaart groepsapp pistool vuurwerk time timeout uniform nikab niqab rechter jeugdrechter")
	passing  = oneOf("is was zijn gaat ging komt kwam draait staat stond wordt werd blijft bleef heet")
	thisWeek = oneOf("vandaag vanmorgen gisteren vanochtend vanmiddag vanavond vannacht gisteravond gistermiddag gisterochtend eergisteren net zojuist daarnet maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weken dagen tegenwoordig steeds elke vaker")
	more     = oneOf("meer")
	// kinOf are relatives and friends of anybody, youngster whom one works with, staffHere who works with them, serves where; mild is what a youngster is like.
	kinOf = oneOf(`moeder vader ouders mama papa broer broertje zus zusje zusjes broertjes broers zussen tweelingbroer tweelingzus stiefvader stiefmoeder stiefbroer oma opa oom tante neef nicht neefje nichtje buurvrouw buurman klasgenoot klasgenoten tweelingbroers tweelingzussen neven nichten buren stiefbroers stiefzussen tweelingen pleegmoeder pleegvader pleegouders pleegzus pleegbroer pleegkind vriend vriendin vriendje vriendinnetje klasgenote klasgenootje
		buurjongen buurmeisje halfbroer halfzus neefjes nichtjes pleegzoon pleegdochter huisgenoot`)
	youngster = oneOf("jongen meisje meid knul gozer gast leerling leerlinge lln ventje jochie kind knaap puber jongere gastje knulletje kinderen kids tweeling pupil client cliente jongeren zoon zoontje dochter dochtertje vrienden vriendinnen matti maatje teamgenoot groepsgenoot jongens meiden")
	staffHere = oneOf("mentorleerling mentor stagiair stagiaire collega klasgenoot klasgenote buurjongen buurmeisje jongerenwerker wijkagent voogd gezinsvoogd juf mentrix groepsleider groepsleidster groepsleiding begeleider begeleidster leerkracht gastouder zorgcoordinator teamleider woonbegeleider stagebegeleider concierge schoolarts leerplichtambtenaar gymleraar schoolmaatschappelijk directrice jeugdbeschermer halt balie receptie wijkteam leerplicht verzuimloket administratie")
	serves    = oneOf("leerplicht politie gemeente jeugdzorg wijkteam reclassering raad ggd jgz administratie receptie school mentor beveiliging ggz nachtdienst dagdienst overkant buren halt balie verzuimloket")
	mild      = oneOf("aardige lieve rustige stille vrolijke drukke slimme nieuwe keurige beleefde kwetsbare onzekere verlegen gesloten prima leuke nette toffe fijne goede slome brutale")
	// pupil is what is said of pupils alone, enrolled of them and of others who are registered somewhere, contest what the famous are suspended from.
	pupil    = oneOf("spijbelt spijbelde spijbelen gespijbeld nablijven nagebleven trakteren trakteert trakteerde getrakteerd ziekgemeld zittenblijven nagekomen uitgestuurd weggestuurd pleeggezin gezinshuis woongroep crisisopvang crisisplek strafwerk mentoruur naschoolse huiswerkbegeleiding leefgroep contactverbod schoolverbod leerstraf logeerhuis tussenvoorziening verkering")
	enrolled = oneOf("jarig geschorst opgehaald ingeschreven uitgeschreven overgeplaatst afgemeld aangemeld opgedaagd opdagen thuisgebracht binnenkwam binnenliep wegliep thuiskwam terugkwam")
	contest  = oneOf("wedstrijd wedstrijden duel duels finale interland seizoen competitie fifa uefa knvb uci atp ioc film parlement partij fractie kamer platform politie agenten justitie fbi recherche")
	// handled is what was done with somebody one works with, fetching what one will do, dealt what one does, dealing how.
	handled  = oneOf("lijn telefoon gebracht betrapt gesproken gebeld teruggebeld geappt gemaild opgehaald bezocht thuisgebracht weggebracht weggestuurd aangesproken ziekgemeld afgemeld aangemeld ingeschreven geschorst uitgenodigd gefouilleerd opgevangen meegenomen gepraat tafel contact gechat gewandeld gegeten gezeten overlegd afgesproken gespard gekookt gefietst meegelopen gespijbeld weggelopen")
	fetching = oneOf("bellen terugbellen appen mailen ophalen opvangen aanspreken uitnodigen thuisbrengen wegbrengen spreken meenemen overnemen begeleiden wegsturen bereiken sturen inbrengen meedoen langskomen meerijden weg aanmelden afmelden vertellen vragen")
	dealt    = oneOf("sprak spreek spraken bel belde belden app appte mailde bezocht begeleid")
	dealing  = oneOf("ik we kijk pas goed slecht beter moeizaam contact doen")
	reports  = oneOf("zegt zei vertelt vertelde schrijft schreef meldt meldde vindt vond merkt merkte zeiden riep roept schreeuwde schreeuwt schold praat fluisterde loog")
	// talks are had with them, meetings are about them, cares are arranged for them, helped is what their kin need and do.
	talks    = oneOf("gesprek gesprekje gesprekken mentorgesprek oudergesprek overleg afspraak intake kennismaking huisbezoek sprak contact")
	meetings = oneOf("huisbezoek intake intakegesprek mentorgesprek oudergesprek zorggesprek rapportgesprek startgesprek adviesgesprek kennismaking kennismakingsgesprek verzuimgesprek exitgesprek mdo evaluatiegesprek kindgesprek appje telefoontje belletje mailtje verzuim absentie handelingsplan schorsing overdracht dossier plaatsing aanmelding zorgmelding toestemming mishandeling thuissituatie medicatie uithuisplaatsing afspraken terugkoppeling voortgang begeleiding")
	cares    = oneOf("begeleider begeleiding pleeggezin stageplek jeugdbeschermer traject leerplicht zorgplek crisisplek woonplek zorgteam mdo casusoverleg leerlingbespreking zorgoverleg")
	helped   = oneOf("nederlands tolk zorgen hulp bereikt meldt hem belt appt mailt")
	// classes and lessons are where they are, nearby where they are from; bodily and acted is what they do there, quarrel what with each other.
	classes = oneOf("groep klas mentorgroep mentorklas brugklas leefgroep huiswerkklas huiswerkgroep meidengroep jongensgroep taalklas schakelklas eindexamenklas danstroep leerlingenraad teamgenoten")
	lessons = oneOf("les lessen gym gymles pauze mentorles mentoruur aula kantine huiswerkklas huiswerkbegeleiding toets kringgesprek groepsgesprek kook kookles techniekles tekenles kluisjes fietsenhok fietsenstalling schoolplein plein klas lokaal leefgroep stage gang inloop kleedkamer gymzaal schoolkamp schoolreis kamp fifa fortnite gamen nablijven dagopening")
	nearby  = oneOf("straat buurt les klas groep team wijk flat kerk moskee school familie")
	bodily  = oneOf("deed zag trof betrapte zat stond liep huilde huilt lachte riep schreeuwde gilde sloeg schopte vocht duwde gooide rookte sliep at weigerde zei fluisterde spuugde bleef viel wilde pakte smeet")
	acted   = oneOf("zijn waren hebben hadden gaan gingen komen kwamen kregen krijgen zaten zitten liepen lopen stonden staan vochten vechten deden maakten maken wilden willen bleven spijbelden spijbelen")
	quarrel = oneOf("elkaar ruzie gevochten gevonden verkering gezoend gespijbeld geslagen")
	// belongings are what pupils have, carried what they leave behind, homelife how one lives with kin.
	belongings = oneOf("vel medicijnen medicatie herkansing paspoort diploma zwemdiploma rijbewijs naam schoolspullen huiswerk schriften rugtas rooster begeleider begeleidster voogd juf mobiel laptop spullen pleeggezin kamer mentor stage stageplek")
	carried    = oneOf("fiets rugzak schooltas gymtas etui schrift kluisje jas tas telefoon gymspullen agenda step scooter pet bril sleutels")
	homelife   = oneOf("bang ruzie woont wonen boos geslagen logeert slaapt weggelopen thuis mag moet klappen kreeg krijgt")
	// meAndUs is who meets them, meOrUs who is told, intends when.
	meAndUs = oneOf("ik we wij heb hebben")
	meOrUs  = oneOf("mij me ons")
	intends = oneOf("heb hebben had hadden hebt moet moeten wil willen ga gaan kan kun kunnen zal zullen")
	amid    = oneOf("tijdens in na bij voor op naar achter")
)

// ours reports whether a word is who somebody of here is: to another, at work, or to those who work with them.
func ours(w []byte) bool { return kinOf(w) || youngster(w) || staffHere(w) }

// cared reports whether a word is of care for people here.
func cared(w []byte) bool { return caring(w) || kinOf(w) }

// phoned reports whether a word is of what one has with the kin of those one works with.
func phoned(w []byte) bool {
	return handled(w) || fetching(w) || dealt(w) || talks(w) || meetings(w) || helped(w)
}

// entries gives those of a list by hand with commas that are of one word.
func entries(path string) string {
	var b strings.Builder
	for l := range strings.Lines(handList(path)) {
		for e := range strings.SplitSeq(l, ",") {
			if e = strings.TrimSpace(e); !strings.Contains(e, " ") {
				b.WriteString(e + " ")
			}
		}
	}
	return b.String()
}
