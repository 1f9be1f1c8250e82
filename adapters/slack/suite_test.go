package slack

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"ruggespraak/adapters/adaptertest"
	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
)

// TestSuite is what every messenger must pass.
func TestSuite(t *testing.T) {
	adaptertest.Run(t, func(t *testing.T, handle bot.Handler) adaptertest.Platform {
		t.Parallel()
		b := begin(t, slacktest.Config{OneSocket: true, AckWithin: 4 * time.Second}, handle, nil)
		return b.platform()
	})
}

// platform lets the suite play the people of a workspace.
func (b *bench) platform() adaptertest.Platform {
	people := map[string]*slacktest.Person{}
	for _, name := range []string{"Anna", "Ben"} {
		p := b.person(slacktest.User{Name: name})
		people[p.ID] = p
	}
	ids := slices.Sorted(maps.Keys(people))
	b.channel = b.srv.AddChannel(slacktest.Channel{Name: "algemeen", App: true}, people[ids[0]], people[ids[1]])
	elsewhere := b.srv.AddChannel(slacktest.Channel{Name: "elders", Private: true}, people[ids[0]])
	return adaptertest.Platform{
		Commands: true, Mentions: true,
		Messenger: b.m, Anna: b.m.address(ids[0]), Ben: b.m.address(ids[1]), Gone: b.m.address("U0NOBODY"),
		Do: func(_ *testing.T, who bot.Address, acts ...adaptertest.Act) []adaptertest.Seen {
			return b.do(people[who.User], acts)
		},
		Chat:    func(_ *testing.T, who bot.Address) []adaptertest.Post { return posts(people[who.User].Chat()) },
		Channel: b.m.place(b.channel), Elsewhere: b.m.place(elsewhere),
		InChannel: func(*testing.T) []adaptertest.Post { return posts(b.srv.Channel(b.channel)) },
	}
}

// do plays somebody, as fast as Slack hands things over.
func (b *bench) do(p *slacktest.Person, acts []adaptertest.Act) []adaptertest.Seen {
	b.t.Helper()
	whispers := len(p.Whispers())
	before := viewText(p)
	var all []*slacktest.Delivery
	for _, a := range acts {
		all = append(all, b.act(p, a))
		if b.m.cfg.Transport == HTTP {
			b.done(all[len(all)-1]) // requests of one moment have no order
		}
	}
	seen := make([]adaptertest.Seen, len(acts))
	for i, d := range all {
		seen[i].Acked = b.done(d)
	}
	b.m.after.wait()
	last := &seen[len(seen)-1]
	for _, w := range p.Whispers()[whispers:] {
		last.Text += w.Text + "\n"
	}
	if m, open := p.Modal(); open {
		if m.Submit != "" {
			last.Form = formSeen(m)
		} else if now := viewText(p); now != before || len(acts) > 0 {
			last.Text += now
			m.Cancel()
		}
	}
	return seen
}

// viewText is what stands in a modal with nothing to send.
func viewText(p *slacktest.Person) string {
	if m, open := p.Modal(); open && m.Submit == "" {
		return m.Title + "\n" + m.Text
	}
	return ""
}

// act does one thing.
func (b *bench) act(p *slacktest.Person, a adaptertest.Act) *slacktest.Delivery {
	b.t.Helper()
	d := b.last[p.ID]
	switch {
	case a.Again:
		d = d.Again()
	case a.Press != nil:
		d = p.PressButton(b.message(p, a.Press.Ref), a.Press.Button)
	case a.Cancel:
		m, open := p.Modal()
		if !open {
			b.t.Fatal("no form is open")
		}
		return m.Cancel()
	case a.Say != "":
		d = p.Say(a.Say)
	case a.Command != nil:
		d = p.Command(b.channel, Command, *a.Command)
	case a.Private != nil:
		d = p.Command("", Command, *a.Private)
	case a.Mention != "":
		d = p.SayIn(b.channel, "@ruggespraak "+a.Mention)[0]
	default:
		d = b.submit(p, a.Submit)
	}
	b.last[p.ID] = d
	return d
}

// submit fills in the form and sends it. Slack's own app does not send a form with a field that must
// be filled in and is not, so there a space is typed.
func (b *bench) submit(p *slacktest.Person, values map[string][]string) *slacktest.Delivery {
	b.t.Helper()
	m, open := p.Modal()
	if !open {
		b.t.Fatal("no form is open")
	}
	for _, f := range m.Fields {
		name, _ := fieldOf(f.Block)
		v, filled := values[name]
		if !filled && !f.Optional && len(f.Values) == 0 {
			v, filled = []string{" "}, true
		}
		if !filled {
			continue
		}
		if err := m.Fill(f.Block, v...); err != nil {
			b.t.Fatal(err)
		}
	}
	return m.Send()
}

// message is a message in somebody's conversation or in the channel, by its ref.
func (b *bench) message(p *slacktest.Person, ref string) slacktest.Message {
	b.t.Helper()
	for _, m := range append(p.Chat(), b.srv.Channel(b.channel)...) {
		if m.Channel+"/"+m.TS == ref {
			return m
		}
	}
	b.t.Fatalf("no message %q", ref)
	return slacktest.Message{}
}

// posts are the app's messages among these.
func posts(messages []slacktest.Message) []adaptertest.Post {
	var posts []adaptertest.Post
	for _, m := range messages {
		if !m.FromApp {
			continue
		}
		post := adaptertest.Post{Ref: m.Channel + "/" + m.TS, Text: m.Text}
		for _, x := range m.Buttons {
			post.Buttons = append(post.Buttons, strings.ReplaceAll(x.Label, "\u2060", "")) // it has no width
		}
		posts = append(posts, post)
	}
	return posts
}

// formSeen is a form as a person sees it.
func formSeen(m *slacktest.Modal) *adaptertest.Form {
	f := &adaptertest.Form{Title: m.Title, Text: m.Text, Values: map[string][]string{}, Errors: map[string]string{}}
	for _, field := range m.Fields {
		name, _ := fieldOf(field.Block)
		if v := field.Values; len(v) > 0 && strings.TrimSpace(strings.Join(v, "")) != "" {
			f.Values[name] = v
		}
	}
	for block, e := range m.Errors {
		name, _ := fieldOf(block)
		f.Errors[name] = e
	}
	return f
}
