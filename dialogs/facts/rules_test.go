package facts

import "testing"

// What no list holds: each rule with what it finds and with what only looks like it.
func TestRules(t *testing.T) {
	for _, tt := range []struct{ text, topic string }{
		// more
		{"Hij wordt brutaler en brutaler.", "trend"}, {"Ze is steeds bitser.", "trend"}, {"Hij is steeds weer de eerste.", "frequency"}, {"De groep wordt steeds groter.", "frequency"},
		{"De een is slimmer en de ander is ouder.", ""},
		// modal
		{"Hij zou in het buitenland zijn geweest.", "hearsay"}, {"Ze zou een wapen hebben.", "hearsay"},
		{"Hij zou vandaag om negen uur hier zijn.", ""}, {"Ik zou graag een afspraak hebben.", ""},
		// rumour
		{"Er zijn mensen die vertellen dat hij vecht.", "hearsay"}, {"Anderen beweren dat ze trouwt.", "hearsay"},
		{"Hij volgt mensen online die zeggen dat het oorlog wordt.", ""}, {"Hij vertelde iemand dat hij weggaat.", ""},
		// passive
		{"In het dorp wordt al weken verteld dat hij vecht.", "hearsay"}, {"Er wordt door de mentor verteld wanneer de toets is.", ""}, {"Het wordt morgen koud.", ""},
		// bare
		{"Hij is bazelig.", "character"}, {"Hij kwam binnen en was bazelig tegen mij.", "character"}, {"Hij is zestienjarig.", ""}, {"Hij is bazelig gekleed.", ""}, {"De weg is drassig.", ""},
		// impression
		{"Ze komt bazelig over.", "character"}, {"Ze maakt een verlopen indruk.", "character"}, {"Hij lijkt onzeker.", "character"},
		{"Hij oogt vermoeid.", "character"}, {"Hij lijkt op zijn vader.", ""}, {"Hij komt over een uur.", ""}, {"De documentaire maakte indruk.", ""},
		// trait
		{"Zij heeft een bazelige houding.", "character"}, {"Zijn zelfbeeld is nihil.", "character"}, {"Zijn houding was rustig.", ""},
		// called
		{"Zijn vader is een schreeuwlelijk langs de lijn.", "character"}, {"Zijn vader is bakker.", ""}, {"Hij is een jongen uit 3B.", ""}, {"Zij is een zus van hem.", ""},
		// behaves
		{"Hij gedraagt zich als een koning.", "manner"}, {"Ze voelt zich niet thuis.", "character"}, {"Ze voelt zich thuis.", ""}, {"Hij vertelde dat hij zich alleen voelt.", ""},
		// something
		{"Hij heeft iets bazeligs.", "character"}, {"Er gebeurde iets raars.", "odd"}, {"Ik heb nooit iets raars gezien.", ""}, {"Hij at iets lekkers.", ""},
		// helpless
		{"Hij is niet te temperen.", "character"}, {"Met hem valt niet te praten.", "character"}, {"Hij is niet te vinden.", ""}, {"Hij wil niet te laat komen.", ""},
		// degree
		{"Hij is ontzettend bazelig.", "character"}, {"De jongen doet zo springerig in de kring.", "character"}, {"Hij is ontzettend flirk.", "character"}, {"Hij is ontzettend lang.", ""}, {"Ze was heel vriendelijk.", ""}, {"Het was erg winderig.", ""},
		// genuine
		{"Hij is een echte druktemakerij.", "group"}, {"Het is een echt horloge.", ""}, {"Hij is een echte jongen.", ""},
		{"Ze trouwt met zo'n bekeerling.", "group"}, {"Hij is met zo'n knakker die vecht.", "group"}, {"Hij rijdt op zo'n fiets.", ""},
		// lack
		{"Hij mist elke vorm van berouw.", "character"}, {"Ze heeft geen enkel schuldbesef.", "character"}, {"Ze heeft geen fiets.", ""},
		{"Hij is alle houvast in zijn leven kwijt.", "character"}, {"Ze is haar sprankeling kwijt.", "character"}, {"Ze is haar telefoon kwijt.", ""},
	} {
		got := ""
		if a := Coach(tt.text, Known{}); a != nil {
			got = a.Topic
		}
		if got != tt.topic {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.topic)
		}
	}
}

