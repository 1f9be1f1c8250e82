package practice

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// A Mistake is one thing that is wrong in a file, in plain words.
type Mistake struct {
	File string
	Line int // counted from 1; 0 when it is about the file as a whole
	Text string
}

// String has the form that editors understand: "file:line: text".
func (m Mistake) String() string {
	if m.Line == 0 {
		return m.File + ": " + m.Text
	}
	return fmt.Sprintf("%s:%d: %s", m.File, m.Line, m.Text)
}

// lines knows on which line a value stands.
type lines struct{ doc ast.Node }

func newLines(data []byte) lines {
	f, err := parser.ParseBytes(data, 0)
	if err != nil || len(f.Docs) == 0 {
		return lines{}
	}
	return lines{f.Docs[0].Body}
}

// of gives the line of a value by its path ("$.statements[3].why.nl"), or of what it would stand in.
func (l lines) of(path string) int {
	for path != "" && l.doc != nil {
		p, err := yaml.PathString(path)
		if err != nil {
			return 0
		}
		if n, err := p.FilterNode(l.doc); err == nil && n != nil && n.GetToken() != nil {
			return n.GetToken().Position.Line
		}
		path = parent(path)
	}
	return 0
}

// parent is the path without its last part.
func parent(path string) string {
	for i := len(path) - 1; i > 0; i-- {
		if path[i] == '.' || path[i] == '[' {
			return path[:i]
		}
	}
	return ""
}

// yamlMistake says what keeps a file from being read. The error quotes the file, which is no secret.
func yamlMistake(file string, err error) Mistake {
	m := Mistake{File: file, Text: "cannot be read as a case: " + yaml.FormatError(err, false, false)}
	if at, ok := errors.AsType[yaml.Error](err); ok {
		m.Text = "cannot be read as a case: " + at.GetMessage()
		if t := at.GetToken(); t != nil {
			m.Line = t.Position.Line
		}
	}
	return m
}
