package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/dialogs"
	"ruggespraak/store"
)

type keptCmd struct {
	Config string `placeholder:"FILE" help:"The configuration of serve: its own lengths of time. Without it those that hold when nothing is said."`
}

// Run prints what is kept and until when, as a table for the organisation's own register: in Dutch, as
// Markdown.
func (c *keptCmd) Run(std streams) error {
	if c.Config == "" {
		return writeKept(std.out, dialogs.DefaultPace, dialogs.DefaultAudit)
	}
	cfg, err := config.Load(c.Config, os.LookupEnv)
	if err != nil {
		return err
	}
	for _, org := range cfg.Orgs {
		if _, err := fmt.Fprintf(std.out, "## %s\n\n", org.Name); err != nil {
			return err
		}
		if err := writeKept(std.out, org.Pace, org.AuditFor()); err != nil {
			return err
		}
	}
	return nil
}

// writeKept writes the table for one organisation: what people wrote first, then what only makes the bot
// work.
func writeKept(w io.Writer, p dialogs.Pace, audit time.Duration) error {
	var b strings.Builder
	b.WriteString("| Wat | Verzegeld | Weg na | In Redis |\n|---|---|---|---|\n")
	for _, k := range dialogs.Keeps(p) {
		fmt.Fprintf(&b, "| %s | ja | %s | `%s` |\n", k.Holds, k.Until, k.Kind)
	}
	for _, k := range store.Keeps(audit) {
		sealed := "nee: bevat geen tekst van mensen"
		if k.Sealed {
			sealed = "ja"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | `%s` |\n", k.Holds, sealed, k.Until, k.Kind)
	}
	b.WriteString("\n")
	_, err := io.WriteString(w, b.String())
	return err
}
