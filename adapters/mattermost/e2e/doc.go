// Package e2e tries the bot on a real Mattermost server, as people would: through the server's public
// API and WebSocket. `make e2e-mattermost` runs it; plain `go test` skips it, since the server takes
// minutes to build the first time. Folder server is the Mattermost server, a module of its own.
//
// What stands around the bot:
//
//	main_test.go      starts PostgreSQL and Mattermost once, and stops them
//	postgres_test.go  PostgreSQL in a folder of its own
//	server_test.go    Mattermost: start, kill, its log and its files
//	org_test.go       an organisation on it: team, accounts, bot account, slash command
//	office_test.go    an organisation at work: officers, configuration, Redis
//	bot_test.go       the bot's own program
//	wire_test.go      the network between bot and server, which can be cut
//
// People, and what they write:
//
//	person_test.go    somebody with the app open
//	screen_test.go    what they see
//	act_test.go       what they can do: type, give a command, press
//	fill_test.go      filling in a dialog
//	dialog_test.go    a dialog as the web client treats it
//	story_test.go     a case from the first word to the request for advice
//	slack_test.go     somebody who has Slack open instead, as slacktest plays it
//
// Looking at the outcome:
//
//	leak_test.go      looks for words in everything the server keeps
//	driver_test.go    all of the above with a bot of ten lines, to see that people and server do as we think
//	record_test.go    writes down what a bot receives, for the adapter's own tests
//
// The other files are the stories.
package e2e
