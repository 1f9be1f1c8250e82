package texts

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"
)

func catalogue(t *testing.T, nl, en wordings) *Catalogue {
	t.Helper()
	nl[General], en[General] = wording{other: "Rustig maar."}, wording{other: "Never mind."}
	c, err := build(map[string]wordings{Dutch: nl, English: en})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func sample(t *testing.T) *Catalogue {
	return catalogue(t,
		wordings{
			"a.hello":   {other: "Dag {{.Name}}, tot {{.When}}."},
			"a.signals": {one: "Eén signaal van {{.Name}}", other: "{{.Count}} signalen van {{.Name}}"},
			"a.word":    {other: "ernstig"},
		},
		wordings{
			"a.hello":   {other: "Hello {{.Name}}, until {{.When}}."},
			"a.signals": {one: "One signal from {{.Name}}", other: "{{.Count}} signals from {{.Name}}"},
			"a.word":    {other: "serious"},
		})
}

func TestLookup(t *testing.T) {
	tests := []struct {
		name, lang string
		key        Key
		args       Args
		want       string
		err        error
	}{
		{"Dutch", "nl", "a.hello", Args{"Name": "Noor", "When": "dinsdag"}, "Dag Noor, tot dinsdag.", nil},
		{"English", "en", "a.hello", Args{"Name": "Noor", "When": "Tuesday"}, "Hello Noor, until Tuesday.", nil},
		{"English of Britain", "en-GB", "a.word", nil, "serious", nil},
		{"a language without texts", "tr", "a.word", nil, "ernstig", nil},
		{"no language", "", "a.word", nil, "ernstig", nil},
		{"a template in an argument stays text", "nl", "a.hello", Args{"Name": `{{.When}}{{printf "%s" "x"}}<b>`, "When": "nu"}, `Dag {{.When}}{{printf "%s" "x"}}<b>, tot nu.`, nil},
		{"a missing argument", "nl", "a.hello", Args{"When": "nu"}, "Dag …, tot nu.", ErrNoArg},
		{"no arguments at all", "en", "a.hello", nil, "Hello …, until ….", ErrNoArg},
		{"an unknown text", "en", "a.gone", Args{"Name": "Noor"}, "Never mind.", ErrNoText},
		{"one", "nl", "a.signals", Args{"Count": 1, "Name": "Noor"}, "Eén signaal van Noor", nil},
		{"none", "nl", "a.signals", Args{"Count": 0, "Name": "Noor"}, "0 signalen van Noor", nil},
		{"several", "en", "a.signals", Args{"Count": 3, "Name": "Noor"}, "3 signals from Noor", nil},
		{"a negative number", "nl", "a.signals", Args{"Count": -2, "Name": "Noor"}, "-2 signalen van Noor", nil},
		{"a count that is no number", "nl", "a.signals", Args{"Count": "veel", "Name": "Noor"}, "… signalen van Noor", ErrNoArg},
		{"a number where no form depends on it", "nl", "a.hello", Args{"Name": 7, "When": 1.5, "Count": 1}, "Dag 7, tot 1.5.", nil},
	}
	c := sample(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := c.Lookup(tt.lang, tt.key, tt.args)
			if got != tt.want || !errors.Is(err, tt.err) || (err == nil) != (tt.err == nil) {
				t.Errorf("got %q, %v; want %q, %v", got, err, tt.want, tt.err)
			}
			if text := c.Text(tt.lang, tt.key, tt.args); text != got {
				t.Errorf("Text gives %q", text)
			}
			if err != nil && strings.Contains(err.Error(), "Noor") {
				t.Errorf("the error holds an argument: %v", err)
			}
		})
	}
}

type panics struct{}

func (panics) String() string { panic("no") }

func TestLookupNeverPanics(t *testing.T) {
	c := sample(t)
	for _, v := range []any{nil, panics{}, (*panics)(nil), func() {}, []int{1}, "\xff\x00"} {
		got, _ := c.Lookup("nl", "a.hello", Args{"Name": v, "When": v, "Count": v})
		if !strings.HasPrefix(got, "Dag ") {
			t.Errorf("%T: got %q", v, got)
		}
		got, _ = c.Lookup("nl", "a.signals", Args{"Name": v, "Count": v})
		if !strings.Contains(got, "signalen van") {
			t.Errorf("%T: got %q", v, got)
		}
	}
}

func TestLookupLeavesArgsAlone(t *testing.T) {
	args := Args{"Name": "Noor", "Count": "veel"}
	sample(t).Text("nl", "a.signals", args)
	if len(args) != 2 || args["Count"] != "veel" {
		t.Errorf("args became %v", args)
	}
}

func TestLookupIsConcurrent(t *testing.T) {
	c := sample(t)
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Go(func() {
			got := c.Text("nl", "a.signals", Args{"Count": 2, "Name": i % 3})
			if !strings.HasPrefix(got, "2 signalen van ") {
				t.Errorf("got %q", got)
			}
		})
	}
	wg.Wait()
}

func TestMoments(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 11, 24, 13, 0, 0, 0, time.UTC).In(zone)
	for _, tt := range []struct{ got, want string }{
		{Moment("nl", at, at), "dinsdag 24 november 14:00"},
		{Moment("en", at, at), "Tuesday 24 November 14:00"},
		{Moment("de", at, at), "dinsdag 24 november 14:00"},
		{Moment("nl", at, at.AddDate(1, 0, 0)), "dinsdag 24 november 2026, 14:00"},
		{Moment("en", at, time.Time{}), "Tuesday 24 November 2026, 14:00"},
		{Day("nl", at, at), "dinsdag 24 november"},
		{Day("en", at, time.Time{}), "Tuesday 24 November 2026"},
		// 23:30 UTC on New Year's Eve is next year in Amsterdam already.
		{Day("nl", time.Date(2027, 1, 1, 12, 0, 0, 0, zone), time.Date(2026, 12, 31, 23, 30, 0, 0, time.UTC)), "vrijdag 1 januari"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestCode(t *testing.T) {
	for in, want := range map[string]string{
		"K7M2QX": "K7M-2QX", "K7M2QX-1": "K7M-2QX/1", "K7M2QX-12": "K7M-2QX/12", "": "", "K7": "K7", "ééé": "ééé",
	} {
		if got := Code(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func BenchmarkText(b *testing.B) {
	c, err := Load()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		c.Text("en", General, nil)
	}
}
