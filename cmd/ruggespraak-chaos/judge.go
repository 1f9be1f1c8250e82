package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// asked keeps the code of a request that its asker saw.
func (l *ledger) asked(request string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if request != "" {
		l.requests = append(l.requests, request)
	}
}

// erase keeps the code of a request that was erased.
func (l *ledger) erase(request string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.erased[request] = true
}

// over reports whether the trouble is over.
func (l *ledger) over() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.settled
}

// sleepy is how long after its moment a request may still lie there before nobody seems to look
// after it. A replica that was killed leaves its work to the others within this.
const sleepy = 10 * time.Second

// watchRequests looks every second for a request that nobody and nothing looks after.
func (w *world) watchRequests(ctx context.Context) {
	for ctx.Err() == nil {
		pause(ctx, time.Second)
		got, err := w.look.Load(ctx, bot.Load{Org: org, Board: true})
		if err != nil {
			continue // Redis is away
		}
		for _, r := range got.Records {
			var req dialogs.Request
			if json.Unmarshal(r.Data, &req) == nil && req.Live() && time.Since(req.Wake()) > sleepy {
				w.ledger.silence(req.Code)
			}
		}
	}
}

// quiet waits until everything that was committed was shown.
func (w *world) quiet(ctx context.Context, most time.Duration) error {
	w.platform.mu.Lock()
	w.platform.calm = true
	w.platform.mu.Unlock()
	for end := time.Now().Add(most); time.Now().Before(end) && len(w.ledger.missing()) > 0; {
		pause(ctx, 200*time.Millisecond)
	}
	return ctx.Err()
}

// A verdict is what a run showed.
type verdict struct {
	s              settings
	took           time.Duration
	kills          int
	events, again  int
	requests       int
	answered       int
	lines          int
	lostLines      []string
	lost, twice    []string // what people sent
	doubles, blind int      // posts shown twice, where the bot could look and where it could not
	silent         []string
	erased         int
	left           map[bool]int // records and posts of what was erased; true: posts the bot could not look for
	acked, late    []time.Duration
}

// judge holds the ledger against what is stored.
func (w *world) judge(ctx context.Context) (verdict, error) {
	lost := w.ledger.missing()
	l := w.ledger
	l.mu.Lock()
	defer l.mu.Unlock()
	v := verdict{
		s: w.s, took: time.Since(w.began), kills: len(l.kills), events: l.events, again: l.again, requests: len(l.requests),
		lines: len(l.lines), lostLines: lost, doubles: l.doubles[false], blind: l.doubles[true], acked: l.acked, late: l.late,
		left: map[bool]int{},
	}
	for code := range l.silent {
		v.silent = append(v.silent, code)
	}
	all, err := w.stored(ctx, &v)
	if err != nil {
		return v, err
	}
	for words, m := range l.marks {
		switch n := strings.Count(all, words); {
		case n > 1:
			v.twice = append(v.twice, words)
		case n == 0 && m.taken && !l.erased[m.request]:
			v.lost = append(v.lost, words)
		}
	}
	w.platform.about(l.erased, v.left)
	return v, nil
}

// stored reads every request: how it ended, and all that is written in it.
func (w *world) stored(ctx context.Context, v *verdict) (string, error) {
	var all strings.Builder
	for _, code := range w.ledger.requests {
		got, err := w.look.Load(ctx, bot.Load{Org: org, Keys: []bot.Want{{Key: dialogs.RequestKey(code)}}})
		if err != nil {
			return "", err
		}
		if w.ledger.erased[code] {
			v.erased++
			v.left[false] += len(got.Records)
			continue
		}
		if len(got.Records) != 1 {
			return "", fmt.Errorf("there are %d records of a request whose asker saw a card", len(got.Records))
		}
		var r dialogs.Request
		if json.Unmarshal(got.Records[0].Data, &r) != nil {
			return "", errors.New("a request cannot be read")
		}
		if r.State == dialogs.Answered || r.State == dialogs.Closed {
			v.answered++
		}
		all.Write(got.Records[0].Data)
	}
	return all.String(), nil
}

// about counts the posts with a button for one of the requests, or for the case it came from.
func (p *platform) about(requests map[string]bool, count map[bool]int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, posts := range p.posts {
		for _, x := range posts {
			if slices.ContainsFunc(x.post.Buttons, func(b bot.Button) bool {
				a, _ := bot.ParseAction(b.Action)
				return a.Code != "" && (requests[a.Code] || requests[a.Code+"-1"])
			}) {
				count[x.blind]++
			}
		}
	}
}

