package config_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"ruggespraak/cmd/ruggespraak/config"
)

// schemaFile is what editors check a configuration with while it is written.
const schemaFile = "../../../deploy/ruggespraak.schema.json"

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// judge is what an editor says of a file; parsed is false when it is no YAML.
func judge(t *testing.T, s *jsonschema.Schema, text string) (err error, parsed bool) {
	t.Helper()
	var v any
	if yaml.Unmarshal([]byte(text), &v) != nil {
		return nil, false
	}
	asJSON, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	instance, err := jsonschema.UnmarshalJSON(strings.NewReader(string(asJSON)))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(instance), true
}

// beyondSchema are the mistakes that only the program can find: they are in the environment and in
// files, in how one value fits another, or in what YAML makes of the file before a schema sees it.
var beyondSchema = map[string]string{
	"an alias": "YAML", "not UTF-8": "YAML", "twice": "YAML",

	"another database": "environment", "alive nowhere": "environment", "not set": "environment", "set to nothing": "environment",
	"more lines": "environment", "no such secret": "files", "a folder": "files", "tokens swapped": "files",

	"same id": "another value", "same name": "another value", "same connection": "another value", "twice the same": "another value",
	"coordinator elsewhere": "another value", "coordinator is an officer": "another value", "coordinator twice": "another value",
	"officer elsewhere": "another value", "officer of another organisation": "another value",
	"kept for ever": "another value", "warning too late": "another value", "hours of a night": "another value",
	"no cases": "files", "a half case": "files", "a built-in case": "files", "checked on no day": "the calendar",
	"metrics for all": "another value", "audit for a week": "what a span comes to", "audit for ever": "what a span comes to",

	"unknown zone": "the list of zones", "text unknown": "the texts", "text far off": "the texts", "text without a place": "the texts",
	"text without 112": "the texts", "text with a template": "the texts", "button too long": "the texts", "text for one": "the texts",
}

// The schema refuses each mistake that a schema can see, and takes everything that is right.
func TestSchemaAndMistakes(t *testing.T) {
	s := compileSchema(t)
	for name, test := range mistakes {
		t.Run(name, func(t *testing.T) {
			err, parsed := judge(t, s, changed(t, small, test.change...))
			if reason := beyondSchema[name]; reason != "" {
				if err != nil {
					t.Errorf("it is said to be beyond a schema (%s), but is refused: %v", reason, err)
				}
				return
			}
			if parsed && err == nil {
				t.Error("the schema takes it")
			}
		})
	}
	for name := range beyondSchema {
		if _, ok := mistakes[name]; !ok {
			t.Errorf("there is no mistake %q", name)
		}
	}
}

func TestSchemaTakesWhatIsRight(t *testing.T) {
	s := compileSchema(t)
	right := map[string]string{"example": exampleYAML(t), "small": small, "json": rightJSON}
	for name, test := range commentedOut {
		right[name] = test.apply(t)
	}
	for name, text := range right {
		if _, err := config.Load(folder(t, text), getenv); err != nil {
			t.Errorf("%s is not right: %v", name, err)
		}
		if err, parsed := judge(t, s, text); err != nil || !parsed {
			t.Errorf("%s: %v, is YAML: %v", name, err, parsed)
		}
	}
}

// The first line of the example tells editors where the schema is.
func TestExampleNamesTheSchema(t *testing.T) {
	line, _, _ := strings.Cut(exampleYAML(t), "\n")
	name, found := strings.CutPrefix(line, "# yaml-language-server: $schema=")
	if _, err := os.Stat("../../../deploy/" + name); !found || err != nil {
		t.Errorf("the first line is %q, %v", line, err)
	}
}
