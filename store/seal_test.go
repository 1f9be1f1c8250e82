package store

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/mac"

	"ruggespraak/bot"
)

func TestSeal(t *testing.T) {
	s, err := FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	other, err := FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 1, 500, 508, 509, 2048, 100_000} {
		data := bytes.Repeat([]byte("x"), n)
		sealed, err := s.seal([]byte("head"), data, []byte("here"))
		if err != nil {
			t.Fatal(err)
		}
		sealed, headed := bytes.CutPrefix(sealed, []byte("head"))
		if !headed {
			t.Fatalf("%d bytes: the head is missing", n)
		}
		if got, err := s.open(string(sealed), []byte("here")); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%d bytes: got %d back, error %v", n, len(got), err)
		}
		if bytes.Contains(sealed, []byte("xxxx")) {
			t.Errorf("%d bytes are not encrypted", n)
		}
		flipped := bytes.Clone(sealed)
		flipped[len(flipped)/2] ^= 1
		for name, try := range map[string]func() ([]byte, error){
			"elsewhere":   func() ([]byte, error) { return s.open(string(sealed), []byte("there")) },
			"another key": func() ([]byte, error) { return other.open(string(sealed), []byte("here")) },
			"changed":     func() ([]byte, error) { return s.open(string(flipped), []byte("here")) },
			"cut":         func() ([]byte, error) { return s.open(string(sealed[:10]), []byte("here")) },
			"empty":       func() ([]byte, error) { return s.open("", []byte("here")) },
		} {
			if got, err := try(); !errors.Is(err, ErrSealed) || got != nil {
				t.Errorf("%d bytes, %s: got %d bytes, error %v", n, name, len(got), err)
			}
		}
	}
}

func TestPadded(t *testing.T) {
	for n, want := range map[int]int{1: 512, 512: 512, 513: 544, 1000: 1024, 1025: 1088, 2048: 2048, 2049: 2176, 100_000: 100_352} {
		if got := padded(n); got != want {
			t.Errorf("padded(%d) = %d, want %d", n, got, want)
		}
	}
	lengths := map[int]bool{}
	for n := range 1 << 16 {
		got := padded(n)
		if got < n || (n > minPadded && got-n > n/8) {
			t.Fatalf("padded(%d) = %d", n, got)
		}
		lengths[got] = true
	}
	if len(lengths) > 200 {
		t.Errorf("%d lengths tell too much", len(lengths))
	}
}

func TestUnpadHostile(t *testing.T) {
	for _, p := range [][]byte{nil, {0, 0, 0}, {0, 0, 0, 1}, {0xff, 0xff, 0xff, 0xff, 1}} {
		if got, err := unpad(p); !errors.Is(err, ErrSealed) {
			t.Errorf("%v: %v, error %v", p, got, err)
		}
	}
}

func TestSealerWants(t *testing.T) {
	keys, err := keyset.NewHandle(mac.HMACSHA256Tag128KeyTemplate())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := NewSealer(keys); err == nil {
		t.Error("keys that cannot seal were taken")
	}
	if _, err := NewSealer(nil); err == nil {
		t.Error("no keys were taken")
	}
}

