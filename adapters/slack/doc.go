// Package slack is the messenger for Slack: direct messages with cards, modals, a home page, a slash
// command. Events come in over Socket Mode or over HTTP; both take the same path.
//
//	slack.go     New, Run; config.go is what they need
//	socket.go    Socket Mode: connections, and what is read from them; socket_conn.go is one of them
//	http.go      the same over HTTP; signature.go says whether Slack sent it
//	decode.go    the payloads, as far as they are read
//	inbound*.go  from a payload to an event; what is left out, and why
//	people.go    who somebody is: member, guest, of another organisation, a bot
//	act.go       handle, show, acknowledge within three seconds; lanes.go keeps each person's order
//	busy.go      a modal that says to wait, when that takes long
//	show*.go     where a reply is shown
//	post.go      posts: new, brought up to date, taken away, found again; channel.go: in a channel
//	form.go      a form as a modal, and what was filled in; view.go, home.go: what is only read
//	             (why modals are as they are: docs/decisions/0026)
//	blocks.go    Block Kit within its limits; escape.go: text stays text
//	files.go     files, when asked for
//	seal.go      nobody makes up a button
//	pace.go      not faster than Slack allows; errors.go: what went wrong, and whether to try again
//	seldom.go    what outsiders can cause does not fill the log
//	methods.go   every method that is used, and the scope it needs; manifest.go: the app's manifest
package slack
