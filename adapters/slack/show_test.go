package slack

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
)

// aForm has one field that must be filled in, and one that need not.
func aForm() *bot.Form {
	return &bot.Form{
		Action: bot.Action{Verb: "answer", Code: "K7M2QX", Slot: "signal.1"}.Encode(), Title: "Signaal", Submit: "Verder",
		Fields: []bot.Field{
			{Name: "fact", Kind: bot.Long, Label: "Wat zag je?", Max: 3000},
			{Name: "source", Kind: bot.Short, Label: "Van wie?", Optional: true, Max: 150},
		},
	}
}

func formReply(f *bot.Form) bot.Reply { return bot.Reply{Lang: "nl", Form: f} }

// with starts a workspace with one person, and a bot that does what the test says.
func with(t *testing.T) (*bench, *fakeBot, *slacktest.Person) {
	t.Helper()
	t.Parallel()
	f := &fakeBot{}
	b := begin(t, slacktest.Config{OneSocket: true}, f.handle, nil)
	return b, f, b.person(slacktest.User{Name: "Anna"})
}

// open brings the form before somebody.
func (b *bench) open(f *fakeBot, p *slacktest.Person, form *bot.Form) *slacktest.Modal {
	b.t.Helper()
	f.replies(formReply(form))
	b.must(b.press(p))
	return b.modal(p)
}

// fill fills in a field by its name.
func (b *bench) fill(m *slacktest.Modal, name, value string) {
	b.t.Helper()
	for _, f := range m.Fields {
		if n, _ := fieldOf(f.Block); n == name {
			if err := m.Fill(f.Block, value); err != nil {
				b.t.Fatal(err)
			}
			return
		}
	}
	b.t.Fatalf("no field %q in %+v", name, m.Fields)
}

func TestPressAndNote(t *testing.T) {
	b, f, p := with(t)
	f.replies(note("Dat is al gedaan."))
	b.must(b.press(p))
	if got := whispered(p); got != "Dat is al gedaan." {
		t.Errorf("reads %q", got)
	}
	if n := len(p.Chat()); n != 1 {
		t.Errorf("%d posts, want the card alone", n)
	}
	b.noProblems()
}

// What somebody hears does not depend on one call that goes wrong.
func TestNoteAgain(t *testing.T) {
	b, f, p := with(t)
	f.replies(note("Dat is al gedaan."))
	for _, fault := range []slacktest.Fault{{Code: "internal_error"}, {Status: 429, RetryAfter: time.Second}} {
		p.ForgetWhispers()
		b.srv.Fail("chat.postEphemeral", fault)
		b.must(b.press(p))
		if got := whispered(p); got != "Dat is al gedaan." {
			t.Errorf("after %+v: reads %q", fault, got)
		}
	}
	b.noProblems()
}

func TestCommand(t *testing.T) {
	b, f, p := with(t)
	elsewhere := b.srv.AddChannel(slacktest.Channel{Name: "team", Private: true}, p) // the bot is not in it
	f.replies(note("De bot antwoordt in je eigen gesprek."))
	b.must(p.Command(elsewhere, Command, "start <nu> & hier"))
	if e := f.only(t); e.Kind != bot.Commanded || e.Text != "start <nu> & hier" {
		t.Errorf("got %v %q", e, e.Text)
	}
	if got := whispered(p); got != "De bot antwoordt in je eigen gesprek." {
		t.Errorf("reads %q", got)
	}
	f.replies(formReply(aForm()))
	b.must(p.Command(elsewhere, Command, "start"))
	m := b.modal(p)
	f.replies(note("Bewaard."))
	b.fill(m, "fact", "Hij zei iets.")
	b.must(m.Send())
	if got := b.modal(p).Text; got != "Bewaard." {
		t.Errorf("the sentence after the form reads %q", got)
	}
	f.does(note("Storing."), errStore)
	b.must(p.Command(elsewhere, Command, "start"))
	if w := p.Whispers(); w[len(w)-1].Text != "Storing." {
		t.Errorf("when nothing is stored: %q", w[len(w)-1].Text)
	}
	b.noProblems()
}

