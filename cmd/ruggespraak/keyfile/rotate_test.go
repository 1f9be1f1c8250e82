package keyfile_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/cmd/ruggespraak/keyfile"
)

// Two rotations, each in two steps: at every moment whoever has the file of the step before can open
// what is sealed now, and what was sealed at the beginning stays readable.
func TestRotate(t *testing.T) {
	file, secret := sealed(t)
	before, err := keyfile.Open(file, lock)
	if err != nil {
		t.Fatal(err)
	}
	first := list(t, before)[0].ID
	var made []uint32
	for _, seals := range []bool{false, true, false, true} {
		now, err := keyfile.Open(file, lock)
		if err != nil {
			t.Fatal(err)
		}
		key, err := now.Rotate(day.AddDate(0, 0, len(made)+1))
		if err != nil || key.Seals != seals {
			t.Fatalf("step gives %+v, error %v; want one that seals: %v", key, err, seals)
		}
		if !seals {
			made = append(made, key.ID)
		}
		if !opens(t, before, seal(t, now)) {
			t.Error("who has the file of the step before cannot open what is sealed now")
		}
		if !opens(t, now, secret) {
			t.Error("what was sealed at the beginning does not open any more")
		}
		if file, err = now.Seal(lock); err != nil {
			t.Fatal(err)
		}
		before = now
	}
	want := []keyfile.Key{
		{ID: first, Made: day}, {ID: made[0], Made: day.AddDate(0, 0, 1)}, {ID: made[1], Seals: true, Made: day.AddDate(0, 0, 2)},
	}
	if diff := cmp.Diff(want, list(t, before)); diff != "" {
		t.Errorf("keys, -want +got:\n%s", diff)
	}
}

// A destroyed key opens nothing any more; the others do, and it is never made again by accident.
func TestDestroy(t *testing.T) {
	file, secret := sealed(t)
	keys, err := keyfile.Open(file, lock)
	if err != nil {
		t.Fatal(err)
	}
	old := list(t, keys)[0].ID
	for range 2 {
		if _, err := keys.Rotate(day); err != nil {
			t.Fatal(err)
		}
	}
	now := list(t, keys)[1].ID
	for id, want := range map[uint32]error{now: keyfile.ErrPrimary, old ^ now ^ 1: keyfile.ErrNoKey} {
		if err := keys.Destroy(id); !errors.Is(err, want) {
			t.Errorf("destroying %x: %v, want %v", id, err, want)
		}
	}
	fresh := seal(t, keys)
	if err := keys.Destroy(old); err != nil {
		t.Fatal(err)
	}
	if file, err = keys.Seal(lock); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(file), fmt.Sprintf("%08x", old)) {
		t.Errorf("its date is still there:\n%s", file)
	}
	if keys, err = keyfile.Open(file, lock); err != nil || opens(t, keys, secret) || !opens(t, keys, fresh) {
		t.Errorf("error %v; what the destroyed key sealed opens: %v, what the other one did: %v", err, opens(t, keys, secret), opens(t, keys, fresh))
	}
}

func list(t *testing.T, k *keyfile.Keys) []keyfile.Key {
	t.Helper()
	keys, err := k.List()
	if err != nil {
		t.Fatal(err)
	}
	return keys
}
