package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/alicebob/miniredis/v2"

	"ruggespraak/adapters/terminal"
	"ruggespraak/bot"
)

// What counts as a text of somebody's own: every free field of this many characters, and what was
// said in the chat when it is longer than any command.
const (
	ownField = 4
	ownSaid  = 20
)

// A snoop keeps what people typed and looks for it in the log, the posts, and the names and raw
// values in Redis. None of them may hold any of it (promise 3). It may be used concurrently.
type snoop struct {
	mu     sync.Mutex
	redis  *miniredis.Miniredis
	free   map[string][]string // by person and action of a form: its free fields
	typed  map[string]bool
	public strings.Builder // all of the log and the posts
	leaks  []string
}

func newSnoop() *snoop { return &snoop{free: map[string][]string{}, typed: map[string]bool{}} }

// Write takes in the log.
func (s *snoop) Write(b []byte) (int, error) {
	s.tell(string(b))
	return len(b), nil
}

func (s *snoop) tell(public string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.public.WriteString(public + "\n")
}

// listen puts the snoop between a player and the bot.
func (s *snoop) listen(p *player) {
	handle := p.handle
	p.handle = func(ctx context.Context, e bot.Event) (bot.Reply, error) {
		s.hear(e)
		r, err := handle(ctx, e)
		if r.Form != nil {
			s.fields(e.From, r.Form)
		}
		if err != nil {
			s.tell(err.Error())
		}
		s.look()
		return r, err
	}
}

// rewire puts it between the bot and the messenger.
func (s *snoop) rewire(w *world) error {
	s.redis = w.embedded
	w.cfg.Messengers = map[string]bot.Messenger{connection: &overheard{Terminal: w.term, snoop: s}}
	return w.restart()
}

// fields remembers which fields of a form are free text.
func (s *snoop) fields(who bot.Address, f *bot.Form) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var free []string
	for _, x := range f.Fields {
		if x.Kind == bot.Long || x.Kind == bot.Short {
			free = append(free, x.Name)
		}
	}
	s.free[who.User+" "+f.Action] = free
}

// hear keeps what somebody typed.
func (s *snoop) hear(e bot.Event) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e.Kind == bot.Said && utf8.RuneCountInString(e.Text) >= ownSaid {
		s.typed[e.Text] = true
	}
	for _, name := range s.free[e.From.User+" "+e.Action.Encode()] {
		for _, v := range e.Values[name] {
			if utf8.RuneCountInString(v) >= ownField {
				s.typed[v] = true
			}
		}
	}
}

// look searches everywhere.
func (s *snoop) look() {
	s.mu.Lock()
	defer s.mu.Unlock()
	places := map[string]string{"the log or a post": s.public.String(), "Redis": dump(s.redis)}
	for text := range s.typed {
		quoted, _ := json.Marshal(text) // a string always can
		for place, all := range places {
			if strings.Contains(all, text) || strings.Contains(all, strings.Trim(string(quoted), `"`)) {
				s.leaks = append(s.leaks, fmt.Sprintf("%s holds what somebody typed: %q", place, text))
				delete(s.typed, text) // said once
			}
		}
	}
}

// dump is every name and value in Redis.
func dump(m *miniredis.Miniredis) string {
	if m == nil {
		return ""
	}
	var all strings.Builder
	add := func(values ...string) { all.WriteString(strings.Join(values, "\n") + "\n") }
	for _, key := range m.Keys() {
		add(key)
		switch kind := m.Type(key); kind {
		case "string":
			v, _ := m.Get(key)
			add(v)
		case "list":
			v, _ := m.List(key)
			add(v...)
		case "set":
			v, _ := m.Members(key)
			add(v...)
		case "zset":
			v, _ := m.ZMembers(key)
			add(v...)
		case "hash":
			fields, _ := m.HKeys(key)
			for _, f := range fields {
				add(f, m.HGet(key, f))
			}
		case "stream":
			entries, _ := m.Stream(key)
			for _, e := range entries {
				add(e.Values...)
			}
		default:
			panic("the snoop cannot read a " + kind)
		}
	}
	return all.String()
}

// overheard is the terminal with somebody listening to what is posted.
type overheard struct {
	*terminal.Terminal
	snoop *snoop
}

func (o *overheard) Post(ctx context.Context, to bot.Address, p bot.Post) (string, error) {
	ref, err := o.Terminal.Post(ctx, to, p)
	o.snoop.tell(fmt.Sprint(p, ref))
	return ref, err
}

func (o *overheard) Update(ctx context.Context, to bot.Address, ref string, p bot.Post) error {
	o.snoop.tell(fmt.Sprint(p))
	return o.Terminal.Update(ctx, to, ref, p)
}

// The snoop itself: whatever is planted, it finds.
func TestSnoopFinds(t *testing.T) {
	const secret = `hij zei "wacht"`
	for name, plant := range map[string]func(*snoop, *miniredis.Miniredis){
		"nothing":     func(*snoop, *miniredis.Miniredis) {},
		"log":         func(s *snoop, _ *miniredis.Miniredis) { s.Write([]byte(`{"error":"hij zei \"wacht\""}`)) },
		"post":        func(s *snoop, _ *miniredis.Miniredis) { s.tell(fmt.Sprint(bot.Post{Text: "Feit: " + secret})) },
		"key":         func(_ *snoop, m *miniredis.Miniredis) { m.Set("k:"+secret, "x") },
		"string":      func(_ *snoop, m *miniredis.Miniredis) { m.Set("k", `{"v":"hij zei \"wacht\""}`) },
		"list":        func(_ *snoop, m *miniredis.Miniredis) { m.Push("k", "a", secret) },
		"set":         func(_ *snoop, m *miniredis.Miniredis) { m.SAdd("k", "a", secret) },
		"sorted set":  func(_ *snoop, m *miniredis.Miniredis) { m.ZAdd("k", 1, secret) },
		"stream":      func(_ *snoop, m *miniredis.Miniredis) { m.XAdd("k", "*", []string{"e", secret}) },
		"hash":        func(_ *snoop, m *miniredis.Miniredis) { m.HSet("k", "a", secret) },
		"hash field":  func(_ *snoop, m *miniredis.Miniredis) { m.HSet("k", secret, "a") },
		"said longer": func(s *snoop, m *miniredis.Miniredis) { m.Set("k", "dit is langer dan een opdracht") },
	} {
		m := miniredis.RunT(t)
		s := newSnoop()
		s.redis = m
		who := bot.Address{User: "sanne"}
		action := bot.Action{Verb: "answer", Code: "K7M2QX"}
		s.fields(who, &bot.Form{Action: action.Encode(), Fields: []bot.Field{{Name: "fact", Kind: bot.Long}, {Name: "age", Kind: bot.Choice}}})
		s.hear(bot.Event{Kind: bot.Submitted, From: who, Action: action, Values: map[string][]string{"fact": {secret}, "age": {"under16"}}})
		s.hear(bot.Event{Kind: bot.Said, From: who, Text: "dit is langer dan een opdracht"})
		s.tell("under16 is an option, and no text of anybody")
		plant(s, m)
		s.look()
		if want := name != "nothing"; (len(s.leaks) > 0) != want {
			t.Errorf("%s: leaks %q, want any: %v", name, s.leaks, want)
		}
	}
}
