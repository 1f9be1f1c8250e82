package keyfile_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"ruggespraak/cmd/ruggespraak/keyfile"
	"ruggespraak/cmd/ruggespraak/keyfile/vaulttest"
)

// startVault starts a service that this process trusts. All of them have one certificate, and it is read
// once: nothing before these tests speaks TLS.
func startVault(t *testing.T) *vaulttest.Server {
	t.Helper()
	server := vaulttest.Start(t)
	t.Setenv("SSL_CERT_FILE", server.Cert)
	return server
}

func vault(t *testing.T, uri, token string) keyfile.Lock {
	t.Helper()
	lock, err := keyfile.Vault(uri, token)
	if err != nil {
		t.Fatal(err)
	}
	return lock
}

// A keyset behind a key service: made, opened, rotated, and of no use to who has the file.
func TestVault(t *testing.T) {
	server := startVault(t)
	lock := vault(t, server.URI(), vaulttest.Token)
	keys, err := keyfile.New(day)
	if err != nil {
		t.Fatal(err)
	}
	secret := seal(t, keys)
	file, err := keys.Seal(lock)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(file), server.URI()) || strings.Contains(string(file), vaulttest.Token) || strings.Contains(string(file), "kdf") {
		t.Errorf("the file is\n%s", file)
	}
	again, err := keyfile.Open(file, lock)
	if err != nil {
		t.Fatal(err)
	}
	if !opens(t, again, secret) {
		t.Error("the keys are others")
	}
	if _, err := again.Rotate(day); err != nil {
		t.Fatal(err)
	}
	if file, err = again.Seal(lock); err != nil {
		t.Fatal(err)
	}
	if again, err = keyfile.Open(file, lock); err != nil || len(list(t, again)) != 2 || !opens(t, again, secret) {
		t.Errorf("after a rotation: error %v", err)
	}
}

// What goes wrong with the service is said in our own words, without the token and what was asked.
func TestVaultRefuses(t *testing.T) {
	server, other := startVault(t), startVault(t)
	gone := startVault(t)
	gone.Close()
	keys, err := keyfile.New(day)
	if err != nil {
		t.Fatal(err)
	}
	lock := vault(t, server.URI(), vaulttest.Token)
	file, err := keys.Seal(lock)
	if err != nil {
		t.Fatal(err)
	}
	withPassphrase, _ := sealed(t)
	elsewhere := strings.Replace(server.URI(), "transit", "kv", 1)
	for name, test := range map[string]struct {
		file []byte
		lock keyfile.Lock
		want string
	}{
		"another token":      {file, vault(t, server.URI(), "hvs.other"), "answers 403: the token is not valid any more, or may not use this key"},
		"another key":        {file, vault(t, other.URI(), vaulttest.Token), "answers 400: the keyset was not encrypted with this key, or the file is damaged"},
		"another mount":      {file, vault(t, elsewhere, vaulttest.Token), "answers 404: there is no such mount or key"},
		"nobody there":       {file, vault(t, gone.URI(), vaulttest.Token), "cannot be reached: dial tcp"},
		"a passphrase":       {file, keyfile.Passphrase(passphrase), "opens with a key service (\"" + server.URI() + "\"), not with a passphrase"},
		"of a passphrase":    {withPassphrase, lock, "opens with a passphrase, not with a key service"},
		"a changed keyset":   {[]byte(strings.Replace(string(file), `"keyset": "E`, `"keyset": "F`, 1)), lock, "or the file is damaged"},
		"keyset for secret":  {swapped(t, file), lock, "or the file is damaged"},
		"a file that points": {[]byte(strings.Replace(string(file), server.URI(), other.URI(), 1)), lock, ""},
	} {
		t.Run(name, func(t *testing.T) {
			other.Asked.Store(0)
			_, err := keyfile.Open(test.file, test.lock)
			if said := text(err); !strings.Contains(said, test.want) || (test.want == "") != (err == nil) || strings.Contains(said, "hvs.") {
				t.Errorf("error %v, want %q", err, test.want)
			}
			if name == "a file that points" && other.Asked.Load() != 0 {
				t.Error("who changes the file sends the token to another server")
			}
		})
	}
	server.Fail.Store(http.StatusForbidden)
	if _, err := keys.Seal(lock); !strings.Contains(text(err), "answers 403") || strings.Contains(text(err), "hvs.") {
		t.Errorf("while it refuses: %v", err)
	}
	server.Fail.Store(http.StatusServiceUnavailable)
	if _, err := keyfile.Open(file, lock); !strings.Contains(text(err), "answers 503: it cannot do its work now") {
		t.Errorf("while it is sealed: %v", err)
	}
}

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// swapped has keyset and secret in each other's places.
func swapped(t *testing.T, file []byte) []byte {
	t.Helper()
	s := strings.NewReplacer(`"keyset"`, `"secret"`, `"secret"`, `"keyset"`).Replace(string(file))
	if s == string(file) {
		t.Fatal("nothing was swapped")
	}
	return []byte(s)
}

func TestCheckVault(t *testing.T) {
	for uri, fine := range map[string]bool{
		"hcvault://vault.example.org:8200/transit/keys/ruggespraak": true, "hcvault://vault/team/transit/keys/r": true,
		"https://vault.example.org/transit/keys/r": false, "hcvault:///transit/keys/r": false, "hcvault://vault/transit/r": false,
		"hcvault://vault/keys/r": false, "hcvault://u:p@vault/transit/keys/r": false, "hcvault://vault/transit/keys/": false,
		"hcvault://vault/transit/keys/r?x=1": false, "hcvault://vault//keys/r": false, "": false, "\x00": false,
	} {
		if got := keyfile.CheckVault(uri); (got == "") != fine {
			t.Errorf("%q: %q", uri, got)
		}
		if _, err := keyfile.Vault(uri, "token"); (err == nil) != fine {
			t.Errorf("%q makes a lock: %v", uri, err)
		}
	}
}

// day is when keys are made in these tests.
var day = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
