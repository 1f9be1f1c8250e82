package e2e

import (
	"encoding/json"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// escape is that key.
const escape = kb.Escape

// quoted is s as a JavaScript string.
func quoted(s string) string {
	b, _ := json.Marshal(s) // a string always can be
	return string(b)
}

// click clicks with the mouse on the element that an expression gives. It must be there to be clicked:
// nothing may lie over it.
func (p *page) click(element string) {
	p.t.Helper()
	if p.keyboard {
		p.reach(element)
		return
	}
	type spot struct {
		X, Y float64
		Hit  bool
		On   string
	}
	at := get[spot](p, `(() => {
		const e = `+element+`;
		if (!e) return { hit: false, on: "nothing: it is not there" };
		e.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
		const r = e.getBoundingClientRect();
		const x = r.left + r.width / 2, y = r.top + r.height / 2;
		const on = document.elementFromPoint(x, y);
		return { x, y, hit: e.contains(on), on: on ? on.outerHTML.slice(0, 200) : "nothing" };
	})()`)
	if !at.Hit {
		p.t.Fatalf("cannot click on %s: there is %s", element, at.On)
	}
	p.do(chromedp.MouseClickXY(at.X, at.Y))
}

// mostTabs is after how many presses of the Tab key one is sure to have been everywhere.
const mostTabs = 400

// reach does what click does, with the keyboard alone: it goes on with the Tab key, and with the arrows
// among choices of which one counts, and presses what is there.
func (p *page) reach(element string) {
	p.t.Helper()
	where := `(() => {
		const e = ` + element + `, at = document.activeElement;
		const goal = e?.matches("label.option") ? e.querySelector("input") : e;
		if (!goal) return "nothing";
		if (at === goal) return goal.matches("textarea, input:not([type=radio], [type=checkbox])") ? "text" : goal.checked && goal.type === "radio" ? "chosen" : goal.matches("input") ? "choice" : "button";
		return goal.type === "radio" && at.name === goal.name ? "beside" : "elsewhere";
	})()`
	for range mostTabs {
		switch at := get[string](p, where); at {
		case "text", "chosen":
			return
		case "choice":
			p.press(" ")
			return
		case "button":
			p.press(kb.Enter)
			return
		case "beside":
			p.press(kb.ArrowDown)
		case "elsewhere":
			p.press(kb.Tab)
		default:
			p.t.Fatalf("cannot go to %s: there is %s", element, at)
		}
	}
	p.t.Fatalf("with the keyboard one never comes to %s", element)
}

// write puts text into the element that has the focus, in place of what stands there.
func (p *page) write(text string) {
	p.t.Helper()
	get[bool](p, `(document.activeElement.select?.(), true)`)
	if text == "" {
		p.press(kb.Backspace)
		return
	}
	call(p, input.InsertText, input.InsertTextParams{Text: text})
}

// press presses keys, one after another.
func (p *page) press(keys string) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(keys))
}

// desk presses a button of the clock, and waits until it is done.
func (p *page) desk(what string) {
	p.t.Helper()
	if get[bool](p, `getComputedStyle(document.querySelector("#desk")).display === "none"`) {
		p.click(`document.querySelector("#more")`) // on a narrow screen it is folded up
	}
	p.click(`document.querySelector("[data-do=` + what + `]")`)
	p.until(`!document.querySelector("[data-do][aria-disabled]")`)
}
