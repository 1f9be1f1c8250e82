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

// Hard reports whether a detail of this type cannot be declared harmless.
func (t Type) Hard() bool {
	switch t {
	case BSN, Phone, Email, IBAN, Plate, Addr, Mention:
		return true
	}
	return false
}

// A Why says what gave a detail away. It is a key for a text, such as "listed"; the types that need no
// other reason than their form have "form".
type Why string

// The reasons.
const (
	Listed  Why = "listed"  // stands in a list of names or places
	Cued    Why = "cued"    // the words around it say so: "heet", "woont in", "haar broertje"
	Capital Why = "capital" // an unknown word with a capital
	Unknown Why = "unknown" // an unknown word where a name may stand
	Shape   Why = "form"    // written as such a detail is: a number that adds up, an address with an at sign
	Yours   Why = "yours"   // one of the organisation's own words or people
)

// A Span is a found detail. Start and End are byte offsets on rune borders; spans do not overlap.
type Span struct {
	Start, End int
	Type       Type
	Why        Why
	Confidence float64 // 0 to 1
	Blocks     bool    // must be replaced, or declared harmless, before the text goes on
	Hard       bool    // cannot be declared harmless
	Suggest    string  // neutral wording to put in its place, such as "[jongere]"
}

// Options say what is known besides the text itself.
type Options struct {
	Terms  []string // the organisation's own words that identify (its locations, teams, groups)
	People *People  // the members of the workspace; may be nil
	Fine   []string // words the author declared to be nobody, in this text only
	Lang   string   // language of Suggest, and of the text: "nl" (also when empty) or "en"
}

// rounds is how often Find looks again at what the text becomes.
const rounds = 3

// Find gives the details found in text, in order, nil for none. It is safe for concurrent use.
//
// Once every span is replaced by its Suggest, Find is content with the text: it looks again at what the text
// becomes, because a word can stand out only after its neighbour is gone.
func Find(text string, opt Options) []Span {
	d := newDoc(text)
	d.language(opt.Lang)
	defer d.done()
	spans := append([]Span(nil), d.look(opt)...) // what look gives is in the doc's room
	suggest(text, spans, opt)
	for range rounds {
		if len(spans) == 0 {
			break
		}
		e := d.replaced(spans, opt.Lang)
		more := outside(e.look(opt), spans, len(text))
		e.done()
		if len(more) == 0 {
			break
		}
		spans = merge(append(spans, more...))
		suggest(text, spans, opt)
	}
	return spans
}

// look is one look at a text. What it finds has no Suggest yet.
func (d *doc) look(opt Options) []Span {
	d.hush()
	d.own(opt.Terms)
	d.members(opt.People)
	d.mentions()
	d.emails()
	d.urls()
	d.handles()
	d.spoken()
	d.numbers()
	d.ages()
	d.phrases()
	d.titles()
	d.harmless()
	d.famous()
	d.streets()
	d.orgs()
	d.places()
	d.names()
	return allow(d.src, trim(d.src, merge(d.source())), opt.Fine)
}
