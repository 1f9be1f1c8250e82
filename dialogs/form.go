package dialogs

import (
	"ruggespraak/dialogs/numbers"
	"ruggespraak/dialogs/texts"
)

// A Reply is what is shown at once to the one who did something, and to nobody else. It leaves no
// post, so it may hold what people wrote. At most one of Form, View and Home is set; Note may stand alone.
type Reply struct {
	Form *Form
	View *View
	Home *Home
	Note *Phrase // one sentence
	// Export, with View: hand it over as files too, Markdown and PDF, named this and ".md" or ".pdf".
	Export string
	// Numbers, with Export: these are handed over instead, as CSV and as a plot.
	Numbers *numbers.Report
}

// IsZero reports whether there is nothing to show.
func (r Reply) IsZero() bool {
	return r.Form == nil && r.View == nil && r.Home == nil && r.Note == nil
}

// A Home is somebody's own page with the bot. The platform keeps it as it keeps a post, so it is made
// of cards and holds nothing people wrote (promise 3).
type Home struct{ Cards []Card }

// A Phrase is a text of the catalogue with its places filled in. An argument that is an Arg is shown
// as it would be on a card; any other as it is. Unlike a card's, they may hold what people wrote: a
// phrase is only ever shown at once. Those in a request's snapshot are kept sealed with it, and have
// strings for arguments only, so that they come back from the store as they went in.
type Phrase struct {
	Key  texts.Key
	Args texts.Args
}

// A Form is a set of fields to fill in.
type Form struct {
	Action Action   // what submitting it does
	Title  Phrase   // at most 24 characters in each language (both platforms cut there)
	Intro  []Phrase // paragraphs above the fields
	// Sections stand between the intro and the fields: what is to be read before deciding. They may
	// hold people's own words.
	Sections []Section
	Fields   []Field
	Values   map[string][]string // what to fill in beforehand
	Focus    []string            // fields to look at once more; a messenger that asks one by one asks only these
	Errors   map[string]Phrase   // field name to what is wrong; the form is shown again with Values
	Submit   texts.Key           // at most 24 characters
}

// A FieldKind says how a field is filled in.
type FieldKind string

// The kinds of field. Both platforms have each of them.
const (
	Long   FieldKind = "long"   // several lines, up to MaxLong characters
	Short  FieldKind = "short"  // one line, up to MaxShort characters
	Choice FieldKind = "choice" // one of the options
	Multi  FieldKind = "multi"  // any of the options
	Date   FieldKind = "date"   // a day, as 2006-01-02
)

// Limits on what a person can fill in, in Unicode code points. Slack's text inputs end at 3000
// (Block Kit, plain_text_input max_length).
const (
	MaxLong  = 3000
	MaxShort = 150
)

// A Field is one thing to fill in.
type Field struct {
	Name     string // letters, digits and "-" ; unique in the form
	Kind     FieldKind
	Label    Phrase  // at most 75 characters
	Hint     *Phrase // one sentence under the field
	Options  []Option
	Optional bool
	Only     *Only // nil: always asked
	Free     bool  // what is typed may reach somebody else: it is checked for identifying details
}

// An Only says that a field is asked only when one of Values was chosen in Field, which stands above
// it in the same form. Where the condition does not hold, what was filled in is left out.
type Only struct {
	Field  string
	Values []string
}

// An Option is one choice. Value is stable over versions of the method; Label is what people see,
// at most 75 characters. When Own is set it is shown instead: a person's own words (forms leave no post).
type Option struct {
	Value string
	Label Phrase
	Own   string
}

// A View is something to read.
type View struct {
	Title    Phrase // at most 24 characters
	Sections []Section
}

// A Section is a heading with paragraphs under it; one without paragraphs opens a chapter. Own
// paragraphs are what people wrote: adapters show them literally, never as markup.
type Section struct {
	Heading *Phrase
	Items   []Item
}

// An Item is a paragraph: a text of the catalogue, or what a person wrote, with an optional label.
type Item struct {
	Label *Phrase
	Text  *Phrase
	Own   string
}
