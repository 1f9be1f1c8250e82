// Package numbers makes what an organisation may know of its own use of the bot: counts of months that are
// over, without anything from which a small count could be worked out.
//
//	report.go    from counts to a report: months, quarters, how long answers took
//	suppress.go  what is shown and what is not, and why that holds
//	csv.go svg.go the report as files
//
// Nothing in it is about one person, and it never counts by officer or by professional.
package numbers
