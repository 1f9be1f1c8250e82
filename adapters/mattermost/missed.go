package mattermost

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
)

// Bounds of what is fetched after a gap.
const (
	missedWithin = 50 * time.Second // the server drops a connection that is not read for 100 s
	overlap      = 2 * time.Minute  // its clock and ours differ; what comes twice is taken once
	startBack    = time.Hour        // after a start: what was typed while nothing ran
	farthest     = 12 * time.Hour   // the store remembers taken events for 24 hours
	maxPages     = 5                // of 1000 posts, for each conversation
)

// lookBack is how far to look back after a start. Without callbacks an old "2" may have been the
// answer to a question nobody remembers, so then nothing from before the start is fetched, nor by
// the overlap of a later gap.
func (m *Messenger) lookBack() time.Duration {
	if m.cfg.Callback == "" {
		return 0
	}
	return startBack
}

// catchUp takes in what was said to the bot in direct messages since the connection broke.
func (m *Messenger) catchUp(ctx context.Context, self string, since time.Time) error {
	ctx, cancel := context.WithTimeout(ctx, missedWithin)
	defer cancel()
	now := m.cfg.Now()
	if oldest := now.Add(-farthest); since.Before(oldest) {
		m.cfg.Log.WarnContext(ctx, "mattermost: away too long, older posts are not fetched", "since", since)
		since = oldest
	}
	back := since.Add(-overlap)
	if m.cfg.Callback == "" && back.Before(m.started) {
		back = m.started
	}
	from := back.UnixMilli()
	list, resp, err := m.api.GetChannelsForUserWithLastDeleteAt(ctx, self, 0)
	if err := failed("list conversations", resp, err); err != nil {
		return err
	}
	for _, c := range list {
		if c == nil || c.Type != model.ChannelTypeDirect || c.LastPostAt < from {
			continue
		}
		err := insist(ctx, tooFast, func() error { return m.missed(ctx, self, c, from) })
		if final(err) { // one conversation must not keep the bot from all others
			m.cfg.Log.ErrorContext(ctx, "mattermost: what was missed in a conversation is not given", "error", err)
			continue
		}
		if errors.Is(err, context.DeadlineExceeded) || ctx.Err() != nil && tooFast(err) {
			// Going on without the rest is better than never going on.
			m.cfg.Log.ErrorContext(ctx, "mattermost: not all that was missed could be fetched", "since", since)
			return nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// missed takes in what was said in one conversation, oldest first. The server lists by time of change
// and includes deleted posts and earlier versions; the guards leave those alone.
func (m *Messenger) missed(ctx context.Context, self string, c *model.Channel, from int64) error {
	for since, page := from, 0; page < maxPages; page++ {
		list, resp, err := m.api.GetPostsSince(ctx, c.Id, since, false)
		if err := failed("list posts", resp, err); err != nil {
			return err
		}
		posts := make([]*model.Post, 0, len(list.Posts))
		for _, p := range list.Posts {
			if p != nil {
				posts = append(posts, p)
			}
		}
		slices.SortFunc(posts, func(a, b *model.Post) int { return cmp.Compare(a.CreateAt, b.CreateAt) })
		newest := since
		for _, p := range posts {
			newest = max(newest, p.UpdateAt)
			if p.CreateAt >= from {
				m.take(ctx, self, &posted{post: p, channelType: c.Type, channelName: c.Name})
			}
		}
		if len(posts) < 1000 || newest == since {
			return nil
		}
		since = newest
	}
	return nil
}
