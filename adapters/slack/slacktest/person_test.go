package slacktest

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// kinds is what the payloads are: the event's type and subtype, or the interaction's type.
func kinds(a *app) (all []string) {
	for _, p := range a.payloads() {
		kind, _ := p["type"].(string)
		if e, ok := p["event"].(obj); ok {
			kind, _ = e["type"].(string)
			if sub, _ := e["subtype"].(string); sub != "" {
				kind += "/" + sub
			}
			if e["bot_id"] != nil {
				kind += " own"
			}
		}
		all = append(all, kind)
	}
	return all
}

func TestWhatTheAppHears(t *testing.T) {
	s, a := start(t, Config{OneSocket: true})
	a.serve()
	anna := s.AddUser(User{Name: "Anna"})
	room := s.AddChannel(Channel{Name: "team", App: true}, anna)
	done(t, anna.Say("a < b"))
	done(t, anna.Edit(anna.Chat()[0].TS, "a > b"))
	done(t, anna.Delete(anna.Chat()[0].TS))
	both := anna.SayIn(room, "@ruggespraak help")
	if len(both) != 2 {
		t.Fatalf("%d payloads for a mention", len(both))
	}
	for _, d := range both {
		done(t, d)
	}
	done(t, anna.OpenHome())
	p := a.ok("chat.postMessage", obj{"channel": anna.ID, "text": "van mij"})
	a.ok("chat.delete", obj{"channel": p["channel"], "ts": p["ts"]})
	if err := s.Wait(soon(t), func() bool { return len(a.payloads()) == 8 }); err != nil {
		t.Error(err)
	}
	want := []string{"message", "message/message_changed", "message/message_deleted", "message", "app_mention", "app_home_opened", "message own", "message/message_deleted"}
	if diff := cmp.Diff(want, kinds(a)); diff != "" {
		t.Error(diff)
	}
	got := a.payloads()
	if text := got[0]["event"].(obj)["text"]; text != "a &lt; b" {
		t.Errorf("not escaped: %v", text)
	}
	one, two := got[3], got[4]
	if one["event_id"] == two["event_id"] || one["event"].(obj)["ts"] != two["event"].(obj)["ts"] || two["event"].(obj)["text"] != "<@"+BotUser+"> help" {
		t.Errorf("the two events of a mention: %v\n%v", one, two)
	}
}

// TestWhatPeopleCannotDo: Slack's own app stops them, or the app does not hear of it.
func TestWhatPeopleCannotDo(t *testing.T) {
	few := all()
	few.Events, few.Messages = []string{"message.im"}, false
	s, a := start(t, Config{App: few})
	a.serve()
	anna := s.AddUser(User{Name: "Anna"})
	outside := s.AddUser(User{Name: "Buiten", Team: "T0OTHER"})
	room := s.AddChannel(Channel{Name: "samen", Shared: true, App: true}, anna, outside)
	for name, d := range map[string]*Delivery{
		"types with the tab off":     anna.Say("x"),
		"an unknown command":         anna.Command("", "/anders", ""),
		"a command from outside":     outside.Command(room, "/ruggespraak", ""),
		"a channel they are not in":  anna.SayIn("C404", "x")[0],
		"an event not subscribed to": anna.SayIn(room, "@ruggespraak")[0],
		"a home not subscribed to":   anna.OpenHome(),
		"a button that is not there": anna.Press(Message{}, "Verder"),
		"a home that is not there":   anna.PressHome("Verder"),
	} {
		if d.Wait(soon(t)) == nil {
			t.Errorf("%s works", name)
		}
	}
	if got := a.payloads(); len(got) != 0 {
		t.Errorf("the app heard of it: %v", kinds(a))
	}
}

