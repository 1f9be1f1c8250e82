package e2e

import (
	"regexp"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
)

// A story is what a professional writes, field by field. Each text has a word of its own that nobody
// else writes, so that it can be looked for.
type story struct {
	fact, since, opinion, who, counter, question string
}

var zeepkist = story{
	fact:     "Ging op een zeepkist staan en zei drie keer dat geweld soms nodig is.",
	since:    "Sinds drie weken, steeds na het roggebrood.",
	opinion:  "Ik ben bang dat de trekschuit niet meer te keren is.",
	who:      "de lampenist",
	counter:  "Oefent elke week de klompendans met een jonger kind.",
	question: "Kan ik dit zelf bespreken, of draai ik dan als een windwijzer?",
}

// canaries are the words of the story.
var canaries = []string{"zeepkist", "roggebrood", "trekschuit", "lampenist", "klompendans", "windwijzer"}

var caseCode = regexp.MustCompile(`[0-9A-Z]{3}-[0-9A-Z]{3}`)

// code is the code of a case on a card.
func code(t *testing.T, card slacktest.Message) string {
	t.Helper()
	found := caseCode.FindString(card.Text)
	if found == "" {
		t.Fatalf("no code in %q", card.Text)
	}
	return found
}

// begin starts a case, gives its code, and has the first form open.
func (p *person) begin(t *testing.T) string {
	t.Helper()
	p.says(t, "start")
	c := code(t, p.card(t, "is begonnen"))
	p.press(t, "is begonnen", "Verder")
	return c
}

// signal fills in the first form.
func (p *person) signal(t *testing.T, s story) {
	t.Helper()
	p.fill(t, "Signaal", fields{
		"Wat zag of hoorde je?": s.fact, "Hoe weet je dit?": "Iemand anders vertelde het mij",
		"Van wie, of waar vond je het?": s.who, "Sinds wanneer, en hoe vaak?": s.since,
		"Wat denk je er zelf van? (mening, geen feit)": s.opinion,
	})
}

// tell fills in what follows, up to the preview of a request for advice.
func (p *person) tell(t *testing.T, s story) {
	t.Helper()
	p.fill(t, "Nog een signaal?", fields{"Is er nog een signaal?": "Nee, dit was het voor nu"})
	p.fill(t, "Diagnose", fields{"Is er zo'n diagnose?": "Nee, of het is hier niet nodig"})
	p.fill(t, "Signalenlijst", fields{"Heb je de signalenlijst van je sector gebruikt?": "Nee"})
	p.fill(t, "Contrasignaal", fields{
		"Zie je ook iets dat de zorg tegenspreekt?": "Ja", "Wat zag of hoorde je?": s.counter,
		"Hoe weet je dit?": "Zelf gezien of gehoord",
	})
	p.fill(t, "Nog een contrasignaal?", fields{"Zie je nog iets dat de zorg tegenspreekt?": "Nee, dit was het voor nu"})
	p.fill(t, "Volgorde", fields{"Wat doe je eerst?": "Eerst advies vragen, daarna in gesprek"})
	p.fill(t, "Directe collega", fields{"Heb je al met zo'n collega overlegd?": "Nee, of die is er niet"})
	p.fill(t, "Adviesvraag", fields{
		"Wil je zelf nog iets vragen?": s.question, "Hoe snel heb je antwoord nodig?": "Gewoon, in werktijd",
		"Mag de ander zien dat jij dit vraagt?": "Nee, zonder mijn naam",
	})
}

// confirm sends what is in the preview.
func (p *person) confirm(t *testing.T) *slacktest.Delivery {
	t.Helper()
	d := p.put(t, "Nakijken en versturen", fields{"Versturen?": "Ja, verstuur mijn adviesvraag"}).Send()
	p.taken(t, d)
	return d
}

// ask goes the whole way to a request that was sent, and gives its code.
func (p *person) ask(t *testing.T, s story) string {
	t.Helper()
	c := p.begin(t)
	p.signal(t, s)
	p.tell(t, s)
	p.confirm(t)
	return c + "/1"
}

// urgent goes the short way, for danger.
func (p *person) urgent(t *testing.T, fact string) string {
	t.Helper()
	p.says(t, "spoed")
	p.press(t, "Bel 112", "Vraag met spoed advies")
	p.fill(t, "Spoedvraag", fields{
		"Wat zie of hoor je nu?": fact, "Voor wie is er gevaar?": []string{"Voor de jongere zelf"},
		"Mag de ander zien dat jij dit vraagt?": "Nee, zonder mijn naam",
	})
	p.confirm(t)
	return code(t, p.card(t, "met spoed verstuurd")) + "/1"
}
