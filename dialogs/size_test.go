package dialogs

import (
	"encoding/json"
	"strings"
	"testing"
)

// mostStored is bot.MaxData: what a store takes. Nobody may be stuck with a case that cannot be stored.
const mostStored = 4 << 20

// TestEverythingFilledInCanBeStored fills in every field of every question to the end, with the
// character that takes most room.
func TestEverythingFilledInCanBeStored(t *testing.T) {
	c := &Case{Code: "K7M2QX", Owner: asker, Answers: map[string]Answer{}, Rounds: []string{"K7M2QX-1"}}
	f := Facts{Case: c, Env: Env{Now: start, Org: testOrg()}, N: 1}
	for _, q := range methodOf(c).Questions {
		for n := 1; n <= q.times(); n++ {
			c.Answers[q.Slot(n)] = Answer{V: fullest(q)}
		}
	}
	r := &Request{Code: "K7M2QX-1", Snapshot: compose(f)}
	long := strings.Repeat("<", MaxLong)
	for range MaxExchange {
		r.Exchange = append(r.Exchange, Message{Text: long})
	}
	for range MaxAdvice {
		r.Advice = append(r.Advice, Advice{Interpretation: long, Steps: long})
	}
	for name, record := range map[string]any{"case": c, "request": r} {
		data, err := json.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > mostStored {
			t.Errorf("a %s can have %d bytes", name, len(data))
		}
	}
	if len(r.Snapshot) < maxSignals {
		t.Errorf("the request has %d sections", len(r.Snapshot))
	}
}

// fullest are values that take the most room; of choices the first that lets the rest be asked.
func fullest(q *Question) Values {
	v := Values{}
	for _, spec := range q.Fields {
		switch {
		case spec.Kind == Long:
			v[spec.Name] = []string{strings.Repeat("<", MaxLong)}
		case spec.Kind == Short:
			v[spec.Name] = []string{strings.Repeat("<", MaxShort)}
		case spec.Name == "any" || spec.Name == "feedback":
			v[spec.Name] = []string{"yes"}
		case len(spec.Options) > 0:
			v[spec.Name] = spec.Options[:1]
		}
	}
	return v
}
