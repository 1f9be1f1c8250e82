package e2e

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A step of a transcript: what is typed, and the cards that stand there afterwards.
type step struct {
	line  string
	cards []card
}

// A card as a transcript prints it: number n of that person's, with words divided by single spaces;
// gone when it was taken away.
type card struct {
	user, ref, text string
	gone            bool
}

// readTranscript takes a transcript of the demo apart.
func readTranscript(t *testing.T, name string) []step {
	t.Helper()
	b, err := os.ReadFile("../../../cmd/ruggespraak/testdata/transcripts/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var steps []step
	var now *card
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		if typed, ok := strings.CutPrefix(line, "> "); ok {
			steps, now = append(steps, step{line: typed}), nil
			continue
		}
		last := &steps[len(steps)-1]
		if m := heading.FindStringSubmatch(line); m != nil {
			user := strings.ToLower(m[1])
			last.cards = append(last.cards, card{user: user, ref: user + "/" + m[2], gone: m[3] == ", weggehaald"})
			now = &last.cards[len(last.cards)-1]
			continue
		}
		if line != "" && !strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "  * ") {
			now = nil // a form, a note, the clock
		}
		if now != nil && !strings.HasPrefix(line, "  [") {
			now.text = words(now.text + " " + line)
		}
	}
	if len(steps) < 2 {
		t.Fatalf("%s has %d steps", name, len(steps))
	}
	return steps
}

var (
	heading = regexp.MustCompile(`^Ruggespraak → (\w+)  #(\d+)(, \w+)?$`)
	oclock  = regexp.MustCompile(`\d\d:\d\d`)
)

// words is a text with its words divided by single spaces, and without times of day: the page's clock
// ticks.
func words(s string) string {
	return oclock.ReplaceAllString(strings.Join(strings.Fields(s), " "), "00:00")
}

// play does what a transcript says, in the browser, and waits for the very cards it prints.
func (p *page) play(steps []step, each func(step)) {
	p.t.Helper()
	for _, s := range steps {
		p.line(s.line)
		for _, c := range final(s.cards) {
			p.card(s.line, c)
		}
		if each != nil {
			each(s)
		}
	}
}

// final leaves each card as it stands last.
func final(cards []card) []card {
	var list []card
	at := map[string]int{}
	for _, c := range cards {
		if i, ok := at[c.ref]; ok {
			list[i] = c
			continue
		}
		at[c.ref] = len(list)
		list = append(list, c)
	}
	return list
}

// card waits until a card stands as the transcript prints it.
func (p *page) card(line string, c card) {
	p.t.Helper()
	at := fmt.Sprintf(`document.querySelector('.window[data-user=%s] [data-ref="%s"]')`, c.user, c.ref)
	if c.gone {
		p.until("!" + at)
		return
	}
	text := at + `?.querySelector(".body")`
	bare := `(` + text + ` && [...` + text + `.querySelectorAll("p")].map((p) => p.textContent).join(" ").split(/\s+/).join(" ").replace(/\d\d:\d\d/g, "00:00"))`
	deadline := time.Now().Add(patience)
	for {
		got := get[string](p, bare+` || ""`)
		if got == c.text {
			return
		}
		if time.Now().After(deadline) {
			p.t.Fatalf("after %q card %s reads\n  %q\nwant\n  %q", line, c.ref, got, c.text)
		}
		get[bool](p, `new Promise((done) => {
			const seen = new MutationObserver(() => { seen.disconnect(); done(true); });
			seen.observe(document, { subtree: true, childList: true });
			setTimeout(() => { seen.disconnect(); done(false); }, 1000);
		})`)
	}
}

// line does one line of a transcript.
func (p *page) line(line string) {
	p.t.Helper()
	switch {
	case strings.HasPrefix(line, "#"):
		return
	case line == "+3d" || line == "+4d":
		n, _ := strconv.Atoi(line[1:2])
		for range n {
			p.desk("day")
		}
		return
	case line == "+20m": // the page knows hours and days; nothing depends on these minutes
		return
	}
	user, text, ok := strings.Cut(line, ": ")
	if !ok {
		p.t.Fatalf("cannot do %q in a browser", line)
	}
	w := p.person(user)
	w.see()
	if get[bool](p, `Boolean(`+w.sheet()+`?.querySelector(".fields"))`) {
		w.answer(text)
		return
	}
	w.closeView()
	if m := number.FindStringSubmatch(text); m != nil {
		cards := fmt.Sprintf(`[...%s.querySelectorAll(".item.bot")].findLast((x) => x.querySelector(".buttons"))`, w.panel())
		if m[1] != "" {
			cards = fmt.Sprintf(`%s.querySelector('[data-ref="%s/%s"]')`, w.panel(), user, m[1])
		}
		n, _ := strconv.Atoi(m[2])
		w.click(fmt.Sprintf(`%s.querySelectorAll(".buttons button")[%d]`, cards, n-1))
		w.ready()
		return
	}
	w.say(text)
}

var number = regexp.MustCompile(`^(?:(\d+)\.)?(\d+)$`)

// answer gives a line as the answer to the next field of the open form, and sends the form after the
// last. Which field is next is kept on the form itself.
func (w person) answer(text string) {
	w.t.Helper()
	if text == "!" {
		w.press("\x1b")
		w.until(`!` + w.sheet())
		w.ready()
		return
	}
	next := `[...` + w.sheet() + `.querySelectorAll(".field:not([hidden])")].find((f) => !f.dataset.answered)`
	kind := get[string](w.page, `(() => { const f = `+next+`; return f ? f.querySelector("input, textarea").type : "none"; })()`)
	switch kind {
	case "radio", "checkbox":
		if text == "-" {
			break
		}
		want := map[int]bool{}
		for s := range strings.SplitSeq(text, ",") {
			n, err := strconv.Atoi(s)
			if err != nil {
				w.t.Fatalf("%q is no choice", text)
			}
			want[n-1] = true
		}
		for i, on := range get[[]bool](w.page, `[...`+next+`.querySelectorAll("input")].map((i) => i.checked)`) {
			if on != want[i] && (kind == "checkbox" || want[i]) {
				w.click(fmt.Sprintf(`%s.querySelectorAll("label.option")[%d]`, next, i))
			}
		}
	case "none":
		w.t.Fatalf("no field is left for %q", text)
	default:
		if text == "-" {
			text = ""
		}
		if d, err := time.Parse("2-1-2006", text); err == nil {
			text = d.Format(time.DateOnly)
		}
		w.click(next + `.querySelector("input, textarea")`)
		if kind == "date" {
			// What a date field takes from the keyboard depends on the language of the machine.
			get[bool](w.page, `(() => { const i = `+next+`.querySelector("input"); i.value = `+quoted(text)+`; return i.dispatchEvent(new Event("input", { bubbles: true })); })()`)
		} else {
			w.write(text)
		}
	}
	get[bool](w.page, `(`+next+`.dataset.answered = "yes", true)`)
	if get[bool](w.page, `!`+next) {
		w.send()
	}
}
