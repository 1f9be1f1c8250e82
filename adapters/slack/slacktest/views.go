package slacktest

import (
	"time"
)

// maxStack is how many views lie on one another (Modals).
const maxStack = 3

// maxView is the size of a view in bytes (view_too_large).
const maxView = 250 << 10

// A trigger is what a trigger_id stands for: somebody did something, a moment ago.
type trigger struct {
	user string
	view string // the view it was done in; "" is none
	at   time.Time
	used bool
}

// A view is a modal or somebody's home.
type view struct {
	id, user string
	hash     string
	body     obj // as the app gave it, with ids
	root     string
	previous string
	open     bool
	// values are what the person filled in, by block and action; only what they changed.
	values map[string]map[string]any
	errors map[string]string // by block
}

// trigger makes a trigger_id. Call it with the lock held.
func (s *Server) trigger(user, view string) string {
	id := s.id("trigger.")
	s.triggers[id] = &trigger{user: user, view: view, at: time.Now()}
	return id
}

// useTrigger takes a trigger_id: for three seconds, and once.
func (s *Server) useTrigger(c *call) (*trigger, *failure) {
	id := c.str("trigger_id")
	if id == "" {
		return nil, missing("trigger_id")
	}
	t := s.triggers[id]
	switch {
	case t == nil:
		return nil, fail("invalid_trigger_id")
	case time.Since(t.at) > s.cfg.TriggerLives:
		return nil, fail("expired_trigger_id")
	case t.used:
		return nil, fail("exchanged_trigger_id")
	}
	t.used = true
	return t, nil
}

// viewArg reads and checks the view of a call.
func (s *Server) viewArg(c *call, where surface) (obj, *failure) {
	v, ok := c.value("view")
	if !ok || v == nil {
		return nil, missing("view")
	}
	if len(jsonBytes(v)) > maxView {
		return nil, fail("view_too_large")
	}
	if wrong := s.checkView(v, where); len(wrong) > 0 {
		return nil, invalid("invalid_arguments", wrong)
	}
	return v.(obj), nil
}

// newView keeps a view. Call it with the lock held.
func (s *Server) newView(user string, body obj) (*view, *failure) {
	if len(s.views) >= maxViews {
		return nil, fail("fatal_error")
	}
	v := &view{id: s.id("V"), user: user, open: true}
	if refused := s.fill(v, body); refused != nil {
		return nil, refused
	}
	v.root = v.id
	s.views[v.id] = v
	return v, nil
}

// fill gives a view its contents. What was filled in survives where block_id and action_id stay the same.
func (s *Server) fill(v *view, body obj) *failure {
	if ext, _ := body["external_id"].(string); ext != "" {
		if owner := s.externals[ext]; owner != "" && owner != v.id && s.views[owner].open {
			return fail("duplicate_external_id")
		}
		s.externals[ext] = v.id
	}
	blocks, _ := body["blocks"].([]any)
	next := cloneJSON(body).(obj)
	next["blocks"] = s.withIDs(blocks)
	kept := map[string]map[string]any{}
	for block, actions := range v.values {
		for action, value := range actions {
			if findElement(next["blocks"].([]any), block, action) != nil {
				if kept[block] == nil {
					kept[block] = map[string]any{}
				}
				kept[block][action] = value
			}
		}
	}
	v.body, v.values, v.errors, v.hash = next, kept, nil, s.id("hash.")
	s.touch(v.user)
	return nil
}
