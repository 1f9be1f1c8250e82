package e2e

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
)

// voters is how many vote at the same moment.
const voters = 50

// TestPractiseTogether has a team practise in its channel: many vote at the same moment, nobody's vote is
// seen by anybody else, and afterwards only what was said in the channel is left.
func TestPractiseTogether(t *testing.T) {
	for _, transport := range []string{"socket", "http"} {
		t.Run(transport, func(t *testing.T) {
			o := newOffice(t, opening{transport: transport})
			sanne := o.hire("Sanne")
			guest := o.play(slacktest.User{Name: "Gast", Guest: true})
			team := []*person{sanne}
			members := []*slacktest.Person{sanne.Person, guest.Person}
			for i := range voters - 1 {
				p := o.hire(fmt.Sprintf("Collega%d", i))
				team, members = append(team, p), append(members, p.Person)
			}
			channel := o.slack.AddChannel(slacktest.Channel{Name: "team", Private: true, App: true}, members...)

			sanne.taken(t, sanne.Command(channel, "/ruggespraak", "oefenen samen stickers"))
			sanne.whispered(t, channel, "Jij leidt hem")
			sanne.postIn(t, channel, "stelling 1 van 8")
			kinds := []string{"Feit", "Mening", "Bron ontbreekt"}
			number := map[*person]int{}
			for i, p := range team {
				number[p] = i
			}
			together(t, team, func(p *person) { p.votes(t, channel, "stelling 1 van 8", kinds[number[p]%3], true) })
			together(t, team[:voters/2], func(p *person) { p.votes(t, channel, "stelling 1 van 8", "Mening", false) })
			guest.taken(t, guest.Press(guest.postIn(t, channel, "stelling 1 van 8"), "Feit"))
			guest.whispered(t, channel, "alleen voor vaste medewerkers")

			sanne.press(t, "jij leidt", "Toon de uitslag")
			want := map[string]int{"feit": 0, "mening": voters / 2, "bron ontbreekt": 0}
			for i := voters / 2; i < voters; i++ {
				want[strings.ToLower(kinds[i%3])]++
			}
			shown := sanne.postIn(t, channel, "uitslag van stelling 1 van 8").Text
			for kind, n := range want {
				if line := fmt.Sprintf(" %s: %d\n", kind, n); !strings.Contains(shown+"\n", line) {
					t.Errorf("no %q in\n%s", line, shown)
				}
			}
			sanne.press(t, "Uitgepraat?", "Volgende stelling")
			sanne.postIn(t, channel, "stelling 2 van 8")
			sanne.press(t, "Stelling 2 van 8", "Stop de oefening")
			sanne.postIn(t, channel, "De oefening is klaar")
			sanne.await(t, "the cards with buttons to go away", func() bool {
				return !slices.ContainsFunc(o.slack.Channel(channel), func(m slacktest.Message) bool { return len(m.Buttons) > 0 })
			})
			if n := sanne.count("jij leidt"); n != 0 {
				t.Errorf("the card that steers is still there:\n%s", sanne.screen())
			}
			for _, p := range team[1:] {
				if len(p.Chat()) > 0 {
					t.Fatalf("%s has something in their own conversation:\n%s", p.name, p.screen())
				}
			}
		})
	}
}

// TestPractiseNotInvited begins an exercise where the bot is not: it is told in one sentence how to mend
// that, and nothing is posted.
func TestPractiseNotInvited(t *testing.T) {
	o := newOffice(t, opening{})
	sanne := o.hire("Sanne")
	hall := o.slack.AddChannel(slacktest.Channel{Name: "gang"}, sanne.Person, o.karim.Person)
	sanne.taken(t, sanne.Command(hall, "/ruggespraak", "oefenen samen"))
	sanne.card(t, "Nodig hem uit")
	sanne.await(t, "the card that steers to go away", func() bool { return sanne.count("jij leidt") == 0 })
	o.silentIn(t, hall)
}

// postIn waits for a message of the bot in a channel with these words: the newest.
func (p *person) postIn(t *testing.T, channel, words string) (found slacktest.Message) {
	t.Helper()
	p.await(t, "a post with "+words, func() bool {
		for _, m := range slices.Backward(p.slack.Channel(channel)) {
			if m.FromApp && strings.Contains(flat(m.Text), words) {
				found = m
				return true
			}
		}
		return false
	})
	return found
}

// whispered waits until the bot showed the person something in a channel that nobody else sees.
func (p *person) whispered(t *testing.T, channel, words string) {
	t.Helper()
	p.await(t, "to be told "+words, func() bool {
		return slices.ContainsFunc(p.Whispers(), func(m slacktest.Message) bool {
			return m.Channel == channel && strings.Contains(flat(m.Text), words)
		})
	})
}

// votes presses a button of a post in a channel, and waits to be told so. First says that they chose
// nothing before: then they saw nothing of anybody else's choice either.
func (p *person) votes(t *testing.T, channel, words, label string, first bool) {
	t.Helper()
	p.taken(t, p.Press(p.postIn(t, channel, words), label))
	p.await(t, "to be told what they chose", func() bool {
		return slices.ContainsFunc(p.Whispers(), func(m slacktest.Message) bool { return strings.Contains(m.Text, "Je koos: ") })
	})
	if n := len(p.Whispers()); first && n > 2 { // the one who leads was told something before
		t.Errorf("%s sees more than their own choice:\n%s", p.name, p.screen())
	}
}
