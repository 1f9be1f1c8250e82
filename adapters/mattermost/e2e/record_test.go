package e2e

import (
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
)

var record = flag.Bool("record", false, "write what the server sends into adapters/mattermost/testdata")

// TestRecord writes down what a bot receives: events, as they came over its websocket, and callbacks.
// They are what the adapter's decoder is tested on.
func TestRecord(t *testing.T) {
	theSite(t)
	if !*record {
		t.Skip("writes testdata; run it with -record")
	}
	b := newTinyBot(t)
	o := newOrg(t, b.http.URL)
	b.client = model.NewAPIv4Client(o.site.server.url())
	b.client.SetToken(o.botToken)
	sanne := o.newPerson(t, "Sanne")
	ws, err := model.NewWebSocketClient4(o.site.server.websocketURL(), o.botToken)
	must(t, "connect the bot", err)
	defer ws.Close()
	r := &recorder{t: t, ws: ws}
	r.events(o, b, sanne)
	r.callbacks(o, b, sanne)
}

type recorder struct {
	t  *testing.T
	ws *model.WebSocketClient
}

// next writes the next event that matches down as testdata/event-NAME.json.
func (r *recorder) next(name string, match func(*model.WebSocketEvent) bool) {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(r.t.Context(), patience)
	defer cancel()
	defer context.AfterFunc(ctx, r.ws.Close)()
	for {
		_, raw, err := r.ws.Conn.ReadMessage()
		must(r.t, "wait for "+name, err)
		e, err := model.WebSocketEventFromJSON(strings.NewReader(string(raw)))
		if err == nil && match(e) {
			r.write("event-"+name+".json", raw)
			return
		}
	}
}

func (r *recorder) write(name string, raw []byte) {
	r.t.Helper()
	must(r.t, "write "+name, os.WriteFile(filepath.Join("..", "testdata", name), append([]byte(strings.TrimSpace(string(raw))), '\n'), 0o644))
}

// is matches events of a kind with these words in them.
func is(kind model.WebsocketEventType, words string) func(*model.WebSocketEvent) bool {
	return func(e *model.WebSocketEvent) bool {
		raw, err := json.Marshal(e.GetData())
		return err == nil && e.EventType() == kind && strings.Contains(string(raw), words)
	}
}

func (r *recorder) events(o *org, b *tinyBot, sanne *person) {
	t, ctx := r.t, r.t.Context()
	r.next("hello", is(model.WebsocketEventHello, ""))
	said := sanne.say(t, "start \"nu\" & <b>hier</b>")
	r.next("posted-direct", is(model.WebsocketEventPosted, "start"))
	_, _, err := b.client.CreatePost(ctx, &model.Post{ChannelId: sanne.dm, Message: "Casus K7M-2QX is begonnen.", Props: model.StringInterface{"ruggespraak_line": "l1"}})
	must(t, "post", err)
	r.next("posted-own", is(model.WebsocketEventPosted, "K7M-2QX"))
	_, _, err = sanne.client.PatchPost(ctx, said.Id, &model.PostPatch{Message: model.NewPointer("start dan")})
	must(t, "edit", err)
	r.next("edited", is(model.WebsocketEventPostEdited, "start dan"))
	_, err = sanne.client.DeletePost(ctx, said.Id)
	must(t, "delete", err)
	r.next("deleted", is(model.WebsocketEventPostDeleted, ""))
	_, _, err = sanne.client.CreatePost(ctx, &model.Post{ChannelId: sanne.dm, RootId: o.threadRoot(t, sanne), Message: "in een draad"})
	must(t, "answer in a thread", err)
	r.next("posted-thread", is(model.WebsocketEventPosted, "in een draad"))

	c := o.channel(t, "plein", sanne.id, o.botID)
	r.next("posted-system", is(model.WebsocketEventPosted, "system_"))
	_, _, err = sanne.client.CreatePost(ctx, &model.Post{ChannelId: c.Id, Message: "@ruggespraak-" + o.id + " help"})
	must(t, "mention", err)
	r.next("posted-mention", is(model.WebsocketEventPosted, " help"))
	hook, _, err := o.site.admin.CreateIncomingWebhook(ctx, &model.IncomingWebhook{ChannelId: c.Id})
	must(t, "make a webhook", err)
	res, err := o.site.admin.HTTPClient.Post(o.site.server.url()+"/hooks/"+hook.Id, "application/json", strings.NewReader(`{"text": "van een webhook"}`))
	must(t, "use the webhook", err)
	res.Body.Close()
	r.next("posted-webhook", is(model.WebsocketEventPosted, "van een webhook"))
	r.otherBot(o, sanne)
	_, err = sanne.client.PublishUserTyping(ctx, sanne.id, model.TypingRequest{ChannelId: sanne.dm})
	must(t, "type", err)
	r.next("typing", is(model.WebsocketEventTyping, ""))
}

// threadRoot is a post of the person to answer under.
func (o *org) threadRoot(t *testing.T, p *person) string { return p.say(t, "nog iets").Id }

func (r *recorder) otherBot(o *org, sanne *person) {
	t, ctx := r.t, r.t.Context()
	other, _, err := o.site.admin.CreateBot(ctx, &model.Bot{Username: "anderebot-" + o.id, DisplayName: "Een andere bot"})
	must(t, "make another bot", err)
	token, _, err := o.site.admin.CreateUserAccessToken(ctx, other.UserId, "ander")
	must(t, "make its token", err)
	client := model.NewAPIv4Client(o.site.server.url())
	client.SetToken(token.Token)
	dm, _, err := client.CreateDirectChannel(ctx, other.UserId, o.botID)
	must(t, "open its conversation", err)
	_, _, err = client.CreatePost(ctx, &model.Post{ChannelId: dm.Id, Message: "van een andere bot"})
	must(t, "let it say something", err)
	r.next("posted-other-bot", is(model.WebsocketEventPosted, "van een andere bot"))
}

func (r *recorder) callbacks(o *org, b *tinyBot, sanne *person) {
	t := r.t
	_, _, err := b.client.CreatePost(t.Context(), &model.Post{ChannelId: sanne.dm, Props: model.StringInterface{"attachments": []*model.MessageAttachment{{
		Text: "Een kaart.", Actions: []*model.PostAction{b.button("Verder", "form")},
	}}}})
	must(t, "post a card", err)
	sanne.press(t, "Een kaart.", "Verder")
	sanne.fill(t, "Signaal", fields{"Wat zag je?": "Een kanarie.\nEn \"nog\" een.", "Hoe weet je dit?": "Gehoord", "Voor wie?": []string{"Jou", "De jongere"}, "Welke dag?": "2026-11-20"})
	sanne.press(t, "Een kaart.", "Verder")
	sanne.close(t, "Signaal")
	sanne.command(t, sanne.dm, "start <b>&nu</b>")
	r.write("press.json", []byte(b.got("/press")[0]))
	for i, name := range []string{"dialog.json", "dialog-step-2.json", "dialog-cancelled.json"} {
		r.write(name, []byte(b.got("/dialog")[i]))
	}
	r.write("command.txt", []byte(strings.ReplaceAll(b.got("/command")[0], o.commandToken, "verzonnentoken000000000000")))
}
