package dialogs

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestJudgeBoundsValues keeps a flood of values from costing more than a form can hold.
func TestJudgeBoundsValues(t *testing.T) {
	var flood []string
	for i := range 10_000 {
		flood = append(flood, strconv.Itoa(i))
	}
	form := &Form{Fields: []Field{{Name: "whom", Kind: Multi, Options: []Option{{Value: "0"}}}}}
	values, errs := judge(form, map[string][]string{"whom": flood})
	if len(values["whom"]) > maxSelect+1 || errs["whom"].Key != "error.option" {
		t.Errorf("%d values, error %q", len(values["whom"]), errs["whom"].Key)
	}
}

func TestJudge(t *testing.T) {
	form := &Form{Fields: []Field{
		{Name: "text", Kind: Long},
		{Name: "line", Kind: Short, Optional: true},
		{Name: "any", Kind: Choice, Options: []Option{{Value: "yes"}, {Value: "no"}}},
		{Name: "what", Kind: Short, Only: &Only{Field: "any", Values: []string{"yes"}}},
		{Name: "whom", Kind: Multi, Optional: true, Options: []Option{{Value: "a"}, {Value: "b"}}},
		{Name: "day", Kind: Date, Optional: true},
	}}
	good := map[string][]string{"text": {"a"}, "any": {"no"}}
	with := func(name string, v ...string) map[string][]string {
		m := map[string][]string{name: v}
		for k, x := range good {
			if k != name {
				m[k] = x
			}
		}
		return m
	}
	for name, x := range map[string]struct {
		raw  map[string][]string
		errs string
		want Values // checked when there are no errors
	}{
		"good":                   {good, "", Values{"text": {"a"}, "any": {"no"}}},
		"empty":                  {with("text", " \n\t "), "text error.empty", nil},
		"nothing chosen":         {with("any"), "any error.choose", nil},
		"not an option":          {with("any", "maybe"), "any error.option", nil},
		"two of a choice":        {with("any", "yes", "no"), "any error.one, what error.needed", nil},
		"asked for by the other": {with("any", "yes"), "what error.needed", nil},
		"not asked for":          {with("what", "smuggled"), "", Values{"text": {"a"}, "any": {"no"}}},
		"not a field":            {with("admin", "yes"), "", Values{"text": {"a"}, "any": {"no"}}},
		"the same twice":         {with("whom", "a", "b", "a"), "", Values{"text": {"a"}, "any": {"no"}, "whom": {"a", "b"}}},
		"too long":               {with("text", strings.Repeat("é", MaxLong+1)), "text error.long", nil},
		"as long as can be":      {with("line", strings.Repeat("é", MaxShort)), "", Values{"text": {"a"}, "any": {"no"}, "line": {strings.Repeat("é", MaxShort)}}},
		"huge":                   {with("text", strings.Repeat("a", 100_000)), "text error.long", nil},
		"no word in it":          {with("text", "😀 …!"), "text error.wordless", nil},
		"not a day":              {with("day", "30-02-2026"), "day error.date", nil},
		"a day as people write":  {with("day", "4-11-2026"), "", Values{"text": {"a"}, "any": {"no"}, "day": {"2026-11-04"}}},
		"invisible characters":   {with("text", "a\u202eb\u200bc\x00d\x1b[31m"), "", Values{"text": {"abcd[31m"}, "any": {"no"}}},
		"broken bytes":           {with("text", "a\xff\xfeb"), "", Values{"text": {"ab"}, "any": {"no"}}},
		"lines":                  {with("text", "a\r\nb", "a\nb"), "", Values{"text": {"a\nb"}, "any": {"no"}}},
		"no lines in one line":   {with("line", "a\nb"), "", Values{"text": {"a"}, "any": {"no"}, "line": {"a b"}}},
		"a family in one emoji":  {with("text", "a 👨\u200d👩\u200d👧"), "", Values{"text": {"a 👨\u200d👩\u200d👧"}, "any": {"no"}}},
	} {
		got, errs := judge(form, x.raw)
		if s := strings.Join(sortedValues(errs), ", "); s != x.errs {
			t.Errorf("%s: %q, want %q", name, s, x.errs)
		} else if diff := cmp.Diff(x.want, got); s == "" && diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
