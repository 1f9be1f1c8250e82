package web

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

// somePost has one button.
func somePost(verb string) bot.Post {
	return bot.Post{Line: "l-" + verb, Text: "K7M-2QX", Buttons: []bot.Button{{Label: "Verder", Action: bot.Action{Verb: verb}.Encode()}}}
}

// What makes no sense is refused in one sentence, and no event comes of it.
func TestActsThatAreRefused(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	var got []bot.Event
	run(t, c.m, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		got = append(got, e)
		return bot.Reply{}, nil
	})
	ref, err := c.m.Post(t.Context(), c.m.people["anna"].addr, somePost("next"))
	if err != nil {
		t.Fatal(err)
	}
	next, read := bot.Action{Verb: "next"}.Encode(), bot.Action{Verb: "read"}.Encode()
	for name, a := range map[string]any{
		"nobody":                     act{ID: "x", Who: "zoe", Do: "open"},
		"no id":                      act{Who: "anna", Do: "open"},
		"an id that could be a path": act{ID: "../x", Who: "anna", Do: "open"},
		"something unknown":          act{ID: "x", Who: "anna", Do: "dance"},
		"nothing said":               act{ID: "x", Who: "anna", Do: "say", Place: "anna", Text: " \n"},
		"said too long":              act{ID: "x", Who: "anna", Do: "say", Place: "anna", Text: strings.Repeat("a", mostText+1)},
		"said in another's place":    act{ID: "x", Who: "ben", Do: "say", Place: "anna", Text: "dag"},
		"said nowhere":               act{ID: "x", Who: "ben", Do: "say", Place: "#other", Text: "dag"},
		"another's button":           act{ID: "x", Who: "ben", Do: "press", Place: "anna", Ref: ref, Action: next},
		"a button made up":           act{ID: "x", Who: "anna", Do: "press", Place: "anna", Ref: ref, Action: read},
		"a button of no post":        act{ID: "x", Who: "anna", Do: "press", Place: "anna", Ref: "anna/9", Action: next},
		"a button of no home page":   act{ID: "x", Who: "anna", Do: "press", Place: "anna", Action: next},
		"a form made up":             act{ID: "x", Who: "anna", Do: "submit", Form: "x"},
		"a form that is not there":   act{ID: "x", Who: "anna", Do: "cancel"},
		"a field unknown to us":      map[string]string{"id": "x", "who": "anna", "do": "open", "as": "ben"},
		"no object":                  []string{"x"},
		"too much":                   map[string]string{"text": strings.Repeat("a", mostBody)},
	} {
		if res := c.post(t, "/nl/act", a); res.StatusCode != http.StatusBadRequest && res.StatusCode != http.StatusConflict {
			t.Errorf("%s: %s", name, res.Status)
		}
	}
	if len(got) > 0 {
		t.Errorf("events came of it: %v", got)
	}
}

// A button that changed while somebody was pressing it is still understood: the bot says what became of it.
func TestPressOfAnEarlierButton(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	var got []bot.Event
	run(t, c.m, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		got = append(got, e)
		return bot.Reply{}, nil
	})
	anna := c.m.people["anna"].addr
	ref, err := c.m.Post(t.Context(), anna, somePost("take"))
	if err == nil {
		err = c.m.Update(t.Context(), anna, ref, somePost("read"))
	}
	if err != nil {
		t.Fatal(err)
	}
	a := c.send(t, act{ID: "x", Who: "anna", Do: "press", Place: "anna", Ref: ref, Action: bot.Action{Verb: "take"}.Encode()})
	if !a.Taken || len(got) != 1 || got[0].Action.Verb != "take" {
		t.Errorf("answer %+v, events %v", a, got)
	}
}

func TestHome(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	var got []bot.Event
	run(t, c.m, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		got = append(got, e)
		return bot.Reply{Home: &bot.Home{Posts: []bot.Post{somePost("start"), {Text: "Je hebt één casus."}}}}, nil
	})
	a := c.send(t, act{ID: "x", Who: "anna", Do: "open"})
	if len(a.Home) != 2 || a.Home[0].Text != "K7M-2QX" || a.Home[0].Buttons[0].Label != "Verder" {
		t.Fatalf("home %+v", a.Home)
	}
	press := act{ID: "y", Who: "anna", Do: "press", Place: "anna", Action: a.Home[0].Buttons[0].Action}
	if a := c.send(t, press); !a.Taken || got[1].Kind != bot.Pressed || got[1].Action.Verb != "start" {
		t.Errorf("pressed on the home page: %+v, %v", a, got)
	}
	press.Who, press.Place = "ben", "ben"
	if a := c.send(t, press); a.Taken {
		t.Error("somebody else's home page can be pressed on")
	}
}

