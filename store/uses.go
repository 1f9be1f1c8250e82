package store

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Use says how much in Redis cannot be read without one key of the keyset.
type Use struct {
	Records int
	Lines   int  // waiting, or set aside
	Audit   int  // commits in audit logs
	Serving bool // a process that runs, or ran less than a minute ago, seals with it
}

// Needed reports whether the key must not be destroyed.
func (u Use) Needed() bool { return u.Records+u.Lines+u.Audit > 0 || u.Serving }

// Uses counts, by the id of the key, what is sealed with it: in all partitions, whoever serves them.
// What is moved from one place to another meanwhile may be left out: look twice before a key is
// destroyed. It reads everything there is once. The error is bot.ErrUnavailable (wrapped).
func (s *Store) Uses(ctx context.Context) (map[uint32]Use, error) {
	uses := map[uint32]Use{}
	seen := map[string]bool{} // a scan may give a name twice
	err := s.eachName(ctx, 0, func(names []string) error {
		for _, name := range names {
			if id, ok := markOf(name); ok {
				u := uses[id]
				u.Serving = true
				uses[id] = u
			}
			if _, _, _, ok := kindOf(name); !ok || seen[name] {
				continue
			}
			seen[name] = true
			if err := s.count(ctx, uses, name); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("count what needs which key: %w", err)
	}
	return uses, nil
}

// count adds what lies sealed under one name.
func (s *Store) count(ctx context.Context, uses map[uint32]Use, name string) error {
	add := func(kind *sealedKind, sealed string) {
		if id, ok := keyOf(sealed); ok {
			u := uses[id]
			*kind.uses(&u)++
			uses[id] = u
		}
	}
	if kind, _, rest, _ := kindOf(name); kind.holds == stream {
		return s.eachEntry(ctx, name, func(value string) error {
			if head, _, ok := kind.split(rest, value); ok {
				add(kind, value[head:])
			}
			return nil
		})
	}
	values, err := s.sealedIn(ctx, name, func(partition) bool { return true })
	for _, v := range values {
		add(v.kind, v.value[v.head:])
	}
	return err
}

// A mark says that a process seals with a key. It ends by itself soon after its process.
const (
	markLife  = time.Minute
	markEvery = markLife / 3
)

// marks is what the names of marks begin with; the key's id and a word of the process' own follow.
const marks = "{rs:all}:sealing:"

func markName(id uint32, word string) string { return fmt.Sprintf("%s%08x:%s", marks, id, word) }

// markOf undoes markName, without the word.
func markOf(name string) (uint32, bool) {
	rest, ok := strings.CutPrefix(name, marks)
	hex, _, _ := strings.Cut(rest, ":")
	id, err := strconv.ParseUint(hex, 16, 32)
	return uint32(id), ok && err == nil
}
