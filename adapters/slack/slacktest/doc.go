// Package slacktest is a stand-in for Slack: its servers, and the people who use it. A test starts
// one, points the bot at its URL, plays the people and looks at what each of them gets to see.
//
// It is as strict as the real thing where that is known, and stricter where it is not: scopes,
// arguments, Block Kit limits, lives of triggers, tickets and response URLs, the stack of views, and
// acknowledgements in time. It knows nothing of the library the bot uses, so that the two cannot
// agree on a mistake. What Slack would let pass in silence, to somebody's surprise later, is kept as
// a problem: a test ends with Problems being empty. The comments name the page of docs.slack.dev
// that a rule is from; [assumed] marks what no page says.
//
//	server.go config.go   start here: a workspace with one app installed; wait.go: until something changed
//	manifest.go           the app that Slack makes from a manifest
//	api*.go fault.go      a call of the Web API: token, scopes, rate, faults, answer
//	users.go convs.go chat*.go views*.go files.go  the methods
//	check*.go             Block Kit, as tables of rules
//	socket*.go http*.go   how payloads get to the app
//	delivery.go events.go what is retried, acknowledged and held back
//	person*.go modal*.go  what people do
//	message.go render*.go what people see
//	sent.go               everything the app ever sent, and the problems
package slacktest
