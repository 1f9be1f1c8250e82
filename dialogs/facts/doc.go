// Package facts is the fact coach: it finds judgements without what was seen or heard (work method,
// step 1), and asks one good question about them.
//
// It never scores and never blocks. It reads words, not people: it can miss a judgement and it can ask
// where nothing is wrong, so whatever it says is shown once, and the person goes on as they like.
// It is pure: no clock, no I/O, nothing kept of what it read.
//
// How it works, file by file:
//
//	scan.go quotes.go   cut a text into sentences of folded words; quoted words are somebody else's
//	lexicon/            the words that draw a question, a file a topic; its README tells how they are written
//	lexicon.go          reads them; a topic is a question and a contrast pair
//	inflect.go slips.go the forms of a word; a word with one slip of the pen, or at the end of a compound
//	match.go rules.go   find them, and what no list can hold: "brutaler en brutaler", "hij zou ... zijn geweest"
//	unlisted.go called.go  judgements in words of which nobody made a list: "oogt murwig", "is een schreeuwlelijk"
//	rulewords.go        the words that rules are made of
//	context.go          leaves out where they are asked, denied, quoted, a subject, or told by the young person
//	evidence.go         what a sentence or its neighbour holds that answers the question already
//	words.go deeds.go   the words that context and evidence are made of
//	coach.go            picks one: the most important kind first, then the first in the text
//
// What answers a question, by kind:
//
//	diagnosis       a professional who can make it, with a word for making it
//	group           what somebody did, a quote, or that the person says so themselves
//	hearsay         who told it: a role is enough
//	interpretation  behaviour or a quote
//	frequency       a number, a date or a time
//
// Known tells of answers that stand in other fields of the same form.
//
// To add a word, add it to its topic in lexicon/ and a line to testdata/coach.txt. To add a topic,
// add its texts as well: coach.<topic>.ask, .not and .but. Half of the table are sentences that must
// draw nothing: a coach that nags is clicked away.
// The table says of each round of fresh sentences what the coach made of it at first sight: that, and not
// the table, tells what to expect of people's own sentences.
package facts
