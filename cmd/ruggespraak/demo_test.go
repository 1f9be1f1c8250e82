package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSaver(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "files")
	save, err := saver(dir)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time replaces the first
		place, err := save("dossier.md", []byte("geheim"))
		if err != nil || place != filepath.Join(dir, "dossier.md") {
			t.Fatalf("saved at %q, error %v", place, err)
		}
	}
	b, err := os.ReadFile(filepath.Join(dir, "dossier.md"))
	if err != nil || string(b) != "geheim" {
		t.Errorf("the file holds %q, error %v", b, err)
	}
	info, err := os.Stat(filepath.Join(dir, "dossier.md"))
	if err != nil || info.Mode() != fs.FileMode(0o600) {
		t.Errorf("mode %v, error %v; want it to be for its owner alone", info.Mode(), err)
	}
	for _, name := range []string{"", ".", "..", "../x", "/etc/passwd", "a/b", ".bashrc"} {
		if place, err := save(name, nil); err == nil {
			t.Errorf("%q was saved at %q", name, place)
		}
	}
}

func TestDemoScript(t *testing.T) {
	in := strings.NewReader("sanne: start\n")
	for _, c := range []struct {
		name string
		cmd  demoCmd
		want string // what the script begins with; "" for an error
	}{
		{"standard input", demoCmd{}, "sanne: start"},
		{"main job", demoCmd{Play: true}, "> # "},
		{"a file that is not there", demoCmd{Play: true, File: "missing.txt"}, ""},
		{"a file without --play", demoCmd{File: "demo_test.go"}, ""},
	} {
		r, err := c.cmd.script(in)
		if (err == nil) != (c.want != "") {
			t.Errorf("%s: error %v", c.name, err)
		}
		if c.want == "" || r == nil {
			continue
		}
		b := make([]byte, len(c.want))
		if _, err := r.Read(b); err != nil || string(b) != c.want {
			t.Errorf("%s: begins with %q (%v), want %q", c.name, b, err, c.want)
		}
	}
}
