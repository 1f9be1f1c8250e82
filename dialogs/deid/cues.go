package deid

// cueWords are the words whose neighbour tells something, by what they tell.
var cueWords = map[class]string{
	naming: `heet heette heten genaamd genoemd noem noemt noemen noemde noemden bijnaam alias roepnaam roepnm voluit naam voornaam achternaam
		geheten aka nickname naampje straatnaam artiestennaam rapnaam schuilnaam koosnaam bijgenaamd bijgenaamt genaamt`,
	title: `mevrouw mevr mw mevrouwtje meneer mr dhr heer juf juffrouw mejuffrouw meester dokter dr drs ir prof imam dominee ds pastoor
		rabbijn sheikh sjeik pater hajji agent wijkagent wijkagente rechercheur mentor mentrix docent docente leraar lerares coach trainer
		directeur voogd gezinsvoogd jongerenwerker jongerenwerkster collega familie fam gezin gebroeders gezusters zorgcoordinator 
		jeugdagent intern begeleider begeleider begeleidster teamleider afdelingsleider conrector rector conciergie concierge ome
		tante oom opa oma pleegmoeder pleegvader stiefvader stiefmoeder huisarts jeugdarts psycholoog therapeut straatcoach groepsleider
		gezinscoach hulpverlener maatschappelijk werker werkster schoolmaatschappelijk jeugdbeschermer jeugdreclasseerder advocaat wethouder burgemeester`,
	relation: `broer broertje zus zusje zusjes broertjes neef neefje nicht nichtje vader moeder papa mama oom tante opa oma zoon dochter zoontje pleegkind pleegzoon pleegdochter pleegzus pleegbroer pleegzusje pleegbroertje stiefzoon stiefdochter kleinkind petekind
		dochtertje kind kleinzoon kleindochter vriend vriendin vriendje vriendinnetje maat maatje matti ex exvriend exvriendin
		klasgenoot klasgenote klasgenootje leerling leerlinge lln client cliente pupil student studente jongen jongetje meisje meid meiske
		jongere buurjongen buurmeisje buurman buurvrouw tweelingbroer tweelingzus halfbroer halfzus stiefbroer stiefzus schoonzus zwager
		verdachte slachtoffer getuige deelnemer deelneemster casus casuistiek betreft inzake mentorleerling stagiair stagiaire gast groepsgenoot
		teamgenoot huisgenoot verloofde man vrouw bro broeder zuster tweeling dader melder puber kleuter`,
	about: `over om met van bij tegen sinds volgens zei door voor aan naar en of rond rondom zonder namens zoals behalve ook hoi hey hee hi beste
		dag groet groeten groetjes grtjs grt grts grtz liefs gr mvg ps cc tussen betreffende waaronder vooral aldus`,
	small: `de het een deze dit die dat er ik jij je hij zij ze wij we jullie hen hun hem haar mij me ons onze mijn zijn uw uit u men iemand
		niemand iets niets alles niet wel geen nog al maar dus want omdat als dan toen nu hier daar waar wie wat hoe waarom heel erg veel weinig meer
		minder zeer te ten ter tot na voor in op af toch ook weer vaak soms altijd nooit echt gewoon even eens zelf zo zoveel zoals dat of en
		is was ben bent waren zijn heb hebt heeft had hadden hebben word wordt werd worden wil wilt wilde willen kan kun kon kunnen moet moest
		moeten mag mocht zal zou zullen zouden gaat ging gaan komt kwam komen doet deed doen laat liet onder boven achter naast langs elke elk ieder iedere
		alle sommige beide ander andere eerste tweede derde laatste vorige volgende hele half samen alleen zonder tijdens sinds vanaf vanwege wegens via per
		steeds inmiddels daarna vandaag gisteren morgen`,
	particle: `van de den der het ter ten te t el al ez ait ben bin bint abu oum umm ould oulad von di da dos la le du des del san st op in und vd vdr vder`,
	located:  `in uit te naar nabij omgeving regio gemeente stad dorp wijk buurt woont woonachtig afkomstig vanuit richting rondom omstreken`,
	orgKind: `csg osg sg rsg sv rksv asv hvv usv cvv gvv ggz camii moskee moskeeen kerk synagoge tempel gurdwara stichting vereniging vv sc fc svv rkvv avv basisschool obs cbs rkbs kbs pcbs ibs openbare roc
		college lyceum gymnasium scholengemeenschap mavo sbo vso praktijkschool montessorischool daltonschool vrijeschool jenaplanschool middelbare school
		scouting boksschool sportschool sportclub voetbalclub boksclub kickboksschool judoclub jongerencentrum buurthuis wijkcentrum buurtcentrum clubhuis honk
		jongerenhonk kinderdagverblijf kdv peuterspeelzaal bso bakkerij slagerij garage restaurant kapsalon snackbar supermarkt bedrijf uitzendbureau
		hogeschool universiteit instituut academie internaat azc gezinshuis woongroep leefgroep instelling zorginstelling jeugdinstelling jji kliniek ziekenhuis
		coffeeshop cafe eetcafe hotel pizzeria apotheek koffiehuis theehuis avondwinkel parochie islamschool koranschool weekendschool cultureel centrum`,
	month: `januari februari maart april mei juni juli augustus september oktober november december jan feb febr mrt apr jun jul aug sep sept okt nov dec july juny jannewaris febrewaris septimber novimber desimber`,
	announces: `leerlingnr leerlingnummer studentnr studentnummer clientnr clientnummer client zaaknr zaaknummer zaak dossiernr dossiernummer dossier kenmerk casus casusnr
		casusnummer vnummer vnr parketnr parketnummer parket paspoort paspoortnr paspoortnummer polis polisnr polisnummer lidnr lidnummer klantnr klantnummer registratienummer
		id idnr identiteitsnummer pv pvnummer proces aangiftenummer aangifte verbaalnummer mutatienummer mutatie referentie ref relatienummer patientnummer patientnr
		onderwijsnummer pgn eckid toestel toestelnummer doorkiesnummer incidentnummer documentnummer legitimatie rijbewijs rijbewijsnummer kaartnummer pasnummer beschikkingsnummer beschikking vreemdelingennummer `,
	orgTail: `vakcollege vakschool kindcentrum praktijkcollege college lyceum gymnasium moskee kerk school basisschool mavo scholengemeenschap academie synagoge tempel jongerencentrum buurthuis sportschool boksschool
		praktijkschool instituut ziekenhuis camii`,
	spelledSign: `apenstaart apenstaartje apestaart apestaartje aapstaart aapstaartje apenstaarten apenkrul apekrul apeklootje apenklootje slingeraap atteken aapje krulletje krul at punt dot puntje underscore laagstreepje streepje onderstreepje underscoor liggendstreepje`,
}