func TestPeopleFromElsewhere(t *testing.T) {
	s, a := start(t, Config{Enterprise: "E0GRID"})
	a.serve()
	outside := s.AddUser(User{Name: "Buiten", Team: "T0OTHER"})
	sister := s.AddUser(User{Name: "Zuster", Team: "T0SISTER", Grid: "E0GRID"})
	room := s.AddChannel(Channel{Name: "samen", Shared: true, App: true}, outside, sister)
	for _, p := range []*Person{outside, sister} {
		for _, d := range p.SayIn(room, "@ruggespraak") {
			done(t, d)
		}
	}
	for _, p := range a.payloads() {
		e := p["event"].(obj)
		if p["enterprise_id"] != "E0GRID" || p["is_ext_shared_channel"] != true || p["team_id"] != "T0HOME000" {
			t.Errorf("payload: %v", p)
		}
		if from := e["user_team"]; e["user"] == outside.ID && from != "T0OTHER" || e["user"] == sister.ID && from != nil {
			t.Errorf("event of %v: user_team %v", e["user"], from)
		}
	}
}

func TestResponseURL(t *testing.T) {
	s, a := start(t, Config{})
	a.serve()
	anna := s.AddUser(User{Name: "Anna"})
	a.replies(func(string, obj) (any, bool) {
		return obj{"text": "eerst", "blocks": []any{section("eerst"), button("Weg", "x")}}, true
	})
	done(t, anna.Command("", "/ruggespraak", ""))
	a.replies(nil)
	whisper := anna.Whispers()[0]
	done(t, anna.Press(whisper, "Weg"))
	got := a.payloads()
	press := got[len(got)-1]
	if press["message"] != nil || press["container"].(obj)["is_ephemeral"] != true {
		t.Errorf("press on an ephemeral message: %v", press)
	}
	to := press["response_url"].(string)
	post := func(body obj) int {
		resp, err := http.Post(to, asJSON, bytes.NewReader(jsonBytes(body)))
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		return resp.StatusCode
	}
	for i, step := range []struct {
		body obj
		want int
		text string
		n    int
	}{
		{obj{"replace_original": true, "text": "daarna"}, 200, "daarna", 1},
		{obj{"text": "erbij"}, 200, "daarna", 2},
		{obj{"text": ""}, 400, "daarna", 2},
		{obj{"delete_original": true}, 200, "erbij", 1},
		{obj{"text": "vijfde"}, 200, "erbij", 2},
		{obj{"text": "zesde"}, 404, "erbij", 2},
	} {
		if got := post(step.body); got != step.want {
			t.Errorf("step %d: status %d", i, got)
		}
		if w := anna.Whispers(); len(w) != step.n || w[0].Text != step.text {
			t.Errorf("step %d: %+v", i, w)
		}
	}
}

func TestFiles(t *testing.T) {
	s, a := start(t, Config{})
	anna := s.AddUser(User{Name: "Anna"})
	up := a.form("files.getUploadURLExternal", "filename", "notitie.md", "length", "4")
	share := func(channel string) obj {
		return a.call("files.completeUploadExternal", obj{"channel_id": channel, "initial_comment": "Je notitie", "files": []any{obj{"id": up["file_id"], "title": "Notitie"}}})
	}
	if got := share(anna.DM()); got["error"] != "file_not_found" {
		t.Errorf("shared before it was there: %v", got)
	}
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	part, err := form.CreateFormFile("file", "notitie.md")
	if err != nil {
		t.Fatal(err)
	}
	_, _ = part.Write([]byte("tekst"))
	_ = form.Close()
	resp, err := http.Post(up["upload_url"].(string), form.FormDataContentType(), &body)
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatal(err, resp)
	}
	_ = resp.Body.Close()
	if len(s.Problems()) != 1 {
		t.Errorf("5 bytes instead of 4 are no problem: %q", s.Problems())
	}
	if got := share(anna.ID); got["error"] != "channel_not_found" {
		t.Errorf("shared with a user's id: %v", got)
	}
	if got := share(anna.DM()); got["ok"] != true {
		t.Fatal(got)
	}
	want := []File{{Name: "notitie.md", Title: "Notitie", Content: []byte("tekst")}}
	if diff := cmp.Diff(want, anna.Chat()[0].Files); diff != "" {
		t.Error(diff)
	}
	a.ok("files.delete", obj{"file": up["file_id"]})
	if got := anna.Chat(); len(got) != 1 || len(got[0].Files) != 0 {
		t.Errorf("chat: %+v", got)
	}
	if got := a.call("files.delete", obj{"file": up["file_id"]}); got["error"] != "file_not_found" {
		t.Errorf("got %v", got)
	}
}