// A handler that takes long: a modal opens while the trigger lives, and is filled when there is something.
func TestSlowHandler(t *testing.T) {
	for name, c := range map[string]struct {
		r    bot.Reply
		want string
	}{
		"form":    {formReply(aForm()), "Wat zag je?"},
		"note":    {note("Dat is al gedaan."), "Dat is al gedaan."},
		"nothing": {bot.Reply{Lang: "nl"}, "[nl chat.done]"},
	} {
		t.Run(name, func(t *testing.T) {
			b, f, p := with(t)
			b.m.busy = 10 * time.Millisecond
			waiting := make(chan string, 1)
			f.acts(func(ctx context.Context, _ bot.Event) (bot.Reply, error) {
				if err := p.Wait(ctx, func() bool { _, open := p.Modal(); return open }); err != nil {
					return bot.Reply{}, err
				}
				waiting <- b.modal(p).Text
				return c.r, nil
			})
			b.must(b.press(p))
			if got := <-waiting; got != "[nl chat.busy]" {
				t.Errorf("meanwhile it reads %q", got)
			}
			if got := b.modal(p).Text; !strings.Contains(got, c.want) {
				t.Errorf("then it reads %q, want %q", got, c.want)
			}
			if n := b.srv.Calls("views.open"); n != 1 {
				t.Errorf("%d modals were opened", n)
			}
			b.noProblems()
		})
	}
}

// A handler that takes too long: nothing is acknowledged that Slack will hand over again, and the
// person is told in time.
func TestTooSlow(t *testing.T) {
	b, f, p := with(t)
	f.acts(func(ctx context.Context, _ bot.Event) (bot.Reply, error) {
		<-ctx.Done()
		return note("Storing."), ctx.Err()
	})
	if b.done(p.Say("hallo")) {
		t.Error("acknowledged")
	}
	if got := whispered(p); got != "Storing." {
		t.Errorf("reads %q", got)
	}
}

// Presses never come again, so they are acknowledged also when nothing was stored; whoever pressed is told.
func TestPressFails(t *testing.T) {
	b, f, p := with(t)
	f.does(note("Storing."), errStore)
	b.must(b.press(p))
	if got := whispered(p); got != "Storing." {
		t.Errorf("reads %q", got)
	}
	b.m.busy = -time.Second // the modal that says to wait is there before
	f.acts(func(ctx context.Context, _ bot.Event) (bot.Reply, error) {
		err := p.Wait(ctx, func() bool { _, open := p.Modal(); return open })
		return note("Weer storing."), errors.Join(errStore, err)
	})
	b.must(b.press(p))
	if got := b.modal(p).Text; got != "Weer storing." {
		t.Errorf("the modal that said to wait reads %q", got)
	}
	b.noProblems()
}

// A bot that does not even keep to its time: the form is answered all the same, and stays open.
func TestMuchTooSlow(t *testing.T) {
	b, f, p := with(t)
	m := b.open(f, p, aForm())
	b.fill(m, "fact", "Hij zei iets.")
	end := make(chan struct{})
	f.acts(func(context.Context, bot.Event) (bot.Reply, error) {
		<-end
		return bot.Reply{Lang: "nl"}, nil
	})
	b.must(m.Send())
	if got := values(b.modal(p).Errors); len(got) != 1 || got[0] != "[nl chat.sorry]" {
		t.Errorf("errors %q", got)
	}
	close(end)
	f.replies(note("Dag."))
	b.must(p.Say("hallo"))
	if got := whispered(p); got != "Dag." {
		t.Errorf("what comes after it: %q", got)
	}
}

// When a form cannot be stored, a form without fields stays as well.
func TestFormWithoutFieldsFails(t *testing.T) {
	b, f, p := with(t)
	form := aForm()
	form.Fields, form.Sections = nil, []bot.Section{{Heading: "Dit gaat mee", Items: []bot.Item{{Text: "een tekst", Literal: true}}}}
	m := b.open(f, p, form)
	f.does(note("Storing."), errStore)
	b.must(m.Send())
	if top := b.modal(p); top.Depth != 2 || top.Text != "Storing." {
		t.Errorf("on top: %q, %d deep", top.Text, top.Depth)
	}
	b.modal(p).Cancel()
	f.replies(bot.Reply{Lang: "nl"})
	b.must(b.modal(p).Send())
	if _, open := p.Modal(); open {
		t.Error("still open")
	}
	b.noProblems()
}

