package terminal

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ruggespraak/bot"
)

// startForm prints the head of a form and asks its first field.
func (t *Terminal) startForm(p *person) {
	f := p.form.form
	lines := []string{t.top(p, f.Title)}
	for _, i := range f.Intro {
		lines = append(lines, t.item("│ ", i)...)
	}
	if len(f.Intro) > 0 && len(f.Sections) > 0 {
		lines = append(lines, "│")
	}
	lines = append(lines, t.sections(f.Sections)...)
	if e := f.Errors[""]; e != "" {
		lines = append(lines, t.problem("│ ", e)...)
	}
	if len(lines) > 1 {
		lines = append(lines, "│")
	}
	t.print(lines...)
	t.askField(p)
}

// askField prints the field that is asked now, or how to send the form.
func (t *Terminal) askField(p *person) {
	f := p.form
	if f.done() {
		t.print(t.paint(faint, fmt.Sprintf("│ %s: %s", Safe(p.User), fmt.Sprintf(t.words.send, oneLine(f.form.Submit)))))
		return
	}
	field := f.ask[f.at]
	label := field.Label
	if n, of := f.place(); of > 1 {
		label = fmt.Sprintf("%d/%d %s", n, of, label)
	}
	lines := t.block("│ ", label)
	for i := range lines {
		lines[i] = t.paint(bold, lines[i])
	}
	if field.Hint != "" {
		for _, l := range t.block("│     ", field.Hint) {
			lines = append(lines, t.paint(faint, l))
		}
	}
	for i, o := range field.Options {
		before := "│     "
		if slices.Contains(f.values[field.Name], o.Value) {
			before = "│   » "
		}
		lines = append(lines, t.block(before, strconv.Itoa(i+1)+"  "+o.Label)...)
	}
	if e := f.form.Errors[field.Name]; e != "" {
		lines = append(lines, t.problem("│     ", e)...)
	}
	if now := f.values[field.Name]; len(now) > 0 && len(field.Options) == 0 {
		lines = append(lines, cut(t.block("│     » ", strings.Join(now, "\n")))...)
	}
	if keys := t.keys(field, len(f.values[field.Name]) > 0); keys != "" {
		lines = append(lines, t.paint(faint, "│     "+keys))
	}
	t.print(lines...)
}

// maxFilled is how many lines of what stands in a field are printed, as in a box with a scroll bar.
const maxFilled = 12

// cut leaves out the rest.
func cut(lines []string) []string {
	if len(lines) > maxFilled {
		return append(lines[:maxFilled:maxFilled], "│     » …")
	}
	return lines
}

func (t *Terminal) problem(before, text string) []string {
	lines := t.block(before+"! ", text)
	for i := range lines {
		lines[i] = t.paint(red, lines[i])
	}
	return lines
}

// keys says what can be typed beside an answer, as far as it is not the same for every field.
func (t *Terminal) keys(field bot.Field, filled bool) string {
	var keys []string
	if field.Kind == bot.Multi {
		keys = append(keys, t.words.several)
	}
	if field.Kind == bot.Date {
		keys = append(keys, t.words.day)
	}
	switch {
	case filled && field.Optional:
		keys = append(keys, t.words.keep, t.words.skip)
	case filled:
		keys = append(keys, t.words.keep)
	case field.Optional:
		keys = append(keys, t.words.optional)
	}
	if len(keys) == 0 {
		return ""
	}
	return "(" + strings.Join(keys, "; ") + ")"
}
