package main

import (
	"strconv"
	"strings"
	"sync"
	"time"
)

// A told is what a replica reports after a commit: the lines it queued, and how late the moments were
// that it woke for.
type told struct {
	Lines []string
	Late  []time.Duration
}

// A sent is something that somebody wrote: about which request, and whether the bot said that it went
// through.
type sent struct {
	request string
	taken   bool
}

// A ledger is what was promised and what was seen. Its methods may be called concurrently.
type ledger struct {
	mu       sync.Mutex
	lines    map[string]bool // committed: was it shown
	early    map[string]bool // shown before the report of its commit came
	doubles  map[bool]int    // posts shown twice, by whether the bot could have looked
	late     []time.Duration
	kills    []time.Time
	marks    map[string]sent // what people sent, by its words
	events   int
	again    int // events delivered once more
	acked    []time.Duration
	requests []string        // codes of those whose asker saw a card
	erased   map[string]bool // codes of requests that their asker erased
	silent   map[string]bool // requests that had no moment ahead of them, though a replica was alive
	settled  bool
}

func newLedger() *ledger {
	return &ledger{
		lines: map[string]bool{}, early: map[string]bool{}, doubles: map[bool]int{}, marks: map[string]sent{},
		silent: map[string]bool{}, erased: map[string]bool{},
	}
}

func refOf(n int) string { return "p" + strconv.Itoa(n) }

// arrived says that a line was shown.
func (l *ledger) arrived(line string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, known := l.lines[line]; known {
		l.lines[line] = true
		return
	}
	l.early[line] = true
}

// doubled says that a line was posted twice.
func (l *ledger) doubled(p *post) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.doubles[p.blind]++
}

func (l *ledger) stored(t told) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, id := range t.Lines {
		l.lines[id] = l.lines[id] || l.early[id]
	}
	l.late = append(l.late, t.Late...)
}

func (l *ledger) killed() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.kills = append(l.kills, time.Now())
}

// said keeps what somebody sent about a request, and that the bot took it, or not (yet).
func (l *ledger) said(mark, request string, taken bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.marks[mark] = sent{request: request, taken: taken || l.marks[mark].taken}
}

func (l *ledger) event(took time.Duration, again int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.events++
	l.again += again
	l.acked = append(l.acked, took)
}

func (l *ledger) silence(code string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.silent[code] = true
}

// settle ends the time of trouble: nobody begins anything new.
func (l *ledger) settle() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.settled = true
}

// missing are the lines that were committed and never shown.
func (l *ledger) missing() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	var list []string
	for id, seen := range l.lines {
		if !seen {
			list = append(list, id)
		}
	}
	return list
}

// syllables make words that stand for a number: neither a name nor a number that the check on
// identifying details would stop at.
var syllables = []string{"rustig", "samen", "morgen", "buiten", "lopen", "zingen", "lezen", "blauw", "groen", "koken", "fietsen", "spelen", "praten", "wachten", "helpen", "luisteren"}

// mark puts a number in words, always six.
func mark(n int) string {
	words := make([]string, 6)
	for i := range words {
		words[i] = syllables[n%len(syllables)]
		n /= len(syllables)
	}
	return strings.Join(words, " ")
}
