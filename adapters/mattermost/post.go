package mattermost

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// ownProp is the property of our posts by which they are found again.
const ownProp = "ruggespraak"

// Bounds of looking for a post: the newest ones of the conversation.
const (
	findPages = 3
	findPage  = 200 // the server gives no more at once
)

// tooLate is the server's error for a message that may not be changed any more (PostEditTimeLimit).
const tooLate = "api.post.update_post.permissions_time_limit.app_error"

// channels remembers people's direct message with the bot.
type channels struct {
	mu sync.Mutex
	by map[string]string
}

// direct is somebody's direct message with the bot.
func (m *Messenger) direct(ctx context.Context, user string) (string, error) {
	m.channels.mu.Lock()
	id := m.channels.by[user]
	m.channels.mu.Unlock()
	if id != "" {
		return id, nil
	}
	self, err := m.api.me(ctx, false)
	if err != nil {
		return "", err
	}
	c, resp, err := m.api.CreateDirectChannel(ctx, self.Id, user)
	if err := failed("open direct message", resp, err); err != nil {
		return "", err
	}
	m.channels.mu.Lock()
	defer m.channels.mu.Unlock()
	if m.channels.by == nil || len(m.channels.by) >= maxPeople {
		m.channels.by = map[string]string{}
	}
	m.channels.by[user] = c.Id
	return c.Id, nil
}

// reach is a channel, or the direct message of somebody who can be reached. Mattermost itself takes posts for
// deactivated people without a word.
func (m *Messenger) reach(ctx context.Context, to bot.Address) (string, error) {
	if to.Org != m.cfg.Org || to.Connection != m.cfg.Connection {
		return "", fmt.Errorf("mattermost: address of another connection: %w", bot.ErrUnreachable)
	}
	if m.api.pace.tight() {
		return "", &bot.RetryLater{After: noHeader, Err: errors.New("mattermost: few calls left")}
	}
	if channel, ok := channelOf(to); ok {
		return m.reachChannel(channel)
	}
	who, err := m.people.get(ctx, to.User)
	if err != nil {
		return "", sorted(err)
	}
	if who.gone || who.bot {
		return "", fmt.Errorf("mattermost: deactivated, unknown or a bot: %w", bot.ErrUnreachable)
	}
	channel, err := m.direct(ctx, to.User)
	return channel, sorted(err)
}

// create posts in somebody's direct message, whoever they are. It tries until ctx ends, as nobody else
// tries it again: p has a pending id, with which it is one post all the same.
func (m *Messenger) create(ctx context.Context, user string, p *model.Post) (made *model.Post, err error) {
	err = insist(ctx, passing, func() error {
		channel, err := m.direct(ctx, user)
		if err != nil {
			return err
		}
		p.ChannelId = channel
		made, err = m.send(ctx, user, p)
		return err
	})
	return made, err
}

// send makes a post in the direct message of user. A conversation that is refused is opened anew the
// next time.
func (m *Messenger) send(ctx context.Context, user string, p *model.Post) (*model.Post, error) {
	made, resp, err := m.api.CreatePost(ctx, p)
	err = failed("post", resp, err)
	switch s := status(err); {
	case s == http.StatusForbidden || s == http.StatusNotFound:
		m.channels.mu.Lock()
		delete(m.channels.by, user)
		m.channels.mu.Unlock()
	case err == nil && made.Id == "":
		err = errors.New("post: no id in the answer")
	}
	return made, err
}

// Post shows p. Tried again within half a minute it is the same post: the server takes posts with the
// same pending id for one. It does not bind that id to whoever posts, so it must not be guessable.
func (m *Messenger) Post(ctx context.Context, to bot.Address, p bot.Post) (string, error) {
	props, err := m.card(to.User, p)
	if err != nil {
		return "", err
	}
	channel, err := m.reach(ctx, to)
	if err != nil {
		return "", err
	}
	post := &model.Post{ChannelId: channel, Message: m.message(p), PendingPostId: m.seal.name("post", to.User, p.Line)}
	post.SetProps(props)
	made, err := m.send(ctx, to.User, post)
	if err != nil {
		return "", notInChannel(err)
	}
	return made.Id, nil
}

// Update replaces what a post shows. It sends all buttons anew: those read back have lost what they carry.
// The message stays as it is, since a server may forbid changing it after some time.
func (m *Messenger) Update(ctx context.Context, to bot.Address, ref string, p bot.Post) error {
	props, err := m.card(to.User, p)
	if err != nil {
		return err
	}
	if _, err := m.reach(ctx, to); err != nil {
		return err
	}
	patch := &model.PostPatch{Props: &props}
	if m.cfg.Callback == "" {
		text := m.message(p)
		patch.Message = &text
	}
	_, resp, err := m.api.PatchPost(ctx, ref, patch)
	err = failed("update post", resp, err)
	if f := (*failure)(nil); errors.As(err, &f) && (f.id == tooLate || final(err) && f.status == http.StatusForbidden) {
		// Trying again would hold up everything else for this person. The card keeps its choices too: they
		// belong to the numbers it shows, and the bot judges what is old.
		m.cfg.Log.WarnContext(ctx, "mattermost: PostEditTimeLimit or a permission forbids bringing a card up to date", "line", p.Line)
		return nil
	}
	return gone(err)
}

// Delete takes a post away. The server keeps a row of it for good; that is why cards hold no content.
func (m *Messenger) Delete(ctx context.Context, to bot.Address, ref string) error {
	if to.Org != m.cfg.Org || to.Connection != m.cfg.Connection {
		return fmt.Errorf("mattermost: address of another connection: %w", bot.ErrUnreachable)
	}
	resp, err := m.api.DeletePost(ctx, ref)
	return gone(failed("delete post", resp, err))
}

// gone makes no error of a post that is not there any more.
func gone(err error) error {
	if status(err) == http.StatusNotFound && final(err) {
		return nil
	}
	return sorted(err)
}

// Find looks for the post of a line among the newest of the conversation.
func (m *Messenger) Find(ctx context.Context, to bot.Address, line string) (string, bool, error) {
	channel, err := m.reach(ctx, to)
	if err != nil {
		return "", false, err
	}
	for page := range findPages {
		posts, err := m.latest(ctx, channel, page, findPage)
		if err != nil {
			return "", false, sorted(err)
		}
		for _, p := range posts {
			if at, ok := m.ours(ctx, p); ok && at["line"] == line {
				return p.Id, true, nil
			}
		}
		if len(posts) < findPage {
			break
		}
	}
	return "", false, nil
}

// latest lists posts of a conversation, newest first, without deleted ones.
func (m *Messenger) latest(ctx context.Context, channel string, page, size int) ([]*model.Post, error) {
	list, resp, err := m.api.GetPostsForChannel(ctx, channel, page, size, "", false, false)
	if err := failed("list posts", resp, err); err != nil {
		return nil, err
	}
	var posts []*model.Post
	for _, id := range list.Order {
		if p := list.Posts[id]; p != nil {
			posts = append(posts, p)
		}
	}
	return posts, nil
}

// ours gives the property of a post of ours that stands as it is.
func (m *Messenger) ours(ctx context.Context, p *model.Post) (map[string]any, bool) {
	self, err := m.api.me(ctx, false)
	if err != nil || p.UserId != self.Id || p.OriginalId != "" || p.DeleteAt > 0 {
		return nil, false
	}
	at, ok := p.GetProp(ownProp).(map[string]any)
	return at, ok && at["connection"] == m.cfg.Connection
}
