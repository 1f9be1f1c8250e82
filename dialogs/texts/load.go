package texts

import (
	"fmt"
	"maps"
	"slices"

	"github.com/goccy/go-yaml"

	"ruggespraak/dialogs/practice"
)

// A wording is a text in one language, as it stands in the file.
type wording struct {
	one   string // "" when the text does not depend on a number
	other string
}

// forms are the wordings of one text that people can see.
func (w wording) forms() []string {
	if w.one == "" {
		return []string{w.other}
	}
	return []string{w.one, w.other}
}

// wordings are all texts in one language.
type wordings map[Key]wording

// Load reads the texts that are built in. It gives an error that names everything that is wrong with
// them.
func Load() (*Catalogue, error) {
	all := map[string]wordings{}
	for _, lang := range []string{Dutch, English} {
		w, err := read(lang)
		if err != nil {
			return nil, fmt.Errorf("load texts: %w", err)
		}
		all[lang] = w
	}
	c, err := build(all)
	if err != nil {
		return nil, fmt.Errorf("load texts: %w", err)
	}
	return c, nil
}

// read gives one language's file, and the texts of the cases to practise on.
func read(lang string) (wordings, error) {
	name := lang + ".yaml"
	b, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	w, err := parse(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	cases, err := practice.Load()
	if err != nil {
		return nil, err
	}
	return w, w.add(lang, cases)
}

// add puts in the texts of cases to practise on. A text that is there stays.
func (w wordings) add(lang string, cases []practice.Case) error {
	for i := range cases {
		for key, text := range cases[i].Texts() {
			if _, there := w[Key(key)]; there {
				return fmt.Errorf("case %s: there is another text %s", cases[i].ID, key)
			}
			w[Key(key)] = wording{other: text.In(lang)}
		}
	}
	return nil
}

// WithCases gives a catalogue that has the texts of an organisation's own cases as well; c stays as it
// was. The cases' form is checked already (practice.Check); their ids are not those of others.
func (c *Catalogue) WithCases(cases []practice.Case) (*Catalogue, error) {
	if len(cases) == 0 {
		return c, nil
	}
	all := map[string]wordings{}
	for lang, words := range c.words {
		all[lang] = maps.Clone(words)
		if err := all[lang].add(lang, cases); err != nil {
			return nil, fmt.Errorf("own cases: %w", err)
		}
	}
	made, err := build(all)
	if err != nil {
		return nil, fmt.Errorf("own cases: %w", err)
	}
	return made, nil
}

// parse reads one language's file: flat keys; each value a text, or a map of one and other. The
// decoder refuses a key that is there twice.
func parse(b []byte) (wordings, error) {
	var raw map[string]any
	if err := yaml.Unmarshal(b, &raw); err != nil {
		return nil, err
	}
	all := make(wordings, len(raw))
	for key, v := range raw {
		w, ok := wordingOf(v)
		if !ok {
			return nil, fmt.Errorf("%s: neither a text nor a map of one and other", key)
		}
		all[Key(key)] = w
	}
	return all, nil
}

func wordingOf(v any) (wording, bool) {
	if s, ok := v.(string); ok {
		return wording{other: s}, true
	}
	m, ok := v.(map[string]any)
	if !ok || len(m) != 2 {
		return wording{}, false
	}
	one, isOne := m["one"].(string)
	other, isOther := m["other"].(string)
	return wording{one: one, other: other}, isOne && isOther && one != ""
}

// keys lists all keys of several languages, each once, in order.
func keys(all map[string]wordings) []Key {
	var list []Key
	for _, w := range all {
		for key := range w {
			list = append(list, key)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
