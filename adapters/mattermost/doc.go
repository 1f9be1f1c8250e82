// Package mattermost is the messenger for a Mattermost server: a bot account in direct messages, a
// slash command, and callbacks of buttons and dialogs over HTTP.
//
// What drives most of it: Mattermost keeps every version of every post, also deleted ones, and does not
// sign what it sends us. So posts hold cards only; what people write is typed and read in interactive
// dialogs, which are not stored; and every button and dialog carries a token only we can make.
//
//	mattermost.go  Config, New, Run
//	websocket.go   staying connected; missed.go fetches what a gap left out
//	inbound.go     what an event means, and which are left alone
//	queue.go       one person's events one after another
//	callback.go    presses, submissions (submit.go) and commands (command.go) over HTTP
//	token.go       seals what buttons and dialogs carry
//	reply.go       showing a reply where the person is
//	sheet.go       what somebody has before them, divided into pages; pages.go makes a dialog of each
//	dialog.go      fields as inputs, and back; submit.go takes in what was sent
//	view.go        sections to read; escape.go keeps text text
//	post.go        cards in the direct message; card.go makes them; files.go the file note
//	channel.go     cards in a channel, and who may press them
//	numbered.go    without callbacks: numbered answers in the direct message; asked.go asks a form
//	people.go      who somebody is; pace.go how fast we may go; client.go the calls
package mattermost
