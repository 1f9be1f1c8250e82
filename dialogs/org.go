package dialogs

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/worktime"
)

// An Org is one organisation: its people, its rules and its pace. It comes from the configuration
// and is never changed; many turns may read it at once.
type Org struct {
	ID    string // letters, digits and "-"
	Name  string
	Lang  string // "nl" or "en": for whoever's own language is unknown
	Zone  *time.Location
	Tiers [][]Officer // who is asked, in order: officers, then deputies
	// Coordinators see the numbers and the directory, and nothing else that others do not see. None of them
	// is an officer: an officer sees both already.
	Coordinators []Coordinator
	Digest       DigestPace // how often coordinators and officers are told that there are new numbers
	// Hours are when normal requests are dealt with; none means Monday to Friday, nine to five. They do
	// not count on the holidays (nil: worktime.Usual) and on the days that are closed.
	Hours    worktime.Week
	Holidays []worktime.Holiday
	Closed   []worktime.Days
	// LastResort are the contacts on the card at the end of every chain, in the organisation's own
	// words. Never empty.
	LastResort []Contact
	// Network is whom people here work with outside: shown to who looks up who does what. Empty means
	// that the contacts of last resort are shown there.
	Network   []Contact
	DutyPhone string // the organisation's own number for acute danger; may be empty
	Names     NamesPolicy
	Terms     []string        // the organisation's own words that would show who it is about: locations, teams, groups
	Practice  []practice.Case // the organisation's own cases to practise on, besides the built-in ones
	Pace      Pace
	// Rehearsal is how often officers and deputies are asked whether messages reach them; zero: never.
	Rehearsal time.Duration
	Audit     time.Duration // how long it is kept who did what, from MinAudit to MaxAudit; none: DefaultAudit
}

// How long the audit log of an organisation can be kept.
const (
	MinAudit     = 30 * 24 * time.Hour
	DefaultAudit = 365 * 24 * time.Hour
	MaxAudit     = 5 * 366 * 24 * time.Hour
)

// AuditFor is how long the audit log is kept.
func (o *Org) AuditFor() time.Duration {
	if o.Audit == 0 {
		return DefaultAudit
	}
	return o.Audit
}

// The bounds of Org.Rehearsal. An answer may take a week to come, and a store keeps a record 389 days.
const (
	MinRehearsal = 7 * 24 * time.Hour
	MaxRehearsal = 180 * 24 * time.Hour
)

// An Officer is an aandachtsfunctionaris radicalisering, or a deputy.
type Officer struct {
	Address
	Name  string
	Lang  string
	Hours worktime.Week // when they can be asked; none: the organisation's. Not on its holidays and closed days
	Reach worktime.Week // when else they can be reached for an urgent request, also on holidays; none: never
}

// A Contact is somebody outside the bot who can be called. For says what for, in Network alone.
type Contact struct{ Name, For, Phone, Note string }

// A NamesPolicy says whether officers see who asks. Whoever stayed anonymous may reveal themselves
// later, never the other way.
type NamesPolicy string

// The policies.
const (
	Named     NamesPolicy = "named"
	Anonymous NamesPolicy = "anonymous"
	Choose    NamesPolicy = "choose" // the asker chooses for each request
)

// Pace says how long each thing may take. Every duration is positive. The first four are working time.
type Pace struct {
	Answer  time.Duration // an open request goes to the next tier after this
	Lease   time.Duration // a taken request whose taker is silent goes back after this
	Nudge   time.Duration // between two reminders
	Wait    time.Duration // with nobody at work, a new request waits this long for somebody, and no longer
	Urgent  time.Duration // an urgent request that nobody takes: the asker gets the contacts after this
	Close   time.Duration // an answered request closes by itself after this
	Request time.Duration // a request expires this long after it was sent
	Case    time.Duration // a case expires this long after it was last worked on
	Warn    time.Duration // how long before expiry people are warned
	Kept    time.Duration // how long a text typed in the chat is kept for the form
}

