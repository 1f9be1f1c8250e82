package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"ruggespraak/adapters/terminal"
	"ruggespraak/bot"
	"ruggespraak/dialogs/texts"
)

// A player does what the lines of a script say, one at a time, each to its end.
type player struct {
	w      *world
	out    io.Writer
	handle bot.Handler // what events go to; the bot's unless a test listens in
	beside string      // the folder of the scripts that "* after" may name; "" for none
	within int         // how many of them are being played
}

func newPlayer(w *world, out io.Writer) *player {
	p := &player{w: w, out: out}
	p.handle = func(ctx context.Context, e bot.Event) (bot.Reply, error) { return w.bot.Handle(ctx, e) }
	return p
}

// play does all lines of a script and prints each before what follows from it: a transcript.
func (p *player) play(ctx context.Context, lines []string) error {
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		fmt.Fprintln(p.out, "> "+terminal.Safe(line))
		if err := p.line(ctx, line); err != nil {
			return fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return nil
}

// line does one line of a script.
func (p *player) line(ctx context.Context, line string) error {
	typed, err := unescape(line)
	if err != nil {
		return err
	}
	if err := p.do(ctx, typed); err != nil {
		return err
	}
	return ctx.Err()
}

// do does one line.
func (p *player) do(ctx context.Context, line string) error {
	first, rest := line[:min(1, len(line))], strings.TrimSpace(line[min(1, len(line)):])
	switch first {
	case "", "#":
		return nil
	case "+":
		return p.later(ctx, rest)
	case "*":
		if err := p.command(ctx, rest); err != nil {
			return err
		}
	default:
		if err := p.taken(p.w.term.Input(ctx, line, p.handle)); err != nil {
			return err
		}
	}
	return p.w.settle(ctx)
}

// maxWithin bounds scripts that come after scripts.
const maxWithin = 4

// after plays the script with that name first. Only what follows from its last line is shown: the
// whole is in its own transcript.
func (p *player) after(ctx context.Context, name string) error {
	if p.beside == "" || p.within == maxWithin || name != filepath.Base(name) {
		return fmt.Errorf("no script %q can come before this one", name)
	}
	f, err := os.Open(filepath.Join(p.beside, name+".txt"))
	if err != nil {
		return err
	}
	defer f.Close()
	lines, err := readScript(f)
	if err != nil {
		return err
	}
	muted := p.w.out.mute
	defer func() { p.w.out.mute = muted }()
	p.within++
	defer func() { p.within-- }()
	for i, line := range lines {
		p.w.out.mute = muted || i < len(lines)-1
		if err := p.line(ctx, line); err != nil {
			return fmt.Errorf("%s: line %d: %w", name, i+1, err)
		}
	}
	return nil
}

// taken tells of an event that was not taken. Only a reply that no messenger could show ends a script.
func (p *player) taken(err error) error {
	if err != nil && !errors.Is(err, terminal.ErrReply) {
		fmt.Fprint(p.w.out, "  * not acknowledged\n\n")
		return nil
	}
	return err
}

// later moves the clock.
func (p *player) later(ctx context.Context, text string) error {
	d, err := parseSpan(text)
	if err != nil {
		return err
	}
	return p.w.move(ctx, d)
}

// maxSpan is the most the clock moves at a time.
const maxSpan = 400 * 24 * time.Hour

// parseSpan reads "4h", "15m", "3d" and "1d12h".
func parseSpan(s string) (time.Duration, error) {
	bad := fmt.Errorf("%q is no span of time such as 4h, 15m or 3d", s)
	days, rest, found := strings.Cut(s, "d")
	if !found {
		days, rest = "0", s
	}
	n, err := strconv.Atoi(days)
	if err != nil || n < 0 || n > 400 {
		return 0, bad
	}
	d := time.Duration(n) * 24 * time.Hour
	if rest != "" {
		more, err := time.ParseDuration(rest)
		if err != nil {
			return 0, bad
		}
		d += more
	}
	if d <= 0 || d > maxSpan {
		return 0, bad
	}
	return d, nil
}

// command makes something go wrong, or right again.
func (p *player) command(ctx context.Context, name string) error {
	switch verb, rest, _ := strings.Cut(name, " "); verb {
	case "after":
		return p.after(ctx, rest)
	case "only":
		return p.w.only(strings.Fields(rest))
	case "say":
		key, text, _ := strings.Cut(rest, " ")
		return p.w.say(texts.Key(key), text)
	case "gone", "there":
		if !p.w.term.Gone(rest, verb == "gone") {
			return fmt.Errorf("%q is nobody here", rest)
		}
		return nil
	}
	switch name {
	case "rehearsal":
		return p.w.rehearse(ctx)
	case "numbers":
		return p.w.numbers(ctx)
	case "store down":
		p.w.store.is(down)
	case "store silent":
		p.w.store.is(silent)
	case "store up":
		p.w.store.is(up)
	case "messenger down":
		p.w.term.Down(true)
	case "messenger up":
		p.w.term.Down(false)
	case "redeliver":
		return p.taken(p.w.term.Redeliver(ctx, p.handle))
	case "twice":
		return p.taken(p.w.term.Again(ctx, p.handle))
	case "restart":
		return p.w.restart()
	case "quiet":
		p.w.out.mute = true
	case "aloud":
		p.w.out.mute = false
	default:
		return fmt.Errorf("%q is none of: store down, store silent, store up, messenger down, messenger up, redeliver, twice, restart, gone USER, there USER, only USERS, say KEY TEXT, after NAME, rehearsal, numbers, quiet, aloud", name)
	}
	return nil
}
