package dialogs

import (
	"slices"
	"strings"
	"time"
)

// Held is a line about a normal request that waits until its officer is at work: nobody's evening is
// disturbed for it. Their card is brought up to date at once, which makes no sound.
type Held struct {
	To   Address   `json:"t"`
	At   time.Time `json:"a"`
	Card Card      `json:"c"` // as it was when it was held; its key is made anew
}

// hold keeps a line for an officer who is not at work, and reports whether it did. Of several lines the
// last one says what matters. One that could only come after the request is gone is left out.
func (t *turn) hold(r *Request, to Address, card Card) bool {
	if _, officer := t.env.Org.Officer(to); r.Urgent || !officer || to == r.Asker || to == t.ev.From || t.atWork(to) {
		return false
	}
	r.dropHeld(to)
	if at, ok := t.nextAtWork(to); ok && at.Before(r.Expires()) {
		r.Held = append(r.Held, Held{To: to, At: at, Card: card})
	}
	return true
}

func (r *Request) dropHeld(to Address) {
	r.Held = slices.DeleteFunc(r.Held, func(h Held) bool { return h.To == to })
}

// delivered says the held lines whose moment has come, as far as they still matter. Whoever has left
// for a longer time since gets theirs when they are back.
func (t *turn) delivered(r *Request, _ input) {
	held := r.Held
	r.Held = nil
	for _, h := range held {
		switch {
		case h.At.After(t.env.Now):
			r.Held = append(r.Held, h)
		case !t.matters(r, h):
		case !t.hold(r, h.To, h.Card):
			if r.State == Open && !slices.Contains(r.Offered, h.To) {
				r.Offered = append(r.Offered, h.To)
			}
			h.Card.Key = t.lineKey(r)
			t.post(r, h.To, h.Card)
		}
	}
}

// matters reports whether a held line is still true: what it asks for may have been done by others.
func (t *turn) matters(r *Request, h Held) bool {
	if _, officer := t.env.Org.Officer(h.To); !officer {
		return false
	}
	switch strings.TrimPrefix(string(h.Card.Text), "line.officer.") {
	case "passed-on", "open-again", "returned":
		return r.State == Open && t.canAdvise(r, h.To)
	case "replied", "asked-on", "revealed", "warn":
		return r.Taker == h.To
	}
	return true
}

// nextHeld is when the first held line is to be said; zero for none.
func (r *Request) nextHeld() time.Time {
	var next time.Time
	for _, h := range r.Held {
		if next.IsZero() || h.At.Before(next) {
			next = h.At
		}
	}
	return next
}

func (t *turn) atWork(a Address) bool { return t.env.Org.atWork(t.recs.Roster, a, t.env.Now) }

func (t *turn) nextAtWork(a Address) (time.Time, bool) {
	return t.env.Org.nextAtWork(t.recs.Roster, a, t.env.Now)
}
