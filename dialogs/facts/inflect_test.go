package facts

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestInflected(t *testing.T) {
	for base, want := range map[string]string{
		"agressief": "agressieve", "boos": "boze", "brutaal": "brutale", "raar": "rare", "radicaal": "radicale", "naief": "naieve", "nors": "norse",
		"eigenwijs": "eigenwijze", "lomp": "lompe", "kil": "kille", "driftig": "driftige", "grimmig": "grimmige", "labiel": "labiele",
		"hysterisch": "hysterische", "kwetsbaar": "kwetsbare", "ordinaire": "ordinaire", "extreem": "extreme",
	} {
		if got := inflected(base); got != want {
			t.Errorf("%s: got %s, want %s", base, got, want)
		}
	}
}

func TestAdjective(t *testing.T) {
	odd := &topic{name: "odd"}
	got := map[string]string{}
	for _, p := range adjective(odd, "raar") {
		got[p.words[0]] = p.topic.name
		if p.noun != slices.Contains([]string{"rare", "raardere"}, p.words[0]) {
			t.Errorf("%v: a noun must follow: %t", p.words, p.noun)
		}
	}
	want := map[string]string{"raar": "odd", "rare": "odd", "raarder": "trend", "raardere": "odd", "raarheid": "odd"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestVerbsAndLabels(t *testing.T) {
	want := []string{"intimideren", "intimideert", "intimideerde", "intimideerden", "geintimideerd"}
	if diff := cmp.Diff(want, verb("intimideren")); diff != "" {
		t.Error(diff)
	}
	for noun, plural := range map[string]string{
		"salafist": "salafisten", "antisemiet": "antisemieten", "incel": "incels", "kraker": "krakers", "wappie": "wappies", "neonazi": "neonazi's",
		"hooligan": "hooligans", "soeverein": "soevereinen", "engerd": "engerds",
	} {
		if forms := label(noun); !slices.Contains(forms, noun) || !slices.Contains(forms, plural) {
			t.Errorf("%s: no %s among %v", noun, plural, forms)
		}
	}
}

// How an entry of a word list is read.
func TestEntry(t *testing.T) {
	tp := &topic{name: "odd"}
	for s, want := range map[string][]phrase{
		"Kort_lontje":         {{words: []string{"kort", "lontje"}}},
		"zoekt/zocht_*_één":   {{words: []string{"zoekt", "*", "een"}}, {words: []string{"zocht", "*", "een"}}},
		"lastige+":            {{words: []string{"lastige"}, noun: true}},
		"gesloten^":           {{words: []string{"gesloten"}, weighed: true}},
		"ODD!":                {{words: []string{"odd"}, capital: true}},
		"extreem-rechts_type": {{words: []string{"extreemrechts", "type"}}},
	} {
		got := entry(tp, s, nil)
		for i := range got {
			got[i].topic = nil
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(phrase{})); diff != "" {
			t.Errorf("%s: %s", s, diff)
		}
	}
	forms := map[string][]string{"loopt": {"loopt", "liep"}}
	for s, want := range map[string]int{"loopt_vast": 2, "loopt": 1, "liep_vast": 1} {
		if got := entry(tp, s, forms); len(got) != want {
			t.Errorf("%s: got %v, want %d", s, got, want)
		}
	}
	if n := len(entry(tp, "in_ZIJN_schild", nil)); n < 6 {
		t.Errorf("ZIJN stands for %d words", n)
	}
}
