package mattermost

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

func isLater(err error) bool {
	var later *bot.RetryLater
	return errors.As(err, &later)
}

// What a failed call means to the bot.
func TestOutcomes(t *testing.T) {
	tests := map[string]struct {
		status int
		later  bool
		gone   bool
		after  time.Duration
	}{
		"too fast":          {http.StatusTooManyRequests, true, false, 7 * time.Second},
		"broken":            {http.StatusInternalServerError, true, false, 0},
		"away":              {http.StatusBadGateway, true, false, 0},
		"token refused":     {http.StatusUnauthorized, true, false, tokenRefused},
		"not allowed":       {http.StatusForbidden, false, true, 0},
		"a mistake of ours": {http.StatusBadRequest, false, false, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, handle := hearer()
			w := newWorld(t, handle, nil)
			w.server.mu.Lock()
			w.server.refuse = func(rw http.ResponseWriter, r *http.Request) bool {
				if r.Method != http.MethodPost || !strings.HasSuffix(r.URL.Path, "/posts") {
					return false
				}
				rw.Header().Set("Retry-After", "7")
				problem(rw, test.status, "api.some.error")
				return true
			}
			w.server.mu.Unlock()
			_, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX"})
			var later *bot.RetryLater
			if errors.As(err, &later) != test.later || errors.Is(err, bot.ErrUnreachable) != test.gone {
				t.Fatalf("error %v", err)
			}
			if later != nil && later.After != test.after {
				t.Errorf("to be tried again after %s, want %s", later.After, test.after)
			}
			if strings.Contains(err.Error(), "Er ging iets mis") || !strings.Contains(err.Error(), "api.some.error") {
				t.Errorf("the error should hold the server's id and not its words: %v", err)
			}
		})
	}
}

func TestNoAnswer(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, nil)
	w.server.refuse = func(rw http.ResponseWriter, _ *http.Request) bool {
		panic(http.ErrAbortHandler) // the connection breaks
	}
	if _, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX"}); !isLater(err) {
		t.Errorf("error %v, want to try again later", err)
	}
}

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

func TestFileAndItsRemoval(t *testing.T) {
	for name, change := range map[string]func(*Config){"with a button": nil, "with a number": withoutCallback} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, func(context.Context, bot.Event) (bot.Reply, error) {
				return bot.Reply{Files: []bot.File{{Name: "../dossier-K7M2QX.md", Data: []byte("x")}, {Name: "dossier-K7M2QX.pdf", Data: []byte("y")}}, View: &bot.View{Title: "Dossier"}}, nil
			}, change)
			ref, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX", Buttons: []bot.Button{{Label: "Dossier", Action: "file|K7M2QX||0"}}})
			if err != nil {
				t.Fatal(err)
			}
			pressed := func(ref string) string { return w.press(t, w.anna, ref, 0) }
			if change != nil {
				p := typist{w}
				pressed = func(ref string) string { p.type1(w.anna, "1", ref); return p.all(t, w.anna) }
			}
			pressed(ref)
			file := fileOf(w, w.anna)
			if file == nil || len(file.FileIds) != 2 || len(w.server.files) != 2 {
				t.Fatalf("the file post is %+v, files %v", file, w.server.files)
			}
			if got := pressed(file.Id); !strings.Contains(got, "nl chat.file.removed") {
				t.Errorf("they see %q", got)
			}
			if fileOf(w, w.anna) != nil {
				t.Error("the file is still there")
			}
		})
	}
}

func fileOf(w *world, who bot.Address) *model.Post {
	for _, p := range w.botPosts(who) {
		if len(p.FileIds) > 0 {
			return p
		}
	}
	return nil
}

// The button of a file removes that file's post and no other.
func TestRemovesNoOtherPost(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, nil)
	ref, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX"})
	if err != nil {
		t.Fatal(err)
	}
	token, err := w.m.seal.seal(buttonToken, &grant{User: w.anna.User, File: "mark"}, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	for _, post := range []string{ref, w.say(w.anna, "hallo").Id, "../users/me"} {
		in := model.PostActionIntegrationRequest{UserId: w.anna.User, PostId: post, TriggerId: w.trigger(w.anna), Context: map[string]any{"token": token}}
		var out model.PostActionIntegrationResponse
		w.call(t, w.m.url("press"), in, &out)
		if plainly(out.EphemeralText) != "nl chat.old" {
			t.Errorf("they see %q", out.EphemeralText)
		}
	}
	if len(w.chat(t, w.anna)) != 1 {
		t.Error("the card is gone")
	}
}

