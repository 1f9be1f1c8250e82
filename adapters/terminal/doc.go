// Package terminal is a messenger in which several people share one terminal: for trying the bot
// out, and for transcripts that play the same every time. It is also the one to copy when adding a
// messenger: everything a bot.Messenger must do is here, without a network.
//
// It is not a shell: it knows nothing of clocks, stores or scripts. Whoever owns it (the demo, a
// test) gives it one line at a time with Input.
//
// Besides their conversations there can be one channel, in which everybody reads along.
//
//	terminal.go  who is there; lines go in
//	input.go     what a line means
//	act.go       an event is handed over, the reply is shown
//	form.go      a form being filled in, field by field
//	posts.go     the posts in each person's conversation
//	draw*.go     how it all looks
//	wrap.go      safe to print, and not wider than the terminal
//	words.go     the terminal's own words; help.go says them
package terminal
