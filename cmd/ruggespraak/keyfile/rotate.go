package keyfile

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/keyset"
)

// A Key is one key of a keyset. All of them open what was sealed with them.
type Key struct {
	ID    uint32    // stands in the clear at the beginning of what it sealed
	Seals bool      // what is sealed from now on is sealed with this one
	Made  time.Time // zero when it is not known: a file of the first format does not say
}

// List gives the keys, oldest first.
func (k *Keys) List() ([]Key, error) {
	keys := make([]Key, k.Keyset.Len())
	for i := range keys {
		e, err := k.Keyset.Entry(i)
		if err != nil {
			return nil, fmt.Errorf("list keys: %w", err)
		}
		keys[i] = Key{ID: e.KeyID(), Seals: e.IsPrimary(), Made: k.made[e.KeyID()]}
	}
	return keys, nil
}

// Rotate takes the next of two steps, and gives the key it is about. First a new key is added, which
// only opens; when every program has it, the second step lets it seal. In one step, a program that has
// the new key would seal what one that has not cannot open.
func (k *Keys) Rotate(now time.Time) (Key, error) {
	keys, err := k.List()
	if err != nil {
		return Key{}, err
	}
	manager := keyset.NewManagerFromHandle(k.Keyset)
	newest := keys[len(keys)-1]
	if newest.Seals {
		newest = Key{Made: now}
		newest.ID, err = manager.Add(aead.AES256GCMKeyTemplate())
	} else {
		newest.Seals = true
		err = manager.SetPrimary(newest.ID)
	}
	if err != nil {
		return Key{}, fmt.Errorf("rotate keys: %w", err)
	}
	handle, err := manager.Handle()
	if err != nil {
		return Key{}, fmt.Errorf("rotate keys: %w", err)
	}
	k.Keyset, k.made[newest.ID] = handle, newest.Made
	return newest, nil
}

// What Destroy refuses.
var (
	ErrNoKey   = errors.New("there is no such key")
	ErrPrimary = errors.New("it seals what is written now")
)

// Destroy takes a key out: nothing that it sealed can be opened with these keys any more. The error is
// ErrNoKey or ErrPrimary when it is not one that can be.
func (k *Keys) Destroy(id uint32) error {
	keys, err := k.List()
	if err != nil {
		return err
	}
	i := slices.IndexFunc(keys, func(key Key) bool { return key.ID == id })
	switch {
	case i < 0:
		return ErrNoKey
	case keys[i].Seals:
		return ErrPrimary
	}
	manager := keyset.NewManagerFromHandle(k.Keyset)
	if err := manager.Delete(id); err != nil {
		return fmt.Errorf("destroy key: %w", err)
	}
	handle, err := manager.Handle()
	if err != nil {
		return fmt.Errorf("destroy key: %w", err)
	}
	k.Keyset = handle
	delete(k.made, id)
	return nil
}