// TestRotation: what was sealed with an old key is read until the key is destroyed, and never after.
func TestRotation(t *testing.T) {
	manager := keyset.NewManager()
	add := func() uint32 {
		id, err := manager.Add(aead.AES256GCMKeyTemplate())
		if err != nil {
			t.Fatal(err)
		}
		if err := manager.SetPrimary(id); err != nil {
			t.Fatal(err)
		}
		return id
	}
	url := "redis://" + miniredis.RunT(t).Addr()
	reopen := func() *Store {
		keys, err := manager.Handle()
		if err != nil {
			t.Fatal(err)
		}
		sealer, err := NewSealer(keys)
		if err != nil {
			t.Fatal(err)
		}
		s, err := Open(t.Context(), Config{URL: url, Sealer: sealer})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		return s
	}
	commit := func(s *Store, key string) {
		c := commitOf(key)
		c.Puts[0].Board = true
		if err := s.Commit(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	read := func(s *Store, key string) error {
		got, err := s.Load(t.Context(), bot.Load{Org: "stad", Keys: []bot.Want{{Key: commitOf(key).Puts[0].Key}}})
		if err == nil && (len(got.Records) != 1 || string(got.Records[0].Data) != "geheim") {
			t.Errorf("%s: got %v", key, got.Records)
		}
		return err
	}

	old := add()
	commit(reopen(), "case/old")
	add()
	s := reopen()
	commit(s, "case/new")
	for _, key := range []string{"case/old", "case/new"} {
		if err := read(s, key); err != nil {
			t.Errorf("%s with both keys: %v", key, err)
		}
	}
	if err := manager.Delete(old); err != nil {
		t.Fatal(err)
	}
	s = reopen()
	if err := read(s, "case/new"); err != nil {
		t.Errorf("new record: %v", err)
	}
	if err := read(s, "case/old"); !errors.Is(err, ErrSealed) || strings.Contains(err.Error(), "geheim") {
		t.Errorf("old record without its key: %v", err)
	}
	if got, err := s.Load(t.Context(), bot.Load{Org: "stad", Board: true}); err != nil || len(got.Records) != 1 || got.Records[0].Key != "case/new" {
		t.Errorf("a record that does not open holds up the rest of the board: %v, error %v", got.Records, err)
	}
	claims, err := s.ClaimLines(t.Context(), t0, time.Minute, 10)
	if !errors.Is(err, ErrSealed) || len(claims) != 1 || string(claims[0].Line.Data) != "geheim" {
		t.Errorf("a line that does not open holds up others: %d claims, error %v", len(claims), err)
	}
}

// TestTamper: what stands in plain cannot be changed, nor a record put in another's place.
func TestTamper(t *testing.T) {
	sealer, err := FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	s := &Store{sealer: sealer}
	value, err := s.sealRecord("stad", commitOf("case/A").Puts[0])
	if err != nil {
		t.Fatal(err)
	}
	if got, err := s.openRecord("stad", "case/A", string(value)); err != nil || got.Version != 1 {
		t.Fatalf("version %d, error %v", got.Version, err)
	}
	for name, open := range map[string]func() (bot.Stored, error){
		"key":          func() (bot.Stored, error) { return s.openRecord("stad", "case/B", string(value)) },
		"organisation": func() (bot.Stored, error) { return s.openRecord("dorp", "case/A", string(value)) },
		"version":      func() (bot.Stored, error) { return s.openRecord("stad", "case/A", "2"+string(value[1:])) },
		"links":        func() (bot.Stored, error) { return s.openRecord("stad", "case/A", "1\ncase/B"+string(value[2:])) },
		"nothing":      func() (bot.Stored, error) { return s.openRecord("stad", "case/A", "") },
		"no version":   func() (bot.Stored, error) { return s.openRecord("stad", "case/A", "x"+string(value[1:])) },
	} {
		if got, err := open(); err == nil || got.Data != nil {
			t.Errorf("%s: opened", name)
		}
	}
	line, err := s.sealLine("stad/slack/U1", commitOf("case/A").Lines[0])
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.openLine("stad/slack/U1", string(line)); err != nil {
		t.Error(err)
	}
	if _, err := s.openLine("stad/slack/U2", string(line)); !errors.Is(err, ErrSealed) {
		t.Errorf("somebody else's line: %v", err)
	}
	if _, err := s.openLine("stad/slack/U1", "x"+string(line)); !errors.Is(err, ErrSealed) {
		t.Errorf("another id: %v", err)
	}
	if _, err := s.openLine("stad", string(line)); err == nil {
		t.Error("a line to nobody opened")
	}
}
