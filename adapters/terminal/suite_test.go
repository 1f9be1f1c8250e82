package terminal

import (
	"bytes"
	"log/slog"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"ruggespraak/adapters/adaptertest"
	"ruggespraak/bot"
)

// screen keeps what is printed.
type screen struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buf.Write(p)
}

// since gives what was printed after the first n bytes.
func (s *screen) since(n int) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buf.String()[n:]
}

func (s *screen) len() int { return len(s.since(0)) }

// a player types what the suite's people do, and reads the screen for them.
type player struct {
	term   *Terminal
	out    *screen
	handle bot.Handler
}

func TestSuite(t *testing.T) {
	adaptertest.Run(t, func(t *testing.T, handle bot.Handler) adaptertest.Platform {
		p := &player{out: &screen{}, handle: handle}
		p.term = mustNew(t, Config{Out: p.out, Width: func() int { return 1000 }, Channel: "Kanaal"})
		return adaptertest.Platform{
			Messenger: p.term,
			Anna:      p.term.people["anna"].addr,
			Ben:       p.term.people["ben"].addr,
			Gone:      bot.Address{Org: "demo", Connection: "terminal", User: "zoe"},
			Do:        p.do,
			Chat:      func(t *testing.T, who bot.Address) []adaptertest.Post { return p.chat(t, p.term.people[who.User]) },
			Commands:  true,
			Channel:   p.term.channel.addr,
			Elsewhere: bot.Address{Org: "demo", Connection: "terminal", User: "channel:other"},
			InChannel: func(t *testing.T) []adaptertest.Post { return p.chat(t, p.term.channel) },
		}
	})
}

// mustNew makes a terminal for Anna and Ben.
func mustNew(t *testing.T, cfg Config) *Terminal {
	t.Helper()
	cfg.Org, cfg.Connection = "demo", "terminal"
	if cfg.Lang == "" {
		cfg.Lang = "nl"
	}
	cfg.Log = slog.New(slog.DiscardHandler)
	cfg.People = []Person{{User: "anna", Name: "Anna", Lang: "nl"}, {User: "ben", Name: "Ben", Lang: "en"}}
	term, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return term
}

func (p *player) do(t *testing.T, who bot.Address, acts ...adaptertest.Act) []adaptertest.Seen {
	t.Helper()
	var seen []adaptertest.Seen
	for _, a := range acts {
		before := p.out.len()
		err := p.act(t, who, a)
		s := adaptertest.Seen{Acked: err == nil, Text: undraw(p.out.since(before))}
		s.Form = p.form(t, who, s.Text)
		seen = append(seen, s)
	}
	return seen
}

// act types one act.
func (p *player) act(t *testing.T, who bot.Address, a adaptertest.Act) error {
	t.Helper()
	say := func(text string) error { return p.term.Input(t.Context(), who.User+": "+text, p.handle) }
	switch {
	case a.Again:
		return p.term.Redeliver(t.Context(), p.handle)
	case a.Cancel:
		return say("!")
	case a.Press != nil:
		place, number, _ := strings.Cut(a.Press.Ref, "/")
		if place == p.term.channel.User {
			number = "k" + number
		}
		return say(number + "." + strconv.Itoa(a.Press.Button+1))
	case a.Command != nil:
		return say("/ruggespraak " + *a.Command)
	case a.Say != "":
		return say(a.Say)
	}
	form := p.term.people[who.User].form
	if form == nil {
		t.Fatal("no form is open")
	}
	var lines []string
	for _, field := range form.ask[form.at:] {
		lines = append(lines, typed(field, a.Submit[field.Name]))
	}
	if form.done() {
		lines = []string{""}
	}
	var err error
	for _, line := range lines {
		err = say(line)
	}
	return err
}

// typed is how values are typed.
func typed(field bot.Field, values []string) string {
	if len(field.Options) == 0 {
		return strings.ReplaceAll(strings.Join(values, ""), "\n", ` \n `)
	}
	var numbers []string
	for i, o := range field.Options {
		for _, v := range values {
			if v == o.Value {
				numbers = append(numbers, strconv.Itoa(i+1))
			}
		}
	}
	return strings.Join(numbers, ",")
}

// form reads the form that is open, going through its fields and back to where it was.
func (p *player) form(t *testing.T, who bot.Address, text string) *adaptertest.Form {
	t.Helper()
	f := p.term.people[who.User].form
	if f == nil {
		return nil
	}
	before := p.out.len()
	var back []string
	for range len(f.ask) - 1 - f.at {
		back = append(back, "<")
		p.type1(t, who, "")
	}
	text += undraw(p.out.since(before))
	for _, key := range back {
		p.type1(t, who, key)
	}
	if title := ": " + f.form.Title + " ─"; len(back) > 0 && !strings.Contains(text, title) {
		t.Errorf("the title %q is not on the screen: %q", title, text)
	}
	for field, e := range f.form.Errors {
		if !strings.Contains(text, "! "+e) {
			t.Errorf("the error of %q is not on the screen: %q", field, text)
		}
	}
	return &adaptertest.Form{Title: f.form.Title, Text: text, Values: f.values, Errors: f.form.Errors}
}

func (p *player) type1(t *testing.T, who bot.Address, text string) {
	t.Helper()
	if err := p.term.Input(t.Context(), who.User+": "+text, p.handle); err != nil {
		t.Fatal(err)
	}
}

var mark = regexp.MustCompile(`(?m)^(│ +)?(» ?)?`)

// undraw takes away the lines of boxes and the marks before literal text.
func undraw(s string) string { return mark.ReplaceAllString(s, "") }

var (
	heading = regexp.MustCompile(`(?m)^Ruggespraak → (\w+)  #(\d+)(, \w+)?\n`)
	keys    = regexp.MustCompile(`  \[k?(?:\d+\.)?\d\] `)
)

// chat reads the posts off the screen.
func (p *player) chat(t *testing.T, place *person) []adaptertest.Post {
	t.Helper()
	all := p.out.since(0)
	posts := map[int]adaptertest.Post{}
	most := 0
	found := heading.FindAllStringSubmatchIndex(all, -1)
	for i, m := range found {
		end := len(all)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		if all[m[2]:m[3]] != place.Name {
			continue
		}
		n, _ := strconv.Atoi(all[m[4]:m[5]])
		most = max(most, n)
		delete(posts, n)
		if m[6] < 0 || all[m[6]:m[7]] == ", bijgewerkt" {
			posts[n] = read(place.User+"/"+strconv.Itoa(n), all[m[1]:end])
		}
	}
	var list []adaptertest.Post
	for n := 1; n <= most; n++ {
		if x, ok := posts[n]; ok {
			list = append(list, x)
		}
	}
	return list
}

// read takes a post apart as it is printed.
func read(ref, printed string) adaptertest.Post {
	x := adaptertest.Post{Ref: ref}
	var text []string
	for line := range strings.SplitSeq(strings.TrimRight(printed, "\n"), "\n") {
		if strings.HasPrefix(line, "┌") || strings.HasPrefix(line, "│") || strings.HasPrefix(line, "Ruggespraak → ") {
			break // a form was opened after it, or a note shown
		}
		if at := keys.FindStringIndex(line); at != nil && at[0] == 0 {
			x.Buttons = keys.Split(line, -1)[1:]
			continue
		}
		text = append(text, strings.TrimPrefix(line, "  "))
	}
	x.Text = strings.TrimRight(strings.Join(text, "\n"), "\n")
	return x
}
