package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"ruggespraak/cmd/ruggespraak/keyfile"
)

type keysListCmd struct {
	Keyset     string `required:"" placeholder:"FILE" help:"The file with the keys."`
	Passphrase string `required:"" placeholder:"FILE" help:"The file with its passphrase, on one line."`
}

// Run lists the keys, oldest first.
func (c keysListCmd) Run(std streams) error {
	keys, _, err := openKeys(c.Keyset, c.Passphrase)
	if err != nil {
		return err
	}
	list, err := keys.List()
	if err != nil {
		return err
	}
	for _, k := range list {
		does := "opens"
		if k.Seals {
			does = "opens and seals"
		}
		if _, err := fmt.Fprintf(std.out, "%08x  %s\n", k.ID, does); err != nil {
			return err
		}
	}
	return nil
}

type keysRotateCmd struct {
	Keyset     string `required:"" placeholder:"FILE" help:"The file with the keys; it is replaced."`
	Passphrase string `required:"" placeholder:"FILE" help:"The file with its passphrase, on one line."`
}

// Run takes the next step of a rotation, and says what comes after it.
func (c keysRotateCmd) Run(std streams) error {
	keys, passphrase, err := openKeys(c.Keyset, c.Passphrase)
	if err != nil {
		return err
	}
	key, err := keys.Rotate()
	if err != nil {
		return err
	}
	sealed, err := keys.Seal(passphrase)
	if err != nil {
		return err
	}
	if err := replace(c.Keyset, sealed); err != nil {
		return err
	}
	next := "Key %08x is new, and opens only. Start every serve again with this file, and then run this once more.\n"
	if key.Seals {
		next = "Key %08x seals from now on. Start every serve again with this file. The older keys stay, for what they sealed.\n"
	}
	_, err = fmt.Fprintf(std.out, next, key.ID)
	return err
}

// openKeys opens the keys with a passphrase from a file.
func openKeys(keyset, passphraseFile string) (*keyfile.Keys, string, error) {
	passphrase, err := readPassphrase(passphraseFile)
	if err != nil {
		return nil, "", err
	}
	keys, err := keyfile.Read(keyset, passphrase)
	return keys, passphrase, err
}

// replace puts data in the place of a file: all of it or, after a crash, none.
func replace(path string, data []byte) error {
	next := path + ".next"
	if err := os.Remove(next); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := writeNew(next, data); err != nil {
		return err
	}
	if err := os.Rename(next, path); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
