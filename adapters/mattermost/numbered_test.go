package mattermost

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/adapters/adaptertest"
	"ruggespraak/bot"
)

// withoutCallback is an organisation whose server may not call anybody, and that accepts that what
// people write stays in it.
func withoutCallback(c *Config) { c.Callback, c.CommandToken, c.LongTextInChat = "", "", true }

func TestSuiteWithoutCallback(t *testing.T) {
	adaptertest.Run(t, func(t *testing.T, handle bot.Handler) adaptertest.Platform {
		p := typist{newWorld(t, handle, withoutCallback)}
		platform := p.platform()
		platform.Do, platform.Chat, platform.Commands = p.do, p.chat, false
		platform.Channel = bot.Address{}
		return platform
	})
}

// A typist does with numbers what others do with buttons and dialogs.
type typist struct{ *world }

func (p typist) do(t *testing.T, who bot.Address, acts ...adaptertest.Act) []adaptertest.Seen {
	t.Helper()
	var seen []adaptertest.Seen
	for _, a := range acts {
		if a.Say != "" || a.Again || a.Mention != "" {
			continue
		}
		before := p.all(t, who)
		handled := len(p.handled)
		p.act(who, a)
		s := adaptertest.Seen{Text: strings.TrimPrefix(p.all(t, who), before)}
		if len(p.handled) > handled {
			s.Acked = p.acked()
		}
		s.Form = p.form(t, who, s.Text)
		seen = append(seen, s)
	}
	if len(seen) == 0 {
		return p.world.do(t, who, acts...)
	}
	return seen
}

func (p typist) act(who bot.Address, a adaptertest.Act) {
	switch {
	case a.Press != nil:
		p.type1(who, strconv.Itoa(a.Press.Button+1), a.Press.Ref)
	case a.Cancel:
		p.type1(who, "stop", "")
	default:
		f := p.m.fillings.get(who.User, p.now())
		if f.at >= len(f.ask) {
			p.type1(who, "=", "")
			return
		}
		for f.at < len(f.ask) {
			field := f.ask[f.at]
			p.type1(who, answered(field, a.Submit[field.Name], f.values[field.Name]), "")
		}
	}
}

// type1 types one message and waits until it was answered.
func (p typist) type1(who bot.Address, text, root string) {
	sent := p.post(&model.Post{UserId: who.User, ChannelId: p.server.direct(who.User).Id, Message: text, RootId: root})
	within(p.t, "taken in", func() bool { return p.m.recent.has(sent.Id) })
	p.m.queue.wait()
}

// answered is how values are typed: "=" for what stands there already, "-" for nothing.
func answered(f bot.Field, values, now []string) string {
	var out []string
	for _, v := range values {
		if len(f.Options) == 0 {
			out = append(out, v)
		}
		for i, o := range f.Options {
			if o.Value == v {
				out = append(out, strconv.Itoa(i+1))
			}
		}
	}
	switch {
	case len(out) > 0:
		return strings.Join(out, ",")
	case len(now) > 0:
		return "="
	}
	return "-"
}

// all is everything the bot said.
func (p typist) all(t *testing.T, who bot.Address) string { return p.said(t, who) }

// form is the form that is asked, with the questions that are still to come.
func (p typist) form(t *testing.T, who bot.Address, text string) *adaptertest.Form {
	f := p.m.fillings.get(who.User, p.now())
	if f == nil {
		return nil
	}
	for at := range f.ask {
		later := *f
		later.at = at
		text += "\n" + reads(t, strings.Join(p.m.question(&later), "\n\n"))
	}
	for _, e := range f.form.Errors {
		if !strings.Contains(text, e) {
			t.Errorf("the error %q is not to be read: %q", e, text)
		}
	}
	return &adaptertest.Form{Title: f.form.Title, Text: text, Values: f.values, Errors: f.form.Errors}
}

// chat reads the cards: posts with our mark.
func (p typist) chat(t *testing.T, who bot.Address) []adaptertest.Post {
	t.Helper()
	var list []adaptertest.Post
	for _, post := range p.botPosts(who) {
		if post.GetProp(ownProp) == nil {
			continue
		}
		x := adaptertest.Post{Ref: post.Id}
		text, choices, ok := strings.Cut(post.Message, "\n\n**1** ")
		x.Text = reads(t, text)
		if ok {
			for line := range strings.SplitSeq("**1** "+choices, "\n") {
				if line == "" {
					break
				}
				_, label, _ := strings.Cut(line, "** ")
				x.Buttons = append(x.Buttons, reads(t, label))
			}
		}
		list = append(list, x)
	}
	return list
}

