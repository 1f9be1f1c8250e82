package bot

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"ruggespraak/dialogs"
	"ruggespraak/dialogs/numbers"
)

// An AuditEntry says who did what to which case or request, and when. It holds nothing of what people
// wrote, nor anything that follows from it. It is stored sealed.
type AuditEntry struct {
	At     time.Time     `json:"at"`
	Who    string        `json:"who"`  // ByBot, ByAsker, an officer as "connection/user", or who called a command of the program
	What   string        `json:"what"` // a dialogs.What, or AuditRead
	Detail string        `json:"detail,omitempty"`
	Code   string        `json:"code,omitempty"` // the case or request; empty for none
	Took   time.Duration `json:"took,omitempty"` // where the dialogs.What says so
}

// Who did it when it was no officer. Where an organisation lets people ask without their name, the one
// who asks is not named here either: what they did to their own case nobody else could have done, and
// the audit log is no way around what they were promised (docs/decisions/0030).
const (
	ByBot   = "bot"
	ByAsker = "asker"
)

// What is in the audit log besides what the dialogs tell.
const (
	AuditRead   = "audit.read"   // somebody read the audit log
	AuditSealed = "audit.sealed" // an entry does not open with the present keys; only At is known
)

// A Tally counts in one calendar month of the organisation's zone; its name is one of tallyNames.
type Tally = numbers.Tally

// A Tallier keeps the tallies that were committed.
type Tallier interface {
	// Tallies gives all of an organisation's, of the month of now and some years before it. The errors are
	// those of Store.Load.
	Tallies(ctx context.Context, org string, now time.Time) ([]Tally, error)
}

// addTrail puts into a commit what came about in its turn.
func (c *Commit) addTrail(org *dialogs.Org, ev Event, happened []dialogs.Happening) {
	if len(happened) == 0 {
		return
	}
	c.Keep = org.AuditFor()
	month := c.Now.In(org.Zone).Format("2006-01")
	for _, h := range happened {
		c.Audit = append(c.Audit, AuditEntry{
			At: c.Now, Who: who(org, ev, h), What: string(h.What), Detail: h.Detail, Code: h.Code, Took: h.Took,
		})
		for _, name := range tallyNames(h) {
			c.tally(month, name)
		}
	}
}

// tally counts one more.
func (c *Commit) tally(month, name string) {
	for i := range c.Tallies {
		if c.Tallies[i].Name == name {
			c.Tallies[i].N++
			return
		}
	}
	c.Tallies = append(c.Tallies, Tally{Month: month, Name: name, N: 1})
}

// who is the Who of an entry.
func who(org *dialogs.Org, ev Event, h dialogs.Happening) string {
	switch {
	case ev.Kind == dialogs.Due, ev.Kind == dialogs.Started, ev.Kind == dialogs.Unreached:
		return ByBot
	case h.Own && org.Names != dialogs.Named:
		return ByAsker
	}
	return ev.From.Connection + "/" + ev.From.User
}

// tallyNames are what a happening is counted as: "case.step.3", "request.sent.urgent", and for a first
// answer also how long it took: "request.answered.within-4h", or "request.answered.later".
func tallyNames(h dialogs.Happening) []string {
	name := string(h.What)
	if h.Detail != "" {
		name += "." + h.Detail
	}
	if h.What != dialogs.RequestAnswered {
		return []string{name}
	}
	for _, hours := range numbers.Bounds() {
		if h.Took <= time.Duration(hours)*time.Hour {
			return []string{name, numbers.Within(hours)}
		}
	}
	return []string{name, numbers.Within(0)}
}

// commitTrail stores what came about in a turn in which nothing changed: an officer read something. Of the
// same reading it keeps one entry an hour, also when a messenger delivers it again. A store that is full
// takes no entry, and the officer reads all the same: somebody waits for them.
func (b *Bot) commitTrail(ctx context.Context, c Commit, t dialogs.Turn) (Outcome, error) {
	c.Event = trailEvent(c)
	err := b.cfg.Store.Commit(ctx, c)
	switch {
	case err == nil:
		b.tellHappened(b.orgs[c.Org], t)
	case errors.Is(err, ErrSeen):
	case errors.Is(err, ErrFull):
		b.cfg.Count(AuditLost, len(c.Audit))
		b.cfg.Log.ErrorContext(ctx, "the store is full: what was read is not in the audit log", "org", c.Org, "entries", len(c.Audit))
	default:
		return Failed, err
	}
	return Answered, nil
}

// trailEvent names what came about, by whom, in which hour; it does not tell these.
func trailEvent(c Commit) string {
	sum := sha256.New()
	fmt.Fprintln(sum, c.Now.Unix()/int64(time.Hour/time.Second))
	for _, e := range c.Audit {
		fmt.Fprintf(sum, "%q %q %q %q\n", e.Who, e.What, e.Detail, e.Code)
	}
	return "trail." + hex.EncodeToString(sum.Sum(nil))
}
