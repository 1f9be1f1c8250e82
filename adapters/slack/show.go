package slack

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// show shows a reply to the one who did something: at once as far as it leaves no post. opened is the
// modal that said to wait, if one did. later is what can only be done after the acknowledgement.
func (m *Messenger) show(ctx context.Context, in *incoming, r bot.Reply, opened string) (a answer, later func(context.Context) error) {
	var err error
	switch {
	case in.ev.Kind == bot.Submitted:
		return m.showSubmitted(ctx, in, r)
	case in.ev.Kind == bot.Opened:
		err = m.publishReply(ctx, in, r)
	case in.ev.Kind == bot.Refused && in.source.home():
		err = m.publishReply(ctx, in, r)
	case r.Form != nil || r.View != nil || opened != "":
		if err = m.showModal(ctx, in, r, opened); err != nil {
			in.source.trigger = "" // it is used, or over
			later = func(ctx context.Context) error {
				return m.note(ctx, in, bot.Reply{Lang: r.Lang, Note: m.words(r.Lang, "chat.not-opened", nil)})
			}
		}
	case r.Note != "" && in.source.command:
		return answer{taken: true, payload: ephemeral(r.Note)}, nil
	case r.Note != "":
		if err = m.note(ctx, in, r); err != nil {
			later = m.noteAgain(in, r, max(firstWait, retryAfter(err)))
		}
	}
	if err != nil {
		m.notShown(ctx, in, err)
	}
	if in.source.home() && in.ev.Kind == bot.Pressed {
		first := later
		later = func(ctx context.Context) error {
			var err error
			if first != nil {
				err = first(ctx)
			}
			return errors.Join(err, m.refresh(ctx, in))
		}
	}
	return answer{taken: true}, later
}

// showModal opens a modal, or fills the one that said to wait. When Slack does not let it open, show has
// the person told that nothing is lost: after the acknowledgement, for which there may be no time left.
func (m *Messenger) showModal(ctx context.Context, in *incoming, r bot.Reply, opened string) error {
	v := m.modalFor(in, r)
	var err error
	switch {
	case opened != "":
		_, err = m.api.UpdateViewContext(ctx, v, "", "", opened)
	case in.source.view != nil && in.source.view.Type == "modal": // the button to the next page
		_, err = m.api.UpdateViewContext(ctx, v, "", in.source.view.Hash, in.source.view.ID)
	case in.source.trigger != "":
		_, err = m.api.OpenViewContext(ctx, in.source.trigger, v)
	default:
		return errNowhere
	}
	if says(err, "hash_conflict") {
		return nil // pressed twice: the first one counted
	}
	if err != nil {
		return fmt.Errorf("open modal: %w", err)
	}
	if r.Note != "" && (r.Form != nil || r.View != nil) {
		if err := m.note(ctx, in, bot.Reply{Lang: r.Lang, Note: r.Note}); err != nil {
			m.notShown(ctx, in, err)
		}
	}
	return nil
}

// modalFor makes a reply into a modal. With neither a form nor a view it is the end of one that said
// to wait.
func (m *Messenger) modalFor(in *incoming, r bot.Reply) slack.ModalViewRequest {
	user := in.ev.From.User
	switch {
	case r.Form != nil:
		return m.form(r.Lang, user, r.Form, carried{Chan: in.source.channel, Home: in.source.home()})
	case r.View != nil:
		var again bot.Action
		if in.ev.Kind == bot.Pressed {
			again = in.ev.Action
		}
		return m.view(r.Lang, user, r.View, in.source.page, again)
	case r.Note != "":
		return m.noteModal(r.Lang, r.Note)
	}
	return m.noteModal(r.Lang, m.words(r.Lang, "chat.done", nil))
}

// note shows one sentence that leaves no post: where the person is, as far as the bot can.
func (m *Messenger) note(ctx context.Context, in *incoming, r bot.Reply) error {
	if in.source.home() && in.source.trigger != "" {
		_, err := m.api.OpenViewContext(ctx, in.source.trigger, m.noteModal(r.Lang, r.Note))
		return err
	}
	channel := in.source.channel
	if channel == "" {
		var err error
		if channel, err = m.direct(ctx, in.ev.From.User); err != nil {
			return err
		}
	}
	opts := []slack.MsgOption{slack.MsgOptionText(quiet(r.Note), false), slack.MsgOptionBlocks(paragraphs(r.Note)...)}
	if in.source.thread != "" {
		opts = append(opts, slack.MsgOptionTS(in.source.thread))
	}
	_, err := m.api.PostEphemeralContext(ctx, channel, in.ev.From.User, opts...)
	return err
}

// noteAgain shows a sentence once more that Slack did not take, in the direct conversation: what somebody
// did is stored, and they would hear nothing.
func (m *Messenger) noteAgain(in *incoming, r bot.Reply, wait time.Duration) func(context.Context) error {
	return func(ctx context.Context) error {
		if err := pause(ctx, wait); err != nil {
			return err
		}
		in.source.trigger, in.source.channel, in.source.thread = "", "", ""
		return m.note(ctx, in, r)
	}
}

// ephemeral is the answer to a command, which only the one who gave it sees.
func ephemeral(note string) map[string]any {
	return map[string]any{
		"response_type": "ephemeral", "text": quiet(note), "blocks": slack.Blocks{BlockSet: paragraphs(note)},
	}
}

// refresh shows the home page anew after a press on it.
func (m *Messenger) refresh(ctx context.Context, in *incoming) error {
	ev := bot.Event{ID: in.ev.ID + "-home", Kind: bot.Opened, From: in.ev.From, Name: in.ev.Name, Lang: in.ev.Lang}
	r, err := (*m.handle.Load())(ctx, ev)
	if err != nil || r.Home == nil {
		return err
	}
	return m.publish(ctx, r.Lang, in.ev.From.User, r.Home)
}