// DefaultPace is used where the configuration says nothing.
var DefaultPace = Pace{
	Answer: 4 * time.Hour, Lease: 8 * time.Hour, Nudge: 4 * time.Hour, Wait: 16 * time.Hour, Urgent: 15 * time.Minute,
	Close: 7 * 24 * time.Hour, Request: 30 * 24 * time.Hour, Case: 90 * 24 * time.Hour,
	Warn: 7 * 24 * time.Hour, Kept: 15 * time.Minute,
}

// Check says what is missing or impossible.
func (o *Org) Check() error {
	p := o.Pace
	switch {
	case o.ID == "" || !plain(o.ID):
		return errors.New("id must be letters, digits, '.' and '-'")
	case o.Lang != "nl" && o.Lang != "en":
		return errors.New("lang must be nl or en")
	case o.Zone == nil:
		return errors.New("zone is missing")
	case len(o.Tiers) == 0 || len(o.Tiers[0]) == 0:
		return errors.New("there is no officer")
	case len(o.LastResort) == 0:
		return errors.New("the last-resort card is empty")
	case o.Names != Named && o.Names != Anonymous && o.Names != Choose:
		return errors.New("names must be named, anonymous or choose")
	case min(p.Answer, p.Urgent, p.Lease, p.Nudge, p.Wait, p.Close, p.Request, p.Case, p.Warn, p.Kept) <= 0:
		return errors.New("every duration of the pace must be above zero")
	case p.Warn >= p.Case || p.Warn >= p.Request:
		return errors.New("the warning must come before the end")
	case o.AuditFor() < MinAudit || o.AuditFor() > MaxAudit:
		return errors.New("the audit log is kept from 30 days to 5 years")
	case max(p.Request, p.Case, p.Close) > maxPace:
		return errors.New("a case or request cannot be kept longer than 350 days")
	case o.Rehearsal != 0 && (o.Rehearsal < MinRehearsal || o.Rehearsal > MaxRehearsal):
		return errors.New("the rehearsal comes every 7 to 180 days, or never")
	}
	return errors.Join(o.checkOfficers(), o.checkCoordinators(), o.checkHours())
}

// maxClosed is how many rows of closed days there can be.
const maxClosed = 100

// checkHours says what is wrong with the times at which people work.
func (o *Org) checkHours() error {
	switch {
	case slices.ContainsFunc(o.Holidays, func(h worktime.Holiday) bool { return !h.Known() }):
		return errors.New("one of the holidays is not known")
	case len(o.Closed) > maxClosed:
		return errors.New("there are more than 100 rows of closed days")
	}
	if err := o.Hours.Check(); err != nil {
		return fmt.Errorf("hours: %w", err)
	}
	for _, tier := range o.Tiers {
		for _, f := range tier {
			if err := errors.Join(f.Hours.Check(), f.Reach.Check()); err != nil {
				return fmt.Errorf("hours of an officer: %w", err)
			}
		}
	}
	return nil
}

// maxPace leaves a request its afterlife within what a store keeps (389 days). maxOfficers keeps what
// follows from one event, such as erasing a case with all its rounds, within one commit.
const (
	maxPace     = 350 * 24 * time.Hour
	maxOfficers = 60
)

// checkOfficers says whom no line could ever be sent to.
func (o *Org) checkOfficers() error {
	n := 0
	for _, tier := range o.Tiers {
		for _, f := range tier {
			n++
			if f.Org != o.ID || f.Connection == "" || strings.Contains(f.Connection, "/") || f.User == "" {
				return errors.New("an officer's address lacks the organisation, the connection or the user")
			}
		}
	}
	if n > maxOfficers {
		return errors.New("there are more than 60 officers")
	}
	return nil
}

// MaxReminders is how often one person is reminded of one thing, at most.
const MaxReminders = 5

// Officer finds a person of the directory. The second result is false for everybody else.
func (o *Org) Officer(a Address) (Officer, bool) {
	for _, tier := range o.Tiers {
		for _, f := range tier {
			if f.Address == a {
				return f, true
			}
		}
	}
	return Officer{}, false
}
