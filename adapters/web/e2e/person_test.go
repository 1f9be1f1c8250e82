package e2e

import (
	"fmt"

	"github.com/chromedp/chromedp/kb"
)

// A person is one window on the page.
type person struct {
	*page
	user string
}

func (p *page) person(user string) person { return person{p, user} }

// root is the window, as an expression.
func (w person) root() string {
	return fmt.Sprintf(`document.querySelector(".window[data-user=%s]")`, w.user)
}

// panel is what the present tab shows, as an expression.
func (w person) panel() string { return w.root() + `.querySelector(".panel:not([hidden])")` }

// sheet is the open form or view, as an expression.
func (w person) sheet() string { return w.root() + `.querySelector("dialog[open]")` }

// ready waits until all that was done in the window is answered.
func (w person) ready() {
	w.t.Helper()
	w.until(`!(` + w.root() + `.dataset.busy > 0)`)
}

// see makes sure that the window is seen.
func (w person) see() {
	w.t.Helper()
	if get[bool](w.page, w.root()+`.hidden`) {
		w.click(fmt.Sprintf(`document.querySelector(".chip[data-user=%s]")`, w.user))
	}
}

// say types something where the person is, and sends it with the Enter key.
func (w person) say(text string) {
	w.t.Helper()
	w.see()
	w.click(w.panel() + `.querySelector(".composer input")`)
	w.write(text)
	w.press(kb.Enter)
	w.ready()
}

// tab shows another part of the window, by its place from 0: conversation, channel, overview.
func (w person) tab(n int) {
	w.t.Helper()
	w.see()
	w.click(fmt.Sprintf(`%s.querySelectorAll("[role=tab]")[%d]`, w.root(), n))
	w.ready()
}

// labelled is the newest button with that label where the person is, as an expression.
func (w person) labelled(label string) string {
	return fmt.Sprintf(`[...%s.querySelectorAll(".buttons button")].findLast((b) => b.textContent === %s)`, w.panel(), quoted(label))
}

// choose presses the newest button with that label.
func (w person) choose(label string) {
	w.t.Helper()
	w.see()
	w.until(w.labelled(label))
	w.click(w.labelled(label))
	w.ready()
}

// titled waits for a form or view with that title.
func (w person) titled(title string) {
	w.t.Helper()
	w.until(fmt.Sprintf(`%s?.querySelector("h2").textContent === %s`, w.sheet(), quoted(title)))
}

// field is one of the open form, by its label, as an expression.
func (w person) field(label string) string {
	return fmt.Sprintf(`[...%s.querySelectorAll(".field:not([hidden])")].find((f) => f.querySelector("label, legend").firstChild.textContent === %s)`, w.sheet(), quoted(label))
}

// fill fills in a text.
func (w person) fill(label, text string) {
	w.t.Helper()
	w.click(w.field(label) + `.querySelector("input, textarea")`)
	w.write(text)
}

// pick chooses options, by their labels.
func (w person) pick(label string, options ...string) {
	w.t.Helper()
	for _, o := range options {
		w.click(fmt.Sprintf(`[...%s.querySelectorAll("label.option")].find((o) => o.textContent === %s)`, w.field(label), quoted(o)))
	}
}

// send sends the open form.
func (w person) send() {
	w.t.Helper()
	w.click(w.sheet() + `.querySelector("footer button.primary")`)
	w.ready()
}

// reads waits until a text stands in the window.
func (w person) reads(text string) {
	w.t.Helper()
	w.until(fmt.Sprintf(`%s.innerText.includes(%s)`, w.root(), quoted(text)))
}

// closeView closes what the person was reading, if anything.
func (w person) closeView() {
	w.t.Helper()
	if get[bool](w.page, `Boolean(`+w.sheet()+`) && !`+w.sheet()+`.querySelector(".fields")`) {
		w.click(w.sheet() + `.querySelector("footer button")`)
	}
}

// text is what can be read in the window now.
func (w person) text() string {
	w.t.Helper()
	return get[string](w.page, w.root()+`.innerText`)
}