func TestAfterAForm(t *testing.T) {
	second := aForm()
	second.Title, second.Fields[0].Label, second.Values = "Tegensignaal", "Wat spreekt ertegen?", map[string][]string{"fact": {"Iets van nu."}}
	whole := aForm()
	whole.Errors = map[string]string{"": "Dit kan nu niet."}
	partly := aForm()
	partly.Values, partly.Errors = map[string][]string{"fact": {"Hij zei iets anders."}}, map[string]string{"source": "Geen naam."}
	for name, c := range map[string]struct {
		r            bot.Reply
		title, reads string
		fact         string
	}{
		"the next form":           {formReply(second), "Tegensignaal", "Wat spreekt ertegen?", "Iets van nu."},
		"a view":                  {bot.Reply{Lang: "nl", View: &bot.View{Title: "Klaar", Sections: []bot.Section{{Heading: "Zo ging het"}}}}, "Klaar", "Zo ging het", ""},
		"wrong as a whole":        {formReply(whole), "Signaal", "Dit kan nu niet.", ""},
		"wrong, and text changed": {formReply(partly), "Signaal", "Geen naam.", "Hij zei iets anders."},
	} {
		t.Run(name, func(t *testing.T) {
			b, f, p := with(t)
			m := b.open(f, p, aForm())
			b.fill(m, "fact", "Hij zei iets.")
			f.replies(c.r)
			b.must(m.Send())
			m = b.modal(p)
			if m.Title != c.title || !strings.Contains(m.Text, c.reads) {
				t.Errorf("%q reads %q", m.Title, m.Text)
			}
			if len(m.Fields) > 0 && strings.Join(m.Fields[0].Values, "|") != c.fact {
				t.Errorf("filled in is %q, want %q", m.Fields[0].Values, c.fact)
			}
			b.noProblems()
		})
	}
}

// The text of an acknowledgement over a socket ends at 20 KB; a form may be longer.
func TestLongFormAfterAForm(t *testing.T) {
	b, f, p := with(t)
	m := b.open(f, p, aForm())
	b.fill(m, "fact", "Hij zei iets.")
	long := aForm()
	text := strings.Repeat("Een zin die nog een keer komt. ", 90)
	for range 12 {
		long.Sections = append(long.Sections, bot.Section{Heading: "Signaal", Items: []bot.Item{{Label: "Feit", Text: text, Literal: true}}})
	}
	f.replies(formReply(long))
	b.must(m.Send())
	if m := b.modal(p); strings.Count(m.Text, strings.TrimSpace(text)) != 12 || len(m.Fields) != 2 {
		t.Errorf("reads %d characters with %d fields", len(m.Text), len(m.Fields))
	}
	b.noProblems()
}

// More to read than a modal has room for comes on pages, and nothing is left out.
func TestPages(t *testing.T) {
	b, f, p := with(t)
	v := &bot.View{Title: "Overzicht"}
	var want []string
	for i := range 150 {
		text := "Feit nummer " + strings.Repeat("i", i%7+1) + string(rune('a'+i%26)) + strings.Repeat("x", i)
		want = append(want, text)
		v.Sections = append(v.Sections, bot.Section{Heading: "Signaal", Items: []bot.Item{{Text: text, Literal: true}}})
	}
	f.replies(bot.Reply{Lang: "nl", View: v})
	b.must(b.press(p))
	var read strings.Builder
	for page := range 4 {
		m := b.modal(p)
		read.WriteString(m.Text + "\n")
		if page == 3 {
			break
		}
		b.must(m.Press("[nl chat.next-page]"))
	}
	for _, text := range want {
		if !strings.Contains(read.String(), text+"\n") {
			t.Fatalf("%q is on no page", text)
		}
	}
	for _, e := range f.got() {
		if e.Action != next {
			t.Errorf("a page asked for %v", e.Action)
		}
	}
	b.must(b.modal(p).Press("[nl chat.next-page]"))
	if !strings.Contains(b.modal(p).Text, want[0]+"\n") {
		t.Error("after the last page comes not the first")
	}
	b.noProblems()
}

func TestModalCannotOpen(t *testing.T) {
	b, f, p := with(t)
	f.replies(formReply(aForm()))
	b.srv.Fail("views.open", slacktest.Fault{Code: "expired_trigger_id"})
	b.must(b.press(p))
	if got := whispered(p); got != "[nl chat.not-opened]" {
		t.Errorf("reads %q", got)
	}
}

