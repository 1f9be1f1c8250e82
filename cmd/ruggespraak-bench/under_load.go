package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// grown are how many conversations lie there when it is looked at what more of them cost.
var grown = []int{1_000, 10_000, 100_000}

// underLoad measures the whole way of many conversations, from event to post, the floor beside it, and
// what a turn costs as conversations grow.
func underLoad(ctx context.Context, s settings) error {
	var w wholeResult
	if err := spawn(ctx, s, whole, true, &w); err != nil {
		return fmt.Errorf("whole: %w", err)
	}
	fmt.Fprintln(os.Stderr, "whole", w.Steady, w.Full)
	short := s
	short.Seconds = max(1, s.Seconds/4)
	f, err := child(ctx, short, "floor", false)
	if err != nil {
		return fmt.Errorf("floor: %w", err)
	}
	e, err := child(ctx, short, "floor", true)
	if err != nil {
		return fmt.Errorf("floor: %w", err)
	}
	points, err := grow(ctx, short)
	if err != nil {
		return err
	}
	if s.Plot != "" {
		if err := os.WriteFile(s.Plot, []byte(plot(points)), 0o600); err != nil { //nolint:gosec // the file the caller names
			return err
		}
	}
	return writeBetween(s.Out, "load", loadTable(s, w, f, e)+"\n"+growTable(points)+"\n"+fmt.Sprintf(
		"%s, %d CPUs (load %s), %s.\n", time.Now().Format(time.DateOnly), runtime.NumCPU(), load(), runtime.Version()))
}

// A point is what a turn costs with so many conversations. Floor and bot take their turns in it.
type point struct {
	conversations int
	floor, ours   result // as fast as they go
	even          result // the bot at a steady pace
}

// rounds is how often each point is measured; the middle one counts.
const rounds = 3

func grow(ctx context.Context, s settings) ([]point, error) {
	var points []point
	for _, n := range grown {
		s.Conversations, s.Active = n, grown[0]
		all := map[string][]result{}
		for range rounds {
			for _, k := range []struct {
				path   string
				steady bool
			}{{"floor", false}, {"choice", false}, {"choice", true}} {
				r, err := child(ctx, s, k.path, k.steady)
				if err != nil {
					return nil, fmt.Errorf("%d conversations: %s: %w", n, k.path, err)
				}
				fmt.Fprintf(os.Stderr, "%d\t%s\t%s\n", n, key(k.path, k.steady), r)
				all[key(k.path, k.steady)] = append(all[key(k.path, k.steady)], r)
			}
		}
		points = append(points, point{n, median(all[key("floor", false)]), median(all[key("choice", false)]), median(all[key("choice", true)])})
	}
	return points, nil
}

// median is the result in the middle, by turns a second, and of a steady one by its p99.
func median(rs []result) result {
	slices.SortFunc(rs, func(a, b result) int {
		if a.P99 != b.P99 {
			return int(a.P99 - b.P99)
		}
		return int(a.Rate - b.Rate)
	})
	return rs[len(rs)/2]
}

func loadTable(s settings, w wholeResult, fast, even result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d conversations and %d open requests lie there, in %d of them something happens; %d s each.\n\n", s.Conversations, s.Conversations/10, s.Active, s.Seconds)
	fmt.Fprintf(&b, "| | %d turns a second | as fast as they go |\n| --- | ---: | ---: |\n", s.Rate)
	row := func(what, a, b2 string) { fmt.Fprintf(&b, "| %s | %s | %s |\n", what, a, b2) }
	two := func(a, b time.Duration) string { return fmt.Sprintf("%.1f, %.1f", ms(a), ms(b)) }
	row("turns a second", fmt.Sprintf("%.0f", w.Steady.Rate), fmt.Sprintf("%.0f", w.Full.Rate))
	row("of the floor, in the same run", fmt.Sprintf("%.0f", even.Rate), fmt.Sprintf("%.0f", fast.Rate))
	row("event to committed, ms: p50, p99", two(w.Steady.Taken50, w.Steady.Taken99), two(w.Full.Taken50, w.Full.Taken99))
	row("of the floor, ms: p50, p99", two(even.P50, even.P99), "")
	row("committed to posted, ms: p50, p99", two(w.Steady.Shown50, w.Steady.Shown99), two(w.Full.Shown50, w.Full.Shown99))
	row("lines still to post at the end; posted after, s", fmt.Sprintf("%d; %.1f", w.Steady.NeverInIt, w.Steady.ShownAfter.Seconds()), fmt.Sprintf("%d; %.1f", w.Full.NeverInIt, w.Full.ShownAfter.Seconds()))
	fmt.Fprintf(&b, "\nThe bot has %d MB in memory at the end. In Redis a conversation that lies there takes %.1f KB (2 KB were written in it), an open request %.1f KB (1.4 KB written).\n",
		w.Resident/1024, w.Conversation/1024, w.Request/1024)
	return b.String()
}

func growTable(points []point) string {
	var b strings.Builder
	b.WriteString("| conversations that lie there | turns a second | against the floor | p50, p99 at a steady pace, ms | bytes in Redis a conversation | bot in memory, MB |\n| ---: | ---: | ---: | ---: | ---: | ---: |\n")
	for _, p := range points {
		fmt.Fprintf(&b, "| %d | %.0f | %.2f | %.2f, %.2f | %.0f | %d |\n", p.conversations, p.ours.Rate, p.ours.Rate/p.floor.Rate,
			ms(p.even.P50), ms(p.even.P99), p.even.Bytes, p.even.Resident/1024)
	}
	return b.String()
}
