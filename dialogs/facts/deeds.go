package facts

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
