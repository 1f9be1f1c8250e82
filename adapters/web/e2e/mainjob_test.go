package e2e

import (
	"strings"
	"testing"
)

// TestMainJob plays the whole of it: from a worry to an answer, the decision, the note for the file.
func TestMainJob(t *testing.T) {
	p := openPage(t, startProgram(t), look{})
	p.picture("begin")
	n := 0
	p.play(readTranscript(t, "main-job"), func(s step) {
		n++
		switch {
		case s.line == "karim: 1" && n < 40:
			p.picture("read")
		case strings.HasPrefix(s.line, "karim: Heeft hij"):
			p.picture("side-by-side")
		case s.line == "sanne: 1" && n == 3:
			p.picture("form")
		}
	})
	p.picture("end")
}
