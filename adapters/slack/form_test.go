package slack

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// options makes n of them.
func options(n int) (all []bot.Option) {
	for i := range n {
		all = append(all, bot.Option{Value: "v" + strconv.Itoa(i), Label: "Keuze " + strconv.Itoa(i)})
	}
	return all
}

// What a field is filled in with, by its kind and the number of its options.
func TestElements(t *testing.T) {
	m := idle(t)
	for name, c := range map[string]struct {
		field bot.Field
		value []string
		kind  slack.MessageElementType
		holds string // part of the element as JSON
	}{
		"short":          {bot.Field{Kind: bot.Short, Max: 150}, []string{"x"}, slack.METPlainTextInput, `"initial_value":"x","max_length":150`},
		"long":           {bot.Field{Kind: bot.Long, Max: 3000}, nil, slack.METPlainTextInput, `"multiline":true,"max_length":3000`},
		"too long":       {bot.Field{Kind: bot.Long, Max: 9000}, []string{strings.Repeat("é", 4000)}, slack.METPlainTextInput, strings.Repeat("é", 3000) + `"`},
		"no bound":       {bot.Field{Kind: bot.Long}, nil, slack.METPlainTextInput, `"max_length":3000`},
		"date":           {bot.Field{Kind: bot.Date}, []string{"2026-11-24"}, slack.METDatepicker, `"initial_date":"2026-11-24"`},
		"few choices":    {bot.Field{Kind: bot.Choice, Options: options(10)}, []string{"v3"}, slack.METRadioButtons, `"initial_option":{"text":{"type":"plain_text","text":"Keuze 3","emoji":false},"value":"v3"}`},
		"many choices":   {bot.Field{Kind: bot.Choice, Options: options(11)}, []string{"v3"}, "static_select", `"initial_option":{"text":{"type":"plain_text","text":"Keuze 3","emoji":false},"value":"v3"}`},
		"no such choice": {bot.Field{Kind: bot.Choice, Options: options(2)}, []string{"gone"}, slack.METRadioButtons, `"value":"v1"}]}`},
		"few boxes":      {bot.Field{Kind: bot.Multi, Options: options(10)}, []string{"v1", "v2"}, slack.METCheckboxGroups, `"initial_options":[{`},
		"many boxes":     {bot.Field{Kind: bot.Multi, Options: options(11)}, []string{"v1"}, "multi_static_select", `"initial_options":[{`},
		"more than fits": {bot.Field{Kind: bot.Choice, Options: options(120)}, nil, "static_select", `"value":"v99"}]}`},
	} {
		c.field.Name = "x"
		e := m.element("nl", &bot.Form{Values: map[string][]string{"x": c.value}}, c.field)
		data, err := json.Marshal(e)
		if err != nil || e.ElementType() != c.kind || !strings.Contains(string(data), c.holds) {
			t.Errorf("%s: %s %s, %v; want in it %s", name, e.ElementType(), data, err, c.holds)
		}
	}
}

// A field that depends on another may stay empty, and says when it is meant.
func TestOnly(t *testing.T) {
	m := idle(t)
	m.cfg.Words = func(_, key string, args map[string]any) string {
		if key == "chat.only-if" {
			return "Alleen bij: " + args["Values"].(string)
		}
		return key
	}
	f := &bot.Form{Fields: []bot.Field{
		{Name: "how", Kind: bot.Choice, Options: options(3)},
		{Name: "why", Kind: bot.Long, Hint: "In je eigen woorden.", Only: &bot.Only{Field: "how", Values: []string{"v0", "v2"}}},
	}}
	b := m.input("nl", f, f.Fields[1], 0).(*slack.InputBlock)
	if want := "Alleen bij: ‘Keuze 0’, ‘Keuze 2’\nIn je eigen woorden."; b.Hint.Text != want || !b.Optional {
		t.Errorf("hint %q, optional %v", b.Hint.Text, b.Optional)
	}
	if b := m.input("nl", f, f.Fields[0], 0).(*slack.InputBlock); b.Hint != nil || b.Optional {
		t.Errorf("a field that is always asked: %+v", b)
	}
}

func TestShape(t *testing.T) {
	f := aForm()
	same := shape(f)
	f.Values, f.Errors, f.Focus = map[string][]string{"fact": {"x"}}, map[string]string{"fact": "y"}, []string{"fact"}
	if shape(f) != same {
		t.Error("what is filled in changes the shape")
	}
	for name, change := range map[string]func(*bot.Form){
		"title":   func(f *bot.Form) { f.Title = "x" },
		"intro":   func(f *bot.Form) { f.Intro = []bot.Item{{Text: "x"}} },
		"field":   func(f *bot.Form) { f.Fields = f.Fields[:1] },
		"label":   func(f *bot.Form) { f.Fields[0].Label = "x" },
		"options": func(f *bot.Form) { f.Fields[1].Options = options(1) },
	} {
		f := aForm()
		change(f)
		if shape(f) == same {
			t.Errorf("another %s has the same shape", name)
		}
	}
}

