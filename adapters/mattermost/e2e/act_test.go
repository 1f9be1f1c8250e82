package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
)

// say types a message to the bot.
func (p *person) say(t *testing.T, words string) *model.Post {
	t.Helper()
	p.see(func() { p.whispers = nil })
	post, _, err := p.client.CreatePost(t.Context(), &model.Post{ChannelId: p.dm, Message: words})
	must(t, p.name+" says "+words, err)
	return post
}

// command types a slash command in a channel.
func (p *person) command(t *testing.T, channel, words string) {
	t.Helper()
	p.see(func() { p.whispers = nil })
	answer, _, err := p.client.ExecuteCommandWithTeam(t.Context(), channel, p.team, "/ruggespraak "+words)
	must(t, p.name+" types the command", err)
	p.see(func() { p.lastInTurn = answer.TriggerId })
}

// card waits for a post of the bot with these words in it, the latest if there are several.
func (p *person) card(t *testing.T, words string) *model.Post {
	t.Helper()
	var found *model.Post
	p.await(t, fmt.Sprintf("a card %q", words), func() bool {
		found = p.find(words)
		return found != nil
	})
	return found
}

// find looks for the latest post or whisper with words. The caller holds the lock.
func (p *person) find(words string) *model.Post {
	for _, post := range slices.Backward(append(p.inOrder(), p.whispers...)) {
		if post.UserId != p.id || post.Type == model.PostTypeEphemeral {
			if strings.Contains(text(post), words) {
				return post
			}
		}
	}
	return nil
}

// noCard waits until no post has these words any more.
func (p *person) noCard(t *testing.T, words string) {
	t.Helper()
	p.await(t, fmt.Sprintf("the card %q to go away", words), func() bool { return p.find(words) == nil })
}

// whisper waits for something shown to this person alone, and gives its text.
func (p *person) whisper(t *testing.T, words string) string {
	t.Helper()
	var found string
	p.await(t, fmt.Sprintf("a whisper %q", words), func() bool {
		for _, post := range p.whispers {
			if strings.Contains(text(post), words) {
				found = text(post)
			}
		}
		return found != ""
	})
	return found
}

// press waits for a card with these words and this button, and presses it.
func (p *person) press(t *testing.T, words, label string) {
	t.Helper()
	var post *model.Post
	var button *model.PostAction
	p.await(t, fmt.Sprintf("a button %q under %q", label, words), func() bool {
		if post = p.find(words); post == nil {
			return false
		}
		i := slices.Index(labels(post), label)
		if i >= 0 {
			button = buttons(post)[i]
		}
		return i >= 0
	})
	must(t, p.name+" presses "+label, p.pressed(t.Context(), post.Id, button))
}

// pressed sends a press, and remembers the trigger that a dialog must come with.
func (p *person) pressed(ctx context.Context, post string, button *model.PostAction) error {
	p.see(func() { p.whispers, p.form = nil, nil })
	res, err := p.client.DoAPIPostJSON(ctx, "/posts/"+post+"/actions/"+button.Id, model.DoPostActionRequest{Cookie: button.Cookie})
	if err != nil {
		return err
	}
	defer res.Body.Close()
	var answer model.PostActionAPIResponse
	if err := json.NewDecoder(res.Body).Decode(&answer); err != nil {
		return fmt.Errorf("answer to a press: %w", err)
	}
	p.see(func() { p.lastInTurn = answer.TriggerId })
	return nil
}
