package slack

import (
	"errors"
	"strings"
	"testing"
	"time"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
)

func asRetryLater(err error, later **bot.RetryLater) bool { return errors.As(err, later) }

func TestErrorsOfPost(t *testing.T) {
	for name, c := range map[string]struct {
		fault       slacktest.Fault
		later       time.Duration
		unreachable bool
	}{
		"too many requests":           {slacktest.Fault{Status: 429, RetryAfter: 7 * time.Second}, 7 * time.Second, false},
		"too many, without a time":    {slacktest.Fault{Code: "message_limit_exceeded"}, limitedWait, false},
		"token revoked":               {slacktest.Fault{Code: "token_revoked"}, operatorWait, false},
		"account of the bot inactive": {slacktest.Fault{Code: "account_inactive"}, operatorWait, false},
		"missing scope":               {slacktest.Fault{Code: "missing_scope"}, operatorWait, false},
		"messages tab off":            {slacktest.Fault{Code: "messages_tab_disabled"}, operatorWait, false},
		"user not found":              {slacktest.Fault{Code: "user_not_found"}, 0, true},
		"user disabled":               {slacktest.Fault{Code: "user_disabled"}, 0, true},
		"no such channel":             {slacktest.Fault{Code: "channel_not_found"}, 0, true},
		"archived":                    {slacktest.Fault{Code: "is_archived"}, 0, true},
		"a bot":                       {slacktest.Fault{Code: "cannot_dm_bot"}, 0, true},
		"slack is down":               {slacktest.Fault{Status: 503}, 0, false},
		"cut":                         {slacktest.Fault{Cut: true}, 0, false},
		"no JSON":                     {slacktest.Fault{Garbage: true}, 0, false},
		"something else":              {slacktest.Fault{Code: "internal_error"}, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			b, _, p := with(t)
			b.srv.Fail("chat.postMessage", c.fault)
			_, err := b.m.Post(t.Context(), b.m.address(p.ID), bot.Post{Line: "l1", Text: "K7M-2QX"})
			var later *bot.RetryLater
			asRetryLater(err, &later)
			switch {
			case err == nil:
				t.Fatal("no error")
			case errors.Is(err, bot.ErrUnreachable) != c.unreachable:
				t.Errorf("unreachable is not %v: %v", c.unreachable, err)
			case (later != nil) != (c.later > 0) || later != nil && later.After != c.later:
				t.Errorf("later is %+v, want %v", later, c.later)
			case strings.Contains(err.Error(), "xoxb") || strings.Contains(err.Error(), "K7M"):
				t.Errorf("the error says too much: %v", err)
			}
		})
	}
}

// A conversation that Slack no longer knows says nothing of the person: it is opened anew.
func TestConversationOpenedAnew(t *testing.T) {
	b, _, p := with(t)
	b.m.dms.Store(p.ID, "D0OLD")
	ref, err := b.m.Post(t.Context(), b.m.address(p.ID), bot.Post{Line: "l1", Text: "K7M-2QX"})
	if err != nil || b.message(p, ref).Text != "K7M-2QX" {
		t.Errorf("posted %q, %v", ref, err)
	}
}

// A card that can never be changed does not hold up the person's other lines.
func TestUpdateNeverAllowed(t *testing.T) {
	b, _, p := with(t)
	ref := b.card(p)
	for _, code := range fixed {
		b.srv.Fail("chat.update", slacktest.Fault{Code: code})
		if err := b.m.Update(t.Context(), b.m.address(p.ID), ref, bot.Post{Line: "l1", Text: "x"}); err != nil {
			t.Errorf("%s: %v", code, err)
		}
		if !strings.Contains(b.logged(), code) {
			t.Errorf("%s is not logged", code)
		}
	}
}

// After "too many requests" nobody knocks again before the time.
func TestNoRetryStorm(t *testing.T) {
	b, _, p := with(t)
	b.srv.Fail("chat.postMessage", slacktest.Fault{Status: 429, RetryAfter: time.Minute})
	for range 10 {
		if _, err := b.m.Post(t.Context(), b.m.address(p.ID), bot.Post{Line: "l1", Text: "x"}); err == nil {
			t.Fatal("posted")
		}
	}
	if n := b.srv.Calls("chat.postMessage"); n != 1 {
		t.Errorf("%d calls, want 1", n)
	}
}

