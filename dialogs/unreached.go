package dialogs

import (
	"slices"
	"strings"
)

// Request is the code of the request a line is about; "" for none.
func (l Line) Request() string {
	code, rest, _ := strings.Cut(l.Card.Key, "/")
	round, _, _ := strings.Cut(rest, ".")
	if code == "" || round == "" || strings.Trim(round, "0123456789") != "" {
		return ""
	}
	return code + "-" + round
}

// unreached goes on without somebody a line could not be delivered to: gone, blocked, or silent for
// longer than the bot tries. Others are asked now, and the asker hears so.
func (t *turn) unreached() {
	if t.recs.Together != nil {
		t.togetherGone(t.recs.Together)
		return
	}
	r := t.recs.Requests[t.ev.Action.Code]
	if r == nil || !r.Live() {
		return
	}
	if !t.do(r, cmdMiss, input{}) {
		return
	}
	if r.State == Taken && slices.Contains(r.Missed, r.Taker) {
		t.do(r, cmdReturn, input{})
	}
}

// missed notes who cannot be reached. The officer who has the request should know when it is the asker.
func (t *turn) missed(r *Request, _ input) {
	who := t.ev.From
	switch {
	case who == r.Asker && !r.Lost:
		r.Lost = true
		if r.State == Taken {
			t.line(r, r.Taker, "line.officer.lost", pressView)
		}
	case who != r.Asker && !slices.Contains(r.Missed, who):
		r.Missed = append(r.Missed, who)
	}
	r.dropHeld(who)
}

// missedOpen goes on to others when nobody is left who was asked.
func (t *turn) missedOpen(r *Request, in input) {
	again := slices.Contains(r.Missed, t.ev.From)
	t.missed(r, in)
	if t.ev.From != r.Asker && !again { // there may be several lines for one person
		t.goOn(r)
	}
}
