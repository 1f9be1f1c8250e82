package slacktest

import (
	"slices"
	"strconv"
)

// A User is somebody in the workspace, or somebody from another one in a shared channel.
type User struct {
	ID      string // made when left out
	Name    string // display name
	Team    string // the workspace they are from; "" is this one
	Grid    string // the enterprise they are from; "" is this workspace's
	Locale  string // "nl-NL"
	Guest   bool   // is_restricted: a guest of several channels
	OneRoom bool   // is_ultra_restricted: a guest of one channel
	Strange bool   // is_stranger: shares no channel with the app's workspace
	Bot     bool
	Deleted bool // deactivated
}

// AddUser puts somebody into the workspace and gives their part to play.
func (s *Server) AddUser(u User) *Person {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.addUser(&u)
}

// addUser is AddUser with the lock held.
func (s *Server) addUser(u *User) *Person {
	if u.ID == "" {
		u.ID = s.id("U")
	}
	if u.Team == "" {
		u.Team = s.cfg.Team
	}
	if u.Grid == "" && u.Team == s.cfg.Team {
		u.Grid = s.cfg.Enterprise
	}
	if u.Locale == "" {
		u.Locale = "nl-NL"
	}
	if len(s.users) >= maxUsers {
		s.problem("more than %d users", maxUsers)
	}
	if s.users[u.ID] == nil {
		s.order = append(s.order, u.ID)
	}
	s.users[u.ID] = u
	p := &Person{ID: u.ID, s: s}
	s.people[u.ID] = p
	return p
}

// Deactivate ends somebody's account.
func (s *Server) Deactivate(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if u := s.users[id]; u != nil {
		u.Deleted = true
	}
}

// external reports whether somebody is from another workspace (Slack Connect).
func (s *Server) external(u *User) bool {
	return u.Team != s.cfg.Team && (s.cfg.Enterprise == "" || u.Grid != s.cfg.Enterprise)
}

// profile is a user as users.info and users.list give it.
func (s *Server) profile(u *User, locale bool) obj {
	o := obj{
		"id": u.ID, "team_id": u.Team, "name": u.Name, "real_name": u.Name, "deleted": u.Deleted, "is_bot": u.Bot, "is_app_user": false,
		"profile": obj{"real_name": u.Name, "display_name": u.Name, "team": u.Team},
	}
	if u.Grid != "" {
		o["enterprise_user"] = obj{"id": u.ID, "enterprise_id": u.Grid, "enterprise_name": u.Grid, "is_admin": false, "is_owner": false, "teams": []string{u.Team}}
	}
	if u.Deleted {
		return o
	}
	o["is_restricted"], o["is_ultra_restricted"], o["is_admin"], o["is_owner"] = u.Guest || u.OneRoom, u.OneRoom, false, false
	if u.Strange {
		o["is_stranger"] = true
	}
	if !s.external(u) { // outside people's locale and time zone are withheld
		o["tz"], o["tz_offset"] = "Europe/Amsterdam", 3600
		if locale {
			o["locale"] = u.Locale
		}
	}
	return o
}

func (s *Server) usersInfo(c *call) (obj, *failure) {
	id := c.str("user")
	if id == "" {
		return nil, missing("user")
	}
	u := s.users[id]
	if u == nil {
		return nil, fail("user_not_found")
	}
	return obj{"user": s.profile(u, c.flag("include_locale"))}, nil
}

// usersList gives a page of users; the cursor is a number, which the app must not rely on.
func (s *Server) usersList(c *call) (obj, *failure) {
	limit := c.num("limit", 0)
	if limit < 0 || limit > 1000 {
		return nil, fail("invalid_limit")
	}
	if limit == 0 {
		s.problem("users.list without limit")
		limit = 1000
	}
	from := 0
	if cursor := c.str("cursor"); cursor != "" {
		n, err := strconv.Atoi(cursor)
		if err != nil || n < 1 || n > len(s.order) {
			return nil, fail("invalid_cursor")
		}
		from = n
	}
	to, next := min(from+limit, len(s.order)), ""
	if to < len(s.order) {
		next = strconv.Itoa(to)
	}
	members := []obj{}
	for _, id := range s.order[from:to] {
		if u := s.users[id]; !s.external(u) {
			members = append(members, s.profile(u, c.flag("include_locale")))
		}
	}
	return obj{"members": members, "cache_ts": 1, "response_metadata": obj{"next_cursor": next}}, nil
}

func (s *Server) botsInfo(c *call) (obj, *failure) {
	if c.str("bot") != BotID {
		return nil, fail("bot_not_found")
	}
	return obj{"bot": obj{"id": BotID, "deleted": false, "name": "ruggespraak", "app_id": AppID, "user_id": BotUser}}, nil
}

func (s *Server) authTest(*call) (obj, *failure) {
	o := obj{"url": s.base() + "/", "team": "Stand-in", "user": "ruggespraak", "team_id": s.cfg.Team, "user_id": BotUser, "bot_id": BotID, "is_enterprise_install": false}
	if s.cfg.Enterprise != "" {
		o["enterprise_id"] = s.cfg.Enterprise
	}
	return o, nil
}

// UserIDs are the ids of all users, bots included, in the order they came.
func (s *Server) UserIDs() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.order)
}
