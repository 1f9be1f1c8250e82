package dialogs

import (
	"time"

	"ruggespraak/dialogs/texts"
)

// A Card is what stands in the chat's history, so it never holds what people wrote or answered
// (promise 3): a text key, arguments of the few kinds below, and at most three buttons.
//
// Cards with the same Key for the same person are one card: it is posted once and brought up to
// date after that, without a sound. A Key starts with the code of the case it belongs to and a
// slash ("K7M2QX/case"), so that all of a case's posts can be found and taken away; an exercise in a
// channel has a code of its own for that; or with "talk/"
// when it belongs to none: such a card is posted once, and never brought up to date.
type Card struct {
	Key     string    `json:"k"`
	Text    texts.Key `json:"t"`
	Args    []Arg     `json:"a,omitempty"`
	Buttons []Button  `json:"b,omitempty"`
}

// A Button is one press on a card.
type Button struct {
	Label  texts.Key `json:"l"`
	Action string    `json:"a"` // Action.Encode
	Danger bool      `json:"d,omitempty"`
}

// An Arg fills a place in a card's text. It is made by Code, Count, Bar, When, Dated, Day, Month, Term, Who,
// Contacts or DutyPhone only, so a card cannot carry what a person wrote.
type Arg struct {
	Name  string    `json:"n"`
	Kind  string    `json:"k"`
	Value string    `json:"v,omitempty"`
	Num   int       `json:"i,omitempty"`
	Of    int       `json:"f,omitempty"`
	Time  time.Time `json:"w,omitzero"`
}

// A Line is one thing to do in somebody's conversation with the bot.
type Line struct {
	To     Address `json:"to"`
	Lang   string  `json:"l"`           // the language to show it in
	Card   Card    `json:"c,omitzero"`  // to post, or to bring up to date
	Erase  string  `json:"e,omitempty"` // instead: take away every post whose key starts with this code and a slash
	Urgent bool    `json:"u,omitempty"` // overtakes lines that are not
}

// Code is a case's or request's code, shown as K7M-2QX.
func Code(name, code string) Arg { return Arg{Name: name, Kind: "code", Value: code} }

// Count is a number.
func Count(name string, n int) Arg { return Arg{Name: name, Kind: "count", Num: n} }

// Bar is a bar as long as n is of all, drawn in text; empty when there are none at all.
func Bar(name string, n, all int) Arg { return Arg{Name: name, Kind: "bar", Num: n, Of: all} }

// When is a date and time, shown in the organisation's zone.
func When(name string, t time.Time) Arg { return Arg{Name: name, Kind: "when", Time: t.UTC()} }

// Dated is a date and time with its year, for what is kept; shown in the organisation's zone.
func Dated(name string, t time.Time) Arg { return Arg{Name: name, Kind: "dated", Time: t.UTC()} }

// Day is a day with its year. Only the date of t counts, in t's own zone.
func Day(name string, t time.Time) Arg {
	y, m, d := t.Date()
	return Arg{Name: name, Kind: "day", Time: time.Date(y, m, d, 0, 0, 0, 0, time.UTC)}
}

// Month is a month with its year. Only the month of t counts, in t's own zone.
func Month(name string, t time.Time) Arg {
	return Arg{Name: name, Kind: "month", Time: time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)}
}

// Term is another text of the catalogue.
func Term(name string, key texts.Key) Arg { return Arg{Name: name, Kind: "term", Value: string(key)} }

// Who is a person of the organisation's directory: an officer or deputy, shown by the name in the
// configuration. Askers are never named on a card.
func Who(name string, officer Address) Arg {
	return Arg{Name: name, Kind: "who", Value: officer.Connection + "/" + officer.User}
}

// Contacts are the organisation's last-resort contacts, one a line, as the configuration has them
// when the card is shown. The argument itself carries nothing.
func Contacts(name string) Arg { return Arg{Name: name, Kind: "contacts"} }

// DutyPhone is the organisation's own number for acute danger (Org.DutyPhone).
func DutyPhone(name string) Arg { return Arg{Name: name, Kind: "duty-phone"} }
