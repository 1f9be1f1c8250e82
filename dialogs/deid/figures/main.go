// Command figures measures package deid on the marked texts and writes what it finds between the markers of
// docs/figures.md. Run it with "make deid-figures".
package main

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/deid/deidtest"
)

const (
	begin = "<!-- deid-figures: begin (make deid-figures) -->"
	end   = "<!-- deid-figures: end -->"
)

func main() {
	into := flag.String("into", "", "the file whose marked part to replace; standard output when empty")
	flag.Parse()
	if err := run(*into, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "figures:", err)
		os.Exit(1)
	}
}

func run(into string, sets []string) error {
	var b strings.Builder
	b.WriteString(begin + "\n")
	for _, set := range sets {
		name, path, _ := strings.Cut(set, "=")
		f, err := os.Open(path)
		if os.IsNotExist(err) {
			fmt.Fprintf(&b, "\n### %s\n\nNot measured: %s is not there.\n", name, path)
			continue
		}
		if err != nil {
			return err
		}
		texts, err := deidtest.Read(f)
		f.Close()
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		quality(&b, name, texts)
		if set == sets[len(sets)-1] {
			speed(&b, texts)
		}
	}
	b.WriteString("\n" + end)
	if into == "" {
		fmt.Println(b.String())
		return nil
	}
	return replace(into, b.String())
}

// replace puts text between the markers of a file.
func replace(path, text string) error {
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(old), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		return fmt.Errorf("%s: the markers are not there", path)
	}
	return os.WriteFile(path, []byte(before+text+after), 0o644)
}

func quality(b *strings.Builder, name string, texts []deidtest.Text) {
	f := deidtest.Measure(texts)
	fmt.Fprintf(b, "\n### %s: %d texts\n\n| what | aim | reached |\n| --- | --- | --- |\n", name, len(texts))
	row := func(what, aim string, c deidtest.Count) {
		if c.Of > 0 {
			fmt.Fprintf(b, "| %s | %s | %.1f%% (%d of %d) |\n", what, aim, 100*c.Share(), c.N, c.Of)
		}
	}
	row("identifying texts, some part of an identifying detail marked", "at least 97%", f.Some)
	row("identifying texts, every detail wholly marked", "at least 90%", f.Every)
	row("names in lower case found", "at least 90%", f.Lower)
	row("obfuscated details found", "at least 60%", f.Obfuscated)
	row("plain clean texts that something blocks", "at most 3%", f.Plain)
	row("clean texts that look suspicious, that something blocks", "at most 15%", f.Hard)
	row("clean texts with anything marked, advice on ages too", "", f.Warned)
	if len(f.Kinds) > 1 {
		b.WriteString("\n| kind of identifying text | some part marked |\n| --- | --- |\n")
		for _, k := range slices.Sorted(maps.Keys(f.Kinds)) {
			fmt.Fprintf(b, "| %s | %.1f%% (%d of %d) |\n", k, 100*f.Kinds[k].Share(), f.Kinds[k].N, f.Kinds[k].Of)
		}
	}
	if len(f.Alarms) > 0 {
		b.WriteString("\nFalse alarms by type:")
		for _, t := range slices.Sorted(maps.Keys(f.Alarms)) {
			fmt.Fprintf(b, " %s %d", t, f.Alarms[t])
		}
		b.WriteString(".\n")
	}
	b.WriteString("\n| type | found | wholly marked |\n| --- | --- | --- |\n")
	var types []deid.Type
	for t := range f.Found {
		types = append(types, t)
	}
	slices.SortFunc(types, func(x, y deid.Type) int {
		return cmp.Or(cmp.Compare(f.Found[y].Of, f.Found[x].Of), cmp.Compare(x, y))
	})
	for _, t := range types {
		found, whole := f.Found[t], f.Whole[t]
		fmt.Fprintf(b, "| %s | %.1f%% (%d of %d) | %.1f%% |\n", t, 100*found.Share(), found.N, found.Of, 100*whole.Share())
	}
}

// speed measures on texts of the sizes the aims name, made by joining the set's texts. Others use the machine as well, so the best of
// five counts: of five half seconds for the rate, and of five times for each text.
func speed(b *strings.Builder, texts []deidtest.Text) {
	var all strings.Builder
	for _, t := range texts {
		all.WriteString(t.Text + " ")
	}
	short, long := pieces(all.String(), 120), pieces(all.String(), 400)
	deid.Find(all.String()[:100], deid.Options{}) // loads the lists
	rate, took := 0.0, make([]time.Duration, len(long))
	for round := range 5 {
		start, n := time.Now(), 0
		for time.Since(start) < time.Second/2 {
			deid.Find(short[n%len(short)], deid.Options{})
			n++
		}
		rate = max(rate, float64(n)/time.Since(start).Seconds())
		for i, s := range long {
			at := time.Now()
			deid.Find(s, deid.Options{})
			if d := time.Since(at); round == 0 || d < took[i] {
				took[i] = d
			}
		}
	}
	slices.Sort(took)
	fmt.Fprintf(b, "\n### Speed, on one core\n\n| what, the best of five | aim | reached |\n| --- | --- | --- |\n")
	fmt.Fprintf(b, "| texts of 120 characters a second | at least 20,000 | %.0f |\n", rate)
	fmt.Fprintf(b, "| median for a text of 400 characters | under 100 µs | %.0f µs |\n", float64(took[len(took)/2].Nanoseconds())/1000)
}

// pieces cuts a text into pieces of n characters.
func pieces(text string, n int) []string {
	var out []string
	for rs := []rune(text); len(rs) >= n; rs = rs[n:] {
		out = append(out, string(rs[:n]))
	}
	return out
}
