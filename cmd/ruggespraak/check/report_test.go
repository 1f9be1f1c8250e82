package check

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

var three = []Finding{
	{Check: "redis", Level: bot.Fine, Message: "Redis answers"},
	{Check: "officer", Org: "voorbeeld", Connection: "chat", Level: bot.Warning, Message: "u1: \x1b[2Jhm\u202e"},
	{Check: "coverage", Org: "voorbeeld", Level: bot.Wrong, Message: strings.Repeat("é", maxMessage+1)},
}

func TestReportOK(t *testing.T) {
	for _, x := range []struct {
		findings []Finding
		strict   bool
		want     bool
	}{
		{nil, true, true}, {three[:1], true, true}, {three[:2], false, true}, {three[:2], true, false}, {three, false, false},
	} {
		if got := NewReport(x.findings, x.strict).OK; got != x.want {
			t.Errorf("%d findings, strict %v: %v", len(x.findings), x.strict, got)
		}
	}
}

func TestReportPrint(t *testing.T) {
	var out strings.Builder
	if err := NewReport(three, false).Print(&out); err != nil {
		t.Fatal(err)
	}
	want := "ok       redis          Redis answers\n" +
		"warning  officer        voorbeeld/chat: u1:  [2Jhm \n" +
		"error    coverage       voorbeeld: " + strings.Repeat("é", maxMessage) + "…\n" +
		"1 error, 1 warning, 1 ok.\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}

// TestReportJSON: other programs get an object, also when nothing was found.
func TestReportJSON(t *testing.T) {
	for _, findings := range [][]Finding{three, {}} {
		var out strings.Builder
		r := NewReport(findings, false)
		if err := r.JSON(&out); err != nil || strings.Count(out.String(), "\n") != 1 {
			t.Fatalf("%q, %v", out.String(), err)
		}
		var got Report
		dec := json.NewDecoder(strings.NewReader(out.String()))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r, got); diff != "" {
			t.Error(diff)
		}
	}
}
