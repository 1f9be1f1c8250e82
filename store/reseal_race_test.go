package store

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/keyset"

	"ruggespraak/bot"
)

// twoKeys gives a store that seals with the older of two keys, and one that seals with the other.
func twoKeys(t *testing.T) (old, now *Store) {
	t.Helper()
	return twoKeysAt(t, miniredis.RunT(t))
}

func twoKeysAt(t *testing.T, server *miniredis.Miniredis) (old, now *Store) {
	t.Helper()
	url := "redis://" + server.Addr()
	manager := keyset.NewManager()
	var ids [2]uint32
	for i := range ids {
		var err error
		if ids[i], err = manager.Add(aead.AES256GCMKeyTemplate()); err != nil {
			t.Fatal(err)
		}
	}
	stores := make([]*Store, len(ids))
	for i, id := range ids {
		if err := manager.SetPrimary(id); err != nil {
			t.Fatal(err)
		}
		keys, err := manager.Handle()
		if err != nil {
			t.Fatal(err)
		}
		sealer, err := NewSealer(keys)
		if err != nil {
			t.Fatal(err)
		}
		if stores[i], err = Open(t.Context(), Config{URL: url, Sealer: sealer}); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = stores[i].Close() })
	}
	return stores[0], stores[1]
}

// TestResealTooLate: what changed between reading and writing stays as it was changed, and what was
// erased or delivered does not come back.
func TestResealTooLate(t *testing.T) {
	old, now := twoKeys(t)
	for _, key := range []string{"case/A", "case/B"} {
		if err := old.Commit(t.Context(), commitOf(key)); err != nil {
			t.Fatal(err)
		}
	}
	var read []sealedValue
	for _, name := range []string{"rec:stad:case/A", "rec:stad:case/B", "queue:stad/slack/case/A"} {
		values, err := now.sealedIn(t.Context(), tags[partitionOf("stad")]+name, func(partition) bool { return true })
		if err != nil || len(values) != 1 {
			t.Fatalf("%s: %d values, error %v", name, len(values), err)
		}
		read = append(read, values...)
	}
	changed := bot.Commit{Org: "stad", Event: "e", Now: t0, Puts: commitOf("case/A").Puts, Drops: []bot.Drop{{Key: "case/B", Version: 1}}}
	changed.Puts[0].Version, changed.Puts[0].Data = 1, []byte("nieuw")
	if err := old.Commit(t.Context(), changed); err != nil {
		t.Fatal(err)
	}
	claims, err := old.ClaimLines(t.Context(), t0, time.Minute, 2)
	if err != nil || len(claims) != 2 {
		t.Fatalf("%d claims, error %v", len(claims), err)
	}
	for _, c := range claims {
		if err := old.Settle(t.Context(), c, bot.Settled{Now: t0}); err != nil {
			t.Fatal(err)
		}
	}
	var swept Swept
	for _, v := range read {
		anew, err := now.anew(v, &swept)
		if err != nil || anew == "" {
			t.Fatalf("sealed anew: %d bytes, error %v", len(anew), err)
		}
		if err := now.put(t.Context(), v, anew, &swept); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(Swept{Changed: 3}, swept); diff != "" {
		t.Errorf("swept (-want +got):\n%s", diff)
	}
	got, err := now.Load(t.Context(), bot.Load{Org: "stad", Keys: []bot.Want{{Key: "case/A"}, {Key: "case/B"}}})
	if err != nil || len(got.Records) != 1 || got.Records[0].Version != 2 || string(got.Records[0].Data) != "nieuw" {
		t.Errorf("records %v, error %v", got.Records, err)
	}
	if claims, err := now.ClaimLines(t.Context(), t0.Add(time.Hour), time.Minute, 2); err != nil || len(claims) != 0 {
		t.Errorf("claims %v, error %v", claims, err)
	}
}

// TestSweepOwnPartitions: of several processes each seals anew what it serves.
func TestSweepOwnPartitions(t *testing.T) {
	old, now := twoKeys(t)
	if err := old.Commit(t.Context(), commitOf("case/A")); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		serves []partition
		want   Swept
	}{
		{nil, Swept{}},
		{[]partition{partitionOf("dorp")}, Swept{}},
		{[]partition{partitionOf("stad")}, Swept{Looked: 2, Resealed: 2}},
	} {
		now.share.set("", test.serves)
		got, err := now.sweep(t.Context(), 0)
		if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
			t.Errorf("serving %v: error %v, swept (-want +got):\n%s", test.serves, err, diff)
		}
	}
}

