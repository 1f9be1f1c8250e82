package bot

import (
	"context"
	"time"
)

// An Auditable is a store whose promises can be checked.
type Auditable interface {
	// Board gives some of an organisation's live requests, those that end first in front, from the one
	// at `from` on; and where to go on, 0 at the end. One that comes or goes meanwhile may be left out.
	Board(ctx context.Context, org string, from int) (page []Listed, next int, err error)
	// Aside lists the lines of an organisation that were given up, oldest first, the 1000 newest. They
	// vanish 30 days after the last one came, and with the case they are about when it is erased.
	Aside(ctx context.Context, org string) ([]AsideLine, error)
}

// A Listed is a live request with its timer.
type Listed struct {
	Stored           // Data is nil when it does not open with the present keys
	Timer  time.Time // zero: it has none
}

// A Sharer divides the organisations among all processes that use the store, so that the lines and
// timers of each are handed out by one process at a time. A store that is never told to share hands out
// everything that no other process holds.
type Sharer interface {
	// Share takes part until ctx ends, and then gives back what this process has, within seconds. While
	// it runs, claims give only what is this process' share. When a process comes or goes in good order
	// the shares move at once; when one dies, within 10 seconds, and what it had claimed is handed out
	// anew then. While the store cannot be asked nothing moves.
	Share(ctx context.Context, s Sharing)
	// Serves reports whether an organisation is this process' own at present.
	Serves(org string) bool
}

// Sharing is what a Sharer needs. The functions must return soon.
type Sharing struct {
	Now    func() time.Time // the same clock as for claims
	Poke   func()           // there may be something to claim
	Failed func(error)      // for operators; said once for each time that something begins to fail
}

// An AsideLine is a line that was given up.
type AsideLine struct {
	ID    string
	To    Address
	At    time.Time
	Tries int
	Why   string // Settled.Aside, or "sealed" for one that does not open with the present keys
}
