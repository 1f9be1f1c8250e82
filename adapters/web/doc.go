// Package web is a messenger in a browser page: several invented people side by side, each with a
// window of their own, for trying the bot out. Nothing of it outlives the program.
//
// The page shows what a chat app shows. What stands in conversations comes to it as server-sent
// events; what a person does goes to the bot as a POST, and what only they get to see at once (a
// form, a view, a note, a file) is the answer to that. So a bot that stops and starts takes nothing
// away: conversations live here, as they do in a real messenger.
//
//	web.go     Config, New, Run
//	gate.go    acts wait here while no bot runs
//	places.go  conversations and the channel, and what stands in them
//	posts.go   the bot's posts
//	feed.go    what changed, for pages that stay connected; stream.go sends it
//	act.go     what a person did is handed over, the reply becomes an answer
//	event.go   what it means
//	forms.go   forms that were shown, and what was filled in
//	shown.go   replies as the page gets them
//	files.go   files that were handed over
//	site.go    the messengers of both languages behind one door
//	door.go    who may come in, and what the browser may do
//	desk.go    the clock, and starting the bot anew
//	page/      the page: HTML, CSS, JavaScript modules
package web
