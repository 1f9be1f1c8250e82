package facts

import "strings"

// A topic is a group of words that are met with the same question and contrast pair: the texts
// "coach.<name>.ask", ".not" and ".but".
type topic struct {
	name    string
	kind    Kind
	opinion bool   // a sentence with it could go to the opinion field
	words   string // Dutch and English, see phrases
}

// trend has its own rule besides its words: "steeds" with a comparative.
var trend = &topic{name: "trend", kind: Interpretation, opinion: true, words: `
	steeds_meer steeds_minder alsmaar_meer meer_en_meer helemaal_veranderd erg_veranderd heel_erg_veranderd totaal_veranderd
	compleet_veranderd is_veranderd heel_anders helemaal_anders totaal_anders anders_geworden gedraagt_zich_anders gedraagt_zich_*_anders doet_anders_dan een_ander_mens een_ander_persoon niet_meer_dezelfde zichzelf_niet_meer steeds_verder_verwijderd glijdt_af glijdt_*_af afgegleden
	aan_het_afglijden van_kwaad_tot_erger agressiever radicaler extremer religieuzer fanatieker gewelddadiger feller_geworden strenger_geworden
	more_and_more less_and_less completely_changed really_changed totally_different a_different_person getting_worse going_downhill
	more_religious more_extreme more_radical more_aggressive`}

