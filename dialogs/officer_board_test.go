package dialogs

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBoard(t *testing.T) {
	w := inState(t, Taken)
	mine := w.r()
	request := func(code string, s State, change func(*Request)) {
		r := clone(t, mine)
		r.Code, r.State, r.Taker = code, s, Address{}
		if change != nil {
			change(r)
		}
		w.recs.Requests[code] = r
	}
	request("AAAAAA-1", Open, nil)
	request("BBBBBB-1", Open, func(r *Request) { r.Tier = 1; r.Next = r.Next.Add(-1); r.Sent = r.Sent.Add(-DefaultPace.Answer) })
	request("CCCCCC-1", Open, func(r *Request) { r.Urgent, r.Tier = true, 1 })
	request("DDDDDD-1", Taken, func(r *Request) { r.Taker = bilal })
	request("EEEEEE-1", Open, func(r *Request) { r.Out = []Address{anna} })
	request("FFFFFF-1", Open, func(r *Request) { r.Asker = anna })
	request("GGGGGG-1", Closed, nil)
	tn := &turn{env: Env{Now: w.now, Org: w.org}, recs: w.recs, ev: Event{ID: "x", Kind: Said, From: anna}, lang: "nl"}
	tn.officerBoard()
	if diff := cmp.Diff([]Arg{Count("Open", 3), Count("Late", 1), Count("Mine", 1), Count("Others", 1)}, tn.out.Lines[0].Card.Args); diff != "" {
		t.Error(diff)
	}
	var codes []string
	for _, l := range tn.out.Lines[1:] {
		codes = append(codes, l.Card.Args[0].Value)
	}
	if diff := cmp.Diff([]string{"CCCCCC-1", "BBBBBB-1", "AAAAAA-1", reqCode}, codes); diff != "" {
		t.Error(diff)
	}
	quiet(t, tn.out.Lines)
	for i := range 20 {
		request(string(rune('a'+i))+"-1", Open, nil)
	}
	tn.out.Lines = nil
	if tn.officerBoard(); len(tn.out.Lines) != maxBoard+1 {
		t.Errorf("%d lines", len(tn.out.Lines))
	}
}
