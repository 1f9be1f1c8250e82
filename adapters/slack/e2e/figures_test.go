package e2e

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

var figures = flag.String("figures", "", "a Markdown file to write the figures into, between its slack-figures marks")

// rows are the lines of the table so far.
var (
	rowsMu sync.Mutex
	rows   []string
)

// note adds what was measured to the table, prints it, and writes it when all is there.
func note(t *testing.T, transport, when string, m times) {
	t.Helper()
	line := fmt.Sprintf("| %s, %s | %s | %s | %s |\n", transport, when, spread(m.acked), spread(m.told), spread(m.reached))
	fmt.Print(line)
	rowsMu.Lock()
	defer rowsMu.Unlock()
	rows = append(rows, line)
	if *figures != "" && len(rows) == 4 {
		must(t, "write the figures", writeFigures(*figures))
	}
}

// spread is the median, the 99th percentile and the most.
func spread(took []time.Duration) string {
	took = slices.Sorted(slices.Values(took))
	at := func(share float64) string {
		if len(took) == 0 {
			return "-"
		}
		d := took[min(len(took)-1, int(share*float64(len(took))))]
		if d < time.Second {
			return fmt.Sprintf("%d ms", d.Milliseconds())
		}
		return fmt.Sprintf("%.1f s", d.Seconds())
	}
	return at(0.5) + " / " + at(0.99) + " / " + at(1)
}

// writeFigures puts the table between the marks in a file.
func writeFigures(path string) error {
	const begin, end = "<!-- slack-figures: begin (make slack-figures) -->\n", "<!-- slack-figures: end -->"
	old, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("figures: %w", err)
	}
	head, rest, ok1 := bytes.Cut(old, []byte(begin))
	_, tail, ok2 := bytes.Cut(rest, []byte(end))
	if !ok1 || !ok2 {
		return fmt.Errorf("figures: %s has no slack-figures marks", path)
	}
	load := "unknown"
	if data, err := os.ReadFile("/proc/loadavg"); err == nil {
		load, _, _ = strings.Cut(string(data), " ")
	}
	table := "| p50 / p99 / slowest | acknowledged | the asker's own card | the card of both officers |\n| --- | ---: | ---: | ---: |\n" + strings.Join(rows, "")
	when := fmt.Sprintf("\n%s, %d CPUs (load %s), %s.\n\n", time.Now().Format(time.DateOnly), runtime.NumCPU(), load, runtime.Version())
	return os.WriteFile(path, slices.Concat(head, []byte(begin+"\n"+table+when+end), tail), 0o644)
}
