package bot_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	redis      = "github.com/redis/..."
	slack      = "github.com/slack-go/..."
	mattermost = "github.com/mattermost/..."
)

// pure is what dialogs and everything below it keeps away from: I/O, logs, randomness, platforms.
var pure = []string{
	"context", "crypto/rand", "log/...", "math/rand/...", "net", "net/http/...", "os/...", "syscall",
	redis, slack, mattermost, "github.com/alicebob/...",
}

// A layer is a folder and what the packages in it may import; the most specific layer counts.
type layer struct {
	folder string
	mayUse []string // our own folders, directly and through others
	mayNot []string // packages of others, directly; "x/..." is x and all below it
	why    string
}

// layers say that imports point one way: cmd -> adapters, store -> bot -> dialogs -> deid, facts, texts.
var layers = []layer{
	{"adapters/adaptertest", []string{"adapters/adaptertest", "bot", "dialogs"}, []string{redis, slack, mattermost}, "the suite is the same for every messenger"},
	{"adapters/mattermost", []string{"adapters/mattermost", "bot", "dialogs"}, []string{redis, slack}, "Mattermost's types stop here, and no store is seen"},
	{"adapters/slack", []string{"adapters/slack", "bot", "dialogs"}, []string{redis, mattermost}, "Slack's types stop here, and no store is seen"},
	{"adapters/web", []string{"adapters/web", "bot", "dialogs"}, []string{redis, slack, mattermost}, "a page is a messenger like any other, and sees no store"},
	{"adapters/terminal", []string{"adapters/terminal", "bot", "dialogs"}, []string{redis, slack, mattermost}, "a terminal is a messenger like any other, and sees no store"},
	{"cmd", []string{"adapters", "bot", "cmd", "dialogs", "store"}, nil, "the program puts everything together, and nothing imports it"},
	{"store", []string{"bot", "dialogs", "store"}, []string{slack, mattermost}, "a store keeps what the bot commits and knows no messenger"},
	{"bot", []string{"bot", "dialogs"}, []string{redis, slack, mattermost}, "the bot stands between its Messenger and its Store and knows the inside of neither"},
	{"docs", []string{"docs"}, nil, "docs holds tests of the documentation, and no code"},
	{"dialogs/deid/figures", []string{"dialogs/deid"}, nil, "a command of its own, not part of the program: it reads the texts and keeps time"},
	{"dialogs/deid/lists/gen", []string{"dialogs/deid"}, nil, "a command of its own, not part of the program: it writes the lists"},
	{"dialogs/deid", []string{"dialogs/deid"}, pure, "deid looks at a text and nothing else, so that it can be judged by itself"},
	{"dialogs/facts", []string{"dialogs/facts"}, pure, "facts looks at a text and nothing else, so that it can be judged by itself"},
	{"dialogs/numbers", []string{"dialogs/numbers"}, pure, "numbers are counts and rules about them: whoever looks at what is shown looks at this alone"},
	{"dialogs/practice/lint", []string{"dialogs/practice", "dialogs/deid", "dialogs/facts"}, pure, "lint tries a case out with what looks at texts; the cases themselves need none of it"},
	{"dialogs/practice", []string{"dialogs/practice"}, pure, "practice is data: invented cases, and what is wrong in a file of one"},
	{"dialogs/texts", []string{"dialogs/texts", "dialogs/practice"}, pure, "texts is the catalogue: everybody may ask it, it asks nobody but the cases for their texts"},
	{"dialogs", []string{"dialogs"}, pure, "dialogs is pure: the same input gives the same turn, so that a turn can be made again"},
}

// A pkg is what go list says about one of our packages, its tests left out.
type pkg struct {
	ImportPath, Name, Dir string
	GoFiles               []string
	Imports               []string // direct
	Deps                  []string // direct and through others
}

func TestImportsPointOneWay(t *testing.T) {
	for _, p := range packages(t) {
		for _, sentence := range p.wrong() {
			t.Error(sentence)
		}
	}
}

