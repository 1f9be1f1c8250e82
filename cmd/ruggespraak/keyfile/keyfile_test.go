package keyfile_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tink-crypto/tink-go/v2/aead"

	"ruggespraak/cmd/ruggespraak/keyfile"
)

const passphrase = "een lange zin met kanaries"

var lock = keyfile.Passphrase(passphrase)

// sealed is a keyset in its file's form, with what one of its keys sealed.
func sealed(t *testing.T) (file, secret []byte) {
	t.Helper()
	keys, err := keyfile.New(day)
	if err != nil {
		t.Fatal(err)
	}
	if file, err = keys.Seal(lock); err != nil {
		t.Fatal(err)
	}
	return file, seal(t, keys)
}

func seal(t *testing.T, keys *keyfile.Keys) []byte {
	t.Helper()
	a, err := aead.New(keys.Keyset)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := a.Encrypt([]byte("kanarie"), nil)
	if err != nil {
		t.Fatal(err)
	}
	return secret
}

// opens says whether keys open what was sealed with them before.
func opens(t *testing.T, keys *keyfile.Keys, secret []byte) bool {
	t.Helper()
	a, err := aead.New(keys.Keyset)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := a.Decrypt(secret, nil)
	return err == nil && string(plain) == "kanarie"
}

func TestReadWhatWasSealed(t *testing.T) {
	file, secret := sealed(t)
	path := filepath.Join(t.TempDir(), "keyset")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	keys, err := keyfile.Read(path, lock)
	if err != nil {
		t.Fatal(err)
	}
	if !opens(t, keys, secret) {
		t.Error("the keys are others")
	}
	if _, err := keyfile.Read(path+"2", lock); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

// Each purpose has a secret of its own, which outlives the process and never shows another.
func TestSecret(t *testing.T) {
	keys, err := keyfile.New(day)
	if err != nil {
		t.Fatal(err)
	}
	file, err := keys.Seal(lock)
	if err != nil {
		t.Fatal(err)
	}
	again, err := keyfile.Open(file, lock)
	if err != nil {
		t.Fatal(err)
	}
	other, err := keyfile.New(day)
	if err != nil {
		t.Fatal(err)
	}
	secret := func(k *keyfile.Keys, purpose string) string {
		t.Helper()
		b, err := k.Secret(purpose)
		if err != nil || len(b) != 32 {
			t.Fatalf("%d bytes, error %v", len(b), err)
		}
		return string(b)
	}
	one := secret(keys, "chat")
	if one != secret(again, "chat") {
		t.Error("after a restart the secret is another")
	}
	if one == secret(keys, "slack") || one == secret(other, "chat") {
		t.Error("two purposes or two installations share a secret")
	}
}

// Two files of the same keys and passphrase have nothing in common that helps who guesses.
func TestSaltIsFresh(t *testing.T) {
	keys, err := keyfile.New(day)
	if err != nil {
		t.Fatal(err)
	}
	one, err1 := keys.Seal(lock)
	two, err2 := keys.Seal(lock)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	salt := func(b []byte) string { return strings.Split(string(b), "\n")[4] }
	if !strings.Contains(salt(one), "salt") || salt(one) == salt(two) {
		t.Errorf("salts %q and %q", salt(one), salt(two))
	}
}

func TestOpenRefuses(t *testing.T) {
	file, _ := sealed(t)
	change := func(old, new string) []byte {
		t.Helper()
		if !bytes.Contains(file, []byte(old)) {
			t.Fatalf("%q is not in the file", old)
		}
		return bytes.Replace(file, []byte(old), []byte(new), 1)
	}
	const work = "the keyset's kdf asks for too little or too much work"
	damaged := keyfile.ErrPassphrase.Error()
	tests := map[string]struct {
		file             []byte
		passphrase, want string
	}{
		"another passphrase":  {file, passphrase + "s", damaged},
		"no passphrase":       {file, "", damaged},
		"nothing":             {nil, passphrase, "this is no keyset of ruggespraak"},
		"something else":      {[]byte("<html>"), passphrase, "this is no keyset of ruggespraak"},
		"half of it":          {file[:len(file)/2], passphrase, "this is no keyset of ruggespraak"},
		"two of them":         {append(bytes.Clone(file), file...), passphrase, "this is no keyset of ruggespraak"},
		"no keys":             {[]byte(`{"version":1}`), passphrase, "this is no keyset of ruggespraak"},
		"more than there is":  {change(`"version"`, `"plain": true, "version"`), passphrase, "this is no keyset of ruggespraak"},
		"a later format":      {change(`"version": 2`, `"version": 3`), passphrase, "the keyset has format 3; this program knows format 2"},
		"no format":           {change(`"version": 2`, `"version": 0`), passphrase, "the keyset has format 0; this program knows format 2"},
		"an earlier format":   {change(`"version": 2`, `"version": 1`), passphrase, damaged},
		"a date of no kind":   {change(`"made": {`, `"made": {"x": "yesterday",`), passphrase, "this is no keyset of ruggespraak"},
		"another kdf":         {change("argon2id", "argon2i"), passphrase, "the keyset's kdf must be argon2id"},
		"less work":           {change(`"time": 3`, `"time": 2`), passphrase, damaged},
		"no work":             {change(`"time": 3`, `"time": 0`), passphrase, work},
		"work without end":    {change(`"time": 3`, `"time": 100000`), passphrase, work},
		"little memory":       {change(`"memory_kib": 65536`, `"memory_kib": 8`), passphrase, work},
		"all memory":          {change(`"memory_kib": 65536`, `"memory_kib": 4294967295`), passphrase, work},
		"no threads":          {change(`"threads": 4`, `"threads": 0`), passphrase, work},
		"no salt":             {change(`"salt": "`, `"salt": "","sal`+`": "`), passphrase, "this is no keyset of ruggespraak"},
		"another secret":      {change(`"secret": "`, `"secret": "AAAA`), passphrase, damaged},
		"no secret":           {append(bytes.Clone(file[:bytes.Index(file, []byte(`"secret"`))]), `"secret": ""}`...), passphrase, damaged},
		"another key's bytes": {change(`"keyset": "E`, `"keyset": "F`), passphrase, damaged},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			keys, err := keyfile.Open(test.file, keyfile.Passphrase(test.passphrase))
			if err == nil || err.Error() != test.want || keys != nil {
				t.Errorf("error %v, want %q", err, test.want)
			}
		})
	}
}

