package dialogs

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ruggespraak/dialogs/texts"
)

// said follows what somebody typed. No form can be opened in answer, so each answer is a line, with
// a button where there is something to fill in.
func (t *turn) said() {
	fresh := t.recs.Talk == nil
	t.seen()
	w := understand(t.ev.Text)
	if w.verb == "erase" {
		t.recs.Talk.Kept = nil // whatever else is meant, it goes at once
	}
	switch w.verb {
	case "acute":
		t.acute()
		t.practiceLeft()
		if utf8.RuneCountInString(w.text) >= shortestKept {
			t.freeText(w.text) // it says more than that there is danger
		}
	case "start":
		t.practiceLeft()
		t.start(fresh)
	case "overview":
		t.overview()
	case "help":
		t.help()
	case "know":
		t.sayKnow(w.about)
	case "lang":
		t.setLang(w.lang)
	case "hello":
		t.welcome()
	case "together":
		t.tell("talk", "line.together.where", nil)
	case "away":
		t.sayAway(w.text)
	case "practice":
		t.practiseSaid()
	case "numbers":
		t.sayNumbers(w.text)
	case "people":
		t.sayPeople(w.text)
	case "stop":
		if t.recs.Practice != nil {
			t.practiceEnd()
			return
		}
		w.verb = "pause"
		t.forCase(w)
	case "":
		t.freeText(w.text)
	default:
		if w.verb == "back" && w.code == "" && t.isAwayNow() {
			t.sayPresent()
			return
		}
		t.forCase(w)
	}
}

// start begins a case.
func (t *turn) start(fresh bool) {
	if fresh {
		t.tell("talk", "line.welcome", nil, t.keptFor()...)
	}
	c := t.newCase()
	switch {
	case c == nil:
		t.tell("talk", "line.too-many", []Button{button("button.overview", "overview", "")}, Count("Count", MaxCases))
	case len(t.out.Lines) == 0 || t.out.Lines[len(t.out.Lines)-1].Card.Key != caseCardKey(c):
		t.show(c) // it was begun before, and nothing was put in yet
	}
}

// begin is the press to begin a case: with its first question.
func (t *turn) begin() {
	c := t.newCase()
	if c == nil {
		t.note("note.too-many", nil)
		return
	}
	t.ask(c)
}

// help lists the words the bot knows; officers and coordinators hear what they find under one of them.
func (t *turn) help() {
	if _, officer := t.env.Org.Officer(t.ev.From); officer {
		t.tell("talk", "line.help.officer", []Button{button("button.away", "away", "")})
	}
	if _, coordinator := t.env.Org.Coordinator(t.ev.From); coordinator {
		t.tell("talk", "line.help.coordinator", nil)
	}
	t.tell("talk", "line.help", t.firstButtons())
}

// welcome says what the bot does and what it does not.
func (t *turn) welcome() {
	t.tell("talk", "line.welcome", t.firstButtons(), t.keptFor()...)
}

// keptFor is how many days a case is kept.
func (t *turn) keptFor() []Arg {
	return []Arg{Count("Days", int(t.env.Org.Pace.Case.Hours()/24))}
}

// firstButtons begin with going on, for who has one case.
func (t *turn) firstButtons() []Button {
	first := button("button.start", "start", "")
	if list := t.openCases(); len(list) == 1 {
		first = button("button.next", "next", list[0].Code)
	}
	return []Button{first, button("button.overview", "overview", ""), button("button.acute", "acute", "")}
}

// setLang makes a language the person's own.
func (t *turn) setLang(lang string) {
	if lang != "nl" && lang != "en" {
		t.tell("talk", "line.lang.which", []Button{
			{Label: "button.lang.nl", Action: Action{Verb: "lang", Slot: "nl"}.Encode()},
			{Label: "button.lang.en", Action: Action{Verb: "lang", Slot: "en"}.Encode()},
		})
		return
	}
	t.lang, t.recs.Talk.Lang = lang, lang
	for _, c := range t.cases() {
		c.Lang = lang
		t.put(c)
		t.caseCard(c)
	}
	for _, code := range sortedKeys(t.recs.Requests) {
		if r := t.recs.Requests[code]; r.Asker == t.ev.From {
			r.Lang = lang
			t.put(r)
		}
	}
	t.tell("talk", "line.lang.set", nil)
}

// freeText keeps what was typed for the form that asks for it: the chat is no place for a case
// (promise 3), and only the person can take the post away.
func (t *turn) freeText(text string) {
	long := utf8.RuneCountInString(text)
	letters := strings.ContainsFunc(text, unicode.IsLetter)
	switch {
	case t.recs.Practice != nil: // it may belong to the exercise, and that is never put into a case
		t.tell("talk", "line.exercise.typed", exerciseButtons())
	case !letters || long < shortestKept:
		t.tell("talk", "line.unknown", t.firstButtons())
	case long > MaxLong:
		t.tell("talk", "line.too-long", nil, Count("Most", MaxLong))
	default:
		pace := t.env.Org.Pace.Kept
		t.recs.Talk.Kept = &Kept{Text: text, Until: t.env.Now.Add(pace)}
		key := texts.Key("line.kept")
		if t.ev.Kind == Commanded { // no messenger keeps what stands behind a command
			key = "line.kept.command"
		}
		t.tell("talk", key, []Button{button("button.put", "put", "")}, Count("Minutes", int(pace.Minutes())))
	}
}

// kept is the text that is held for a form; "" when there is none any more.
func (t *turn) kept() string {
	if k := t.recs.Talk; k != nil && k.Kept != nil && t.env.Now.Before(k.Kept.Until) {
		return k.Kept.Text
	}
	return ""
}

// shortestKept is below what anybody says about a case.
const shortestKept = 15

// respond says something to the one who did something: as a line to who typed, as a note to who
// pressed.
func (t *turn) respond(prefix string, key texts.Key, args ...Arg) {
	if t.ev.Kind == Said {
		t.tell(prefix, key, nil, args...)
		return
	}
	t.note(key, phraseArgs(args))
}

// phraseArgs makes a card's arguments those of a phrase.
func phraseArgs(args []Arg) texts.Args {
	m := make(texts.Args, len(args))
	for _, a := range args {
		m[a.Name] = a
	}
	return m
}
