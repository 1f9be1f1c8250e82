package mattermost

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// recorded is what a real server sent, in testdata.
func recorded(t testing.TB, pattern string) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("no recordings %s: %v", pattern, err)
	}
	all := map[string][]byte{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(f)] = data
	}
	return all
}

func TestRecordedEvents(t *testing.T) {
	const self = "9r69wom1cfyq7ewqcm4p6ur1wo"
	want := map[string]string{ // kind, or the reason to leave it alone
		"event-posted-direct.json":    "said",
		"event-posted-thread.json":    "said",
		"event-posted-mention.json":   "mentioned",
		"event-posted-own.json":       "our own",
		"event-posted-other-bot.json": "another bot",
		"event-posted-webhook.json":   "another bot",
		"event-posted-system.json":    "written by the server",
		"event-hello.json":            "hello",
		"event-edited.json":           "nothing",
		"event-deleted.json":          "nothing",
		"event-typing.json":           "nothing",
	}
	for name, data := range recorded(t, "event-*.json") {
		t.Run(name, func(t *testing.T) {
			f, err := decode(data)
			if err != nil {
				t.Fatal(err)
			}
			got := "nothing"
			switch {
			case f.connection != "":
				got = "hello"
			case f.posted != nil:
				kind, why := f.posted.kind(self)
				got = string(kind) + why
			}
			if want[name] == "" || !strings.HasPrefix(got, want[name]) {
				t.Errorf("got %q, want %q", got, want[name])
			}
		})
	}
}

func TestLeftAlone(t *testing.T) {
	self, anna, ben := model.NewId(), model.NewId(), model.NewId()
	direct := func(change func(*posted)) *posted {
		p := &posted{post: &model.Post{Id: model.NewId(), UserId: anna}, channelType: model.ChannelTypeDirect, channelName: model.GetDMNameFromIds(self, anna)}
		change(p)
		return p
	}
	tests := map[string]struct {
		p    *posted
		want bot.Kind
		why  string
	}{
		"a message":           {direct(func(*posted) {}), bot.Said, ""},
		"in the third person": {direct(func(p *posted) { p.post.Type = model.PostTypeMe }), bot.Said, ""},
		"our own":             {direct(func(p *posted) { p.post.UserId = self }), "", "our own"},
		"an earlier version":  {direct(func(p *posted) { p.post.OriginalId = model.NewId() }), "", "earlier version"},
		"a deleted one":       {direct(func(p *posted) { p.post.DeleteAt = 1 }), "", "deleted"},
		"a bot's":             {direct(func(p *posted) { p.post.AddProp("from_bot", "true") }), "", "another bot"},
		"a plugin's":          {direct(func(p *posted) { p.post.AddProp("from_plugin", "true") }), "", "another bot"},
		"the server's":        {direct(func(p *posted) { p.post.Type = model.PostTypeJoinChannel }), "", "written by the server"},
		"of two others":       {direct(func(p *posted) { p.channelName = model.GetDMNameFromIds(ben, anna) }), "", "somebody else's"},
		"of another, with us": {direct(func(p *posted) { p.channelName = model.GetDMNameFromIds(self, ben) }), "", "somebody else's"},
		"in a channel":        {direct(func(p *posted) { p.channelType = model.ChannelTypeOpen }), "", "not addressed"},
		"in a channel, named": {direct(func(p *posted) { p.channelType, p.mentions = model.ChannelTypePrivate, []string{ben, self} }), bot.Mentioned, ""},
		"in a group, named":   {direct(func(p *posted) { p.channelType, p.mentions = model.ChannelTypeGroup, []string{self} }), bot.Mentioned, ""},
		"in a group, unnamed": {direct(func(p *posted) { p.channelType = model.ChannelTypeGroup }), "", "not addressed"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			kind, why := test.p.kind(self)
			if kind != test.want || !strings.Contains(why, test.why) || (kind == "") != (why != "") {
				t.Errorf("got %q because %q, want %q because %q", kind, why, test.want, test.why)
			}
		})
	}
}

func TestWhoIsNotWorkedFor(t *testing.T) {
	remote := "elsewhere"
	tests := map[string]struct {
		user model.User
		want string // the event's kind and verb; "" for none
	}{
		"a colleague":         {model.User{}, "said "},
		"a guest":             {model.User{Roles: "system_guest"}, "refused guest"},
		"from another server": {model.User{RemoteId: &remote}, "refused external"},
		"a bot without mark":  {model.User{IsBot: true}, ""},
		"deactivated since":   {model.User{DeleteAt: 1}, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var got string
			w := newWorld(t, func(_ context.Context, e bot.Event) (bot.Reply, error) {
				got = string(e.Kind) + " " + e.Action.Verb
				if e.Kind == bot.Refused && e.Text != "" {
					t.Errorf("the event holds what was written: %q", e.Text)
				}
				return bot.Reply{Note: "Dag."}, nil
			}, nil)
			who := w.person(test.user)
			p := w.say(who, "een jongen uit groep 8")
			within(t, "taken in", func() bool { return w.m.recent.has(p.Id) })
			w.m.queue.wait()
			if got != test.want {
				t.Errorf("the bot got %q, want %q", got, test.want)
			}
			if said := w.said(t, who); (test.want != "") != strings.Contains(said, "Dag.") {
				t.Errorf("they see %q", said)
			}
		})
	}
}