// topics is the lexicon. In the words, _ joins the words of a phrase, * stands for up to three words
// of a gap, + asks for a noun of a person or of behaviour after it ("agressieve houding", but not
// "agressieve hond"), ^ for a word of degree before it ("erg gesloten", but not "de deur was
// gesloten"), and ! for capitals ("ODD", but not "odd").
var topics = []*topic{
	trend,
	{name: "violent", kind: Interpretation, opinion: true, words: `
		gewelddadig gewelddadige+ agressief agressieve+ aggressief aggressieve+ agressie dreigend dreigende+ bedreigend bedreigende+
		intimiderend intimiderende+ vijandig vijandige+ explosief explosieve+ opgefokt opgefokte+ opvliegend opvliegende+ haatdragend
		haatdragende+ licht_ontvlambaar kort_lontje woedeaanvallen intimideert intimideren provoceert zoekt_de_confrontatie zoekt_*_de_confrontatie zoekt_*_confrontatie uit_op_ruzie vol_haat haat_alle haat_iedereen
		aggressively violently violent aggressive aggression threatening+ is_threatening intimidating hostile explosive+ full_of_hate short_fuse intimidates provokes looking_for_a_fight`},
	{name: "unsafe", kind: Interpretation, opinion: true, words: `
		onveilig onveilige+ onveilige_sfeer gevaarlijk gevaarlijke+ niet_veilig eng enge+ griezelig griezelige+ risicovol risicovolle+ een_risico
		tikkende_tijdbom tikkende_bom levensgevaarlijk angstaanjagend angstaanjagende+ niet_te_vertrouwen unheimisch een_gevaar gevaar_voor word_ik_bang_van bang_van_word
		unsafe not_safe dangerous scary creepy+ is_creepy a_risk ticking_time_bomb frightening a_danger`},
	{name: "unmotivated", kind: Interpretation, opinion: true, words: `
		weinig_gemotiveerd slecht_gemotiveerd ongemotiveerd ongemotiveerde+ niet_gemotiveerd niet_erg_gemotiveerd geen_motivatie nul_motivatie motivatieprobleem motivatieproblemen
		lui luie+ ongeinteresseerd ongeinteresseerde+ desinteresse geen_interesse onverschillig onverschillige+ laks lakse+ heeft_nergens_zin_in
		heeft_overal_lak_aan boeit_*_niets boeit_*_niks interesseert_*_niets interesseert_*_niks geen_inzet
		unmotivated not_motivated no_motivation lazy uninterested indifferent not_interested`},
	{name: "radical", kind: Interpretation, opinion: true, words: `
		radicaal radicale+ radicaliseert geradicaliseerd geradicaliseerde+ te_radicaliseren radicaliseren aan_het_radicaliseren radicaliserend radicaliserende+ extremistisch
		extremistische+ extreme+ is_extreem extreem_geworden heel_extreem erg_extreem fanatiek fanatieke+ fanatiek_gelovig fundamentalistisch fundamentalistische+
		gehersenspoeld streng_gelovig strenggelovig heel_gelovig erg_gelovig zwaar_gelovig heel_religieus erg_religieus streng_religieus
		extreem_gelovig zeer_gelovig zeer_religieus orthodox orthodoxe+ zwaar_in_de_leer doorgeslagen doorgedraaid_in_zijn_geloof
		radical radicalised radicalized radicalising radicalizing extremist+ extremist_views is_extreme fanatical brainwashed very_religious
		deeply_religious indoctrinated geindoctrineerd`},
	{name: "withdrawn", kind: Interpretation, opinion: true, words: `
		afstandelijk afstandelijke+ teruggetrokken trekt_zich_terug trekt_zich_*_terug trok_zich_terug trok_zich_*_terug zich_terugtrekken zich_terugtrekt zich_terugtrok
		trekken_zich_terug zich_*_terugtrekt in_zichzelf_gekeerd in_zichzelf isoleert_zich zondert_zich_af zondert_zich_*_af zich_isoleert
		sluit_zich_af sluit_zich_*_af sluit_zich_op gesloten^ gesloten_jongen gesloten_meisje gesloten_leerling gesloten_houding
		onbereikbaar^ afwezig^ ongrijpbaar ontwijkend ontwijkende+ verlegen eenzelvig eenzelvige+ een_einzelganger einzelganger
		withdrawn shuts_himself_off shuts_herself_off withdraws withdrew isolates_himself isolates_herself isolating_himself isolating_herself keeps_to_himself keeps_to_herself a_loner`},
	{name: "odd", kind: Interpretation, opinion: true, words: `
		vreemd vreemde+ raar rare+ verdacht verdachte+ apart^ aparte+ eigenaardig eigenaardige+ merkwaardig merkwaardige+ niet_pluis niet_normaal
		niet_in_de_haak stiekem stiekeme+ geheimzinnig geheimzinnige+ achterbaks onbetrouwbaar onbetrouwbare+ zorgelijk zorgelijke+ zorgwekkend
		zorgwekkende+ verontrustend verontrustende+ verkeerde+ foute+ klopt_iets_niet iets_niet_klopt spoort_niet straalt_iets_uit verkeerde_omgeving verkeerde_vrienden slechte_invloed niet_te_peilen slecht_gevoel raar_gevoel onderbuikgevoel
		afwijkend_gedrag afwijkend zorgelijk_gedrag bedenkelijk bedenkelijke+ sinister duister duistere+ opvallend_gedrag ongewoon_gedrag
		strangely suspiciously strange weird odd suspicious worrying+ is_worrying secretive sneaky shady concerning_behaviour concerning_behavior fishy wrong_crowd`},
	{name: "manner", kind: Interpretation, opinion: true, words: `
		respectloos respectloze+ geen_respect brutaal brutale+ onbeschoft onbeschofte+ manipulatief manipulatieve+ provocerend provocerende+
		asociaal asociale+ arrogant arrogante+ opstandig opstandige+ recalcitrant grensoverschrijdend grensoverschrijdende+ grof grove+ ongepast ongepaste+
		vrouwonvriendelijk vrouwonvriendelijke+ seksistisch seksistische+ racistisch racistische+ discriminerend discriminerende+ hatelijk
		hatelijke+ haatzaaiend haatzaaiende+ antisemitisch antisemitische+ homofoob homofobe+ lastig^ moeilijk_gedrag storend dwars^ onaangepast onaangepaste+
		negatieve_houding disrespectful no_respect rude manipulative provocative antisocial rebellious sexist racist+ homophobic
		inappropriate difficult_behaviour difficult_behavior`},
	{name: "character", kind: Interpretation, opinion: true, words: `
		beinvloedbaar beinvloedbare+ makkelijk_te_beinvloeden naief naieve+ kwetsbaar kwetsbare+ labiel labiele+ instabiel instabiele+ onstabiel
		gefrustreerd gefrustreerde+ zoekende somber sombere+ ongelukkig ongelukkige+ wanhopig wanhopige+ wraakzuchtig wraakzuchtige+ onzeker^ onzekere+
		volgzaam volgzame+ impulsief impulsieve+ onvoorspelbaar onvoorspelbare+ een_meeloper meeloper gevoelig_voor fragiel
		vulnerable easily_influenced impressionable naive unstable frustrated desperate unpredictable impulsive gullible`},
	{name: "group", kind: Group, opinion: true, words: `
		zijn_allemaal_zo allemaal_hetzelfde typisch_zo'n typisch_een typisch_geval echt_zo'n zo'n_type zo_een_type dat_soort_jongens dat_soort_types dat_soort_mensen dat_soort_lui dat_soort_gasten
		dat_soort_meisjes dat_soort_gezinnen zulke_jongens zulke_types zulke_mensen die_types zoals_ze_allemaal zo_zijn_ze_allemaal zo_zijn_ze
		typische+ zoals_al_die die_lui dat_volk dat_tuig straattuig
		salafist salafiste salafisten salafistisch jihadist jihadisten jihadistisch islamist islamisten moslimextremist extremist extremisten extremiste
		terrorist terroriste terroristen fundamentalist fundamentaliste fundamentalisten rechtsextremist linksextremist rechtsextreem extreemrechts extreemlinks extreemrechtse+ extreemlinkse+
		extreem_rechts extreem_links extreemrechts_type extreemlinks_type rechts_type links_type
		neonazi neonazis nazi nazis fascist fascisten racist racisten antisemiet haatbaard complotdenker complotdenkers complotgekkie wappie wappies viruswaanzinnige
		activistentype probleemjongere probleemjongen probleemjongeren straatjongen straatjongeren hangjongere crimineeltje etterbak relschopper
		typical+ his_kind her_kind their_kind those_people that_sort_of_boy that_kind_of_boy that_type jihadi salafists islamists neo_nazi a_terrorist a_radical a_racist
		far_right_type farright farleft conspiracy_theorist`},
	{name: "diagnosis", kind: Diagnosis, opinion: true, words: `
		autisme autistisch autistische+ autist asperger adhd add! odd! ass! ptss ptsd depressief depressieve+ depressie psychotisch
		psychotische+ psychose borderline schizofreen schizofrenie bipolair manisch manischdepressief narcist narcistisch narcistische+ narcisme psychopaat
		psychopathisch verstandelijk_beperkt verstandelijk_gehandicapt licht_verstandelijk_beperkt lichtverstandelijk_beperkt verstandelijke_beperking lvb zwakbegaafd zwakbegaafde+
		hechtingsstoornis gedragsstoornis persoonlijkheidsstoornis angststoornis eetstoornis anorexia getraumatiseerd getraumatiseerde+ trauma
		trauma's paranoide paranoia suicidaal suicidale+ verslaafd verslaafde+ dwangstoornis waanstoornis
		autism autistic aspergers depressed depression psychotic psychosis schizophrenic schizophrenia bipolar narcissist narcissistic psychopath
		traumatised traumatized learning_disability suicidal addicted personality_disorder`},
	{name: "hearsay", kind: Hearsay, words: `
		ik_hoorde_dat ik_hoor_dat heb_gehoord_dat hebben_gehoord_dat had_gehoord_dat hoorden_dat wij_hoorden_dat we_hoorden_dat hoorde_via_via
		men_zegt men_zei men_vertelt men_beweert zegt_men beweert_men er_wordt_gezegd er_word_gezegd wordt_gezegd er_werd_gezegd er_wordt_verteld
		wordt_verteld er_wordt_beweerd wordt_beweerd er_wordt_gefluisterd er_wordt_gepraat ze_zeggen zeggen_ze mensen_zeggen de_mensen_zeggen
		iedereen_zegt iedereen_weet het_schijnt schijnt_dat schijnt schijnbaar blijkbaar kennelijk heb_vernomen hebben_vernomen naar_verluidt naar_het_schijnt gerucht geruchten volgens_geruchten
		het_gerucht via_via van_horen_zeggen hoor_je_dat hoort_men men_weet ze_vertellen sommigen_zeggen er_gaan_verhalen verhalen_gaan
		ik_heb_begrepen_dat ik_begreep_dat algemeen_bekend
		i_heard_that i_hear_that heard_that people_say they_say it_is_said word_is rumour rumours rumor rumors apparently allegedly everyone_knows everybody_knows
		everyone_says supposedly i_was_told i_have_been_told reportedly`},
	{name: "frequency", kind: Frequency, words: `
		vaak vaker steeds steeds_vaker altijd nooit regelmatig geregeld voortdurend constant continu telkens dikwijls herhaaldelijk veelvuldig meermaals
		de_hele_tijd de_hele_dag_door keer_op_keer om_de_haverklap aan_de_lopende_band elke_keer iedere_keer alsmaar almaar meerdere_keren
		meerdere_malen heel_veel_keer doorlopend aldoor
		often always never regularly constantly all_the_time again_and_again repeatedly frequently every_time continually`},
	{name: "nothing", words: `
		verdacht_van verdachte_van waarin_wordt_gezegd waarin_wordt_verteld waarin_wordt_beweerd lastig_om was_altijd_een geregeld_met geregeld_voor geregeld_via is_geregeld is_*_geregeld wordt_geregeld nog_steeds nog_altijd nog_nooit nooit_meer hoe_vaak zo_vaak_mogelijk voor_altijd
		not_odd never_again how_often as_always grof_geld`},
}

// A phrase is a sequence of words of a topic.
type phrase struct {
	topic   *topic
	words   []string
	noun    bool // a noun of a person or of behaviour must follow
	weighed bool // a word of degree must come before
	capital bool // must stand in capitals
}

// lexicon gives the phrases by their first word.
var lexicon = func() map[string][]phrase {
	m := map[string][]phrase{}
	for _, t := range topics {
		for s := range strings.FieldsSeq(t.words) {
			p := phrase{topic: t}
			s, p.noun = strings.CutSuffix(s, "+")
			s, p.weighed = strings.CutSuffix(s, "^")
			s, p.capital = strings.CutSuffix(s, "!")
			for w := range strings.SplitSeq(s, "_") {
				p.words = append(p.words, fold(w))
			}
			m[p.words[0]] = append(m[p.words[0]], p)
		}
	}
	return m
}()
