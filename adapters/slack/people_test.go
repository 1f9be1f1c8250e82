package slack

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"ruggespraak/adapters/slack/slacktest"
)

func TestWhoSomebodyIs(t *testing.T) {
	alone, grid := &identity{team: "T1"}, &identity{team: "T1", enterprise: "E1"}
	inGrid := slack.EnterpriseUser{EnterpriseID: "E1"}
	for name, c := range map[string]struct {
		self *identity
		u    slack.User
		want string
	}{
		"member":                       {alone, slack.User{TeamID: "T1"}, member},
		"no team":                      {alone, slack.User{}, member},
		"guest":                        {alone, slack.User{TeamID: "T1", IsRestricted: true}, guest},
		"guest of one channel":         {alone, slack.User{TeamID: "T1", IsUltraRestricted: true}, guest},
		"bot":                          {alone, slack.User{TeamID: "T1", IsBot: true}, robot},
		"slackbot":                     {alone, slack.User{ID: slackbot, TeamID: "T1"}, robot},
		"deactivated":                  {alone, slack.User{TeamID: "T1", Deleted: true}, gone},
		"of another team":              {alone, slack.User{TeamID: "T2"}, external},
		"guest elsewhere":              {alone, slack.User{TeamID: "T2", IsRestricted: true}, external},
		"stranger":                     {alone, slack.User{TeamID: "T1", IsStranger: true}, external},
		"another team of the Grid":     {grid, slack.User{TeamID: "T2", Enterprise: inGrid}, member},
		"another team, another Grid":   {grid, slack.User{TeamID: "T2", Enterprise: slack.EnterpriseUser{EnterpriseID: "E2"}}, external},
		"another team, we in no Grid":  {alone, slack.User{TeamID: "T2", Enterprise: inGrid}, external},
		"another team, they in no one": {grid, slack.User{TeamID: "T2"}, external},
	} {
		p := newPeople(nil, "nl", time.Now)
		if got := p.person(c.self, &c.u).kind; got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestNamesAndLanguage(t *testing.T) {
	p := newPeople(nil, "en", time.Now)
	u := slack.User{RealName: "Anna Bos", Profile: slack.UserProfile{RealName: " Anna Bos ", DisplayName: "anna"}, Locale: "nl-NL"}
	who := p.person(&identity{}, &u)
	if who.name != "Anna Bos" || who.lang != "nl-NL" || !slices.Contains(who.names, "anna") {
		t.Errorf("got %+v", who)
	}
	if who := p.person(&identity{}, &slack.User{}); who.name != "" || who.lang != "en" {
		t.Errorf("of nobody in particular: %+v", who)
	}
}

func TestMembers(t *testing.T) {
	b := begin(t, slacktest.Config{}, nothing, nil)
	for _, u := range []slacktest.User{
		{Name: "Anna"}, {Name: "Ben"}, {Name: "Anna"}, {Name: "Gast", Guest: true}, {Name: "Weg", Deleted: true}, {Name: "Robot", Bot: true}, {Name: "Buiten", Team: "T9"},
	} {
		b.person(u)
	}
	names, err := b.m.Members(t.Context())
	slices.Sort(names)
	if err != nil || !slices.Equal(names, []string{"Anna", "Ben"}) {
		t.Errorf("members %q, error %v", names, err)
	}
	if _, err := idleBefore(t).Members(t.Context()); err == nil {
		t.Error("members before anything is known")
	}
}

// An answer that says nothing, as a proxy may give, makes nobody a member and the bot nobody's.
func TestEmptyAnswers(t *testing.T) {
	answers := make(chan string, 8)
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(<-answers)) }))
	t.Cleanup(srv.Close)
	c := goodConfig()
	c.APIURL = srv.URL + "/"
	m, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range []string{`{}`, `{"ok":true,"team_id":"T1","user_id":"UBOT"}`, `{}`, `{"ok":true,"user":{"name":"anna","real_name":"Anna"}}`} {
		answers <- a
	}
	if err := m.meet(t.Context()); err != nil || m.self.Load().team != "T1" {
		t.Errorf("the bot is of %+v, %v", m.self.Load(), err)
	}
	if who, err := m.people.find(t.Context(), m.self.Load(), "U1"); err == nil {
		t.Errorf("nobody is %s", who.kind)
	}
	if who, err := m.people.find(t.Context(), m.self.Load(), "U1"); err != nil || who.kind != member {
		t.Errorf("anna is %s, %v", who.kind, err)
	}
}

// Everybody is read at the start, so a crowd costs no calls of its own.
func TestPeopleAreReadAtOnce(t *testing.T) {
	srv := slacktest.New(slacktest.Config{App: app()})
	t.Cleanup(srv.Close)
	var crowd []*slacktest.Person
	for range 50 {
		crowd = append(crowd, srv.AddUser(slacktest.User{Name: "Anna"}))
	}
	b := beginIn(t, srv, nothing, nil)
	b.wait(func() bool { return b.m.people.name(crowd[49].ID) == "Anna" })
	for _, p := range crowd {
		if !b.done(p.Say("hallo")) {
			t.Fatal("not acknowledged")
		}
	}
	if n := srv.Calls("users.info"); n != 0 {
		t.Errorf("%d people were asked for alone", n)
	}
}