// Who typed something can take it away; nobody else can, and the bot's posts stay.
func TestUnsay(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	run(t, c.m, func(context.Context, bot.Event) (bot.Reply, error) { return bot.Reply{}, nil })
	c.send(t, act{ID: "a1", Who: "anna", Do: "say", Place: "#team", Text: "dag allemaal"})
	post, err := c.m.Post(t.Context(), c.m.people["anna"].addr, somePost("next"))
	if err != nil {
		t.Fatal(err)
	}
	said := c.whole(t).Places["#team"][0].Ref
	for _, a := range []act{{ID: "b1", Who: "ben", Do: "unsay", Place: "#team", Ref: said}, {ID: "a2", Who: "anna", Do: "unsay", Place: "anna", Ref: post}} {
		c.send(t, a)
	}
	if all := c.whole(t).Places; len(all["#team"]) != 1 || len(all["anna"]) != 1 {
		t.Fatalf("something was taken away: %+v", all)
	}
	c.send(t, act{ID: "a3", Who: "anna", Do: "unsay", Place: "#team", Ref: said})
	if left := c.whole(t).Places["#team"]; len(left) != 0 {
		t.Errorf("it is still there: %+v", left)
	}
}

func TestFormRead(t *testing.T) {
	options := []bot.Option{{Value: "a", Label: "A"}, {Value: "b", Label: "B"}}
	form := &bot.Form{Fields: []bot.Field{
		{Name: "long", Kind: bot.Long}, {Name: "short", Kind: bot.Short}, {Name: "one", Kind: bot.Choice, Options: options},
		{Name: "some", Kind: bot.Multi, Options: options}, {Name: "day", Kind: bot.Date},
		{Name: "why", Kind: bot.Long, Only: &bot.Only{Field: "one", Values: []string{"a"}}},
	}}
	type values = map[string][]string
	for name, c := range map[string]struct {
		filled, want values // want is nil for what is refused
	}{
		"nothing":                   {values{}, values{}},
		"everything":                {values{"long": {"a\nb"}, "short": {"c"}, "one": {"a"}, "some": {"a", "b"}, "day": {"2026-11-24"}, "why": {"d"}}, values{"long": {"a\nb"}, "short": {"c"}, "one": {"a"}, "some": {"a", "b"}, "day": {"2026-11-24"}, "why": {"d"}}},
		"empty is left out":         {values{"long": {""}, "some": {}}, values{}},
		"lines of another system":   {values{"long": {"a\r\nb"}}, values{"long": {"a\nb"}}},
		"a field it does not have":  {values{"other": {"x"}}, values{}},
		"a field that is not asked": {values{"one": {"b"}, "why": {"x"}}, values{"one": {"b"}}},
		"not an option":             {values{"one": {"c"}}, nil},
		"two where one fits":        {values{"one": {"a", "b"}}, nil},
		"more than there are":       {values{"some": {"a", "a", "a"}}, nil},
		"not a day":                 {values{"day": {"morgen"}}, nil},
		"two lines where one fits":  {values{"short": {"a\nb"}}, nil},
		"two texts":                 {values{"long": {"a", "b"}}, nil},
	} {
		got, ok := (&shownForm{form: form}).read(c.filled)
		if ok != (c.want != nil) {
			t.Errorf("%s: taken %v", name, ok)
		} else if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// Forms can be sent as long as they are among the last few that were shown.
func TestFormsAreBounded(t *testing.T) {
	var f forms
	var ids []string
	for range mostForms + 1 {
		id, ok := f.add(&bot.Form{Action: bot.Action{Verb: "answer"}.Encode()})
		if !ok {
			t.Fatal("a form was refused")
		}
		ids = append(ids, id)
	}
	if f.get(ids[0]) != nil || f.get(ids[1]) == nil || f.get(ids[mostForms]) == nil {
		t.Error("not the last ones are kept")
	}
	if _, ok := f.add(&bot.Form{Action: "?"}); ok {
		t.Error("a form without an action is shown")
	}
}
