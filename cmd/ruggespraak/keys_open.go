package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/cmd/ruggespraak/keyfile"
)

// keysOf opens the keys of a configuration.
func keysOf(cfg *config.Config) (*keyfile.Keys, error) {
	lock, err := lockOf(cfg)
	if err != nil {
		return nil, err
	}
	return keyfile.Read(cfg.Keyset, lock)
}

// lockOf is what opens the keyset of a configuration.
func lockOf(cfg *config.Config) (keyfile.Lock, error) {
	if cfg.KMS != "" {
		return keyfile.Vault(cfg.KMS, cfg.KMSToken.Reveal())
	}
	return keyfile.Passphrase(cfg.Passphrase.Reveal()), nil
}

// lockFlags say what opens a keyset.
type lockFlags struct {
	Passphrase string `placeholder:"FILE" help:"The file with the passphrase, on one line."`
	KMS        string `name:"kms" placeholder:"URI" help:"Instead of a passphrase: a key in HashiCorp Vault or OpenBao, hcvault://HOST/MOUNT/keys/NAME."`
	KMSToken   string `name:"kms-token" placeholder:"FILE" help:"The file with the token for that key service."`
}

// check says what is wrong with the flags, as kong says such things.
func (f lockFlags) check() error {
	switch {
	case f.Passphrase == "" && f.KMS == "":
		return errors.New("missing flags: --passphrase=FILE, or --kms=URI with --kms-token=FILE")
	case f.Passphrase != "" && f.KMS+f.KMSToken != "":
		return errors.New("--passphrase and --kms can't be used together")
	case f.KMS != "" && f.KMSToken == "":
		return errors.New("missing flags: --kms-token=FILE")
	}
	return nil
}

// lock makes the lock.
func (f lockFlags) lock() (keyfile.Lock, error) {
	if f.KMS == "" {
		passphrase, err := readSecret(f.Passphrase, "a passphrase")
		return keyfile.Passphrase(passphrase), err
	}
	token, err := readSecret(f.KMSToken, "a token")
	if err != nil {
		return nil, err
	}
	return keyfile.Vault(f.KMS, token)
}

// by names what opens the keyset, for people.
func (f lockFlags) by() string { return f.Passphrase + f.KMS }

// keysetFlags say which keyset there is: that of a configuration, or the file itself.
type keysetFlags struct {
	Config string `placeholder:"FILE" help:"The configuration that serve runs with: it says where the keyset is, and what opens it."`
	Keyset string `placeholder:"FILE" help:"Instead of --config: the file with the keys."`
	lockFlags
}

// Validate implements kong.Validatable.
func (f keysetFlags) Validate() error {
	switch {
	case f.Config != "" && f.Keyset+f.Passphrase+f.KMS+f.KMSToken != "":
		return errors.New("--config says already where the keyset is, and what opens it")
	case f.Config != "":
		return nil
	case f.Keyset == "":
		return errors.New("missing flags: --config=FILE, or --keyset=FILE with --passphrase=FILE")
	}
	return f.check()
}

// An openKeyset is a keyset with its file.
type openKeyset struct {
	*keyfile.Keys
	cfg  *config.Config // nil without --config
	path string
	lock keyfile.Lock
	was  []byte // the file
}

// open opens the keyset.
func (f keysetFlags) open() (k *openKeyset, err error) {
	k = &openKeyset{path: f.Keyset}
	if f.Config != "" {
		if k.cfg, err = config.Load(f.Config, os.LookupEnv); err != nil {
			return nil, err
		}
		k.path = k.cfg.Keyset
		k.lock, err = lockOf(k.cfg)
	} else {
		k.lock, err = f.lock()
	}
	if err != nil {
		return nil, err
	}
	// Before the keys are read, so that what somebody else puts there meanwhile is not taken for what was read.
	if k.was, err = os.ReadFile(k.path); err != nil {
		return nil, fmt.Errorf("keyset: %w", err)
	}
	if k.Keys, err = keyfile.Read(k.path, k.lock); err != nil {
		return nil, err
	}
	return k, nil
}

// save puts the keys in the place of those in the file, unless somebody else did so meanwhile.
func (k *openKeyset) save() error {
	sealed, err := k.Seal(k.lock)
	if err != nil {
		return err
	}
	free, err := alone(k.path)
	if err != nil {
		return err
	}
	defer free()
	is, err := os.ReadFile(k.path)
	if err != nil {
		return err
	}
	if !bytes.Equal(is, k.was) {
		return fmt.Errorf("%s has changed meanwhile; nothing was done: try again", k.path)
	}
	return replace(k.path, sealed)
}

// readSecret reads the one line of a file.
func readSecret(path, what string) (string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	line := strings.TrimSuffix(strings.TrimSuffix(string(b), "\n"), "\r")
	if strings.ContainsAny(line, "\r\n") {
		return "", fmt.Errorf("%s: %s is on one line", path, what)
	}
	return line, nil
}

// dateOf is when a key was made, for people.
func dateOf(at time.Time) string {
	if at.IsZero() {
		return "not known"
	}
	return at.Format(time.DateOnly)
}
