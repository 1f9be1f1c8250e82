package e2e

import (
	"strings"
	"testing"
)

// TestMainJob is the whole round: a professional writes down what she saw, asks for advice, is asked
// something back, gets advice and erases the case. Nothing of what anybody wrote stays behind.
func TestMainJob(t *testing.T) {
	o := newOffice(t, setup{})
	sanne := o.newPerson(t, "Sanne")
	c := sanne.begin(t)
	refusedAtFirst(t, sanne)
	sanne.tell(t, zeepkist)
	preview := sanne.dialog(t, "Nakijken en versturen").text()
	for _, w := range canaries {
		if !strings.Contains(preview, w) {
			t.Errorf("the preview misses %q:\n%s", w, preview)
		}
	}
	sanne.send(t)
	request := c + "/1"
	sanne.card(t, "Adviesvraag "+request+" is verstuurd")
	o.take(t, request)
	sanne.card(t, "Karim heeft adviesvraag "+request+" opgepakt")
	o.adviseOn(t, sanne, request)

	written := append([]string{"kruiwagen", "schaatsbaan", "regenton", "vliegertouw", "hooimijt"}, canaries...)
	o.keepsNothing(t, "before anything was erased", written)

	sanne.press(t, "Er is advies op adviesvraag "+request+", van Karim. Lees", "Bedankt, afsluiten")
	o.karim.card(t, "bedankt je voor je advies op adviesvraag "+request)
	sanne.erase(t, c)
	for _, p := range []*person{sanne, o.karim, o.els} {
		p.await(t, "every card of the case to go away", func() bool { return p.counted(c) == p.counted("is gewist") })
	}
	o.keepsNothing(t, "after everything was erased", written)
	o.bot.stop(t)
	for line := range strings.Lines(o.bot.written()) {
		if strings.Contains(line, `"level":"ERROR"`) {
			t.Errorf("nothing went wrong, and the bot's log says: %s", line)
		}
	}
}

// refusedAtFirst sends a form that is empty, and one with a name in it, and mends it.
func refusedAtFirst(t *testing.T, sanne *person) {
	t.Helper()
	if wrong := sanne.try(t, "Signaal", nil); len(wrong) == 0 {
		t.Fatal("an empty form was accepted")
	}
	sanne.try(t, "Signaal", fields{
		"Wat zag of hoorde je?": "Ahmed zei bij de hooimijt tegen mij dat Youssef wil vechten.", "Hoe weet je dit?": "Zelf gezien of gehoord",
		"Sinds wanneer, en hoe vaak?": "Deze week.",
	})
	shown := sanne.dialog(t, "Signaal").text()
	for _, want := range []string{"Kijk na bij", "‘Ahmed’", "‘Youssef’", "bij de hooimijt"} {
		if !strings.Contains(shown, want) {
			t.Errorf("a form with names in it comes back without %q:\n%s", want, shown)
		}
	}
}

// take lets both officers see the request, and Karim takes it.
func (o *office) take(t *testing.T, request string) {
	t.Helper()
	waiting := "Adviesvraag " + request + " wacht op iemand"
	o.els.card(t, waiting)
	o.karim.reads(t, waiting, "Bekijken", canaries...)
	o.karim.press(t, waiting, "Ik pak dit op")
	o.els.card(t, "Karim heeft adviesvraag "+request+" opgepakt")
}

// adviseOn has Karim ask something back, and answer; the asker reads it.
func (o *office) adviseOn(t *testing.T, sanne asker, request string) {
	t.Helper()
	o.karim.press(t, "Jij hebt adviesvraag "+request, "Meer…")
	o.karim.fill(t, "Meer mogelijkheden", fields{"Wat wil je doen?": "De vrager iets vragen"})
	o.karim.fill(t, "Vraag aan de vrager", fields{"Wat wil je weten?": "Was de kruiwagen van een groep, of van hemzelf?"})
	sanne.reads(t, "Karim heeft jou iets gevraagd over adviesvraag "+request, "Bekijken", "kruiwagen")
	sanne.press(t, "Karim heeft jou iets gevraagd over adviesvraag "+request, "Reageren")
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
	p.say(t, "wis "+c)
	p.press(t, "Wil je casus "+c+" wissen?", "Wissen…")
	p.fill(t, "Casus wissen", fields{"Weet je het zeker?": "Ja, wis alles van deze casus"})
	p.card(t, "Casus "+c+" is gewist")
}

// keepsNothing checks that none of words stands anywhere in what the server, the bot's log or Redis keep.
func (o *office) keepsNothing(t *testing.T, when string, words []string) {
	t.Helper()
	places := append(o.site.kept(t, words...), inFiles(t, o.bot.dir, words...)...)
	if log := found([]byte(o.bot.written()), words); len(log) > 0 {
		places = append(places, "the bot's log: "+strings.Join(log, ", "))
	}
	if len(places) > 0 {
		t.Errorf("%s, words of the case stand in:\n%s", when, strings.Join(places, "\n"))
	}
}
