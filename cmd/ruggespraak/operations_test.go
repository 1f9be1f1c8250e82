package main

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

var boxes = regexp.MustCompile("(?ms)^```(\\w*)\n(.*?)^```$")

// The commands of docs/operations.md work, in their order. Those in a box that begins with "$" need
// what a test has not.
func TestOperations(t *testing.T) {
	doc, err := os.ReadFile("../../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	dir, ran := t.TempDir(), 0
	for _, box := range boxes.FindAllStringSubmatch(string(doc), -1) {
		switch kind, text := box[1], box[2]; kind {
		case "sh":
			ran++
			cmd := exec.CommandContext(t.Context(), "sh", "-eu", "-c", text)
			cmd.Dir = dir
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s%s%v", text, out, err)
			}
		case "console":
			if !strings.HasPrefix(text, "$ ") {
				t.Errorf("a box of the kind console begins with $: %s", text)
			}
		default:
			t.Errorf("a box is of the kind sh or console, not %q", kind)
		}
	}
	if ran == 0 {
		t.Error("no box was run")
	}
}
