// Package check goes through what fails in practice and says, for each thing, what is so and how to mend
// it. It changes nothing and sends nothing to anybody.
//
//	report.go      what was found, and how it is shown
//	run.go         all checks of one configuration, at the same time as far as that does no harm
//	configuration.go keys.go redis.go serve.go connections.go officers.go
//	coverage.go lastresort.go rehearsal.go   one kind of check each
//
// What a connection, a person or the way in is like only an adapter can tell: see the interfaces in
// connections.go and officers.go.
package check
