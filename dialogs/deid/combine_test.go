package deid_test

import (
	"strings"
	"testing"

	"ruggespraak/dialogs/deid"
)

func TestCombination(t *testing.T) {
	for _, c := range []struct{ text, drop string }{
		{"hij zit in een rolstoel", ""},
		{"een jongen van 16-18 jaar op voetbal", ""},
		{"een jongen van 16-18 jaar uit ons dorp met een rolstoel", "rolstoel"},
		{"de enige Eritrese jongen op de fanfare in ons dorp", "enige"},
		{"zijn vader is imam, hij zit op judo en komt uit een klein dorp", "imam"},
		{"Turkse jongen, 4 havo, kickbokst, woont in het dorp", "kickbokst"},
		{"hij doet het goed op school en speelt graag buiten", ""},
		{"the only Somali boy in the choir of our village", "only"},
		{"his father is the mayor, he does judo and lives in a village", "mayor"},
		{"he is a good boy who likes football", ""},
	} {
		var drop []string
		end := 0
		for _, w := range deid.Combination(c.text) {
			if w.Start < end || w.End > len(c.text) || w.End <= w.Start || w.Kind == "" {
				t.Fatalf("%q: bad part %+v", c.text, w)
			}
			end = w.End
			if w.Drop {
				drop = append(drop, c.text[w.Start:w.End])
			}
		}
		if got := strings.Join(drop, ","); got != c.drop {
			t.Errorf("%q: leave out %q, want %q", c.text, got, c.drop)
		}
	}
}
