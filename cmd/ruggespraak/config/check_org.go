package config

import (
	"fmt"
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
		Hours:     c.hours(key+".hours", v.Hours),
		Holidays:  c.holidays(key+".holidays", v.Holidays),
		Closed:    c.closed(key+".closed", v.Closed),
		Names:     dialogs.NamesPolicy(c.oneOf(key+".names", v.Names, "", "named", "anonymous", "choose")),
		DutyPhone: c.phone(key+".duty_phone", v.DutyPhone, true),
		Terms:     c.terms(key+".terms", v.Terms),
		Pace:      c.pace(key+".pace", v.Pace),
		Audit:     c.audit(key+".audit", v.Audit),
		Rehearsal: c.rehearsal(key+".rehearsal", v.Rehearsal),
	}
	if len(v.Connections) == 0 {
		c.wrong(key+".connections", "there must be at least one connection: a Slack or a Mattermost")
	}
	for i, one := range v.Connections {
		c.connection(cfg, fmt.Sprintf("%s.connections[%d]", key, i), o.ID, o.Lang, one)
	}
	o.Practice = c.practice(key+".practice", v.Practice)
	o.Tiers = c.tiers(key+".tiers", o, v.Tiers)
	o.Coordinators = c.coordinators(key+".coordinators", o, v.Coordinators)
	o.Digest = c.digest(key+".digest", v.Digest)
	o.LastResort = c.contacts(key+".last_resort", v.LastResort)
	c.ownTexts(cfg, key+".texts", o.ID, v.Texts)
	o.Network = c.network(key+".network", v.Network)
	if v.Checked != "" {
		cfg.Checked[o.ID] = c.day(key+".last_resort_checked", v.Checked, o.Zone)
	}
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

// audit takes how long the audit log is kept; 0 leaves it at the default.
func (c *checker) audit(key string, v text) time.Duration {
	if v == "" {
		return 0
	}
	before, d := len(c.list), c.span(key, v)
	if len(c.list) == before && (d < dialogs.MinAudit || d > dialogs.MaxAudit) {
		c.wrong(key, "must be from 30d to 1830d (five years)")
	}
	return d
}

// pace takes how long each thing may take, where it differs from the default.
func (c *checker) pace(key string, v pace) dialogs.Pace {
	p := dialogs.DefaultPace
	for _, one := range []struct {
		name    string
		written text
		to      *time.Duration
	}{
		{"answer", v.Answer, &p.Answer}, {"lease", v.Lease, &p.Lease}, {"nudge", v.Nudge, &p.Nudge},
		{"wait", v.Wait, &p.Wait}, {"urgent", v.Urgent, &p.Urgent}, {"close", v.Close, &p.Close},
		{"request", v.Request, &p.Request}, {"case", v.Case, &p.Case}, {"warn", v.Warn, &p.Warn}, {"kept", v.Kept, &p.Kept},
	} {
		if one.written != "" {
			*one.to = c.span(key+"."+one.name, one.written)
		}
	}
	return p
}

// rehearsalEvery is how often officers are asked whether messages reach them when nothing is said.
const rehearsalEvery = 30 * 24 * time.Hour

// rehearsal takes how often that is; 0 and none are never.
func (c *checker) rehearsal(key string, v text) time.Duration {
	switch v {
	case "":
		return rehearsalEvery
	case "0", "none":
		return 0
	}
	d, err := parseSpan(v)
	if err != nil || d < dialogs.MinRehearsal || d > dialogs.MaxRehearsal {
		c.wrong(key, "must be 7d to 180d, as 30d, or none")
	}
	return d
}
