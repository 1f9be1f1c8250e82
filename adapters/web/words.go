package web

// pageWords are the page's own words, by their keys in the catalogue.
var pageWords = []string{
	"chat.close", "chat.cancel", "chat.errors", "chat.file", "chat.title",
	"web.title", "web.try", "web.skip", "web.people", "web.desk", "web.hour", "web.day", "web.next", "web.nothing-next",
	"web.restart", "web.restarted", "web.moved", "web.running", "web.stopped", "web.lost", "web.failed",
	"web.theme", "web.language", "web.own-start", "web.chat", "web.home", "web.say", "web.say-channel", "web.send",
	"web.only-you", "web.changed", "web.unsay", "web.new", "web.optional", "web.download", "web.put-away",
	"web.unsent", "web.keep-on", "web.stop-anyway", "web.empty", "web.empty-channel", "web.empty-officer", "web.begin", "web.hello", "web.need-script",
}

// pagePlaces stand in the page's words for what the page itself fills in.
var pagePlaces = map[string]any{"Name": "{Name}", "Role": "{Role}", "Text": "{Text}", "When": "{When}", "Channel": "{Channel}"}
