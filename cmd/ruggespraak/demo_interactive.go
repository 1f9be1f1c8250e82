package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"ruggespraak/dialogs/texts"
)

// maxLine bounds one typed line, in bytes.
const maxLine = 1 << 20

// A desk is the demo with somebody typing: who speaks now, and the prompt that says so.
type desk struct {
	w       *world
	p       *player
	out     io.Writer
	speaker string
}

// interact lets somebody type until they stop. The clock ticks, and what is due happens meanwhile.
func interact(ctx context.Context, cfg worldConfig, std streams) error {
	d := &desk{out: std.out, speaker: demoPeople(cfg.lang)[0].User}
	screen := &promptScreen{out: std.out}
	cfg.out = screen
	w, err := newWorld(ctx, cfg)
	if err != nil {
		return err
	}
	defer w.close()
	d.w, d.p = w, newPlayer(w, screen)
	fmt.Fprintln(std.out, greetings[cfg.lang])
	fmt.Fprint(std.out, w.moment())
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	lines := typedLines(ctx, std.in)
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		screen.show(d.speaker + "> ")
		select {
		case <-ctx.Done():
			fmt.Fprintln(std.out)
			return nil
		case <-tick.C:
			if err := w.settle(ctx); err != nil && ctx.Err() == nil {
				return err
			}
		case line, ok := <-lines:
			screen.taken()
			if !ok || d.typed(ctx, line) {
				return nil
			}
		}
	}
}

// typed does one line, and reports whether it was the last.
func (d *desk) typed(ctx context.Context, line string) (quit bool) {
	line = strings.TrimSpace(line)
	user, speaks := d.w.term.Speaker(line)
	switch {
	case line == "q":
		return true
	case line == "?":
		line = d.speaker + ": ?"
		defer fmt.Fprintln(d.out, keysHelp[d.w.lang])
	case strings.HasPrefix(line, "@"):
		if user, ok := d.w.term.Speaker(line[1:] + ":"); ok {
			d.speaker = user
			return false
		}
		line = "?"
	case speaks:
		d.speaker = user
	case line == "" && !d.w.term.Filling(d.speaker):
		return false
	case line == "" || !strings.ContainsAny(line[:1], "+*#"):
		line = d.speaker + ": " + line
	}
	if err := d.p.do(ctx, line); err != nil {
		fmt.Fprintf(d.out, "  %v\n", err)
	}
	return false
}

// typedLines reads lines until in or ctx ends. A read from a terminal cannot be broken off: it ends
// with the program.
func typedLines(ctx context.Context, in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		s := bufio.NewScanner(in)
		s.Buffer(nil, maxLine)
		for s.Scan() {
			select {
			case lines <- s.Text():
			case <-ctx.Done():
				return
			}
		}
	}()
	return lines
}

// A promptScreen keeps the prompt below everything that is printed.
type promptScreen struct {
	out    io.Writer
	prompt string // what stands there now; "" for none
}

func (s *promptScreen) show(prompt string) {
	if s.prompt == "" {
		s.prompt = prompt
		io.WriteString(s.out, prompt)
	}
}

// taken says that a line was typed at the prompt, so it stands there no more.
func (s *promptScreen) taken() { s.prompt = "" }

// Write prints, on the line of the prompt if there is one.
func (s *promptScreen) Write(b []byte) (int, error) {
	if s.prompt != "" {
		s.prompt = ""
		if _, err := io.WriteString(s.out, "\r\x1b[K"); err != nil {
			return 0, err
		}
	}
	return s.out.Write(b)
}

var greetings = map[string]string{
	texts.Dutch: `Ruggespraak, om te proberen. Jij speelt iedereen van Jongerenwerk De Kade:
Sanne en Tom (professionals), Karim en Els (aandachtsfunctionarissen),
Noor (vervanger).
Alles is verzonnen en verdwijnt als je stopt. Begin met: start
? = hulp, @karim = nu praat Karim, +4h = vier uur later, q = stoppen
`,
	texts.English: `Ruggespraak, to try out. You play everybody at Jongerenwerk De Kade:
Sanne and Tom (professionals), Karim and Els (officers), Noor (deputy).
Everything is invented, and gone when you stop. Begin with: start
? = help, @karim = now Karim speaks, +4h = four hours later, q = stop
`,
}

var keysHelp = map[string]string{
	texts.Dutch: `  Zonder naam ervoor praat wie er voor de > staat.
  @karim, karim:   nu praat Karim
  +4h +15m +3d     zet de klok vooruit; wat dan moet gebeuren, gebeurt
  * store down     laat iets stukgaan: store down, store silent, store up,
                   messenger down, messenger up, redeliver, twice, restart,
                   gone karim, there karim, only karim
  q                stoppen
`,
	texts.English: `  Without a name, the one before the > speaks.
  @karim, karim:   now Karim speaks
  +4h +15m +3d     moves the clock; what is due then happens
  * store down     makes something fail: store down, store silent, store up,
                   messenger down, messenger up, redeliver, twice, restart,
                   gone karim, there karim, only karim
  q                stop
`,
}
