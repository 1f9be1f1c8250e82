// Ruggespraak-bench measures what a turn costs, from an event handed to the bot until everything that
// follows from it is committed, beside the least a turn can cost: the floor. Both run against the same
// redis-server by turns, each slice in a process of its own, so that a machine that is busy now and
// then is busy for both. It is run by "make bench", which keeps the result in docs/figures.md.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"ruggespraak/store/redistest"
)

// settings are the flags.
type settings struct {
	Paths         []string // the first is what the others are compared with
	Rounds        int
	Conversations int
	Active        int // how many of them something happens in; the first ones
	Seconds       int
	Rate          int
	Out           string
	Load          bool
	Voters        bool
	Plot          string

	// Of a slice, set by the program itself.
	Slice, URL string
	Steady     bool
}

func main() {
	var s settings
	paths := flag.String("paths", "floor,store,choice,text", "what to measure, of these and separate (the store, nothing shared)")
	flag.IntVar(&s.Rounds, "rounds", 7, "how often each path has its turn")
	flag.IntVar(&s.Conversations, "conversations", 1000, "how many conversations there are")
	flag.IntVar(&s.Active, "active", 0, "in how many of them something happens; 0 for all")
	flag.IntVar(&s.Seconds, "seconds", 3, "how long a slice is measured")
	flag.IntVar(&s.Rate, "rate", 300, "turns a second of the steady slices")
	flag.StringVar(&s.Out, "out", "", "file with the markers between which the result goes; nothing for standard output")
	flag.BoolVar(&s.Load, "load", false, "instead: many conversations, from event to post, and what it costs when there are more of them")
	flag.BoolVar(&s.Voters, "voters", false, "instead: many people who vote at the same moment in an exercise")
	flag.StringVar(&s.Plot, "plot", "", "with -load: file for a picture of it")
	flag.StringVar(&s.Slice, "slice", "", "used by the program itself")
	flag.StringVar(&s.URL, "url", "", "used by the program itself")
	flag.BoolVar(&s.Steady, "steady", false, "used by the program itself")
	flag.Parse()
	s.Paths = strings.Split(*paths, ",")
	if s.Active == 0 {
		s.Active = s.Conversations
	}
	if err := run(context.Background(), s); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, s settings) error {
	switch s.Slice {
	case "":
	case whole:
		return printed(wholeRun(ctx, s))
	default:
		return printed(slice(ctx, s))
	}
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if _, err := exec.LookPath("redis-server"); err != nil {
		return fmt.Errorf("%s", redistest.Missing)
	}
	// No rewriting of the file on the way: it would fall on one of the two.
	server, err := redistest.Launch(dir, "--auto-aof-rewrite-percentage", "0")
	if err != nil {
		return err
	}
	defer func() { _ = server.Stop() }() // the directory goes too
	s.URL = server.URL()
	switch {
	case s.Load:
		return underLoad(ctx, s)
	case s.Voters:
		return voting(ctx, s)
	}
	results, err := byTurns(ctx, s)
	if err != nil {
		return err
	}
	return write(s, table(s, results))
}

// printed gives a slice's result to the program that started it.
func printed[T any](r T, err error) error {
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(r)
}

// byTurns runs the slices: all paths in turn, each round beginning with another one.
func byTurns(ctx context.Context, s settings) (map[string][]result, error) {
	out := map[string][]result{}
	for round := range s.Rounds {
		for _, steady := range []bool{false, true} {
			for i := range s.Paths {
				name := s.Paths[(i+round)%len(s.Paths)]
				r, err := child(ctx, s, name, steady)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", name, err)
				}
				out[key(name, steady)] = append(out[key(name, steady)], r)
				fmt.Fprintf(os.Stderr, "%d/%d %s\t%s\n", round+1, s.Rounds, key(name, steady), r)
			}
		}
	}
	return out, nil
}

// key names a kind of slice.
func key(name string, steady bool) string {
	if steady {
		return name + " steady"
	}
	return name + " closed"
}

// child runs one slice in a process of its own.
func child(ctx context.Context, s settings, name string, steady bool) (r result, err error) {
	return r, spawn(ctx, s, name, steady, &r)
}

// spawn runs this program once more, and reads what it gives.
func spawn(ctx context.Context, s settings, name string, steady bool, into any) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, time.Duration(2*s.Seconds)*time.Second+5*time.Minute)
	defer cancel()
	//nolint:gosec // this very program
	cmd := exec.CommandContext(ctx, self, "-slice", name, "-url", s.URL, "-steady="+strconv.FormatBool(steady),
		"-conversations", strconv.Itoa(s.Conversations), "-active", strconv.Itoa(s.Active),
		"-seconds", strconv.Itoa(s.Seconds), "-rate", strconv.Itoa(s.Rate))
	cmd.Stderr = os.Stderr
	raw, err := cmd.Output()
	if err != nil {
		return err
	}
	return json.Unmarshal(raw, into)
}
