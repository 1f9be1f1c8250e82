package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// middle is the median of one figure over all slices of a kind.
func middle[T cmp.Ordered](rs []result, figure func(result) T) T {
	var all []T
	for _, r := range rs {
		all = append(all, figure(r))
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// titles say in the table what a path is.
var titles = map[string]string{
	"floor": "floor", "store": "the store alone", "separate": "the store alone, nothing shared",
	"choice": "**Ruggespraak**, a choice", "text": "Ruggespraak, a text",
}

// A figure is a row of the table.
type figure struct {
	what, format string
	steady       bool
	of           func(result) float64
}

func figures(s settings) []figure {
	at := fmt.Sprintf(" at %d turns a second", s.Rate)
	return []figure{
		{fmt.Sprintf("turns a second, %d conversations, each its next turn at once", s.Conversations), "%.0f", false, func(r result) float64 { return r.Rate }},
		{"p50" + at + ", ms", "%.2f", true, func(r result) float64 { return ms(r.P50) }},
		{"p99" + at + ", ms", "%.2f", true, func(r result) float64 { return ms(r.P99) }},
		{"commands sent to Redis a turn", "%.2f", false, func(r result) float64 { return r.Commands }},
		{"CPU of the program a turn, µs", "%.0f", false, func(r result) float64 { return 1000 * ms(r.CPU) }},
		{"CPU of Redis a turn, µs", "%.0f", false, func(r result) float64 { return 1000 * ms(r.RedisCPU) }},
		{"resident memory, MB", "%.0f", false, func(r result) float64 { return float64(r.Resident) / 1024 }},
		{"resident memory" + at + ", MB", "%.0f", true, func(r result) float64 { return float64(r.Resident) / 1024 }},
	}
}

// table lays the results out in Markdown: medians, and the ratio of each round.
func table(s settings, rs map[string][]result) string {
	var b strings.Builder
	row := func(what string, cell func(path string) string) {
		fmt.Fprintf(&b, "| %s |", what)
		for _, p := range s.Paths {
			fmt.Fprintf(&b, " %s |", cell(p))
		}
		b.WriteByte('\n')
	}
	row("", func(p string) string { return titles[p] })
	row("---", func(string) string { return "---:" })
	row("**ratio to the "+s.Paths[0]+"** in turns a second (least to most)", func(p string) string {
		r := ratios(rs[key(p, false)], rs[key(s.Paths[0], false)])
		return fmt.Sprintf("**%.2f** (%.2f to %.2f)", r[len(r)/2], r[0], r[len(r)-1])
	})
	row("the same by processor time, both processes", func(p string) string {
		return fmt.Sprintf("%.2f", middle(rs[key(s.Paths[0], false)], both)/middle(rs[key(p, false)], both))
	})
	for _, f := range figures(s) {
		row(f.what, func(p string) string { return fmt.Sprintf(f.format, middle(rs[key(p, f.steady)], f.of)) })
	}
	fmt.Fprintf(&b, "\n%s, %d CPUs (load %s), %s; %d rounds by turns, %d s a slice; medians.\n",
		time.Now().Format(time.DateOnly), runtime.NumCPU(), load(), runtime.Version(), s.Rounds, s.Seconds)
	return b.String()
}

// both is the processor time a turn takes of the program and of Redis, in µs.
func both(r result) float64 { return 1000 * ms(r.CPU+r.RedisCPU) }

// ratios are the turns a second of a path to those of another in the same round, sorted.
func ratios(a, b []result) []float64 {
	out := make([]float64, len(a))
	for i := range a {
		out[i] = a[i].Rate / b[i].Rate
	}
	slices.Sort(out)
	return out
}

// load is how many processes wanted to run in the last five minutes, ours included.
func load() string {
	raw, err := os.ReadFile("/proc/loadavg")
	if f := strings.Fields(string(raw)); err == nil && len(f) > 1 {
		return f[1]
	}
	return "unknown"
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// write puts the table where it belongs.
func write(s settings, table string) error { return writeBetween(s.Out, "bench", table) }

// writeBetween puts text between the markers of that name in the file, or on standard output.
func writeBetween(file, name, text string) error {
	if file == "" {
		fmt.Print(text)
		return nil
	}
	begin, end := "<!-- "+name+": begin -->\n", "<!-- "+name+": end -->\n"
	raw, err := os.ReadFile(file) //nolint:gosec // the file the caller names
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(raw), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		return errors.New(file + " has no place for the result")
	}
	return os.WriteFile(file, []byte(before+begin+"\n"+text+"\n"+end+after), 0o600) //nolint:gosec // as above
}
