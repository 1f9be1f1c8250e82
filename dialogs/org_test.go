package dialogs

import (
	"strings"
	"testing"
	"time"
)

// TestOrgThatCannotWork is refused at the start, not when somebody sends a request.
func TestOrgThatCannotWork(t *testing.T) {
	if err := testOrg().Check(); err != nil {
		t.Fatal(err)
	}
	const year = 365 * 24 * time.Hour
	for want, change := range map[string]func(*Org){
		"350 days":    func(o *Org) { o.Pace.Request = year },
		"request can": func(o *Org) { o.Pace.Case = 2 * year },
		"kept":        func(o *Org) { o.Pace.Close = year },
		"address":     func(o *Org) { o.Tiers[1][0].Org = "other" },
		"the user":    func(o *Org) { o.Tiers[1][0].User = "" },
		"connection":  func(o *Org) { o.Tiers[1][0].Connection = "a/b" },
		"officers": func(o *Org) {
			for range maxOfficers {
				o.Tiers[1] = append(o.Tiers[1], o.Tiers[0][0])
			}
		},
	} {
		o := testOrg()
		if change(o); o.Check() == nil || !strings.Contains(o.Check().Error(), want) {
			t.Errorf("%s: %v", want, o.Check())
		}
	}
}

// TestEraseFitsInOneCommit: a store takes 500 parts at once (bot.Commit).
func TestEraseFitsInOneCommit(t *testing.T) {
	w := newWorld(t, func(w *world, _ *Case) {
		for len(w.org.Tiers[1]) < maxOfficers-2 {
			f := w.org.Tiers[1][0]
			f.User += strings.Repeat("x", len(w.org.Tiers[1]))
			w.org.Tiers[1] = append(w.org.Tiers[1], f)
		}
	})
	c := &Case{Code: "K7M2QX", Owner: asker}
	for n := 1; n <= maxRounds; n++ {
		r := clone(t, w.r())
		r.Code, r.State, r.Offered = requestCode(c, n), Open, nil
		for _, tier := range w.org.Tiers {
			for _, f := range tier {
				r.Offered = append(r.Offered, f.Address)
			}
		}
		w.recs.Requests[r.Code] = r
		c.Rounds = append(c.Rounds, r.Code)
	}
	tn := &turn{env: Env{Now: w.now, Org: w.org}, recs: w.recs, ev: Event{From: asker}}
	tn.eraseCase(c)
	if got := len(tn.out.Lines) + len(tn.out.Drop); got > 500-10 {
		t.Errorf("%d parts", got)
	}
}
