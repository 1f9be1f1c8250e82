package config

import (
	"fmt"
	"slices"
	"strings"
)

// A Mistake is one thing that is wrong in a file, and what is expected there.
type Mistake struct {
	Line int    // counted from 1; 0 when it is about the file as a whole
	Text string // in plain words, beginning with the key; never with a secret in it
}

// Mistakes is the error of a file that cannot be used. It is never empty.
type Mistakes struct {
	File string
	List []Mistake // by line
}

// Error gives the lines under each other.
func (m *Mistakes) Error() string { return strings.Join(m.Lines(), "\n") }

// Lines gives a line for each mistake, in the form that editors understand: "file:line: text".
func (m *Mistakes) Lines() []string {
	lines := make([]string, len(m.List))
	for i, one := range m.List {
		lines[i] = fmt.Sprintf("%s:%d: %s", m.File, one.Line, one.Text)
		if one.Line == 0 {
			lines[i] = m.File + ": " + one.Text
		}
	}
	return lines
}

// mistakes makes the error; nil when there are none.
func mistakes(file string, list []Mistake) error {
	if len(list) == 0 {
		return nil
	}
	slices.SortStableFunc(list, func(a, b Mistake) int { return a.Line - b.Line })
	return &Mistakes{File: file, List: list}
}