// broken is an error that names the promises that did not hold; nil when all did.
func (v verdict) broken() error {
	var errs []error
	must := func(ok bool, format string, args ...any) {
		if !ok {
			errs = append(errs, fmt.Errorf(format, args...))
		}
	}
	must(v.requests == v.s.Askers, "%d of %d askers got their request across", v.requests, v.s.Askers)
	must(v.answered+v.erased == v.requests, "%d of %d requests were answered", v.answered, v.requests-v.erased)
	must(v.left[false] == 0, "%d records and posts are left of what was erased", v.left[false])
	must(v.left[true] <= v.blind, "%d posts are left of what was erased, and %d were there twice", v.left[true], v.blind)
	must(len(v.lost) == 0, "%d things that the bot had taken are gone", len(v.lost))
	must(len(v.twice) == 0, "%d things were done twice", len(v.twice))
	must(len(v.lostLines) == 0, "%d lines were committed and never shown: %v", len(v.lostLines), v.lostLines[:min(5, len(v.lostLines))])
	must(v.doubles == 0, "%d posts are there twice where the bot could have looked", v.doubles)
	must(v.blind <= v.kills+v.breaks(), "%d posts are there twice after %d kills", v.blind, v.kills)
	must(len(v.silent) == 0, "%d requests lay there with nobody looking after them", len(v.silent))
	soon := 2 * time.Second
	if v.s.Sentinel {
		soon = sleepy // while the replica takes over, and until the old master follows it, nothing can be stored
	}
	must(at(v.late, 99) <= soon, "escalation was %v late at the 99th percentile", at(v.late, 99))
	must(at(v.late, 100) <= sleepy, "escalation was %v late", at(v.late, 100))
	return errors.Join(errs...)
}

// breaks is about how often the platform took a post and its answer was lost: a bot that cannot look
// must post once more then. One call in two hundred, with room for luck.
func (v verdict) breaks() int { return 10 + v.lines/50 }

// at is a percentile.
func at(list []time.Duration, percent int) time.Duration {
	if len(list) == 0 {
		return 0
	}
	s := slices.Sorted(slices.Values(list))
	return s[min(len(s)-1, len(s)*percent/100)]
}

// The result stands between these in the file.
const (
	begin = "<!-- chaos: begin -->\n"
	end   = "<!-- chaos: end -->\n"
	// and of a run with a Sentinel between these.
	beginSentinel = "<!-- chaos-sentinel: begin -->\n"
	endSentinel   = "<!-- chaos-sentinel: end -->\n"
)

func (v verdict) table() string {
	ms := func(d time.Duration) string { return d.Round(time.Millisecond).String() }
	var b strings.Builder
	fmt.Fprintf(&b, "| what | |\n|---|--:|\n")
	row := func(what string, value any) { fmt.Fprintf(&b, "| %s | %v |\n", what, value) }
	row("replicas, killed", fmt.Sprintf("%d, %d times", v.s.Replicas, v.kills))
	killed := "Redis killed"
	if v.s.Sentinel {
		killed = "masters of Redis killed, the replica takes over"
	}
	row(killed, v.s.Restarts)
	row("professionals, officers and deputies", fmt.Sprintf("%d, %d", v.s.Askers, 2*v.s.Officers))
	row("events taken; delivered again before that", fmt.Sprintf("%d; %d", v.events, v.again))
	row("lines committed", v.lines)
	row("**lost**: what people sent, lines", fmt.Sprintf("**%d, %d**", len(v.lost), len(v.lostLines)))
	row("**done twice**", fmt.Sprintf("**%d**", len(v.twice)))
	row("**requests with nobody and nothing looking after them**", fmt.Sprintf("**%d**", len(v.silent)))
	row("erased; records and posts left where the bot could look, where it could not", fmt.Sprintf("%d; **%d**, %d", v.erased, v.left[false], v.left[true]))
	row("posts there twice: where the bot could look, where it could not", fmt.Sprintf("%d, %d", v.doubles, v.blind))
	row("event to taken, with deliveries again: p50, p99", ms(at(v.acked, 50))+", "+ms(at(v.acked, 99)))
	row("moments that came; late by: p50, p99, most", fmt.Sprint(len(v.late))+"; "+ms(at(v.late, 50))+", "+ms(at(v.late, 99))+", "+ms(at(v.late, 100)))
	fmt.Fprintf(&b, "\n%s, %d CPUs, %s, %v, seed %d.\n",
		time.Now().Format(time.DateOnly), runtime.NumCPU(), runtime.Version(), v.took.Round(time.Second), v.s.Seed)
	return b.String()
}

// write puts the table between the markers of the file, or on standard output.
func (v verdict) write(file string) error {
	if file == "" {
		fmt.Print(v.table())
		return nil
	}
	raw, err := os.ReadFile(file) //nolint:gosec // the file the caller names
	if err != nil {
		return err
	}
	begin, end := begin, end
	if v.s.Sentinel {
		begin, end = beginSentinel, endSentinel
	}
	before, rest, ok := strings.Cut(string(raw), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		return errors.New(file + " has no place for the result")
	}
	return os.WriteFile(file, []byte(before+begin+"\n"+v.table()+"\n"+end+after), 0o600) //nolint:gosec // as above
}
