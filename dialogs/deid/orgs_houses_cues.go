package deid

// What stands around institutions that are called by an ordinary word, and around the thing itself.

var (
	// sights are words of lists/hand/houses.txt that people mean as often as not: they need more around them.
	sights = oneOf(handList("lists/hand/sights.txt"))
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
		seintje signaal soldaat soldaten speciaal speelt spits spreekuur staf stage stagebegeleider stageplek stagiair stagiaire strijder strijders team teamleider
		teamoverleg terugbellen teruggebeld terugkoppeling terugplaatsing tevreden therapeut therapie tip tolk trainer training traint uitgeschreven uitgestroomd uitnodiging
		verblijf verblijft verhuisd verhuist vertrouwenspersoon vervoer verwezen verwijst verwijzen verwijzing verzuim vmbo voedselpakket voetbal voetbalt voorlichting voorzitter
		vrijwilliger vrijwilligers vso vwo wachtlijst weggelopen weggestuurd wen wendag werk werken werkoverleg werkt werkte woensdagmiddag wonen woonde woont zaal
		zoontje zorgoverleg zusje zusjes
		casusoverleg casusbespreking casusregie dominee ds koor koster misdienaar parochie pastoor pastor priester catechisatie catechisant kerkenraad organist opleiding pamflet pamfletten flyers advies overgenomen opgevangen ondergebracht stroomt stroomde instroomt uitstroomt doorverwezen hulp toestemming protocol gastles gastlessen workshop gastdocent leiding opdagen aanvaring scholen gym gymles muziekles melding gedoe onrust vechtpartij crisisplek vergadering bijeenkomst zondagsschool koranschool koranles koranlessen zwemles zondag bijbelstudie huiswerkklas themaavond kennismaking meeloopdag schoolleiding inzet plek ambulante`)
	// seated are what one does at a school and on a bench.
	seated = oneOf("zat zaten zit zitten")
	// outdoors are words that make the word beside them what it is in the dictionary.
	outdoors = oneOf(`astrologie beklimmen betekenis betekent bijbel bloeien bloeit boek boerderijdieren boot bordspel bos boten branden brandt dier dieren dierentuin eieren embleem evangelie
		figuurlijk film game gazon gedicht geklommen gekookt geplukt geschilderd gesprongen getatoeeerd getekend gevaren groeien groeit hanger horoscoop kaart
		kaarten ketting kleurplaat kleurt klom klommen knippert knutselde knutselen koken kooi koran letterlijk level lied liedje logo lucht natuur nest overreden plaatje plukken
		poten profeet psalm puzzel regen schijnen schijnt schilderde schilderij serie shirt sloot snoepje songtekst speelde spel spelletje spreekwoord sterrenbeeld sticker strand
		symbool tatoeage tattoo tekende tekenen tekening tekeningen tekent telefoon trui uitdrukking vaart varen veren verhaal vers vijver vlag vliegen vliegt vlogen vloog vogel
		vogels zingt zogenaamde zon zong zwemt zwom
		vonden gevouwen vouwde nagebouwd gebouwd bouwde gegooid gooide kapot
		tuin duin duinen weide weiland riet gras struiken struik sloten heide natuurgebied dierenarts jas mouw rug arm bovenarm hals nek pols oorbel ring speldje badge kaartje droom droomde droomt
		gedroomd sprookje fabel mythe legende lego knuffel knuffeldier opgezet opgezette verrekijker nestkast voederhuisje lente winter herfst emoji emojis plaatjes plantte geplant zaaien zaaide bak vogelkijkhut lievelingsdier lievelingsvogel schieten schoot luchtbuks plukt pluk voorkant achterkant naam
		park vissen zwemmen museum stripfiguur kostuum verkleed verkleden etui standbeeld poster posters speurtocht sleutelhanger knuffels rand bodem top vouwt vouwen code teken reed rijden beklad bekladden wapenschild carnaval excursie bramen honing jam`)
	// pupilsOf are who are of a school or club: "jongens van de ploeg".
	pupilsOf = oneOf("ouders moeders vaders jongens meiden meisjes kinderen lln leerlingen jongeren groepje gezinnen ploeg jeugd buren joch knul gozer knaap kind meid meiske lln broer zus gast gasten peuters kleuters leerlingenraad ouderraad oudercommissie verzuimcijfers directie team ouder moeder vader")
	// looking are what one does to the bird, "naar" it or not.
	looking = oneOf("kijk kijkt keek keken kijken gekeken luister luistert luisterde luisteren geluisterd wijst wees wijzen gewezen zag zagen ziet staart staarde staren turen tuurt voert voerde aait aaide aaien bekijkt bekeek bekijken")
	// untouched are what nobody stands beside: "bij het baken".
	untouched = oneOf("baken horizon kompas schakel evenaar regenboog zonnestraal zonneschijn ster planeet noordpool optimist pijler mozaiek spectrum prisma mijlpaal kubus spiraal kristal diamant parel satelliet melodie klank echo refrein talent joker compagnon vlieger wieken zwaluw zwaluwen vlinder vlinders bever adelaar eendracht opstap wegwijzer ontdekking dobbelsteen estafette lantaarn waaier waaiers krijtje griffel toermalijn robijn saffier")
	// staffEnds are the ends of what people of a school or centre are: kleuterjuf.
	staffEnds = endings("juf meester leraar lerares docent begeleider begeleidster leider leidster werker werkster coach trainer")
	// moved are what is done with who goes from one school to another.
	moved = oneOf("overgeplaatst overgestapt verwezen doorverwezen doorgestuurd verhuisd stuur stuurt stuurde sturen verwijs verwijst verwijzen verwees overgeheveld overstap overplaatsing doorstroom overgang")
	// allowing is what one may or must of those in charge: "hij mag van de vlinder niet mee".
	allowing = oneOf("mag moet moest mocht hoeft hoefde mogen moeten")
	// ways are what one comes from or through.
	ways = oneOf("toren torens uitkijktoren molen vuurtoren kasteel bos tuin haven zee station schuur tunnel viaduct luik gang deur poortje tuinpoort bron regenboog ster app link straal spiegel trappenhuis kelder galerij boom hut boomhut oever vaart sloot rivier vijver ingang doorgang steeg wal muur hemel zijspoor spoor poort brug rotonde dak zolder kade steiger podium terras boerderij dijk stoep pad plein")
	// hearing is what one does through people: "ik hoorde via de schelp".
	hearing = oneOf("hoor hoorde hoorden gehoord vernam begreep begrepen vernomen bericht tip signaal")
	// dialling is what one does to people, behind who does it: "ik mail het talent".
	dialling = oneOf("mail bel app mailde belde appte mailden belden benader informeer benaderde informeerde benaderden")
	// placed are those of atSchool that need no "op".
	placed = oneOf("stage stageplek stagiair stagiaire ingeschreven aangemeld overgestapt geplaatst opgenomen leerling leerlinge mentor docent docente teamleider directeur lid geschorst weggestuurd verwijderd klas groep werkzaam les lessen")
	// busy is what only people are, something and goal what they do for somebody, consulting why one goes there.
	busy       = oneOf("bezig betrokken aangesloten aangehaakt")
	involved   = oneOf("betrokken")
	matter     = oneOf("gezin uithuisplaatsing traject plan hulp hulpverlening begeleiding overleg casus zaak behandeling aanpak mdo zorg jongen meisje")
	something  = oneOf("iets niks wat ook nog")
	goal       = oneOf("met voor")
	consulting = oneOf("overleg gesprek mdo afspraak evaluatie intake zorgoverleg casusoverleg adviesgesprek oudergesprek kennismaking startgesprek eindgesprek teamoverleg rapportgesprek")
	// knowing are what only people can be.
	knowing = oneOf("ingelicht geinformeerd akkoord bereikbaar")
	// narrated is what has the thing for a subject: "de preek over de ark".
	narrated = oneOf("preek verhaal verhaaltje spreekbeurt gedicht boek film filmpje lied liedje vertelt vertelde vertelden verteld vertellen sprookje werkstuk documentaire versje droomde droom")
	// spots are places one stands on.
	spots = oneOf("honk terras podium perron eiland galerij overloop plein rotonde brug steiger erf dak zolder vliering dijk kade hof stip stoep pad dorpsplein marktplein schoolplein speelplaats sportveld pleintje veldje tandem vlot schip kano kajak kar huifkar draaimolen trampoline schommel wip wal muur toren rots balk heuvel golf golven zandbank strand vaart trom trommel accordeon fluit harp akker boot boerderij werf landgoed poort overkant drempel bodem")
	// reached are what an institution has done.
	reached = oneOf("uitgenodigd gebeld gemaild geappt gemeld aangemeld geschorst doorverwezen ingeschakeld overgedragen gevraagd aangegeven laten verwezen besloten gereageerd gezegd opgeschaald teruggebeld doorgegeven terugnemen teruggenomen geantwoord afgezegd geweigerd doorgestuurd afgewezen toegezegd bevestigd gesignaleerd overlegd terugplaatsen schorsen weigeren doorverwijzen bespreken")
	// saying are what an institution does as its staff do.
	saying = oneOf(`adviseerde adviseert appt appte begeleidde begeleidt belde belt bevestigt biedt bood dacht denkt gaf geeft helpt herkent hielp kende kent laat liet mailde mailt meldt nam
		neemt ondersteunt ontkent organiseerde organiseert overlegde overlegt plaatst reageerde reageert regelde regelt schorst schorste schreef schrijft stuurde stuurt twijfelt
		verwees verwijst vindt vond vraagt vroeg weet weigerde weigert wil wilde wist zegt zei zocht zoekt`)
	// phoning are those of them that nothing else can do.
	phoning = oneOf("belt belde mailt mailde appt appte adviseert adviseerde schorst schorste verwijst verwees overlegt overlegde meldt bevestigt bevestigde organiseert organiseerde")
	// having are verbs that mean less before such a word.
	having = oneOf("heeft had hebben wil kan kon mag gaat ging komt kwam doet deed krijgt kreeg is was moet zou zal")
	// reaching are what one does to an institution or a person, and to no thing.
	reaching = oneOf("bellen mailen appen benaderen informeren inlichten inschakelen terugbellen gebeld gemaild geappt benaderd ingelicht ingeschakeld geinformeerd")
	// conferring is what one does with people.
	conferring = oneOf("delen gedeeld bespreken besproken overleggen overlegd afstemmen afgestemd samenwerken bellen gebeld schakelen afspreken afgesproken mailen gemaild gesproken praten gepraat evalueren")
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
	called = endings("boom hof burcht ster licht vogel bron schip molen roos kring wijzer sprong horst oever gaard brug toren steen bloem hoeve poort ark haven baken kompas anker vlinder nest kist wereld wissel boei linde heem wacht berg dal stede horst oord hage stek hoff rose balsemien baai molentje burgh hoekje stroom nestje duin weide")
)
