package dialogs

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEraseRequest(t *testing.T) {
	w := inState(t, Taken)
	tn := &turn{env: Env{Now: w.now, Org: w.org}, recs: w.recs, ev: Event{From: asker}}
	tn.eraseRequest(w.r())
	var got []string
	for _, l := range tn.out.Lines {
		got = append(got, string(l.Card.Text)+l.Erase+" "+l.To.User)
	}
	if diff := cmp.Diff([]string{"K7M2QX anna", "line.officer.erased anna", "K7M2QX bilal"}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Key{"request/K7M2QX-1"}, tn.out.Drop); diff != "" || strings.HasPrefix(tn.out.Lines[1].Card.Key, "K7M2QX/") {
		t.Error(diff, tn.out.Lines[1].Card.Key)
	}
}

// TestOldConfirmation does not send what changed after it was shown: the asker sees the new text and
// confirms that.
func TestOldConfirmation(t *testing.T) {
	w := &world{tb: t, org: testOrg(), now: start}
	c := fullCase().Case
	c.Method, c.Life, c.Touched, c.Rounds = methodVersion, w.org.Pace.Case, start, nil
	delete(c.Answers, "ask.2")
	put(c, "ask.1", "questions", "serious", "urgent", "normal")
	w.recs.Cases = map[string]*Case{c.Code: c}
	shown := func() *Form {
		q, n := methodOf(c).Find("send.1")
		return q.Form(Facts{Case: c, Env: Env{Now: w.now, Org: w.org}, N: n}, n)
	}
	confirm := func(form *Form) Turn {
		w.count++
		return Advance(Env{Now: w.now, Org: w.org}, w.recs, Event{
			ID: "c" + strconv.Itoa(w.count), Kind: Submitted, From: asker, Action: form.Action,
			Values: map[string][]string{"answer": {"send"}},
		})
	}
	old := shown()
	put(c, "signal.1", "fact", "iets anders", "source", "self")
	out := confirm(old)
	if len(c.Rounds) > 0 || out.Reply.Form == nil || len(out.Put) > 0 {
		t.Fatalf("sent on an old confirmation: %v", out.Reply)
	}
	if !strings.Contains(show(out.Reply.Form.Sections[1:]), "iets anders") {
		t.Error("the new text is not shown")
	}
	now := shown()
	out = confirm(now)
	if len(c.Rounds) != 1 {
		t.Fatalf("not sent: %v", out.Reply)
	}
	for _, p := range out.Put {
		if r, ok := p.(*Request); ok {
			w.recs.Requests = map[string]*Request{r.Code: r}
		}
	}
	if diff := cmp.Diff(now.Sections[1:], w.recs.Requests[c.Code+"-1"].Snapshot); diff != "" {
		t.Error("sent is not what was shown:", diff)
	}
	if confirm(now); len(c.Rounds) != 1 || len(w.recs.Requests) != 1 {
		t.Error("sent twice")
	}
}
