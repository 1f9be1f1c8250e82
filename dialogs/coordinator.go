package dialogs

import (
	"errors"
	"strings"
)

// A Coordinator answers for the use of the bot in their organisation: they see its numbers and who its
// officers are. They never see a request, a case or a board of others. They may be a professional with cases of
// their own.
type Coordinator struct {
	Address
	Name string
	Lang string // "nl" or "en"; none: the organisation's
}

// Coordinator finds one. The second result is false for everybody else.
func (o *Org) Coordinator(a Address) (Coordinator, bool) {
	for _, c := range o.Coordinators {
		if c.Address == a {
			return c, true
		}
	}
	return Coordinator{}, false
}

// seesNumbers reports whether somebody may see the numbers and the directory.
func (o *Org) seesNumbers(a Address) bool {
	_, officer := o.Officer(a)
	_, coordinator := o.Coordinator(a)
	return officer || coordinator
}

// maxCoordinators keeps what one digest says within one commit.
const maxCoordinators = 20

// checkCoordinators says who cannot be one.
func (o *Org) checkCoordinators() error {
	known := map[Address]bool{}
	for _, c := range o.Coordinators {
		_, officer := o.Officer(c.Address)
		switch {
		case c.Org != o.ID || c.Connection == "" || strings.Contains(c.Connection, "/") || c.User == "":
			return errors.New("a coordinator's address lacks the organisation, the connection or the user")
		case officer:
			return errors.New("a coordinator is an officer, who sees the numbers already")
		case known[c.Address]:
			return errors.New("a coordinator is there twice")
		}
		known[c.Address] = true
	}
	switch {
	case len(o.Coordinators) > maxCoordinators:
		return errors.New("there are more than 20 coordinators")
	case !o.Digest.Known():
		return errors.New("the digest is monthly, quarterly or off")
	}
	return nil
}
