package dialogs

import (
	"errors"
	"strings"
	"time"
)

// An Org is one organisation: its people, its rules and its pace. It comes from the configuration
// and is never changed; many turns may read it at once.
type Org struct {
	ID    string // letters, digits and "-"
	Name  string
	Lang  string // "nl" or "en": for whoever's own language is unknown
	Zone  *time.Location
	Tiers [][]Officer // who is asked, in order: officers, then deputies
	// LastResort are the contacts on the card at the end of every chain, in the organisation's own
	// words. Never empty.
	LastResort []Contact
	DutyPhone  string // the organisation's own number for acute danger; may be empty
	Names      NamesPolicy
	Terms      []string // the organisation's own words that would show who it is about: locations, teams, groups
	Pace       Pace
}

// An Officer is an aandachtsfunctionaris radicalisering, or a deputy.
type Officer struct {
	Address
	Name string
	Lang string
}

// A Contact is somebody outside the bot who can be called.
type Contact struct{ Name, Phone, Note string }

// A NamesPolicy says whether officers see who asks. Whoever stayed anonymous may reveal themselves
// later, never the other way.
type NamesPolicy string

// The policies.
const (
	Named     NamesPolicy = "named"
	Anonymous NamesPolicy = "anonymous"
	Choose    NamesPolicy = "choose" // the asker chooses for each request
)

// Pace says how long each thing may take. Every duration is positive.
type Pace struct {
	Answer  time.Duration // an open request goes to the next tier after this
	Urgent  time.Duration // the same for an urgent one
	Lease   time.Duration // a taken request whose taker is silent goes back after this
	Nudge   time.Duration // between two reminders
	Close   time.Duration // an answered request closes by itself after this
	Request time.Duration // a request expires this long after it was sent
	Case    time.Duration // a case expires this long after it was last worked on
	Warn    time.Duration // how long before expiry people are warned
	Kept    time.Duration // how long a text typed in the chat is kept for the form
}

// DefaultPace is used where the configuration says nothing.
var DefaultPace = Pace{
	Answer: 4 * time.Hour, Urgent: 15 * time.Minute, Lease: 24 * time.Hour, Nudge: 4 * time.Hour,
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
	case min(p.Answer, p.Urgent, p.Lease, p.Nudge, p.Close, p.Request, p.Case, p.Warn, p.Kept) <= 0:
		return errors.New("every duration of the pace must be above zero")
	case p.Warn >= p.Case || p.Warn >= p.Request:
		return errors.New("the warning must come before the end")
	case max(p.Request, p.Case, p.Close) > maxPace:
		return errors.New("a case or request cannot be kept longer than 350 days")
	}
	return o.checkOfficers()
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

// After is the moment d after from, in the time that counts: working time for normal requests,
// wall-clock time for urgent ones. Until working hours are configured both are the same.
func (o *Org) After(from time.Time, d time.Duration, urgent bool) time.Time { return from.Add(d) }

// OnDuty lists who of a tier can be asked at now. A tier that does not exist has nobody.
func (o *Org) OnDuty(tier int, now time.Time) []Officer {
	if tier < 0 || tier >= len(o.Tiers) {
		return nil
	}
	return o.Tiers[tier]
}

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
