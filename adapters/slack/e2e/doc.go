// Package e2e tries the bot's own program on Slack as it is played by slacktest: a real redis-server, a
// configuration file as an operator writes it, and people who type, press and fill in. The same
// stories are told over Socket Mode and over HTTP.
//
//	main_test.go    builds the program once
//	program_test.go the program with its configuration and its Redis: start, stop, kill
//	office_test.go  an organisation: workspace, officers, program
//	person_test.go  a person with the app open: what they do and see
//	ask_test.go     what they write, from the first signal to a request for advice
//
// The other files each hold a story. `make slack-figures` measures.
package e2e
