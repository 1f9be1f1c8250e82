package facts

// What the rules are made of.
var (
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

	// adjectival are the endings of adjectives that can tell what somebody is like.
	adjectival = []string{"ig", "lijk", "loos", "isch", "end", "baar", "zaam", "ief", "eel", "aal", "erd", "ant", "eus", "oos", "achtig"}

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

	// would, becomes, unsaid, hardly and ones are where a rule begins: "zou", "wordt", "iets", "niet te", "een echte".
	would   = set("zou zouden")
	becomes = set("wordt word werd")
	unsaid  = set("iets wat")
	hardly  = set("niet nauwelijks amper moeilijk lastig")
	ones    = set("een zo'n")

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

	// lacking and a virtue tell what somebody has not: "geen enkele zelfbeheersing".
	lacking = set("geen weinig nul mist missen gebrek amper")
	virtues = set(`empathie discipline geduld structuur fatsoen inlevingsvermogen zelfbeheersing zelfkennis zelfinzicht zelfreflectie zelfrespect zelfvertrouwen zelfdiscipline
		doorzettingsvermogen verantwoordelijkheid verantwoordelijkheidsgevoel schuldgevoel schuldbesef schaamte schaamtegevoel berouw spijt ruggengraat moraal geweten emoties
		emotie betrokkenheid interesse belangstelling ambitie ambities perspectief inzicht ziekteinzicht normbesef eigenwaarde medeleven mededogen respect vertrouwen begrip
		tolerantie aansluiting grip controle richting geloof zin initiatief motivatie inzet wilskracht houvast toekomstbeeld empathy discipline remorse respect shame`)
)
