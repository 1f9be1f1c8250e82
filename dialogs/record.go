package dialogs

import (
	"time"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/numbers"
)

// A Key names a record in the store: "talk/<connection>/<user>", "case/<code>", "request/<code>",
// "roster", "rehearsal", "digest", "practice/<connection>/<user>", "together/<channel>".
// It holds nothing a person wrote.
type Key string

// A Record is a piece of state that is loaded, changed and stored as a whole.
type Record interface {
	Key() Key
	// Wake is the next moment something must be done with the record; zero if none. It is stored
	// with the record in one commit, so a record and its timer cannot drift apart.
	Wake() time.Time
	// Expires is when the record may vanish by itself; never zero (promise 5).
	Expires() time.Time
	// Links are the records that are loaded along with this one.
	Links() []Key
}

// Env is what a turn may know besides the records and the event. Advance has no clock, randomness
// or I/O of its own.
type Env struct {
	Now  time.Time
	Org  *Org
	Code string // a fresh random code, for the case a turn may begin
	// People are the members of the workspace of the one who did something; nil when the messenger cannot tell.
	People *deid.People
}

// Records are what was loaded for an event. Missing ones are nil.
type Records struct {
	Talk     *Talk
	Cases    map[string]*Case    // by code
	Requests map[string]*Request // by code
	Roster   *Roster             // who of the officers is away
	Practice *Practice           // the exercise the person is in
	Together *Together           // the exercise in the channel where it happened
	// Rehearsal is whether messages reach the officers.
	Rehearsal *Rehearsal
	Digest    *Digest         // when it is told next that there are new numbers
	Tallies   []numbers.Tally // the organisation's counts, where WantsTallies
}

// A Turn is what follows from an event. All of Put, Drop, Lines and Happened are stored, or nothing does.
type Turn struct {
	Put   []Record // new or changed
	Drop  []Key    // to erase at once
	Lines []Line
	Reply Reply
	Lang  string // of Reply
	// Happened is what came about, for those who answer for the bot. It is stored with the rest.
	Happened []Happening
}
