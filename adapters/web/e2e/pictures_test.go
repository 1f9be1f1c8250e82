package e2e

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
)

// TestPictures takes the pictures of the documentation, where -screenshots wants them.
func TestPictures(t *testing.T) {
	if *screenshots == "" {
		t.Skip("no pictures are wanted: make screenshots")
	}
	if err := os.MkdirAll(*screenshots, 0o777); err != nil {
		t.Fatal(err)
	}
	url := startProgram(t)
	p := openPage(t, url, look{still: true, width: 1320, height: 780})
	p.play(before(t, readTranscript(t, "main-job"), "sanne: Over zichzelf."), nil)
	p.picture("side-by-side")
	dark := openPage(t, url, look{still: true, dark: true, width: 1320, height: 780})
	dark.person("karim").choose("Advies geven")
	dark.person("karim").titled("Advies geven")
	dark.picture("dark")

	phone := openPage(t, startProgram(t), look{still: true, width: 390, height: 780})
	sanne := phone.person("sanne")
	sanne.say("start")
	sanne.choose("Verder")
	sanne.fill("Wat zag of hoorde je?", "Youssef el Amrani riep drie keer dat geweld soms nodig is.")
	sanne.pick("Hoe weet je dit?", "Zelf gezien of gehoord")
	sanne.fill("Sinds wanneer, en hoe vaak?", "Sinds drie weken.")
	sanne.send()
	phone.picture("phone")
}

// before are the steps up to the one whose line begins so.
func before(t *testing.T, steps []step, line string) []step {
	t.Helper()
	for i, s := range steps {
		if strings.HasPrefix(s.line, line) {
			return steps[:i]
		}
	}
	t.Fatalf("no line begins with %q", line)
	return nil
}

// picture leaves a picture of the page, as small as it gets.
func (p *page) picture(name string) {
	p.t.Helper()
	get[bool](p, `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`)
	shot := call(p, cdppage.CaptureScreenshot, cdppage.CaptureScreenshotParams{Format: cdppage.CaptureScreenshotFormatPng})
	picture, err := png.Decode(bytes.NewReader(shot.Data))
	if err != nil {
		p.t.Fatal(err)
	}
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, picture); err != nil {
		p.t.Fatal(err)
	}
	small := shot.Data
	if b.Len() < len(small) {
		small = b.Bytes()
	}
	if err := os.WriteFile(filepath.Join(*screenshots, name+".png"), small, 0o666); err != nil {
		p.t.Fatal(err)
	}
}
