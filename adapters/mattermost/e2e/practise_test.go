package e2e

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
)

// voters is how many vote at the same moment: each has an account and the app open.
const voters = 24

// TestPractiseTogether has a team practise in its channel: many vote at the same moment, nobody's vote is
// seen by anybody else, and afterwards no button is left.
func TestPractiseTogether(t *testing.T) {
	o := newOffice(t, setup{})
	team, ids := make([]*person, voters), []string{o.botID}
	for i := range team {
		team[i] = o.newPerson(t, fmt.Sprintf("Collega%d", i))
		ids = append(ids, team[i].id)
	}
	leader := team[0]
	c := o.channel(t, "team-"+o.id, ids...)
	leader.command(t, c.Id, "oefenen samen stickers")
	leader.whisper(t, "Jij leidt hem")
	post := leader.postIn(t, c.Id, "stelling 1 van 8")
	kinds := []string{"Feit", "Mening", "Bron ontbreekt"}
	vote := func(choose func(i int) (string, bool)) {
		var all sync.WaitGroup
		for i, p := range team {
			label, does := choose(i)
			if !does {
				continue
			}
			button := buttons(post)[slices.Index(kinds, label)]
			all.Go(func() {
				if err := p.pressed(t.Context(), post.Id, button); err != nil {
					t.Errorf("%s presses %s: %v", p.name, label, err)
				}
			})
		}
		all.Wait()
		for i, p := range team {
			if label, does := choose(i); does {
				p.whisper(t, "Je koos: "+chosen[label])
			}
		}
	}
	vote(func(i int) (string, bool) { return kinds[i%3], true })
	vote(func(i int) (string, bool) { return "Mening", i < voters/2 })
	for _, p := range team {
		p.see(func() {
			if len(p.whispers) != 1 {
				t.Errorf("%s sees %d things that nobody else sees, want their own choice", p.name, len(p.whispers))
			}
		})
	}

	leader.press(t, "jij leidt", "Toon de uitslag")
	want := map[string]int{"feit": 0, "mening": voters / 2, "bron ontbreekt": 0}
	for i := voters / 2; i < voters; i++ {
		want[strings.ToLower(kinds[i%3])]++
	}
	shown := text(leader.postIn(t, c.Id, "uitslag van stelling 1 van 8"))
	for kind, n := range want {
		if line := fmt.Sprintf(" %s: %d\n", kind, n); !strings.Contains(shown+"\n", line) {
			t.Errorf("no %q in\n%s", line, shown)
		}
	}
	leader.press(t, "Uitgepraat?", "Volgende stelling")
	leader.postIn(t, c.Id, "stelling 2 van 8")
	leader.press(t, "Stelling 2 van 8", "Stop de oefening")
	leader.postIn(t, c.Id, "De oefening is klaar")
	leader.noCard(t, "jij leidt")
	leader.until(t, "the cards with buttons to go away", func() bool {
		return !slices.ContainsFunc(leader.channel(t, c.Id), func(p *model.Post) bool { return len(buttons(p)) > 0 })
	})
}

// chosen is how the bot says what somebody chose.
var chosen = map[string]string{"Feit": "een feit", "Mening": "een mening", "Bron ontbreekt": "de bron ontbreekt"}

// TestPractiseNotInvited begins an exercise where the bot is not: it is told in one sentence how to mend
// that, and works once that is done.
func TestPractiseNotInvited(t *testing.T) {
	o := newOffice(t, setup{})
	sanne := o.newPerson(t, "Sanne")
	c := o.channel(t, "gang-"+o.id, sanne.id, o.karim.id)
	sanne.command(t, c.Id, "oefenen samen")
	sanne.card(t, "Nodig hem uit")
	sanne.noCard(t, "jij leidt")
	o.silentIn(t, c.Id)
	_, _, err := o.site.admin.AddChannelMember(t.Context(), c.Id, o.botID)
	must(t, "invite the bot", err)
	sanne.command(t, c.Id, "oefenen samen")
	sanne.postIn(t, c.Id, "stelling 1 van 8")
}

// postIn waits for a post of the bot in a channel with these words.
func (p *person) postIn(t *testing.T, channel, words string) (found *model.Post) {
	t.Helper()
	p.until(t, "a post with "+words, func() bool {
		posts := p.channel(t, channel)
		i := slices.IndexFunc(posts, func(x *model.Post) bool { return x.UserId == p.botID && strings.Contains(text(x), words) })
		if i >= 0 {
			found = posts[i]
		}
		return i >= 0
	})
	return found
}

// channel is what stands in a channel, newest first.
func (p *person) channel(t *testing.T, channel string) (posts []*model.Post) {
	t.Helper()
	list, _, err := p.client.GetPostsForChannel(t.Context(), channel, 0, 200, "", false, false)
	must(t, "read the channel", err)
	for _, id := range list.Order {
		posts = append(posts, list.Posts[id])
	}
	return posts
}

// until looks at a channel now and then, as the app that is open elsewhere does.
func (p *person) until(t *testing.T, what string, so func() bool) {
	t.Helper()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	end := time.NewTimer(patience)
	defer end.Stop()
	for !so() {
		select {
		case <-tick.C:
		case <-end.C:
			t.Fatalf("%s waits for %s, and sees:\n%s", p.name, what, p.screen())
		}
	}
}
