package slack

import (
	"context"
	"errors"
	"log/slog"
	"maps"
	"strings"
	"sync"
	"time"

	"github.com/slack-go/slack"
)

// What somebody can be to the workspace.
const (
	member   = "a member"
	guest    = "a guest"
	external = "of another organisation"
	robot    = "a bot"
	gone     = "deactivated"
)

// A person is what the bot needs to know of somebody.
type person struct {
	kind, name, lang string
	names            []string // all that they may be called by
	at               time.Time
}

// How people are remembered.
const (
	maxMembers  = 20_000
	listPage    = 1000 // the most users.list gives at once
	maxPages    = 200  // pages may hold fewer
	listEvery   = 30 * time.Minute
	listAgain   = time.Minute // after an error
	personFresh = time.Hour   // longer than listEvery: whoever is on the list is never asked for alone
)

// people is who is in the workspace. Slack limits how often may be asked, so everybody is read at the
// start and now and then; only who is not known is asked for alone.
type people struct {
	api  *slack.Client
	lang string // of those of whom Slack says none
	now  func() time.Time

	mu    sync.RWMutex
	known map[string]person
}

func newPeople(api *slack.Client, lang string, now func() time.Time) *people {
	return &people{api: api, lang: lang, now: now, known: map[string]person{}}
}

// find says who somebody is.
func (p *people) find(ctx context.Context, self *identity, user string) (person, error) {
	p.mu.RLock()
	who, ok := p.known[user]
	p.mu.RUnlock()
	if ok && p.now().Sub(who.at) < personFresh {
		return who, nil
	}
	u, err := p.api.GetUserInfoContext(ctx, user)
	if err != nil {
		return person{}, err
	}
	who = p.person(self, u)
	if u.ID == "" && who.name == "" {
		return person{}, errors.New("slack: an answer about nobody") // "{}" must not make anybody a member
	}
	p.put(map[string]person{user: who})
	return who, nil
}

// name is what somebody is called, if that is known.
func (p *people) name(user string) string {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.known[user].name
}

// put remembers people. Beyond the bound everybody is forgotten: they are read again.
func (p *people) put(more map[string]person) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.known)+len(more) > 2*maxMembers {
		clear(p.known)
	}
	maps.Copy(p.known, more)
}

// person is who u is. An outsider who shares a channel is no stranger to Slack, so the workspace and
// the Grid organisation decide (docs.slack.dev, Slack Connect).
func (p *people) person(self *identity, u *slack.User) person {
	who := person{kind: member, lang: u.Locale, at: p.now()}
	ours := u.TeamID == "" || u.TeamID == self.team || self.enterprise != "" && u.Enterprise.EnterpriseID == self.enterprise
	switch {
	case u.Deleted:
		who.kind = gone
	case u.IsBot || u.ID == slackbot:
		who.kind = robot
	case u.IsStranger || !ours:
		who.kind = external
	case u.IsRestricted || u.IsUltraRestricted:
		who.kind = guest
	}
	if who.lang == "" {
		who.lang = p.lang
	}
	for _, n := range []string{u.Profile.RealName, u.RealName, u.Profile.DisplayName} {
		if n = strings.TrimSpace(valid(n)); n != "" {
			who.names = append(who.names, n)
		}
	}
	if len(who.names) > 0 {
		who.name = who.names[0]
	}
	return who
}

// all reads everybody, at most maxMembers, and remembers them.
func (p *people) all(ctx context.Context, self *identity) (map[string]person, error) {
	found := map[string]person{}
	page := p.api.GetUsersPaginated(slack.GetUsersOptionLimit(listPage), slack.GetUsersOptionIncludeLocale(true))
	for range maxPages {
		next, err := page.Next(ctx)
		if page.Done(err) || len(found) >= maxMembers {
			break
		}
		if wait := retryAfter(err); wait > 0 {
			if err := pause(ctx, wait); err != nil {
				return nil, err
			}
			continue
		}
		if err != nil {
			return nil, err
		}
		page = next
		for i := range page.Users {
			found[page.Users[i].ID] = p.person(self, &page.Users[i])
		}
	}
	p.put(found)
	return found, nil
}

// members are the names of everybody who works here, without repeats.
func (p *people) members(ctx context.Context, self *identity) ([]string, error) {
	found, err := p.all(ctx, self)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var names []string
	for _, who := range found {
		for _, n := range who.names {
			if who.kind == member && !seen[n] {
				seen[n] = true
				names = append(names, n)
			}
		}
	}
	return names, nil
}

// keep reads everybody now and then, until ctx ends. Without it everybody is asked for alone, which
// goes well until many come at once.
func (p *people) keep(ctx context.Context, self *identity, log *slog.Logger) {
	for ctx.Err() == nil {
		wait := listEvery
		if _, err := p.all(ctx, self); err != nil && ctx.Err() == nil {
			log.WarnContext(ctx, "people not read", "error", failed("list people", err))
			wait = listAgain
		}
		_ = pause(ctx, wait) // the end of ctx ends the loop
	}
}
