package slacktest

import (
	"slices"
)

func (s *Server) viewsOpen(c *call) (obj, *failure) {
	body, refused := s.viewArg(c, inModal)
	if refused != nil {
		return nil, refused
	}
	t, refused := s.useTrigger(c)
	if refused != nil {
		return nil, refused
	}
	v, refused := s.newView(t.user, body)
	if refused != nil {
		return nil, refused
	}
	p := s.people[t.user]
	for _, id := range p.stack {
		s.views[id].open = false
	}
	p.stack = []string{v.id}
	return obj{"view": s.viewObj(v)}, nil
}

func (s *Server) viewsPush(c *call) (obj, *failure) {
	body, refused := s.viewArg(c, inModal)
	if refused != nil {
		return nil, refused
	}
	t, refused := s.useTrigger(c)
	if refused != nil {
		return nil, refused
	}
	p := s.people[t.user]
	if t.view == "" || !slices.Contains(p.stack, t.view) {
		return nil, fail("invalid_trigger_id") // views.push: the trigger must be from within a modal
	}
	v, refused := s.push(p, body)
	if refused != nil {
		return nil, refused
	}
	return obj{"view": s.viewObj(v)}, nil
}

// push puts a view on top of somebody's stack.
func (s *Server) push(p *Person, body obj) (*view, *failure) {
	if len(p.stack) >= maxStack {
		return nil, fail("push_limit_reached")
	}
	v, refused := s.newView(p.ID, body)
	if refused != nil {
		return nil, refused
	}
	v.previous, v.root = p.stack[len(p.stack)-1], p.stack[0]
	p.stack = append(p.stack, v.id)
	return v, nil
}

func (s *Server) viewsUpdate(c *call) (obj, *failure) {
	id := c.str("view_id")
	if ext := c.str("external_id"); id == "" && ext != "" {
		id = s.externals[ext]
	}
	if c.str("view_id") == "" && c.str("external_id") == "" {
		return nil, missing("view_id")
	}
	v := s.views[id]
	if v == nil || !v.open {
		return nil, fail("not_found")
	}
	where := inModal
	if v.body["type"] == string(inHome) {
		where = inHome
	}
	body, refused := s.viewArg(c, where)
	if refused != nil {
		return nil, refused
	}
	if hash := c.str("hash"); hash != "" && hash != v.hash {
		return nil, fail("hash_conflict")
	}
	if refused := s.fill(v, body); refused != nil {
		return nil, refused
	}
	return obj{"view": s.viewObj(v)}, nil
}

// viewsPublish sets somebody's home; the app's Home tab must be on.
func (s *Server) viewsPublish(c *call) (obj, *failure) {
	body, refused := s.viewArg(c, inHome)
	if refused != nil {
		return nil, refused
	}
	if !s.cfg.App.Home {
		return nil, fail("not_enabled")
	}
	p := s.people[c.str("user_id")]
	if p == nil || s.users[p.ID].Deleted || s.users[p.ID].Bot {
		return nil, invalid("invalid_arguments", []string{"[ERROR] invalid `user_id` [json-pointer:/user_id]"})
	}
	if p.home == nil {
		v, refused := s.newView(p.ID, body)
		if refused != nil {
			return nil, refused
		}
		p.home = v
		return obj{"view": s.viewObj(v)}, nil
	}
	if hash := c.str("hash"); hash != "" && hash != p.home.hash {
		return nil, fail("hash_conflict")
	}
	if refused := s.fill(p.home, body); refused != nil {
		return nil, refused
	}
	return obj{"view": s.viewObj(p.home)}, nil
}