// Telling that a modal did not open must not hold up the acknowledgement.
func TestModalCannotOpenInTime(t *testing.T) {
	b, f, p := with(t)
	f.replies(formReply(aForm()))
	b.srv.Fail("views.open", slacktest.Fault{Code: "expired_trigger_id"})
	b.srv.Fail("chat.postEphemeral", slacktest.Fault{Delay: 2 * time.Second})
	d := b.press(p)
	b.must(d)
	if d.Took() >= 2*time.Second {
		t.Errorf("acknowledged after %v", d.Took())
	}
	if got := whispered(p); got != "[nl chat.not-opened]" {
		t.Errorf("reads %q", got)
	}
}

func TestClosed(t *testing.T) {
	b, f, p := with(t)
	m := b.open(f, p, aForm())
	f.got()
	f.replies(note("Je kunt straks verder."))
	b.must(m.Cancel())
	if e := f.only(t); e.Kind != bot.Cancelled || e.Action.Slot != "signal.1" {
		t.Errorf("got %v", e)
	}
	if got := whispered(p); got != "Je kunt straks verder." {
		t.Errorf("reads %q", got)
	}
	b.noProblems()
}

func TestHome(t *testing.T) {
	b, f, p := with(t)
	home := &bot.Home{Posts: []bot.Post{
		{Text: "Begin hier.", Buttons: []bot.Button{{Label: "Start", Action: bot.Action{Verb: "start"}.Encode()}}},
		{Text: "K7M-2QX wacht op antwoord.", Buttons: []bot.Button{{Label: "Verder", Action: next.Encode()}}},
	}}
	f.acts(func(_ context.Context, e bot.Event) (bot.Reply, error) {
		if e.Kind == bot.Opened {
			return bot.Reply{Lang: "nl", Home: home}, nil
		}
		return note("Dat kan nu niet."), nil
	})
	b.must(p.OpenHome())
	if seen, _ := p.Home(); seen.Text != "Begin hier.\nK7M-2QX wacht op antwoord." || len(seen.Buttons) != 2 {
		t.Errorf("home reads %q", seen.Text)
	}
	f.got()
	home = &bot.Home{Posts: []bot.Post{{Text: "Nu is het anders."}}}
	b.must(p.PressHome("Verder"))
	kinds := []bot.Event{}
	for _, e := range f.got() {
		kinds = append(kinds, bot.Event{Kind: e.Kind, Action: e.Action})
	}
	if diff := cmp.Diff([]bot.Event{{Kind: bot.Pressed, Action: next}, {Kind: bot.Opened}}, kinds); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	if got := b.modal(p).Text; got != "Dat kan nu niet." {
		t.Errorf("the sentence reads %q", got)
	}
	if seen, _ := p.Home(); seen.Text != "Nu is het anders." {
		t.Errorf("home is not brought up to date: %q", seen.Text)
	}
	if w := whispered(p); w != "" {
		t.Errorf("whispered %q where nobody looks", w)
	}
	b.noProblems()
}

// A form that was opened on the home page changes what stands there.
func TestHomeAfterAForm(t *testing.T) {
	b, f, p := with(t)
	home := &bot.Home{Posts: []bot.Post{{Text: "Begin hier.", Buttons: []bot.Button{{Label: "Verder", Action: next.Encode()}}}}}
	f.acts(func(_ context.Context, e bot.Event) (bot.Reply, error) {
		switch e.Kind {
		case bot.Opened:
			return bot.Reply{Lang: "nl", Home: home}, nil
		case bot.Pressed:
			return formReply(aForm()), nil
		}
		home = &bot.Home{Posts: []bot.Post{{Text: "Er is iets verstuurd."}}}
		return bot.Reply{Lang: "nl"}, nil
	})
	b.must(p.OpenHome())
	b.must(p.PressHome("Verder"))
	b.fill(b.modal(p), "fact", "Hij zei iets.")
	b.must(b.modal(p).Send())
	if seen, _ := p.Home(); seen.Text != "Er is iets verstuurd." {
		t.Errorf("after a form home reads %q", seen.Text)
	}
	f.does(note("Storing."), errStore)
	if b.done(p.OpenHome()) {
		t.Error("acknowledged though nothing could be read")
	}
	b.m.after.wait()
	if seen, _ := p.Home(); seen.Text != "Storing." {
		t.Errorf("when nothing can be read home reads %q", seen.Text)
	}
	b.noProblems()
}

