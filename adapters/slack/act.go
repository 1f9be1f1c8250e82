package slack

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"ruggespraak/bot"
)

// Slack wants everything acknowledged within three seconds, and a modal can be opened within the same
// three (docs.slack.dev, interactivity).
const (
	handleWithin = 2400 * time.Millisecond // then the handler gives up
	lateAfter    = 2500 * time.Millisecond // then it is not waited for any more
	showWithin   = 2800 * time.Millisecond // then what is shown at once gives up
	laterWithin  = 20 * time.Second        // what is shown after the acknowledgement
)

// An answer is what Slack is told about a delivery.
type answer struct {
	taken   bool // false: it is not acknowledged, and Slack hands events over again
	payload any  // what the acknowledgement carries; nil for nothing
}

// take takes in a delivery, and calls done once with what Slack is to be told. Deliveries of one
// person are handled in the order in which take is called.
func (m *Messenger) take(ctx context.Context, d delivery, done func(answer)) {
	if m.self.Load() == nil || m.handle.Load() == nil {
		done(answer{})
		return
	}
	in, err := m.receive(d)
	switch {
	case err != nil:
		m.warn(ctx, "payload not readable", d.kind)
		done(answer{taken: true}) // it will not be readable the next time either
		return
	case in == nil:
		done(answer{taken: true})
		return
	}
	// What was taken in is finished, also while the bot stops.
	ctx = context.WithoutCancel(ctx)
	if !m.lanes.add(in.ev.From.User, func() { m.act(ctx, in, done) }) {
		m.warn(ctx, "too much waits", d.kind)
		done(answer{})
	}
}

// act handles what somebody did, shows what follows, and has Slack told, all in time.
func (m *Messenger) act(ctx context.Context, in *incoming, done func(answer)) {
	hctx, cancel := context.WithDeadline(ctx, in.at.Add(handleWithin))
	defer cancel()
	lctx, stopWaiting := context.WithDeadline(ctx, in.at.Add(lateAfter))
	defer stopWaiting()
	sctx, stop := context.WithDeadline(ctx, in.at.Add(showWithin))
	defer stop()
	who, err := m.admit(hctx, in)
	if err != nil {
		m.conclude(ctx, sctx, in, outcome{err: err}, "", done)
		return
	}
	switch {
	case in.ev.Kind == "":
		done(answer{taken: true}) // a bot, or somebody who is no longer there
		return
	case in.source.file != "":
		m.after.begin(func() { m.removeFile(ctx, in, who.lang) })
		done(answer{taken: true})
		return
	case in.source.stale:
		done(m.stale(sctx, in, who.lang))
		return
	}
	wait := m.holdOpen(sctx, in, who.lang)
	handled := make(chan outcome, 1)
	go func() {
		reply, err := (*m.handle.Load())(hctx, in.ev)
		handled <- outcome{reply, err}
	}()
	select {
	case o := <-handled:
		m.conclude(ctx, sctx, in, o, wait.stop(), done)
	case <-lctx.Done():
		m.conclude(ctx, sctx, in, outcome{err: errLate}, wait.stop(), done)
		<-handled // the person's next event comes after this one all the same
	}
}

// An outcome is what came of an event.
type outcome struct {
	reply bot.Reply
	err   error
}

// errLate is a handler that did not return when its time was over.
var errLate = errors.New("the bot did not answer in time")

// conclude shows what came of an event, and has Slack told. What takes longer, such as files, comes
// after that.
func (m *Messenger) conclude(ctx, sctx context.Context, in *incoming, o outcome, opened string, done func(answer)) {
	var a answer
	var later func(context.Context) error
	if o.err != nil {
		a, later = m.sorry(sctx, in, o.reply, opened, o.err)
		o.reply.Files = nil
	} else {
		a, later = m.show(sctx, in, o.reply, opened)
	}
	told := make(chan struct{})
	m.finish(ctx, in, o.reply, told, later)
	done(a)
	close(told)
}

// finish does what comes after Slack was told, beside the person's next event.
func (m *Messenger) finish(ctx context.Context, in *incoming, reply bot.Reply, told <-chan struct{}, later func(context.Context) error) {
	if later == nil && len(reply.Files) == 0 {
		return
	}
	m.after.begin(func() {
		<-told
		whole := ctx
		ctx, cancel := context.WithTimeout(ctx, laterWithin)
		defer cancel()
		if later != nil {
			if err := later(ctx); err != nil {
				m.notShown(ctx, in, err)
			}
		}
		if err := m.files(ctx, in.ev.From.User, reply); err != nil {
			m.notShown(ctx, in, err)
			m.noFile(whole, in, reply.Lang)
		}
	})
}

