package config

import (
	"errors"
	"reflect"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// text is a single value as it stands in the file. A string would not do: YAML takes a telephone
// number such as +31201234567 or 0201234567 for a number and changes it.
type text string

// UnmarshalYAML takes what is written there.
func (t *text) UnmarshalYAML(node ast.Node) error {
	switch n := node.(type) {
	case *ast.StringNode:
		*t = text(n.Value)
	case *ast.LiteralNode:
		*t = text(strings.TrimSuffix(n.Value.Value, "\n"))
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		*t = text(n.GetToken().Value)
	default:
		return &wrongNode{node, "must be a single value"}
	}
	return nil
}

// UnmarshalYAML takes a text, or one and other.
func (w *wording) UnmarshalYAML(node ast.Node) error {
	m, ok := node.(*ast.MappingNode)
	if !ok {
		if w.Other.UnmarshalYAML(node) != nil {
			return &wrongNode{node, "must be a text, or one and other with a text each"}
		}
		return nil
	}
	for _, pair := range m.Values { // strangers has seen to it that there are no other keys
		to := &w.Other
		if pair.Key.GetToken().Value == "one" {
			to = &w.One
		}
		if err := to.UnmarshalYAML(pair.Value); err != nil {
			return err
		}
	}
	return nil
}

// A wrongNode is an error: something else stands there than what is expected.
type wrongNode struct {
	node     ast.Node
	expected string
}

func (w *wrongNode) Error() string { return w.expected }

// parse reads the file into its shape. What it returns beside it is for finding lines.
func parse(data []byte) (f file, doc ast.Node, wrong []Mistake) {
	if !utf8.Valid(data) {
		return f, nil, []Mistake{{Text: "must be text in UTF-8"}}
	}
	parsed, err := parser.ParseBytes(data, 0)
	switch {
	case err != nil:
		return f, nil, explain(nil, err)
	case len(parsed.Docs) > 1:
		return f, nil, []Mistake{{Line: lineOf(parsed.Docs[1].Start), Text: `there must be one document: take out the "---"`}}
	case len(parsed.Docs) == 0 || parsed.Docs[0].Body == nil || parsed.Docs[0].Body.Type() == ast.CommentType:
		return f, nil, []Mistake{{Text: "is empty"}}
	}
	doc = parsed.Docs[0].Body
	if n := indirect(doc); n != nil {
		return f, nil, []Mistake{{Line: lineOf(n.GetToken()), Text: "write the value itself: anchors (&), aliases (*), tags (!) and merged keys (<<) are not used here"}}
	}
	if wrong := strangers(doc, reflect.TypeFor[file]()); len(wrong) > 0 {
		return f, nil, wrong // the library would name one of them, by chance
	}
	if err := yaml.NodeToValue(doc, &f); err != nil {
		return f, nil, explain(doc, err)
	}
	return f, doc, nil
}

// indirect finds the first node that stands for something written elsewhere or otherwise. None of
// them is needed, and aliases of aliases grow without bounds.
func indirect(doc ast.Node) (found ast.Node) {
	ast.Walk(visitor(func(n ast.Node) bool {
		switch n.Type() {
		case ast.AnchorType, ast.AliasType, ast.TagType, ast.MergeKeyType:
			if found == nil {
				found = n
			}
		}
		return found == nil
	}), doc)
	return found
}

// explain puts an error of the YAML library into plain words. Its own words may quote the file, and
// speak of Go's types.
func explain(doc ast.Node, err error) []Mistake {
	var node *wrongNode
	var positioned yaml.Error
	switch {
	case errors.As(err, &node):
		return []Mistake{{Line: lineOf(node.node.GetToken()), Text: keyOf(node.node) + node.Error()}}
	case errors.As(err, &positioned):
		at := positioned.GetToken()
		return []Mistake{{Line: lineOf(at), Text: keyOf(nodeAt(doc, at)) + expectation(positioned)}}
	}
	return []Mistake{{Text: "is not valid YAML"}}
}

// expectation says what is wrong at a place.
func expectation(err yaml.Error) string {
	var node *yaml.UnexpectedNodeTypeError
	var typed *yaml.TypeError
	var syntax *yaml.SyntaxError
	switch {
	case errors.As(err, &node) && node.Expected == ast.SequenceType:
		return `must be a list: each item on a line of its own, after "- "`
	case errors.As(err, &node) && node.Expected == ast.MappingType:
		return `must be keys with a value each ("key: value")`
	case errors.As(err, &typed) && typed.DstType.Kind() == reflect.Bool:
		return "must be true or false"
	case errors.As(err, &syntax) && strings.HasPrefix(syntax.Message, "mapping key"):
		return "this key is there twice"
	case errors.As(err, &syntax) && strings.ContainsAny(syntax.Message, "\t") || strings.Contains(syntax.Message, "tab character"):
		return "is not valid YAML: indent with spaces, not with tabs"
	case errors.As(err, &syntax) && strings.HasPrefix(syntax.Message, "non-map value"):
		return `must be "key: value", with a space after the colon`
	case errors.As(err, &syntax) && !strings.Contains(syntax.Message, `"`): // what it quotes may be a secret
		return "is not valid YAML: " + syntax.Message
	}
	return "is not valid YAML: look at the indentation, the colons and the quotes"
}

var pathStart = regexp.MustCompile(`^\$\.?`)

// keyOf names a node as messages do: "organisations[0].names: "; "" for the whole file or none.
func keyOf(n ast.Node) string {
	if n == nil {
		return ""
	}
	path := pathStart.ReplaceAllString(n.GetPath(), "")
	if path == "" {
		return ""
	}
	return path + ": "
}

// nodeAt is the outermost node that begins with a token; nil when there is none.
func nodeAt(doc ast.Node, at *token.Token) (found ast.Node) {
	if doc == nil || at == nil {
		return nil
	}
	ast.Walk(visitor(func(n ast.Node) bool {
		if found == nil && n.GetToken() == at {
			found = n
		}
		return found == nil
	}), doc)
	return found
}

// lineOf is where a token stands; 0 for none.
func lineOf(t *token.Token) int {
	if t == nil || t.Position == nil {
		return 0
	}
	return t.Position.Line
}

// A visitor is called for every node, and says whether to go on below it.
type visitor func(ast.Node) bool

// Visit implements ast.Visitor.
func (v visitor) Visit(n ast.Node) ast.Visitor {
	if v(n) {
		return v
	}
	return nil
}
