package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
)

// patience is how long a person looks at a screen on which nothing happens: longer than the minute
// after which somebody else says what a bot that died was about to say.
const patience = 90 * time.Second

// A person has the app open at their conversation with the bot.
type person struct {
	name, id   string
	botID      string
	team, dm   string
	socket     string // the server's websocket
	client     *model.Client4
	mu         sync.Mutex
	changed    chan struct{}                       // closed, and made anew, when there is something new to see
	online     bool                                // the app is connected
	posts      map[string]*model.Post              // what stands in the conversation
	arrived    map[string]time.Time                // when the bot's posts came in, while the app was connected
	whispers   []*model.Post                       // what was shown to them alone, until they typed or pressed again
	dialogs    map[string]*model.OpenDialogRequest // by the trigger that opened them
	form       *dialog                             // the dialog before them
	lastInTurn string                              // the trigger of what they did last
}

// newPerson makes an account, opens the app and the conversation with the bot.
func (o *org) newPerson(t *testing.T, name string) *person {
	t.Helper()
	id, token := o.signUp(t, name)
	p := &person{
		name: name, id: id, botID: o.botID, team: o.team.Id, socket: o.site.server.websocketURL(),
		client: model.NewAPIv4Client(o.site.server.url()), changed: make(chan struct{}),
		posts: map[string]*model.Post{}, arrived: map[string]time.Time{}, dialogs: map[string]*model.OpenDialogRequest{},
	}
	p.client.SetToken(token)
	dm, _, err := p.client.CreateDirectChannel(t.Context(), id, o.botID)
	must(t, "open the conversation", err)
	p.dm = dm.Id
	gone := make(chan struct{})
	ctx, leave := context.WithCancel(context.Background())
	go func() {
		defer close(gone)
		p.stayOnline(ctx)
	}()
	t.Cleanup(func() {
		leave()
		<-gone
		_, err := o.site.admin.UpdateUserActive(context.Background(), id, false) // the free edition has room for 250
		must(t, "close an account", err)
	})
	p.await(t, "the app to connect", func() bool { return p.online })
	return p
}

// stayOnline reads events, and connects again when the connection is lost, as the app does.
func (p *person) stayOnline(ctx context.Context) {
	for ctx.Err() == nil {
		if ws, err := model.NewWebSocketClient4(p.socket, p.client.AuthToken); err == nil {
			stop := context.AfterFunc(ctx, ws.Close)
			p.listen(ctx, ws)
			stop()
			ws.Close()
		}
		select {
		case <-ctx.Done():
		case <-time.After(200 * time.Millisecond): // the app's own pause before it tries again
		}
	}
}

func (p *person) listen(ctx context.Context, ws *model.WebSocketClient) {
	for {
		_, raw, err := ws.Conn.ReadMessage()
		if err != nil {
			p.see(func() { p.online = false })
			return
		}
		e, err := model.WebSocketEventFromJSON(strings.NewReader(string(raw)))
		if err != nil {
			continue // the answer to the token we sent
		}
		if e.EventType() == model.WebsocketEventHello && p.reload(ctx) != nil {
			return
		}
		p.see(func() { p.event(e) })
	}
}

// reload reads the conversation from the server, as the app does when it connects.
func (p *person) reload(ctx context.Context) error {
	list, _, err := p.client.GetPostsForChannel(ctx, p.dm, 0, 200, "", false, false)
	if err != nil {
		return fmt.Errorf("reload: %w", err)
	}
	p.see(func() { p.posts, p.online = list.Posts, true })
	return nil
}

// event takes in what the server pushed. The caller holds the lock.
func (p *person) event(e *model.WebSocketEvent) {
	data := func(name string) []byte { s, _ := e.GetData()[name].(string); return []byte(s) }
	var post model.Post
	switch e.EventType() {
	case model.WebsocketEventPosted, model.WebsocketEventPostEdited:
		if json.Unmarshal(data("post"), &post) == nil && post.ChannelId == p.dm {
			p.posts[post.Id] = &post
			if e.EventType() == model.WebsocketEventPosted && post.UserId == p.botID {
				p.arrived[post.Id] = time.Now()
			}
		}
	case model.WebsocketEventPostDeleted:
		if json.Unmarshal(data("post"), &post) == nil {
			delete(p.posts, post.Id)
		}
	case model.WebsocketEventEphemeralMessage:
		if json.Unmarshal(data("post"), &post) == nil {
			p.whispers = append(p.whispers, &post)
		}
	case model.WebsocketEventOpenDialog:
		var d model.OpenDialogRequest
		if json.Unmarshal(data("dialog"), &d) == nil {
			p.dialogs[d.TriggerId] = &d
		}
	}
}

// see changes what is on the screen, and wakes up who is looking.
func (p *person) see(change func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	change()
	close(p.changed)
	p.changed = make(chan struct{})
}

// await looks at the screen until seen holds; what says what the person is waiting for.
func (p *person) await(t *testing.T, what string, seen func() bool) {
	t.Helper()
	late := time.After(patience)
	for {
		p.mu.Lock()
		ok, changed := seen(), p.changed
		p.mu.Unlock()
		if ok {
			return
		}
		select {
		case <-changed:
		case <-late:
			t.Fatalf("%s waited %s for %s, and sees:\n%s", p.name, patience, what, p.screen())
		}
	}
}

// inOrder are the posts of the conversation, oldest first. The caller holds the lock.
func (p *person) inOrder() []*model.Post {
	return slices.SortedFunc(maps.Values(p.posts), func(a, b *model.Post) int {
		return int(a.CreateAt - b.CreateAt)
	})
}
