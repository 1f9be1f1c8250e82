package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ruggespraak/cmd/ruggespraak/keyfile/vaulttest"
	"ruggespraak/store/redistest"
)

// Every command with a key service in the place of the passphrase, and a serve that starts with it and
// goes on without it.
func TestKeysWithKeyService(t *testing.T) {
	vault, redis := vaulttest.Start(t), redistest.Start(t)
	t.Setenv("SSL_CERT_FILE", vault.Cert)
	yaml := strings.Replace(linesYAML, "passphrase: file:passphrase", `kms: "`+vault.URI()+`", kms_token: file:vault-token`, 1)
	path := writeConfig(t, yaml, map[string]string{"redis": redis.URL(), "token": "geheim", "vault-token": vaulttest.Token, "other-token": "hvs.other"})
	dir := filepath.Dir(path)
	if err := os.Remove(filepath.Join(dir, "keyset")); err != nil { // that of the passphrase
		t.Fatal(err)
	}
	fresh := func(token string) []string {
		return []string{"keys", "new", "--keyset", filepath.Join(dir, "keyset"), "--kms", vault.URI(), "--kms-token", filepath.Join(dir, token)}
	}
	expect := func(status int, want string, args ...string) string {
		t.Helper()
		got, out := ruggespraak(t, args...)
		if got != status || !strings.Contains(out, want) || strings.Contains(out, "hvs.") {
			t.Errorf("%v: status %d, want %d and %q:\n%s", args[:2], got, status, want, out)
		}
		return out
	}
	expect(1, "answers 403: the token is not valid any more, or may not use this key", fresh("other-token")...)
	expect(0, "never delete the key it opens with", fresh("vault-token")...)
	expect(1, "is there already", fresh("vault-token")...)
	first := keyOfList(t, expect(0, "opens and seals", "keys", "list", "--config", path))
	expect(0, "is new, and opens only", "keys", "rotate", "--config", path)
	expect(0, "seals from now on", "keys", "rotate", "--config", path)
	expect(0, "is out of", "keys", "destroy", first, "--config", path, "--yes")
	if out := expect(0, "opens and seals", "keys", "list", "--config", path); strings.Contains(out, first) {
		t.Errorf("key %s is there still:\n%s", first, out)
	}

	own := filepath.Join(dir, "passphrase") // that the first keyset had
	lock := []string{"keys", "lock", "--keyset", filepath.Join(dir, "keyset")}
	expect(0, "opens with "+own, append(lock, "--kms", vault.URI(), "--kms-token", filepath.Join(dir, "vault-token"), "--new-passphrase", own)...)
	expect(1, "opens with a passphrase, not with a key service", "keys", "list", "--config", path)
	expect(0, "opens with "+vault.URI(), append(lock, "--passphrase", own, "--new-kms", vault.URI(), "--new-kms-token", filepath.Join(dir, "vault-token"))...)
	expect(0, "opens and seals", "keys", "list", "--config", path)

	p := startProcess(t, path, redis.URL())
	p.await(t, "starting")
	asked := vault.Asked.Load()
	vault.Fail.Store(http.StatusForbidden)
	expect(1, "answers 403", "keys", "list", "--config", path)
	expect(1, "answers 403", "serve", "--config", path)
	if status, out := ruggespraak(t, "lines", "--config", path); status != 1 || !strings.Contains(out, "answers 403") {
		t.Errorf("lines without the service: status %d: %s", status, out)
	}
	if got := vault.Asked.Load(); got != asked+3 {
		t.Errorf("asked %d times by three commands: the serve that runs asks too", got-asked)
	}
	for _, line := range p.terminate(t) {
		if strings.Contains(line, "hvs.") {
			t.Errorf("logged: %s", line)
		}
	}
}

// keyOfList is the first key that "keys list" shows.
func keyOfList(t *testing.T, list string) string {
	t.Helper()
	lines := strings.Split(list, "\n")
	if len(lines) < 2 || len(lines[1]) < 8 {
		t.Fatalf("no key in\n%s", list)
	}
	return lines[1][:8]
}
