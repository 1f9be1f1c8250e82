package main

import (
	"io/fs"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A box is a fenced block of a document.
type box struct {
	line   int
	kind   string // what is behind the fence: sh, console, yaml, …
	text   string
	marker string // the comment in the line above it
}

var (
	fence  = regexp.MustCompile("^( *)(`{3,}|~{3,})([A-Za-z]*)\\s*$")
	marked = regexp.MustCompile(`^<!-- (not run|run by): (.+) -->$`)
)

// Whoever follows a document should not find out that a command in it does not work. Boxes of the kind
// sh are run, those of one document in their order in one folder. One that is not run says why in the
// line above it ("<!-- not run: needs a workspace -->"), or which test runs it ("<!-- run by: TestX -->").
// A box of the kind console shows what somebody types after "$ ": it always has such a line.
func TestDocuments(t *testing.T) {
	root := os.DirFS("../..")
	tests := testNames(t, root)
	ran := map[string]int{}
	for _, file := range documents(t, root) {
		t.Run(file, func(t *testing.T) {
			text, err := fs.ReadFile(root, file)
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			for _, b := range boxesOf(string(text)) {
				run, problem := b.judge(tests)
				if problem != "" {
					t.Errorf("%s:%d: %s", file, b.line, problem)
				}
				if !run {
					continue
				}
				ran[file]++
				cmd := exec.CommandContext(t.Context(), "sh", "-eu", "-c", b.text)
				cmd.Dir = dir
				if out, err := cmd.CombinedOutput(); err != nil {
					t.Errorf("%s:%d: %s%s%v", file, b.line, b.text, out, err)
				}
			}
		})
	}
	if ran["docs/operations.md"] < 3 || ran["docs/slack.md"] < 1 {
		t.Errorf("boxes that were run: %v", ran)
	}
}

// judge says whether a box is to be run, and what is wrong with it.
func (b box) judge(tests map[string]bool) (run bool, problem string) {
	how := marked.FindStringSubmatch(b.marker)
	switch {
	case b.kind == "":
		return false, "a box says of what kind it is, behind the fence"
	case b.kind == "bash" || b.kind == "shell":
		return false, "commands are of the kind sh, or console with what is typed after $"
	case b.kind != "sh" && b.kind != "console":
		return false, "" // not commands
	case how == nil && b.kind == "console":
		return false, "a box of the kind console says above it why it is not run, or which test runs it"
	case how == nil:
		return true, ""
	case how[1] == "run by" && !tests[how[2]]:
		return false, "there is no test " + how[2]
	case b.kind == "console" && !strings.HasPrefix(b.text, "$ "):
		return false, "a box of the kind console begins with $"
	}
	return false, ""
}

// documents are all of the project's own that people read.
func documents(t *testing.T, root fs.FS) (files []string) {
	t.Helper()
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if d.IsDir() && path != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "node_modules") {
			return fs.SkipDir
		}
		if strings.HasSuffix(path, ".md") {
			files = append(files, path)
		}
		return err
	})
	if err != nil || len(files) < 10 {
		t.Fatalf("%d documents: %v", len(files), err)
	}
	return files
}

// boxesOf finds the fenced blocks.
func boxesOf(text string) (list []box) {
	var open *box
	closing, before := "", ""
	for i, line := range strings.Split(text, "\n") {
		switch m := fence.FindStringSubmatch(line); {
		case open == nil && m != nil:
			open, closing = &box{line: i + 1, kind: m[3], marker: strings.TrimSpace(before)}, m[2]
		case open != nil && m != nil && m[2] == closing && m[3] == "":
			list, open = append(list, *open), nil
		case open != nil:
			open.text += line + "\n"
		}
		before = line
	}
	if open != nil {
		list = append(list, *open)
	}
	return list
}

var testFunc = regexp.MustCompile(`(?m)^func (Test\w+)\(`)

// testNames are the tests of the whole project.
func testNames(t *testing.T, root fs.FS) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := fs.ReadFile(root, path)
		for _, m := range testFunc.FindAllSubmatch(text, -1) {
			names[string(m[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestBoxes(t *testing.T) {
	const text = "a\n```sh\none\ntwo\n```\n<!-- not run: why -->\n```console\n$ x\n```\n\n```\nno kind\n```\n<!-- run by: TestNot -->\n```sh\n```\n" +
		"<!-- run by: TestBoxes -->\n```sh\n```\n```console\n$ y\n```\n```yaml\na: b\n```\n```bash\nz\n```\n<!-- not run: why -->\n```console\ny\n```\n"
	got := map[int]string{}
	for _, b := range boxesOf(text) {
		run, problem := b.judge(map[string]bool{"TestBoxes": true})
		got[b.line] = map[bool]string{true: "run", false: problem}[run]
	}
	want := map[int]string{
		2: "run", 7: "", 11: "a box says of what kind it is, behind the fence", 15: "there is no test TestNot", 18: "",
		20: "a box of the kind console says above it why it is not run, or which test runs it", 23: "",
		26: "commands are of the kind sh, or console with what is typed after $", 30: "a box of the kind console begins with $",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