// What was taken in is answered, also when the connection breaks before its turn comes.
func TestCutBeforeItsTurn(t *testing.T) {
	release := make(chan struct{})
	w := newWorld(t, func(ctx context.Context, _ bot.Event) (bot.Reply, error) {
		<-release
		return bot.Reply{Note: "Dag."}, ctx.Err()
	}, nil)
	for range 3 {
		p := w.say(w.anna, "hallo")
		within(t, "taken in", func() bool { return w.m.recent.has(p.Id) })
	}
	w.server.cut()
	within(t, "disconnected", func() bool { return !w.m.Ready() })
	close(release)
	for range 3 {
		if !w.acked() {
			t.Error("an event was given up because the connection broke")
		}
	}
	w.m.queue.wait()
	if n := strings.Count(w.said(t, w.anna), "Dag."); n != 3 {
		t.Errorf("%d answers, want 3", n)
	}
}

// A bot that takes too long is given up while there is still time to say so.
func TestTimeIsLeftToAnswer(t *testing.T) {
	var left time.Duration
	w := newWorld(t, func(ctx context.Context, _ bot.Event) (bot.Reply, error) {
		if end, ok := ctx.Deadline(); ok {
			left = time.Until(end)
		}
		return bot.Reply{Note: "Dag."}, nil
	}, nil)
	w.say(w.anna, "hallo")
	w.acked()
	w.m.queue.wait()
	if left <= 0 || left > answerWithin-5*time.Second {
		t.Errorf("the bot has %s of the %s for an answer", left, answerWithin)
	}
}

// An answer that does not go through at once is posted after all, and once.
func TestAnswerIsTriedAgain(t *testing.T) {
	w := newWorld(t, func(context.Context, bot.Event) (bot.Reply, error) { return bot.Reply{Note: "Dag."}, nil }, nil)
	refused := 0
	w.server.mu.Lock()
	w.server.refuse = func(rw http.ResponseWriter, r *http.Request) bool {
		if r.Method != http.MethodPost || !strings.HasSuffix(r.URL.Path, "/posts") || refused == 2 {
			return false
		}
		refused++
		problem(rw, http.StatusInternalServerError, "api.post.deduplicate_create_post.pending")
		return true
	}
	w.server.mu.Unlock()
	w.say(w.anna, "hallo")
	w.acked()
	w.m.queue.wait()
	if n := strings.Count(w.said(t, w.anna), "Dag."); n != 1 {
		t.Errorf("said %d times, want once", n)
	}
}

// A note is posted once, however many replicas handle the event.
func TestTwoReplicasSayItOnce(t *testing.T) {
	w := newWorld(t, func(context.Context, bot.Event) (bot.Reply, error) { return bot.Reply{Note: "Dag."}, nil }, nil)
	other, err := New(w.cfg)
	if err != nil {
		t.Fatal(err)
	}
	w.run(other)
	w.say(w.anna, "hallo")
	w.acked()
	w.acked()
	w.m.queue.wait()
	other.queue.wait()
	if n := strings.Count(w.said(t, w.anna), "Dag."); n != 1 {
		t.Errorf("said %d times, want once", n)
	}
}

// FuzzDecode feeds the websocket's door. Whatever comes in, it neither panics nor quotes it.
func FuzzDecode(f *testing.F) {
	for _, data := range recorded(f, "event-*.json") {
		f.Add(data)
	}
	f.Add([]byte(`{"event":"posted","data":{"post":"null"},"seq":1}`))
	f.Add([]byte(`{"event":"posted","data":{"post":"{}","mentions":"{"},"seq":-1}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		frame, err := decode(data)
		if err != nil {
			if !errors.Is(err, errFrame) || err.Error() != errFrame.Error() {
				t.Errorf("an error that may quote: %v", err)
			}
			return
		}
		if frame.posted != nil {
			if kind, why := frame.posted.kind("9r69wom1cfyq7ewqcm4p6ur1wo"); (kind == "") == (why == "") {
				t.Errorf("kind %q, reason %q", kind, why)
			}
			if !model.IsValidId(frame.posted.post.Id) {
				t.Errorf("a post without an id")
			}
		}
	})
}

// FuzzCallbacks feeds the HTTP door's decoders.
func FuzzCallbacks(f *testing.F) {
	for _, data := range recorded(f, "*.json") {
		f.Add(data)
	}
	f.Add([]byte(`{"type":"dialog_submission","user_id":"u","state":"s","submission":{"abcdef_x":[1,true,null,{"a":"b"}],"abcdef_y":1e99,"abcdef_who_a":true}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if p, ok := decodePress(data); ok && (p.token == "" || p.UserId == "") {
			t.Error("a press without token or person")
		}
		in, ok := decodeSubmission(data)
		if !ok {
			return
		}
		s := &sheet{grant: grant{Nonce: "abcdef0123456789"}}
		for name, values := range s.filled(in.Submission) {
			if strings.Contains(name, "_") || len(values) > maxChosen+len(in.Submission) {
				t.Errorf("field %q has %d values", name, len(values))
			}
		}
		if _, err := json.Marshal(s.merge(s.filled(in.Submission))); err != nil {
			t.Error(err)
		}
	})
}
