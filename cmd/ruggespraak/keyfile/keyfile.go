// Package keyfile keeps the keys of an installation in a file that is worth nothing without its
// passphrase: a Tink keyset that seals what people write, and a secret that what leaves the program
// and comes back is made unguessable with. Both are encrypted with a key that Argon2id (RFC 9106)
// makes from the passphrase.
package keyfile

import (
	"bytes"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/keyset"
)

// MinPassphrase is how many bytes a passphrase has at least: who has the file can guess for years.
const MinPassphrase = 20

// ErrPassphrase means that the passphrase does not belong to the file, or that the file was changed.
var ErrPassphrase = errors.New("the passphrase does not belong to this keyset, or the file is damaged")

// Keys are what is in a file.
type Keys struct {
	Keyset *keyset.Handle // of AEAD keys, for store.NewSealer
	secret []byte
}

// secretSize is the strength of AES-256.
const secretSize = 32

// New makes a keyset with one AES-256-GCM key, and a secret, both fresh.
func New() (*Keys, error) {
	handle, err := keyset.NewHandle(aead.AES256GCMKeyTemplate())
	if err != nil {
		return nil, fmt.Errorf("new key: %w", err)
	}
	secret := make([]byte, secretSize)
	rand.Read(secret) // never fails (crypto/rand)
	return &Keys{Keyset: handle, secret: secret}, nil
}

// Secret gives 32 bytes for one purpose, the same for as long as the file lives. Who knows those of
// one purpose learns nothing about another's.
func (k *Keys) Secret(purpose string) ([]byte, error) {
	derived, err := hkdf.Key(sha256.New, k.secret, nil, "ruggespraak "+purpose, secretSize)
	if err != nil {
		return nil, fmt.Errorf("derive secret: %w", err)
	}
	return derived, nil
}

// version is of the format of the file. What is encrypted is bound to it and to its place.
const version = 1

var (
	keysetPlace = []byte("ruggespraak keyset 1")
	secretPlace = []byte("ruggespraak secret 1")
)

// envelope is the file, as JSON. Bytes are in base64.
type envelope struct {
	Version int        `json:"version"`
	KDF     derivation `json:"kdf"`
	Keyset  []byte     `json:"keyset"` // as Tink encrypts it
	Secret  []byte     `json:"secret"` // as AES-256-GCM of Tink encrypts it
}

// Seal encrypts the keys.
func (k *Keys) Seal(passphrase string) ([]byte, error) {
	if len(passphrase) < MinPassphrase {
		return nil, fmt.Errorf("a passphrase has at least %d characters", MinPassphrase)
	}
	e := envelope{Version: version, KDF: freshDerivation()}
	master, err := e.KDF.key(passphrase)
	if err != nil {
		return nil, err
	}
	var sealed bytes.Buffer
	if err := k.Keyset.WriteWithAssociatedData(keyset.NewBinaryWriter(&sealed), master, keysetPlace); err != nil {
		return nil, fmt.Errorf("encrypt keyset: %w", err)
	}
	e.Keyset = sealed.Bytes()
	if e.Secret, err = master.Encrypt(k.secret, secretPlace); err != nil {
		return nil, fmt.Errorf("encrypt secret: %w", err)
	}
	b, err := json.MarshalIndent(e, "", "  ") //nolint:gosec // the secret in it is encrypted
	if err != nil {
		return nil, fmt.Errorf("encrypt keys: %w", err)
	}
	return append(b, '\n'), nil
}

// Open undoes Seal. The error is ErrPassphrase when the two do not fit.
func Open(sealed []byte, passphrase string) (*Keys, error) {
	var e envelope
	dec := json.NewDecoder(bytes.NewReader(sealed))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&e); err != nil || dec.More() || len(e.Keyset) == 0 {
		return nil, errors.New("this is no keyset of ruggespraak")
	}
	if e.Version != version {
		return nil, fmt.Errorf("the keyset has format %d; this program knows format %d", e.Version, version)
	}
	master, err := e.KDF.key(passphrase)
	if err != nil {
		return nil, err
	}
	handle, err := keyset.ReadWithAssociatedData(keyset.NewBinaryReader(bytes.NewReader(e.Keyset)), master, keysetPlace)
	if err != nil {
		return nil, ErrPassphrase
	}
	secret, err := master.Decrypt(e.Secret, secretPlace)
	if err != nil || len(secret) != secretSize {
		return nil, ErrPassphrase
	}
	return &Keys{Keyset: handle, secret: secret}, nil
}

// maxFile bounds a keyset file, in bytes: a key takes about a hundred.
const maxFile = 1 << 20

// Read opens the keys in a file.
func Read(path, passphrase string) (*Keys, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("keyset: %w", err)
	}
	defer f.Close()
	sealed, err := io.ReadAll(io.LimitReader(f, maxFile))
	if err != nil {
		return nil, fmt.Errorf("keyset: %w", err)
	}
	keys, err := Open(sealed, passphrase)
	if err != nil {
		return nil, fmt.Errorf("keyset %s: %w", path, err)
	}
	return keys, nil
}
