package bot

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"ruggespraak/dialogs/deid"
)

// A Directory is a Messenger that can name the people of its workspace, so that their names are found in what is typed,
// also when no list of names has them.
type Directory interface {
	// Members gives names as people see them: full and display names, in any order, guests and those who left may be
	// among them. Bots and other accounts that are nobody are left out. What a name is written with beside it, such as
	// a department in brackets, may stay. The first 20,000 count.
	Members(ctx context.Context) ([]string, error)
}

// How often the names are asked for, how soon again after an error, and how long that may take.
const (
	membersEvery = time.Hour
	membersAgain = 5 * time.Minute
	membersTake  = 2 * time.Minute
)

// The members are the people of every connection that has a Directory. Its keys never change.
type members map[string]*atomic.Pointer[deid.People]

func newMembers(messengers map[string]Messenger) members {
	r := members{}
	for name, m := range messengers {
		if _, ok := m.(Directory); ok {
			r[name] = &atomic.Pointer[deid.People]{}
		}
	}
	return r
}

// of gives the people of a connection; nil when they are not known.
func (r members) of(connection string) *deid.People {
	if p := r[connection]; p != nil {
		return p.Load()
	}
	return nil
}

// keepMembers asks for a connection's people again and again until ctx ends. When that fails, those it had stay.
func (b *Bot) keepMembers(ctx context.Context, connection string, dir Directory) {
	for ctx.Err() == nil {
		pause := membersEvery
		if err := b.askMembers(ctx, connection, dir); err != nil && ctx.Err() == nil {
			b.cfg.Log.WarnContext(ctx, "members not refreshed", "connection", connection, "error", err)
			pause = membersAgain
		}
		select {
		case <-ctx.Done():
		case <-time.After(pause):
		}
	}
}

func (b *Bot) askMembers(ctx context.Context, connection string, dir Directory) error {
	ctx, stop := context.WithTimeout(ctx, membersTake)
	defer stop()
	names, err := dir.Members(ctx)
	if err != nil {
		return fmt.Errorf("ask members: %w", err)
	}
	b.members[connection].Store(deid.NewPeople(names))
	return nil
}
