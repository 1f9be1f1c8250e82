package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// scanned runs the command over input.
func scanned(t *testing.T, input string, args ...string) (out, complaints string, status int) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(t.Context(), append([]string{"scan"}, args...), streams{in: strings.NewReader(input), out: &o, err: &e})
	return o.String(), e.String(), status
}

func TestScanLines(t *testing.T) {
	long := strings.Repeat("a ", maxScanLine)
	for _, c := range []struct {
		name, in, out, complaints string
		args                      []string
		status                    int
	}{
		{name: "object", in: `{"id":"a","text":"bel Yassine"}`, out: `{"id":"a","spans":[{"start":4,"end":11,"type":"name"}],"blocking":true}` + "\n"},
		{name: "words", in: `{"id":"a","text":"bel Yassine"}`, args: []string{"--text"}, out: `{"id":"a","spans":[{"start":4,"end":11,"type":"name","text":"Yassine"}],"blocking":true}` + "\n"},
		{name: "code points", in: `{"id":7,"text":"😀é Yassine"}`, out: `{"id":7,"spans":[{"start":3,"end":10,"type":"name"}],"blocking":true}` + "\n"},
		{name: "plain", in: "hij is boos\n\nbel Yassine", out: `{"id":1,"spans":[],"blocking":false}` + "\n" + `{"id":3,"spans":[{"start":4,"end":11,"type":"name"}],"blocking":true}` + "\n"},
		{name: "advice does not block", in: "hij is 15 jaar", out: `{"id":1,"spans":[{"start":7,"end":14,"type":"age"}],"blocking":false}` + "\n"},
		{name: "no id", in: `{"text":"x"}`, out: `{"id":1,"spans":[],"blocking":false}` + "\n"},
		{name: "own word", in: "op de vleugel", args: []string{"--term", "De Vleugel"}, out: `{"id":1,"spans":[{"start":3,"end":13,"type":"org"}],"blocking":true}` + "\n"},
		{name: "windows line ends", in: "{\"id\":1,\"text\":\"x\"}\r\nniks\r\n", out: `{"id":1,"spans":[],"blocking":false}` + "\n" + `{"id":2,"spans":[],"blocking":false}` + "\n"},
		{name: "bad lines go by", in: "{\"id\":1\n{\"id\":2}\n{\"id\":{},\"text\":\"a\"}\n{\"text\":5}\n\xff\nniks\n", status: 1,
			out:        `{"id":6,"spans":[],"blocking":false}` + "\n",
			complaints: "line 1: not a JSON object as it should be (at byte 7)\nline 2: no \"text\"\nline 3: \"id\" is not a string or number\nline 4: not a JSON object as it should be (\"text\" has the wrong type)\nline 5: not UTF-8\nruggespraak: lines that could not be read: 5\n"},
		{name: "too long", in: long + "\nniks\n" + long, status: 1, out: `{"id":2,"spans":[],"blocking":false}` + "\n",
			complaints: "line 1: longer than 1048576 bytes\nline 3: longer than 1048576 bytes\nruggespraak: lines that could not be read: 2\n"},
		{name: "nothing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, complaints, status := scanned(t, c.in, c.args...)
			if diff := cmp.Diff(c.out, out); diff != "" {
				t.Errorf("output (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.complaints, complaints); diff != "" {
				t.Errorf("complaints (-want +got):\n%s", diff)
			}
			if status != c.status {
				t.Errorf("status %d, want %d", status, c.status)
			}
		})
	}
}

func TestScanTellsNoWords(t *testing.T) {
	_, complaints, _ := scanned(t, `{"id":"geheim","text":"Yassine", oeps}`)
	for _, secret := range []string{"geheim", "Yassine", "oeps"} {
		if strings.Contains(complaints, secret) {
			t.Errorf("%q stands in the complaint: %s", secret, complaints)
		}
	}
}

func TestScanPage(t *testing.T) {
	out, complaints, status := scanned(t, `{"id":"<i>","text":"<b>Yassine</b> is 15 jaar, bel 0612345678"}`+"\nde enige jongen in een rolstoel in ons dorp\nniks", "--html")
	if status != 0 || complaints != "" {
		t.Fatalf("status %d, complaints %q", status, complaints)
	}
	for _, want := range []string{"&lt;b&gt;", "<mark>Yassine<span>naam → [jongere]</span></mark>", `<mark class="hint">15 jaar<span>leeftijd → 12-15 jaar</span></mark>`,
		`<mark class="hard">0612345678<span>telefoon → [telefoonnummer]</span></mark>`, "“enige”", "niets gevonden", "Het bewijst niets", "</html>"} {
		if !strings.Contains(out, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	for _, never := range []string{"<b>", "<i>", "<script", "http://", "https://"} {
		if strings.Contains(out, never) {
			t.Errorf("the page has %q", never)
		}
	}
}

func TestScanReadError(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("niks\n"), iotest.ErrReader(errors.New("pulled the plug")))
	var o, e bytes.Buffer
	if status := run(t.Context(), []string{"scan"}, streams{in: broken, out: &o, err: &e}); status != 1 || !strings.Contains(e.String(), "read line 2: pulled the plug") {
		t.Errorf("status %d, complaints %q", status, e.String())
	}
}

func TestReadLineHoldsLittle(t *testing.T) {
	r := bufio.NewReaderSize(io.LimitReader(endless{}, 8*maxScanLine), 1<<10)
	if _, err := readLine(r); !errors.Is(err, errLong) {
		t.Errorf("got %v, want %v", err, errLong)
	}
	if line, err := readLine(r); len(line) != 0 || !errors.Is(err, io.EOF) {
		t.Errorf("after it: %d bytes and %v, want the end", len(line), err)
	}
}

// endless reads as the letter a without end.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}
