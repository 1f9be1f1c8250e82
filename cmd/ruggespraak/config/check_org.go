package config

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"ruggespraak/dialogs"
)

var orgID = regexp.MustCompile(`^[A-Za-z0-9.-]{1,50}$`)

// organisation checks one organisation, and adds it and its connections to cfg.
func (c *checker) organisation(cfg *Config, key string, v organisation) {
	before := len(c.list)
	o := &dialogs.Org{
		ID:        c.orgID(cfg, key+".id", v.ID),
		Name:      c.name(key+".name", v.Name),
		Lang:      c.oneOf(key+".language", v.Language, "nl", "nl", "en"),
		Zone:      c.zone(key+".zone", v.Zone),
		Names:     dialogs.NamesPolicy(c.oneOf(key+".names", v.Names, "", "named", "anonymous", "choose")),
		DutyPhone: c.phone(key+".duty_phone", v.DutyPhone, true),
		Terms:     c.terms(key+".terms", v.Terms),
		Pace:      c.pace(key+".pace", v.Pace),
	}
	if len(v.Connections) == 0 {
		c.wrong(key+".connections", "there must be at least one connection: a Slack or a Mattermost")
	}
	for i, one := range v.Connections {
		c.connection(cfg, fmt.Sprintf("%s.connections[%d]", key, i), o.ID, o.Lang, one)
	}
	o.Tiers = c.tiers(key+".tiers", o, v.Tiers)
	o.LastResort = c.contacts(key+".last_resort", v.LastResort)
	if err := o.Check(); err != nil && len(c.list) == before {
		c.wrong(key, "%v", err) // a rule that only the dialogs know
	}
	cfg.Orgs = append(cfg.Orgs, o)
}

// orgID takes the name by which records are kept. It must never change.
func (c *checker) orgID(cfg *Config, key string, v text) string {
	switch {
	case v == "":
		c.wrong(key, "is missing: a short name that never changes, as jeugdhulp-voorbeeld")
	case !orgID.MatchString(string(v)):
		c.wrong(key, "must be letters, digits, '.' and '-', at most 50")
	case slices.ContainsFunc(cfg.Orgs, func(o *dialogs.Org) bool { return o.ID == string(v) }):
		c.wrong(key, "there is another organisation with this id")
	}
	return string(v)
}

// zone takes the zone the organisation's clock is in.
func (c *checker) zone(key string, v text) *time.Location {
	if v == "" {
		v = "Europe/Amsterdam"
	}
	zone, err := time.LoadLocation(string(v))
	if err != nil || v == "Local" {
		c.wrong(key, "must be the name of a time zone, as Europe/Amsterdam")
		return time.UTC
	}
	return zone
}

// phone takes a number to call, in whatever form people write it.
func (c *checker) phone(key string, v text, optional bool) string {
	digits := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, string(v))
	switch {
	case v == "" && optional:
	case v == "":
		c.wrong(key, "is missing: the number to call")
	case len(digits) < 3 || len(v) > 40:
		c.wrong(key, "must be a telephone number; what else there is to say goes into note")
	}
	return string(v)
}

// maxTerms bounds the organisation's own words: each text is looked through for all of them.
const maxTerms = 1000

// terms takes the organisation's own words.
func (c *checker) terms(key string, v []text) []string {
	if len(v) > maxTerms {
		c.wrong(key, "must be at most %d", maxTerms)
		return nil
	}
	var terms []string
	for i, t := range v {
		terms = append(terms, c.name(fmt.Sprintf("%s[%d]", key, i), t))
	}
	return terms
}

// pace takes how long each thing may take, where it differs from the default.
func (c *checker) pace(key string, v pace) dialogs.Pace {
	p := dialogs.DefaultPace
	for _, one := range []struct {
		name    string
		written text
		to      *time.Duration
	}{
		{"answer", v.Answer, &p.Answer}, {"urgent", v.Urgent, &p.Urgent}, {"lease", v.Lease, &p.Lease},
		{"nudge", v.Nudge, &p.Nudge}, {"close", v.Close, &p.Close}, {"request", v.Request, &p.Request},
		{"case", v.Case, &p.Case}, {"warn", v.Warn, &p.Warn}, {"kept", v.Kept, &p.Kept},
	} {
		if one.written != "" {
			*one.to = c.span(key+"."+one.name, one.written)
		}
	}
	return p
}

// tiers takes the officers, tier by tier.
func (c *checker) tiers(key string, o *dialogs.Org, v [][]officer) [][]dialogs.Officer {
	if len(v) == 0 {
		c.wrong(key, "there must be at least one officer: tiers, then \"- - {connection: …, user: …, name: …}\"")
	}
	known := map[dialogs.Address]bool{}
	tiers := make([][]dialogs.Officer, len(v))
	for i, tier := range v {
		if len(tier) == 0 {
			c.wrong(fmt.Sprintf("%s[%d]", key, i), "must name at least one person")
		}
		for j, one := range tier {
			at := fmt.Sprintf("%s[%d][%d]", key, i, j)
			f := c.officer(at, o, one)
			if known[f.Address] {
				c.wrong(at+".user", "this person is in the tiers already")
			}
			known[f.Address] = f.User != ""
			tiers[i] = append(tiers[i], f)
		}
	}
	return tiers
}

// officer takes one person of the directory.
func (c *checker) officer(key string, o *dialogs.Org, v officer) dialogs.Officer {
	switch of, known := c.connections[string(v.Connection)]; {
	case v.Connection == "":
		c.wrong(key+".connection", "is missing: the name of the connection where this person is")
	case !known || of != o.ID:
		c.wrong(key+".connection", "must be a connection of this organisation%s", c.connectionsOf(o.ID))
	}
	switch {
	case v.User == "":
		c.wrong(key+".user", "is missing: the id that the platform knows this person by")
	case !userID.MatchString(string(v.User)):
		c.wrong(key+".user", "must be the id that the platform knows this person by: letters and digits, not the name or the mail address")
	}
	return dialogs.Officer{
		Address: dialogs.Address{Org: o.ID, Connection: string(v.Connection), User: string(v.User)},
		Name:    c.name(key+".name", v.Name),
		Lang:    c.oneOf(key+".language", v.Language, o.Lang, "nl", "en"),
	}
}

// userID holds for both platforms.
var userID = regexp.MustCompile(`^[A-Za-z0-9]{1,64}$`)

// contacts takes what stands on the card at the end of every chain.
func (c *checker) contacts(key string, v []contact) []dialogs.Contact {
	const most = 10
	if len(v) == 0 {
		c.wrong(key, "there must be at least one contact: whom to call when nobody answers")
	}
	if len(v) > most {
		c.wrong(key, "must be at most %d contacts: nobody reads more in a hurry", most)
	}
	var contacts []dialogs.Contact
	for i, one := range v {
		at := fmt.Sprintf("%s[%d]", key, i)
		note := ""
		if one.Note != "" {
			note = c.name(at+".note", one.Note)
		}
		contacts = append(contacts, dialogs.Contact{
			Name: c.name(at+".name", one.Name), Phone: c.phone(at+".phone", one.Phone, false), Note: note,
		})
	}
	return contacts
}

// connectionsOf lists the connections of an organisation, to end a sentence with.
func (c *checker) connectionsOf(org string) string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(c.connections)) {
		if c.connections[name] == org && org != "" {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return ": " + strings.Join(names, ", ")
}
