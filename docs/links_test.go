// Package docs_test sees to it that the documentation is true: that its links lead somewhere, that its
// commands are the ones that count, and that every library and decision has its line.
package docs_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var (
	fence   = regexp.MustCompile("(?ms)^```.*?^```$")
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading = regexp.MustCompile(`(?m)^#+ +(.+)$`)
	notSlug = regexp.MustCompile(`[^\p{L}\p{N} _-]`)
)

func TestLinksResolve(t *testing.T) {
	files := markdown(t, "..")
	if !slices.Contains(files, filepath.Join("..", "README.md")) {
		t.Fatalf("README.md is not among the %d files found", len(files))
	}
	for _, file := range files {
		for _, target := range deadLinks(t, file) {
			t.Errorf("%s: nothing at %s", file, target)
		}
	}
}

// TestDeadLinksAreSeen sees to it that the test above can fail.
func TestDeadLinksAreSeen(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("there.md", "# Wie helpt?\n\n## `go` and more\n")
	file := write("page.md", "# Page\n[a](there.md) [b](gone.md) [c](https://example.org/x) [d](there.md#wie-helpt) "+
		"[e](there.md#go-and-more) [f](there.md#nobody) [g](#page) [h](#nope)\n```\n[i](in-code.md)\n```\n")
	if diff := cmp.Diff([]string{"gone.md", "there.md#nobody", "#nope"}, deadLinks(t, file)); diff != "" {
		t.Errorf("dead links (-want +got):\n%s", diff)
	}
}

// markdown lists the Markdown files below dir, those in hidden folders left out.
func markdown(t *testing.T, dir string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && len(d.Name()) > 2 && strings.HasPrefix(d.Name(), "."):
			return filepath.SkipDir
		case strings.HasSuffix(path, ".md"):
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// deadLinks gives the relative links of a file that lead to no file or no heading.
func deadLinks(t *testing.T, file string) []string {
	t.Helper()
	var dead []string
	for _, m := range link.FindAllStringSubmatch(prose(t, file), -1) {
		path, anchor, anchored := strings.Cut(m[1], "#")
		if strings.Contains(path, "://") || strings.HasPrefix(path, "mailto:") {
			continue
		}
		target := file
		if path != "" {
			target = filepath.Join(filepath.Dir(file), filepath.FromSlash(path))
		}
		if _, err := os.Stat(target); err != nil {
			dead = append(dead, m[1])
		} else if anchored && strings.HasSuffix(target, ".md") && !slices.Contains(anchors(t, target), anchor) {
			dead = append(dead, m[1])
		}
	}
	return dead
}

// anchors are the names that a file's headings can be linked to by.
func anchors(t *testing.T, file string) []string {
	t.Helper()
	var names []string
	for _, m := range heading.FindAllStringSubmatch(prose(t, file), -1) {
		name := notSlug.ReplaceAllString(strings.ToLower(m[1]), "")
		names = append(names, strings.ReplaceAll(name, " ", "-"))
	}
	return names
}

// prose is a file without its code blocks.
func prose(t *testing.T, file string) string {
	t.Helper()
	return fence.ReplaceAllString(read(t, file), "")
}
