package bot

import (
	"context"
	"errors"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"ruggespraak/dialogs"
)

// How fast people and connections may go in one process, unless told otherwise. The pace of a person is
// many times what hands can do, also for somebody afraid who keeps pressing; that of a connection is a
// crowd's. Redelivered events count.
var (
	defaultPersonLimit     = Limit{PerSecond: 2, Burst: 120}
	defaultConnectionLimit = Limit{PerSecond: 500, Burst: 2000}
)

// A Limit is a pace: so many at once, and then so many a second.
type Limit struct {
	PerSecond float64
	Burst     int
}

// ErrTooFast means that somebody sends more events than a person can. Nothing was stored.
var ErrTooFast = errors.New("too many events from one person")

// maxPersons is how many persons' paces are kept. Beyond it those who are at rest are forgotten.
const maxPersons = 20_000

// A walker is a person, once for what they do about danger and once for all else.
type walker struct {
	who   Address
	acute bool
}

// limits are the paces of all persons and connections. Its methods may be called concurrently.
type limits struct {
	person, connection Limit
	mu                 sync.Mutex
	persons            map[walker]*rate.Limiter
	connections        map[string]*rate.Limiter
}

func newLimits(person, connection Limit, names map[string]Messenger) *limits {
	l := &limits{person: person, connection: connection, persons: map[walker]*rate.Limiter{}, connections: map[string]*rate.Limiter{}}
	for name := range names {
		l.connections[name] = rate.NewLimiter(rate.Limit(connection.PerSecond), connection.Burst)
	}
	return l
}

// take lets an event through, or gives ErrTooFast. A connection that goes too fast is made to wait its
// turn: its people did nothing wrong. What the bot does of itself is not counted. Nobody is refused what
// they do about danger: it has a pace of its own, and beyond that it waits too, but never for others.
func (l *limits) take(ctx context.Context, ev Event, now time.Time) error {
	if ev.From.User == "" || ev.Kind == dialogs.Unreached {
		return nil
	}
	if dialogs.Acute(ev) {
		return l.of(walker{ev.From, true}, now).Wait(ctx)
	}
	if !l.of(walker{who: ev.From}, now).AllowN(now, 1) {
		return ErrTooFast
	}
	if c := l.connections[ev.From.Connection]; c != nil {
		return c.Wait(ctx)
	}
	return nil
}

// of is the pace of one person.
func (l *limits) of(who walker, now time.Time) *rate.Limiter {
	l.mu.Lock()
	defer l.mu.Unlock()
	if p := l.persons[who]; p != nil {
		return p
	}
	if len(l.persons) >= maxPersons {
		l.forget(now)
	}
	p := rate.NewLimiter(rate.Limit(l.person.PerSecond), l.person.Burst)
	l.persons[who] = p
	return p
}

// forget leaves out those who are at rest: they begin anew as they are. When nobody is, all begin anew.
func (l *limits) forget(now time.Time) {
	for who, p := range l.persons {
		if p.TokensAt(now) >= float64(l.person.Burst) {
			delete(l.persons, who)
		}
	}
	if len(l.persons) >= maxPersons {
		clear(l.persons)
	}
}
