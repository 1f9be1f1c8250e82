package e2e

import (
	"strings"
	"testing"
)

// TestMainJob is the whole round: a professional writes down what she saw, asks for advice, is asked
// something back, gets advice and erases the case. Nothing of what anybody wrote stays behind.
func TestMainJob(t *testing.T) {
	t.Parallel()
	for _, transport := range []string{"socket", "http"} {
		t.Run(transport, func(t *testing.T) { mainJob(t, newOffice(t, opening{transport: transport})) })
	}
}

func mainJob(t *testing.T, o *office) {
	sanne := o.hire("Sanne")
	c := sanne.begin(t)
	refusedAtFirst(t, sanne)
	sanne.signal(t, zeepkist)
	sanne.tell(t, zeepkist)
	preview := sanne.form(t, "Nakijken en versturen").Text
	for _, w := range canaries {
		if !strings.Contains(preview, w) {
			t.Errorf("the preview misses %q:\n%s", w, preview)
		}
	}
	sanne.confirm(t)
	request := c + "/1"
	sanne.card(t, "Adviesvraag "+request+" is verstuurd")
	o.adviseOn(t, sanne, request)

	written := append([]string{"kruiwagen", "schaatsbaan", "regenton", "vliegertouw", "hooimijt"}, canaries...)
	o.keepsNothing(t, "before anything was erased", written)

	sanne.press(t, "Er is advies op adviesvraag "+request+", van Karim. Lees", "Bedankt, afsluiten")
	o.karim.card(t, "bedankt je voor je advies op adviesvraag "+request)
	sanne.erase(t, c)
	for _, p := range []*person{sanne, o.karim, o.els} {
		p.await(t, "every card of the case to go away", func() bool { return p.count(c) == p.count("is gewist") })
	}
	o.keepsNothing(t, "after everything was erased", written)
}

// refusedAtFirst sends a form without what must be in it, and one with names in it.
func refusedAtFirst(t *testing.T, sanne *person) {
	t.Helper()
	if err := sanne.put(t, "Signaal", nil).Send().Wait(soon(t)); err == nil {
		t.Fatal("an empty form was sent")
	}
	m := sanne.put(t, "Signaal", fields{
		"Wat zag of hoorde je?": "Ahmed zei bij de hooimijt tegen mij dat Youssef wil vechten.", "Hoe weet je dit?": "Zelf gezien of gehoord",
		"Sinds wanneer, en hoe vaak?": "Deze week.",
	})
	sanne.taken(t, m.Send())
	m = sanne.form(t, "Signaal")
	shown := m.Text
	for _, e := range m.Errors {
		shown += e
	}
	if !strings.Contains(shown, "Ahmed") || len(m.Errors) == 0 && !strings.Contains(shown, "⚠️") {
		t.Errorf("names are not pointed out (%v):\n%s", m.Errors, shown)
	}
}

// adviseOn lets both officers see the request; Karim takes it, asks something and answers.
func (o *office) adviseOn(t *testing.T, sanne *person, request string) {
	t.Helper()
	waiting := "Adviesvraag " + request + " wacht op iemand"
	o.els.card(t, waiting)
	o.karim.reads(t, waiting, "Bekijken", canaries...)
	o.karim.press(t, waiting, "Ik pak dit op")
	o.els.card(t, "Karim heeft adviesvraag "+request+" opgepakt")
	sanne.card(t, "Karim heeft adviesvraag "+request+" opgepakt")

	o.karim.press(t, "Jij hebt adviesvraag "+request, "Meer…")
	o.karim.fill(t, "Meer mogelijkheden", fields{"Wat wil je doen?": "De vrager iets vragen"})
	o.karim.fill(t, "Vraag aan de vrager", fields{"Wat wil je weten?": "Was de kruiwagen van een groep, of van hemzelf?"})
	asked := "Karim heeft jou iets gevraagd over adviesvraag " + request
	sanne.reads(t, asked, "Bekijken", "kruiwagen")
	sanne.press(t, asked, "Reageren")
	sanne.fill(t, "Reageren", fields{"Wat wil je laten weten?": "Van hemzelf, hij nam hem mee naar de schaatsbaan."})

	o.karim.press(t, "De vrager heeft iets geschreven bij adviesvraag "+request, "Advies geven")
	o.karim.fill(t, "Advies geven", fields{
		"Duiding: wat kunnen deze signalen betekenen?": "Dit kan boosheid zijn, als een regenton die overloopt.",
		"Hoe ernstig zijn de veiligheidsrisico's?":     "Er zijn risico's, maar ze lijken beperkt",
		"Spelen die op korte termijn, of later?":       "Later",
		"Waar komt je advies op neer?":                 "Iemand van de organisatie praat met de jongere, om hulp te vinden",
		"Welke stappen, en wie doet wat?":              "Voer zelf een rustig gesprek en houd het vliegertouw vast.",
	})
	sanne.reads(t, "Er is advies op adviesvraag "+request, "Bekijken", "regenton", "vliegertouw")
}

// erase wipes a case, as its owner does.
func (p *person) erase(t *testing.T, c string) {
	t.Helper()
	p.says(t, "wis "+c)
	p.press(t, "Wil je casus "+c+" wissen?", "Wissen…")
	p.fill(t, "Casus wissen", fields{"Weet je het zeker?": "Ja, wis alles van deze casus"})
	p.card(t, "Casus "+c+" is gewist")
}
