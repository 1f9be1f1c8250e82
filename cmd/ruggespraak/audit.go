package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/user"
	"regexp"
	"strings"
	"time"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
	"ruggespraak/store"
)

type auditCmd struct {
	Config string `required:"" placeholder:"FILE" help:"The configuration that serve runs with."`
	Org    string `placeholder:"ID" help:"Of this organisation alone."`
	Since  string `placeholder:"2026-11-01" help:"From this day on, in the organisation's zone."`
	Code   string `placeholder:"K7M-2QX" help:"About this case with its requests, or this request, alone."`
}

// Run writes the audit log as JSON lines, oldest first, organisation by organisation. That it was read is
// committed before the first line is written.
func (c *auditCmd) Run(ctx context.Context, std streams) error {
	day, err := c.day()
	if err != nil {
		return err
	}
	code, err := auditCode(c.Code)
	if err != nil {
		return err
	}
	cfg, st, err := openConfigured(ctx, c.Config)
	if err != nil {
		return err
	}
	defer st.Close()
	orgs, err := orgsOf(cfg, c.Org)
	if err != nil {
		return err
	}
	now, who := time.Now(), operator()
	for _, org := range orgs {
		if err := recordReading(ctx, st, org, now, who, code); err != nil {
			return err
		}
	}
	out := bufio.NewWriter(std.out)
	for _, org := range orgs {
		since := time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, org.Zone)
		if kept := now.Add(-org.AuditFor()); since.Before(kept) { // what is older goes as others come
			since = kept
		}
		if err := writeAudit(ctx, st, org, since, code, out); err != nil {
			return err
		}
	}
	return out.Flush()
}

// day reads --since; without it all that is kept.
func (c *auditCmd) day() (time.Time, error) {
	if c.Since == "" {
		return time.Time{}, nil
	}
	day, err := time.Parse(time.DateOnly, c.Since)
	if err != nil {
		return time.Time{}, errors.New("--since must be a day, as 2026-11-01")
	}
	return day, nil
}

var shownCode = regexp.MustCompile(`^([A-Z0-9]{3})-?([A-Z0-9]{3})(?:[-/]([0-9]))?$`)

// auditCode reads the code of a case or request as people see it, or as it is stored; "" is none.
func auditCode(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	part := shownCode.FindStringSubmatch(strings.ToUpper(s))
	if part == nil {
		return "", errors.New("--code must be the code of a case or request, as K7M-2QX or K7M-2QX/1")
	}
	if part[3] != "" {
		part[3] = "-" + part[3]
	}
	return part[1] + part[2] + part[3], nil
}

// orgsOf are all organisations, or the one with an id.
func orgsOf(cfg *config.Config, id string) ([]*dialogs.Org, error) {
	if id == "" {
		return cfg.Orgs, nil
	}
	for _, o := range cfg.Orgs {
		if o.ID == id {
			return []*dialogs.Org{o}, nil
		}
	}
	return nil, fmt.Errorf("--org: there is no organisation %q in the configuration", id)
}

// operator is who calls the program, by the system's own name, and where: "operator:anna@server1". It is
// what the system says, which is no proof for somebody who is master of it.
func operator() string {
	name, host := "?", "?"
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	if h, err := os.Hostname(); err == nil {
		host = h
	}
	return fmt.Sprintf("operator:%.100s@%.100s", name, host)
}

// recordReading puts into the audit log that somebody reads it.
func recordReading(ctx context.Context, st *store.Store, org *dialogs.Org, now time.Time, who, code string) error {
	err := st.Commit(ctx, bot.Commit{
		Org: org.ID, Now: now, Keep: org.AuditFor(),
		Audit: []bot.AuditEntry{{At: now, Who: who, What: bot.AuditRead, Code: code}},
	})
	if err != nil {
		return fmt.Errorf("it cannot be recorded that the audit log is read, so it is not shown: %w", err)
	}
	return nil
}

// An auditLine is an entry as it is shown.
type auditLine struct {
	At     time.Time `json:"at"`
	Org    string    `json:"org"`
	Who    string    `json:"who"`
	What   string    `json:"what"`
	Detail string    `json:"detail,omitempty"`
	Code   string    `json:"code,omitempty"`
}

// writeAudit writes an organisation's entries, a page at a time.
func writeAudit(ctx context.Context, st *store.Store, org *dialogs.Org, since time.Time, code string, out *bufio.Writer) error {
	lines := json.NewEncoder(out)
	for after, more := "", true; more; more = after != "" {
		entries, next, err := st.Trail(ctx, org.ID, since, after)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if code != "" && e.Code != code && !strings.HasPrefix(e.Code, code+"-") {
				continue
			}
			line := auditLine{At: e.At.In(org.Zone), Org: org.ID, Who: e.Who, What: e.What, Detail: e.Detail, Code: texts.Code(e.Code)}
			if err := lines.Encode(line); err != nil {
				return err
			}
		}
		after = next
	}
	return nil
}
