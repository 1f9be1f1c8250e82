package e2e

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A page is one tab in a browser of its own: no cookies of others.
type page struct {
	t   *testing.T
	ctx context.Context

	wanted   string // a complaint the test is there for
	keyboard bool   // the mouse is not touched

	mu    sync.Mutex
	wrong []string // what the browser complained about: errors, and what the policy refused
}

// A look is how somebody looks at the page.
type look struct {
	width, height int64 // 1440 x 900 unless told
	scale         float64
	dark          bool
	still         bool // prefers reduced motion
}

// patience bounds waiting for something to be seen.
const patience = time.Minute

// openPage opens an address, and waits until the page runs. What goes wrong in it fails the test.
func openPage(t *testing.T, url string, l look) *page {
	t.Helper()
	needBrowser(t)
	ctx, quit := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(quit)
	p := &page{t: t, ctx: ctx}
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Listen(ctx, p.listen); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.complain)
	if l.width == 0 {
		l.width, l.height = 1440, 900
	}
	if l.scale == 0 {
		l.scale = 1
	}
	scheme := "light"
	if l.dark {
		scheme = "dark"
	}
	motion := "no-preference"
	if l.still {
		motion = "reduce"
	}
	call(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: l.width, Height: l.height, DeviceScaleFactor: l.scale, Mobile: l.width < 500,
	})
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: motion},
	}})
	p.do(chromedp.Navigate(url))
	p.until(`document.querySelector("#status")?.dataset.state === "running"`)
	return p
}

// listen keeps what the browser complains about.
func (p *page) listen(ev any) {
	var what string
	switch e := ev.(type) {
	case *runtime.EventExceptionThrown:
		what = fmt.Sprint(e.ExceptionDetails.Text, " ", e.ExceptionDetails.Exception)
	case *log.EventEntryAdded:
		// A status of 4xx and 5xx is logged as an error too; the stories judge what people see of those.
		if e.Entry.Level == log.EntryLevelError && e.Entry.Source != log.EntrySourceNetwork {
			what = e.Entry.Text
		}
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" || e.Type == "assert" {
			what = fmt.Sprint("console: ", e.Args)
		}
	}
	if what != "" && (p.wanted == "" || !strings.Contains(what, p.wanted)) {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.wrong = append(p.wrong, what)
	}
}

// complain fails the test with what the browser complained about.
func (p *page) complain() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, what := range p.wrong {
		p.t.Errorf("the browser complains: %s", what)
	}
	if p.t.Failed() && len(p.wrong) == 0 {
		ctx, cancel := context.WithTimeout(p.ctx, 2*time.Second)
		defer cancel()
		const seen = `[...document.querySelectorAll(".window:not([hidden])")].map((w) => w.innerText).join("\n---\n")`
		if text, err := chromedp.Run(ctx, chromedp.Evaluate[string](seen)); err == nil {
			p.t.Logf("on the page stood:\n%s", text)
		}
	}
}

// do does things in the browser, with patience.
func (p *page) do(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// call gives the browser a command.
func call[P, R any](p *page, cmd cdp.Command[P, R], params P) R {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	r, err := chromedp.Call(ctx, cmd, params)
	if err != nil {
		p.t.Fatal(err)
	}
	return r
}

// get is the value of an expression in the page, or of what it promises.
func get[T any](p *page, js string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise, chromedp.EvalAsValue))
	if err != nil {
		p.t.Fatalf("%v in %s", err, js)
	}
	return v
}

// left is how the browser says that the page that was asked made place for another.
var left = regexp.MustCompile(`navigated|context was destroyed|Cannot find context`)

// until waits until an expression is true, looking again at every change of the page.
func (p *page) until(js string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	wait := `new Promise((done) => {
		const look = () => { if (` + js + `) { seen.disconnect(); done(true); } };
		const seen = new MutationObserver(look);
		seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
		look();
	})`
	for {
		_, err := chromedp.Run(ctx, chromedp.Evaluate[bool](wait, chromedp.EvalAwaitPromise))
		switch {
		case err == nil:
			return
		case ctx.Err() == nil && left.MatchString(err.Error()): // another page is coming: it is asked next
		default:
			p.t.Fatalf("not seen within %v: %s (%v)", patience, strings.TrimSpace(js), err)
		}
	}
}
