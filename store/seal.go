package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"slices"
	"sync"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/tink"
)

// ErrSealed means that something in the store cannot be opened: the key it was sealed with is not in
// the keyset any more, or it was tampered with. The error never says what is in it.
var ErrSealed = errors.New("cannot be opened with the present keys")

// A Sealer encrypts and authenticates what lies in the store. What it seals is bound to a context,
// the name of the place it lies in, so one record's bytes cannot be put in another's place. It may
// be used concurrently.
type Sealer struct {
	aead    tink.AEAD
	keys    []uint32  // their ids, oldest first
	present int       // which of them seals
	buffers sync.Pool // of *[]byte, to pad in and to copy to
}

// NewSealer makes a Sealer from a keyset of AEAD keys. It seals with the primary key and opens with
// any of them, so keys rotate: add one at the end, make it primary, and delete the old one when
// nothing needs it any more: see Store.Reseal and Store.Uses. From then on old backups cannot be read.
func NewSealer(keys *keyset.Handle) (*Sealer, error) {
	a, err := aead.New(keys)
	if err != nil {
		return nil, fmt.Errorf("keyset: %w", err)
	}
	s := &Sealer{aead: a, keys: make([]uint32, keys.Len())}
	for i := range s.keys {
		e, err := keys.Entry(i)
		if err != nil {
			return nil, fmt.Errorf("keyset: %w", err)
		}
		if s.keys[i] = e.KeyID(); e.IsPrimary() {
			s.present = i
		}
	}
	return s, nil
}

// keyOf is the id of the key something was sealed with: Tink puts it in the clear, behind a byte that
// is 1. It reports false for what was never sealed so.
func keyOf(sealed string) (uint32, bool) {
	if len(sealed) < 5 || sealed[0] != 1 {
		return 0, false
	}
	return binary.BigEndian.Uint32([]byte(sealed[1:5])), true
}

// FreshSealer makes a Sealer with a new AES-256-GCM key that exists only in this process: for the
// demo and for tests.
func FreshSealer() (*Sealer, error) {
	keys, err := keyset.NewHandle(aead.AES256GCMKeyTemplate())
	if err != nil {
		return nil, fmt.Errorf("new key: %w", err)
	}
	return NewSealer(keys)
}

// seal pads and encrypts data, and puts it behind head.
func (s *Sealer) seal(head, data, context []byte) ([]byte, error) {
	buf := s.buffer()
	*buf = pad(*buf, data)
	sealed, err := s.aead.Encrypt(*buf, context)
	clear(*buf) // what people wrote does not stay behind in memory
	s.buffers.Put(buf)
	if err != nil {
		return nil, errors.New("cannot be sealed")
	}
	out := make([]byte, 0, len(head)+len(sealed))
	return append(append(out, head...), sealed...), nil
}

// open undoes seal, without the head. The error is ErrSealed.
func (s *Sealer) open(sealed string, context []byte) ([]byte, error) {
	buf := s.buffer()
	*buf = append(*buf, sealed...)
	padded, err := s.aead.Decrypt(*buf, context)
	s.buffers.Put(buf)
	if err != nil {
		return nil, ErrSealed
	}
	return unpad(padded)
}

// buffer gives an empty buffer of whatever capacity.
func (s *Sealer) buffer() *[]byte {
	if b, ok := s.buffers.Get().(*[]byte); ok {
		*b = (*b)[:0]
		return b
	}
	return new([]byte)
}

// minPadded hides the length of everything short: most talks and all lines look alike.
const minPadded = 512

// pad puts the length of data, data, and zeros up to one of a few lengths into the empty buf.
func pad(buf, data []byte) []byte {
	buf = slices.Grow(buf, padded(4+len(data)))
	buf = binary.BigEndian.AppendUint32(buf, uint32(len(data))) //nolint:gosec // bounded by maxData
	buf = append(buf, data...)
	used := len(buf)
	buf = buf[:padded(used)]
	clear(buf[used:])
	return buf
}

// unpad undoes pad.
func unpad(p []byte) ([]byte, error) {
	if len(p) < 4 {
		return nil, ErrSealed
	}
	n := int64(binary.BigEndian.Uint32(p))
	if n > int64(len(p)-4) {
		return nil, ErrSealed
	}
	return p[4 : 4+n], nil
}

// padded is the length n is padded to: Padmé (Nikitin et al., "Reducing Metadata Leakage from
// Encrypted Files and Communication with PURBs", 2019), which adds at most 12%, but at least
// minPadded. It tells as little about the length as a floating-point number with a mantissa of
// log log n bits does.
func padded(n int) int {
	if n <= minPadded {
		return minPadded
	}
	e := bits.Len(uint(n)) - 1
	keep := bits.Len(uint(e))
	mask := 1<<(e-keep) - 1
	return (n + mask) &^ mask
}