func TestFieldOf(t *testing.T) {
	for id, want := range map[string]string{inputID(0, "fact"): "fact", inputID(12, "a-b"): "a-b", "field-3": "", "other": "", "": "", "field-3-": ""} {
		if got, ok := fieldOf(id); got != want || ok != (want != "") {
			t.Errorf("%q is of %q", id, got)
		}
	}
}

func TestSameValues(t *testing.T) {
	type v = map[string][]string
	for _, c := range []struct {
		a, b v
		same bool
	}{
		{nil, v{}, true}, {v{"a": {"1"}}, v{"a": {"1"}, "b": nil, "c": {""}}, true},
		{v{"a": {"1"}}, v{"a": {"2"}}, false}, {v{"a": {"1", "2"}}, v{"a": {"1"}}, false}, {v{"a": {"1"}}, nil, false},
	} {
		if sameValues(c.a, c.b) != c.same {
			t.Errorf("%v and %v: same is not %v", c.a, c.b, c.same)
		}
	}
}

// A form with much to read is put closer together; one with more than any modal holds is not shown at
// all, as nobody is to send what they could not read.
func TestLongForms(t *testing.T) {
	m := idle(t)
	sections := func(n, length int) []bot.Section {
		var all []bot.Section
		for i := range n {
			all = append(all, bot.Section{Heading: "Signaal", Items: []bot.Item{{Label: "Feit", Text: strings.Repeat("x", length) + strconv.Itoa(i), Literal: true}}})
		}
		return all
	}
	for _, c := range []struct {
		n, length int
		shown     bool
	}{{3, 100, true}, {60, 100, true}, {60, 2900, true}, {100, 2900, false}} {
		f := aForm()
		f.Sections = sections(c.n, c.length)
		v := m.form("nl", "U1", f, carried{})
		data, err := json.Marshal(v)
		if err != nil || len(v.Blocks.BlockSet) > maxViewBlocks || len(data) > 250<<10 {
			t.Errorf("%d sections: %d blocks, %d bytes, %v", c.n, len(v.Blocks.BlockSet), len(data), err)
		}
		last := strings.Repeat("x", c.length) + strconv.Itoa(c.n-1)
		if strings.Contains(string(data), last) != c.shown || (v.Submit != nil) != c.shown {
			t.Errorf("%d sections of %d: shown is not %v", c.n, c.length, c.shown)
		}
	}
}

func TestPagesFit(t *testing.T) {
	var blocks []slack.Block
	for i := range 250 {
		blocks = append(blocks, paragraphs(strings.Repeat("é", 2900)+strconv.Itoa(i))...)
	}
	n := 0
	for _, page := range pages(blocks) {
		if !fits(page, 4) && len(page) > pageBlocks {
			t.Errorf("a page of %d blocks", len(page))
		}
		data, err := json.Marshal(page)
		if err != nil || len(data) > 250<<10 {
			t.Errorf("a page of %d bytes, %v", len(data), err)
		}
		n += len(page)
	}
	if n != len(blocks) {
		t.Errorf("%d blocks on pages, want %d", n, len(blocks))
	}
	if diff := cmp.Diff(1, len(pages(nil))); diff != "" {
		t.Error("nothing to read is one page")
	}
}

// A view that is no answer to a press cannot go on, and says so.
func TestLongViewWithoutPress(t *testing.T) {
	m := idle(t)
	v := &bot.View{Title: "Overzicht"}
	for range 200 {
		v.Sections = append(v.Sections, bot.Section{Heading: "Zaak"})
	}
	blocks := m.view("nl", "U1", v, 0, bot.Action{}).Blocks.BlockSet
	if got := textOf(blocks[len(blocks)-1]); got != "[nl chat.too-long]" {
		t.Errorf("ends with %q", got)
	}
	if blocks := m.view("nl", "U1", &bot.View{Title: "Leeg"}, 7, bot.Action{}).Blocks.BlockSet; len(blocks) != 1 || textOf(blocks[0]) != "Leeg" {
		t.Errorf("an empty view: %v", blocks)
	}
}

// A day that was typed in words does not keep the form from opening.
func TestDayInWords(t *testing.T) {
	b, f, p := with(t)
	form := aForm()
	form.Fields = append(form.Fields, bot.Field{Name: "day", Kind: bot.Date, Label: "Welke dag?", Optional: true})
	form.Values = map[string][]string{"day": {"vorige week"}}
	m := b.open(f, p, form)
	if n := len(m.Fields); n != 3 {
		t.Errorf("%d fields", n)
	}
	b.noProblems()
}
