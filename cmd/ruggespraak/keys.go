package main

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"ruggespraak/cmd/ruggespraak/keyfile"
)

type keysCmd struct {
	New    keysNewCmd    `cmd:"" help:"Make the keys that seal what people write, in a file that only its passphrase opens."`
	List   keysListCmd   `cmd:"" help:"Show which keys there are."`
	Rotate keysRotateCmd `cmd:"" help:"Bring in a new key, in two steps."`
}

type keysNewCmd struct {
	Keyset        string `required:"" placeholder:"FILE" help:"The file to make. One that exists is never overwritten."`
	Passphrase    string `required:"" placeholder:"FILE" help:"The file with the passphrase, on one line."`
	NewPassphrase bool   `help:"Make the file with the passphrase as well, from chance."`
}

// Run makes the files, each for its owner alone.
func (c keysNewCmd) Run(std streams) error {
	if _, err := os.Lstat(c.Keyset); err == nil {
		return fmt.Errorf("%s is there already: what is sealed with it could never be read again", c.Keyset)
	}
	passphrase, err := c.passphrase()
	if err != nil {
		return err
	}
	keys, err := keyfile.New()
	if err != nil {
		return err
	}
	sealed, err := keys.Seal(passphrase)
	if err != nil {
		return fmt.Errorf("%s: %w", c.Passphrase, err)
	}
	if err := writeNew(c.Keyset, sealed); err != nil {
		return err
	}
	_, err = fmt.Fprintf(std.out, "The keys are in %s, and open with %s.\nKeep a copy of both, apart from each other and from the backups of Redis.\n", c.Keyset, c.Passphrase)
	return err
}

// passphrase reads the passphrase, or makes one.
func (c keysNewCmd) passphrase() (string, error) {
	if c.NewPassphrase {
		var b [32]byte
		rand.Read(b[:]) // never fails (crypto/rand)
		made := base64.RawURLEncoding.EncodeToString(b[:])
		return made, writeNew(c.Passphrase, []byte(made+"\n"))
	}
	passphrase, err := readPassphrase(c.Passphrase)
	if errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("%w (--new-passphrase makes one)", err)
	}
	return passphrase, err
}

// readPassphrase reads the one line of a file.
func readPassphrase(path string) (string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	passphrase := strings.TrimSuffix(strings.TrimSuffix(string(b), "\n"), "\r")
	if strings.ContainsAny(passphrase, "\r\n") {
		return "", fmt.Errorf("%s: a passphrase is on one line", path)
	}
	return passphrase, nil
}

// writeNew writes a file for its owner alone, in a folder that is made if need be. It never
// overwrites, and is on the disk when it returns.
func writeNew(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}
