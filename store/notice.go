package store

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
)

// Processes tell each other by publishing: that members have changed, on toAll, and that something was
// committed in a partition, on the channel of its holder. A notice holds moments, nothing else; one
// that is lost is made up for by the next scan.
const (
	toAll = "rs:all"
	toOne = "rs:to:" // and the name of the process; made in holder.lua as well
)

// listenWithin bounds how long it may take to begin listening.
const listenWithin = 2 * time.Second

// A notice is what another process tells.
type notice struct {
	members       bool // have changed
	lost          bool // notices may have been lost: the connection is new
	part          partition
	lines, timers int64 // when something is due there
}

// notice is what to tell the holder of a partition about a commit; "" for nothing.
func (p partition) notice(c bot.Commit) string {
	lines, timers := dues(c)
	if lines == never && timers == never {
		return ""
	}
	return fmt.Sprintf("%d %s %s", p, moment(lines), moment(timers))
}

func moment(at int64) string {
	if at == never {
		return "-"
	}
	return strconv.FormatInt(at, 10)
}

// parseNotice reads a message; false for what is none.
func parseNotice(channel, text string) (notice, bool) {
	if channel == toAll {
		return notice{members: true}, true
	}
	f := strings.Split(text, " ")
	if len(f) != 3 {
		return notice{}, false
	}
	p, err := strconv.ParseUint(f[0], 10, 16)
	lines, err2 := parseMoment(f[1])
	timers, err3 := parseMoment(f[2])
	if err != nil || err2 != nil || err3 != nil || p >= Partitions {
		return notice{}, false
	}
	return notice{part: partition(p), lines: lines, timers: timers}, true
}

func parseMoment(s string) (int64, error) {
	if s == "-" {
		return never, nil
	}
	return strconv.ParseInt(s, 10, 64)
}

// listen gives what others tell a process of these names, until end is called. Heard says whether the
// server confirmed it: it may not be allowed, or away.
func (s *Store) listen(ctx context.Context, names ...string) (notices <-chan notice, end func(), heard bool) {
	ctx, cancel := context.WithCancel(ctx)
	channels := []string{toAll}
	for _, name := range names {
		channels = append(channels, toOne+name)
	}
	pubsub := s.client.Subscribe(ctx, channels...)
	_, err := pubsub.ReceiveTimeout(ctx, listenWithin)
	out := make(chan notice)
	go func() {
		for message := range pubsub.ChannelWithSubscriptions() {
			n, ok := notice{lost: true}, true
			if m, is := message.(*redis.Message); is {
				n, ok = parseNotice(m.Channel, m.Payload)
			}
			if !ok {
				continue
			}
			select {
			case out <- n:
			case <-ctx.Done():
			}
		}
	}()
	return out, func() {
		cancel()
		_ = pubsub.Close() // ends the channel above
	}, err == nil
}
