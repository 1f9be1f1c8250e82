package practice

import (
	"bytes"
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
)

//go:embed *.yaml
var files embed.FS

// builtIn reads the files that are part of the program. A test sees to it that none is wrong.
var builtIn = sync.OnceValues(func() ([]Case, error) {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil, err
	}
	var cases []Case
	for _, e := range entries {
		data, err := files.ReadFile(e.Name())
		if err != nil {
			return nil, err
		}
		c, wrong := Read(e.Name(), data)
		if len(wrong) > 0 {
			return nil, fmt.Errorf("built-in case: %s", wrong[0])
		}
		cases = append(cases, c)
	}
	return cases, nil
})

// Cases are the built-in cases, in order of their ID. The list is the caller's own, what it holds is not
// to be changed. It may be called concurrently.
func Cases() []Case {
	cases, _ := builtIn()
	return slices.Clone(cases)
}

// Load is Cases with the reason when there are none.
func Load() ([]Case, error) {
	cases, err := builtIn()
	return slices.Clone(cases), err
}

// Find gives a built-in case by its ID; nil when there is none.
func Find(id string) *Case {
	cases, _ := builtIn()
	for i := range cases {
		if cases[i].ID == id {
			return &cases[i]
		}
	}
	return nil
}

// maxFile bounds a file, in bytes: ten times what a long case takes.
const maxFile = 256 << 10

// Read makes a case of a file's bytes. The mistakes are those of Check; with any of them the case is not
// to be used. name is shown in the mistakes, and must be the case's ID and ".yaml".
func Read(name string, data []byte) (Case, []Mistake) {
	k := &checker{file: name}
	if len(data) > maxFile {
		k.wrong("", "the file is larger than %d KiB", maxFile>>10)
		return Case{}, k.list
	}
	var c Case
	if err := yaml.NewDecoder(bytes.NewReader(data), yaml.Strict(), yaml.DisallowUnknownField()).Decode(&c); err != nil {
		k.list = append(k.list, yamlMistake(name, err))
		return Case{}, k.list
	}
	c.number()
	k.lines = newLines(data)
	k.check(&c, strings.TrimSuffix(base(name), ".yaml"))
	return c, k.list
}

// base is the last part of a path.
func base(name string) string { return name[strings.LastIndexByte(name, '/')+1:] }