// admit says who did it, and whether the bot works for them. For bots and people who are gone the
// event has no kind left; for guests and outsiders it becomes a refusal: an advice request, or a reply
// to one, must not come from or go to somebody outside.
func (m *Messenger) admit(ctx context.Context, in *incoming) (person, error) {
	self := m.self.Load()
	if in.team != "" && in.team != self.team && self.enterprise == "" {
		m.refuse(in, "external")
		return person{lang: m.cfg.Lang}, nil // their profile says nothing
	}
	who, err := m.people.find(ctx, self, in.ev.From.User)
	if says(err, "user_not_found", "user_not_visible") {
		who, err = person{kind: external, lang: m.cfg.Lang}, nil // Slack shows nobody of the workspace as unknown
	}
	if err != nil {
		return who, fmt.Errorf("look up person: %w", err)
	}
	in.ev.Name, in.ev.Lang = who.name, who.lang
	switch who.kind {
	case guest:
		m.refuse(in, "guest")
	case external:
		m.refuse(in, "external")
	case robot, gone:
		in.ev.Kind = ""
	}
	return who, nil
}

// refuse makes what somebody did into a refusal; nothing of it goes further.
func (m *Messenger) refuse(in *incoming, reason string) {
	if in.ev.Kind == bot.Opened {
		in.source.view = &shownView{Type: "home"}
	}
	in.source.stale, in.source.file = false, ""
	in.ev = bot.Event{ID: in.ev.ID, Kind: bot.Refused, From: in.ev.From, Name: in.ev.Name, Lang: in.ev.Lang, Action: bot.Action{Verb: reason}}
}

// sorry tells somebody that nothing was stored. An event is not acknowledged, so that Slack hands it
// over again; presses, forms and commands never come again, so they are: a form stays open. By now
// there is little time left, so what takes a call to Slack comes after the acknowledgement.
func (m *Messenger) sorry(ctx context.Context, in *incoming, r bot.Reply, opened string, err error) (a answer, later func(context.Context) error) {
	m.cfg.Log.ErrorContext(ctx, "event not handled", "event", in.ev.ID, "kind", in.ev.Kind, "retry", in.retry, "error", err)
	note := bot.Reply{Lang: cmp.Or(r.Lang, in.ev.Lang), Note: r.Note}
	if note.Note == "" {
		note.Note = m.words(note.Lang, "chat.sorry", nil)
	}
	tell := func(ctx context.Context) error {
		if _, more := m.show(ctx, in, note, opened); more != nil {
			return more(ctx)
		}
		return nil
	}
	switch {
	case in.ev.Kind == bot.Submitted:
		return m.keepOpen(in, note), nil
	case in.source.command && opened == "":
		return answer{taken: true, payload: ephemeral(note.Note)}, nil
	case in.source.trigger != "" || in.ev.Kind == bot.Cancelled || in.ev.Kind == bot.Pressed: // a press, or a command that had to wait
		return answer{taken: true}, tell
	case in.retry == 1: // the first time again comes at once: they have just been told
		return answer{}, nil
	}
	return answer{}, tell
}

// stale answers a button or modal that cannot be read: forged, or from before the secret changed.
func (m *Messenger) stale(ctx context.Context, in *incoming, lang string) answer {
	key := "chat.old"
	if in.ev.Kind == bot.Submitted {
		key = "chat.form-old"
	}
	m.warn(ctx, "button or form not readable", string(in.ev.Kind))
	note := bot.Reply{Lang: lang, Note: m.words(lang, key, nil)}
	switch in.ev.Kind {
	case bot.Cancelled:
		return answer{taken: true}
	case bot.Submitted:
		return m.keepOpen(in, note)
	}
	a, _ := m.show(ctx, in, note, "")
	return a
}

// notShown logs that something did not reach somebody's screen; what it was stays out of the log.
func (m *Messenger) notShown(ctx context.Context, in *incoming, err error) {
	m.cfg.Log.WarnContext(ctx, "reply not shown", "event", in.ev.ID, "kind", in.ev.Kind, "error", err)
}

// errNowhere is a reply for which Slack has no place.
var errNowhere = errors.New("slack: nowhere to show it")
