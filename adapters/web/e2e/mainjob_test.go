package e2e

import "testing"

// TestMainJob plays the whole of it: from a worry to an answer, the decision, the note for the file.
func TestMainJob(t *testing.T) {
	p := openPage(t, startProgram(t), look{})
	p.play(readTranscript(t, "main-job"), nil)
}
