package config

import (
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/practice/lint"
)

// maxCases is how many cases of their own people choose from: with the built-in ones, a list to go through.
const maxCases = 40

// maxCase bounds the file of a case, in bytes; the linter refuses less.
const maxCase = 1 << 20

// practice takes the folder with an organisation's own cases to practise on, and adds their texts to the
// catalogue.
func (c *checker) practice(key string, v text) []practice.Case {
	if v == "" {
		return nil
	}
	files, _ := filepath.Glob(filepath.Join(c.besides(string(v)), "*.yaml")) // its only error is a bad pattern
	switch {
	case len(files) == 0:
		c.wrong(key, "there must be a folder with at least one case in it, a file that ends with .yaml")
	case len(files) > maxCases:
		c.wrong(key, "must be at most %d cases", maxCases)
		return nil
	}
	var cases []practice.Case
	before := len(c.cases)
	for _, file := range files {
		if one, ok := c.practiceCase(key, file); ok && c.knows(key, one) {
			cases = append(cases, one)
		}
	}
	more, err := c.texts.WithCases(c.cases[before:])
	if err != nil { // a rule that only the catalogue knows
		c.wrong(key, "%v", err)
		return nil
	}
	c.texts = more
	return cases
}

// practiceCase reads a case. What the linter finds are mistakes of the configuration.
func (c *checker) practiceCase(key, file string) (practice.Case, bool) {
	data, err := readAtMost(file, maxCase)
	if err != nil {
		c.wrong(key, "%v", err)
		return practice.Case{}, false
	}
	wrong := lint.Check(filepath.Base(file), data)
	for _, m := range wrong {
		c.wrong(key, "%s", m)
	}
	one, _ := practice.Read(filepath.Base(file), data)
	return one, len(wrong) == 0
}

// knows sees to it that an id stands for one case in the whole program, and remembers it.
func (c *checker) knows(key string, one practice.Case) bool {
	same := func(o practice.Case) bool { return o.ID == one.ID }
	if i := slices.IndexFunc(c.cases, same); i >= 0 {
		if !reflect.DeepEqual(c.cases[i], one) {
			c.wrong(key, "%s.yaml: another organisation has another case with this id", one.ID)
		}
		return true
	}
	if practice.Find(one.ID) != nil {
		c.wrong(key, "%s.yaml: there is a built-in case with this id: choose another", one.ID)
		return false
	}
	c.cases = append(c.cases, one)
	return true
}

// readAtMost reads a file, and no more of it than that.
func readAtMost(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, most))
}
