package slack

import "slices"

// A method is one of Slack's that is called, with the scope it needs.
type method struct{ name, scope, why string }

// methods are all of them. A call to any other is refused (gate), and the manifest asks for these
// scopes and no others.
var methods = []method{
	{"auth.test", "", "to know who the bot is"},
	{"apps.connections.open", "", "to take in events over Socket Mode; the app-level token's own scope"},
	{"chat.postMessage", "chat:write", "to post cards in the direct conversation, and those of an exercise in a channel it was invited to"},
	{"chat.update", "chat:write", "to bring cards up to date"},
	{"chat.delete", "chat:write", "to take away the cards of a case that is erased"},
	{"chat.postEphemeral", "chat:write", "to show a sentence that leaves no post"},
	{"conversations.open", "im:write", "to begin the direct conversation with somebody"},
	{"conversations.history", "im:history", "to look, after a crash, whether a card was posted already; in direct conversations with the bot alone"},
	{"users.info", "users:read", "to tell members from guests and people of other organisations, and to know somebody's language"},
	{"users.list", "users:read", "the same for everybody at once; and their names, so that a colleague's name is noticed in a text"},
	{"views.open", "", "to show a form or something to read"},
	{"views.update", "", "to show the next one in its place"},
	{"views.publish", "", "to show the home page"},
	{"files.getUploadURLExternal", "files:write", "to hand over the file that somebody asks for"},
	{"files.completeUploadExternal", "files:write", "the same"},
	{"files.delete", "files:write", "to take it away again"},
}

// A subscription is something Slack tells the bot about, with the scope it needs.
type subscription struct{ Name, Scope, Why string }

// subscriptions are all that the bot subscribes to.
var subscriptions = []subscription{
	{"message.im", "im:history", "what people type to the bot, in its direct conversation alone"},
	{"app_mention", "app_mentions:read", "who names the bot in a channel is told where it answers"},
	{"app_home_opened", "", "to show the home page"},
}

// commandScope lets people write /ruggespraak.
const commandScope = "commands"

func known(name string) bool {
	return slices.ContainsFunc(methods, func(m method) bool { return m.name == name })
}
