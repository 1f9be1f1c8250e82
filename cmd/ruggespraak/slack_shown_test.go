//go:build !race

// What is shown does not depend on who is faster; the transcripts are played under the race detector
// by TestTranscripts.

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"ruggespraak/adapters/slack"
	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
	"ruggespraak/dialogs/texts"
)

// A shown is everything that one replay of all transcripts shows, each thing once.
type shown struct {
	mu    sync.Mutex
	seen  map[string]bool
	posts []bot.Post
	reply []bot.Reply // with a form, a view or a home
}

// add keeps what was not shown before.
func (s *shown) add(p *bot.Post, r *bot.Reply) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if p != nil {
		bare := *p
		bare.Line = ""
		if s.isNew(bare) {
			s.posts = append(s.posts, bare)
		}
	}
	if r != nil && (r.Form != nil || r.View != nil || r.Home != nil) {
		bare := *r
		bare.Note, bare.Files = "", nil
		if s.isNew(bare) {
			s.reply = append(s.reply, bare)
		}
	}
}

func (s *shown) isNew(v any) bool {
	data, err := json.Marshal(v)
	if err != nil || s.seen[string(data)] {
		return false
	}
	s.seen[string(data)] = true
	return true
}

// A shower is a terminal whose posts are kept.
type shower struct {
	bot.Messenger
	all *shown
}

func (s *shower) Post(ctx context.Context, to bot.Address, p bot.Post) (string, error) {
	s.all.add(&p, nil)
	return s.Messenger.Post(ctx, to, p)
}

func (s *shower) Update(ctx context.Context, to bot.Address, ref string, p bot.Post) error {
	s.all.add(&p, nil)
	return s.Messenger.Update(ctx, to, ref, p)
}

// showAll plays all transcripts in a language, and looks at everybody's home at the end of each. Typed
// words may mean nothing in that language: what is shown in answer counts all the same.
func showAll(t *testing.T, lang string) *shown {
	t.Helper()
	all := &shown{seen: map[string]bool{}}
	files, err := filepath.Glob(transcripts + "/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	var playing sync.WaitGroup
	places := make(chan struct{}, 2)
	bases := played(t, files)
	for _, file := range files {
		if bases[strings.TrimSuffix(filepath.Base(file), ".txt")] {
			continue
		}
		places <- struct{}{}
		playing.Go(func() {
			defer func() { <-places }()
			showOne(t, lang, file, all)
		})
	}
	playing.Wait()
	return all
}

// played are the transcripts that another one plays first.
func played(t *testing.T, files []string) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if name, ok := strings.CutPrefix(strings.TrimSpace(line), "> * after "); ok {
				names[name] = true
			}
		}
	}
	return names
}

func showOne(t *testing.T, lang, file string, all *shown) {
	transcript, err := os.ReadFile(file)
	if err != nil {
		t.Error(err)
		return
	}
	lines, err := readScript(bytes.NewReader(transcript))
	if err != nil {
		t.Error(err)
		return
	}
	w, err := newWorld(t.Context(), worldConfig{lang: lang, out: io.Discard, log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Error(err)
		return
	}
	defer w.close()
	p := newPlayer(w, io.Discard)
	p.beside = transcripts
	handle := p.handle
	p.handle = func(ctx context.Context, e bot.Event) (bot.Reply, error) {
		r, err := handle(ctx, e)
		all.add(nil, &r)
		return r, err
	}
	w.cfg.Messengers = map[string]bot.Messenger{connection: &shower{Messenger: w.term, all: all}}
	if err := w.restart(); err != nil {
		t.Error(err)
		return
	}
	for _, line := range lines {
		if err := p.line(t.Context(), line); err != nil {
			break // a line that makes no sense in the other language
		}
	}
	for _, who := range demoPeople(lang) {
		from := bot.Address{Org: "demo", Connection: connection, User: who.User}
		if _, err := p.handle(t.Context(), bot.Event{ID: "home-" + who.User, Kind: bot.Opened, From: from, Lang: lang}); err != nil {
			t.Error(err)
		}
	}
}

// TestEverythingFitsSlack puts every card, form, view and home of all transcripts before somebody on
// Slack, in both languages. The stand-in refuses whatever breaks a limit of Block Kit, and everything
// that is to be read must be there to read.
func TestEverythingFitsSlack(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			began := time.Now()
			all := showAll(t, lang)
			s := newSlackShow(t, lang)
			t.Log("collected", time.Since(began))
			for _, p := range all.posts {
				s.post(p)
			}
			kinds := [3]int{}
			for _, r := range all.reply {
				kinds[s.reply(r)]++
			}
			if p := s.srv.Problems(); len(p) > 0 {
				t.Errorf("problems: %q", p)
			}
			t.Logf("%d cards, %d forms, %d views, %d homes", len(all.posts), kinds[0], kinds[1], kinds[2])
			if len(all.posts) < 100 || slices.Min(kinds[:]) < 20 {
				t.Error("so few that something is not looked at")
			}
		})
	}
}

