package dialogs

import "strings"

// Wants says which records an event needs: what Advance must be given. The bool asks for all of the
// organisation's live requests as well.
func Wants(ev Event, org *Org) (keys []Want, board bool) {
	code := ev.Action.Code
	roster := Want{Key: RosterKey}
	together := wantsTogether(ev)
	switch {
	case together != "":
		return []Want{{Key: together}}, false
	case ev.Kind == Refused:
		return nil, false
	case ev.Kind == Started:
		for _, s := range standingRecords {
			keys = append(keys, Want{Key: s.key})
		}
		return append(keys, roster), false
	case ev.Kind == Due:
		keys = []Want{{Key: Key(code), Follow: true}}
		if request, ok := strings.CutPrefix(code, "request/"); ok {
			keys = append(keys, caseOf(request), roster)
		}
		if Key(code) == RehearsalKey {
			keys = append(keys, roster)
		}
		return keys, Key(code) == RosterKey // who leaves may have requests before them
	case practises(ev): // nothing that is real
		return []Want{{Key: PracticeKey(ev.From)}, {Key: TalkKey(ev.From)}}, false
	case strings.Contains(code, "-"):
		return []Want{{Key: RequestKey(code)}, caseOf(code), roster}, false
	case code != "":
		keys = []Want{{Key: CaseKey(code), Follow: true}}
		if needsTalk[ev.Action.Verb] {
			keys = append(keys, Want{Key: TalkKey(ev.From), Follow: true})
		}
		if ev.Action.Verb == "answer" { // it may send a request
			keys = append(keys, roster)
		}
		return keys, false
	}
	keys = []Want{{Key: TalkKey(ev.From), Follow: true}}
	if ev.Kind == Said || ev.Kind == Commanded { // words mean something else to somebody who practises
		keys = append(keys, Want{Key: PracticeKey(ev.From)})
	}
	if ev.Action.Verb == "reachable" {
		keys = append(keys, Want{Key: RehearsalKey})
	}
	if _, officer := org.Officer(ev.From); officer {
		keys = append(keys, roster)
		board = ev.Kind == Said || ev.Kind == Commanded || ev.Kind == Opened || ev.Action.Verb == "away" || ev.Action.Verb == "present"
	}
	if _, coordinator := org.Coordinator(ev.From); coordinator {
		keys = append(keys, roster)
	}
	return keys, board
}

// WantsTallies says whether an event needs the organisation's counts, which are read apart.
func WantsTallies(ev Event, org *Org) bool {
	asked := ev.Action.Verb == "numbers" && ev.Action.Code == "" && ev.Kind == Pressed ||
		ev.Kind == Commanded && understand(ev.Text).verb == "numbers"
	return asked && org.seesNumbers(ev.From)
}

// caseOf is the case a request came from: its card shows where the request stands.
func caseOf(request string) Want {
	code, _ := splitCode(request)
	return Want{Key: CaseKey(code), Follow: true}
}

// A Want is a record an event needs; with Follow also those it links to, and theirs.
type Want struct {
	Key    Key
	Follow bool
}

// Advance gives what follows from an event. It always answers a person: with a reply or a line. It
// never panics, whatever the records and the event hold.
func Advance(env Env, recs Records, ev Event) Turn {
	t := &turn{env: env, recs: recs, ev: ev, lang: Language(env.Org, recs, ev)}
	before := t.caseStates()
	//exhaustive:enforce
	switch ev.Kind {
	case Due:
		t.due()
	case Started:
		t.started()
	case Said:
		t.said()
	case Commanded:
		t.commanded()
	case Mentioned:
		t.mentioned()
	case Opened:
		t.opened()
	case Refused:
		t.refused()
	case Unreached:
		t.unreached()
	case Pressed, Submitted:
		t.act()
	case Cancelled: // nothing was sent, so nothing follows: the card with its button still stands
	}
	t.caseCards(before)
	t.out.Lang = t.lang
	return t.out
}

