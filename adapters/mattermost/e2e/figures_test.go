package e2e

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

var figures = flag.String("figures", "", "a Markdown file to write the figures into, between its mattermost-figures marks")

// crowd is how many professionals ask at the same moment: the most that a server without a licence
// has room for (250 active accounts), officers and the administrator included.
const crowd = 200

// TestCrowd lets many people ask for advice, one after another and then all at once. No request is
// lost, none comes twice, and it measures how long it takes from the moment somebody confirmed until
// both officers have the card in their app.
func TestCrowd(t *testing.T) {
	o := newOffice(t, setup{})
	people := make([]*person, crowd)
	for i := range people {
		people[i] = o.newPerson(t, fmt.Sprintf("Vrager%d", i))
	}
	rest := o.measure(t, people[:crowd/2], func(ready func(*person)) {
		for i, p := range people[:crowd/2] {
			ready(p)
			for _, officer := range []*person{o.karim, o.els} {
				officer.await(t, "the card", func() bool { return len(officer.arrived) > i })
			}
		}
	})
	burst := o.measure(t, people, func(ready func(*person)) { together(t, people, ready) })
	table := fmt.Sprintf("| requests | p50 | p99 | the slowest |\n| --- | ---: | ---: | ---: |\n%s%s",
		row(fmt.Sprintf("%d, one at a time", len(rest)), rest), row(fmt.Sprintf("%d at once", len(burst)), burst))
	fmt.Printf("From confirmed to the card in both officers' apps:\n%s", table)
	if *figures != "" {
		must(t, "write the figures", writeFigures(*figures, table, o.site.version(t.Context())))
	}
}

// measure brings everybody to the preview of a request, has it confirmed as go says, and gives how
// long each took to reach both officers.
func (o *office) measure(t *testing.T, people []*person, do func(ready func(*person))) []time.Duration {
	t.Helper()
	var mu sync.Mutex
	codes, sent := map[*person]string{}, map[string]time.Time{}
	for group := range slices.Chunk(people, 10) {
		together(t, group, func(p *person) {
			c := p.begin(t)
			p.tell(t, zeepkist)
			p.dialog(t, "Nakijken en versturen")
			mu.Lock()
			defer mu.Unlock()
			codes[p] = c
		})
	}
	before := map[*person]int{o.karim: o.karim.told(), o.els: o.els.told()}
	do(func(p *person) {
		mu.Lock()
		sent[codes[p]] = time.Now()
		mu.Unlock()
		p.send(t)
	})
	var took []time.Duration
	for officer, had := range before {
		officer.await(t, "all cards", func() bool { return len(officer.arrived) >= had+len(people) })
		officer.flush(t)
	}
	karim, els := o.karim.arrivals(), o.els.arrivals()
	for c, at := range sent {
		if len(karim[c]) != 1 || len(els[c]) != 1 {
			t.Errorf("request %s came %d and %d times", c, len(karim[c]), len(els[c]))
			continue
		}
		took = append(took, max(karim[c][0].Sub(at), els[c][0].Sub(at)))
	}
	return took
}

// told is how often the bot said something new.
func (p *person) told() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.arrived)
}

// arrivals are the moments at which posts came in, by the code of the case they are about.
func (p *person) arrivals() map[string][]time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	all := map[string][]time.Time{}
	for id, at := range p.arrived {
		if post := p.posts[id]; post != nil {
			c := caseCode.FindString(text(post))
			all[c] = append(all[c], at)
		}
	}
	return all
}

// together lets people do something at the same time. Who gives up fails the test; the others finish.
func together(t *testing.T, people []*person, do func(*person)) {
	t.Helper()
	var all sync.WaitGroup
	for _, p := range people {
		all.Go(func() { do(p) })
	}
	all.Wait()
	if t.Failed() {
		t.FailNow()
	}
}

func row(what string, took []time.Duration) string {
	slices.Sort(took)
	at := func(share float64) string {
		if len(took) == 0 {
			return "-"
		}
		return fmt.Sprintf("%.2f s", took[int(math.Ceil(share*float64(len(took))))-1].Seconds())
	}
	return fmt.Sprintf("| %s | %s | %s | %s |\n", what, at(0.50), at(0.99), at(1))
}

// writeFigures puts the table between the marks in a file.
func writeFigures(path, table, version string) error {
	const begin, end = "<!-- mattermost-figures: begin (make mattermost-figures) -->\n", "<!-- mattermost-figures: end -->"
	old, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("figures: %w", err)
	}
	head, rest, ok1 := bytes.Cut(old, []byte(begin))
	_, tail, ok2 := bytes.Cut(rest, []byte(end))
	if !ok1 || !ok2 {
		return fmt.Errorf("figures: %s has no mattermost-figures marks", path)
	}
	load, _, _ := strings.Cut(readOr("/proc/loadavg", "unknown"), " ")
	note := fmt.Sprintf("\n%s, %d CPUs (load %s), %s, Mattermost %s.\n\n", time.Now().Format(time.DateOnly), runtime.NumCPU(), load, runtime.Version(), version)
	return os.WriteFile(path, slices.Concat(head, []byte(begin+"\n"+table+note+end), tail), 0o644)
}

func readOr(path, otherwise string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return otherwise
	}
	return string(data)
}
