package texts

import (
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Errors of Lookup. They are programming mistakes: a strict load rules out the rest.
var (
	ErrNoText = errors.New("no such text")
	ErrNoArg  = errors.New("place without an argument")
)

// countPlace is the place that chooses between one and other.
const countPlace = "Count"

// A Catalogue holds all texts in all languages. It never changes, so it may be used concurrently.
type Catalogue struct {
	words map[string]wordings
	say   map[string]*i18n.Localizer
}

// build checks the texts and makes a catalogue of them.
func build(all map[string]wordings) (*Catalogue, error) {
	if err := check(all); err != nil {
		return nil, err
	}
	c := &Catalogue{words: all, say: map[string]*i18n.Localizer{}}
	for lang, words := range all {
		say, err := localizer(lang, words)
		if err != nil {
			return nil, err
		}
		c.say[lang] = say
	}
	return c, nil
}

// localizer makes one language's texts ready to be shown.
func localizer(lang string, words wordings) (*i18n.Localizer, error) {
	tag, err := language.Parse(lang)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", lang, err)
	}
	bundle := i18n.NewBundle(tag) // one each: falling back to Dutch is ours to see
	for key, w := range words {
		if err := bundle.AddMessages(tag, &i18n.Message{ID: string(key), One: w.one, Other: w.other}); err != nil {
			return nil, fmt.Errorf("%s (%s): %w", key, lang, err)
		}
	}
	return i18n.NewLocalizer(bundle, lang), nil
}

// Text is Lookup for those who have nowhere to put the error.
func (c *Catalogue) Text(lang string, key Key, args Args) string {
	s, _ := c.Lookup(lang, key, args)
	return s
}

// Lookup gives a text with its places filled in. The string can always be shown, also beside an
// error: "…" for an argument that lacks, a calm sentence for a text that lacks. The error names keys
// and places, never what the arguments hold. A language without texts gets Dutch; "en-GB" is English.
func (c *Catalogue) Lookup(lang string, key Key, args Args) (string, error) {
	lang = c.language(lang)
	w, ok := c.words[lang][key]
	if !ok {
		return c.words[lang][General].other, fmt.Errorf("%s: %w", key, ErrNoText)
	}
	cfg := &i18n.LocalizeConfig{MessageID: string(key), TemplateData: args, TemplateParser: places{}}
	if w.one != "" {
		if n, ok := args[countPlace].(int); ok {
			cfg.PluralCount = n
		} else {
			cfg.TemplateData = without(args, countPlace) // shown as lacking
		}
	}
	s, err := c.say[lang].Localize(cfg)
	if err != nil {
		return s, fmt.Errorf("%s: %w", key, err)
	}
	return s, nil
}

func without(args Args, name string) Args {
	args = maps.Clone(args)
	delete(args, name)
	return args
}

// language is the one of ours that comes closest.
func (c *Catalogue) language(lang string) string {
	base, _, _ := strings.Cut(lang, "-")
	if c.words[base] != nil {
		return base
	}
	return Dutch
}
