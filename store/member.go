package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"ruggespraak/bot"
)

// A member is this process among those that share the partitions out.
type member struct {
	store   *Store
	sharing bot.Sharing
	name    string
	asked   string    // "1" when the server knows who listens
	renewed time.Time // when the leases were renewed last
	failed  bool      // the last beat failed: what came meanwhile may have been overlooked
	skewed  bool      // the clocks differed too much when they were last compared
}

// wait returns when it is time for a beat, and passes on what other processes tell until then.
func (m *member) wait(ctx context.Context, tick <-chan time.Time, notices <-chan notice) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick:
			return
		case n := <-notices:
			switch {
			case n.lost:
				m.store.lines.again()
				m.store.timers.again()
				m.sharing.Poke()
			case n.members:
				select { // the others are changing too: one beat for all of it
				case <-ctx.Done():
				case <-time.After(calm):
				}
				return
			default:
				m.store.lines.touch(n.part, n.lines)
				m.store.timers.touch(n.part, n.timers)
				m.sharing.Poke()
			}
		}
	}
}

// beat renews what this process holds, takes what has become its part, and gives back what has become
// somebody else's.
func (m *member) beat(ctx context.Context) error {
	members, err := m.enter(ctx, shareLease)
	if err != nil {
		m.failed = true // what is held is not given up: while nobody can be asked, nobody takes it
		return err
	}
	had := m.store.share.serves()
	want := partsOf(m.name, members)
	if slices.Equal(had, want) && !m.failed && time.Since(m.renewed) < renewEvery {
		return nil
	}
	m.renewed = time.Now()
	back := slices.DeleteFunc(slices.Clone(had), func(p partition) bool { return slices.Contains(want, p) })
	if len(back) > 0 { // no more of it is handed out
		m.store.share.set(m.name, slices.DeleteFunc(slices.Clone(had), func(p partition) bool { return slices.Contains(back, p) }))
	}
	held, fresh, err := m.hold(ctx, want, back)
	m.store.share.set(m.name, held)
	if m.failed && err == nil {
		fresh = held
	}
	m.failed = err != nil
	for _, p := range fresh {
		m.store.lines.touch(p, 0)
		m.store.timers.touch(p, 0)
	}
	if len(fresh) > 0 {
		m.sharing.Poke()
	}
	if len(back) > 0 { // they wait for it; who is not told looks within a beat
		_ = m.store.client.Publish(ctx, toAll, "").Err()
	}
	return err
}

// hold asks for the partitions in want, gives back those in back, and says which are held and which of
// these were not before. One whose answer did not come counts as held when it was: the scripts know.
func (m *member) hold(ctx context.Context, want, back []partition) (held, fresh []partition, err error) {
	had := m.store.share.serves()
	calls := make([]*call, 0, len(want)+len(back))
	for _, p := range want {
		calls = append(calls, m.call(p, shareLease))
	}
	for _, p := range back {
		calls = append(calls, m.call(p, 0))
	}
	answers, err := m.store.runAll(ctx, calls)
	for i, p := range want {
		switch {
		case answers[i] == int64(2), answers[i] == int64(1) && !slices.Contains(had, p):
			held, fresh = append(held, p), append(fresh, p)
		case answers[i] == int64(1), answers[i] == nil && slices.Contains(had, p):
			held = append(held, p)
		}
	}
	if err != nil {
		err = unavailable(err)
	}
	return held, fresh, err
}

// call lays out hold.lua.
func (m *member) call(p partition, lease time.Duration) *call {
	c := newCall(holdScript, 11, p.holder(), p.ready(), p.urgent(), p.timers(), p.gone())
	c.arg(tags[p], m.name, lease.Milliseconds(), m.sharing.Now().UnixMilli(), memberLife.Milliseconds(), m.asked)
	return c
}

// enter says that this process takes part for the length of the lease, and gives all who do.
func (m *member) enter(ctx context.Context, lease time.Duration) ([]string, error) {
	c := newCall(membersScript, 5, membersKey)
	c.arg(m.name, lease.Milliseconds(), memberLife.Milliseconds(), m.asked)
	answer, err := m.store.run(ctx, c)
	if err != nil {
		return nil, unavailable(err)
	}
	parts, ok := answer.([]any)
	if !ok || len(parts) == 0 { // the last one to leave is told of nobody
		return nil, errAnswer
	}
	at, _ := parts[0].(int64)
	m.compare(time.UnixMilli(at))
	names := make([]string, 0, len(parts)-1)
	for _, name := range parts[1:] {
		names = append(names, fmt.Sprint(name))
	}
	return names, nil
}

// leave gives everything back, so that others need not wait for the leases to end.
func (m *member) leave(ctx context.Context) error {
	back := m.store.share.serves()
	m.store.share.set(m.name, nil)
	_, _, err := m.hold(ctx, nil, back)
	if _, err2 := m.enter(ctx, 0); err == nil { // last: this is what the others are told by
		err = err2
	}
	return err
}

// compare says when this process' clock begins to differ from Redis'. Nothing is handed out twice for
// it, but what is due comes early or late.
func (m *member) compare(server time.Time) {
	skew := m.sharing.Now().Sub(server).Abs()
	if skew > maxSkew && !m.skewed {
		m.sharing.Failed(fmt.Errorf("this clock and that of Redis differ by %v: is the time synchronised?", skew.Round(time.Millisecond)))
	}
	m.skewed = skew > maxSkew
}
