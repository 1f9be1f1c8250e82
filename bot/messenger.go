package bot

import (
	"context"
	"errors"
	"time"

	"ruggespraak/dialogs"
)

// The vocabulary of the dialogs, by the names the adapters use. Adapters import bot alone.
type (
	Address   = dialogs.Address
	Event     = dialogs.Event
	Action    = dialogs.Action
	FieldKind = dialogs.FieldKind
	Kind      = dialogs.Kind
)

// What a person can do, as an adapter tells it (Event.Kind).
const (
	Said      = dialogs.Said
	Pressed   = dialogs.Pressed
	Submitted = dialogs.Submitted
	Cancelled = dialogs.Cancelled
	Commanded = dialogs.Commanded
	Mentioned = dialogs.Mentioned
	Opened    = dialogs.Opened
	Refused   = dialogs.Refused
)

// How a field is filled in (Field.Kind).
const (
	Long   = dialogs.Long
	Short  = dialogs.Short
	Choice = dialogs.Choice
	Multi  = dialogs.Multi
	Date   = dialogs.Date
)

// MaxButtons is how many buttons a post has at most.
const MaxButtons = 3

// ParseAction reads the action of a button or form; false for anything the bot did not make.
func ParseAction(s string) (Action, bool) { return dialogs.ParseAction(s) }

// A Handler takes one event. It returns after everything that follows from the event is stored; the
// messenger shows the reply to the person at once and acknowledges the event after that. On an error
// nothing was stored: the messenger shows the reply's note (one calm sentence) and does not
// acknowledge; a form that was submitted stays open with what was filled in. Handlers may be called concurrently.
type Handler func(ctx context.Context, e Event) (Reply, error)

// A Messenger is a chat platform, as far as the bot needs one.
type Messenger interface {
	// Run takes in events and hands them to handle until ctx ends; events of one person in order. It
	// then takes in no more, waits for the calls of handle under way (which do not end with ctx, but
	// return in time), shows their replies, acknowledges their events, and returns. What it took and
	// did not acknowledge must come again. The other methods go on working after Run has returned:
	// lines in hand are delivered last.
	Run(ctx context.Context, handle Handler) error
	// Post shows p as a new post in the person's direct conversation. The ref is the messenger's own
	// name for the post, opaque to the bot, and stays valid over restarts. A post with more than
	// MaxButtons buttons is an error, and is not shown.
	Post(ctx context.Context, to Address, p Post) (ref string, err error)
	// Update replaces what the post shows; a post that is gone is no error.
	Update(ctx context.Context, to Address, ref string, p Post) error
	// Delete takes the post away, or empties it; a post that is gone is no error.
	Delete(ctx context.Context, to Address, ref string) error
}

// A Finder is a Messenger that can tell whether a line is already there, after a crash in between.
type Finder interface {
	Find(ctx context.Context, to Address, line string) (ref string, found bool, err error)
}

// ErrUnreachable means that this person can never be reached this way: gone, blocked, unknown.
var ErrUnreachable = errors.New("person cannot be reached")

// A RetryLater is an error of Post, Update, Delete or Find after which the same call may go through,
// no sooner than After from now.
type RetryLater struct {
	After time.Duration
	Err   error
}

func (e *RetryLater) Error() string { return "try again later: " + e.Err.Error() }

// Unwrap gives the cause.
func (e *RetryLater) Unwrap() error { return e.Err }

// A Post is a card in somebody's language, ready to show.
type Post struct {
	Line    string // the line's own id; the same when it is posted again
	Lang    string // "nl" or "en"
	Text    string // paragraphs divided by empty lines; plain text, no markup
	Buttons []Button
}

// A Button of a post.
type Button struct {
	Label  string
	Action string // opaque; comes back in Event.Action
	Danger bool
}

// Words gives an adapter its own words ("chat.close") in a language, with places filled in. What it
// shows of the bot's comes ready in posts and replies.
type Words func(lang, key string, args map[string]any) string

// A Reply is what to show at once to the one who did something, in their language (Lang). At most one
// of Form, View and Home is set.
type Reply struct {
	Lang  string // "nl" or "en"
	Form  *Form
	View  *View
	Home  *Home  // in answer to Opened only
	Note  string // one sentence; "" for none
	Files []File
}

// A Home is somebody's own page with the bot. Its posts are shown under each other; they have no Line.
type Home struct{ Posts []Post }

// A Form is shown as a modal or dialog. Text typed by people (in Values, and in Item.Own) is literal.
type Form struct {
	Action string // opaque; comes back with the submission
	Title  string // at most 24 characters
	Intro  []Item
	// Sections are to be read between the intro and the fields.
	Sections []Section
	Fields   []Field
	Values   map[string][]string
	Focus    []string          // fields to look at once more; who asks one by one asks only these
	Errors   map[string]string // by field; "" is about the form as a whole
	Submit   string            // at most 24 characters
}

// A Field of a form.
type Field struct {
	Name     string
	Kind     FieldKind
	Label    string
	Hint     string
	Options  []Option
	Optional bool
	Only     *Only // nil: always asked. Who cannot hide a field shows it as one that may stay empty.
	Max      int   // characters (code points) at most, for text
}

// An Only says with which values of another field a field is asked.
type Only = dialogs.Only

// An Option of a field.
type Option struct{ Value, Label string }

// A View is something to read that leaves no post.
type View struct {
	Title    string
	Sections []Section
}

// A Section of a view. One with a heading and no items opens a chapter.
type Section struct {
	Heading string
	Items   []Item
}

// An Item is a paragraph. Literal text is what a person wrote: never markup, links or mentions.
type Item struct {
	Label   string
	Text    string
	Literal bool
}

// A File is handed to the person who asked for it.
type File struct {
	Name string // "dossier-K7M2QX.pdf"
	Mime string
	Data []byte
}
