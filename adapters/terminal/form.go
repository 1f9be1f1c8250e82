package terminal

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"ruggespraak/bot"
)

// A filling is a form that somebody is filling in.
type filling struct {
	form   *bot.Form
	action bot.Action
	ask    []bot.Field // the fields that are asked, in order: all, or those with an error
	at     int         // which of them is asked now; len(ask) when all are done
	values map[string][]string
	begun  string    // the lines so far of a long text that goes on
	first  *bot.Form // the form as it was before any errors
}

// open begins with a form. When it is before again, the form that was just sent, then only what needs
// another look is asked: fields with an error, fields in focus, fields that depend on one, and fields
// that the form did not have at first.
func open(form *bot.Form, before *filling) (*filling, error) {
	action, ok := bot.ParseAction(form.Action)
	if !ok {
		return nil, errors.New("a form whose action cannot be read")
	}
	f := &filling{form: form, action: action, values: maps.Clone(form.Values), ask: form.Fields, first: form}
	if f.values == nil {
		f.values = map[string][]string{}
	}
	if before != nil && before.action == action && len(form.Errors)+len(form.Focus) > 0 {
		f.first = before.first
		again := slices.DeleteFunc(slices.Clone(form.Fields), func(x bot.Field) bool {
			return form.Errors[x.Name] == "" && !slices.Contains(form.Focus, x.Name) && (x.Only == nil || form.Errors[x.Only.Field] == "") && has(f.first, x.Name)
		})
		if len(again) > 0 {
			f.ask = again
		}
	}
	f.at = -1
	f.step(1)
	return f, nil
}

// has reports whether a form has a field of that name.
func has(form *bot.Form, name string) bool {
	return slices.ContainsFunc(form.Fields, func(x bot.Field) bool { return x.Name == name })
}

// asks reports whether a field is asked, with what was filled in so far.
func (f *filling) asks(field bot.Field) bool {
	if field.Only == nil || !has(f.form, field.Only.Field) {
		return true
	}
	return slices.ContainsFunc(f.values[field.Only.Field], func(v string) bool { return slices.Contains(field.Only.Values, v) })
}

// step goes to the next or the previous field that is asked; before the first one it stays.
func (f *filling) step(by int) {
	at := f.at + by
	for at >= 0 && at < len(f.ask) && !f.asks(f.ask[at]) {
		at += by
	}
	if at >= 0 {
		f.at = at
	}
}

// place is the number of the field that is asked now, and of how many.
func (f *filling) place() (n, of int) {
	for i, field := range f.ask {
		if f.asks(field) {
			of++
			if i <= f.at {
				n++
			}
		}
	}
	return n, of
}

// done reports whether every field has been asked.
func (f *filling) done() bool { return f.at >= len(f.ask) }

// fill takes a line of somebody who has a form open.
func (t *Terminal) fill(p *person, text string) *act {
	f := p.form
	switch {
	case f.begun != "": // within a long text every key is text
	case text == "!":
		return t.act(p, bot.Event{Kind: bot.Cancelled, Action: f.action}, f)
	case text == "<":
		f.step(-1)
		t.askField(p)
		return nil
	case f.done() && text == "":
		return t.submit(p)
	case f.done():
		t.askField(p)
		return nil
	}
	field := f.ask[f.at]
	if begun, more := strings.CutSuffix(text, `\`); more && field.Kind == bot.Long {
		f.begun += strings.TrimSpace(begun) + "\n"
		return nil
	}
	if !t.take(f, field, text) {
		t.askField(p)
		return nil
	}
	f.step(1)
	if f.done() {
		return t.submit(p)
	}
	t.askField(p)
	return nil
}

// submit sends the form. It stays open until the bot has taken it.
func (t *Terminal) submit(p *person) *act {
	values := map[string][]string{}
	for _, field := range p.form.form.Fields {
		if v := p.form.values[field.Name]; len(v) > 0 && p.form.asks(field) {
			values[field.Name] = v
		}
	}
	return t.act(p, bot.Event{Kind: bot.Submitted, Action: p.form.action, Values: values}, p.form)
}

// take puts the answer to a field in its place; false when it is none, and says so.
func (t *Terminal) take(f *filling, field bot.Field, text string) bool {
	begun := f.begun
	f.begun = ""
	switch {
	case begun == "" && text == "":
		return true // what stands there stays
	case begun == "" && text == "-":
		delete(f.values, field.Name)
		return true
	}
	v, problem := t.read(field, begun+text)
	if problem != "" {
		t.say(problem)
		return false
	}
	f.values[field.Name] = v
	return true
}

// read turns what was typed into a field's values.
func (t *Terminal) read(field bot.Field, text string) (values []string, problem string) {
	switch field.Kind {
	case bot.Long:
		return []string{strings.ReplaceAll(text, ` \n `, "\n")}, ""
	case bot.Choice, bot.Multi:
		parts := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' })
		for _, part := range parts {
			n, err := strconv.Atoi(part)
			if err != nil || n < 1 || n > len(field.Options) {
				return nil, t.words.chooseNumber
			}
			if v := field.Options[n-1].Value; !slices.Contains(values, v) {
				values = append(values, v)
			}
		}
		if len(values) == 0 || field.Kind == bot.Choice && len(values) > 1 {
			return nil, t.words.chooseNumber
		}
		return values, ""
	case bot.Date:
		for _, layout := range []string{time.DateOnly, "2-1-2006"} {
			if d, err := time.Parse(layout, text); err == nil {
				return []string{d.Format(time.DateOnly)}, ""
			}
		}
		return nil, t.words.chooseDate
	}
	return []string{text}, ""
}
