package main

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"text/tabwriter"

	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/cmd/ruggespraak/keyfile"
	"ruggespraak/store"
)

type keysListCmd struct{ keysetFlags }

// Run lists the keys, oldest first; with a configuration also what needs them.
func (c keysListCmd) Run(ctx context.Context, std streams) error {
	keys, err := c.open()
	if err != nil {
		return err
	}
	list, err := keys.List()
	if err != nil {
		return err
	}
	var uses map[uint32]store.Use
	if keys.cfg != nil {
		st, err := storeOf(ctx, keys.cfg, keys.Keys)
		if err != nil {
			return err
		}
		defer st.Close()
		if uses, err = st.Uses(ctx); err != nil {
			return err
		}
	}
	out := tabwriter.NewWriter(std.out, 0, 0, 2, ' ', 0)
	head := "KEY\tMADE\tDOES"
	if uses != nil {
		head += "\tRECORDS\tLINES\tAUDIT"
	}
	fmt.Fprintln(out, head)
	for _, k := range list {
		does := "opens"
		if k.Seals {
			does = "opens and seals"
		}
		fmt.Fprintf(out, "%08x\t%s\t%s", k.ID, dateOf(k.Made), does)
		if uses != nil {
			fmt.Fprintf(out, "\t%d\t%d\t%d", uses[k.ID].Records, uses[k.ID].Lines, uses[k.ID].Audit)
		}
		fmt.Fprintln(out)
		delete(uses, k.ID)
	}
	for _, id := range slices.Sorted(maps.Keys(uses)) { // of keys that are not in this keyset
		fmt.Fprintf(out, "%08x\t\tis not here\t%d\t%d\t%d\n", id, uses[id].Records, uses[id].Lines, uses[id].Audit)
	}
	return out.Flush()
}

// storeOf opens the store of a configuration, for a command: what the driver has to say is in the error.
func storeOf(ctx context.Context, cfg *config.Config, keys *keyfile.Keys) (*store.Store, error) {
	store.LogDriver(slog.New(slog.DiscardHandler))
	sealer, err := store.NewSealer(keys.Keyset)
	if err != nil {
		return nil, err
	}
	return store.Open(ctx, store.Config{URL: cfg.Redis.Reveal(), Sealer: sealer, Replicas: cfg.Replicas})
}
