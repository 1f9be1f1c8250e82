package deid

// What stands around first names that are months, and not around months.

var (
	bornMonth = oneOf("april mei juni juli augustus")
	// inTime are words before a month, and never before somebody.
	inTime   = oneOf("in eind begin half medio per tot vanaf sinds na voor rond tm t m deze vorige komende volgende heel afgelopen maand januari februari maart april mei juni juli augustus september oktober november december")
	anyMonth = oneOf("januari februari maart april mei juni juli augustus september oktober november december")
	// persons are verbs of what people do and months don't.
	persons = oneOf("zegt zei vertelt vertelde belt belde appt appte huilt huilde lacht lachte roept riep praat praatte woont woonde slaapt sliep eet vraagt vroeg denkt dacht voelt voelde spijbelt spijbelde weigert weigerde luistert traint kijkt keek stuurt stuurde durft durfde blowt rookt snapt scheldt schold slaat sloeg bidt draagt sprak schreef logeert logeerde trakteert fietst zwemt gilt gilde liegt loog filmt filmde vecht vocht liket reageert reageerde schrok")
	// wishes are such verbs that have a month as their object as well.
	wishes = oneOf("wil wilde vindt vond weet wist mist speelt")
	// finals are verbs at the end of a clause about somebody.
	finals = oneOf("heeft had durft zegt zei doet deed woont slaapt vertelt vertelde vraagt vroeg kent snapt")
	// merely are adverbs between a verb and what somebody is.
	merely = oneOf("niet weer al nog ook gisteren vandaag vanmorgen vanmiddag vanochtend vanavond gewoon erg heel zo net inmiddels sinds nu toen er best steeds vaak maandag dinsdag woensdag donderdag vrijdag")
	// state is what people are and months aren't.
	state = oneOf("ziek jarig boos bang verdrietig geschorst weggelopen afwezig aanwezig thuis verliefd zwanger opgehaald opgepakt uitgescholden bedreigd gevolgd misbruikt mishandeld gezocht gepest gevallen uitgenodigd opgenomen aangehouden geslagen vermist kwijt moe stil onzeker school somber aangemeld uitgeschreven verhuisd weggestuurd gezien geweest gekomen blij kwaad laat huilend overstuur dronken stoned klein geboren")
	// theirs is what people have and months haven't.
	theirs = oneOf("ruzie verteld gezegd gebeld geappt gehuild gevraagd straf gespijbeld gevochten geslagen autisme adhd honger pijn heimwee verdriet mij hem haar moeite hulp verkering")
	// toward is where people are, come and go.
	toward = oneOf("naar opdagen langs binnen huilend huilen alleen buiten mee terug binnenkwam thuiskwam wegliep opstond thuis school huis gym les klas wc bed kantine training mentor laat groep")
	// humanly is what somebody does or has that a month doesn't.
	humanly = oneOf("wonen slapen blijven logeren praten meedoen langskomen eten komen mentor vriend vriendje vriendin verkering moeder vader zus broer broertje zusje ouders hulp gezegd verteld")
	// meets are what one does with somebody.
	meets = oneOf("ophalen opgehaald gezien gesproken gebeld bellen spreken uitnodigen uitgenodigd geholpen appen geappt meenemen meegenomen gebracht weggebracht wegbrengen begeleiden troosten getroost opvangen opgevangen gepraat praten gevonden gestuurd")
	// encounter is what one has with somebody, greeting what one begins and ends a letter with.
	encounter = oneOf("gesprek overleg contact afspraak ruzie belafspraak appcontact telefoongesprek gepraat gesproken gebeld geappt praten praat bellen")
	greeting  = oneOf("hoi hey hi hee hallo beste lieve gr grt groet groetjes groeten grtjs liefs mvg cc")
	// own is what is somebody's, sent what comes from somebody.
	own  = oneOf("ouders verzorgers tas jas telefoon mobiel laptop fiets rugzak slaapkamer kamer dagboek insta snap story juf mentrix voogd thuissituatie gedrag veiligheid vriendinnen vrienden zusjes broers")
	sent = oneOf("appje app appjes bericht berichtje briefje telefoontje brief mailtje")
	// speak are verbs of speech behind "tegen april", take verbs that take somebody along.
	speak = oneOf("zei zegt zeggen zeiden gezegd geschreeuwd geroepen")
	take  = oneOf("neem neemt nam breng brengt bracht haal haalt haalde")
	along = oneOf("mee op weg thuis terug")
	// goes and well are of how somebody is: "het gaat niet goed met april".
	goes = oneOf("gaat ging gaan")
	well = oneOf("goed slecht beter")
	// lessons and fetches are of who is taken out of class.
	lessons = oneOf("les klas gang lokaal gym")
	fetches = oneOf("halen zetten sturen brengen roepen")
	// calendar are words of who plans, and of months.
	calendar = oneOf(`druk drukke drukker drukste vol volgeboekt volgepland rustig rustige maand week planning plannen plan gepland inplannen ingepland rooster roosters agenda datum data datums startdatum deadline kwartaal budget begroting
		cijfers verslag verslagen rapport rapportage factuur facturen uren toets toetsen toetsweek toetsmaand examen examens vakantie vakanties vrij lukt lukken past passen eraan nadert voorbij afgelopen begint start eindigt valt thema pride ramadan bijeenkomst bijeenkomsten lesweken
		overnemen doorgeven schema editie nieuwsbrief aanvragen aanvraag notulen bevestigd doorgegeven bezet mogelijk haalbaar verschoven verplaatst verzet uitgesteld voorkeur liever gunstig wanneer tussenstand stand seizoen zomer lente regen betreft reserveren geboekt boeken cursus training traject periode termijn einde begin omzet feestdagen pasen pinksteren koningsdag open prima streefdatum optie`)
)
