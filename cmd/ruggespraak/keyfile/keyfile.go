// Package keyfile keeps the keys of an installation in a file that is worth nothing without its lock:
// a Tink keyset that seals what people write, and a secret that what leaves the program and comes back
// is made unguessable with. A lock is a passphrase, of which Argon2id (RFC 9106) makes a key, or a key
// that never leaves an external service.
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
	"strconv"
	"time"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/tink"
)

// A Lock is what encrypts the keys in their file: see Passphrase and Vault.
type Lock interface {
	// shut gives the cipher for a new file, and writes into e what is needed to open it again.
	shut(e *envelope) (tink.AEAD, error)
	// open gives the cipher of a file.
	open(e envelope) (tink.AEAD, error)
	// wrong is the error when that cipher fails.
	wrong(err error) error
}

// Keys are what is in a file.
type Keys struct {
	Keyset *keyset.Handle // of AEAD keys, for store.NewSealer
	secret []byte
	made   map[uint32]time.Time // when each key was; those of a file in the first format are not known
}

// secretSize is the strength of AES-256.
const secretSize = 32

// New makes a keyset with one AES-256-GCM key, and a secret, both fresh.
func New(now time.Time) (*Keys, error) {
	handle, err := keyset.NewHandle(aead.AES256GCMKeyTemplate())
	if err != nil {
		return nil, fmt.Errorf("new key: %w", err)
	}
	secret := make([]byte, secretSize)
	rand.Read(secret) // never fails (crypto/rand)
	first, err := handle.Primary()
	if err != nil {
		return nil, fmt.Errorf("new key: %w", err)
	}
	return &Keys{Keyset: handle, secret: secret, made: map[uint32]time.Time{first.KeyID(): now}}, nil
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

// The formats of the file. What is encrypted is bound to the format and to its place.
const (
	firstVersion = 1 // only a passphrase; not when keys were made
	version      = 2
)

// place is what a part of a file is bound to.
func place(part string, version int) []byte {
	return fmt.Appendf(nil, "ruggespraak %s %d", part, version)
}

// envelope is the file, as JSON. Bytes are in base64.
type envelope struct {
	Version int         `json:"version"`
	KDF     *derivation `json:"kdf,omitempty"`     // with a passphrase
	Service string      `json:"service,omitempty"` // with a key service: for people to read. Who changes it sends us nowhere else
	Made    dates       `json:"made,omitempty"`
	Keyset  []byte      `json:"keyset"` // as Tink encrypts it
	Secret  []byte      `json:"secret"` // encrypted with the same key
}

// dates says when each key was made, by its id as "keys list" shows it.
type dates map[string]time.Time

// Seal encrypts the keys.
func (k *Keys) Seal(lock Lock) ([]byte, error) {
	e := envelope{Version: version, Made: dates{}}
	for id, at := range k.made {
		e.Made[fmt.Sprintf("%08x", id)] = at.UTC().Truncate(time.Second)
	}
	master, err := lock.shut(&e)
	if err != nil {
		return nil, err
	}
	var sealed bytes.Buffer
	kept := &keeper{AEAD: master}
	if err := k.Keyset.WriteWithAssociatedData(keyset.NewBinaryWriter(&sealed), kept, place("keyset", version)); err != nil {
		return nil, fmt.Errorf("encrypt keyset: %w", lock.wrong(kept.err))
	}
	e.Keyset = sealed.Bytes()
	if e.Secret, err = master.Encrypt(k.secret, place("secret", version)); err != nil {
		return nil, fmt.Errorf("encrypt secret: %w", lock.wrong(err))
	}
	b, err := json.MarshalIndent(e, "", "  ") //nolint:gosec // the secret in it is encrypted
	if err != nil {
		return nil, fmt.Errorf("encrypt keys: %w", err)
	}
	return append(b, '\n'), nil
}

// Open undoes Seal. The error is ErrPassphrase when file and passphrase do not fit.
func Open(sealed []byte, lock Lock) (*Keys, error) {
	var e envelope
	dec := json.NewDecoder(bytes.NewReader(sealed))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&e); err != nil || dec.More() || len(e.Keyset) == 0 {
		return nil, errors.New("this is no keyset of ruggespraak")
	}
	if e.Version < firstVersion || e.Version > version {
		return nil, fmt.Errorf("the keyset has format %d; this program knows format %d", e.Version, version)
	}
	master, err := lock.open(e)
	if err != nil {
		return nil, err
	}
	kept := &keeper{AEAD: master}
	handle, err := keyset.ReadWithAssociatedData(keyset.NewBinaryReader(bytes.NewReader(e.Keyset)), kept, place("keyset", e.Version))
	if err != nil {
		return nil, lock.wrong(kept.err)
	}
	secret, err := master.Decrypt(e.Secret, place("secret", e.Version))
	if err != nil || len(secret) != secretSize {
		return nil, lock.wrong(err)
	}
	return &Keys{Keyset: handle, secret: secret, made: e.Made.byID()}, nil
}

// byID undoes what Seal did. A date is shown to people and decides nothing.
func (d dates) byID() map[uint32]time.Time {
	made := map[uint32]time.Time{}
	for name, at := range d {
		if id, err := strconv.ParseUint(name, 16, 32); err == nil {
			made[uint32(id)] = at
		}
	}
	return made
}

// A keeper keeps the error of a cipher: Tink tells it as text only.
type keeper struct {
	tink.AEAD
	err error
}

func (k *keeper) Encrypt(plaintext, associatedData []byte) ([]byte, error) {
	out, err := k.AEAD.Encrypt(plaintext, associatedData)
	k.err = err
	return out, err
}

func (k *keeper) Decrypt(ciphertext, associatedData []byte) ([]byte, error) {
	out, err := k.AEAD.Decrypt(ciphertext, associatedData)
	k.err = err
	return out, err
}

// maxFile bounds a keyset file, in bytes: a key takes about a hundred.
const maxFile = 1 << 20

// Read opens the keys in a file.
func Read(path string, lock Lock) (*Keys, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("keyset: %w", err)
	}
	defer f.Close()
	sealed, err := io.ReadAll(io.LimitReader(f, maxFile))
	if err != nil {
		return nil, fmt.Errorf("keyset: %w", err)
	}
	keys, err := Open(sealed, lock)
	if err != nil {
		return nil, fmt.Errorf("keyset %s: %w", path, err)
	}
	return keys, nil
}
