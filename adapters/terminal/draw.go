package terminal

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"ruggespraak/bot"
)

// How the parts look on a terminal with colours.
const (
	bold  = "1"
	faint = "2"
	red   = "31"
	cyan  = "36"
)

// paint colours text, where there are colours.
func (t *Terminal) paint(style, s string) string {
	if !t.cfg.Colour || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

// print writes lines as they are: everything in them is safe by now.
func (t *Terminal) print(lines ...string) {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(strings.TrimRight(l, " ") + "\n")
	}
	_, _ = io.WriteString(t.cfg.Out, b.String()) // a terminal that is gone is not told so
}

// block is text with something before each line.
func (t *Terminal) block(before, text string) []string {
	lines := wrap(text, t.width()-columns.StringWidth(before))
	for i := range lines {
		lines[i] = before + lines[i]
	}
	return lines
}

// say prints the terminal's own words.
func (t *Terminal) say(text string) {
	for _, l := range t.block("  ", text) {
		t.print(t.paint(faint, l))
	}
}

// heading is the first line of everything the bot shows somebody.
func (t *Terminal) heading(p *person, more string) string {
	return t.paint(cyan, "Ruggespraak → "+Safe(p.Name)) + t.paint(faint, more)
}

// drawPost prints a post and its buttons; what says that it was there before.
func (t *Terminal) drawPost(p *person, x *post, what string) {
	x.drawn = x.shows
	number := "  #" + strconv.Itoa(x.number)
	if what != "" {
		number += ", " + what
	}
	lines := append([]string{t.heading(p, number)}, t.block("  ", x.shows.Text)...)
	if b := t.buttons(p, x); b != "" {
		lines = append(lines, b)
	}
	t.print(append(lines, "")...)
}

// buttons is the line of buttons: "[2] label" on the newest card that has any, "[3.2] label" on others;
// in the channel "[k2]" and "[k3.2]".
func (t *Terminal) buttons(p *person, x *post) string {
	var line strings.Builder
	for i, b := range x.shows.Buttons {
		key := strconv.Itoa(i + 1)
		if x != p.newest() {
			key = strconv.Itoa(x.number) + "." + key
		}
		if p == t.channel {
			key = t.words.inChannel + key
		}
		style := bold
		if b.Danger {
			style = red
		}
		line.WriteString("  " + t.paint(style, "["+key+"]") + " " + oneLine(b.Label))
	}
	return line.String()
}

func (t *Terminal) drawGone(p *person, x *post) {
	t.print(t.heading(p, fmt.Sprintf("  #%d, %s", x.number, t.words.gone)))
}

// note prints a sentence that leaves no post.
func (t *Terminal) note(p *person, text string) {
	if text != "" {
		t.print(append(append([]string{t.heading(p, "")}, t.block("  ", text)...), "")...)
	}
}

// sorry tells somebody that nothing was stored, and where they are now.
func (t *Terminal) sorry(p *person, text string) {
	if text == "" {
		text = t.words.sorry
	}
	t.note(p, text)
	if p.form != nil {
		t.askField(p)
	}
}

// view draws a view as a box that is open on the right: nothing in it can push a border aside.
func (t *Terminal) view(p *person, v *bot.View) {
	if v == nil {
		return
	}
	lines := append([]string{t.top(p, v.Title)}, t.sections(v.Sections)...)
	t.print(append(lines, bottom, "")...)
}

// sections are headings with their paragraphs, in a box.
func (t *Terminal) sections(sections []bot.Section) []string {
	var lines []string
	for i, s := range sections {
		if i > 0 {
			lines = append(lines, "│")
		}
		if s.Heading != "" {
			for _, l := range t.block("│ ", s.Heading) {
				lines = append(lines, t.paint(bold, l))
			}
		}
		for _, item := range s.Items {
			lines = append(lines, t.item("│   ", item)...)
		}
	}
	return lines
}

// bottom ends a box.
const bottom = "└────────────────────"

// top is the upper border with the title in it.
func (t *Terminal) top(p *person, title string) string {
	head := "┌─ " + Safe(p.Name) + ": " + oneLine(title) + " "
	return t.paint(cyan, head+strings.Repeat("─", max(2, min(t.width(), 80)-columns.StringWidth(head))))
}

// item is a paragraph. What people wrote has a mark before each line.
func (t *Terminal) item(before string, i bot.Item) []string {
	if !i.Literal {
		text := i.Text
		if i.Label != "" {
			text = label(i.Label) + " " + text
		}
		return t.block(before, text)
	}
	var lines []string
	if i.Label != "" {
		lines = t.block(before, label(i.Label))
	}
	return append(lines, t.block(before+"» ", i.Text)...)
}

// label is what stands before an item; a question needs no colon.
func label(s string) string {
	if strings.HasSuffix(s, "?") || strings.HasSuffix(s, ":") {
		return s
	}
	return s + ":"
}

// files prints which files were handed over, and keeps them where the owner of the terminal wants.
func (t *Terminal) files(p *person, files []bot.File) {
	for _, f := range files {
		line := fmt.Sprintf("  [%s] %s, %d bytes", t.words.file, oneLine(f.Name), len(f.Data))
		if t.cfg.Save != nil {
			place, err := t.cfg.Save(f.Name, f.Data)
			if err != nil {
				place = t.words.notSaved + " " + err.Error()
			}
			line += " → " + oneLine(place)
		}
		t.print(t.heading(p, ""), line, "")
	}
}
