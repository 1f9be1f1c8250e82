package main

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"ruggespraak/cmd/ruggespraak/keyfile"
)

type keysCmd struct {
	New     keysNewCmd     `cmd:"" help:"Make the keys that seal what people write, in a file that only its passphrase or a key service opens."`
	List    keysListCmd    `cmd:"" help:"Show which keys there are, and with --config what still needs them."`
	Rotate  keysRotateCmd  `cmd:"" help:"Bring in a new key, in two steps."`
	Lock    keysLockCmd    `cmd:"" help:"Let another passphrase or key service open the keyset; the keys stay the same."`
	Destroy keysDestroyCmd `cmd:"" help:"Take an old key out for good: backups that need it cannot be read any more."`
}

type keysNewCmd struct {
	Keyset string `required:"" placeholder:"FILE" help:"The file to make. One that exists is never overwritten."`
	lockFlags
	NewPassphrase bool `help:"Make the file with the passphrase as well, from chance."`
}

// Validate implements kong.Validatable.
func (c keysNewCmd) Validate() error {
	if c.NewPassphrase && c.Passphrase == "" {
		return errors.New("missing flags: --passphrase=FILE")
	}
	return c.check()
}

// Run makes the files, each for its owner alone.
func (c keysNewCmd) Run(std streams) error {
	if _, err := os.Lstat(c.Keyset); err == nil {
		return fmt.Errorf("%s is there already: what is sealed with it could never be read again", c.Keyset)
	}
	if c.NewPassphrase {
		var b [32]byte
		rand.Read(b[:]) // never fails (crypto/rand)
		if err := writeNew(c.Passphrase, []byte(base64.RawURLEncoding.EncodeToString(b[:])+"\n")); err != nil {
			return err
		}
	}
	lock, err := c.lock()
	if err != nil && errors.Is(err, os.ErrNotExist) && c.KMS == "" {
		return fmt.Errorf("%w (--new-passphrase makes one)", err)
	}
	if err != nil {
		return err
	}
	keys, err := keyfile.New(time.Now())
	if err != nil {
		return err
	}
	sealed, err := keys.Seal(lock)
	if err != nil {
		return fmt.Errorf("%s: %w", c.by(), err)
	}
	if err := writeNew(c.Keyset, sealed); err != nil {
		return err
	}
	keep := "a copy of both, apart from each other and from the backups of Redis"
	if c.KMS != "" {
		keep = "a copy of the file, apart from the backups of Redis, and never delete the key it opens with"
	}
	_, err = fmt.Fprintf(std.out, "The keys are in %s, and open with %s.\nKeep %s.\n", c.Keyset, c.by(), keep)
	return err
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
