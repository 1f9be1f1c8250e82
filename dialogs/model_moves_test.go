package dialogs

import (
	"reflect"
	"time"

	"ruggespraak/dialogs/worktime"
)

// A move is one thing that can happen; it reports whether it could.
type move struct {
	name string
	do   func(*model) bool
}

// moves are all things that can happen.
func moves() []move {
	var list []move
	for _, p := range []struct {
		who  Address
		cmds []command
	}{
		{asker, []command{cmdReply, cmdAskOn, cmdThank, cmdWithdraw, cmdTell}},
		{anna, []command{cmdTake, cmdRelease, cmdPassOn, cmdDecline, cmdAskBack, cmdAnswer}},
		{deputy, []command{cmdTake, cmdRelease, cmdDecline, cmdAnswer}},
	} {
		for _, cmd := range p.cmds {
			list = append(list, move{p.who.User + " " + string(cmd), func(m *model) bool { return m.gives(p.who, cmd) }})
		}
		list = append(list, move{p.who.User + " cannot be reached", func(m *model) bool { return m.missed(p.who) }})
	}
	return append(list,
		move{"in time", func(m *model) bool { return m.comes(0) }},
		move{"five hours late", func(m *model) bool { return m.comes(5 * time.Hour) }},
		move{"a day late", func(m *model) bool { return m.comes(24 * time.Hour) }},
		move{"anna leaves", func(m *model) bool { return m.leaves(anna, Address{}) }},
		move{"anna leaves to the deputy", func(m *model) bool { return m.leaves(anna, deputy) }},
		move{"the deputy leaves to anna", func(m *model) bool { return m.leaves(deputy, anna) }},
		move{"all are back", func(m *model) bool {
			was := m.recs.Roster != nil
			m.recs.Roster = nil
			return was
		}},
		move{"until work begins or ends", (*model).shift},
	)
}

// gives a command, and again: a turn that was lost in a crash is made anew, and is the same.
func (m *model) gives(who Address, cmd command) bool {
	before := m.r().Version
	again := *m.world
	again.give(who, cmd)
	m.give(who, cmd)
	if !reflect.DeepEqual(again.last, m.last) {
		m.fail("made again, the turn is another")
	}
	clear(m.reminders)
	m.by = who
	return m.r().Version != before
}

func (m *model) missed(who Address) bool {
	before := m.r().Version
	m.unreached(who)
	m.look()
	first := m.r().Version
	if m.unreached(who); len(m.news()) > 0 {
		m.fail("told twice that somebody cannot be reached, it says something again: %v", m.news())
	}
	return first != before
}

// comes lets the request's moment come, so much too late. When it comes once more nothing follows.
func (m *model) comes(late time.Duration) bool {
	at := m.r().Wake()
	if at.IsZero() {
		return false
	}
	if at.After(m.now) {
		m.now = at
	}
	m.now = m.now.Add(late)
	m.fire()
	return true
}

func (m *model) fire() {
	m.event(Event{Kind: Due, Action: Action{Code: "request/" + reqCode}})
	m.look()
	if m.event(Event{Kind: Due, Action: Action{Code: "request/" + reqCode}}); len(m.last.Lines) > 0 {
		m.fail("the same moment twice says twice: %v", m.news())
	}
}

// settle lets come what is due now: an absence may have brought it forward.
func (m *model) settle() {
	m.look()
	if at := m.r().Wake(); !at.IsZero() && !at.After(m.now) {
		m.fire()
	}
}

func (m *model) leaves(who, standIn Address) bool {
	if _, away := m.recs.Roster.of(who); away {
		return false
	}
	roster := &Roster{Away: append([]Absence{}, m.recs.Roster.list()...)}
	roster.Away = append(roster.Away, Absence{Who: who, From: m.now, Until: m.now.Add(45 * time.Hour), StandIn: standIn})
	m.recs.Roster = roster
	return true
}

// shift goes to the next moment at which somebody comes to work or goes home, by way of all moments in
// between.
func (m *model) shift() bool {
	if m.r().Urgent { // hours do not matter to it, and there are hundreds of moments in between
		return false
	}
	to := m.org.nextChange(m.recs.Roster, m.now)
	for _, f := range []Officer{m.org.Tiers[0][0], m.org.Tiers[1][0]} {
		if c := m.org.calendarOf(f.Hours); c.Open(m.now) {
			to = sooner(to, closes(c, m.now))
		}
	}
	for at := m.r().Wake(); !at.IsZero() && !at.After(to); at = m.r().Wake() {
		m.now = later(at, m.now)
		m.fire()
	}
	m.now = to
	return true
}

// closes is the end of the hour in which a calendar closes: its hours are whole.
func closes(c worktime.Calendar, at time.Time) time.Time {
	at = at.Truncate(time.Hour).Add(time.Hour)
	for c.Open(at) {
		at = at.Add(time.Hour)
	}
	return at
}
