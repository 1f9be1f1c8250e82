package config

import (
	"fmt"
	"maps"
	"regexp"
	"slices"

	"ruggespraak/dialogs/texts"
)

// ownTexts takes the wordings an organisation has in the place of built-in ones, and adds its catalogue
// to cfg when there are any.
func (c *checker) ownTexts(cfg *Config, key, org string, v ownTexts) {
	before, owns := len(c.list), texts.Owns{}
	for lang, words := range map[string]map[string]wording{texts.Dutch: v.NL, texts.English: v.EN} {
		for _, name := range slices.Sorted(maps.Keys(words)) {
			own := texts.Own{One: string(words[name].One), Other: string(words[name].Other)}
			if c.ownText(key+"."+lang, lang, texts.Key(name), own); owns[lang] == nil {
				owns[lang] = map[texts.Key]texts.Own{}
			}
			owns[lang][texts.Key(name)] = own
		}
	}
	if len(owns) == 0 || len(c.list) > before {
		return
	}
	made, err := c.texts.Override(owns)
	if err != nil {
		c.wrong(key, "%v", err)
		return
	}
	if cfg.OwnTexts == nil {
		cfg.OwnTexts = map[string]*texts.Catalogue{}
	}
	cfg.OwnTexts[org] = made
}

// ownText judges one wording. What is no key at all may be a secret: it is not repeated.
func (c *checker) ownText(in, lang string, key texts.Key, own texts.Own) {
	at := in + ".'" + string(key) + "'" // as paths in YAML have a key with dots
	switch {
	case !textKey.MatchString(string(key)):
		c.wrong(in, "a key of a text is as line.help: small words with dots in between")
		return
	case !slices.Contains(c.texts.Keys(), key):
		c.wrong(at, "there is no such text%s", nearestOf(string(key), c.textKeys()))
		return
	}
	for _, problem := range c.texts.Judge(lang, key, own) {
		c.wrong(at, "%s", problem)
	}
	if word := texts.Avoided(lang, own.One+" "+own.Other); word != "" {
		c.warnings = append(c.warnings, fmt.Sprintf("%s: the bot avoids the word %q: sharing outside is not reporting", at, word))
	}
}

// textKey is what a key of a text looks like.
var textKey = regexp.MustCompile(`^[a-z0-9-]{1,40}(\.[a-z0-9-]{1,40}){1,6}$`)

// textKeys are all keys there are.
func (c *checker) textKeys() []string {
	var list []string
	for _, key := range c.texts.Keys() {
		list = append(list, string(key))
	}
	return list
}