// A slackShow is a bot on Slack that answers with whatever is to be looked at.
type slackShow struct {
	t    *testing.T
	lang string
	srv  *slacktest.Server
	m    *slack.Messenger
	next bot.Reply
}

func newSlackShow(t *testing.T, lang string) *slackShow {
	t.Helper()
	catalogue, err := texts.Load()
	if err != nil {
		t.Fatal(err)
	}
	app := slacktest.App{Scopes: slack.Scopes(), Events: slack.Events(), Commands: []string{slack.Command}, Interactive: true, Home: true, Messages: true}
	s := &slackShow{t: t, lang: lang, srv: slacktest.New(slacktest.Config{App: app, AckWithin: time.Minute, TriggerLives: time.Minute})}
	t.Cleanup(s.srv.Close)
	s.m, err = slack.New(slack.Config{
		Org: "demo", Connection: "slack", Transport: slack.Socket, BotToken: slacktest.BotToken, AppToken: slacktest.AppToken, APIURL: s.srv.URL(), Lang: lang,
		Words:  func(lang, key string, args map[string]any) string { return catalogue.Text(lang, texts.Key(key), args) },
		Secret: bytes.Repeat([]byte("s"), 32), Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	over := make(chan error, 1)
	go func() {
		over <- s.m.Run(ctx, func(context.Context, bot.Event) (bot.Reply, error) { return s.next, nil })
	}()
	t.Cleanup(func() { stop(); <-over })
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for end := time.After(time.Minute); !s.m.Ready(); {
		select {
		case <-tick.C:
		case <-end:
			t.Fatal("not connected")
		}
	}
	return s
}

// post posts a card to somebody new, and gives them.
func (s *slackShow) post(p bot.Post) *slacktest.Person {
	s.t.Helper()
	who := s.srv.AddUser(slacktest.User{Name: "Anna"})
	p.Line = "line"
	if _, err := s.m.Post(s.t.Context(), bot.Address{Org: "demo", Connection: "slack", User: who.ID}, p); err != nil {
		s.t.Fatalf("%q: %v", p.Text, err)
	}
	m := who.Chat()[0]
	s.reads("card", m.Text, p.Text)
	for i, b := range p.Buttons {
		if m.Buttons[i].Label != b.Label {
			s.t.Errorf("button reads %q, want %q", m.Buttons[i].Label, b.Label)
		}
	}
	if len(m.Pings)+len(m.Links) > 0 {
		s.t.Errorf("card calls %q and leads to %q", m.Pings, m.Links)
	}
	return who
}

// reply brings a form, a view or a home before somebody, and says which it was.
func (s *slackShow) reply(r bot.Reply) (kind int) {
	s.t.Helper()
	s.next = r
	if r.Home != nil {
		who := s.srv.AddUser(slacktest.User{Name: "Anna"})
		s.done(who.OpenHome())
		home, _ := who.Home()
		for _, p := range r.Home.Posts {
			s.reads("home", home.Text, p.Text)
		}
		return 2
	}
	who := s.post(bot.Post{Text: "K7M-2QX", Buttons: []bot.Button{{Label: "Verder", Action: bot.Action{Verb: "next"}.Encode()}}})
	s.done(who.Press(who.Chat()[0], "Verder"))
	if r.View != nil {
		s.view(who, r.View)
		return 1
	}
	s.form(who, r.Form)
	return 0
}

func (s *slackShow) view(who *slacktest.Person, v *bot.View) {
	s.t.Helper()
	text := ""
	for page := 0; ; page++ {
		m := s.modal(who, v.Title)
		text += m.Text + "\n"
		if len(m.Buttons) == 0 || strings.Contains(text, m.Text+"\n"+m.Text) || page == 9 {
			break
		}
		s.done(m.Press(m.Buttons[0].Label))
	}
	for _, section := range v.Sections {
		s.section("view "+v.Title, text, section)
	}
}

func (s *slackShow) form(who *slacktest.Person, f *bot.Form) {
	s.t.Helper()
	m := s.modal(who, f.Title)
	where := "form " + f.Title
	if m.Submit != f.Submit || len(m.Fields) != len(f.Fields) {
		s.t.Errorf("%s: %d fields and %q, want %d and %q", where, len(m.Fields), m.Submit, len(f.Fields), f.Submit)
		return
	}
	s.section(where, m.Text, bot.Section{Items: f.Intro})
	for _, section := range f.Sections {
		s.section(where, m.Text, section)
	}
	for i, field := range f.Fields {
		got := m.Fields[i]
		if got.Label != field.Label || !strings.HasSuffix(got.Hint, field.Hint) {
			s.t.Errorf("%s: field %q with hint %q, want %q with %q", where, got.Label, got.Hint, field.Label, field.Hint)
		}
		if e := f.Errors[field.Name]; e != "" {
			s.reads(where, m.Text, e)
		}
		for k, o := range field.Options {
			if got.Options[k].Label != o.Label || got.Options[k].Value != o.Value {
				s.t.Errorf("%s: option %q, want %q", where, got.Options[k].Label, o.Label)
			}
		}
		want := f.Values[field.Name]
		if n := min(3000, field.Max); n > 0 && len(want) > 0 && len(want[0]) > n {
			continue // nobody can type as much on Slack
		}
		if len(want) > 0 && want[0] != "" && !slices.Equal(sorted(got.Values), sorted(want)) {
			s.t.Errorf("%s: field %s holds %q, want %q", where, field.Name, got.Values, want)
		}
	}
}

func sorted(s []string) []string { return slices.Sorted(slices.Values(s)) }

func (s *slackShow) section(where, got string, section bot.Section) {
	s.t.Helper()
	s.reads(where, got, section.Heading)
	for _, i := range section.Items {
		s.reads(where, got, i.Label)
		s.reads(where, got, i.Text)
	}
}

func (s *slackShow) modal(who *slacktest.Person, title string) *slacktest.Modal {
	s.t.Helper()
	m, open := who.Modal()
	if !open || m.Title != title {
		s.t.Fatalf("no modal %q", title)
	}
	return m
}

// reads checks that a text is there to read. Signs without width are not.
func (s *slackShow) reads(where, got, want string) {
	s.t.Helper()
	if want = strings.TrimSpace(want); !strings.Contains(strings.ReplaceAll(got, "\u2060", ""), want) {
		s.t.Errorf("%s lacks %q", where, want)
	}
}

func (s *slackShow) done(d *slacktest.Delivery) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), time.Minute)
	defer cancel()
	if err := d.Wait(ctx); err != nil {
		s.t.Fatal(err)
	}
}
