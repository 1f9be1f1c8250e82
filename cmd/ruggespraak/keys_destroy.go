package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"ruggespraak/cmd/ruggespraak/keyfile"
	"ruggespraak/store"
)

type keysDestroyCmd struct {
	Key    string `arg:"" placeholder:"KEY" help:"The key's id, as \"keys list\" shows it."`
	Config string `required:"" placeholder:"FILE" help:"The configuration that serve runs with."`
	Yes    bool   `help:"Do not ask whether it is meant."`
}

// settle is the time between two looks at what needs a key: what was moved during the first one is found
// by the second, and a Redis that writes its file every second has written by then what was sealed anew.
const settle = 3 * time.Second

// Run destroys a key, unless something needs it.
func (c keysDestroyCmd) Run(ctx context.Context, std streams) error {
	id, err := strconv.ParseUint(c.Key, 16, 32)
	if err != nil || len(c.Key) != 8 {
		return fmt.Errorf("%.20q is no key: eight characters, as \"keys list\" shows it", c.Key)
	}
	keys, err := keysetFlags{Config: c.Config}.open()
	if err != nil {
		return err
	}
	if err := keys.Destroy(uint32(id)); err != nil { // in the file only after everything below
		return refusal(c.Key, err)
	}
	st, err := storeOf(ctx, keys.cfg, keys.Keys)
	if err != nil {
		return notAsked(c.Key, err)
	}
	defer st.Close()
	if err := c.unneeded(ctx, st, uint32(id)); err != nil {
		return err
	}
	settled := time.After(settle)
	if !c.Yes {
		if err := c.confirm(std); err != nil {
			return err
		}
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-settled:
	}
	if err := c.unneeded(ctx, st, uint32(id)); err != nil {
		return err
	}
	if err := keys.save(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(std.out, "Key %s is out of %s. It lives on in every copy and backup of that file: destroy these too, and make new ones.\n"+
		"Then nobody can read what it sealed in old backups of Redis. Let every serve read the file.\n", c.Key, keys.path)
	return err
}

// refusal says why a key is not destroyed.
func refusal(key string, err error) error {
	switch {
	case errors.Is(err, keyfile.ErrPrimary):
		return fmt.Errorf("key %s is not destroyed: it seals what is written now. \"ruggespraak keys rotate\" brings in another one", key)
	case errors.Is(err, keyfile.ErrNoKey):
		return fmt.Errorf("there is no key %s: \"ruggespraak keys list\" shows which there are", key)
	}
	return err
}

// notAsked says that it is not known what needs the key.
func notAsked(key string, err error) error {
	return fmt.Errorf("key %s is not destroyed: what needs it cannot be found out: %w", key, err)
}

// unneeded refuses while something needs the key.
func (c keysDestroyCmd) unneeded(ctx context.Context, st *store.Store, id uint32) error {
	uses, err := st.Uses(ctx)
	if err != nil {
		return notAsked(c.Key, err)
	}
	switch u := uses[id]; {
	case u.Serving:
		return fmt.Errorf("key %s is not destroyed: a serve that runs, or ran a minute ago, seals with it. Let every serve read the keyset, and try again after the sweep", c.Key)
	case u.Needed():
		return fmt.Errorf("key %s is not destroyed: %s, %s and %s of audit logs still need it. Every serve seals them anew after it starts, and every %v: try again after the sweep",
			c.Key, count(u.Records, "record"), count(u.Lines, "line"), count(u.Audit, "part"), resealEvery)
	}
	return nil
}

// count is a number of things.
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// confirm asks somebody at a terminal to type the key.
func (c keysDestroyCmd) confirm(std streams) error {
	if !isTerminal(std.in) {
		return fmt.Errorf("key %s is not destroyed: say --yes, or run this at a terminal", c.Key)
	}
	return c.ask(std)
}

// ask wants the key typed once more.
func (c keysDestroyCmd) ask(std streams) error {
	fmt.Fprintf(std.out, "Nothing in Redis needs key %[1]s. Backups that need it can never be read again.\nType %[1]s to destroy it: ", c.Key)
	line, err := bufio.NewReader(io.LimitReader(std.in, 100)).ReadString('\n')
	if strings.TrimSpace(line) != c.Key || err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("key %s is not destroyed: that was not its name", c.Key)
	}
	return nil
}