func TestWithoutConsent(t *testing.T) {
	form := bot.Form{Action: "answer|K7M2QX|signal|1", Title: "Signaal", Submit: "Verder"}
	long := bot.Field{Name: "fact", Kind: bot.Long, Label: "Wat zag je?", Max: 3000}
	yes := bot.Field{Name: "any", Kind: bot.Choice, Label: "Nog iets?", Options: []bot.Option{{Value: "yes", Label: "Ja"}}}
	maybe := long
	maybe.Optional = true
	with := func(change func(*bot.Form)) bot.Reply {
		f := form
		change(&f)
		return bot.Reply{Form: &f}
	}
	tests := map[string]struct {
		reply bot.Reply
		want  string // in what is said
		asked []string
	}{
		"a choice":         {with(func(f *bot.Form) { f.Fields = []bot.Field{yes} }), "Nog iets?", []string{"any"}},
		"a text":           {with(func(f *bot.Form) { f.Fields = []bot.Field{yes, long} }), "nl chat.no-long-text", nil},
		"a text to skip":   {with(func(f *bot.Form) { f.Fields = []bot.Field{maybe, yes} }), "Nog iets?", []string{"any"}},
		"people's words":   {with(func(f *bot.Form) { f.Fields = []bot.Field{yes}; f.Intro = []bot.Item{{Text: "kanarie", Literal: true}} }), "nl chat.no-long-text", nil},
		"words in a view":  {bot.Reply{View: &bot.View{Title: "Casus", Sections: []bot.Section{{Items: []bot.Item{{Text: "kanarie", Literal: true}}}}}}, "nl chat.no-view", nil},
		"a sentence alone": {bot.Reply{Note: "Dag."}, "Dag.", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := typist{newWorld(t, func(context.Context, bot.Event) (bot.Reply, error) { return test.reply, nil },
				func(c *Config) { withoutCallback(c); c.LongTextInChat = false })}
			p.type1(p.anna, "start", "")
			said := p.all(t, p.anna)
			if !strings.Contains(said, test.want) || strings.Contains(said, "kanarie") {
				t.Errorf("the bot says %q, want in it %q, and nothing people wrote", said, test.want)
			}
			var asked []string
			if f := p.m.fillings.get(p.anna.User, p.now()); f != nil {
				for _, x := range f.ask {
					asked = append(asked, x.Name)
				}
			}
			if diff := cmp.Diff(test.asked, asked); diff != "" {
				t.Errorf("asked (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDangerLeavesTheForm(t *testing.T) {
	var kinds []string
	p := typist{newWorld(t, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		kinds = append(kinds, string(e.Kind)+" "+e.Text)
		return bot.Reply{Form: &bot.Form{Action: "answer|K7M2QX|signal|1", Fields: []bot.Field{{Name: "day", Kind: bot.Date, Label: "Welke dag?"}}}}, nil
	}, withoutCallback)}
	p.type1(p.anna, "begin", "")
	p.type1(p.anna, "morgen", "") // no day: asked again
	p.type1(p.anna, "SPOED!", "")
	if diff := cmp.Diff([]string{"said begin", "said SPOED!"}, kinds); diff != "" {
		t.Errorf("what reached the bot (-want +got):\n%s", diff)
	}
	if said := p.all(t, p.anna); !strings.Contains(said, "nl chat.no-day") {
		t.Errorf("the bot says %q", said)
	}
}

// A form that was left open is no trap for whoever types something the next day.
func TestFormLeftOpen(t *testing.T) {
	var kinds []string
	p := typist{newWorld(t, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		kinds = append(kinds, string(e.Kind)+" "+e.Text)
		return bot.Reply{Form: &bot.Form{Action: "answer|K7M2QX|signal|1", Fields: []bot.Field{{Name: "fact", Kind: bot.Long, Label: "Wat?"}}}}, nil
	}, withoutCallback)}
	p.type1(p.anna, "begin", "")
	p.later.Store(int64(dialogLives))
	p.type1(p.anna, "hallo", "")
	if diff := cmp.Diff([]string{"said begin", "said hallo"}, kinds); diff != "" {
		t.Errorf("what reached the bot (-want +got):\n%s", diff)
	}
}

func TestNumberOfNothing(t *testing.T) {
	var got []bot.Event
	p := typist{newWorld(t, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		got = append(got, e)
		return bot.Reply{}, nil
	}, withoutCallback)}
	p.type1(p.anna, "2", "") // there is no card
	if len(got) != 1 || got[0].Kind != bot.Said || got[0].Text != "2" {
		t.Errorf("a number without a card gave %v, want it as something said", got)
	}
	if _, err := p.m.Post(t.Context(), p.anna, bot.Post{Line: "l1", Text: "K7M-2QX", Buttons: []bot.Button{{Label: "Lees", Action: "read|K7M2QX||0"}}}); err != nil {
		t.Fatal(err)
	}
	p.type1(p.anna, "2", "")
	if said := p.all(t, p.anna); len(got) != 1 || !strings.Contains(said, "nl chat.no-number") {
		t.Errorf("a number too high gave %v and %q", got, said)
	}
	p.type1(p.anna, " 1 ", "")
	if len(got) != 2 || got[1].Kind != bot.Pressed || got[1].Action.Verb != "read" {
		t.Errorf("a number gave %v, want the press", got)
	}
}

// A number typed in a card's thread is about that card, else about the newest that has choices.
func TestNumberInAThread(t *testing.T) {
	var got []string
	p := typist{newWorld(t, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		got = append(got, e.Action.Code)
		return bot.Reply{}, nil
	}, withoutCallback)}
	var refs []string
	for _, code := range []string{"K7M2QX", "BCDFGH"} {
		ref, err := p.m.Post(t.Context(), p.anna, bot.Post{Line: code, Text: code, Buttons: []bot.Button{{Label: "Lees", Action: "read|" + code + "||0"}}})
		if err != nil {
			t.Fatal(err)
		}
		refs = append(refs, ref)
	}
	p.type1(p.anna, "1", refs[0])
	p.type1(p.anna, "1", "")
	if diff := cmp.Diff([]string{"K7M2QX", "BCDFGH"}, got); diff != "" {
		t.Errorf("about which cards (-want +got):\n%s", diff)
	}
}
