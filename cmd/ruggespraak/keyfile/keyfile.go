// Package keyfile keeps the keys that seal people's words in a file that is worth nothing without
// its passphrase: a Tink keyset, encrypted with a key that Argon2id (RFC 9106) makes from it.
package keyfile

import (
	"bytes"
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

// version is of the format of the file; what binds the keyset to it is below.
const version = 1

var boundTo = []byte("ruggespraak keyset 1")

// envelope is the file, as JSON. Bytes are in base64.
type envelope struct {
	Version int        `json:"version"`
	KDF     derivation `json:"kdf"`
	Keyset  []byte     `json:"keyset"` // as Tink encrypts it
}

// New makes a keyset with one fresh AES-256-GCM key.
func New() (*keyset.Handle, error) {
	keys, err := keyset.NewHandle(aead.AES256GCMKeyTemplate())
	if err != nil {
		return nil, fmt.Errorf("new key: %w", err)
	}
	return keys, nil
}

// Seal encrypts a keyset.
func Seal(keys *keyset.Handle, passphrase string) ([]byte, error) {
	if len(passphrase) < MinPassphrase {
		return nil, fmt.Errorf("a passphrase has at least %d characters", MinPassphrase)
	}
	kdf := freshDerivation()
	master, err := kdf.key(passphrase)
	if err != nil {
		return nil, err
	}
	var sealed bytes.Buffer
	if err := keys.WriteWithAssociatedData(keyset.NewBinaryWriter(&sealed), master, boundTo); err != nil {
		return nil, fmt.Errorf("encrypt keyset: %w", err)
	}
	b, err := json.MarshalIndent(envelope{Version: version, KDF: kdf, Keyset: sealed.Bytes()}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("encrypt keyset: %w", err)
	}
	return append(b, '\n'), nil
}

// Open undoes Seal. The error is ErrPassphrase when the two do not fit.
func Open(sealed []byte, passphrase string) (*keyset.Handle, error) {
	var e envelope
	dec := json.NewDecoder(bytes.NewReader(sealed))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&e); err != nil || len(e.Keyset) == 0 {
		return nil, errors.New("this is no keyset of ruggespraak")
	}
	if e.Version != version {
		return nil, fmt.Errorf("the keyset has format %d; this program knows format %d", e.Version, version)
	}
	master, err := e.KDF.key(passphrase)
	if err != nil {
		return nil, err
	}
	keys, err := keyset.ReadWithAssociatedData(keyset.NewBinaryReader(bytes.NewReader(e.Keyset)), master, boundTo)
	if err != nil {
		return nil, ErrPassphrase
	}
	return keys, nil
}

// maxFile bounds a keyset file, in bytes: a key takes about a hundred.
const maxFile = 1 << 20

// Read opens the keyset in a file.
func Read(path, passphrase string) (*keyset.Handle, error) {
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
