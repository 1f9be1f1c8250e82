package slacktest

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// pressed lets a person press a fresh button and gives the trigger.
func pressed(t *testing.T, a *app, p *Person) string {
	t.Helper()
	a.ok("chat.postMessage", obj{"channel": p.ID, "text": "x", "blocks": []any{button("Verder", "go")}})
	chat := p.Chat()
	done(t, p.Press(chat[len(chat)-1], "Verder"))
	got := a.payloads()
	for _, g := range slices.Backward(got) {
		if id, ok := g["trigger_id"].(string); ok {
			return id
		}
	}
	t.Fatal("no trigger")
	return ""
}

func TestTriggers(t *testing.T) {
	s, a := start(t, Config{TriggerLives: 200 * time.Millisecond})
	a.serve()
	anna := s.AddUser(User{Name: "Anna"})
	id := pressed(t, a, anna)
	late := pressed(t, a, anna)
	refused := func(trigger string, view obj) string {
		got, _ := a.call("views.open", obj{"trigger_id": trigger, "view": view})["error"].(string)
		return got
	}
	if got := refused(id, asks("x", obj{"title": plain(of(25))})); got != "invalid_arguments" {
		t.Errorf("a bad view: %q", got)
	}
	fresh := pressed(t, a, anna)
	if got := refused(fresh, asks("x", nil)); got != "" {
		t.Fatalf("a fresh trigger: %q", got)
	}
	if got := refused(fresh, asks("x", nil)); got != "exchanged_trigger_id" {
		t.Errorf("a used trigger: %q", got)
	}
	if got := refused("nonsense", asks("x", nil)); got != "invalid_trigger_id" {
		t.Errorf("no trigger: %q", got)
	}
	s.mu.Lock()
	s.triggers[late].at = time.Now().Add(-time.Second)
	s.mu.Unlock()
	if got := refused(late, asks("x", nil)); got != "expired_trigger_id" {
		t.Errorf("an old trigger: %q", got)
	}
}

func TestUpdateOfViews(t *testing.T) {
	s, a := start(t, Config{})
	a.serve()
	anna := s.AddUser(User{Name: "Anna"})
	v := a.ok("views.open", obj{"trigger_id": pressed(t, a, anna), "view": asks("Wat?", obj{"external_id": "e"})})["view"].(obj)
	m, _ := anna.Modal()
	if err := m.Fill("Wat?", "getypt"); err != nil {
		t.Fatal(err)
	}
	update := func(args obj) string {
		got, _ := a.call("views.update", args)["error"].(string)
		return got
	}
	if got := update(obj{"view_id": v["id"], "hash": "old", "view": asks("Wat nu?", nil)}); got != "hash_conflict" {
		t.Errorf("an old hash: %q", got)
	}
	if got := update(obj{"view_id": v["id"], "hash": v["hash"], "view": asks("Wat nu?", nil)}); got != "" {
		t.Errorf("the hash: %q", got)
	}
	if got := update(obj{"external_id": "e", "view": asks("En nu?", nil)}); got != "" {
		t.Errorf("by external_id: %q", got)
	}
	m, _ = anna.Modal()
	if diff := cmp.Diff([]string{"getypt"}, m.Fields[0].Values); diff != "" {
		t.Errorf("what was typed under the same ids is gone:\n%s", diff)
	}
	other := asks("Iets anders", nil)
	other["blocks"].([]any)[0].(obj)["block_id"] = "other"
	if got := update(obj{"view_id": v["id"], "view": other}); got != "" {
		t.Errorf("another block: %q", got)
	}
	if m, _ = anna.Modal(); len(m.Fields[0].Values) != 0 {
		t.Errorf("what was typed under other ids is still there: %q", m.Fields[0].Values)
	}
	done(t, m.Cancel())
	if got := update(obj{"view_id": v["id"], "view": other}); got != "not_found" {
		t.Errorf("a closed view: %q", got)
	}
	if got := update(obj{"view": other}); got != "invalid_arguments" {
		t.Errorf("no view: %q", got)
	}
}

func TestStack(t *testing.T) {
	s, a := start(t, Config{})
	a.serve()
	anna := s.AddUser(User{Name: "Anna"})
	more := asks("Wat?", nil)
	more["blocks"] = append(more["blocks"].([]any), button("Meer", "more"))
	a.ok("views.open", obj{"trigger_id": pressed(t, a, anna), "view": more})
	push := func(trigger any) string {
		got, _ := a.call("views.push", obj{"trigger_id": trigger, "view": more})["error"].(string)
		return got
	}
	inside := func() any {
		m, _ := anna.Modal()
		done(t, m.Press("Meer"))
		got := a.payloads()
		return got[len(got)-1]["trigger_id"]
	}
	if got := push(pressed(t, a, anna)); got != "invalid_trigger_id" {
		t.Errorf("a trigger from outside: %q", got)
	}
	for i, want := range []string{"", "", "push_limit_reached"} {
		if got := push(inside()); got != want {
			t.Errorf("push %d: %q, want %q", i, got, want)
		}
	}
	m, _ := anna.Modal()
	if m.Depth != 3 {
		t.Errorf("depth %d", m.Depth)
	}
	done(t, m.CloseAll())
	got := a.payloads()
	if last := got[len(got)-1]; last["type"] != "view_closed" || last["is_cleared"] != true {
		t.Errorf("the app heard %v", last["type"])
	}
	if _, ok := anna.Modal(); ok {
		t.Error("still open")
	}
}

