package mattermost

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

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
