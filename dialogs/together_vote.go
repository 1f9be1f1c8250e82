package dialogs

import (
	"slices"
	"strings"
	"time"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// vote is a choice for the statement that is open; it can be changed until the spread is shown. Only the
// one who chose hears what they chose.
func (t *turn) vote(g *Together) {
	t.lang = g.Lang
	slot, code, _ := strings.Cut(t.ev.Action.Slot, ".")
	kind, voter := practice.Kind(slot), g.voter(t.ev.From)
	_, again := g.Votes[voter]
	switch {
	case code != g.Code || !slices.Contains(practice.Kinds(), kind):
		t.note("note.together.over", nil)
		return
	case t.ev.Action.Rev != g.step() || g.Shown:
		t.note("note.together.closed", nil)
		return
	case !again && len(g.Votes) >= mostVoters:
		t.note("note.together.full", nil)
		return
	}
	t.note("note.together.voted", texts.Args{"Choice": texts.Key("together.kind." + slot)})
	if g.Votes[voter] == kind {
		return
	}
	if g.Votes == nil {
		g.Votes = map[string]practice.Kind{}
	}
	g.Votes[voter], g.Last = kind, t.env.Now
	if !again && g.Count.IsZero() {
		g.Count = t.env.Now.Add(countEvery)
	}
	t.put(g)
}

// togetherDue shows how many voted, or ends an exercise that was forgotten.
func (t *turn) togetherDue(g *Together) {
	c := t.env.Org.practiceCase(g.Case)
	switch {
	case c == nil || !t.env.Now.Before(g.Last.Add(togetherIdle)):
		t.inChannel(g, Card{Text: "line.together.forgotten"})
		t.endTogether(g, c)
	case !g.Count.IsZero() && !t.env.Now.Before(g.Count):
		g.Told, g.Count = len(g.Votes), time.Time{}
		t.showTogether(g, c)
		t.put(g)
	}
}

// tally counts the votes of the open statement, and forgets who chose what.
func (g *Together) tally(statement string) Tally {
	y := Tally{Statement: statement, By: map[practice.Kind]int{}}
	for _, kind := range g.Votes {
		y.By[kind]++
	}
	g.forget()
	return y
}

// forget takes out who chose what.
func (g *Together) forget() { g.Votes, g.Told, g.Count = nil, 0, time.Time{} }