// TestWrongImportsAreSeen sees to it that the test above can fail.
func TestWrongImportsAreSeen(t *testing.T) {
	const text = "ruggespraak/dialogs/texts"
	tests := map[string]struct {
		p    pkg
		want int
	}{
		"a clock's value":        {pkg{ImportPath: "ruggespraak/dialogs", Imports: []string{"time", text}, Deps: []string{"time", text, "os"}}, 0},
		"dialogs with a network": {pkg{ImportPath: "ruggespraak/dialogs", Imports: []string{"net/http"}}, 1},
		"dialogs with a log":     {pkg{ImportPath: "ruggespraak/dialogs/deid", Imports: []string{"log/slog"}}, 1},
		"dialogs with redis":     {pkg{ImportPath: "ruggespraak/dialogs", Imports: []string{"github.com/redis/go-redis/v9"}}, 1},
		"below looks up":         {pkg{ImportPath: text, Deps: []string{"ruggespraak/dialogs"}}, 1},
		"dialogs looks up":       {pkg{ImportPath: "ruggespraak/dialogs", Deps: []string{"ruggespraak/bot"}}, 1},
		"adapter sees a store":   {pkg{ImportPath: "ruggespraak/adapters/slack", Deps: []string{"ruggespraak/store"}}, 1},
		"adapter sees another":   {pkg{ImportPath: "ruggespraak/adapters/slack", Deps: []string{"ruggespraak/adapters/terminal"}}, 1},
		"store sees an adapter":  {pkg{ImportPath: "ruggespraak/store", Deps: []string{"ruggespraak/adapters/slack"}}, 1},
		"bot sees the program":   {pkg{ImportPath: "ruggespraak/bot", Deps: []string{"ruggespraak/cmd/ruggespraak"}}, 1},
		"the program sees all":   {pkg{ImportPath: "ruggespraak/cmd/ruggespraak", Deps: []string{"ruggespraak/store", "ruggespraak/adapters/slack"}}, 0},
		"in no layer":            {pkg{ImportPath: "ruggespraak/util"}, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := test.p.wrong(); len(got) != test.want {
				t.Errorf("got %d complaints, want %d: %q", len(got), test.want, got)
			}
		})
	}
}

// TestDialogsHasNoClock looks at the calls, since the package time itself is needed.
func TestDialogsHasNoClock(t *testing.T) {
	clock := []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}
	var found []string
	for _, p := range packages(t) {
		if !below(p.own(), "dialogs") || p.Name == "main" { // a program for the developer, that no dialog imports
			continue
		}
		for _, name := range p.GoFiles {
			fset := token.NewFileSet()
			f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(f, func(n ast.Node) bool {
				sel, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains(clock, sel.Sel.Name) {
					found = append(found, fmt.Sprintf("%s: time.%s", fset.Position(n.Pos()), sel.Sel.Name))
				}
				return true
			})
		}
	}
	if diff := cmp.Diff([]string(nil), found); diff != "" {
		t.Errorf("dialogs is told the time (Env.Now) and never asks for it:\n%s", diff)
	}
}

// packages asks the go command for all of the module's packages.
func packages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Name,Dir,GoFiles,Imports,Deps", "ruggespraak/...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []pkg
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p pkg
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	if len(all) < 4 {
		t.Fatalf("go list gives %d packages; there are more", len(all))
	}
	return all
}

// wrong gives a sentence for every import that the package's layer does not allow.
func (p pkg) wrong() []string {
	i := slices.IndexFunc(layers, func(l layer) bool { return below(p.own(), l.folder) })
	if i < 0 {
		return []string{p.own() + " is in none of the layers: say in the table what it may import"}
	}
	l := layers[i]
	var bad []string
	for _, dep := range p.Deps {
		own, ours := strings.CutPrefix(dep, "ruggespraak/")
		if ours && !slices.ContainsFunc(l.mayUse, func(folder string) bool { return below(own, folder) }) {
			bad = append(bad, fmt.Sprintf("%s imports %s, itself or through others: %s", p.own(), own, l.why))
		}
	}
	for _, imp := range p.Imports {
		if slices.ContainsFunc(l.mayNot, func(pattern string) bool { return matches(imp, pattern) }) {
			bad = append(bad, fmt.Sprintf("%s imports %s: %s", p.own(), imp, l.why))
		}
	}
	return bad
}

// own is the package's path within the module.
func (p pkg) own() string { return strings.TrimPrefix(p.ImportPath, "ruggespraak/") }

// below reports whether a package is a folder's own or lies further down in it.
func below(path, folder string) bool { return path == folder || strings.HasPrefix(path, folder+"/") }

func matches(path, pattern string) bool {
	if folder, tree := strings.CutSuffix(pattern, "/..."); tree {
		return below(path, folder)
	}
	return path == pattern
}
