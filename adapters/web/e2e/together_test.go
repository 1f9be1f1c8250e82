package e2e

import (
	"strings"
	"testing"
)

// Three people practise in the channel: each votes on their own screen, nobody sees what another chose,
// and the one who leads shows how it came out.
func TestPracticeTogether(t *testing.T) {
	p := openPage(t, startProgram(t), look{still: true, width: 1320, height: 780})
	sanne, karim, els := p.person("sanne"), p.person("karim"), p.person("els")
	for _, w := range []person{sanne, karim, els} {
		w.tab(1)
	}
	sanne.say("/ruggespraak oefenen samen stickers")
	sanne.choose("Feit")
	sanne.reads("Je koos: een feit.")
	karim.choose("Mening")
	karim.reads("Je koos: een mening.")
	els.choose("Bron ontbreekt")
	els.choose("Feit") // until it is shown one may think again
	els.reads("Je koos: een feit.")
	for _, w := range []person{sanne, els} {
		if strings.Contains(w.text(), "Je koos: een mening.") {
			t.Errorf("%s sees what Karim chose", w.user)
		}
	}
	els.reads("Stemmen tot nu toe: 3") // a few seconds later
	p.axe("vote")
	if get[int](p, `document.querySelectorAll(".panel:not([hidden]) .buttons .primary").length`) > 0 {
		t.Error("among the choices one stands out")
	}
	sanne.tab(0)
	sanne.choose("Toon de uitslag")
	sanne.tab(1)
	for _, w := range []person{sanne, karim, els} {
		w.reads("feit: 2")
		w.reads("mening: 1")
	}
	p.axe("outcome")
}
