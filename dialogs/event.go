package dialogs

import (
	"strconv"
	"strings"
)

// An Address is one person as the bot knows them, or (Event.Where) a channel in which several read
// along. All three parts are opaque: only the adapter that made User may take it apart.
type Address struct {
	Org        string `json:"o"` // the organisation's id, from the configuration
	Connection string `json:"c"` // which of the organisation's messengers
	User       string `json:"u"` // the messenger's own id for the person
}

// IsZero reports whether a is nobody.
func (a Address) IsZero() bool { return a == Address{} }

// A Kind says what a person did, or that a moment came.
type Kind string

// The kinds of event.
const (
	Said      Kind = "said"      // typed in the direct conversation with the bot; no form can be opened in answer
	Pressed   Kind = "pressed"   // a button on a card
	Submitted Kind = "submitted" // a form filled in
	Cancelled Kind = "cancelled" // a form closed without sending
	Commanded Kind = "commanded" // a slash command, anywhere; Text is what stood behind it. Only the reply is shown there
	Mentioned Kind = "mentioned" // named in a channel: the adapter leaves out what was written there
	Opened    Kind = "opened"    // came to their page with the bot; the reply is a Home, and nothing is stored
	Refused   Kind = "refused"   // somebody the bot does not work for; Action.Verb says why: one of RefusedReasons
	Unreached Kind = "unreached" // a line to From, about the request of the action, can never be delivered
	Due       Kind = "due"       // a record's own moment came (Record.Wake); From is zero
	Started   Kind = "started"   // the bot began to serve the organisation, and every hour after; From has the Org alone
)

// An Event is one thing a person did, or a moment that came.
//
// ID stays the same when a messenger delivers the event again, and is unique within the
// organisation; it holds nothing a person wrote. A Due event needs no ID: the record says itself
// whether anything is still to be done.
type Event struct {
	ID     string
	Kind   Kind
	From   Address
	Where  Address             `json:",omitzero"` // Commanded, Pressed: the channel it was done in, as a place for lines; zero in the person's own conversation
	Name   string              // how the messenger names the person; may be empty
	Lang   string              // the person's language as the messenger knows it ("nl", "en-GB"); may be empty
	Text   string              `json:"-"` // Said, Commanded: what was typed
	Action Action              // Pressed, Submitted, Cancelled: what the button or form carried; Due: the record
	Values map[string][]string `json:"-"` // Submitted: field name to what was filled in
}

// String keeps what people write out of logs and errors: only kind, id and verb are shown.
func (e Event) String() string { return string(e.Kind) + " " + e.ID + " " + e.Action.Verb }

// GoString does the same for %#v.
func (e Event) GoString() string { return "dialogs.Event{" + e.String() + "}" }

// An Action is what a button or a form carries: what to do, with which record, and which slot of it
// at which revision. It never holds what a person wrote. Adapters pass it on as the string that
// Encode makes, and must see to it that nobody can forge one for somebody else; the bot checks all
// the same that the person may do it.
type Action struct {
	Verb string // "next", "answer", "take", …
	Code string // the case or request it is about; empty for the person's own talk
	Slot string // "answer": which question, and which one of a repeated question ("signal.2")
	Rev  int    // "answer": the revision of the slot when the form was made
}

// Encode gives the action as one string of at most 100 letters, digits, and "|.-".
func (a Action) Encode() string {
	return a.Verb + "|" + a.Code + "|" + a.Slot + "|" + strconv.Itoa(a.Rev)
}

// ParseAction reads what Encode made. The second result is false for anything else.
func ParseAction(s string) (Action, bool) {
	if len(s) > 200 {
		return Action{}, false
	}
	p := strings.Split(s, "|")
	if len(p) != 4 || !plain(p[0]) || p[0] == "" || !plain(p[1]) || !plain(p[2]) {
		return Action{}, false
	}
	rev, err := strconv.Atoi(p[3])
	if err != nil || rev < 0 {
		return Action{}, false
	}
	return Action{Verb: p[0], Code: p[1], Slot: p[2], Rev: rev}, true
}

// plain reports whether s is made of letters, digits, '.' and '-' only.
func plain(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '.' && r != '-' {
			return false
		}
	}
	return true
}
