package keyfile

import (
	"crypto/rand"
	"errors"
	"fmt"

	"github.com/tink-crypto/tink-go/v2/aead/subtle"
	"github.com/tink-crypto/tink-go/v2/tink"
	"golang.org/x/crypto/argon2"
)

// MinPassphrase is how many bytes a passphrase has at least: who has the file can guess for years.
const MinPassphrase = 20

// ErrPassphrase means that the passphrase does not belong to the file, or that the file was changed.
var ErrPassphrase = errors.New("the passphrase does not belong to this keyset, or the file is damaged")

// Passphrase is a lock that opens for who knows a sentence.
func Passphrase(passphrase string) Lock { return sentence(passphrase) }

type sentence string

func (p sentence) shut(e *envelope) (tink.AEAD, error) {
	if len(p) < MinPassphrase {
		return nil, fmt.Errorf("a passphrase has at least %d characters", MinPassphrase)
	}
	e.KDF = freshDerivation()
	return e.KDF.key(string(p))
}

func (p sentence) open(e envelope) (tink.AEAD, error) {
	if e.KDF == nil {
		return nil, fmt.Errorf("the keyset opens with a key service (%.200q), not with a passphrase", e.Service)
	}
	return e.KDF.key(string(p))
}

func (p sentence) wrong(error) error { return ErrPassphrase }

// A derivation says how the key that encrypts a keyset comes from a passphrase. It lies beside the
// keyset, so that what is made today opens when more work is asked for tomorrow.
type derivation struct {
	Name    string `json:"name"`
	Salt    []byte `json:"salt"`
	Time    uint32 `json:"time"`
	Memory  uint32 `json:"memory_kib"`
	Threads uint8  `json:"threads"`
}

// freshDerivation has the second of the recommended options of RFC 9106, section 4 (3 passes over
// 64 MiB, 4 lanes), and a new salt.
func freshDerivation() *derivation {
	salt := make([]byte, 16)
	rand.Read(salt) // never fails (crypto/rand)
	return &derivation{Name: "argon2id", Salt: salt, Time: 3, Memory: 64 << 10, Threads: 4}
}

// The most work a file can ask for: somebody may have changed it.
const (
	maxTime   = 64
	maxMemory = 1 << 20 // KiB
)

// key does the work.
func (d derivation) key(passphrase string) (tink.AEAD, error) {
	if d.Name != "argon2id" {
		return nil, errors.New("the keyset's kdf must be argon2id")
	}
	if len(d.Salt) < 16 || d.Time < 1 || d.Time > maxTime || d.Memory < 8<<10 || d.Memory > maxMemory || d.Threads < 1 {
		return nil, errors.New("the keyset's kdf asks for too little or too much work")
	}
	key := argon2.IDKey([]byte(passphrase), d.Salt, d.Time, d.Memory, d.Threads, 32)
	defer clear(key)
	a, err := subtle.NewAESGCM(key)
	if err != nil {
		return nil, fmt.Errorf("derive key: %w", err)
	}
	return a, nil
}
