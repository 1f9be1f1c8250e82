// Ruggespraak-chaos tries to make the bot lose or double something. It starts a real redis-server and
// several replicas of the bot, each a process of its own, and lets many invented professionals and
// officers confer through a messenger of its own making, while replicas are killed, connections to
// Redis are cut and slowed, Redis itself is killed, and events are delivered again and out of order.
// It keeps a ledger of what everybody did and was told, holds it against what is stored in the end, and
// exits with 1 when a promise was broken. It is run by "make chaos".
//
//	main.go      the flags, and a run from beginning to end
//	world.go     Redis, its faulty connection, and the replicas
//	replica.go   one replica: the bot, its store watched, its messenger over HTTP
//	platform.go  the messenger's side: who was shown what
//	person.go    how a person gets an event across, come what may
//	asker.go     what a professional does; officer.go what an officer does
//	trouble.go   what goes wrong, and when
//	ledger.go    what was told; judge.go what is true in the end
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// settings are the flags.
type settings struct {
	Seed     uint64
	Replicas int
	Askers   int
	Officers int
	Kills    int
	Every    time.Duration // between two kills
	Restarts int           // of Redis, spread over the run
	Sentinel bool
	Out      string

	// Of a replica, set by the program itself.
	Replica string
	Dir     string
	Redis   string
	Home    string
}

func main() {
	var s settings
	flag.Uint64Var(&s.Seed, "seed", uint64(time.Now().UnixNano()), "what all choices follow from: the same seed makes the same ones")
	flag.IntVar(&s.Replicas, "replicas", 3, "how many replicas of the bot there are")
	flag.IntVar(&s.Askers, "askers", 200, "how many professionals confer")
	flag.IntVar(&s.Officers, "officers", 8, "how many officers there are; as many deputies")
	flag.IntVar(&s.Kills, "kills", 200, "how often a replica is killed")
	flag.DurationVar(&s.Every, "every", 700*time.Millisecond, "how often")
	flag.IntVar(&s.Restarts, "restarts", 6, "how often Redis is killed and started again")
	flag.BoolVar(&s.Sentinel, "sentinel", false, "a master and a replica with a Sentinel, and what is killed is the master")
	flag.StringVar(&s.Out, "out", "", "file with the markers between which the result goes; nothing for standard output")
	flag.StringVar(&s.Replica, "replica", "", "used by the program itself")
	flag.StringVar(&s.Dir, "dir", "", "used by the program itself")
	flag.StringVar(&s.Redis, "redis", "", "used by the program itself")
	flag.StringVar(&s.Home, "home", "", "used by the program itself")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	run := chaos
	if s.Replica != "" {
		run = replica
	}
	if err := run(ctx, s); err != nil {
		fmt.Fprintln(os.Stderr, "chaos:", err)
		os.Exit(1)
	}
}

// calm is how long everything is left alone at the end, at most, until nothing is under way any more.
const calm = 90 * time.Second

// chaos is one run.
func chaos(ctx context.Context, s settings) error {
	fmt.Fprintf(os.Stderr, "seed %d: again with -seed %d\n", s.Seed, s.Seed)
	w, err := newWorld(ctx, s)
	if err != nil {
		return err
	}
	defer w.close()
	watch, unwatch := context.WithCancel(ctx)
	go w.watchRequests(watch)
	people := w.startPeople(ctx)
	if err := w.trouble(ctx); err != nil {
		unwatch()
		return err
	}
	w.say("the trouble is over")
	w.ledger.settle()
	people.finish(calm)
	w.say("everybody is done")
	err = w.quiet(ctx, calm)
	w.say("everything was shown")
	unwatch()
	if err != nil {
		return err
	}
	v, err := w.judge(ctx)
	if err != nil {
		return err
	}
	if err := v.write(s.Out); err != nil {
		return err
	}
	return v.broken()
}
