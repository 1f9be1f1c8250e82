package dialogs

import (
	"maps"
	"slices"
	"time"
)

// seen notes that somebody is there, and forgets cases that ended.
func (t *turn) seen() {
	if t.recs.Talk == nil {
		t.recs.Talk = &Talk{Owner: t.ev.From, Lang: t.lang}
	}
	k := t.recs.Talk
	k.Cases = slices.DeleteFunc(k.Cases, func(code string) bool {
		c := t.recs.Cases[code]
		return c == nil || c.Owner != t.ev.From
	})
	k.Seen = t.env.Now
	t.put(k)
}

// used makes a case the latest used one. A talk that had expired before its cases gets them back as
// they are used.
func (t *turn) used(c *Case) {
	k := t.recs.Talk
	if k != nil && slices.Contains(k.Cases, c.Code) && t.env.Now.Sub(k.Seen) < 24*time.Hour && k.Cases[len(k.Cases)-1] == c.Code {
		return
	}
	t.seen()
	k = t.recs.Talk
	k.drop(c.Code)
	k.Cases = append(k.Cases, c.Code)
}

// cases are the person's own, the latest used last.
func (t *turn) cases() []*Case {
	var list []*Case
	if t.recs.Talk == nil {
		return nil
	}
	for _, code := range t.recs.Talk.Cases {
		if c := t.recs.Cases[code]; c != nil && c.Owner == t.ev.From {
			list = append(list, c)
		}
	}
	return list
}

// openCases are those that were not closed.
func (t *turn) openCases() []*Case {
	return slices.DeleteFunc(t.cases(), func(c *Case) bool { return !c.Closed.IsZero() })
}

// newCase begins a case; nil when there are too many. One in which nothing was put in yet is used
// again.
func (t *turn) newCase() *Case {
	t.seen()
	for _, c := range t.openCases() {
		if c.Seq == 0 {
			return c
		}
	}
	if len(t.cases()) >= MaxCases {
		return nil
	}
	c := &Case{
		Code: t.env.Code, Owner: t.ev.From, Name: t.ev.Name, Lang: t.lang, Method: methodVersion,
		Opened: t.env.Now, Touched: t.env.Now, Life: t.env.Org.Pace.Case, Warn: t.env.Org.Pace.Warn,
		Answers: map[string]Answer{},
	}
	if t.recs.Cases == nil {
		t.recs.Cases = map[string]*Case{}
	}
	t.recs.Cases[c.Code] = c
	t.recs.Talk.Cases = append(t.recs.Talk.Cases, c.Code)
	t.touch(c)
	t.happenedIn(c, CaseBegun, "")
	return c
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
