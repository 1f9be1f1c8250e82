package slacktest

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// of is a text of n characters.
func of(n int) string { return strings.Repeat("x", n) }

// many repeats a piece of JSON.
func many(n int, piece string) string { return strings.TrimSuffix(strings.Repeat(piece+",", n), ",") }

const (
	aText    = `{"type":"plain_text","text":"x"}`
	aButton  = `{"type":"button","text":` + aText + `}`
	anOption = `{"text":` + aText + `,"value":"a"}`
	anInput  = `{"type":"input","label":` + aText + `,"element":{"type":"plain_text_input"}}`
)

func TestBlocks(t *testing.T) {
	option := func(value string) string { return `{"text":` + aText + `,"value":"` + value + `"}` }
	tests := map[string]struct {
		blocks string
		want   string // the first message; "" is none
	}{
		"section":                {`{"type":"section","text":{"type":"mrkdwn","text":"` + of(3000) + `"}}`, ""},
		"section too long":       {`{"type":"section","text":{"type":"mrkdwn","text":"` + of(3001) + `"}}`, "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"},
		"long in pictures":       {`{"type":"section","text":{"type":"mrkdwn","text":"` + strings.Repeat("😀", 1501) + `"}}`, "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"},
		"empty text":             {`{"type":"section","text":{"type":"mrkdwn","text":""}}`, "[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]"},
		"section of nothing":     {`{"type":"section"}`, "[ERROR] missing required field: text [json-pointer:/blocks/0]"},
		"eleven fields":          {`{"type":"section","fields":[` + many(11, aText) + `]}`, "[ERROR] no more than 10 items allowed [json-pointer:/blocks/0/fields]"},
		"field too long":         {`{"type":"section","fields":[{"type":"plain_text","text":"` + of(2001) + `"}]}`, "[ERROR] must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]"},
		"emoji in mrkdwn":        {`{"type":"section","text":{"type":"mrkdwn","text":"x","emoji":true}}`, "[ERROR] invalid additional property: emoji [json-pointer:/blocks/0/text]"},
		"verbatim in plain text": {`{"type":"header","text":{"type":"plain_text","text":"x","verbatim":true}}`, "[ERROR] invalid additional property: verbatim [json-pointer:/blocks/0/text]"},
		"header in mrkdwn":       {`{"type":"header","text":{"type":"mrkdwn","text":"x"}}`, "[ERROR] must be one of [plain_text] [json-pointer:/blocks/0/text/type]"},
		"header too long":        {`{"type":"header","text":{"type":"plain_text","text":"` + of(151) + `"}}`, "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"},
		"unknown block":          {`{"type":"paragraph"}`, "[ERROR] unsupported type: paragraph [json-pointer:/blocks/0]"},
		"unknown property":       {`{"type":"divider","colour":"red"}`, "[ERROR] invalid additional property: colour [json-pointer:/blocks/0]"},
		"null":                   {`{"type":"divider","block_id":null}`, "[ERROR] must not be null [json-pointer:/blocks/0/block_id]"},
		"51 blocks":              {many(51, `{"type":"divider"}`), "[ERROR] no more than 50 items allowed [json-pointer:/blocks]"},
		"50 blocks":              {many(50, `{"type":"divider"}`), ""},
		"same block_id":          {many(2, `{"type":"divider","block_id":"a"}`), "[ERROR] `block_id` must be unique [json-pointer:/blocks/1/block_id]"},
		"long block_id":          {`{"type":"divider","block_id":"` + of(256) + `"}`, "[ERROR] must be less than 256 characters [json-pointer:/blocks/0/block_id]"},
		"eleven context items":   {`{"type":"context","elements":[` + many(11, aText) + `]}`, "[ERROR] no more than 10 items allowed [json-pointer:/blocks/0/elements]"},
		"26 actions":             {`{"type":"actions","elements":[` + many(26, aButton) + `]}`, "[ERROR] no more than 25 items allowed [json-pointer:/blocks/0/elements]"},
		"no actions":             {`{"type":"actions","elements":[]}`, "[ERROR] no fewer than 1 items allowed [json-pointer:/blocks/0/elements]"},
		"same action_id":         {`{"type":"actions","elements":[` + many(2, `{"type":"button","text":`+aText+`,"action_id":"a"}`) + `]}`, "[ERROR] `action_id` must be unique [json-pointer:/blocks/0/elements/1/action_id]"},
		"same action_id apart":   {many(2, `{"type":"actions","elements":[{"type":"button","text":`+aText+`,"action_id":"a"}]}`), ""},
		"button too long":        {`{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"` + of(76) + `"}}]}`, "[ERROR] must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"},
		"button value too long":  {`{"type":"actions","elements":[{"type":"button","text":` + aText + `,"value":"` + of(2001) + `"}]}`, "[ERROR] must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]"},
		"button style":           {`{"type":"actions","elements":[{"type":"button","text":` + aText + `,"style":"loud"}]}`, "[ERROR] must be one of [primary danger] [json-pointer:/blocks/0/elements/0/style]"},
		"input as an action":     {`{"type":"actions","elements":[{"type":"plain_text_input"}]}`, "[ERROR] unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0]"},
		"file in a message":      {`{"type":"input","label":` + aText + `,"element":{"type":"file_input"}}`, "[ERROR] unsupported type: file_input [json-pointer:/blocks/0/element]"},
		"input without label":    {`{"type":"input","element":{"type":"plain_text_input"}}`, "[ERROR] missing required field: label [json-pointer:/blocks/0]"},
		"max_length":             {`{"type":"input","label":` + aText + `,"element":{"type":"plain_text_input","max_length":3001}}`, "[ERROR] must be an integer from 1 to 3000 [json-pointer:/blocks/0/element/max_length]"},
		"min above max":          {`{"type":"input","label":` + aText + `,"element":{"type":"plain_text_input","min_length":9,"max_length":3}}`, "[ERROR] must not be more than max_length [json-pointer:/blocks/0/element/min_length]"},
		"begins too long":        {`{"type":"input","label":` + aText + `,"element":{"type":"plain_text_input","max_length":3,"initial_value":"xxxx"}}`, "[ERROR] must be less than 4 characters [json-pointer:/blocks/0/element/initial_value]"},
		"date":                   {`{"type":"input","label":` + aText + `,"element":{"type":"datepicker","initial_date":"3 mei"}}`, "[ERROR] must be written as 2006-01-02 [json-pointer:/blocks/0/element/initial_date]"},
		"eleven boxes":           {`{"type":"input","label":` + aText + `,"element":{"type":"checkboxes","options":[` + many(11, anOption) + `]}}`, "[ERROR] no more than 10 items allowed [json-pointer:/blocks/0/element/options]"},
		"same value":             {`{"type":"input","label":` + aText + `,"element":{"type":"radio_buttons","options":[` + many(2, anOption) + `]}}`, "[ERROR] values must be unique [json-pointer:/blocks/0/element/options]"},
		"option too long":        {`{"type":"input","label":` + aText + `,"element":{"type":"radio_buttons","options":[` + option(of(76)) + `]}}`, "[ERROR] must be less than 76 characters [json-pointer:/blocks/0/element/options/0/value]"},
		"select of nothing":      {`{"type":"input","label":` + aText + `,"element":{"type":"static_select"}}`, "[ERROR] must have either options or option_groups [json-pointer:/blocks/0/element]"},
		"no such initial":        {`{"type":"input","label":` + aText + `,"element":{"type":"static_select","options":[` + anOption + `],"initial_option":` + option("b") + `}}`, "[ERROR] initial option must match one of the options exactly [json-pointer:/blocks/0/element]"},
		"such an initial":        {`{"type":"input","label":` + aText + `,"element":{"type":"static_select","options":[` + anOption + `],"initial_option":` + anOption + `}}`, ""},
		"no such initials":       {`{"type":"input","label":` + aText + `,"element":{"type":"checkboxes","options":[` + anOption + `],"initial_options":[` + option("b") + `]}}`, "[ERROR] initial option must match one of the options exactly [json-pointer:/blocks/0/element]"},
		"rich text":              {`{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"x"}]}]}`, ""},
		"rich text of another":   {`{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"mrkdwn","text":"x"}]}]}`, "[ERROR] unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/elements/0]"},
		"too much markdown":      {many(2, `{"type":"markdown","text":"`+of(7000)+`"}`), "[ERROR] must be less than 12001 characters [json-pointer:/blocks]"},
	}
	s, _ := start(t, Config{})
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var blocks any
			if err := json.Unmarshal([]byte("["+test.blocks+"]"), &blocks); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, first(s.checkBlocks(blocks))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestViewRules(t *testing.T) {
	modal := func(more string) string { return `{"type":"modal","title":` + aText + more + `}` }
	tests := map[string]struct {
		view  string
		where surface
		want  string
	}{
		"modal":               {modal(`,"blocks":[{"type":"divider"}]`), inModal, ""},
		"no title":            {`{"type":"modal","blocks":[{"type":"divider"}]}`, inModal, "[ERROR] missing required field: title [json-pointer:/view]"},
		"long title":          {`{"type":"modal","title":{"type":"plain_text","text":"` + of(25) + `"},"blocks":[{"type":"divider"}]}`, inModal, "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"},
		"long submit":         {modal(`,"submit":{"type":"plain_text","text":"` + of(25) + `"},"blocks":[{"type":"divider"}]`), inModal, "[ERROR] must be less than 25 characters [json-pointer:/view/submit/text]"},
		"input, no submit":    {modal(`,"blocks":[` + anInput + `]`), inModal, "[ERROR] missing required field: submit [json-pointer:/view/submit]"},
		"input and submit":    {modal(`,"submit":` + aText + `,"blocks":[` + anInput + `]`), inModal, ""},
		"101 blocks":          {modal(`,"blocks":[` + many(101, `{"type":"divider"}`) + `]`), inModal, "[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]"},
		"long metadata":       {modal(`,"private_metadata":"` + of(3001) + `","blocks":[{"type":"divider"}]`), inModal, "[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]"},
		"long callback":       {modal(`,"callback_id":"` + of(256) + `","blocks":[{"type":"divider"}]`), inModal, "[ERROR] must be less than 256 characters [json-pointer:/view/callback_id]"},
		"markdown in a modal": {modal(`,"blocks":[{"type":"markdown","text":"x"}]`), inModal, "[ERROR] unsupported type: markdown [json-pointer:/view/blocks/0]"},
		"focus twice":         {modal(`,"submit":` + aText + `,"blocks":[` + many(2, `{"type":"input","label":`+aText+`,"element":{"type":"plain_text_input","focus_on_load":true}}`) + `]`), inModal, "[ERROR] only one element can have focus_on_load [json-pointer:/view/blocks]"},
		"home":                {`{"type":"home","blocks":[{"type":"divider"}]}`, inHome, ""},
		"home with a title":   {`{"type":"home","title":` + aText + `,"blocks":[{"type":"divider"}]}`, inHome, "[ERROR] invalid additional property: title [json-pointer:/view]"},
		"home as a modal":     {`{"type":"home","blocks":[]}`, inModal, `[ERROR] must be "modal" [json-pointer:/view/type]`},
	}
	s, _ := start(t, Config{})
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var view any
			if err := json.Unmarshal([]byte(test.view), &view); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, first(s.checkView(view, test.where))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func first(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[0]
}
