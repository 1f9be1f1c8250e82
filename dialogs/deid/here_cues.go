package deid

import "strings"

// What is said of pupils and other people of here, and hardly ever of somebody famous.

var (
	// traded are brands, of which less is believed: a Ferrari can be picked up.
	traded = oneOf(entries("lists/hand/brands.txt"))
	// nobody are countries and movements that are first names as well.
	nobody = oneOf("israel isis turk pool sinterklaas sint kerstman siri alexa")
	// borneToday are names of the known which many bear today: where a person stands, they are somebody.
	borneToday = oneOf(`thierry jandino shakira selam qadar hashem jesus salomo jesaja jibril djibril zulfikar zulfiqar ikhlas amadeus kartini sukarno lincoln melania ivanka haider zidane zlatan brando aragorn ragnar geralt
		dior armani lexus fabia edda omran azar nooshin kirby arkan shinji mubarak sadat tedros taleb bisan pia avi esat milka wydad rizk abdeslam morsi`)
	// departed are the dead, fabled the made up, faiths words of belief that are names: what they do, they do not do today.
	departed = oneOf(`einstein mozart beethoven chopin picasso rembrandt dali kahlo darwin newton gandhi mandela lenin stalin hitler mao marx trotski napoleon caesar cleopatra nero caligula hannibal columbus socrates sokrates plato aristoteles nietzsche kant freud jung hegel spinoza
		che castro fidel saddam gaddafi khomeini arafat tito soekarno ataturk kafka shakespeare dante homerus galileo luther calvijn brutus spartacus saladin attila elvis tupac lennon bowie maradona pele cruijff lumumba lincoln churchill bismarck goebbels himmler rommel mussolini pinochet escobar voltaire rousseau robespierre`)
	fabled = oneOf(`simba bambi aladdin jafar mowgli tarzan mulan vaiana ariel legolas aragorn frodo gandalf bilbo goku naruto sasuke pikachu sonic zelda batman superman spiderman zorro rambo pinokkio dracula frankenstein khaleesi daenerys katniss voldemort hermelien shrek thanos wolverine
		deadpool obelix asterix kuifje sherlock scarface zeus thor loki wodan odin apollo hercules achilles ares hades poseidon osiris anubis`)
	faiths = oneOf("islam jihad medina sultan mozes judas petrus paulus jezus jesus salomo krishna")
	// past are verbs of a report, present those of everyday, taught what a lesson does with somebody.
	past      = oneOf("schopte huilde vertelde vroeg belde stuurde appte schreeuwde bedreigde filmde rookte blowde gooide weigerde spijbelde schreef duwde spuugde")
	present   = oneOf("draagt vecht slaapt blowt durft luistert woont loopt liegt bidt rookt drinkt eet werkt traint dreigt scheldt slaat huilt weigert spijbelt")
	taught    = oneOf("besproken behandeld herdacht geboren vertoond genoemd gestorven vermoord overleden begraven gedood gezegd gevierd gelezen gedraaid geciteerd")
	resembles = oneOf("praktijk posters eens oneens bezig beginnen begin vergelijken vergeleken vergelijk film serie les lessen boek spel toets poster foto plaatje shirt werken oefenen")
	// dealing is what one does with those one works with.
	dealing  = oneOf("ik we kijk pas goed slecht beter moeizaam contact doen")
	atTalk   = oneOf("gesprek mentorgesprek kring kringgesprek")
	saidBy   = oneOf("volgens")
	anymore  = oneOf("meer")
	caring   = oneOf("moeder vader ouders broer broertje zus zusje zusjes oom tante stiefvader stiefmoeder oma opa pleegvader pleegmoeder pleegouders mentor begeleider begeleidt concierge juf zorgmelding huisbezoek wijkteam jeugdzorg verzuim schoolreis stage kamp bel belde appt appte vriend vriendje vriendin draagvlak bijeenkomst zorgteam voogd gezinsvoogd wachtlijst psycholoog incident melding verzuimoverleg mentorschap overleg casusoverleg wijkagent schorsing koffie zorgen ronselaar demonstratie buren pakketjes leerplicht hulpverlening therapie medicatie sportschool groep flat mes sprak")
	lectured = oneOf("les lessen film films boek boeken serie series thema toets filmpje filmpjes poster posters spreekbeurt werkstuk quiz opdracht gedicht song lied liedje muziek spel game gamen personage verhaal verhalen held helden idool fan preek bijbel koran geschiedenis docu documentaire museum schilder schilderij citaat citeert citeerde quote vergelijkt vergeleek beroemd filosoof president oorlog eeuw theorie stelling keizer leider leiders dictator profeet god goden mythe sprookje leest las lezen gelezen kijkt keek keken kijken zag vlag vond mythologie nazi bewondert vereert tatoeage tattoo t-shirt shirt verkleed kostuum")
	quarrel  = oneOf("elkaar ruzie gevochten gevonden verkering gezoend gespijbeld geslagen")
	// thisWeek are words for these days, passing what is said of a subject of a lesson, trouble what befalls people here.
	thisWeek = oneOf("vandaag vanmorgen gisteren vanochtend vanmiddag vanavond vannacht gisteravond gistermiddag gisterochtend eergisteren net zojuist daarnet maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weken dagen tegenwoordig steeds elke vaker")
	passing  = oneOf("is was zijn gaat ging komt kwam draait staat stond wordt werd blijft bleef heet")
	trouble  = oneOf("teruggevallen verhuisd dronken appje blowt geblowd aangehouden weggelopen mishandeld begeleiding ambulant ambulante blauw hulpverlening jeugdzorg uithuisgeplaatst hoofddoek klappen identiteitskaart groepsapp pistool vuurwerk time timeout uniform nikab niqab rechter jeugdrechter")
	// holy are those of whom a lesson tells the birth, the kin and the coming.
	holy = oneOf("jezus god allah boeddha messias christus profeet ramadan eid")
	// pupil are what is said of pupils alone, enrolled of them and of others who are registered somewhere.
	pupil    = oneOf("spijbelt spijbelde spijbelen gespijbeld nablijven nagebleven trakteren trakteert trakteerde getrakteerd ziekgemeld zittenblijven nagekomen uitgestuurd weggestuurd")
	enrolled = oneOf("jarig geschorst opgehaald ingeschreven uitgeschreven overgeplaatst afgemeld aangemeld opgedaagd opdagen thuisgebracht binnenkwam binnenliep wegliep thuiskwam terugkwam")
	// contest are what the famous are suspended from.
	contest = oneOf("wedstrijd wedstrijden duel duels finale interland seizoen competitie fifa uefa knvb uci atp ioc film parlement partij fractie kamer platform politie agenten justitie fbi recherche")
	// talked is what was done with somebody one works with, fetching what one will do with them.
	talked   = oneOf("gepraat tafel contact gesproken gebeld geappt gechat gewandeld gegeten gezeten overlegd afgesproken gespard gekookt gefietst meegelopen")
	handled  = oneOf("lijn telefoon gebracht betrapt gesproken gebeld teruggebeld geappt gemaild opgehaald bezocht thuisgebracht weggebracht weggestuurd aangesproken ziekgemeld afgemeld aangemeld ingeschreven geschorst uitgenodigd gefouilleerd opgevangen meegenomen")
	fetching = oneOf("bellen terugbellen appen mailen ophalen opvangen aanspreken uitnodigen thuisbrengen wegbrengen spreken meenemen overnemen begeleiden wegsturen bereiken sturen inbrengen meedoen langskomen meerijden weg aanmelden afmelden")
	// meetings are talks that professionals have, files what is kept of somebody.
	meetings = oneOf("huisbezoek intake intakegesprek mentorgesprek oudergesprek zorggesprek rapportgesprek startgesprek adviesgesprek kennismaking kennismakingsgesprek verzuimgesprek exitgesprek mdo evaluatiegesprek kindgesprek appje telefoontje belletje mailtje verzuim absentie handelingsplan schorsing overdracht dossier plaatsing aanmelding zorgmelding toestemming mishandeling thuissituatie medicatie uithuisplaatsing afspraken terugkoppeling voortgang")
	// elders are kin of anybody, carers those of the young alone.
	elders = oneOf("moeder vader ouders mama papa broer broertje zus zusje zusjes broertjes broers zussen tweelingbroer tweelingzus stiefvader stiefmoeder stiefbroer oma opa oom tante neef nicht neefje nichtje mentor mentrix juf buurvrouw buurman klasgenoot klasgenoten")
	carers = oneOf("pleegmoeder pleegvader pleegouders pleegzus pleegbroer voogd gezinsvoogd jeugdbeschermer leerplichtambtenaar stagebegeleider mentorleerling")
	phoned = oneOf("sprak belt belde gebeld teruggebeld appt appte geappt mailt mailde gemaild gesproken gesprek huisbezoek zorgen afgemeld ziekgemeld bereikt intake oudergesprek afgesproken besproken afspraak nederlands tolk bellen terugbellen uitnodigen")
	// youngster are who somebody here is said to be, mild what they are said to be like.
	youngster = oneOf("jongen meisje meid knul gozer gast leerling leerlinge lln ventje jochie kind knaap puber jongere gastje knulletje kinderen kids tweeling")
	mild      = oneOf("aardige lieve rustige stille vrolijke drukke slimme nieuwe keurige beleefde kwetsbare onzekere verlegen gesloten prima leuke nette toffe fijne goede slome brutale")
	classes   = oneOf("groep klas mentorgroep mentorklas brugklas leefgroep huiswerkklas huiswerkgroep meidengroep jongensgroep taalklas schakelklas eindexamenklas danstroep leerlingenraad teamgenoten")
	lessons   = oneOf("les lessen gym gymles pauze mentorles mentoruur aula kantine huiswerkklas huiswerkbegeleiding toets kringgesprek groepsgesprek kook kookles techniekles tekenles kluisjes fietsenhok fietsenstalling schoolplein plein klas lokaal leefgroep stage gang inloop kleedkamer gymzaal schoolkamp schoolreis kamp fifa fortnite gamen nablijven dagopening")
	bodily    = oneOf("deed zag trof betrapte zat stond liep huilde huilt lachte riep schreeuwde gilde sloeg schopte vocht duwde gooide rookte sliep at weigerde zei fluisterde spuugde bleef viel wilde pakte smeet")
	acted     = oneOf("zijn waren hebben hadden gaan gingen komen kwamen kregen krijgen zaten zitten liepen lopen stonden staan vochten vechten deden maakten maken wilden willen bleven spijbelden spijbelen")
	// peers are who quarrel at school, belongings what pupils have, homelife how one lives with kin.
	peers      = oneOf("klasgenoten klasgenoot medeleerlingen medeleerling groepsgenoten teamgenoten klasgenootjes parallelklas brugklassers klas")
	belongings = oneOf("vel medicijnen medicatie herkansing paspoort diploma zwemdiploma rijbewijs naam schoolspullen gymspullen huiswerk etui kluisje schrift schriften schooltas rugzak rugtas rooster telefoon tas jas begeleider begeleidster voogd juf mobiel laptop fiets boeken spullen pleeggezin kamer mentor stage stageplek")
	homelife   = oneOf("bang ruzie woont wonen boos geslagen logeert slaapt weggelopen thuis mag moet klappen kreeg krijgt")
	// homes are where children live or are treated who cannot live with their kin, and what only pupils get.
	homes = oneOf("pleeggezin gezinshuis woongroep crisisopvang crisisplek strafwerk mentoruur naschoolse huiswerkbegeleiding leefgroep contactverbod schoolverbod leerstraf logeerhuis tussenvoorziening verkering")
	// cares is what is arranged for children, and where they are spoken of.
	cares   = oneOf("begeleider begeleiding pleeggezin stageplek jeugdbeschermer traject leerplicht zorgplek crisisplek woonplek zorgteam mdo casusoverleg leerlingbespreking zorgoverleg")
	carried = oneOf("fiets rugzak schooltas gymtas etui schrift kluisje jas tas telefoon gymspullen agenda step scooter pet bril sleutels")
	doctors = oneOf("dokter huisarts tandarts politie ziekenhuis schoolarts spoed spoedpost rechtbank wijkagent jeugdrechter leerplicht directeur")
	mates   = oneOf("tweelingbroers tweelingzussen broers zussen zusjes broertjes neven nichten vrienden vriendinnen klasgenoten buren stiefbroers stiefzussen tweelingen")
	// desk are who one is sent to, told on to and helped by.
	desk   = oneOf("concierge mentor juf docent leerkracht balie receptie teamleider schoolarts leerplicht leerplichtambtenaar wijkteam halt gymleraar jongerenwerker wijkagent voogd groepsleiding zorgcoordinator schoolmaatschappelijk directrice administratie verzuimloket")
	toDesk = oneOf("bij naar tegen aan door met van")
	// meOrUs is who is told, justNow when somebody was seen.
	meOrUs  = oneOf("mij me ons")
	justNow = oneOf("vandaag vanmiddag vanochtend net gisteren school")
	// reporters are who tells of pupils, by what reports do.
	reporters = oneOf("juf mentor mentrix groepsleider groepsleidster groepsleiding begeleider begeleidster leerkracht pleegmoeder pleegvader pleegouders gastouder zorgcoordinator teamleider woonbegeleider stagebegeleider")
	reports   = oneOf("zegt zei vertelt vertelde schrijft schreef meldt meldde vindt vond merkt merkte")
	// myths are who stories and the news tell of, and no list of names or of the famous has.
	myths   = oneOf("ares ash wodan zeus loki goku naruto rambo tarzan zorro dracula hades poseidon hera medusa jezus messias allah boeddha odysseus icarus sonic sultan prince princess king queen madonna arafat nasrallah sinwar haniyeh saladin salahuddin ataturk ocalan demirtas mao tito modi batman khabib ziyech mcgregor escobar thanos deadpool wolverine rommel eichmann mengele petrus paulus judas krishna pinokkio frankenstein josylvio boef osiris spartacus anubis brutus mozes ninja cruijff oprah lenin marx")
	meAndUs = oneOf("ik we wij heb hebben")
	meets   = oneOf("heb hebben had hadden hebt moet moeten wil willen ga gaan")
	// ableTo is what one asks somebody to do.
	ableTo = oneOf("kan kun kunnen wil willen moet zal zullen ga gaan")
	amid   = oneOf("tijdens in na bij voor op naar achter")
	goes   = oneOf("komt kwam gaat ging kom durft wil mag moet")
)

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