// A home with more than fits says so, and is never cut within a card.
func TestLongHome(t *testing.T) {
	m := idle(t)
	h := &bot.Home{}
	for range 60 {
		h.Posts = append(h.Posts, bot.Post{Text: "Kaart", Buttons: []bot.Button{{Label: "Lees", Action: next.Encode()}}})
	}
	blocks := m.home("nl", "U1", h).Blocks.BlockSet
	if n := len(blocks); n > maxViewBlocks || n < maxViewBlocks-4 || textOf(blocks[n-1]) != "[nl chat.more]" {
		t.Errorf("%d blocks, the last reads %q", n, textOf(blocks[n-1]))
	}
}

func TestFiles(t *testing.T) {
	b, f, p := with(t)
	f.replies(bot.Reply{
		Lang: "nl", View: &bot.View{Title: "Dossier", Sections: []bot.Section{{Heading: "K7M-2QX"}}},
		Files: []bot.File{{Name: "dossier-K7M2QX.md", Data: []byte("# Dossier")}},
	})
	b.must(b.press(p))
	chat := p.Chat()
	if len(chat) != 3 || len(chat[1].Files) != 1 || string(chat[1].Files[0].Content) != "# Dossier" || chat[1].Files[0].Name != "dossier-K7M2QX.md" {
		t.Fatalf("chat: %+v", chat)
	}
	if b.modal(p).Title != "Dossier" {
		t.Error("the view is not shown")
	}
	f.got()
	b.must(p.PressButton(chat[2], 0))
	chat = p.Chat()
	if len(chat) != 2 || chat[1].Text != "[nl chat.file.removed]" || len(chat[1].Buttons) != 0 {
		t.Errorf("after it was taken away: %+v", chat)
	}
	if all := f.got(); len(all) > 0 {
		t.Errorf("the bot hears of it: %v", all)
	}
	b.noProblems()
}

// Whoever asked for a file that cannot be handed over does not wait for it in vain.
func TestNoFile(t *testing.T) {
	b, f, p := with(t)
	f.replies(bot.Reply{Lang: "nl", Files: []bot.File{{Name: "dossier-K7M2QX.md", Data: []byte("# Dossier")}}})
	b.srv.Fail("files.getUploadURLExternal", slacktest.Fault{Code: "internal_error"})
	b.must(b.press(p))
	if got := whispered(p); got != "[nl chat.no-file]" {
		t.Errorf("reads %q", got)
	}
	b.noProblems()
}

// A button that was not made for this person, or not by this bot, does nothing.
func TestForgedButton(t *testing.T) {
	b, f, p := with(t)
	other := idle(t)
	other.cfg.Secret = []byte(strings.Repeat("x", minSecret))
	card := bot.Post{Text: "K7M-2QX", Buttons: []bot.Button{{Label: "Verder", Action: next.Encode()}}}
	for name, blocks := range map[string]func() (string, error){
		"another secret":  func() (string, error) { return b.raw(p, other.message(p.ID, card)) },
		"somebody else's": func() (string, error) { return b.raw(p, b.m.message("U0SOMEBODY", card)) },
	} {
		ref, err := blocks()
		if err != nil {
			t.Fatal(err)
		}
		b.must(p.PressButton(b.message(p, ref), 0))
		if all := f.got(); len(all) > 0 {
			t.Errorf("%s: the bot got %v", name, all)
		}
		if got := whispered(p); got != "[nl chat.old]" {
			t.Errorf("%s: reads %q", name, got)
		}
		p.ForgetWhispers()
	}
	form := aForm()
	m := b.open(f, p, form)
	f.got()
	b.m.cfg.Secret = other.cfg.Secret // while the form was open
	b.fill(m, "fact", "Hij zei iets.")
	b.must(m.Send())
	if m := b.modal(p); len(f.got()) > 0 || !strings.Contains(strings.Join(values(m.Errors), ""), "chat.form-old") {
		t.Errorf("a form from before: errors %v", m.Errors)
	}
}

func values(m map[string]string) []string { return slices.Collect(maps.Values(m)) }
