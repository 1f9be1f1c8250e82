package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"ruggespraak/cmd/ruggespraak/keyfile/vaulttest"
)

// What somebody else puts in the file while a command still opens the keys it has read is not written over:
// keys that are in it would be lost, with all that they sealed.
func TestKeysChangedWhileOpening(t *testing.T) {
	vault := vaulttest.Start(t)
	t.Setenv("SSL_CERT_FILE", vault.Cert)
	dir := t.TempDir()
	path, token := filepath.Join(dir, "keyset"), filepath.Join(dir, "token")
	put := func(path string, data []byte) {
		t.Helper()
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put(token, []byte(vaulttest.Token))
	keys := func(verb string) (int, string) {
		return ruggespraak(t, "keys", verb, "--keyset", path, "--kms", vault.URI(), "--kms-token", token)
	}
	var files [][]byte
	for _, verb := range []string{"new", "rotate"} {
		if status, out := keys(verb); status != 0 {
			t.Fatalf("%s: status %d, %s", verb, status, out)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, b)
	}
	put(path, files[0])
	asking := func() {
		if err := os.WriteFile(path, files[1], 0o600); err != nil { // the server calls it, not this test
			t.Error(err)
		}
	}
	vault.Asking.Store(&asking)
	if status, out := keys("rotate"); status != 1 || !strings.Contains(out, "has changed meanwhile") {
		t.Errorf("status %d, %s", status, out)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != string(files[1]) {
		t.Errorf("what somebody else put there is gone (%v)", err)
	}
}

// A file that is replaced stays readable for those it was made for, also when somebody else runs the command,
// and a link stays a link. A group that may do nothing with it is left out.
func TestReplaceKeepsReaders(t *testing.T) {
	own, other := os.Getgid(), os.Getgid()
	if os.Geteuid() == 0 {
		other = 12345 // root can give it to others, as an operator with sudo does
	}
	for mode, group := range map[os.FileMode]int{0o640: other, 0o600: own} {
		dir := t.TempDir()
		path, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
		for _, err := range []error{
			os.WriteFile(path, []byte("old"), 0o600), os.Chmod(path, mode), os.Chown(path, os.Getuid(), other), os.Symlink("file", link),
			replace(link, []byte("new")),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		of, ok := info.Sys().(*syscall.Stat_t)
		if !ok || int(of.Gid) != group || info.Mode().Perm() != mode {
			t.Errorf("%v of group %v, want %v of %d", info.Mode(), of.Gid, mode, group)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) != "new" {
			t.Errorf("%q, %v", b, err)
		}
		if to, err := os.Readlink(link); err != nil || to != "file" {
			t.Errorf("the link leads to %q (%v)", to, err)
		}
	}
}

// Two commands that replace a file take turns.
func TestAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	free, err := alone(path)
	if err != nil {
		t.Fatal(err)
	}
	second := make(chan error)
	go func() {
		free, err := alone(path)
		if err == nil {
			free()
		}
		second <- err
	}()
	select {
	case err := <-second:
		t.Fatalf("the second one did not wait (%v)", err)
	case <-time.After(50 * time.Millisecond): // long enough for one that does not
	}
	free()
	if err := <-second; err != nil {
		t.Error(err)
	}
}
