package mattermost

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"ruggespraak/bot"
)

// A filling is a form that is asked question by question in the direct message.
type filling struct {
	form   *bot.Form
	lang   string
	action bot.Action
	ask    []bot.Field // the fields that are asked, in order
	at     int         // which of them is asked now; len(ask) when all are done
	values map[string][]string
	until  time.Time // after that, what is typed is no answer any more
}

// fillings are the forms being filled in, by person. They are kept in memory: after a restart the
// card is still there to begin again.
type fillings struct {
	mu sync.Mutex
	by map[string]*filling
}

// get gives the form before somebody; nil if there is none, or if it has been there too long.
func (f *fillings) get(user string, now time.Time) *filling {
	f.mu.Lock()
	defer f.mu.Unlock()
	if x := f.by[user]; x != nil && now.Before(x.until) {
		return x
	}
	return nil
}

// set puts a form before somebody; nil takes it away.
func (f *fillings) set(user string, x *filling) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch {
	case x == nil:
		delete(f.by, user)
	case f.by == nil || len(f.by) >= maxPeople:
		f.by = map[string]*filling{user: x}
	default:
		f.by[user] = x
	}
}

// ask begins with a form and gives what to say. When the form before was the same one, only what needs another look is
// asked: fields with an error, in focus, or that were not there before.
func (m *Messenger) ask(user string, r bot.Reply, was *filling) []string {
	form := r.Form
	action, ok := bot.ParseAction(form.Action)
	if !ok || !m.mayAsk(form) {
		return []string{escape(m.word(r.Lang, "chat.no-long-text", nil))}
	}
	f := &filling{form: form, lang: r.Lang, action: action, values: maps.Clone(form.Values), ask: m.askable(form)}
	if f.values == nil {
		f.values = map[string][]string{}
	}
	if was != nil && was.action == action && len(form.Errors)+len(form.Focus) > 0 {
		again := slices.DeleteFunc(slices.Clone(f.ask), func(x bot.Field) bool {
			return form.Errors[x.Name] == "" && !slices.Contains(form.Focus, x.Name) &&
				(x.Only == nil || form.Errors[x.Only.Field] == "") && has(was.form.Fields, x.Name)
		})
		if len(again) > 0 {
			f.ask = again
		}
	}
	f.at, f.until = -1, m.cfg.Now().Add(dialogLives)
	f.step()
	m.fillings.set(user, f)
	say := append([]string{"### " + escape(form.Title)}, paragraphs(form.Intro, form.Sections, escape)...)
	if len(form.Errors) > 0 {
		say = append(say, "**"+escape(m.whole(r.Lang, form))+"**")
	}
	return append(say, m.question(f)...)
}

// mayAsk reports whether a form may be asked in the conversation: without the organisation's consent
// none that cannot do without people's words, or shows any.
func (m *Messenger) mayAsk(form *bot.Form) bool {
	if m.cfg.LongTextInChat {
		return true
	}
	items := slices.Clone(form.Intro)
	for _, s := range form.Sections {
		items = append(items, s.Items...)
	}
	return !slices.ContainsFunc(items, func(i bot.Item) bool { return i.Literal }) &&
		!slices.ContainsFunc(form.Fields, func(f bot.Field) bool { return isText(f) && !f.Optional })
}

// askable are the fields of a form that may be asked in the conversation.
func (m *Messenger) askable(form *bot.Form) []bot.Field {
	return slices.DeleteFunc(slices.Clone(form.Fields), func(f bot.Field) bool {
		return isText(f) && !m.cfg.LongTextInChat
	})
}

func isText(f bot.Field) bool { return f.Kind == bot.Long || f.Kind == bot.Short }

// step goes to the next field that is asked, with what was filled in so far.
func (f *filling) step() {
	for f.at++; f.at < len(f.ask); f.at++ {
		only := f.ask[f.at].Only
		if only == nil || !has(f.form.Fields, only.Field) {
			return
		}
		if slices.ContainsFunc(f.values[only.Field], func(v string) bool { return slices.Contains(only.Values, v) }) {
			return
		}
	}
}