// TestKindOf: what is in other keys, or of somebody else, is not touched.
func TestKindOf(t *testing.T) {
	for name, want := range map[string]bool{
		"{rs:07}:rec:stad:case/A": true, "{rs:63}:queue:a/b/c": true, "{rs:00}:first:a/b/c": true, "{rs:00}:aside:stad": true,
		"{rs:64}:rec:stad:case/A": false, "{rs:07}:refs:a/b/c": false, "{rs:all}:rec:x": false, "rec:x": false, "{rs:7": false, "": false,
	} {
		if _, _, _, ok := kindOf(name); ok != want {
			t.Errorf("%q holds something sealed: %v", name, ok)
		}
	}
	for name, want := range map[string]uint32{markName(0xfedc0123, "w"): 0xfedc0123, marks + "x:w": 0, "{rs:all}:members": 0} {
		if id, ok := markOf(name); id != want || ok != (want != 0) {
			t.Errorf("%q marks %x, %v", name, id, ok)
		}
	}
}

// TestKindsAgree: what the table of what is kept calls sealed is sealed anew, and the other way round.
func TestKindsAgree(t *testing.T) {
	want, got := []string{"rec"}, []string(nil)
	for _, k := range Keeps(time.Hour) {
		if k.Sealed {
			want = append(want, k.Kind)
		}
	}
	for _, k := range sealedKinds {
		got = append(got, strings.TrimSuffix(k.prefix, ":"))
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sealed kinds (-kept +sealed anew):\n%s", diff)
	}
}

// FuzzSplit: what lies in Redis may be anything, and is then left alone.
func FuzzSplit(f *testing.F) {
	f.Add("stad:case/A", "1\n\n\x01abcd")
	f.Add("stad/slack/U1", "id\ncard\n\n0\n\x01abcd")
	f.Add("stad", "17\nstad/slack/U1\n3\nwhy\nid\ncard\n\n0\n\x01abcd")
	f.Fuzz(func(t *testing.T, rest, value string) {
		for _, k := range sealedKinds {
			if head, _, ok := k.split(rest, value); ok && (head < 0 || head > len(value)) {
				t.Errorf("%s %d bytes of %d stand in the clear", k.prefix, head, len(value))
			}
		}
		_, _ = keyOf(value)
	})
}

// TestResealWhatComesToUs: what another process served is looked at when it becomes ours, long before the
// next pass is due.
func TestResealWhatComesToUs(t *testing.T) {
	old, now := twoKeys(t)
	if err := old.Commit(t.Context(), commitOf("case/A")); err != nil {
		t.Fatal(err)
	}
	now.share.set("", []partition{partitionOf("dorp")})
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	var passes []Swept
	now.Reseal(ctx, Resealing{
		Look: time.Millisecond, Every: time.Hour,
		Passed: func(swept Swept) {
			if passes = append(passes, swept); len(passes) == 2 {
				stop()
			}
			now.share.set("", []partition{partitionOf("dorp"), partitionOf("stad")})
		},
		Failed: func(err error) { t.Error(err) },
	})
	if diff := cmp.Diff([]Swept{{}, {Looked: 2, Resealed: 2}}, passes); diff != "" {
		t.Errorf("passes (-want +got):\n%s", diff)
	}
}
