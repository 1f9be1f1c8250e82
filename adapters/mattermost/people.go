package mattermost

import (
	"context"
	"strings"
	"sync"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
)

// How long what is known of somebody is believed, and of how many at most.
const (
	personFor = 2 * time.Minute
	maxPeople = 20000
	userPage  = 200 // the server gives no more at once
)

// A person is what the bot needs to know of an account.
type person struct {
	id       string
	name     string // may be empty
	lang     string // as the server says it: "nl", "en-AU"
	gone     bool   // deactivated, or never there
	bot      bool
	guest    bool
	external bool // of another organisation's server, in a shared channel
	at       time.Time
}

// refusal is why the bot does not work for somebody (dialogs.RefusedReasons); "" when it does. Advice
// requests are for the organisation's own people.
func (p person) refusal() string {
	switch {
	case p.external:
		return "external"
	case p.guest:
		return "guest"
	}
	return ""
}

// people remembers who somebody is for a while.
type people struct {
	api *client
	now func() time.Time

	mu   sync.Mutex
	seen map[string]person
}

func newPeople(api *client, now func() time.Time) *people {
	return &people{api: api, now: now, seen: map[string]person{}}
}

// get asks who somebody is. Somebody the server does not know is gone, which is no error.
func (p *people) get(ctx context.Context, id string) (person, error) {
	p.mu.Lock()
	known, ok := p.seen[id]
	p.mu.Unlock()
	if ok && p.now().Sub(known.at) < personFor {
		return known, nil
	}
	who := person{id: id, gone: true, at: p.now()}
	if model.IsValidId(id) {
		u, resp, err := p.api.GetUser(ctx, id, "")
		switch err := failed("get user", resp, err); {
		case err == nil:
			who = asPerson(u, p.now())
		case !final(err):
			return person{}, err
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.seen) >= maxPeople {
		clear(p.seen)
	}
	p.seen[id] = who
	return who, nil
}

func asPerson(u *model.User, at time.Time) person {
	name := strings.TrimSpace(u.FirstName + " " + u.LastName)
	if name == "" {
		name = u.Nickname
	}
	return person{
		id: u.Id, name: name, lang: u.Locale, at: at,
		gone:     u.DeleteAt > 0,
		bot:      u.IsBot,
		guest:    u.IsGuest(),
		external: u.RemoteId != nil && *u.RemoteId != "",
	}
}

// Members gives the names of the people on the server, or of those in Team, for the
// de-identification: first, last and nicknames of active accounts, bots left out. It stops at 20,000 accounts.
func (m *Messenger) Members(ctx context.Context) ([]string, error) {
	query := "active=true"
	if m.cfg.Team != "" {
		team, resp, err := m.api.GetTeamByName(ctx, m.cfg.Team, "")
		if err := failed("get team", resp, err); err != nil {
			return nil, err
		}
		query += "&in_team=" + team.Id
	}
	var names []string
	for page := 0; page*userPage < maxPeople; page++ {
		users, resp, err := m.api.GetUsersWithCustomQueryParameters(ctx, page, userPage, query, "")
		if err := failed("list users", resp, err); err != nil {
			return nil, err
		}
		for _, u := range users {
			if u == nil || u.IsBot || u.DeleteAt > 0 {
				continue
			}
			for _, name := range []string{u.FirstName, u.LastName, u.Nickname} {
				if name = strings.TrimSpace(name); name != "" {
					names = append(names, name)
				}
			}
		}
		if len(users) < userPage {
			break
		}
	}
	return names, nil
}