// TestAnswersToForms says what a person sees after each answer to a form.
func TestAnswersToForms(t *testing.T) {
	const trouble = "We had some trouble connecting. Try again?"
	tests := map[string]struct {
		answer any
		silent bool
		title  string // of the view on top; "" is none
		depth  int
		saw    string
	}{
		"nothing":         {title: "", depth: 0},
		"clear":           {answer: obj{"response_action": "clear"}},
		"update":          {answer: obj{"response_action": "update", "view": asks("x", obj{"title": plain("Twee")})}, title: "Twee", depth: 1},
		"push":            {answer: obj{"response_action": "push", "view": asks("x", obj{"title": plain("Twee")})}, title: "Twee", depth: 2},
		"bad update":      {answer: obj{"response_action": "update", "view": asks("x", obj{"title": plain(of(30))})}, title: "Signaal", depth: 1, saw: trouble},
		"error elsewhere": {answer: obj{"response_action": "errors", "errors": obj{"nowhere": "x"}}, title: "Signaal", depth: 1, saw: trouble},
		"no errors":       {answer: obj{"response_action": "errors"}, title: "Signaal", depth: 1, saw: trouble},
		"nonsense":        {answer: obj{"response_action": "explode"}, title: "Signaal", depth: 1, saw: trouble},
		"silence":         {silent: true, title: "Signaal", depth: 1, saw: trouble},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s, a := start(t, Config{})
			a.serve()
			anna := s.AddUser(User{Name: "Anna"})
			a.ok("views.open", obj{"trigger_id": pressed(t, a, anna), "view": asks("Wat?", nil)})
			a.replies(func(string, obj) (any, bool) { return test.answer, !test.silent })
			if test.silent {
				s.cfg.AckWithin = 50 * time.Millisecond
			}
			m, _ := anna.Modal()
			if err := m.Fill("Wat?", "iets"); err != nil {
				t.Fatal(err)
			}
			if err := m.Send().Wait(soon(t)); (err != nil) != test.silent {
				t.Fatal(err)
			}
			m, ok := anna.Modal()
			if ok != (test.depth > 0) || ok && (m.Title != test.title || m.Depth != test.depth) {
				t.Errorf("got %+v", m)
			}
			if got := first(anna.Trouble()); got != test.saw {
				t.Errorf("saw %q", got)
			}
		})
	}
}

func TestHome(t *testing.T) {
	s, a := start(t, Config{})
	a.serve()
	anna := s.AddUser(User{Name: "Anna"})
	home := func(text string) obj {
		return obj{"type": "home", "blocks": []any{section(text), button("Start", "start")}}
	}
	done(t, anna.OpenHome())
	v := a.ok("views.publish", obj{"user_id": anna.ID, "view": home("een")})["view"].(obj)
	if got := a.call("views.publish", obj{"user_id": anna.ID, "view": home("twee"), "hash": "old"}); got["error"] != "hash_conflict" {
		t.Errorf("got %v", got)
	}
	a.ok("views.publish", obj{"user_id": anna.ID, "view": home("drie"), "hash": v["hash"]})
	if got := a.call("views.publish", obj{"user_id": "U404", "view": home("x")}); got["error"] != "invalid_arguments" {
		t.Errorf("got %v", got)
	}
	seen, ok := anna.Home()
	if !ok || seen.Text != "drie" {
		t.Errorf("got %+v", seen)
	}
	done(t, anna.PressHome("Start"))
	got := a.payloads()
	last := got[len(got)-1]
	if last["response_url"] != nil || last["view"] == nil || last["container"].(obj)["type"] != "view" {
		t.Errorf("got %v", last)
	}
	off := all()
	off.Home = false
	s2, b := start(t, Config{App: off})
	ben := s2.AddUser(User{Name: "Ben"})
	if got := b.call("views.publish", obj{"user_id": ben.ID, "view": home("x")}); got["error"] != "not_enabled" {
		t.Errorf("got %v", got)
	}
	if err := ben.OpenHome().Wait(t.Context()); err == nil {
		t.Error("a home that is off was opened")
	}
}
