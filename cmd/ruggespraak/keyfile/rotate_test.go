package keyfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/cmd/ruggespraak/keyfile"
)

// Two rotations, each in two steps: at every moment whoever has the file of the step before can open
// what is sealed now, and what was sealed at the beginning stays readable.
func TestRotate(t *testing.T) {
	file, secret := sealed(t)
	before, err := keyfile.Open(file, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	first := list(t, before)[0].ID
	var made []uint32
	for _, seals := range []bool{false, true, false, true} {
		now, err := keyfile.Open(file, passphrase)
		if err != nil {
			t.Fatal(err)
		}
		key, err := now.Rotate()
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
		if file, err = now.Seal(passphrase); err != nil {
			t.Fatal(err)
		}
		before = now
	}
	want := []keyfile.Key{{ID: first}, {ID: made[0]}, {ID: made[1], Seals: true}}
	if diff := cmp.Diff(want, list(t, before)); diff != "" {
		t.Errorf("keys, -want +got:\n%s", diff)
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
