package slack

import (
	"context"
	"time"

	"ruggespraak/bot"
)

// busyAfter is how long a press or a command waits for its answer before a modal opens that says to
// wait: the call to open it takes time as well, and the trigger lives three seconds.
const busyAfter = 800 * time.Millisecond

// A hold opens a modal that says to wait, when the handler takes long: the trigger would not live to
// see the end of it.
type hold struct {
	timer *time.Timer
	done  chan struct{}
	view  string
}

// holdOpen begins to wait; only what can bring a modal has one.
func (m *Messenger) holdOpen(ctx context.Context, in *incoming, lang string) *hold {
	h := &hold{done: make(chan struct{})}
	opens := in.ev.Kind == bot.Pressed && in.source.page == 0 || in.ev.Kind == bot.Commanded
	if in.source.trigger == "" || !opens {
		return h
	}
	h.timer = time.AfterFunc(m.busy-time.Since(in.at), func() {
		defer close(h.done)
		v, err := m.api.OpenViewContext(ctx, in.source.trigger, m.noteModal(lang, m.words(lang, "chat.busy", nil)))
		if err == nil {
			h.view = v.ID
		}
	})
	return h
}

// stop gives the modal that was opened; "" when there is none.
func (h *hold) stop() string {
	if h.timer == nil || h.timer.Stop() {
		return ""
	}
	<-h.done
	return h.view
}
