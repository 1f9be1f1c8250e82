package main

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"github.com/alicebob/miniredis/v2"

	"ruggespraak/store"
)

// Of an exercise nothing is left in Redis once it is over: by its end, by ‘stop’ or by silence. What an
// exercise leads to is no case and no request.
func TestNothingPractisedIsLeft(t *testing.T) {
	begin := []string{"sanne: oefenen", "sanne: 1"}
	for name, x := range map[string]struct{ during, after []string }{
		"sorted":     {[]string{"sanne: 1", "sanne: 9"}, strings.Split(strings.Repeat("sanne: 1,", 7)+"sanne: 1", ",")},
		"rewritten":  {[]string{"sanne: 2", "sanne: 9", "sanne: Hij is agressief."}, []string{"sanne: Hij riep dinsdag twee keer.", "sanne: 2"}},
		"made vague": {[]string{"sanne: 3", "sanne: 9", "sanne: Daan uit Apeldoorn."}, []string{"sanne: Een jongen.", "sanne: 2"}},
		"walked": {[]string{"sanne: 4", "sanne: 9", "sanne: 1", "sanne: 5", "sanne: 1"}, []string{
			"sanne: 1", "sanne: 1", "sanne: 1", "sanne: 1", "sanne: 1", "sanne: 2",
		}},
		"stopped": {[]string{"sanne: 4", "sanne: 9", "sanne: !"}, []string{"sanne: stop"}},
		"silent":  {[]string{"sanne: 1", "sanne: 9", "sanne: !"}, []string{"+ 91m"}},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			w, err := newWorld(t.Context(), worldConfig{lang: "nl", out: &out, log: slog.New(slog.DiscardHandler)})
			if err != nil {
				t.Fatal(err)
			}
			defer w.close()
			p := newPlayer(w, &out)
			if err := p.play(t.Context(), append(begin, x.during...)); err != nil {
				t.Fatal(err)
			}
			if got := recordsIn(w.embedded); got["practice"] != 1 {
				t.Fatalf("in the middle of it: %v\n%s", got, out.String())
			}
			if err := p.play(t.Context(), x.after); err != nil {
				t.Fatal(err)
			}
			if got := recordsIn(w.embedded); got["practice"]+got["case"]+got["request"] > 0 {
				t.Errorf("afterwards: %v\n%s", got, out.String())
			}
		})
	}
}

// recordsIn counts the records in Redis by their kind.
func recordsIn(m *miniredis.Miniredis) map[string]int {
	count := map[string]int{}
	for _, key := range m.Keys() {
		if kind, record, ok := store.KindOf(key); ok && record {
			count[kind]++
		}
	}
	return count
}
