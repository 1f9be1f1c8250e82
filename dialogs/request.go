package dialogs

import "time"

// A Request is what was sent for advice: shared by the asker and the officers, and separate from
// the case, which stays the asker's own.
type Request struct {
	Code  string  `json:"code"` // "K7M2QX-1": the case's code and the round
	Asker Address `json:"asker"`
	Name  string  `json:"name,omitempty"` // the asker's name; empty while anonymous
	Lang  string  `json:"lang"`           // the asker's language

	Urgent   bool      `json:"urgent,omitempty"`
	Sent     time.Time `json:"sent"`
	Ends     time.Time `json:"ends"`     // expires then; advice and asking on put it off when it is near
	Snapshot []Section `json:"snapshot"` // exactly what the asker confirmed

	State    State     `json:"state"`
	Tier     int       `json:"tier"`             // whom it was offered to last; len(Tiers) is the last-resort card, -1 one officer by name
	Offered  []Address `json:"offered"`          // everyone who has a card of it
	Out      []Address `json:"out,omitempty"`    // left out by the asker, or declined
	Taker    Address   `json:"taker,omitzero"`   // who took it
	Waits    Side      `json:"waits,omitempty"`  // taken: whose turn it is
	Missed   []Address `json:"missed,omitempty"` // whom the bot could not reach
	Lost     bool      `json:"lost,omitempty"`   // the asker cannot be reached
	Due      time.Time `json:"due,omitzero"`     // what was promised to the asker
	Next     time.Time `json:"next,omitzero"`    // the next timer: reminder, return, escalation, closing
	Starts   time.Time `json:"starts,omitzero"`  // open: when somebody who was not asked yet comes to work
	Held     []Held    `json:"held,omitempty"`   // lines for officers who are not at work; one for each at most
	Reminded int       `json:"reminded,omitempty"`
	WarnAt   time.Time `json:"warn,omitzero"` // when to say that it will expire; zero once said

	Exchange []Message `json:"exchange,omitempty"` // at most MaxExchange
	Advice   []Advice  `json:"advice,omitempty"`   // at most MaxAdvice; the last one counts, earlier ones stay readable
	Outcome  []Message `json:"outcome,omitempty"`  // what the asker tells was done with it; at most MaxOutcomes
	Version  int       `json:"n"`                  // rises with every command: makes keys of new lines
}

// MaxExchange bounds questions and replies in one request, MaxAdvice the answers, MaxOutcomes what is
// told of them afterwards.
const (
	MaxExchange = 40
	MaxAdvice   = 10
	MaxOutcomes = 3
)

// A State of a request.
type State string

// The states.
const (
	Open      State = "open"      // offered, nobody has it
	Taken     State = "taken"     // an officer has it
	Answered  State = "answered"  // there is advice
	Closed    State = "closed"    // the asker thanked, or time ended it
	Withdrawn State = "withdrawn" // the asker took it back
	Expired   State = "expired"   // it ended unanswered
)

// A Side of the exchange.
type Side string

// The sides.
const (
	TheOfficer Side = "officer"
	TheAsker   Side = "asker"
)

// A Message is one question or reply between the two.
type Message struct {
	From Side      `json:"f"`
	By   Address   `json:"b,omitzero"` // the officer; never the asker
	At   time.Time `json:"t"`
	Text string    `json:"x"`
}

// Advice is an officer's answer (work method, step 2).
type Advice struct {
	By             Address   `json:"by"`
	Role           string    `json:"role"` // "officer" or "deputy"
	At             time.Time `json:"at"`
	Interpretation string    `json:"interpretation"` // what the signals may mean
	Serious        string    `json:"serious"`        // option value: how serious the safety risks are
	Term           string    `json:"term"`           // option value: short term, later, unknown
	Decision       string    `json:"decision"`       // option value: one of the four outcomes
	Steps          string    `json:"steps"`          // which next steps, and by whom
}

// RequestKey names a request.
func RequestKey(code string) Key { return Key("request/" + code) }

// Key names the request.
func (r *Request) Key() Key { return RequestKey(r.Code) }

// Links are none: a request stands by itself.
func (r *Request) Links() []Key { return nil }

// Live reports whether something is still to come: open, taken or answered.
func (r *Request) Live() bool { return r.State == Open || r.State == Taken || r.State == Answered }

// afterlife is how long a request that is over can still be read.
const afterlife = 30 * 24 * time.Hour

// Wake is the next timer, the warning or the end of a live request, whichever comes first: always
// set, so nobody waits in silence (promise 1). One that is over has only its held lines to wake for.
func (r *Request) Wake() time.Time {
	next := r.nextHeld()
	if !r.Live() {
		return next
	}
	if next.IsZero() || r.Ends.Before(next) {
		next = r.Ends
	}
	for _, at := range []time.Time{r.Next, r.WarnAt, r.Starts} {
		if !at.IsZero() && at.Before(next) {
			next = at
		}
	}
	return next
}

// Expires leaves time to read it after the end.
func (r *Request) Expires() time.Time { return r.Ends.Add(afterlife) }