func TestFileFails(t *testing.T) {
	w := newWorld(t, func(context.Context, bot.Event) (bot.Reply, error) {
		return bot.Reply{Files: []bot.File{{Name: "a.md"}}}, nil
	}, nil)
	w.server.mu.Lock()
	w.server.refuse = func(rw http.ResponseWriter, r *http.Request) bool {
		if strings.HasSuffix(r.URL.Path, "/files") {
			problem(rw, http.StatusRequestEntityTooLarge, "api.file.too_large")
			return true
		}
		return false
	}
	w.server.mu.Unlock()
	if got := w.command(t, w.anna, "dossier"); got != "nl chat.no-file" {
		t.Errorf("they see %q", got)
	}
}

func TestMembers(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, func(c *Config) { c.Team = "school" })
	for range 450 {
		w.person(model.User{FirstName: "Kees"})
	}
	w.person(model.User{FirstName: "Weg", DeleteAt: 1})
	w.person(model.User{FirstName: "Robot", IsBot: true})
	names, err := w.m.Members(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, n := range names {
		count[n]++
	}
	want := map[string]int{"Anna": 1, "de Vries": 1, "Ben": 1, "Kees": 450}
	if diff := cmp.Diff(want, count); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}

// The server's limiter is heeded: after a refusal nothing is sent before its time, and while few calls
// are left, posts leave them to people who wait for a dialog.
func TestPace(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	answers := []http.Header{{"X-Ratelimit-Remaining": {"50"}}, {"X-Ratelimit-Remaining": {"5"}}, {"Retry-After": {"9"}}}
	calls := 0
	p := &pace{now: func() time.Time { return now }, next: roundTrip(func(*http.Request) (*http.Response, error) {
		h := answers[calls]
		calls++
		code := http.StatusOK
		if h.Get("Retry-After") != "" {
			code = http.StatusTooManyRequests
		}
		return &http.Response{StatusCode: code, Header: h, Body: http.NoBody}, nil
	})}
	send := func() error {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://chat.example", nil)
		if err != nil {
			t.Fatal(err)
		}
		resp, err := p.RoundTrip(req)
		if err == nil {
			_ = resp.Body.Close()
		}
		return err
	}
	var tight []bool
	for range answers {
		if err := send(); err != nil {
			t.Fatal(err)
		}
		tight = append(tight, p.tight())
	}
	if diff := cmp.Diff([]bool{false, true, true}, tight); diff != "" {
		t.Errorf("tight (-want +got):\n%s", diff)
	}
	var paused *errPaused
	if err := send(); !errors.As(err, &paused) || paused.wait != 9*time.Second || calls != 3 {
		t.Errorf("after a refusal: %v, %d calls", err, calls)
	}
	now = now.Add(10 * time.Second)
	if p.tight() {
		t.Error("still tight after the pause")
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func TestTightPostsWait(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, nil)
	w.m.api.pace.mu.Lock()
	w.m.api.pace.left, w.m.api.pace.seen = reserve-1, time.Now()
	w.m.api.pace.mu.Unlock()
	if _, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX"}); !isLater(err) {
		t.Errorf("error %v, want to try again later", err)
	}
}

// A token says nothing about what is in it, and is different each time.
func TestTokens(t *testing.T) {
	s, err := newSealer(make([]byte, 32), "org", "chat", time.Now)
	if err != nil {
		t.Fatal(err)
	}
	g := func() *grant { return &grant{User: "anna", Action: "read|K7M2QX||0"} }
	one, err1 := s.seal(buttonToken, g(), time.Hour)
	two, err2 := s.seal(buttonToken, g(), time.Hour)
	if err1 != nil || err2 != nil || one == two || strings.Contains(one, "K7M2QX") {
		t.Errorf("tokens %q and %q, %v, %v", one, two, err1, err2)
	}
	var back grant
	if err := s.open(buttonToken, one, "anna", &back); err != nil || back.Action != "read|K7M2QX||0" {
		t.Errorf("opened %+v, %v", back, err)
	}
	big := &sheet{grant: grant{User: "anna"}, Note: randomText()}
	if _, err := s.seal(dialogToken, big, time.Hour); err == nil {
		t.Error("a token of a megabyte was made")
	}
	if s.name("a", "bc") == s.name("ab", "c") || s.name("a") != s.name("a") {
		t.Error("names of different parts must differ, and of the same parts be the same")
	}
}

// randomText is a text that cannot be made smaller.
func randomText() string {
	var b strings.Builder
	for b.Len() < 1<<20 {
		b.WriteString(newNonce())
	}
	data, _ := json.Marshal(b.String())
	return string(data)
}
