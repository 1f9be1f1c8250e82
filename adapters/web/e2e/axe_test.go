package e2e

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
)

// axePath is where .ci/e2e-web put axe-core.
var axePath = os.Getenv("RUGGESPRAAK_AXE")

// axe fails the test with what axe-core finds wrong with the page as it stands now.
func (p *page) axe(state string) {
	p.t.Helper()
	for _, v := range p.violations() {
		p.t.Errorf("axe, %s: %s", state, v)
	}
}

// violations are what axe-core finds: all its rules but the experimental ones, for WCAG 2.2 A and AA and
// good practice.
func (p *page) violations() []string {
	p.t.Helper()
	source, err := os.ReadFile(axePath)
	if err != nil {
		p.t.Fatal(err)
	}
	// axe measures with markup of its own, which our policy forbids to scripts of the page. So it runs in
	// a world of its own, as an extension would.
	frame := call(p, cdppage.GetFrameTree, cdp.Empty{}).FrameTree.Frame.ID
	world := call(p, cdppage.CreateIsolatedWorld, cdppage.CreateIsolatedWorldParams{FrameID: frame, WorldName: "axe"}).ExecutionContextID
	await := true
	r := call(p, runtime.Evaluate, runtime.EvaluateParams{
		ContextID: world, AwaitPromise: &await, ReturnByValue: &await,
		Expression: string(source) + `;
			axe.run().then((r) => ({
				looked: r.passes.length,
				wrong: r.violations.map((v) => v.id + " (" + v.impact + "): " + v.help + v.nodes.slice(0, 4).map((n) => "\n  " + n.html.slice(0, 200) + "\n    " + n.failureSummary).join("")),
			}))`,
	})
	if r.ExceptionDetails != nil {
		p.t.Fatalf("axe: %s %v", r.ExceptionDetails.Text, r.ExceptionDetails.Exception)
	}
	var found struct {
		Looked int
		Wrong  []string
	}
	if err := json.Unmarshal(r.Result.Value, &found); err != nil {
		p.t.Fatal(err)
	}
	if found.Looked < 15 {
		p.t.Errorf("axe: only %d rules had anything to look at", found.Looked)
	}
	return found.Wrong
}

// TestAxeSeesMistakes sees to it that the tests with axe can fail.
func TestAxeSeesMistakes(t *testing.T) {
	p := openPage(t, startProgram(t), look{})
	get[bool](p, `((input) => { input.removeAttribute("aria-label"); input.removeAttribute("placeholder"); return true; })(document.querySelector(".composer input"))`)
	if found := p.violations(); len(found) != 1 {
		t.Errorf("axe finds %q in a page that has one field without a label", found)
	}
}
