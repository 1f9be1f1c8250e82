package mattermost

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// Tried again after an answer that got lost, a line is one post.
func TestPostedOnce(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, nil)
	p := bot.Post{Line: "l1", Text: "K7M-2QX"}
	first, err := w.m.Post(t.Context(), w.anna, p)
	if err != nil {
		t.Fatal(err)
	}
	second, err := w.m.Post(t.Context(), w.anna, p)
	if err != nil || first != second {
		t.Errorf("posted twice: %s and %s, %v", first, second, err)
	}
	theirs, err := w.m.Post(t.Context(), w.ben, p)
	if err != nil || theirs == first {
		t.Errorf("somebody else's post of the same line is the same post: %v", err)
	}
	for _, x := range w.botPosts(w.anna) {
		if strings.Contains(x.PendingPostId, "l1") {
			t.Errorf("pending id %q can be guessed", x.PendingPostId)
		}
	}
}

// Buttons that are read back have lost what they carry, so an update must send them anew; and an update
// keeps the mark by which the post is found.
func TestUpdateKeepsMarkAndButtons(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, nil)
	p := bot.Post{Line: "l1", Text: "K7M-2QX", Buttons: []bot.Button{{Label: "Lees", Action: "read|K7M2QX||0"}}}
	ref, err := w.m.Post(t.Context(), w.anna, p)
	if err != nil {
		t.Fatal(err)
	}
	p.Text = "Bijgewerkt."
	if err := w.m.Update(t.Context(), w.anna, ref, p); err != nil {
		t.Fatal(err)
	}
	if b := w.button(t, ref, 0); b.Integration == nil || b.Integration.Context["token"] == "" || b.Id != "choice1" {
		t.Errorf("the button carries %+v", b)
	}
	if got, found, err := w.m.Find(t.Context(), w.anna, "l1"); err != nil || !found || got != ref {
		t.Errorf("found %v %s %v", found, got, err)
	}
}

// A server that forbids changing a message holds up nothing else, and the old numbers keep their meaning.
func TestUpdateTooLate(t *testing.T) {
	t.Run("by time", func(t *testing.T) { testUpdateForbidden(t, http.StatusBadRequest, tooLate) })
	t.Run("by permission", func(t *testing.T) { testUpdateForbidden(t, http.StatusForbidden, "api.context.permissions.app_error") })
}

// A person whom the server keeps from the bot's direct messages is not tried for a day.
func TestPostRestricted(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, withoutCallback)
	w.server.mu.Lock()
	w.server.refuse = func(rw http.ResponseWriter, r *http.Request) bool {
		if r.Method != http.MethodPost || !strings.HasSuffix(r.URL.Path, "/posts") {
			return false
		}
		problem(rw, http.StatusBadRequest, "api.post.create_post.can_not_post_in_restricted_dm.error")
		return true
	}
	w.server.mu.Unlock()
	if _, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX"}); !errors.Is(err, bot.ErrUnreachable) {
		t.Errorf("post: %v, want unreachable", err)
	}
}

func testUpdateForbidden(t *testing.T, status int, id string) {
	_, handle := hearer()
	w := newWorld(t, handle, withoutCallback)
	p := bot.Post{Line: "l1", Text: "K7M-2QX", Buttons: []bot.Button{{Label: "Lees", Action: "read|K7M2QX||0"}}}
	ref, err := w.m.Post(t.Context(), w.anna, p)
	if err != nil {
		t.Fatal(err)
	}
	w.server.mu.Lock()
	before := w.server.posts[ref].Clone()
	w.server.refuse = func(rw http.ResponseWriter, r *http.Request) bool {
		if r.Method != http.MethodPut {
			return false
		}
		problem(rw, status, id)
		return true
	}
	w.server.mu.Unlock()
	p.Buttons = nil
	if err := w.m.Update(t.Context(), w.anna, ref, p); err != nil {
		t.Errorf("update: %v, want none", err)
	}
	if diff := cmp.Diff(before.GetProps(), w.server.posts[ref].GetProps()); diff != "" {
		t.Errorf("the post changed (-before +after):\n%s", diff)
	}
	if !strings.Contains(w.log.String(), "PostEditTimeLimit") {
		t.Error("operators are not told")
	}
}

// Another connection's posts in the same conversation are not ours.
func TestFindIsBoundToTheConnection(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, nil)
	if _, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX"}); err != nil {
		t.Fatal(err)
	}
	other := w.cfg
	other.Connection = "other"
	m, err := New(other)
	if err != nil {
		t.Fatal(err)
	}
	if _, found, err := m.Find(t.Context(), bot.Address{Org: "org", Connection: "other", User: w.anna.User}, "l1"); err != nil || found {
		t.Errorf("found %v, %v", found, err)
	}
	if _, err := m.Post(t.Context(), w.anna, bot.Post{Line: "l2", Text: "K7M-2QX"}); !errors.Is(err, bot.ErrUnreachable) {
		t.Errorf("post to another connection's address: %v", err)
	}
}

