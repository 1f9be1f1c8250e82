package e2e

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
)

const password = "Een-lang-wachtwoord-1!"

// An org is an organisation on the site: a team of its own, a bot account and a slash command.
type org struct {
	site         *site
	id           string
	team         *model.Team
	botID        string
	botToken     string
	callback     string // where the bot takes presses, dialogs and commands
	commandToken string
}

var orgs atomic.Int32

// newOrg makes an organisation as its administrator would, with a bot that listens on callback.
func newOrg(t *testing.T, callback string) *org {
	t.Helper()
	s := theSite(t)
	o := &org{site: s, id: fmt.Sprintf("org%d", orgs.Add(1)), callback: callback}
	var err error
	o.team, _, err = s.admin.CreateTeam(t.Context(), &model.Team{Name: "team-" + o.id, DisplayName: "Jeugdhulp " + o.id, Type: model.TeamOpen})
	must(t, "make a team", err)
	account, _, err := s.admin.CreateBot(t.Context(), &model.Bot{Username: "ruggespraak-" + o.id, DisplayName: "Ruggespraak"})
	must(t, "make a bot account", err)
	o.botID = account.UserId
	token, _, err := s.admin.CreateUserAccessToken(t.Context(), o.botID, "ruggespraak")
	must(t, "make the bot's token", err)
	o.botToken = token.Token
	o.join(t, o.botID)
	command, _, err := s.admin.CreateCommand(t.Context(), &model.Command{
		TeamId: o.team.Id, Trigger: "ruggespraak", Method: model.CommandMethodPost, URL: callback + "/command",
	})
	must(t, "make the slash command", err)
	o.commandToken = command.Token
	return o
}

// join makes somebody a member of the team.
func (o *org) join(t *testing.T, user string) {
	t.Helper()
	_, _, err := o.site.admin.AddTeamMember(t.Context(), o.team.Id, user)
	must(t, "join the team", err)
}

// channel makes a public channel with these members.
func (o *org) channel(t *testing.T, name string, members ...string) *model.Channel {
	t.Helper()
	c, _, err := o.site.admin.CreateChannel(t.Context(), &model.Channel{TeamId: o.team.Id, Name: name, DisplayName: name, Type: model.ChannelTypeOpen})
	must(t, "make a channel", err)
	for _, id := range members {
		_, _, err := o.site.admin.AddChannelMember(t.Context(), c.Id, id)
		must(t, "join the channel", err)
	}
	return c
}

// signUp makes an account in the team and gives its id and a token to use it with. It has no password,
// as with single sign-on: passwords cost the server a fifth of a second each.
func (o *org) signUp(t *testing.T, name string) (id, token string) {
	t.Helper()
	login := strings.ToLower(name) + "-" + o.id
	u, _, err := o.site.admin.CreateUser(t.Context(), &model.User{
		Username: login, Email: login + "@example.org", AuthService: model.UserAuthServiceGitlab, AuthData: &login,
		FirstName: name, Locale: "nl",
	})
	must(t, "make an account", err)
	o.join(t, u.Id)
	pass, _, err := o.site.admin.CreateUserAccessToken(t.Context(), u.Id, "app")
	must(t, "make a token", err)
	return u.Id, pass.Token
}

// must ends the test when something failed that has nothing to do with the bot.
func must(t *testing.T, what string, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
}
