package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/term"
)

// mainJob is the script of "demo --play": from a worry to an answer, and the file note.
//
//go:embed testdata/transcripts/main-job.txt
var mainJob []byte

type demoCmd struct {
	Play    bool   `help:"Play a script and print it with all that follows: FILE, or the main job."`
	File    string `arg:"" optional:"" help:"The script, or a transcript of one: then only its lines that begin with \"> \" count."`
	Redis   string `placeholder:"URL" help:"Use this Redis server, not the one built in. What the demo leaves there can be read by nobody and expires."`
	Lang    string `enum:"nl,en" default:"nl" help:"The language of the organisation: nl or en."`
	Out     string `placeholder:"DIR" help:"Keep the files that are handed over in this folder."`
	Verbose bool   `help:"Log to standard error."`

	Web    bool      `help:"Try it in a browser: a page on this machine, with everybody's screen side by side."`
	Listen string    `placeholder:"ADDRESS" default:"127.0.0.1:0" help:"Where --web listens. Other machines can reach it only when you name an address that is open to them, such as 0.0.0.0:8080."`
	Begin  time.Time `placeholder:"TIME" format:"2006-01-02 15:04" help:"When --web begins, such as \"2026-11-20 15:45\". Otherwise now, or the next moment somebody works."`
}

// Run plays a script, or lets somebody type.
func (c *demoCmd) Run(ctx context.Context, std streams) error {
	if c.Web {
		return c.browse(ctx, std)
	}
	script, err := c.script(std.in)
	if err != nil {
		return err
	}
	cfg := worldConfig{
		redis: c.Redis, lang: c.Lang, ticking: script == nil,
		out: std.out, log: c.log(std.err), width: widthOf(std.out), colour: colourful(std.out),
	}
	if c.Out != "" {
		if cfg.save, err = saver(c.Out); err != nil {
			return err
		}
	}
	if script == nil {
		return interact(ctx, cfg, std)
	}
	lines, err := readScript(script)
	if err != nil {
		return err
	}
	w, err := newWorld(ctx, cfg)
	if err != nil {
		return err
	}
	defer w.close()
	p := newPlayer(w, std.out)
	if c.File != "" {
		p.beside = filepath.Dir(c.File)
	}
	return p.play(ctx, lines)
}

// script is what is to be played; nil when somebody is there to type.
func (c *demoCmd) script(in io.Reader) (io.Reader, error) {
	switch {
	case c.File != "" && !c.Play:
		return nil, errors.New("a file is only for --play")
	case c.File != "":
		b, err := os.ReadFile(c.File)
		return bytes.NewReader(b), err
	case c.Play:
		return bytes.NewReader(mainJob), nil
	case isTerminal(in):
		return nil, nil
	}
	return in, nil
}

func (c *demoCmd) log(w io.Writer) *slog.Logger {
	if !c.Verbose {
		return slog.New(slog.DiscardHandler)
	}
	return slog.New(slog.NewTextHandler(w, nil))
}

// saver keeps files in a folder, and nowhere else.
func saver(dir string) (func(string, []byte) (string, error), error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return func(name string, data []byte) (string, error) {
		if name != filepath.Base(name) || strings.HasPrefix(name, ".") {
			return "", fmt.Errorf("%q: %w", name, fs.ErrInvalid)
		}
		// Only for the one who runs the demo: file notes are private.
		if err := root.WriteFile(name, data, 0o600); err != nil {
			return "", err
		}
		return filepath.Join(dir, name), nil
	}, nil
}

// isTerminal reports whether somebody sits at the other end.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// colourful reports whether colours are welcome (no-color.org).
func colourful(out io.Writer) bool {
	return isTerminal(out) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// The columns that are drawn in: longer lines are hard to read.
const (
	columns    = 80
	maxColumns = 100
)

func widthOf(out io.Writer) func() int {
	return func() int {
		if f, ok := out.(*os.File); ok {
			if w, _, err := term.GetSize(int(f.Fd())); err == nil {
				return min(w, maxColumns)
			}
		}
		return columns
	}
}
