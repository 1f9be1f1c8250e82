// Package deid finds what could identify a person in Dutch text.
//
// It lowers the risk that somebody is recognised, and proves nothing.
package deid

// A Type says what kind of detail was found.
type Type string

// The types.
const (
	Name    Type = "name"
	Place   Type = "place"
	Addr    Type = "address"
	Org     Type = "org"
	Date    Type = "date"
	Age     Type = "age"
	BSN     Type = "bsn"
	Phone   Type = "phone"
	Email   Type = "email"
	IBAN    Type = "iban"
	Plate   Type = "plate"
	URL     Type = "url"
	Handle  Type = "handle"
	Mention Type = "mention"
	ID      Type = "id"
)

// A Span is a found detail. Start and End are byte offsets on rune borders; spans do not overlap.
type Span struct {
	Start, End int
	Type       Type
	Confidence float64 // 0 to 1
	Blocks     bool    // must be replaced, or declared harmless, before the text goes on
	Hard       bool    // cannot be declared harmless
	Suggest    string  // neutral wording to put in its place, such as "[jongere]"
}

// Options say what is known besides the text itself.
type Options struct {
	Terms []string // the organisation's own words that identify (its locations, teams, groups)
	Names []string // the members of the workspace
	Fine  []string // words the author declared to be nobody, in this text only
	Lang  string   // language of Suggest: "nl" or "en"
}

// Find gives the details found in text, in order. It is safe for concurrent use.
func Find(text string, opt Options) []Span { return nil }
