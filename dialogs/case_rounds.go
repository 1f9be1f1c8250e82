package dialogs

import "strconv"

// slotOf names instance n of a repeated question.
func slotOf(name string, n int) string { return name + "." + strconv.Itoa(n) }

// begun reports whether there is a signal: everything else stands on that.
func (f Facts) begun() bool { return f.had("signal.1") }

// free is the first instance of a repeated question that was never answered; 0 when all were.
func (f Facts) free(name string) int {
	q, _ := methodOf(f.Case).Find(slotOf(name, 1))
	for n := 1; q != nil && n <= q.times(); n++ {
		if !f.had(slotOf(name, n)) {
			return n
		}
	}
	return 0
}

// sent reports whether round n of advice was sent.
func (f Facts) sent(n int) bool { return n >= 1 && n <= len(f.Rounds) }

// request is that of round n; nil when it was not sent, or is gone from the store.
func (f Facts) request(n int) *Request {
	if !f.sent(n) {
		return nil
	}
	return f.Requests[f.Rounds[n-1]]
}

// advised reports whether an officer answered round n.
func (f Facts) advised(n int) bool {
	r := f.request(n)
	return r != nil && len(r.Advice) > 0
}

// decided reports whether there is a decision about round n. It stands, whatever becomes of the
// request after it.
func (f Facts) decided(n int) bool { return f.Has(slotOf("decision", n)) }

// withdrawn reports whether the asker took round n back before anything came of it.
func (f Facts) withdrawn(n int) bool {
	r := f.request(n)
	return r != nil && r.State == Withdrawn && !f.advised(n) && !f.decided(n)
}

// roundOver reports whether round n needs no more waiting: there is advice, it ended without, the
// asker got the contacts of the last resort, or decided already.
func (f Facts) roundOver(n int) bool {
	if !f.sent(n) {
		return false
	}
	r := f.request(n)
	return r == nil || f.advised(n) || f.decided(n) || !r.Live() || r.Tier >= len(f.Env.Org.Tiers)
}

// waits reports whether the last round is on its way and the professional wants to wait for it.
func (f Facts) waits() bool {
	n := len(f.Rounds)
	return n > 0 && !f.roundOver(n) && !f.Has(slotOf("go-on", n))
}

// seqOf is the highest Seq among the answers to a question that hold; 0 when there is none.
func (f Facts) seqOf(name string, holds func(Values) bool) int {
	most := 0
	for slot, a := range f.Answers {
		if questionOf(slot) == name && !a.Out && (holds == nil || holds(a.V)) {
			most = max(most, a.Seq)
		}
	}
	return most
}

// moreFrom reports whether a decision is to ask for more advice there.
func moreFrom(where string) func(Values) bool {
	return func(v Values) bool { return v.Is("outcome", "more") && v.Is("where", where) }
}

// wantsRound reports whether a new round to the officers is to be asked: the first one, one that was
// wanted since the last was sent, or one in the place of a round that was withdrawn.
func (f Facts) wantsRound() bool {
	last := f.seqOf("send", nil)
	again := f.seqOf("risk-advice", func(v Values) bool { return v.Is("again", "yes") })
	more := max(f.seqOf("decision", moreFrom("officer")), f.seqOf("external", moreFrom("officer")))
	return len(f.Rounds) == 0 || f.withdrawn(len(f.Rounds)) || max(more, again) > last
}
