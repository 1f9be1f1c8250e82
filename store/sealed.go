package store

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

// A sealedKind is one kind of keys that hold something sealed. What is added to the store sealed gets
// a line in sealedKinds: only then is it sealed anew, and counted before a key is destroyed.
type sealedKind struct {
	prefix string // of the name, behind the hash tag
	holds  shape
	uses   func(u *Use) *int
	split  func(rest, value string) (head int, context []byte, ok bool) // rest of the name, behind the prefix
}

// A shape is how values lie in a key.
type shape int

const (
	single shape = iota // one value
	list
	stream // of an organisation; entries, each with its value in one field, come at the end and leave at the front only
)

var sealedKinds = []sealedKind{
	{"rec:", single, func(u *Use) *int { return &u.Records }, splitRecord},
	{"queue:", list, func(u *Use) *int { return &u.Lines }, splitLine},
	{"first:", list, func(u *Use) *int { return &u.Lines }, splitLine},
	{"aside:", list, func(u *Use) *int { return &u.Lines }, splitAside},
	{"audit:", stream, func(u *Use) *int { return &u.Audit }, splitTrail},
}

// A sealedValue is something sealed, where it lies.
type sealedValue struct {
	kind    *sealedKind
	part    partition
	key     string // of Redis
	value   string // head and what is sealed
	head    int    // how many bytes stand in the clear
	context []byte // what the rest is bound to
}

// splitRecord finds what of a record is sealed: see record.go.
func splitRecord(rest, value string) (head int, context []byte, ok bool) {
	org, key, ok := strings.Cut(rest, ":")
	head = behindLines(value, 2)
	return head, recordContext(org, key, value[:head]), ok && head > 0
}

// splitLine does so for a line of a person.
func splitLine(person, value string) (head int, context []byte, ok bool) {
	head = behindLines(value, 4)
	return head, lineContext(person, value[:head]), head > 0
}

// splitAside does so for a line that is set aside: see asideHead. It is bound to the person it was for.
func splitAside(_, value string) (head int, context []byte, ok bool) {
	own := behindLines(value, 4)
	f := strings.SplitN(value[:own], "\n", 3)
	line := behindLines(value[own:], 4)
	if own == 0 || line == 0 {
		return 0, nil, false
	}
	return own + line, lineContext(f[1], value[own:own+line]), true
}

// splitTrail does so for entries of an organisation's audit log: see sealTrail.
func splitTrail(org, _ string) (head int, context []byte, ok bool) { return 0, trailContext(org), true }

// behindLines is where the first n lines of s end; 0 when there are fewer.
func behindLines(s string, n int) (at int) {
	for range n {
		i := strings.IndexByte(s[at:], '\n')
		if i < 0 {
			return 0
		}
		at += i + 1
	}
	return at
}

// oneValue reads a key that holds one value; none when it has ended.
func (s *Store) oneValue(ctx context.Context, key string) ([]string, error) {
	value, err := s.client.Get(ctx, key).Result()
	if errors.Is(err, redis.Nil) {
		return nil, nil
	}
	return []string{value}, err
}

// listPage is how many elements of a list are read at a time.
const listPage = 100

// listValues reads a list from its end: what is delivered meanwhile leaves at its front, and moves
// nothing that is still to be read.
func (s *Store) listValues(ctx context.Context, key string) (all []string, err error) {
	for last := int64(-1); ; last -= listPage {
		page, err := s.client.LRange(ctx, key, last-listPage+1, last).Result()
		if err != nil {
			return nil, err
		}
		if all = append(all, page...); len(page) < listPage {
			return all, nil
		}
	}
}

// How a pass goes over the server: so many keys are asked for at a time.
const scanPage = 100

// eachName gives the names of all our keys, page by page, with a pause behind each page. A name may
// come twice. Keys that are there from the beginning to the end all come.
func (s *Store) eachName(ctx context.Context, pause time.Duration, do func(names []string) error) error {
	servers, err := s.masters(ctx)
	if err != nil {
		return unavailable(err)
	}
	for _, server := range servers {
		for cursor, more := uint64(0), true; more; more = cursor != 0 {
			var names []string
			if names, cursor, err = server.Scan(ctx, cursor, "{rs:*", scanPage).Result(); err != nil {
				return unavailable(err)
			}
			if err := do(names); err != nil {
				return err
			}
			select {
			case <-ctx.Done():
				return unavailable(ctx.Err())
			case <-time.After(pause):
			}
		}
	}
	return nil
}

// masters are the servers that hold keys: several in a Cluster.
func (s *Store) masters(ctx context.Context) (servers []redis.Cmdable, err error) {
	cluster, is := s.client.(*redis.ClusterClient)
	if !is {
		return []redis.Cmdable{s.client}, nil
	}
	var mu sync.Mutex
	err = cluster.ForEachMaster(ctx, func(_ context.Context, c *redis.Client) error {
		mu.Lock()
		defer mu.Unlock()
		servers = append(servers, c)
		return nil
	})
	return servers, err
}

// kindOf takes the name of a key apart; it reports false for one that holds nothing sealed.
func kindOf(name string) (kind *sealedKind, p partition, rest string, ok bool) {
	tag, behind, found := strings.Cut(name, "}:")
	n, err := strconv.ParseUint(strings.TrimPrefix(tag, "{rs:"), 10, 8)
	if !found || err != nil || n >= Partitions {
		return nil, 0, "", false
	}
	for i := range sealedKinds {
		if rest, ok := strings.CutPrefix(behind, sealedKinds[i].prefix); ok {
			return &sealedKinds[i], partition(n), rest, true
		}
	}
	return nil, 0, "", false
}

// sealedIn reads what lies sealed under a name, in the partitions wanted. What has another form was
// never written by this package, and opens for nobody: it is left out.
func (s *Store) sealedIn(ctx context.Context, name string, want func(partition) bool) ([]sealedValue, error) {
	kind, p, rest, ok := kindOf(name)
	if !ok || !want(p) {
		return nil, nil
	}
	var values []string
	var err error
	switch kind.holds {
	case single:
		values, err = s.oneValue(ctx, name)
	case list:
		values, err = s.listValues(ctx, name)
	case stream: // may be large: eachEntry reads it page by page
	}
	if err != nil {
		return nil, fmt.Errorf("read what is sealed: %w", unavailable(err))
	}
	out := make([]sealedValue, 0, len(values))
	for _, v := range values {
		if head, context, ok := kind.split(rest, v); ok {
			out = append(out, sealedValue{kind: kind, part: p, key: name, value: v, head: head, context: context})
		}
	}
	return out, nil
}
