package facts

import (
	"embed"
	"iter"
	"slices"
	"strings"
	"sync"
)

// A topic is a group of words that are met with the same question and contrast pair: the texts
// "coach.<name>.ask", ".not" and ".but". Its words are in lexicon/<name>.txt, Dutch and English.
type topic struct {
	name    string
	kind    Kind
	opinion bool // a sentence with it could go to the opinion field
}

var (
	// trend has its own rule besides its words: "steeds" with a comparative.
	trend = &topic{"trend", Interpretation, true}
	// retold, unlisted, labelled and mannered have them too, see rules.go.
	retold   = &topic{"hearsay", Hearsay, false}
	unlisted = &topic{"character", Interpretation, true}
	labelled = &topic{"group", Group, true}
	mannered = &topic{"manner", Interpretation, true}
	// opinion gives way to any other in its sentence.
	opinion = &topic{"opinion", Interpretation, true}

	topics = []*topic{
		trend, retold, unlisted, labelled, mannered,
		{"violent", Interpretation, true}, {"unsafe", Interpretation, true}, {"unmotivated", Interpretation, true}, {"radical", Interpretation, true},
		{"withdrawn", Interpretation, true}, {"odd", Interpretation, true}, opinion,
		{"diagnosis", Diagnosis, true}, {"frequency", Frequency, false},
		{name: "nothing"}, // what only looks like the others
	}
)

// A phrase is a sequence of words of a topic.
type phrase struct {
	topic   *topic
	words   []string
	noun    bool // a noun of a person or of behaviour must follow
	weighed bool // a word of degree must come before
	capital bool // must stand in capitals
}

// same reports whether two phrases find the same.
func (p *phrase) same(q phrase) bool {
	return slices.Equal(p.words, q.words) && p.noun == q.noun && p.weighed == q.weighed && p.capital == q.capital
}

//go:embed lexicon/*.txt
var files embed.FS

// A dictionary is the lexicon and what is made of it. It is read when the first text comes, because most
// commands never coach; after that it does not change.
type dictionary struct {
	phrases    map[opening][]phrase
	vocabulary map[string]bool // each word of the lexicon
	slippable  map[string]bool // those that are long enough to know with a slip
	tails      map[string]bool // those that say the same at the end of a compound: "dierenextremist"
	// shortened gives a slippable word by what is left of it without one letter. Two words with one slip
	// between them have such a rest in common.
	shortened  map[string]string
	lookalikes map[string]bool // real words that differ by one letter from a slippable one
}

// An opening is the first word of a phrase, and the second when that is fixed.
type opening struct{ first, second string }

// opening gives where the phrase is found.
func (p *phrase) opening() opening {
	if len(p.words) == 1 || p.words[1] == "*" {
		return opening{first: p.words[0]}
	}
	return opening{p.words[0], p.words[1]}
}

var lexicon = sync.OnceValue(func() *dictionary {
	d := &dictionary{phrases: map[opening][]phrase{}, vocabulary: map[string]bool{}, slippable: map[string]bool{}, tails: map[string]bool{}}
	forms := verbForms()
	for _, t := range topics {
		for s := range entries(t.name) {
			for _, p := range entry(t, s, forms) {
				d.add(p)
			}
		}
	}
	d.shortened = shorten(d.slippable)
	d.lookalikes = map[string]bool{}
	for w := range entries("lookalikes") {
		d.lookalikes[w] = true
	}
	return d
})

func (d *dictionary) add(p phrase) {
	first, k, at := p.words[0], p.topic.kind, p.opening()
	if slices.ContainsFunc(d.phrases[at], func(q phrase) bool { return q.topic == p.topic && q.same(p) }) {
		return
	}
	d.phrases[at] = append(d.phrases[at], p)
	for _, w := range p.words {
		d.vocabulary[w] = true
		if k != "" && (len(w) >= longSlip || len(w) >= leastSlip && len(p.words) == 1) {
			d.slippable[w] = true
		}
	}
	judges := k == Group || k == Diagnosis || k == Interpretation
	if judges && len(first) >= leastTail && len(p.words) == 1 && !p.weighed && !p.capital {
		d.tails[first] = true
	}
}

