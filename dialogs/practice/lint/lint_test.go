package lint

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The exercises on every built-in case work: what is to be found is found, and the examples hold nothing.
func TestBuiltIn(t *testing.T) {
	files, err := filepath.Glob("../*.yaml")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d files, at least 8 are promised: %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range Check(filepath.Base(file), data) {
			t.Error(m)
		}
	}
}

func TestCheck(t *testing.T) {
	data, err := os.ReadFile("../clan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, x := range map[string]struct{ from, to, want string }{
		"well":               {"", "", ""},
		"a wrong form":       {"age: 12-15", "age: 12", "age: must be one of"},
		"a name":             {"Hij grijnst.", "Joost van den Berg grijnst.", "young.nl: somebody seems to be named: Joost van den Berg"},
		"an English name":    {"A boy of 13 plays", "Joost van den Berg plays", "anonymous.en: somebody seems to be named: Joost"},
		"nothing to hide":    {"Ruben Smit speelt in het tweede team van SV Lindenholt. Zijn vader Mark is voorzitter van de club. Ze wonen aan de Dorpsstraat 8 in Wijchen. Ruben heet online @wolfclan_ruben.", "Een jongen voetbalt.", "anonymise.text.nl: the check finds 0 details"},
		"nothing to rewrite": {"Zijn gedrag is verdacht, hij doet de laatste tijd agressief.", "Hij maakte zaterdag een gebaar.", "rewrite.text.nl: the fact coach has no question"},
		"a poor example":     {"Zaterdag maakte hij na twee doelpunten een gebaar met drie vingers. In de rust schopte hij één keer tegen een doelpaal, na een gemiste kans. Tegen spelers deed hij dat niet.", "Hij is een complotdenker.", "rewrite.example.nl: the fact coach still asks about ‘complotdenker’"},
	} {
		t.Run(name, func(t *testing.T) {
			changed := strings.Replace(string(data), x.from, x.to, 1)
			if x.from != "" && changed == string(data) {
				t.Fatal("nothing was changed")
			}
			var got []string
			for _, m := range Check("clan.yaml", []byte(changed)) {
				got = append(got, m.String())
			}
			all := strings.Join(got, "\n")
			if (x.want == "") != (all == "") || !strings.Contains(all, x.want) {
				t.Errorf("got %q, want %q", all, x.want)
			}
		})
	}
}
