package dialogs

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestErase: whoever could still have answered hears that the request is gone; all posts about it go.
func TestErase(t *testing.T) {
	for state, want := range map[State][]string{
		Open:     {"K7M2QX anna", "line.officer.erased anna", "K7M2QX bilal", "line.officer.erased bilal"},
		Taken:    {"K7M2QX anna", "line.officer.erased anna", "K7M2QX bilal"},
		Closed:   {"K7M2QX anna", "K7M2QX bilal"},
		Answered: {"K7M2QX anna", "line.officer.erased anna", "K7M2QX bilal"},
	} {
		w := inState(t, state)
		tn := &turn{env: Env{Now: w.now, Org: w.org}, recs: w.recs, ev: Event{From: asker}}
		tn.eraseRequest(w.r())
		var got []string
		for _, l := range tn.out.Lines {
			got = append(got, string(l.Card.Text)+l.Erase+" "+l.To.User)
			if strings.HasPrefix(l.Card.Key, "K7M2QX/") {
				t.Errorf("%s: the line %q goes with the posts", state, l.Card.Key)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", state, diff)
		}
		if diff := cmp.Diff([]Key{"request/K7M2QX-1"}, tn.out.Drop); diff != "" {
			t.Error(diff)
		}
	}
}
