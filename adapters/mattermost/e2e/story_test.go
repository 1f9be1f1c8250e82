package e2e

import (
	"regexp"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
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

// begin starts a case and gives its code.
func (p *person) begin(t *testing.T) string {
	t.Helper()
	p.say(t, "start")
	card := p.card(t, "is begonnen")
	p.press(t, "is begonnen", "Verder")
	return code(t, card)
}

var caseCode = regexp.MustCompile(`[0-9A-Z]{3}-[0-9A-Z]{3}`)

func code(t *testing.T, card *model.Post) string {
	t.Helper()
	found := caseCode.FindString(text(card))
	if found == "" {
		t.Fatalf("no code in %q", text(card))
	}
	return found
}

// An asker is somebody who asks for advice, on whichever messenger.
type asker interface {
	fill(t *testing.T, title string, f fields)
	press(t *testing.T, card, button string)
	reads(t *testing.T, card, button string, words ...string)
}

func (p *person) tell(t *testing.T, s story) {
	t.Helper()
	tell(t, p, s)
}

// tell fills in step 1 and what comes before the preview of a request for advice.
func tell(t *testing.T, p asker, s story) {
	t.Helper()
	p.fill(t, "Signaal", fields{
		"Wat zag of hoorde je?": s.fact, "Hoe weet je dit?": "Iemand anders vertelde het mij",
		"Van wie, of waar vond je het?": s.who, "Sinds wanneer, en hoe vaak?": s.since,
		"Wat denk je er zelf van? (mening, geen feit)": s.opinion,
	})
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

// send sends what is in the preview.
func (p *person) send(t *testing.T) {
	t.Helper()
	p.fill(t, "Nakijken en versturen", fields{"Versturen?": "Ja, verstuur mijn adviesvraag"})
}

// ask goes the whole way to a request that was sent, and gives its code.
func (p *person) ask(t *testing.T, s story) string {
	t.Helper()
	c := p.begin(t)
	p.tell(t, s)
	p.send(t)
	return c + "/1"
}

// urgent goes the short way, for danger.
func (p *person) urgent(t *testing.T, fact string) string {
	t.Helper()
	p.say(t, "spoed")
	p.press(t, "Bel 112", "Vraag met spoed advies")
	p.fill(t, "Spoedvraag", fields{
		"Wat zie of hoor je nu?": fact, "Voor wie is er gevaar?": []string{"Voor de jongere zelf"},
		"Mag de ander zien dat jij dit vraagt?": "Nee, zonder mijn naam",
	})
	p.send(t)
	return code(t, p.card(t, "met spoed verstuurd")) + "/1"
}

// reads presses a button to read something, and checks that these words are in it.
func (p *person) reads(t *testing.T, card, button string, words ...string) {
	t.Helper()
	p.press(t, card, button)
	var shown string
	p.await(t, "something to read", func() bool {
		if r := p.dialogs[p.lastInTurn]; r != nil {
			shown = newDialog(r).text()
		}
		for _, post := range p.whispers {
			shown += text(post)
		}
		return shown != ""
	})
	for _, w := range words {
		if !strings.Contains(shown, w) {
			t.Errorf("%s presses %q and misses %q in:\n%s", p.name, button, w, shown)
		}
	}
}

// count is how many of the bot's posts in the conversation have these words, now.
func (p *person) count(words string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.counted(words)
}

// counted is count for who holds the lock.
func (p *person) counted(words string) int {
	n := 0
	for _, post := range p.posts {
		if post.UserId == p.botID && strings.Contains(text(post), words) {
			n++
		}
	}
	return n
}

// once checks that something was said once. It first has the bot say something else: what it says to
// one person comes in order, so whatever was still to come is there by then.
func (p *person) once(t *testing.T, words string) {
	t.Helper()
	p.exactly(t, 1, words)
}

// exactly is once for something that stands in n posts.
func (p *person) exactly(t *testing.T, n int, words string) {
	t.Helper()
	p.card(t, words)
	p.flush(t)
	if got := p.count(words); got != n {
		t.Errorf("%s was told %q %d times instead of %d, and sees:\n%s", p.name, words, got, n, p.screen())
	}
}

// flush has the bot answer something, after all it had to say before.
func (p *person) flush(t *testing.T) {
	t.Helper()
	const answer = "Dit kun je typen"
	before := p.count(answer)
	p.say(t, "help")
	p.await(t, "an answer to help", func() bool { return p.counted(answer) > before })
}
