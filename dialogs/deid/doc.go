// Package deid finds what could identify a person in Dutch text.
//
// It lowers the risk that somebody is recognised, and proves nothing: names it does not know, a rare
// combination of ordinary facts, a way of writing, all can still give a person away. Whoever uses it says so
// to the author, and asks for a last look.
//
// It is pure: no I/O, no network, no clock, no model. The same text gives the same answer, everywhere.
//
// The tour, in the order of one look (look, in deid.go):
//
//	fold/             letters made comparable: lower case, no accents, look-alikes
//	read.go token.go spaced.go the text cut into words, numbers and signs, each with its place in the source
//	chain.go          what stands together, and lists of words to look for near a place
//	lexicon.go cues.go what is known of a word, from lists/
//	trigram/          how an unknown word is spelled: as a name, or as a word
//	english.go        whether a text is in English, and what that makes of its words
//	terms.go people.go the organisation's own words, its people; phrases
//	mail.go web.go handles.go handles_spelled.go  e-mail, links, mentions and account names
//	numerals.go spoken.go numbers.go  digits, also as words: bsn.go phone.go iban.go plate.go plate_foreign.go date.go date_words.go date_odd.go date_pairs.go date_cues.go date_rows.go id.go id_forms.go
//	spelled.go spelled_codes.go  letters and digits that are said one at a time: "K van Karel, zeven, streepje"
//	days.go           days that all have; age.go age_bare.go age_rows.go age_said.go exact ages, which advise and do not block
//	streets.go streets_named.go streets_house.go streets and house numbers; streets_lower.go addresses without a capital or a telling end; streets_corners.go
//	orgs.go           institutions with a name; orgs_name.go how far it goes; orgs_lower.go without a capital;
//	                  orgs_houses.go orgs_houses_weigh.go orgs_houses_cues.go called by an ordinary word; orgs_kinds.go by the kind before the name;
//	                  orgs_coined.go by a word of their own making, or said to be called so;
//	                  orgs_capitals.go orgs_run.go of several words; orgs_behind.go orgs_work.go orgs_school.go orgs_said.go orgs_groups.go
//	                  by what stands around them
//	places.go         towns and neighbourhoods; places_home.go those that are words or in the news, where somebody lives
//	works.go holy.go  titles of films and books, people of holy books: they point at nobody
//	harmless.go made_up.go famed.go cited.go things.go  nor do labels ("een karen"), plants, people known to all or cited, makers of what is sold
//	here.go           somebody of here who is called as somebody or something famous is; here_doings.go here_today.go here_cues.go by what is said of them
//	names.go          people: lists, surroundings, capitals, in that order of trust (around.go, near.go);
//	                  names_words.go names_titles.go names_unknown.go names_van.go names_whole.go names_initials.go names_double.go names_months.go nicknames.go nicknames_said.go disguise.go disguise_leet.go
//	spans.go trim.go  what overlaps becomes one
//	suggest.go        neutral words to put in place
//	again.go          a second look, at the text with what was found replaced
//	combine.go        weak details that together single somebody out
//
// deidtest measures it on marked texts, figures writes the measure down, lists/gen makes the large lists.
//
// A new kind of detail is a new function of doc that calls add, and a line in look. A new cue is a word in
// cues.go; a new name is a word in lists/hand. How well it works is measured: see docs/figures.md.
package deid
