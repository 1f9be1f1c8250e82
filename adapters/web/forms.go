package web

import (
	"crypto/rand"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"ruggespraak/bot"
)

// mostForms is how many of the forms shown to somebody are kept: one that is older can be sent no more.
const mostForms = 16

// forms are what somebody was shown that they can send something with.
type forms struct {
	mu    sync.Mutex
	shown []shownForm
	homes []string // the actions of the home page's buttons
}

// A shownForm is a form that was shown. It stays after it was sent: that may come again.
type shownForm struct {
	id     string
	action bot.Action
	form   *bot.Form
}

// add keeps a form and gives its id; false when its action cannot be read.
func (f *forms) add(form *bot.Form) (id string, ok bool) {
	action, ok := bot.ParseAction(form.Action)
	if !ok {
		return "", false
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	x := shownForm{id: rand.Text(), action: action, form: form}
	f.shown = append(f.shown[max(0, len(f.shown)-mostForms+1):], x)
	return x.id, true
}

// get gives a form that was shown; nil when it was not, or too long ago.
func (f *forms) get(id string) *shownForm {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, x := range f.shown {
		if x.id == id {
			return &x
		}
	}
	return nil
}

// setHome keeps which buttons the home page has.
func (f *forms) setHome(posts []bot.Post) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, p := range posts {
		for _, b := range p.Buttons {
			if !slices.Contains(f.homes, b.Action) {
				f.homes = append(f.homes, b.Action)
			}
		}
	}
	f.homes = f.homes[max(0, len(f.homes)-10*mostOffered):]
}

// home reports whether the home page has, or had, a button with that action.
func (f *forms) home(action string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Contains(f.homes, action)
}

// read gives what was filled in, as far as it is asked; false when it is nothing the form could send.
func (f *shownForm) read(filled map[string][]string) (map[string][]string, bool) {
	values := map[string][]string{}
	for _, field := range f.form.Fields {
		v := slices.DeleteFunc(slices.Clone(filled[field.Name]), func(s string) bool { return s == "" })
		if len(v) == 0 || !asked(f.form, field, filled) {
			continue
		}
		for i := range v {
			v[i] = strings.ReplaceAll(v[i], "\r\n", "\n")
		}
		if !fits(field, v) {
			return nil, false
		}
		values[field.Name] = v
	}
	return values, true
}

// asked reports whether a field is asked, with what was filled in.
func asked(form *bot.Form, field bot.Field, filled map[string][]string) bool {
	if field.Only == nil || !slices.ContainsFunc(form.Fields, func(x bot.Field) bool { return x.Name == field.Only.Field }) {
		return true
	}
	return slices.ContainsFunc(filled[field.Only.Field], func(v string) bool { return slices.Contains(field.Only.Values, v) })
}

// fits reports whether values are such as the field can have.
func fits(field bot.Field, v []string) bool {
	switch field.Kind {
	case bot.Choice, bot.Multi:
		for _, s := range v {
			if !slices.ContainsFunc(field.Options, func(o bot.Option) bool { return o.Value == s }) {
				return false
			}
		}
		return len(v) == 1 || field.Kind == bot.Multi && len(v) <= len(field.Options)
	case bot.Date:
		_, err := time.Parse(time.DateOnly, v[0])
		return len(v) == 1 && err == nil
	case bot.Short:
		return len(v) == 1 && utf8.ValidString(v[0]) && !strings.Contains(v[0], "\n")
	}
	return len(v) == 1 && utf8.ValidString(v[0])
}
