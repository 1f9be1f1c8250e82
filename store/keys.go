package store

import (
	"errors"
	"fmt"
	"hash/fnv"
	"strings"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// Partitions is how many partitions the organisations are spread over. It is part of the names of
// the keys, so it never changes.
const Partitions = 64

// maxName bounds everything that becomes part of a key's name, in bytes.
const maxName = 400

var errName = errors.New("a name is empty, too long or has a character that cannot be in a key")

// A partition is one of the fixed set an organisation belongs to.
type partition int

// partitionOf says where an organisation's keys lie.
func partitionOf(org string) partition {
	h := fnv.New32a()
	h.Write([]byte(org)) // never fails
	return partition(h.Sum32() % Partitions)
}

// tags are what the names of a partition's keys start with.
var tags = func() (t [Partitions]string) {
	for i := range t {
		t[i] = fmt.Sprintf("{rs:%02d}:", i)
	}
	return t
}()

func (p partition) timers() string { return tags[p] + "timers" }
func (p partition) ready() string  { return tags[p] + "ready" }
func (p partition) urgent() string { return tags[p] + "urgent" }
func (p partition) holder() string { return tags[p] + "holder" }
func (p partition) gone() string   { return tags[p] + "gone" }

// membersKey lists the processes that take part in sharing. It is the one key of no partition.
const membersKey = "{rs:all}:members"

// records is what the keys of an organisation's records start with.
func (p partition) records(org string) string { return tags[p] + "rec:" + org + ":" }
func (p partition) board(org string) string   { return tags[p] + "board:" + org }
func (p partition) aside(org string) string   { return tags[p] + "aside:" + org }
func (p partition) audit(org string) string   { return tags[p] + "audit:" + org }
func (p partition) tally(org, month string) string {
	return tags[p] + "tally:" + org + ":" + month
}
func (p partition) seen(org, event string) string { return tags[p] + "seen:" + org + ":" + event }

// Keys of one person. The names are made in claim_lines.lua as well.
func (p partition) queue(person string) string   { return tags[p] + "queue:" + person }
func (p partition) first(person string) string   { return tags[p] + "first:" + person }
func (p partition) flight(person string) string  { return tags[p] + "flight:" + person }
func (p partition) refs(person string) string    { return tags[p] + "refs:" + person }
func (p partition) refsEnd(person string) string { return tags[p] + "refs-end:" + person }

// timer takes apart the key of a record as it stands among the timers.
func (p partition) timer(key string) (bot.Timer, bool) {
	rest, ok := strings.CutPrefix(key, tags[p]+"rec:")
	org, name, found := strings.Cut(rest, ":")
	return bot.Timer{Org: org, Key: dialogs.Key(name)}, ok && found
}

// personOf names a person within the partition of their organisation.
func personOf(a bot.Address) (string, error) {
	if checkOrg(a.Org) != nil || !plain(a.Connection) || strings.Contains(a.Connection, "/") || !plain(a.User) {
		return "", fmt.Errorf("address: %w", errName)
	}
	return a.Org + "/" + a.Connection + "/" + a.User, nil
}

// addressOf undoes personOf.
func addressOf(person string) (bot.Address, bool) {
	p := strings.SplitN(person, "/", 3)
	if len(p) != 3 {
		return bot.Address{}, false
	}
	return bot.Address{Org: p[0], Connection: p[1], User: p[2]}, true
}

// checkOrg refuses ids of organisations that would make keys ambiguous.
func checkOrg(org string) error {
	if !plain(org) || strings.ContainsAny(org, ":/") {
		return fmt.Errorf("organisation: %w", errName)
	}
	return nil
}

// plain reports whether s can be part of a key: not empty, not long, no spaces or control characters.
func plain(s string) bool {
	if s == "" || len(s) > maxName {
		return false
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] == 0x7f {
			return false
		}
	}
	return true
}
