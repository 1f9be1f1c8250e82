// Package adaptertest is what every messenger must pass, whatever its platform. It knows no
// platform: the adapter's own test plays the platform and its people (a Platform), the suite plays
// the bot and judges what people get to see.
//
//	adaptertest.go  what a platform under test offers, and Run
//	posts.go        posts: post, update, delete, find, unreachable, at the same time
//	called.go       slash commands and mentions, where there are any
//	channel.go      posts in a channel, where there are any
//	events.go       what people do: order, forms, errors, delivered again
//	hostile.go      text from people stays text
package adaptertest

import (
	"testing"

	"ruggespraak/bot"
)

// A Start makes a fresh messenger that hands its events to handle, with its platform around it.
type Start func(t *testing.T, handle bot.Handler) Platform

// A Platform is a messenger with its people. The functions fail the test themselves when something
// goes wrong that no messenger should have to deal with.
type Platform struct {
	Messenger bot.Messenger
	Anna, Ben bot.Address // two people who can be reached
	Gone      bot.Address // somebody who can never be reached

	// Do lets a person do things right after one another, as fast as the platform hands them over,
	// and returns when the messenger is done with all: what each got to see.
	Do func(t *testing.T, who bot.Address, acts ...Act) []Seen
	// Chat is what stands in the person's conversation with the bot now, oldest first. Posts that were
	// deleted or emptied are left out.
	Chat func(t *testing.T, who bot.Address) []Post

	Commands bool // there are slash commands
	Mentions bool // there are channels where the bot can be named

	// Channel is the channel in which commands are given, as a place for posts: Anna and Ben read there,
	// and the bot is in it. Zero where there are none.
	Channel bot.Address
	// Elsewhere is a channel that the bot is not in.
	Elsewhere bot.Address
	// InChannel is what the bot posted in Channel, oldest first; deleted posts are left out.
	InChannel func(t *testing.T) []Post
}

// An Act is one thing a person does in their app; exactly one field is set.
type Act struct {
	Say    string              // types a message
	Press  *Press              // presses a button of a post
	Submit map[string][]string // fills in the open form by field, leaves the rest as it is, and sends it
	Cancel bool                // closes the open form
	Again  bool                // nothing: the platform delivers the act before this one once more

	Command *string // gives the slash command, with this behind it, in Platform.Channel; where Platform.Commands
	Private *string // gives it in their own conversation with the bot; where there are mentions too
	Mention string  // names the bot in a channel and writes this there; where Platform.Mentions
}

// A Press is a button of a post, counted from 0; of the person's own conversation or of the channel.
type Press struct {
	Ref    string
	Button int
}

// Seen is what somebody got to see in answer to an act, and whether the platform was told that the
// event was taken.
type Seen struct {
	Acked bool
	Form  *Form  // the form that is open before them afterwards; nil if none
	Text  string // everything else shown at once: the note, the view; as it is read, without markup
}

// A Form as it is seen on the screen.
type Form struct {
	Title  string
	Text   string // everything above and around the fields: intro, sections, labels, options
	Values map[string][]string
	Errors map[string]string // by field; "" is about the form as a whole
}

// A Post as it is seen on the screen.
type Post struct {
	Ref     string
	Text    string
	Buttons []string // their labels
}

// Run checks a messenger.
func Run(t *testing.T, start Start) {
	for _, c := range []struct {
		name string
		test func(*testing.T, *check)
	}{
		{"post", testPost},
		{"update", testUpdate},
		{"update of a post that is gone", testUpdateGone},
		{"delete", testDelete},
		{"find", testFind},
		{"unreachable", testUnreachable},
		{"buttons", testButtons},
		{"too many buttons", testTooManyButtons},
		{"posts at the same time", testConcurrent},
		{"said", testSaid},
		{"order", testOrder},
		{"form", testForm},
		{"form with errors", testFormErrors},
		{"form that grows", testFormGrows},
		{"form cancelled", testCancel},
		{"handler fails", testHandlerFails},
		{"handler fails on a form", testFormFails},
		{"delivered again", testAgain},
		{"command", testCommand},
		{"command opens a form", testCommandForm},
		{"command shows a view", testCommandView},
		{"mention", testMention},
		{"where a command is given", testWhere},
		{"channel: post", testChannelPost},
		{"channel: update and delete", testChannelChange},
		{"channel: find", testChannelFind},
		{"channel: press", testChannelPress},
		{"channel: press opens a form", testChannelForm},
		{"channel: not in it", testNotInChannel},
		{"literal text in a view", testLiteralView},
		{"literal text in a form", testLiteralForm},
		{"literal text in a post", testLiteralPost},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := &check{}
			k.Platform = start(t, k.handle)
			c.test(t, k)
		})
	}
}
