package know

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/goccy/go-yaml"

	"ruggespraak/dialogs/texts"
)

// A Source is what a card rests on. Names of publications are not translated.
type Source struct {
	Name  string // as cards refer to it
	Title string
	By    string    // who published it
	URL   string    // https; "" for the bot's own handbook
	Read  time.Time // the day on which it was last read and compared with the cards; midnight UTC
}

// A Card is one thing to look up. Its words stand in the catalogue, see Title and Text.
type Card struct {
	Name    string
	Sources []Source // at least one
	words   map[string][]string
}

// Title is the text key of the card's title, of at most texts.MaxTitle characters.
func (c Card) Title() texts.Key { return texts.Key("know." + c.Name + ".title") }

// Word is the text key of the one word by which dialogs offer the card.
func (c Card) Word() texts.Key { return texts.Key("know." + c.Name + ".word") }

// Text is the text key of what the card says.
func (c Card) Text() texts.Key { return texts.Key("know." + c.Name + ".text") }

// Old is how long after it was read a source is to be read again.
const Old = 365 * 24 * time.Hour

// Cards are all cards, in the order of the list.
func Cards() []Card { return slices.Clone(known().cards) }

// Find gives a card by its name. The second result is false when there is none.
func Find(name string) (Card, bool) {
	i := slices.IndexFunc(known().cards, func(c Card) bool { return c.Name == name })
	if i < 0 {
		return Card{}, false
	}
	return known().cards[i], true
}

// Checked are all sources, those that were read longest ago first.
func Checked() []Source {
	list := slices.Clone(known().sources)
	slices.SortStableFunc(list, func(a, b Source) int { return a.Read.Compare(b.Read) })
	return list
}

// Stale are the sources that are to be read again, at a given moment.
func Stale(now time.Time) []Source {
	return slices.DeleteFunc(Checked(), func(s Source) bool { return now.Sub(s.Read) <= Old })
}

//go:embed cards.yaml
var cardsFile []byte

//go:embed links.yaml
var linksFile []byte

// A library is what the two files hold.
type library struct {
	cards   []Card
	sources []Source
}

// known is empty when a file cannot be read; the tests of this package rule that out.
var known = sync.OnceValue(func() library {
	l, err := load(cardsFile, linksFile)
	if err != nil {
		return library{}
	}
	return l
})

// load reads both files, and gives an error that names everything that is wrong in them.
func load(cards, links []byte) (library, error) {
	var l library
	var sources []struct{ Name, Title, By, URL, Read string }
	if err := yaml.UnmarshalWithOptions(links, &sources, yaml.Strict()); err != nil {
		return library{}, fmt.Errorf("links.yaml: %w", err)
	}
	var errs []error
	for _, s := range sources {
		read, err := time.Parse(time.DateOnly, s.Read)
		switch {
		case s.Name == "" || s.Title == "" || s.By == "" || err != nil:
			errs = append(errs, fmt.Errorf("links.yaml: %q: name, title, by and read (as 2026-11-22) are needed", s.Name))
		case s.URL != "" && !strings.HasPrefix(s.URL, "https://"):
			errs = append(errs, fmt.Errorf("links.yaml: %q: the address must begin with https://", s.Name))
		}
		l.sources = append(l.sources, Source{Name: s.Name, Title: s.Title, By: s.By, URL: s.URL, Read: read})
	}
	var raw []struct {
		Name    string
		Sources []string
		NL      []string `yaml:"nl"`
		EN      []string `yaml:"en"`
	}
	if err := yaml.UnmarshalWithOptions(cards, &raw, yaml.Strict()); err != nil {
		return library{}, fmt.Errorf("cards.yaml: %w", err)
	}
	for _, r := range raw {
		c := Card{Name: r.Name, words: map[string][]string{texts.Dutch: r.NL, texts.English: r.EN}}
		for _, name := range r.Sources {
			i := slices.IndexFunc(l.sources, func(s Source) bool { return s.Name == name })
			if i < 0 {
				errs = append(errs, fmt.Errorf("cards.yaml: %q: links.yaml has no %q", r.Name, name))
				continue
			}
			c.Sources = append(c.Sources, l.sources[i])
		}
		if r.Name == "" || len(r.Sources) == 0 || len(r.NL) == 0 || len(r.EN) == 0 {
			errs = append(errs, fmt.Errorf("cards.yaml: %q: name, sources, nl and en are needed", r.Name))
		}
		l.cards = append(l.cards, c)
	}
	return l, errors.Join(errs...)
}