// question is how the present field is asked.
func (m *Messenger) question(f *filling) []string {
	if f.at >= len(f.ask) {
		return []string{escape(m.word(f.lang, "chat.send-again", nil))}
	}
	field := f.ask[f.at]
	say := []string{"**" + escape(field.Label) + "**"}
	if e := f.form.Errors[field.Name]; e != "" {
		say = append(say, wrong+escape(e))
	}
	if field.Hint != "" {
		say = append(say, escape(field.Hint))
	}
	if now := f.values[field.Name]; isText(field) && len(now) > 0 {
		say = append(say, own+strings.ReplaceAll(escape(strings.Join(now, "\n")), "\n", "\n"+own))
	}
	var choices []string
	for i, o := range field.Options {
		choices = append(choices, numbered(i+1, o.Label))
	}
	if len(choices) > 0 {
		say = append(say, strings.Join(choices, "\n"))
	}
	keys := []string{m.word(f.lang, how[field.Kind], nil)}
	if field.Optional {
		keys = append(keys, m.word(f.lang, "chat.skip", nil))
	}
	if len(f.values[field.Name]) > 0 {
		keys = append(keys, m.word(f.lang, "chat.keep", nil))
	}
	return append(say, escape(strings.Join(append(keys, m.word(f.lang, "chat.stop", nil)), "\n")))
}

// how is the text that says what to type.
var how = map[bot.FieldKind]string{
	bot.Long: "chat.type-text", bot.Short: "chat.type-text", bot.Choice: "chat.number", bot.Multi: "chat.numbers", bot.Date: "chat.type-day",
}

// fill takes what was typed as the answer to the present question; "=" keeps what stands there, "-"
// leaves it empty, "stop" ends the form.
func (m *Messenger) fill(ctx context.Context, e bot.Event, f *filling) {
	text := strings.TrimSpace(e.Text)
	switch {
	case strings.EqualFold(text, "stop"):
		m.fillings.set(e.From.User, nil)
		_, _ = m.turn(ctx, bot.Event{ID: e.ID, Kind: bot.Cancelled, From: e.From, Name: e.Name, Lang: e.Lang, Action: f.action})
		m.postNote(ctx, e.From.User, e.ID, m.word(f.lang, "chat.stopped", nil))
		return
	case f.at >= len(f.ask) || text == "=": // keep what stands there
	case text == "-":
		delete(f.values, f.ask[f.at].Name)
	default:
		v, err := answerTo(f.ask[f.at], text)
		if err != nil {
			m.sayAll(ctx, e, []string{escape(m.word(f.lang, why(err), nil))})
			return
		}
		f.values[f.ask[f.at].Name] = v
	}
	if f.at < len(f.ask) {
		f.step()
	}
	if f.at < len(f.ask) {
		m.sayAll(ctx, e, m.question(f))
		return
	}
	reply, err := m.turn(ctx, bot.Event{
		ID: e.ID, Kind: bot.Submitted, From: e.From, Name: e.Name, Lang: e.Lang, Action: f.action, Values: maps.Clone(f.values),
	})
	m.showNumbered(ctx, e, reply, err == nil, f)
}

// answerTo reads what was typed as the values of a field. The error is an errAnswer.
func answerTo(f bot.Field, text string) ([]string, error) {
	switch f.Kind {
	case bot.Choice, bot.Multi:
		var values []string
		for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ' ' }) {
			n, err := strconv.Atoi(part)
			if err != nil || n < 1 || n > len(f.Options) {
				return nil, errAnswer("chat.no-number")
			}
			if v := f.Options[n-1].Value; !slices.Contains(values, v) {
				values = append(values, v)
			}
		}
		if len(values) == 0 || f.Kind == bot.Choice && len(values) > 1 {
			return nil, errAnswer("chat.no-number")
		}
		return values, nil
	case bot.Date:
		for _, layout := range []string{time.DateOnly, "2-1-2006"} {
			if d, err := time.Parse(layout, text); err == nil {
				return []string{d.Format(time.DateOnly)}, nil
			}
		}
		return nil, errAnswer("chat.no-day")
	}
	return []string{text}, nil
}
