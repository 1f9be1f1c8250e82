package web

import (
	"encoding/json"
	"net/http"

	"ruggespraak/bot"
)

// An answer is what the page shows at once to the one who did something.
type answer struct {
	Taken bool       `json:"taken"` // false: nothing was stored
	Lang  string     `json:"lang"`
	Note  string     `json:"note,omitempty"`
	Form  *formShown `json:"form,omitempty"`
	View  *viewShown `json:"view,omitempty"`
	Home  []item     `json:"home,omitempty"`
	Files []fileLink `json:"files,omitempty"`
}

type formShown struct {
	ID       string              `json:"id"`
	Title    string              `json:"title"`
	Intro    []textShown         `json:"intro,omitempty"`
	Sections []sectionShown      `json:"sections,omitempty"`
	Fields   []fieldShown        `json:"fields"`
	Values   map[string][]string `json:"values,omitempty"`
	Focus    []string            `json:"focus,omitempty"`
	Errors   map[string]string   `json:"errors,omitempty"`
	Submit   string              `json:"submit"`
}

type fieldShown struct {
	Name     string        `json:"name"`
	Kind     bot.FieldKind `json:"kind"`
	Label    string        `json:"label"`
	Hint     string        `json:"hint,omitempty"`
	Options  []optionShown `json:"options,omitempty"`
	Optional bool          `json:"optional,omitempty"`
	Only     *onlyShown    `json:"only,omitempty"`
	Max      int           `json:"max,omitempty"`
}

type onlyShown struct {
	Field  string   `json:"field"`
	Values []string `json:"values"`
}

type optionShown struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

type viewShown struct {
	Title    string         `json:"title"`
	Sections []sectionShown `json:"sections"`
}

type sectionShown struct {
	Heading string      `json:"heading,omitempty"`
	Items   []textShown `json:"items,omitempty"`
}

type textShown struct {
	Label   string `json:"label,omitempty"`
	Text    string `json:"text"`
	Literal bool   `json:"literal,omitempty"` // a person wrote it
}

// shown is a reply as the page gets it.
func (m *Messenger) shown(p *person, r bot.Reply) answer {
	a := answer{Taken: true, Lang: r.Lang, Note: r.Note, Files: m.files.add(r.Files)}
	if a.Lang == "" {
		a.Lang = m.cfg.Lang
	}
	if r.Form != nil {
		if id, ok := p.forms.add(r.Form); ok {
			a.Form = showForm(id, r.Form)
		} else {
			m.cfg.Log.Error("web reply cannot be shown", "error", "a form whose action cannot be read")
		}
	}
	if r.View != nil {
		a.View = &viewShown{Title: r.View.Title, Sections: showSections(r.View.Sections)}
	}
	if r.Home != nil {
		p.forms.setHome(r.Home.Posts)
		a.Home = []item{}
		for _, post := range r.Home.Posts {
			var x item
			x.show(post)
			a.Home = append(a.Home, x)
		}
	}
	return a
}

func showForm(id string, f *bot.Form) *formShown {
	s := &formShown{
		ID: id, Title: f.Title, Intro: showTexts(f.Intro), Sections: showSections(f.Sections), Fields: []fieldShown{},
		Values: f.Values, Focus: f.Focus, Errors: f.Errors, Submit: f.Submit,
	}
	for _, x := range f.Fields {
		field := fieldShown{Name: x.Name, Kind: x.Kind, Label: x.Label, Hint: x.Hint, Optional: x.Optional, Max: x.Max}
		for _, o := range x.Options {
			field.Options = append(field.Options, optionShown(o))
		}
		if x.Only != nil {
			field.Only = &onlyShown{Field: x.Only.Field, Values: x.Only.Values}
		}
		s.Fields = append(s.Fields, field)
	}
	return s
}

func showSections(sections []bot.Section) []sectionShown {
	list := []sectionShown{}
	for _, s := range sections {
		list = append(list, sectionShown{Heading: s.Heading, Items: showTexts(s.Items)})
	}
	return list
}

func showTexts(items []bot.Item) []textShown {
	var list []textShown
	for _, i := range items {
		list = append(list, textShown(i))
	}
	return list
}

// answer writes what the page shows.
func (m *Messenger) answer(w http.ResponseWriter, status int, a answer) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(a) // a page that is gone is not told so
}

// refuse says in one sentence that an act was not taken.
func (m *Messenger) refuse(w http.ResponseWriter, status int, key string) {
	m.answer(w, status, answer{Lang: m.cfg.Lang, Note: m.cfg.Words(m.cfg.Lang, key, nil)})
}
