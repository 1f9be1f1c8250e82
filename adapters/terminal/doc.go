// Package terminal is a messenger in which several people share one terminal: for trying the bot
// out, and for transcripts that play the same every time. It is also the one to copy when adding a
// messenger: everything a bot.Messenger must do is here, without a network.
//
// It is not a shell: it knows nothing of clocks, stores or scripts. Whoever owns it (the demo, a
// test) gives it one line at a time with Input.
//
//	terminal.go  who is there; a line goes in, an event comes out, the reply is shown
//	input.go     what a line means
//	form.go      a form being filled in, field by field
//	posts.go     the posts in each person's conversation
//	draw.go      how it all looks
//	wrap.go      safe to print, and not wider than the terminal
//	words.go     the terminal's own words
package terminal
