package config

import (
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A node is the part of a schema that says which keys there are.
type node struct {
	Ref         string           `json:"$ref"`
	Description string           `json:"description"`
	Properties  map[string]*node `json:"properties"`
	Items       *node            `json:"items"`
	More        json.RawMessage  `json:"additionalProperties"`
	AnyOf       []*node          `json:"anyOf"`
	Defs        map[string]*node `json:"$defs"`
}

// The schema has the keys of the file and no others, at each place, and says of each what it is for.
func TestSchemaHasTheKeysOfTheFile(t *testing.T) {
	b, err := os.ReadFile("../../../deploy/ruggespraak.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var root node
	if err := json.Unmarshal(b, &root); err != nil {
		t.Fatal(err)
	}
	if n := compareKeys(t, root.Defs, "", reflect.TypeFor[file](), &root); n < 60 {
		t.Errorf("only %d keys were compared", n)
	}
}

// compareKeys compares a type with what the schema says of it, and says how many keys there were.
func compareKeys(t *testing.T, defs map[string]*node, at string, shape reflect.Type, n *node) (keys int) {
	t.Helper()
	if n == nil {
		t.Errorf("%s: the schema does not say what is in it", at)
		return 0
	}
	if n.Ref != "" {
		n = defs[strings.TrimPrefix(n.Ref, "#/$defs/")]
	}
	switch shape.Kind() {
	case reflect.Pointer:
		return compareKeys(t, defs, at, shape.Elem(), n)
	case reflect.Slice:
		return compareKeys(t, defs, at+"[]", shape.Elem(), n.Items)
	case reflect.Map:
		var more node
		if err := json.Unmarshal(n.More, &more); err != nil || len(more.AnyOf) != 2 {
			t.Fatalf("%s: must be a text or a map: %v", at, err)
		}
		return compareKeys(t, defs, at+".*", shape.Elem(), more.AnyOf[1])
	case reflect.Struct:
		return compareStruct(t, defs, at, shape, n)
	}
	return 0
}

func compareStruct(t *testing.T, defs map[string]*node, at string, shape reflect.Type, n *node) (keys int) {
	t.Helper()
	if string(n.More) != "false" {
		t.Errorf("%s: other keys are not refused", at)
	}
	var want []string
	for field := range shape.Fields() {
		key := field.Tag.Get("yaml")
		want = append(want, key)
		if in := n.Properties[key]; in != nil {
			keys += 1 + compareKeys(t, defs, at+"."+key, field.Type, in)
			if in.Description == "" {
				t.Errorf("%s.%s: there is no description", at, key)
			}
		}
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(n.Properties))); diff != "" {
		t.Errorf("keys of %q, of the file - and of the schema +:\n%s", at, diff)
	}
	return keys
}