// caseStates are the cards of the loaded cases as they stand, where the event is about a request.
func (t *turn) caseStates() map[string]Card {
	states := map[string]Card{}
	if t.ev.Kind == Due || strings.Contains(t.ev.Action.Code, "-") {
		for code, c := range t.recs.Cases {
			states[code] = t.caseState(c)
		}
	}
	return states
}

// caseCards brings the cards of cases up to date whose requests changed, if they show it: a reminder
// to an officer is no reason to touch the asker's card.
func (t *turn) caseCards(before map[string]Card) {
	for _, p := range t.out.Put {
		if r, ok := p.(*Request); ok {
			code, _ := splitCode(r.Code)
			if c := t.recs.Cases[code]; c != nil && c.Owner == r.Asker && !t.caseState(c).same(before[code]) {
				t.caseCard(c)
			}
		}
	}
}

// act finds the verb and what it acts on.
func (t *turn) act() {
	a := t.ev.Action
	if f, ok := requestVerbs[a.Verb]; ok && strings.Contains(a.Code, "-") {
		if r := t.recs.Requests[a.Code]; r != nil && t.maySee(r) {
			t.lang = t.langOf(r, t.ev.From)
			f(t, r)
			return
		}
		if t.lost(a.Verb) {
			return
		}
	} else if f, ok := caseVerbs[a.Verb]; ok && a.Code != "" {
		if c := t.recs.Cases[a.Code]; c != nil && c.Owner == t.ev.From {
			f(t, c)
			return
		}
	} else if f, ok := talkVerbs[a.Verb]; ok && a.Code == "" {
		f(t)
		return
	} else if f, ok := togetherVerbs[a.Verb]; ok {
		if g := t.recs.Together; g != nil {
			f(t, g)
			return
		}
		t.note("note.together.over", nil)
		return
	}
	// An old button, a case that was erased, or somebody else's: the same answer.
	q, _ := methodOf(nil).Find(a.Slot)
	t.questionGone(q, "note.gone")
}

// maySee reports whether the one who did something is the request's asker, or an officer who was
// not left out and did not decline.
func (t *turn) maySee(r *Request) bool {
	return r.Asker == t.ev.From || t.canAdvise(r, t.ev.From)
}

// due does what a record's moment asks for.
func (t *turn) due() {
	key := t.ev.Action.Code
	if c := t.recs.Cases[strings.TrimPrefix(key, "case/")]; c != nil {
		t.caseDue(c)
	}
	if r := t.recs.Requests[strings.TrimPrefix(key, "request/")]; r != nil {
		t.requestDue(r)
	}
	if k := t.recs.Talk; k != nil && string(k.Key()) == key {
		t.talkDue(k)
	}
	if p := t.recs.Practice; p != nil && string(p.Key()) == key {
		t.practiceDue(p)
	}
	if d := t.recs.Digest; d != nil && string(DigestKey) == key {
		t.digestDue(d)
	}
	if r := t.recs.Roster; r != nil && string(RosterKey) == key {
		t.rosterDue(r)
	}
	if g := t.recs.Together; g != nil && string(g.Key()) == key {
		t.togetherDue(g)
	}
	if r := t.recs.Rehearsal; r != nil && string(RehearsalKey) == key {
		t.rehearsalDue(r)
	}
}

// Language is the person's own, as far as it is known and there are texts in it.
func Language(org *Org, recs Records, ev Event) string {
	if recs.Talk != nil && recs.Talk.Owner == ev.From && recs.Talk.Lang != "" {
		return recs.Talk.Lang
	}
	if c := recs.Cases[ev.Action.Code]; c != nil && c.Owner == ev.From && c.Lang != "" {
		return c.Lang
	}
	if r := recs.Requests[ev.Action.Code]; r != nil && r.Asker == ev.From && r.Lang != "" {
		return r.Lang
	}
	if f, ok := org.Officer(ev.From); ok && f.Lang != "" {
		return f.Lang
	}
	if c, ok := org.Coordinator(ev.From); ok && c.Lang != "" {
		return c.Lang
	}
	switch lang, _, _ := strings.Cut(ev.Lang, "-"); lang {
	case "nl", "en":
		return lang
	}
	return org.Lang
}
