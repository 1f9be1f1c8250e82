package dialogs

// stepDone reports whether a step of the work method was done at least once.
func stepDone(f Facts, step int) bool {
	switch step {
	case 1: // what speaks against belongs to it
		return f.Has("signal.1") && f.Has("counter.1")
	case 2: // advice always leads to a decision
		for n := range f.Rounds {
			if f.decided(n + 1) {
				return true
			}
		}
		return false
	case 3: // held, or skipped for a safety reason
		return f.Has("talk.1") || f.skipsTalk() && f.Has("talk-skip")
	case 4:
		return f.Has("risk.1")
	case 5:
		return f.Has("share")
	case 6:
		return f.shares() && f.Has("partner.1")
	}
	return false
}

// stepOf is the step the case is in: that of the next question, or of what is waited for.
func stepOf(f Facts) int {
	if q, _ := methodOf(f.Case).Next(f); q != nil {
		return q.Step
	}
	if f.waits() {
		return 2
	}
	if f.shares() {
		return 6
	}
	return 5
}

// missing lists the steps that must have been done at least once before step 5 can say yes.
func missing(f Facts) []int {
	var steps []int
	for step := 1; step <= 4; step++ {
		if !stepDone(f, step) {
			steps = append(steps, step)
		}
	}
	return steps
}

// groundToShare reports whether there is consent, or both conditions for sharing without it hold
// (work method, step 5).
func groundToShare(f Facts) bool {
	if f.Is("consent", "answer", "given") {
		return true
	}
	return f.Has("consent") && f.Is("serious", "answer", "yes") && f.Is("only-way", "answer", "yes")
}

// mayShare is the gate of step 5: whether the answer yes exists.
func mayShare(f Facts) bool { return len(missing(f)) == 0 && groundToShare(f) }

// shares reports whether step 5 said yes and the gate still stands open: then step 6 exists.
func (f Facts) shares() bool { return f.Is("share", "answer", "yes") && mayShare(f) }

// skipsTalk reports whether the professional wants to skip the conversation of step 3.
func (f Facts) skipsTalk() bool { return f.Is("talk-plan", "who", "skip") && f.talkAhead() }

// talkAhead reports whether the conversation was not held yet when the order was chosen.
func (f Facts) talkAhead() bool { return f.Get("order", "first") != "talked" }