// verbForms gives the forms of a verb by the first of them.
func verbForms() map[string][]string {
	text, err := files.ReadFile("lexicon/verbs.txt")
	if err != nil {
		panic(err) // as in entries
	}
	m := map[string][]string{}
	for line := range strings.Lines(string(text)) {
		if forms := strings.Fields(line); len(forms) > 0 && forms[0] != "#" {
			m[forms[0]] = forms
		}
	}
	return m
}

// entries gives what a word list holds, without its comments.
func entries(name string) iter.Seq[string] {
	text, err := files.ReadFile("lexicon/" + name + ".txt")
	if err != nil {
		panic(err) // a list that is not embedded: found by the first test
	}
	return func(yield func(string) bool) {
		for line := range strings.Lines(string(text)) {
			line, _, _ = strings.Cut(line, "#")
			for s := range strings.FieldsSeq(line) {
				if !yield(s) {
					return
				}
			}
		}
	}
}

// stands gives what a word in capitals stands for in a phrase.
var stands = map[string]string{
	"ZIJN": "zijn/z'n/zn/haar/d'r/hun/mijn/een/hem",
	"HEM":  "hem/haar/hen/hun/ze/m",
	"VOLK": "marokkanen/turken/moslims/joden/christenen/gereformeerden/buitenlanders/allochtonen/asielzoekers/vluchtelingen/statushouders/kampers/zigeuners/sinti/" +
		"syriers/irakezen/iraniers/afghanen/pakistanen/somaliers/eritreeers/ethiopiers/antillianen/surinamers/molukkers/polen/roemenen/bulgaren/oekrainers/" +
		"russen/tsjetsjenen/koerden/albanezen/chinezen/arabieren/afrikanen/zwarten/witten/blanken/witte",
	"VOLKS": "marokkaans/turks/islamitisch/moslim/arabisch/afrikaans/antilliaans/surinaams/pools/roemeens/russisch/somalisch/syrisch/afghaans/koerdisch/nederlands/" +
		"hollands/joods/christelijk/gereformeerd",
	"VOLKER": "marokkaan/turk/moslim/jood/syrier/irakees/iranier/afghaan/pakistaan/somalier/eritreeer/ethiopier/antilliaan/surinamer/molukker/pool/roemeen/bulgaar/" +
		"oekrainer/rus/tsjetsjeen/koerd/albanees/arabier/afrikaan",
	"VOLKSE": "marokkaanse/turkse/islamitische/arabische/afrikaanse/antilliaanse/surinaamse/poolse/roemeense/russische/somalische/syrische/afghaanse/koerdische/nederlandse/" +
		"hollandse/joodse/christelijke/gereformeerde",
}

// entry reads one entry of a word list; lexicon/README.md tells how they are written.
func entry(t *topic, s string, forms map[string][]string) []phrase {
	switch last := len(s) - 1; s[last] {
	case '~':
		return adjective(t, fold(s[:last]))
	case '%':
		return plain(t, verb(fold(s[:last])))
	case '=':
		return plain(t, label(fold(s[:last])))
	}
	p := phrase{topic: t}
	s, p.noun = strings.CutSuffix(s, "+")
	s, p.weighed = strings.CutSuffix(s, "^")
	s, p.capital = strings.CutSuffix(s, "!")
	list := []phrase{p}
	for slot := range strings.SplitSeq(s, "_") {
		if all := stands[slot]; all != "" {
			slot = all
		}
		var longer []phrase
		for w := range strings.SplitSeq(slot, "/") {
			all := []string{fold(w)}
			if strings.Contains(s, "_") && forms[all[0]] != nil {
				all = forms[all[0]]
			}
			for _, w := range all {
				for _, p := range list {
					p.words = append(slices.Clip(p.words), w)
					longer = append(longer, p)
				}
			}
		}
		list = longer
	}
	return list
}

func plain(t *topic, words []string) []phrase {
	var list []phrase
	for _, w := range words {
		list = append(list, phrase{topic: t, words: []string{w}})
	}
	return list
}
