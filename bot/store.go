package bot

import (
	"context"
	"errors"
	"time"

	"ruggespraak/dialogs"
)

// A Store keeps records, the queue of lines and the timers of all organisations. All methods may be
// called concurrently, by any number of processes. The present is what the caller says it is: Now of
// a Commit, now of a claim.
type Store interface {
	// Load gives the records for an event in one round trip. It returns ErrUnavailable (wrapped) when
	// the store cannot be asked, and another error when a record does not open with the present keys
	// or a name cannot be a key: trying again does not help then.
	Load(ctx context.Context, l Load) (Loaded, error)
	// Commit stores all of c, or nothing, in one round trip. It returns ErrStale when a record changed
	// since it was loaded, ErrSeen when the event was committed before, ErrUnavailable when the outcome
	// is unknown or the store cannot be asked: the same commit may then be tried again, and gives
	// ErrSeen (without an event: ErrStale) if it had gone through. ErrFull comes with ErrUnavailable,
	// and nothing was stored then; a commit that drops something goes through also when the store is
	// full. Any other error means that the commit can never be stored.
	Commit(ctx context.Context, c Commit) error
}

// A Queue hands out the lines that were committed. For each person it gives them in order, one at a
// time; urgent ones first: what is not urgent waits for what is, also when that is to be tried again
// later. Within an organisation people with urgent lines come before others. A line that was claimed
// and not settled within its lease is given again. Lines of a person vanish 30 days after the last one
// was added.
type Queue interface {
	// ClaimLines hands out at most `most` lines, at most one a person. While nothing is due it costs
	// nothing; what another process committed and did not live to hand out comes within 5 seconds.
	// With an error there may be claims all the same: those are good.
	ClaimLines(ctx context.Context, now time.Time, lease time.Duration, most int) ([]Claim, error)
	// Settle ends a claim. It returns ErrStale when the claim was lost to somebody else meanwhile, and
	// changes nothing then. A claim past its lease that nobody else got can still be settled.
	Settle(ctx context.Context, c Claim, s Settled) error
	// Posts lists the refs of the person's posts by card key, those whose key starts with prefix. A ref
	// is forgotten when it is Gone, or 400 days after it was last settled with.
	Posts(ctx context.Context, to Address, prefix string) (map[string]string, error)
}

// Timers hands out the records whose moment has come. One that is not committed anew within the
// lease is given again. Records that have vanished are not handed out. Errors and cost are as for
// ClaimLines.
type Timers interface {
	ClaimTimers(ctx context.Context, now time.Time, lease time.Duration, most int) ([]Timer, error)
}

// Errors of a Store. Drivers' own errors never leave it.
var (
	ErrStale       = errors.New("changed by somebody else meanwhile")
	ErrSeen        = errors.New("event was committed before")
	ErrUnavailable = errors.New("store cannot be reached")
	ErrFull        = errors.New("store is full") // wrapped together with ErrUnavailable
)

// SeenFor is how long a committed event's id is remembered.
const SeenFor = 24 * time.Hour

// MaxData is how many bytes a record or line can have. A case with every field filled in to the end is
// below it, in any script.
const MaxData = 4 << 20

// A Load names what an event needs.
type Load struct {
	Org   string
	Event string // "" when it need not be checked
	Keys  []Want
	Board bool // also the organisation's live requests; the 200 that end first
}

// A Want is a record to load. With Follow, the records it links to are loaded too, and the ones
// those link to. At most 500 records are looked up in one Load; what is beyond is left out.
type Want struct {
	Key    dialogs.Key
	Follow bool
}

// Loaded is the answer to a Load.
type Loaded struct {
	Seen    bool     // the event was committed before; Records are loaded all the same
	Records []Stored // only those that exist, each once
}

// Stored is a record as it lies in the store.
type Stored struct {
	Key     dialogs.Key
	Version int64 // 1 or more
	Data    []byte
}

// A Commit is everything that follows from an event: at most 500 puts, drops, reads, lines, entries and
// tallies. Lines go to people of the same organisation, and each record is put, dropped or read once.
type Commit struct {
	Org     string
	Event   string // marked as seen for SeenFor; "" for none
	Now     time.Time
	Puts    []Put
	Drops   []Drop
	Reads   []Read
	Lines   []QueuedLine
	Audit   []AuditEntry  // added to the organisation's audit log
	Keep    time.Duration // with Audit: entries older than this go
	Tallies []Tally       // added to the organisation's counts; all of one month, each name once
}

// A Put stores a record.
type Put struct {
	Key     dialogs.Key
	Version int64         // the version loaded; 0 for a record that must not exist yet
	Data    []byte        // at most MaxData
	Links   []dialogs.Key // at most 100; not sealed
	Wake    time.Time     // zero: no timer
	// Expires is when the record may vanish, at most 389 days from now. The store leaves it a day more,
	// so that a timer at its end still finds it.
	Expires time.Time
	Board   bool // listed among the organisation's live requests
}

// A Drop erases a record with its timer, at once. Version 0 means the record must not exist: it takes
// away a timer that was left behind.
type Drop struct {
	Key     dialogs.Key
	Version int64
}

// A Read is a record that what is committed rests on: the commit is ErrStale when it changed since it
// was loaded.
type Read struct {
	Key     dialogs.Key
	Version int64
}

// A QueuedLine is a line on its way to a person.
type QueuedLine struct {
	ID     string // unique, and the same when the event is handled again
	To     Address
	Card   string // the card's key; "" when the line erases, or its post is never to be found again. Like ID and Erase, it is not sealed
	Erase  string // the prefix of card keys to erase; "" for none
	Urgent bool
	Data   []byte // the rest, sealed by the store
}

// A Claim is a line handed out for delivery.
type Claim struct {
	Line  QueuedLine
	Ref   string // of the post that shows this card already; "" if none
	Tries int    // how often it was handed out before; above 0 it may be in the chat already
	Token string // the store's own
}

// Settled says how a claim ended.
type Settled struct {
	Ref   string    // remembered for the card; "" leaves it
	Gone  []string  // card keys whose posts were taken away: forgotten, also when Retry is set
	Retry time.Time // not done: hand it out again then; zero means done
	// Aside says in one word why the line is given up: it is kept for operators to see, and to queue
	// again. "" when it is not, or is to be tried again.
	Aside string
	Now   time.Time
}

// A Timer is a record whose moment has come.
type Timer struct {
	Org string
	Key dialogs.Key
}
