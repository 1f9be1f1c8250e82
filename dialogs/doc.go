// Package dialogs holds what is asked and what follows from the answer: the six steps of the work
// method, the advice round trip, and everything a person can say to the bot.
//
// It is pure. Advance takes the records and an event and gives a Turn: the records to store, the
// lines to say, and what to show at once. No I/O, no clock, no randomness: the same input gives the
// same turn, so the bot may load again and advance again when somebody else was faster.
//
// The tour, from the bottom up:
//
//	event.go card.go form.go   the vocabulary shared with the messengers
//	org.go duty.go             the organisation: officers, tiers, pace; who is there when
//	talk.go case.go request.go roster.go the records
//	question.go                a dialog is a list of named questions over a record
//	method.go steps_*.go       the work method as such a list
//	case_steps.go              which steps are done; the gate of step 5
//	case_rounds.go             where the rounds of advice stand
//	table.go                   a request's states and commands: one table
//	request_do.go request_due.go what follows from each command, of people and of the clock
//	route.go lease.go          who is asked, and until when
//	held.go unreached.go       lines that wait for working hours, people who cannot be reached
//	away.go away_*.go          officers who are away
//	compose.go                 what the officers read of a case
//	answer.go                  from a filled-in form to the next question
//	commands.go said.go        what people can type, and what follows
//	know_cards.go              what people can look up (package know)
//	menu.go case_*.go acute.go what they can press
//	card_case.go overview.go   where a case stands, on a card and to read
//	exercise.go exercise_*.go  practising alone, on invented cases (package practice)
//	coordinator.go numbers_view.go people_view.go digest.go numbers for the organisation (package numbers)
//	case_due.go                reminders, the warning, the end
//	advance.go                 from event to turn
package dialogs
