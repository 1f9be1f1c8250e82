package main

import (
	"errors"
	"fmt"
)

type keysLockCmd struct {
	keysetFlags
	NewPassphrase string `placeholder:"FILE" help:"The file with the new passphrase, on one line."`
	NewKMS        string `name:"new-kms" placeholder:"URI" help:"Instead of a passphrase: a key in HashiCorp Vault or OpenBao, hcvault://HOST/MOUNT/keys/NAME."`
	NewKMSToken   string `name:"new-kms-token" placeholder:"FILE" help:"The file with the token for that key service."`
}

// Validate implements kong.Validatable.
func (c keysLockCmd) Validate() error {
	if (c.NewPassphrase == "") == (c.NewKMS == "") || (c.NewKMS == "") != (c.NewKMSToken == "") {
		return errors.New("say what opens it from now on: --new-passphrase=FILE, or --new-kms=URI with --new-kms-token=FILE")
	}
	return c.keysetFlags.Validate()
}

// Run gives the keyset another lock. The keys in it stay the same.
func (c keysLockCmd) Run(std streams) error {
	keys, err := c.open()
	if err != nil {
		return err
	}
	now := lockFlags{Passphrase: c.NewPassphrase, KMS: c.NewKMS, KMSToken: c.NewKMSToken}
	if keys.lock, err = now.lock(); err != nil {
		return err
	}
	if err := keys.save(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(std.out, "%s opens with %s from now on: say so in the configuration before a serve starts again.\n"+
		"Copies of the file open as before: destroy them, and make new ones.\n", keys.path, now.by())
	return err
}
