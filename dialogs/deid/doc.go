// Package deid finds what could identify a person in Dutch text.
//
// It lowers the risk that somebody is recognised, and proves nothing: names it does not know, a rare
// combination of ordinary facts, a way of writing, all can still give a person away. Whoever uses it says so
// to the author, and asks for a last look.
//
// It is pure: no I/O, no network, no clock, no model. The same text gives the same answer, everywhere.
//
// The tour, in the order of one look (find, in deid.go):
//
//	fold/            letters made comparable: lower case, no accents, look-alikes
//	token.go         the text cut into words, numbers and signs, each with its place in the source
//	lexicon.go       what is known of a word, from lists/ and cues.go
//	terms.go         the organisation's own words and people
//	mail.go web.go   e-mail, mentions, handles, addresses of pages
//	numbers.go       runs of digits: bsn.go phone.go iban.go plate.go date.go age.go id.go
//	spoken.go        digits written as words
//	streets.go       addresses and postcodes
//	orgs.go          institutions with a name
//	places.go        towns and neighbourhoods
//	names.go         people: lists, surroundings, capitals, in that order of trust
//	spans.go         what overlaps becomes one
//	suggest.go       neutral words to put in place
//
// A new kind of detail is a new function of doc that calls add, and a line in find. A new cue is a word in
// cues.go; a new name is a word in lists/hand. How well it works is measured: see docs/figures.md.
package deid