func TestShortPassphrase(t *testing.T) {
	keys, err := keyfile.New(day)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := keys.Seal(keyfile.Passphrase(strings.Repeat("x", keyfile.MinPassphrase-1))); err == nil {
		t.Error("a short passphrase is taken")
	}
	if _, err := keys.Seal(keyfile.Passphrase(strings.Repeat("x", keyfile.MinPassphrase))); err != nil {
		t.Error(err)
	}
}

// What was made with the first format opens for ever: organisations keep these files for years.
func TestFirstFormat(t *testing.T) {
	keys, err := keyfile.Read("testdata/keyset-1.json", keyfile.Passphrase("een zin om nooit te gebruiken"))
	if err != nil {
		t.Fatal(err)
	}
	secret, err := os.ReadFile("testdata/sealed-1.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !opens(t, keys, secret) {
		t.Error("what was sealed with the first format does not open")
	}
	derived, err := keys.Secret("chat")
	if err != nil || fmt.Sprintf("%x", derived[:4]) != firstSecret {
		t.Errorf("the secret is another now: %x, error %v", derived[:4], err)
	}
	if first := list(t, keys)[0]; !first.Made.IsZero() {
		t.Errorf("the first format says that its key was made at %v", first.Made)
	}
	file, err := keys.Seal(lock)
	if err != nil {
		t.Fatal(err)
	}
	if keys, err = keyfile.Open(file, lock); err != nil || !opens(t, keys, secret) {
		t.Errorf("written again in the present format: error %v", err)
	}
}

// firstSecret is how the secret for "chat" in testdata begins.
const firstSecret = "acd972b0"