// Long cards are divided, so that no client folds away a number to call.
func TestNothingIsFolded(t *testing.T) {
	long := strings.Repeat("Een zin van ongeveer zeventig tekens, zodat hij precies een regel vult. ", 4)
	list := attachments("Bel 112.\n\n"+long+"\n\n"+long+"\n\nKort.", []*model.PostAction{{Id: "choice1"}})
	if len(list) != 2 {
		t.Fatalf("%d attachments, want 2", len(list))
	}
	for i, a := range list {
		if (len(a.Actions) > 0) != (i == len(list)-1) {
			t.Errorf("attachment %d has %d buttons", i, len(a.Actions))
		}
	}
	if lines := unfolded("Bel:\n\n" + strings.Repeat("Veilig Thuis: 0800-2000\n", 20)); len(lines) < 5 {
		t.Errorf("20 lines became %d parts", len(lines))
	}
	if one := attachments("Kort.\n\nEn nog iets.", nil); len(one) != 1 {
		t.Errorf("a short text became %d attachments", len(one))
	}
}

// Promise 3: whatever passes through dialogs, no version of any post holds it.
func TestNothingOfTheCaseInPosts(t *testing.T) {
	const secret = "kanarie"
	form := bot.Form{Action: "answer|K7M2QX|signal|1", Title: "Signaal", Submit: "Verder", Fields: []bot.Field{{Name: "fact", Kind: bot.Long, Label: "Wat?", Max: 3000}},
		Sections: []bot.Section{{Items: []bot.Item{{Text: secret, Literal: true}}}}, Values: map[string][]string{"fact": {secret}}}
	w := newWorld(t, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		switch {
		case e.Kind == bot.Submitted && e.Values["fact"][0] == secret:
			back := form
			back.Errors = map[string]string{"fact": secret}
			return bot.Reply{Form: &back}, nil
		case e.Kind == bot.Submitted:
			return bot.Reply{Note: "Verstuurd.", View: &bot.View{Title: "Casus", Sections: []bot.Section{{Items: []bot.Item{{Text: secret, Literal: true}}}}}}, nil
		case e.Kind == bot.Said:
			return bot.Reply{View: &bot.View{Title: secret}, Form: &form}, nil // what no bot should answer
		}
		return bot.Reply{Form: &form}, nil
	}, nil)
	p := w.platform()
	ref, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX", Buttons: []bot.Button{{Label: "Verder", Action: "next|K7M2QX||0"}}})
	if err != nil {
		t.Fatal(err)
	}
	p.Do(t, w.anna, act{Press: &press{Ref: ref}})
	p.Do(t, w.anna, act{Submit: map[string][]string{"fact": {secret}}})
	seen := p.Do(t, w.anna, act{Submit: map[string][]string{"fact": {"Iets anders."}}})
	if !strings.Contains(seen[0].Text, secret) {
		t.Fatalf("the view was not shown: %+v", seen[0])
	}
	p.Do(t, w.anna, act{Say: "overzicht"})
	for _, version := range w.server.kept {
		if strings.Contains(version, secret) {
			t.Errorf("a version of a post holds it: %s", version)
		}
	}
	if strings.Contains(w.log.String(), secret) {
		t.Error("the log holds it")
	}
}

// Only a post of the bot's own account, as it stands, with our mark, is ours: everybody can read the mark and write one like it.
func TestOurs(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, nil)
	marked := func(change func(*model.Post)) *model.Post {
		p := &model.Post{UserId: w.server.self}
		p.AddProp(ownProp, map[string]any{"line": "l1", "connection": "chat"})
		change(p)
		return p
	}
	for name, test := range map[string]struct {
		p    *model.Post
		want bool
	}{
		"ours":               {marked(func(*model.Post) {}), true},
		"by somebody else":   {marked(func(p *model.Post) { p.UserId = w.anna.User }), false},
		"an earlier version": {marked(func(p *model.Post) { p.OriginalId = model.NewId() }), false},
		"deleted":            {marked(func(p *model.Post) { p.DeleteAt = 1 }), false},
		"without a mark":     {&model.Post{UserId: w.server.self}, false},
		"an odd mark":        {marked(func(p *model.Post) { p.AddProp(ownProp, "l1") }), false},
	} {
		if _, ok := w.m.ours(t.Context(), test.p); ok != test.want {
			t.Errorf("%s: %v, want %v", name, ok, test.want)
		}
	}
}
