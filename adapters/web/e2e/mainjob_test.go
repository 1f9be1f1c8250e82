package e2e

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
)

// TestMainJob plays the whole of it: from a worry to an answer, the decision, the note for the file.
// Every card is the one that the transcript prints.
func TestMainJob(t *testing.T) {
	p := openPage(t, startProgram(t), look{still: true})
	noted := false
	p.play(readTranscript(t, "main-job"), func(s step) {
		noted = noted || s.line == "sanne: dossier"
		if noted && s.line == "sanne: 1" {
			noted = false
			sanne := p.person("sanne")
			sanne.titled("Dossiernotitie K7M-2QX")
			sanne.closeView()
			for name, begins := range map[string]string{"dossier-K7M2QX.pdf": "%PDF-", "dossier-K7M2QX.md": "#"} {
				if file := p.download(fmt.Sprintf(`document.querySelector('.download[download="%s"]')`, name), name); !bytes.HasPrefix(file, []byte(begins)) {
					t.Errorf("%s begins with %q", name, file[:min(len(file), 40)])
				}
			}
		}
	})
	p.person("sanne").reads("Je hebt nu geen open casus.")
	if left := get[int](p, `document.querySelectorAll('.window [data-ref^="karim/"]').length`); left == 0 {
		t.Error("Karim has no cards: he asked for an overview")
	}
}

// TestMainJobByKeyboard plays it without a mouse, and lets time go by without one.
func TestMainJobByKeyboard(t *testing.T) {
	p := openPage(t, startProgram(t), look{still: true})
	p.keyboard = true
	p.play(readTranscript(t, "main-job"), nil)
}

// download clicks on a link and gives the file that the browser keeps.
func (p *page) download(link, name string) []byte {
	p.t.Helper()
	dir := p.t.TempDir()
	on := true
	_, err := chromedp.CallBrowser(p.ctx, cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{
		Behavior: cdpbrowser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir, EventsEnabled: &on,
		BrowserContextID: chromedp.FromContext(p.ctx).BrowserContextID,
	})
	if err != nil {
		p.t.Fatal(err)
	}
	progress := chromedp.BrowserEvents(p.ctx, cdpbrowser.DownloadProgress)
	p.click(link)
	for e, err := range progress {
		if err != nil || e.State == cdpbrowser.DownloadProgressStateCanceled {
			p.t.Fatalf("download: %v %v", e.State, err)
		}
		if e.State == cdpbrowser.DownloadProgressStateCompleted {
			break
		}
	}
	file, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		p.t.Fatal(err)
	}
	return file
}