// When a word that the lexicon knows is no reason to ask.
func TestNoReason(t *testing.T) {
	for _, tt := range []struct{ says, hides string }{ // the same word, with and without a reason
		{"Hij is agressief.", "Hij is niet echt meer zo agressief."},
		{"Hij is niet alleen stil, hij is agressief.", "Niemand van ons heeft gezien dat hij agressief was."},
		{"Hij is radicaal.", "Ik weet niet of hij radicaal is."},
		{"Hij radicaliseert.", "Er zijn geen aanwijzingen dat hij radicaliseert."},
		{"Hij is vijandig.", "Het is niet zo dat hij vijandig is."},
		{"Het zijn terroristen.", "De film ging over de opkomst van de terroristen."},
		{"Hij zit vol agressie.", "Hij volgt een cursus omgaan met agressie."},
		{"Hij is gevaarlijk.", "De hond van zijn oom is gevaarlijk."},
		{"Hij komt altijd te laat.", "De inloop is altijd op dinsdag."},
		{"Hij huilt vaak.", "Moeder vertelde dat hij vaak huilt."},
		{"Op zijn jas zit een 'fascist'.", "Op zijn jas staat het woord 'fascist'."},
		{"Hij is een racist.", "Hij vroeg of ik een racist ben."},
		{"Hij is gewelddadig.", "Het is een musical over een jongen die gewelddadig is."},
		{"Hij praat over een jongen die gewelddadig is.", "Hij las een boek over een jongen die gewelddadig is."},
		{"Hij is lui.", "Hij is lui, zei hij."},
		{"Hij is lui.", "Hij vindt zichzelf lui."},
		{"Hij is een nurks.", "Zijn moeder gebruikte het woord 'nurks'."},
		{"Hij is nogal onzeker over de toets.", "Ik ben nogal onzeker over de toets."},
		{"Hij komt vaak.", "Ik weet niet of hij vaak komt."},
		{"Er is een depressie vastgesteld.", "Volgens het dossier is een depressie vastgesteld."},
		{"Hij is depressief.", "De schoolpsycholoog schreef dat hij depressief is."},
	} {
		if Coach(tt.says, Known{}) == nil {
			t.Errorf("%q draws nothing", tt.says)
		}
		if a := Coach(tt.hides, Known{}); a != nil {
			t.Errorf("%q draws %s", tt.hides, a.Topic)
		}
	}
}

// How somebody moves or sits answers a judgement in another clause, not in its own.
func TestClauses(t *testing.T) {
	if a := Coach("Hij staat totaal niet open voor andere meningen.", Known{}); a == nil {
		t.Error("a judgement in one clause draws nothing")
	}
	if a := Coach("Hij doet raar, want hij loopt achteruit langs de muur.", Known{}); a != nil {
		t.Errorf("what was seen, in a clause of its own, draws %s", a.Topic)
	}
	if a := Coach("Hij is een jihadist, want hij loopt achteruit langs de muur.", Known{}); a == nil {
		t.Error("a label with no more than a walk draws nothing")
	}
}

// A light deed in the clause of a judgement is part of it; elsewhere it is something that was seen.
func TestLightDeeds(t *testing.T) {
	if a := Coach("Hij houdt er een dubbelleven op na.", Known{}); a == nil {
		t.Error("a saying counts as something that was seen")
	}
	if a := Coach("Hij deed raar, hij hield een mes omhoog.", Known{}); a != nil {
		t.Errorf("a deed in a clause of its own draws %s", a.Topic)
	}
}

// An opinion that says so is asked about when its sentence holds nothing worse.
func TestOpinionGivesWay(t *testing.T) {
	for text, want := range map[string]string{"Ik denk dat hij weg wil.": "opinion", "Ik denk dat hij gevaarlijk is.": "unsafe", "Ik denk dat hij vaak weg is.": "frequency"} {
		if a := Coach(text, Known{}); a == nil || a.Topic != want {
			t.Errorf("%q: got %+v, want %s", text, a, want)
		}
	}
}

func TestAges(t *testing.T) {
	if a := Coach("Hij praat vaak met een man van dertig.", Known{}); a == nil {
		t.Error("an age counts as how often")
	}
	if a := Coach("Hij praat vaak met een man, dertig keer dit jaar.", Known{}); a != nil {
		t.Errorf("a number draws %s", a.Topic)
	}
}
