package dialogs

import "time"

// A Case is one young person about whom the professional has worries, as that professional works
// through the six steps. Only its owner ever sees it. Its state is its answers: which question
// comes next, which step is done, and what the gates say all follow from them.
type Case struct {
	Code    string            `json:"code"`
	Owner   Address           `json:"owner"`
	Name    string            `json:"name,omitempty"` // how the messenger names the owner, for requests under their name
	Lang    string            `json:"lang"`
	Method  string            `json:"method"` // the version of the method it began with
	Opened  time.Time         `json:"opened"`
	Touched time.Time         `json:"touched"`          // the last answer
	Life    time.Duration     `json:"life"`             // expires this long after Touched
	Warn    time.Duration     `json:"warn"`             // the warning comes this long before
	Seq     int               `json:"seq"`              // rises with every answer put in
	Answers map[string]Answer `json:"answers"`          // by slot
	Rounds  []string          `json:"rounds,omitempty"` // codes of the requests sent, in order
	Begun   []int             `json:"begun,omitempty"`  // steps of the method in which something was ever answered
	Remind  []Reminder        `json:"remind,omitempty"` // moments the owner wants to hear of, soonest first
	Warned  bool              `json:"warned,omitempty"` // told that it will expire
	Closed  time.Time         `json:"closed,omitzero"`  // when the owner ended it; it can still be read and exported
}

// An Answer is what was filled in for one slot.
type Answer struct {
	Rev int                 `json:"r"` // the case's Seq when it was put in; another at each change
	Seq int                 `json:"s"` // the case's Seq when its choices were made; a change of words leaves it
	At  time.Time           `json:"t"`
	V   map[string][]string `json:"v"`           // field name to values
	Out bool                `json:"o,omitempty"` // taken out: asked again, with these values filled in beforehand
}

// A Reminder is a moment to say something to the case's owner.
type Reminder struct {
	At   time.Time `json:"t"`
	What string    `json:"w"`           // "pause", or "feedback"
	Slot string    `json:"s,omitempty"` // the answer it came from
	Done int       `json:"d,omitempty"` // how often it was said already
}

// CaseKey names a case.
func CaseKey(code string) Key { return Key("case/" + code) }

// Key names the case.
func (c *Case) Key() Key { return CaseKey(c.Code) }

// Wake is the next reminder, or the warning, or the end, whichever comes first.
func (c *Case) Wake() time.Time {
	next := c.Expires()
	if !c.Warned {
		next = next.Add(-c.Warn)
	}
	for _, r := range c.Remind {
		if r.At.Before(next) {
			next = r.At
		}
	}
	return next
}

// Expires is Life after the last answer.
func (c *Case) Expires() time.Time { return c.Touched.Add(c.Life) }

// Links are the requests sent from the case.
func (c *Case) Links() []Key {
	keys := make([]Key, 0, len(c.Rounds))
	for _, code := range c.Rounds {
		keys = append(keys, RequestKey(code))
	}
	return keys
}

// Get is one value of an answer, or "" when there is none.
func (c *Case) Get(slot, field string) string { return c.values(slot).Get(field) }

// Is reports whether a value was chosen in an answer.
func (c *Case) Is(slot, field, value string) bool { return c.values(slot).Is(field, value) }

// Has reports whether a slot is answered.
func (c *Case) Has(slot string) bool {
	a, ok := c.Answers[slot]
	return ok && !a.Out
}

// had reports whether a slot was ever answered.
func (c *Case) had(slot string) bool { _, ok := c.Answers[slot]; return ok }

// values are those of an answer that stands.
func (c *Case) values(slot string) Values {
	if a := c.Answers[slot]; !a.Out {
		return a.V
	}
	return nil
}
