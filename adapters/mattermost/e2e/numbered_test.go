package e2e

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
)

// TestWithoutCallback asks for advice on a server that cannot call the bot, in an organisation that
// accepts what follows: everything is typed in the conversation, choices as numbers.
func TestWithoutCallback(t *testing.T) {
	o := newOffice(t, setup{numbered: true, longText: true})
	sanne := o.newPerson(t, "Sanne")
	sanne.say(t, "start")
	c := code(t, sanne.card(t, "is begonnen"))
	sanne.choose(t, "is begonnen", "Verder")
	for _, a := range [][2]string{
		{"Wat zag of hoorde je?", "Ging op een hooizolder staan en zei dat geweld soms nodig is."}, {"Hoe weet je dit?", "1"},
		{"Sinds wanneer, en hoe vaak?", "Sinds drie weken."}, {"Wat denk je er zelf van?", "-"},
		{"Is er nog een signaal?", "2"}, {"Is er zo'n diagnose?", "1"}, {"signalenlijst van je sector", "2"},
		{"iets dat de zorg tegenspreekt?", "2"}, {"Wat doe je eerst?", "1"}, {"met zo'n collega overlegd?", "2"},
		{"Wat wil je weten?", "1,2"}, {"Wil je zelf nog iets vragen?", "-"}, {"Hoe snel heb je antwoord nodig?", "1"},
		{"Mag de ander zien dat jij dit vraagt?", "2"}, {"Is er iemand die deze vraag niet moet krijgen?", "-"}, {"Versturen?", "1"},
	} {
		sanne.answer(t, a[0], a[1])
	}
	waiting := "Adviesvraag " + c + "/1 wacht op iemand"
	o.els.card(t, waiting)
	o.karim.choose(t, waiting, "Bekijken")
	o.karim.card(t, "hooizolder")
	o.karim.choose(t, waiting, "Ik pak dit op")
	sanne.card(t, "Karim heeft adviesvraag "+c+"/1 opgepakt")
}

// TestWithoutConsent does the same where the organisation did not accept it: what holds people's words
// is not asked.
func TestWithoutConsent(t *testing.T) {
	o := newOffice(t, setup{numbered: true})
	sanne := o.newPerson(t, "Sanne")
	sanne.say(t, "start")
	sanne.choose(t, "is begonnen", "Verder")
	sanne.card(t, "Hier kun je geen langere tekst opschrijven")
	sanne.once(t, "is begonnen")
}

// choose types the number of a card's choice in its thread.
func (p *person) choose(t *testing.T, card, label string) {
	t.Helper()
	number := regexp.MustCompile(`\*\*(\d+)\*\* ` + regexp.QuoteMeta(label))
	var post *model.Post
	p.await(t, fmt.Sprintf("the choice %q under %q", label, card), func() bool {
		for _, had := range p.inOrder() {
			if had.UserId == p.botID && strings.Contains(text(had), card) && number.MatchString(text(had)) {
				post = had
			}
		}
		return post != nil
	})
	_, _, err := p.client.CreatePost(t.Context(), &model.Post{ChannelId: p.dm, RootId: post.Id, Message: number.FindStringSubmatch(text(post))[1]})
	must(t, p.name+" chooses "+label, err)
}

// answer types an answer to the question the bot asked after what was typed last.
func (p *person) answer(t *testing.T, question, words string) {
	t.Helper()
	p.await(t, fmt.Sprintf("the question %q", question), func() bool {
		asked := false
		for _, post := range p.inOrder() {
			asked = post.UserId == p.botID && (asked || strings.Contains(text(post), question))
		}
		return asked
	})
	p.say(t, words)
}
