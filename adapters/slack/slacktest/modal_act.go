package slacktest

import (
	"fmt"
	"slices"
)

// Fill fills in a field of the view on top, found by its label, block or action: a text, a date as
// 2006-01-02, or options by value or label. No values empties it.
func (m *Modal) Fill(name string, values ...string) error {
	f, ok := m.Field(name)
	if !ok {
		return fmt.Errorf("no field %q", name)
	}
	s := m.p.s
	s.mu.Lock()
	defer s.mu.Unlock()
	v := s.views[m.id]
	if v != m.p.top() {
		return fmt.Errorf("the view is no longer on top")
	}
	el := findElement(v.body["blocks"].([]any), f.Block, f.Action)
	if el == nil {
		return fmt.Errorf("the field %q is gone", name)
	}
	value, err := valueFor(el, f, values)
	if err != nil {
		return err
	}
	if v.values[f.Block] == nil {
		v.values[f.Block] = map[string]any{}
	}
	v.values[f.Block][f.Action] = value
	i := slices.IndexFunc(m.Fields, func(x Field) bool { return x.Block == f.Block && x.Action == f.Action })
	m.Fields[i].Values = valuesOf(value)
	return nil
}

// valueFor is what stands in the state when somebody filled in values.
func valueFor(el obj, f Field, values []string) (any, error) {
	var chosen []any
	if len(f.Options) > 0 {
		for _, word := range values {
			i := slices.IndexFunc(f.Options, func(o Option) bool { return o.matches(word) })
			if i < 0 {
				return nil, fmt.Errorf("no option %q in %q", word, f.Label)
			}
			chosen = append(chosen, cloneJSON(optionsOf(el)[i]))
		}
	}
	switch {
	case valueName(el) == "selected_options":
		if chosen == nil {
			chosen = []any{}
		}
		return chosen, nil
	case len(values) == 0 || len(values) == 1 && values[0] == "":
		return nil, nil
	case len(values) > 1:
		return nil, fmt.Errorf("%d values for %q", len(values), f.Label)
	case len(chosen) == 1:
		return chosen[0], nil
	}
	return values[0], nil
}

// Send sends the form as it is filled in. What Slack's own app refuses never reaches the bot.
func (m *Modal) Send() *Delivery {
	s, p := m.p.s, m.p
	s.mu.Lock()
	v := s.views[m.id]
	if v != p.top() || v.body["submit"] == nil {
		s.mu.Unlock()
		return refuse("nothing to send")
	}
	for _, f := range fieldsOf(v) {
		if what := f.lacks(); what != "" {
			s.mu.Unlock()
			return refuse("%s: %s", f.Label, what)
		}
	}
	payload := p.interaction("view_submission")
	payload["trigger_id"], payload["view"], payload["response_urls"] = s.trigger(p.ID, v.id), s.viewObj(v), []any{}
	v.errors = nil
	s.mu.Unlock()
	return s.deliver(kindInteractive, payload, func(d *Delivery) {
		if d.err != nil {
			p.sees("We had some trouble connecting. Try again?")
			return
		}
		if why := p.takeAction(v, d.answer); why != "" {
			s.problem("an answer to a form: %s", why)
			p.sees("We had some trouble connecting. Try again?")
		}
	})
}

// Press presses a button in the view.
func (m *Modal) Press(label string) *Delivery {
	m.p.s.mu.Lock()
	v := m.p.s.views[m.id]
	if v != m.p.top() {
		m.p.s.mu.Unlock()
		return refuse("the view is no longer on top")
	}
	return m.p.pressView(v, label) // unlocks
}

// Cancel closes the view on top. The app hears of it when the view says so; nil when it does not.
func (m *Modal) Cancel() *Delivery { return m.leave(false) }

// CloseAll closes all views with the cross.
func (m *Modal) CloseAll() *Delivery { return m.leave(true) }

func (m *Modal) leave(all bool) *Delivery {
	s, p := m.p.s, m.p
	s.mu.Lock()
	v := s.views[m.id]
	if v != p.top() {
		s.mu.Unlock()
		return refuse("the view is no longer on top")
	}
	hears := v.body["notify_on_close"] == true
	if all {
		for _, id := range p.stack {
			hears = hears || s.views[id].body["notify_on_close"] == true
		}
		v = s.views[p.stack[0]]
		p.clear()
	} else {
		p.close(v)
	}
	payload := p.interaction("view_closed")
	payload["view"], payload["is_cleared"] = s.viewObj(v), all
	s.mu.Unlock()
	if !hears {
		return nil
	}
	return s.deliver(kindInteractive, payload, func(d *Delivery) {
		if d.err != nil {
			s.problem("the end of a view is not acknowledged")
		}
	})
}
