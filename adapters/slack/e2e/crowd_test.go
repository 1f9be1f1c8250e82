package e2e

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"ruggespraak/adapters/slack/slacktest"
)

// How many people ask for advice: one after another, and all at the same moment.
const (
	queue     = 20
	crowd     = 200
	fewAtOnce = 30 // without -figures: the officers' cards come one a second
)

// TestCrowd lets people ask for advice one after another, and then many at once. No request is lost
// and none comes twice. It measures how long acknowledgements take, and how long it takes from the
// moment somebody confirmed until the cards are there.
func TestCrowd(t *testing.T) {
	if *figures == "" {
		t.Parallel()
	}
	for _, transport := range []string{"socket", "http"} {
		t.Run(transport, func(t *testing.T) {
			o := newOffice(t, opening{transport: transport})
			n, calm := fewAtOnce, 3
			if *figures != "" {
				n, calm = crowd, queue
			}
			rest := o.measure(t, calm, o.inTurn)
			burst := o.measure(t, n, together)
			note(t, transport, fmt.Sprintf("one at a time (%d)", calm), rest)
			note(t, transport, fmt.Sprintf("%d at once", n), burst)
		})
	}
}

// times are what is measured, one for each request.
type times struct{ acked, told, reached []time.Duration }

// measure brings people to the preview of a request, has it confirmed as do says, and waits for all cards.
func (o *office) measure(t *testing.T, n int, do func(t *testing.T, people []*person, confirm func(*person))) times {
	t.Helper()
	people := make([]*person, n)
	for i := range people {
		people[i] = o.hire(fmt.Sprintf("Vrager%d", i))
	}
	var mu sync.Mutex
	codes, sent, out := map[*person]string{}, map[*person]time.Time{}, times{}
	for group := range slices.Chunk(people, 20) {
		together(t, group, func(p *person) {
			c := p.begin(t)
			p.signal(t, zeepkist)
			p.tell(t, zeepkist)
			p.flush(t) // nobody fills in nine forms in a second: what that brought about is said first
			mu.Lock()
			defer mu.Unlock()
			codes[p] = c
		})
	}
	do(t, people, func(p *person) {
		began := time.Now()
		took := p.confirm(t).Took()
		mu.Lock()
		defer mu.Unlock()
		sent[p] = began
		out.acked = append(out.acked, took)
	})
	for _, p := range people {
		request := codes[p] + "/1"
		own := p.only(t, "Adviesvraag "+request+" is verstuurd")
		a, b := o.karim.only(t, "Adviesvraag "+request+" wacht"), o.els.only(t, "Adviesvraag "+request+" wacht")
		out.told = append(out.told, at(t, own).Sub(sent[p]))
		out.reached = append(out.reached, max(at(t, a).Sub(sent[p]), at(t, b).Sub(sent[p])))
	}
	return out
}

// only waits for a message with these words, and checks that there is one.
func (p *person) only(t *testing.T, words string) (m slacktest.Message) {
	t.Helper()
	p.awaitIn(t, 10*time.Minute, "a card with "+words, func() bool {
		var ok bool
		m, ok = p.find(words)
		return ok
	})
	if n := p.count(words); n != 1 {
		t.Errorf("%s has %d cards with %q", p.name, n, words)
	}
	return m
}

// at is the moment a message was posted.
func at(t *testing.T, m slacktest.Message) time.Time {
	t.Helper()
	s, micro, _ := strings.Cut(m.TS, ".")
	sec, err1 := strconv.ParseInt(s, 10, 64)
	rest, err2 := strconv.ParseInt(micro, 10, 64)
	if err1 != nil || err2 != nil {
		t.Fatalf("a message of %q", m.TS)
	}
	return time.Unix(sec, rest*1000)
}

// together lets people do something at the same moment.
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

// inTurn lets people do something one after another, when the officers have had their cards and a
// second has passed: Slack takes one message a second in a conversation.
func (o *office) inTurn(t *testing.T, people []*person, do func(*person)) {
	t.Helper()
	for i, p := range people {
		do(p)
		for _, officer := range []*person{o.karim, o.els} {
			officer.await(t, "the card", func() bool { return officer.count("wacht op iemand") > i })
		}
		select {
		case <-time.After(1100 * time.Millisecond): // not for something to happen: to measure at rest
		case <-t.Context().Done():
		}
	}
}
