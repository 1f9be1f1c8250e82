// Package e2e tries the bot on a real Mattermost server, as people would: through the server's public
// API and WebSocket. `make e2e-mattermost` runs it; plain `go test` skips it, since the server takes
// minutes to build the first time.
//
//	main_test.go       starts PostgreSQL and Mattermost once, and stops them
//	postgres_test.go   PostgreSQL in a folder of its own
//	server_test.go     Mattermost: start, kill, its log and its files
//	org_test.go        an organisation on it: team, people, bot account, slash command
//	bot_test.go        the bot's own program with a Redis of its own
//	wire_test.go       the network between the two, which can be cut
//	person_test.go     a person with the app open: what they see
//	act_test.go        what they can do: type, press, fill in
//	dialog_test.go     a dialog as the web client treats it
//	driver_test.go     all of the above with a bot of ten lines, to see that people and server do as we think
//	leak_test.go       looks for words in everything the server keeps
//
// The other files each hold a story. Folder server is the Mattermost server, a module of its own.
package e2e