// A post of which nobody knows whether it arrived is found.
func TestPostedButNotHeard(t *testing.T) {
	b, _, p := with(t)
	to := b.m.address(p.ID)
	b.srv.Fail("chat.postMessage", slacktest.Fault{Cut: true, Done: true})
	if _, err := b.m.Post(t.Context(), to, bot.Post{Line: "l1", Text: "K7M-2QX"}); err == nil {
		t.Fatal("no error")
	}
	ref, found, err := b.m.Find(t.Context(), to, "l1")
	if err != nil || !found || b.message(p, ref).Text != "K7M-2QX" {
		t.Errorf("found %v %q, %v", found, ref, err)
	}
}

// Where Slack must keep messages they are emptied, and no line is found in them any more.
func TestDeleteWhereNothingIsDeleted(t *testing.T) {
	b, _, p := with(t)
	to := b.m.address(p.ID)
	ref := b.card(p)
	b.srv.Fail("chat.delete", slacktest.Fault{Code: "compliance_exports_prevent_deletion"})
	if err := b.m.Delete(t.Context(), to, ref); err != nil {
		t.Fatal(err)
	}
	if m := b.message(p, ref); m.Text != "[nl chat.emptied]" || len(m.Buttons) > 0 {
		t.Errorf("left is %+v", m)
	}
	if _, found, err := b.m.Find(t.Context(), to, "l1"); found || err != nil {
		t.Errorf("found %v, %v", found, err)
	}
}

// What can be neither taken away nor emptied is told to the operator, and holds up nothing.
func TestDeleteNeverAllowed(t *testing.T) {
	b, _, p := with(t)
	ref := b.card(p)
	b.srv.Fail("chat.delete", slacktest.Fault{Code: "cant_delete_message"})
	b.srv.Fail("chat.update", slacktest.Fault{Code: "cant_update_message"})
	err := b.m.Delete(t.Context(), b.m.address(p.ID), ref)
	if !errors.Is(err, bot.ErrUnreachable) || !strings.Contains(b.logged(), ref) {
		t.Errorf("error %v; log:\n%s", err, b.logged())
	}
}

func TestNotToStrangers(t *testing.T) {
	b, _, _ := with(t)
	for name, u := range map[string]slacktest.User{
		"guest": {Guest: true}, "outsider": {Team: "T0OTHER"}, "deactivated": {Deleted: true}, "bot": {Bot: true},
	} {
		p := b.person(u)
		if _, err := b.m.Post(t.Context(), b.m.address(p.ID), bot.Post{Line: "l1", Text: "x"}); !errors.Is(err, bot.ErrUnreachable) {
			t.Errorf("%s: %v", name, err)
		}
		if len(p.Chat()) > 0 {
			t.Errorf("%s got a card", name)
		}
	}
	elsewhere := bot.Address{Org: "voorbeeld", Connection: "mattermost", User: "U1"}
	if _, err := b.m.Post(t.Context(), elsewhere, bot.Post{Line: "l1", Text: "x"}); !errors.Is(err, bot.ErrUnreachable) {
		t.Errorf("of another connection: %v", err)
	}
}

func TestRefsThatAreNone(t *testing.T) {
	m := idle(t)
	for _, ref := range []string{"", "D1", "x"} {
		if m.Update(t.Context(), bot.Address{}, ref, bot.Post{}) == nil || m.Delete(t.Context(), bot.Address{}, ref) == nil {
			t.Errorf("%q is taken for a message", ref)
		}
	}
	tooMany := bot.Post{Buttons: make([]bot.Button, bot.MaxButtons+1)}
	if m.Update(t.Context(), bot.Address{}, "D1/1.1", tooMany) == nil {
		t.Error("too many buttons")
	}
}

// Names in the configuration may look like anything; nothing in a card calls or leads anywhere.
func TestCardsCallNobody(t *testing.T) {
	b, _, p := with(t)
	text := "<!channel> <@U0BOT0000> <https://kwaad.example|klik> @here https://x.example *vet*"
	ref, err := b.m.Post(t.Context(), b.m.address(p.ID), bot.Post{Line: "l1", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	m := b.message(p, ref)
	if len(m.Links) > 0 || m.Text != text {
		t.Errorf("reads %q, with links %q", m.Text, m.Links)
	}
	for _, ping := range m.Pings {
		t.Errorf("calls %q", ping)
	}
	b.noProblems()
}
