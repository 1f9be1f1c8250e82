package dialogs

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestErase(t *testing.T) {
	w := inState(t, Taken)
	tn := &turn{env: Env{Now: w.now, Org: w.org}, recs: w.recs, ev: Event{From: asker}}
	tn.eraseRequest(w.r())
	var got []string
	for _, l := range tn.out.Lines {
		got = append(got, string(l.Card.Text)+l.Erase+" "+l.To.User)
	}
	if diff := cmp.Diff([]string{"line.officer.erased anna", "K7M2QX anna", "K7M2QX bilal"}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Key{"request/K7M2QX-1"}, tn.out.Drop); diff != "" || strings.HasPrefix(tn.out.Lines[0].Card.Key, "K7M2QX/") {
		t.Error(diff, tn.out.Lines[0].Card.Key)
	}
}
