package main

import (
	"context"
	"fmt"
	"text/tabwriter"
	"time"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/store"
)

type linesCmd struct {
	Config string   `required:"" placeholder:"FILE" help:"The configuration that serve runs with."`
	Again  []string `placeholder:"ID" help:"Try these lines once more. Do so when what kept them back is mended."`
}

// Run lists the lines that could not be delivered and were set aside: for whom and why, never what is
// in them.
func (c *linesCmd) Run(ctx context.Context, std streams) error {
	cfg, st, err := openConfigured(ctx, c.Config)
	if err != nil {
		return err
	}
	defer st.Close()
	for _, id := range c.Again {
		if err := again(ctx, st, cfg, id); err != nil {
			return err
		}
	}
	return list(ctx, st, cfg, std)
}

// again puts a line back in its person's queue, whichever organisation it is of.
func again(ctx context.Context, st *store.Store, cfg *config.Config, id string) error {
	for _, org := range cfg.Orgs {
		if ok, err := st.Requeue(ctx, org.ID, id, time.Now()); ok || err != nil {
			return err
		}
	}
	return fmt.Errorf("no line %q is set aside", id)
}

// list prints a row for each line, the oldest of an organisation first.
func list(ctx context.Context, st *store.Store, cfg *config.Config, std streams) error {
	out := tabwriter.NewWriter(std.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "ORGANISATION\tLINE\tFOR\tSINCE\tTRIES\tWHY")
	n := 0
	for _, org := range cfg.Orgs {
		lines, err := st.Aside(ctx, org.ID)
		if err != nil {
			return err
		}
		for _, l := range lines {
			fmt.Fprintf(out, "%s\t%s\t%s\t%s\t%d\t%s\n", org.ID, l.ID, who(l.To), l.At.In(org.Zone).Format("2006-01-02 15:04"), l.Tries, l.Why)
			n++
		}
	}
	if n == 0 {
		_, err := fmt.Fprintln(std.out, "No line is set aside: everything was delivered, or is on its way.")
		return err
	}
	return out.Flush()
}

func who(a bot.Address) string { return a.Connection + "/" + a.User }
