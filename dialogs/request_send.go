package dialogs

import (
	"slices"
	"strconv"
)

// sendRequest makes the request of round f.N from the case, as the preview showed it, and offers it
// to the officers on duty. A round is sent once, however often it is asked for.
func sendRequest(t *turn, f Facts) {
	code := requestCode(f.Case, f.N)
	if t.recs.Requests[code] != nil {
		return
	}
	pace := t.env.Org.Pace
	r := &Request{
		Code: code, Asker: f.Owner, Name: shownName(f), Lang: f.Lang,
		Urgent: f.Is(slotOf("ask", f.N), "urgent", "urgent"),
		Sent:   t.env.Now, Ends: t.days(pace.Request), Snapshot: compose(f),
		State: Open, Out: leftOut(f),
	}
	if warn := t.daytime(r.Ends.Add(-pace.Warn)); warn.After(t.env.Now) && warn.Before(r.Ends) {
		r.WarnAt = warn
	}
	f.Rounds = append(f.Rounds, code)
	if t.recs.Requests == nil {
		t.recs.Requests = map[string]*Request{}
	}
	t.recs.Requests[code] = r
	urgency := "normal"
	if r.Urgent {
		urgency = "urgent"
	}
	t.happenedTo(r, RequestSent, urgency)
	t.offer(r, 0, "")
	t.put(f.Case)
	t.put(r)
	t.showCards(r, nil, len(t.out.Lines))
	if r.Tier >= len(t.env.Org.Tiers) {
		t.done(r, "note.request.sent-last")
		return
	}
	t.done(r, "note.request.sent")
}

// eraseRequest takes a request away for everyone, at once, because its case is erased. Whoever could
// still have answered it hears so.
func (t *turn) eraseRequest(r *Request) {
	code, _ := splitCode(r.Code)
	for i, a := range r.Offered {
		lang := t.langOf(r, a)
		t.eraseFor(a, lang, code)
		if !r.Live() || slices.Contains(r.Out, a) || r.State != Open && r.Taker != a {
			continue // over, or somebody else's to answer
		}
		t.out.Lines = append(t.out.Lines, Line{To: a, Lang: lang, Urgent: r.Urgent, Card: Card{
			Key:  "talk/erased-" + r.Code + "." + strconv.Itoa(i), // not under the case's code: it must outlive the posts
			Text: "line.officer.erased", Args: cardArgs(r),
		}})
	}
	t.erase(r)
}
