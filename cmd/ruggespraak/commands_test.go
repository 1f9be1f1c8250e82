package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// Every command is called in a script, with something that goes wrong as well.
func TestEveryCommandHasAScript(t *testing.T) {
	files, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	k, err := kong.New(&program{}, kong.Name("ruggespraak"), kong.Writers(io.Discard, io.Discard))
	if err != nil {
		t.Fatal(err)
	}
	leaves := k.Model.Leaves(true)
	if len(leaves) < 10 {
		t.Fatalf("only %d commands", len(leaves))
	}
	for _, leaf := range leaves {
		call := leaf.Name
		for n := leaf.Parent; n != nil && n.Type == kong.CommandNode; n = n.Parent {
			call = n.Name + " " + call
		}
		call = "exec ruggespraak " + call
		if leaf.Name == "version" {
			if !strings.Contains(all.String(), call) {
				t.Errorf("%q is in no script", call)
			}
			continue
		}
		if !strings.Contains(all.String(), "! "+call) {
			t.Errorf("no script lets %q go wrong", call)
		}
	}
}
