package check

import (
	"context"
	"time"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/store"
)

// A Subject is what is looked at. All fields are required but those that say otherwise.
type Subject struct {
	Config     *config.Config
	Messengers map[string]bot.Messenger // by connection; they do not run
	Store      Store                    // optional: nil when Redis cannot be used
	Sealed     bool                     // the keys opened: without them nothing that is stored can be read, and nothing proven
	Outside    string                   // optional: where platforms reach serve, "https://bot.example.org"
	Now        time.Time
}

// A Store is what is looked at in Redis.
type Store interface {
	Check(ctx context.Context) ([]store.Finding, error)
	Load(ctx context.Context, l bot.Load) (bot.Loaded, error)
}

// A task is one check.
type task struct {
	what Finding // without level and message
	look func(ctx context.Context) []bot.Finding
}

// How long one check may take, and how many are done at the same time: platforms count how often they
// are asked.
const (
	within = 10 * time.Second
	atOnce = 8
)

// Run does all checks, each within ten seconds, and gives their findings in a fixed order.
func Run(ctx context.Context, s Subject) []Finding {
	found := run(ctx, within, append(s.server(), s.connections()...))
	broken := map[string]bool{}
	for _, f := range found {
		if f.Check == connectionCheck && f.Level == bot.Wrong {
			broken[f.Connection] = true
		}
	}
	tasks := s.outside(broken)
	for _, o := range s.Config.Orgs {
		tasks = append(tasks, s.officers(o, broken)...)
		tasks = append(tasks, s.coverage(o), s.lastResort(o), s.rehearsal(o))
	}
	return append(found, run(ctx, within, tasks)...)
}

// server is what is not of one organisation.
func (s Subject) server() []task {
	return []task{
		{Finding{Check: "redis"}, s.redis},
		{Finding{Check: "serve"}, s.serve},
	}
}

// run does tasks, and gives what they found in their order. One that takes too long is left behind.
func run(ctx context.Context, each time.Duration, tasks []task) []Finding {
	places := make(chan struct{}, atOnce)
	found := make([]chan []bot.Finding, len(tasks))
	for i, t := range tasks {
		found[i] = make(chan []bot.Finding, 1)
		go func() {
			places <- struct{}{}
			defer func() { <-places }()
			found[i] <- timed(ctx, each, t.look)
		}()
	}
	var all []Finding
	for i, t := range tasks {
		all = append(all, about(t.what, <-found[i])...)
	}
	return all
}

// timed does one check, and says so when it does not end in time.
func timed(ctx context.Context, each time.Duration, look func(context.Context) []bot.Finding) []bot.Finding {
	ctx, cancel := context.WithTimeout(ctx, each)
	defer cancel()
	done := make(chan []bot.Finding, 1)
	go func() { done <- look(ctx) }()
	select {
	case found := <-done:
		return found
	case <-ctx.Done():
		return []bot.Finding{bot.Found(bot.Wrong, "gave no answer within %s: see whether what it asks is slow or cannot be reached", each)}
	}
}
