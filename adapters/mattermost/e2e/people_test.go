package e2e

import (
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
)

// TestMention names the bot in a channel, with a case in the sentence. It answers in the person's own
// conversation; in the channel it says nothing.
func TestMention(t *testing.T) {
	o := newOffice(t, setup{})
	sanne := o.newPerson(t, "Sanne")
	c := o.channel(t, "plein-"+o.id, sanne.id, o.karim.id, o.botID)
	_, _, err := sanne.client.CreatePost(t.Context(), &model.Post{ChannelId: c.Id, Message: "@ruggespraak-" + o.id + " hij stond op een hakblok"})
	must(t, "say something in the channel", err)
	sanne.once(t, "Maak je je zorgen over een jongere?")
	o.silentIn(t, c.Id)
	if n := sanne.count("Zet in een signaal"); n != 0 {
		t.Error("what was said in a channel was taken for a case")
	}
}

// silentIn checks that the bot said nothing in a channel.
func (o *office) silentIn(t *testing.T, channel string) {
	t.Helper()
	list, _, err := o.site.admin.GetPostsForChannel(t.Context(), channel, 0, 200, "", false, true)
	must(t, "read the channel", err)
	for _, post := range list.Posts {
		if post.UserId == o.botID && post.Type == "" {
			t.Errorf("the bot said in a channel: %q", text(post))
		}
	}
}

// TestCommand gives the slash command in a channel: only the person sees the answer, and what they
// typed stays nowhere.
func TestCommand(t *testing.T) {
	o := newOffice(t, setup{})
	sanne := o.newPerson(t, "Sanne")
	c := o.channel(t, "gang-"+o.id, sanne.id, o.karim.id)
	sanne.command(t, c.Id, "")
	sanne.whisper(t, "in je eigen gesprek")
	sanne.once(t, "Maak je je zorgen over een jongere?")

	sanne.command(t, c.Id, "hij stond gisteren op een pannenlap te schreeuwen")
	sanne.press(t, "houdt hem 15 minuten vast", "Zet in een signaal")
	if shown := sanne.dialog(t, "Signaal").text(); len(found([]byte(shown), []string{"pannenlap"})) == 0 {
		t.Errorf("what was typed is not in the form:\n%s", shown)
	}
	sanne.close(t, "Signaal")
	sanne.command(t, c.Id, "start")
	sanne.dialog(t, "Signaal") // opened by the command itself
	sanne.close(t, "Signaal")
	o.silentIn(t, c.Id)
	o.keepsNothing(t, "after a command with a case in it", []string{"pannenlap"})
}

// TestOutsiders speaks to the bot as those it does not work for: a guest and another bot.
func TestOutsiders(t *testing.T) {
	o := newOffice(t, setup{})
	guest := o.newPerson(t, "Gast")
	_, err := o.site.admin.UpdateUserRoles(t.Context(), guest.id, "system_guest")
	must(t, "make a guest", err)
	guest.say(t, "start")

	other, _, err := o.site.admin.CreateBot(t.Context(), &model.Bot{Username: "anders-" + o.id, DisplayName: "Anders"})
	must(t, "make another bot", err)
	token, _, err := o.site.admin.CreateUserAccessToken(t.Context(), other.UserId, "anders")
	must(t, "make its token", err)
	client := model.NewAPIv4Client(o.site.server.url())
	client.SetToken(token.Token)
	dm, _, err := client.CreateDirectChannel(t.Context(), other.UserId, o.botID)
	must(t, "open its conversation", err)
	_, _, err = client.CreatePost(t.Context(), &model.Post{ChannelId: dm.Id, Message: "start"})
	must(t, "let it say something", err)

	o.karim.flush(t) // whatever was said before is handled by now
	if n := guest.count("is begonnen"); n != 0 {
		t.Errorf("a guest has a case:\n%s", guest.screen())
	}
	o.silentIn(t, dm.Id)
}
