package bot

import (
	"context"
	"strings"
	"time"

	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
)

// A voice speaks one language for one organisation.
type voice struct {
	texts *texts.Catalogue
	org   *dialogs.Org
	lang  string
	now   time.Time
}

func (b *Bot) voice(org *dialogs.Org, lang string) voice {
	words := b.cfg.Texts
	if own := b.cfg.OwnTexts[org.ID]; own != nil {
		words = own
	}
	return voice{texts: words, org: org, lang: lang, now: b.cfg.Now()}
}

// post renders a line.
func (b *Bot) post(org *dialogs.Org, id string, line dialogs.Line) Post {
	v := b.voice(org, line.Lang)
	p := v.card(line.Card)
	p.Line = id
	return p
}

func (v voice) card(c dialogs.Card) Post {
	p := Post{Lang: v.lang, Text: v.text(c.Text, v.args(c.Args))}
	for _, x := range c.Buttons {
		p.Buttons = append(p.Buttons, Button{Label: v.text(x.Label, nil), Action: x.Action, Danger: x.Danger})
	}
	return p
}

// reply renders what is shown at once. The turn is committed by now, so whatever fails here, the
// person sees the rest.
func (b *Bot) reply(ctx context.Context, org *dialogs.Org, t dialogs.Turn) Reply {
	v := b.voice(org, t.Lang)
	r := Reply{Lang: v.lang}
	if t.Reply.Note != nil {
		r.Note = v.phrase(*t.Reply.Note)
	}
	if t.Reply.Form != nil {
		r.Form = v.form(t.Reply.Form)
	}
	if t.Reply.View != nil {
		r.View = v.view(t.Reply.View)
	}
	if t.Reply.Home != nil {
		r.Home = &Home{}
		for _, c := range t.Reply.Home.Cards {
			r.Home.Posts = append(r.Home.Posts, v.card(c))
		}
	}
	if t.Reply.View != nil && t.Reply.Export != "" {
		var err error
		if t.Reply.Numbers != nil {
			r.Files, err = v.numberFiles(*t.Reply.Numbers, t.Reply.Export)
		} else {
			r.Files, err = v.files(r.View, t.Reply.Export)
		}
		if err != nil {
			b.cfg.Log.ErrorContext(ctx, "make files", "error", err)
			r.Note = v.text("file.no-pdf", nil)
		}
	}
	return r
}

// sorry is the one calm sentence for when nothing could be stored.
func (b *Bot) sorry(org *dialogs.Org, ev Event) Reply {
	if ev.Kind == dialogs.Due || ev.Kind == dialogs.Started {
		return Reply{}
	}
	return b.tell(org, ev, "note.sorry")
}

// tell is one sentence for somebody about whom nothing was loaded.
func (b *Bot) tell(org *dialogs.Org, ev Event, key texts.Key) Reply {
	v := b.voice(org, dialogs.Language(org, dialogs.Records{}, ev))
	return Reply{Lang: v.lang, Note: v.text(key, nil)}
}

func (v voice) text(key texts.Key, args texts.Args) string { return v.texts.Text(v.lang, key, args) }

// phrase fills in a text; keys, codes and moments among the arguments are put into words first.
func (v voice) phrase(p dialogs.Phrase) string {
	args := make(texts.Args, len(p.Args))
	for name, a := range p.Args {
		switch a := a.(type) {
		case texts.Key:
			args[name] = v.text(a, nil)
		case dialogs.Phrase:
			args[name] = v.phrase(a)
		case dialogs.Arg:
			args[name] = v.arg(a)
		case time.Time:
			args[name] = v.moment(a)
		default:
			args[name] = a
		}
	}
	return v.text(p.Key, args)
}

func (v voice) args(list []dialogs.Arg) texts.Args {
	args := make(texts.Args, len(list))
	for _, a := range list {
		args[a.Name] = v.arg(a)
	}
	return args
}

func (v voice) arg(a dialogs.Arg) any {
	switch a.Kind {
	case "code":
		return texts.Code(a.Value)
	case "count":
		return a.Num
	case "bar":
		return bar(a.Num, a.Of)
	case "when":
		return v.moment(a.Time)
	case "dated":
		return texts.Moment(v.lang, a.Time.In(v.org.Zone), time.Time{})
	case "day":
		return texts.Day(v.lang, a.Time.UTC(), time.Time{})
	case "month":
		return texts.Month(v.lang, a.Time.UTC())
	case "term":
		return v.text(texts.Key(a.Value), nil)
	case "who":
		return v.who(a.Value)
	case "contacts":
		return v.contacts()
	case "duty-phone":
		return v.org.DutyPhone
	}
	return ""
}

func (v voice) moment(t time.Time) string {
	return texts.Moment(v.lang, t.In(v.org.Zone), v.now.In(v.org.Zone))
}

// who is the name of someone in the directory; somebody who left it is just an officer.
func (v voice) who(value string) string {
	connection, user, _ := strings.Cut(value, "/")
	if f, ok := v.org.Officer(Address{Org: v.org.ID, Connection: connection, User: user}); ok {
		return f.Name
	}
	return v.text("who.officer", nil)
}

// contacts are the last-resort contacts, one a line.
func (v voice) contacts() string {
	var lines []string
	for _, c := range v.org.LastResort {
		line := c.Name + ": " + c.Phone
		if c.Note != "" {
			line += " (" + c.Note + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func (v voice) form(f *dialogs.Form) *Form {
	out := &Form{Action: f.Action.Encode(), Title: v.phrase(f.Title), Values: f.Values, Focus: f.Focus, Submit: v.text(f.Submit, nil)}
	for _, p := range f.Intro {
		out.Intro = append(out.Intro, Item{Text: v.phrase(p)})
	}
	out.Sections = v.sections(f.Sections)
	for _, x := range f.Fields {
		out.Fields = append(out.Fields, v.field(x))
	}
	if len(f.Errors) > 0 {
		out.Errors = make(map[string]string, len(f.Errors))
		for name, p := range f.Errors {
			out.Errors[name] = v.phrase(p)
		}
	}
	return out
}

func (v voice) field(f dialogs.Field) Field {
	out := Field{Name: f.Name, Kind: f.Kind, Label: v.phrase(f.Label), Optional: f.Optional, Only: f.Only}
	if f.Hint != nil {
		out.Hint = v.phrase(*f.Hint)
	}
	for _, o := range f.Options {
		label := o.Own
		if label == "" {
			label = v.phrase(o.Label)
		}
		out.Options = append(out.Options, Option{Value: o.Value, Label: label})
	}
	switch f.Kind {
	case dialogs.Long:
		out.Max = dialogs.MaxLong
	case dialogs.Short:
		out.Max = dialogs.MaxShort
	}
	return out
}

func (v voice) view(w *dialogs.View) *View {
	return &View{Title: v.phrase(w.Title), Sections: v.sections(w.Sections)}
}

func (v voice) sections(list []dialogs.Section) []Section {
	var out []Section
	for _, s := range list {
		out = append(out, v.section(s))
	}
	return out
}

func (v voice) section(s dialogs.Section) Section {
	var out Section
	if s.Heading != nil {
		out.Heading = v.phrase(*s.Heading)
	}
	for _, i := range s.Items {
		out.Items = append(out.Items, v.item(i))
	}
	return out
}

func (v voice) item(i dialogs.Item) Item {
	out := Item{Text: i.Own, Literal: i.Text == nil}
	if i.Text != nil {
		out.Text = v.phrase(*i.Text)
	}
	if i.Label != nil {
		out.Label = v.phrase(*i.Label)
	}
	return out
}
