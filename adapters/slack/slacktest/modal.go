package slacktest

import (
	"maps"
	"slices"
	"unicode/utf16"
)

// A Modal is what a person sees of the view on top.
type Modal struct {
	p  *Person
	id string

	Title, Submit, Close string
	Text                 string // everything in it, labels and options included, as it is read
	Fields               []Field
	Buttons              []Button
	Pings, Links         []string
	Errors               map[string]string // by block
	Depth                int               // how many views lie on one another
	Metadata             string            // private_metadata, which nobody sees
	Blocks               []byte            // as JSON
}

// A Field is something to fill in.
type Field struct {
	Block, Action, Kind string
	Label, Hint         string
	Optional            bool
	Multiline           bool
	Min, Max            int      // characters; Max 0 is Slack's own 3000
	Values              []string // now: the text, the date, or the chosen options' values
	Options             []Option
}

// An Option of a field.
type Option struct {
	Value, Label, Description string
}

// Modal is the view on top, and whether there is one.
func (p *Person) Modal() (*Modal, bool) {
	p.s.mu.Lock()
	defer p.s.mu.Unlock()
	v := p.top()
	if v == nil {
		return nil, false
	}
	seen := p.s.render(v.body["blocks"])
	m := &Modal{
		p: p, id: v.id, Title: labelOf(v.body["title"]), Submit: labelOf(v.body["submit"]), Close: labelOf(v.body["close"]),
		Text: seen.Text, Buttons: seen.Buttons, Pings: seen.Pings, Links: seen.Links, Errors: map[string]string{}, Depth: len(p.stack),
		Blocks: jsonBytes(v.body["blocks"]), Fields: fieldsOf(v),
	}
	m.Metadata, _ = v.body["private_metadata"].(string)
	maps.Copy(m.Errors, v.errors)
	return m, true
}

// top is the view the person sees. Call it with the lock held.
func (p *Person) top() *view {
	if len(p.stack) == 0 {
		return nil
	}
	return p.s.views[p.stack[len(p.stack)-1]]
}

// labelOf is the text of a text object.
func labelOf(v any) string {
	o, _ := v.(obj)
	t, _ := o["text"].(string)
	return t
}

// fieldsOf is everything that can be filled in.
func fieldsOf(v *view) (all []Field) {
	state := stateOf(v.body, v.values)
	for _, b := range v.body["blocks"].([]any) {
		o := b.(obj)
		for _, el := range interactive(o) {
			if valueName(el) == "" {
				continue
			}
			f := Field{Block: o["block_id"].(string), Action: el["action_id"].(string), Kind: el["type"].(string), Label: labelOf(o["label"]), Hint: labelOf(o["hint"])}
			f.Optional = o["optional"] == true || o["type"] != "input"
			f.Multiline = el["multiline"] == true
			least, _ := el["min_length"].(float64)
			most, _ := el["max_length"].(float64)
			f.Min, f.Max = int(least), int(most)
			for _, x := range optionsOf(el) {
				value, _ := x["value"].(string)
				f.Options = append(f.Options, Option{Value: value, Label: labelOf(x["text"]), Description: labelOf(x["description"])})
			}
			f.Values = valuesOf(state[f.Block].(obj)[f.Action].(obj)[valueName(el)])
			all = append(all, f)
		}
	}
	return all
}

// valuesOf is a value of the state as text.
func valuesOf(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case obj:
		value, _ := v["value"].(string)
		return []string{value}
	case []any:
		var all []string
		for _, x := range v {
			all = append(all, valuesOf(x)...)
		}
		return all
	}
	return nil
}

// lacks says what Slack's own app tells somebody who wants to send a form that is not filled in right.
func (f Field) lacks() string {
	if len(f.Values) == 0 || f.Values[0] == "" {
		if f.Optional {
			return ""
		}
		return "Please complete this required field."
	}
	n := len(utf16.Encode([]rune(f.Values[0])))
	most := f.Max
	if most == 0 {
		most = 3000
	}
	switch {
	case f.Kind != "plain_text_input":
	case n < f.Min:
		return "This entry is too short."
	case n > most:
		return "This entry is too long."
	}
	return ""
}

// matches reports whether an option is meant.
func (o Option) matches(word string) bool { return o.Value == word || o.Label == word }

// Field finds a field by its label, its block or its action.
func (m *Modal) Field(name string) (Field, bool) {
	i := slices.IndexFunc(m.Fields, func(f Field) bool { return f.Label == name || f.Block == name || f.Action == name })
	if i < 0 {
		return Field{}, false
	}
	return m.Fields[i], true
}
