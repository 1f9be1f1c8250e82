package mattermost

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// Without a callback address the server cannot tell us of a press, so cards show their buttons as
// numbers, and a form is asked question by question (asked.go). What is typed stays in Mattermost's
// database, so what holds people's words is asked and shown only with the organisation's consent (Config.LongTextInChat).

// lookForCard is how many of the newest posts are looked through for the card a number is about.
const lookForCard = 60

// maxMessage is how much of a view goes into one post, in bytes. The server takes 16,383 characters.
const maxMessage = 15000

// message is what a post says beside its attachments: nothing, or without callbacks all of it.
func (m *Messenger) message(p bot.Post) string {
	if m.cfg.Callback != "" {
		return ""
	}
	var text strings.Builder
	text.WriteString(escape(p.Text))
	for i, b := range p.Buttons {
		if i == 0 {
			text.WriteString("\n")
		}
		text.WriteString("\n" + numbered(i+1, b.Label))
	}
	if len(p.Buttons) > 0 {
		text.WriteString("\n\n" + escape(m.word(p.Lang, "chat.number", nil)+" "+m.word(p.Lang, "chat.in-thread", nil)))
	}
	return text.String()
}

// numbered is one choice of several. It is no list in Markdown: there a client may number anew.
func numbered(n int, label string) string { return fmt.Sprintf("**%d** %s", n, escape(label)) }

// typed takes in what somebody typed where there are no buttons: an answer to the question that was
// asked last, the number of a choice, or anything else.
func (m *Messenger) typed(ctx context.Context, e bot.Event, root string) {
	if f := m.fillings.get(e.From.User, m.cfg.Now()); f != nil && !acute(e.Text) {
		m.fill(ctx, e, f)
		return
	}
	m.fillings.set(e.From.User, nil) // danger goes before any form
	if n, err := strconv.Atoi(strings.TrimSpace(e.Text)); err == nil && n > 0 && n < 100 {
		if m.chosen(ctx, e, root, n) {
			return
		}
	}
	reply, err := m.turn(ctx, e)
	m.showNumbered(ctx, e, reply, err == nil, nil)
}

// acute reports whether somebody says that there is danger. The bot knows more ways to say it; within
// a form these are enough to leave it.
func acute(text string) bool {
	switch strings.ToLower(strings.Trim(text, " !.")) {
	case "spoed", "112", "acuut", "nood", "noodgeval", "gevaar", "urgent", "emergency", "danger":
		return true
	}
	return false
}

// chosen takes a number for a choice of a card, if there is one to take it for.
func (m *Messenger) chosen(ctx context.Context, e bot.Event, root string, n int) bool {
	post, tokens, err := m.cardBefore(ctx, e.From.User, root)
	if err != nil {
		m.cfg.Log.ErrorContext(ctx, "card not looked up", "error", err)
		m.postNote(ctx, e.From.User, e.ID, m.word(e.Lang, "chat.sorry", nil))
		return true
	}
	if post == nil {
		return false
	}
	if n > len(tokens) {
		m.postNote(ctx, e.From.User, e.ID, m.word(m.cfg.Lang, "chat.no-number", nil))
		return true
	}
	var g grant
	token, _ := tokens[n-1].(string)
	if err := m.seal.open(buttonToken, token, e.From.User, &g); err != nil {
		m.refuse(ctx, "choice: "+err.Error())
		m.postNote(ctx, e.From.User, e.ID, m.word(m.cfg.Lang, "chat.old", nil))
		return true
	}
	if g.File != "" {
		m.postNote(ctx, e.From.User, e.ID, m.removeFile(ctx, g, post.Id))
		return true
	}
	action, _ := bot.ParseAction(g.Action) // card saw to it that it can be read
	reply, err := m.turn(ctx, bot.Event{ID: e.ID, Kind: bot.Pressed, From: e.From, Name: e.Name, Lang: e.Lang, Action: action})
	m.showNumbered(ctx, e, reply, err == nil, nil)
	return true
}

// cardBefore is the card a number is about: the one whose thread it was typed in, else the newest that
// has choices; nil if there is none.
func (m *Messenger) cardBefore(ctx context.Context, user, root string) (*model.Post, []any, error) {
	var posts []*model.Post
	if root != "" {
		p, resp, err := m.api.GetPost(ctx, root, "")
		if err := failed("get post", resp, err); err != nil {
			return nil, nil, err
		}
		posts = append(posts, p)
	} else {
		channel, err := m.direct(ctx, user)
		if err != nil {
			return nil, nil, err
		}
		if posts, err = m.latest(ctx, channel, 0, lookForCard); err != nil {
			return nil, nil, err
		}
	}
	for _, p := range posts {
		if at, ok := m.ours(ctx, p); ok {
			if tokens, ok := at["choices"].([]any); ok && len(tokens) > 0 {
				return p, tokens, nil
			}
		}
	}
	return nil, nil, nil
}

// showNumbered shows a reply in the direct message. After a form that was sent it opens the next one;
// was is the one before.
func (m *Messenger) showNumbered(ctx context.Context, e bot.Event, r bot.Reply, taken bool, was *filling) {
	user := e.From.User
	if taken && was != nil {
		m.fillings.set(user, nil)
	}
	m.hand(ctx, user, &r)
	var say []string
	if r.Note != "" {
		say = append(say, escape(r.Note))
	}
	if !taken && was != nil {
		say = append(say, escape(m.word(r.Lang, "chat.send-again", nil)))
	}
	if r.View != nil {
		say = append(say, m.inChat(r.Lang, r.View)...)
	}
	if r.Form != nil {
		say = append(say, m.ask(user, r, was)...)
	}
	m.sayAll(ctx, e, say)
}

// inChat is a view as paragraphs of posts, where the organisation accepts that they stay.
func (m *Messenger) inChat(lang string, v *bot.View) []string {
	if !m.cfg.LongTextInChat {
		return []string{escape(m.word(lang, "chat.no-view", nil))}
	}
	return append([]string{"### " + escape(v.Title)}, paragraphs(nil, v.Sections, escape)...)
}

// sayAll posts paragraphs, as few posts as they fit in.
func (m *Messenger) sayAll(ctx context.Context, e bot.Event, paragraphs []string) {
	for i, text := range divide(paragraphs, maxMessage) {
		if text == "" {
			continue
		}
		id := m.seal.name("note", e.From.User, e.ID, strconv.Itoa(i))
		if _, err := m.create(ctx, e.From.User, &model.Post{Message: text, PendingPostId: id}); err != nil {
			m.cfg.Log.ErrorContext(ctx, "answer not posted", "error", err)
			return
		}
	}
}

// errAnswer is an answer that is none; the text key says why.
type errAnswer string

func (e errAnswer) Error() string { return string(e) }

// why is the text key of an errAnswer.
func why(err error) string {
	var e errAnswer
	errors.As(err, &e)
	return string(e)
}
