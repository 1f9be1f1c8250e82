package facts

import "testing"

// What no list holds: each rule with what it finds and with what only looks like it.
func TestRules(t *testing.T) {
	for _, tt := range []struct{ text, topic string }{
		// more
		{"Hij wordt brutaler en brutaler.", "trend"}, {"Ze is steeds bitser.", "trend"}, {"Hij is steeds weer de eerste.", "frequency"}, {"De groep wordt steeds groter.", "frequency"},
		// modal
		{"Hij zou in het buitenland zijn geweest.", "hearsay"}, {"Ze zou een wapen hebben.", "hearsay"},
		{"Hij zou vandaag om negen uur hier zijn.", ""}, {"Ik zou graag een afspraak hebben.", ""},
		// rumour
		{"Er zijn mensen die vertellen dat hij vecht.", "hearsay"}, {"Anderen beweren dat ze trouwt.", "hearsay"},
		{"Hij volgt mensen online die zeggen dat het oorlog wordt.", ""}, {"Hij vertelde iemand dat hij weggaat.", ""},
		// degree
		{"Hij is ontzettend bazelig.", "character"}, {"De jongen doet zo springerig.", "character"}, {"Ze was heel vriendelijk.", ""}, {"Het was erg winderig.", ""},
		// genuine
		{"Hij is een echte druktemakerij.", "group"}, {"Het is een echt horloge.", ""}, {"Hij is een echte jongen.", ""},
		// lack
		{"Hij mist elke vorm van berouw.", "character"}, {"Ze heeft geen enkel schuldbesef.", "character"}, {"Ze heeft geen fiets.", ""},
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

func TestAges(t *testing.T) {
	if a := Coach("Hij praat vaak met een man van dertig.", Known{}); a == nil {
		t.Error("an age counts as how often")
	}
	if a := Coach("Hij praat vaak met een man, dertig keer dit jaar.", Known{}); a != nil {
		t.Errorf("a number draws %s", a.Topic)
	}
}
