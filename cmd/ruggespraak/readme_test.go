package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// cut stands in the README where lines of the transcript are left out.
const cut = "[…]"

// What the README shows of the bot at work is what "demo --play" prints. Of each piece the first and
// the last line say where it is from; -update brings the lines between them up to date.
func TestReadmeShowsTheDemo(t *testing.T) {
	const file = "../../README.md"
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begun := strings.Cut(string(b), "```text\n")
	shown, after, ended := strings.Cut(rest, "\n```\n")
	if !begun || !ended {
		t.Fatal("README.md has no block that begins with ```text")
	}
	want := excerpt(t, shown, string(replay(t, mainJob)))
	if *update {
		if err := os.WriteFile(file, []byte(before+"```text\n"+want+"\n```\n"+after), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(shown, "\n")); diff != "" {
		t.Errorf("to accept what the program does now: go test ./cmd/ruggespraak -run Readme -update\n-want +got:\n%s", diff)
	}
}

// excerpt takes the pieces that shown is made of from what was played, in that order.
func excerpt(t *testing.T, shown, played string) string {
	t.Helper()
	var pieces []string
	left := strings.Split(played, "\n")
	for piece := range strings.SplitSeq(shown, "\n"+cut+"\n") {
		lines := strings.Split(piece, "\n")
		from := slices.Index(left, lines[0])
		if from < 0 {
			t.Fatalf("the demo no longer prints, at this place: %q", lines[0])
		}
		to := slices.Index(left[from:], lines[len(lines)-1])
		if to < 0 {
			t.Fatalf("the demo no longer prints, at this place: %q", lines[len(lines)-1])
		}
		pieces = append(pieces, strings.Join(left[from:from+to+1], "\n"))
		left = left[from+to+1:]
	}
	return strings.Join(pieces, "\n"+cut+"\n")
}
