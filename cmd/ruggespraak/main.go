// Command ruggespraak is the bot: "ruggespraak serve" runs it for organisations, "ruggespraak demo"
// plays it in one terminal.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // the zones of organisations, also on a machine without them

	"github.com/alecthomas/kong"

	"ruggespraak/cmd/ruggespraak/config"
)

// program is the command line: a struct for each command, in a file of its own.
type program struct {
	Serve         serveCmd         `cmd:"" help:"Run the bot for the organisations in a configuration file."`
	Check         checkCmd         `cmd:"" help:"Go through everything that fails in practice, and say how to mend it."`
	Lines         linesCmd         `cmd:"" help:"List the messages that could not be delivered, and try them once more."`
	Audit         auditCmd         `cmd:"" help:"Show who did what to which case, and when. That you looked is in it as well."`
	Keys          keysCmd          `cmd:"" help:"Make the keys that seal what people write."`
	Demo          demoCmd          `cmd:"" help:"Try the bot in this terminal: you play everybody in a small invented organisation."`
	Scan          scanCmd          `cmd:"" help:"Show what the check on identifying details finds in texts of your own."`
	Health        healthCmd        `cmd:"" help:"Ask a running serve on this machine whether it is well."`
	SlackManifest slackManifestCmd `cmd:"" help:"Print the manifest of the Slack app, with what it may do and why."`
	Kept          keptCmd          `cmd:"" help:"Print what is kept and until when, for the organisation's own register (in Dutch)."`
	Practice      practiceCmd      `cmd:"" help:"Look at a case to practise on that you wrote yourself."`
	Version       versionCmd       `cmd:"" help:"Show which version this is."`
}

// streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	os.Exit(run(ctx, os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}

// interrupted is the exit status of a command that was told to stop before its end, as shells have it.
const interrupted = 130

// run is the program: its result is the exit status. 2 means that it was called or configured wrongly:
// starting it again does not help.
func run(ctx context.Context, args []string, std streams) int {
	var p program
	shown := -1 // the exit status that help asks for
	k, err := kong.New(&p,
		kong.Name("ruggespraak"),
		kong.Description("A chat bot that helps professionals confer before they decide."),
		kong.Writers(std.out, std.err),
		kong.Exit(func(status int) { shown = status }),
		kong.UsageOnError(),
	)
	if err != nil {
		fmt.Fprintln(std.err, "ruggespraak:", err)
		return 2
	}
	parsed, err := k.Parse(args)
	if shown >= 0 {
		return shown
	}
	if err != nil {
		fmt.Fprintln(std.err, "ruggespraak:", err)
		fmt.Fprintln(std.err, "Try: ruggespraak --help")
		return 2
	}
	parsed.BindTo(ctx, (*context.Context)(nil))
	var wrong *config.Mistakes
	switch err := parsed.Run(std); {
	case errors.As(err, &wrong):
		fmt.Fprintln(std.err, wrong)
		return 2
	case err != nil && ctx.Err() != nil && !errors.Is(err, errUnfinished):
		return interrupted
	case err != nil:
		fmt.Fprintln(std.err, "ruggespraak:", err)
		return 1
	}
	return 0
}
