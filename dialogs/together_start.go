package dialogs

import (
	"hash/fnv"
	"strings"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// togetherWords stand behind a word for practising, and say in which language.
var togetherWords = map[string]string{"samen": texts.Dutch, "together": texts.English}

// together reads "oefenen samen" or "samen oefenen", with the name of a case behind it or none; false for
// anything else.
func (w *wish) together(words []string) bool {
	if len(words) < 2 {
		return false
	}
	practise, how := words[0], words[1]
	if togetherWords[practise] != "" {
		practise, how = how, practise
	}
	if commandWords[practise] != "practice" || togetherWords[how] == "" {
		return false
	}
	w.verb, w.lang = "together", togetherWords[how]
	if len(words) > 2 {
		w.pick = words[2]
	}
	return true
}

// togetherVerbs act on the exercise in a channel.
var togetherVerbs = map[string]func(*turn, *Together){
	"vote":  (*turn).vote,
	"steer": (*turn).steer,
}

// wantsTogether is the exercise an event is about; "" for none.
func wantsTogether(ev Event) Key {
	switch {
	case ev.Kind == Commanded && !ev.Where.IsZero() && understand(ev.Text).verb == "together":
		return TogetherKey(ev.Where)
	case ev.Kind == Unreached && len(ev.Action.Code) == len(togetherCode(Address{})):
		return Key("together/" + ev.Action.Code)
	case ev.Kind == Pressed:
		return Crowded(ev)
	}
	return ""
}

// beginTogether begins an exercise in the channel where the command was given.
func (t *turn) beginTogether(w wish) {
	if t.recs.Together != nil {
		t.note("note.together.busy", nil)
		return
	}
	lang := t.lang
	if w.lang != "" {
		lang = w.lang // the language it was asked in: a channel has none of its own
	}
	c := t.env.Org.pickCase(w.pick, t.env.Code)
	if c == nil {
		t.note("note.together.unknown-case", texts.Args{"Cases": t.env.Org.caseIDs()})
		return
	}
	g := &Together{Code: t.env.Code, Where: t.ev.Where, By: t.ev.From, Lang: lang, Case: c.ID, Last: t.env.Now}
	t.inChannel(g, Card{Text: "line.together.begin", Args: []Arg{Term("Case", texts.Key(c.Key(practice.PartTitle))), Term("Story", texts.Key(c.Key(practice.PartIntro)))}})
	t.showTogether(g, c)
	t.put(g)
	t.note("note.together.begun", nil)
}

// pickCase is the case that was asked for by its name, or else any; nil when there is none of that name.
func (o *Org) pickCase(name, code string) *practice.Case {
	if name != "" {
		return o.practiceCase(name)
	}
	all := o.practiceCases()
	if len(all) == 0 {
		return nil
	}
	h := fnv.New32a()
	h.Write([]byte(code)) // never fails
	return &all[int(h.Sum32()%uint32(len(all)))]
}

// practiceCase is the case with that name; nil when there is none.
func (o *Org) practiceCase(name string) *practice.Case {
	for _, c := range o.practiceCases() {
		if c.ID == name {
			return &c
		}
	}
	return nil
}

// caseIDs are the names of the cases, for somebody to choose from.
func (o *Org) caseIDs() string {
	var ids []string
	for _, c := range o.practiceCases() {
		ids = append(ids, c.ID)
	}
	return strings.Join(ids, ", ")
}

// inChannel posts a new line in the channel, that is never brought up to date.
func (t *turn) inChannel(g *Together, card Card) {
	t.told++
	card.Key = g.lineKey(t.told)
	t.say(g.Where, g.Lang, card)
}

// togetherGone ends an exercise whose channel takes no posts: the bot was not invited there, or sent away.
func (t *turn) togetherGone(g *Together) {
	if t.ev.From != g.Where {
		return // the one who steers cannot be reached: it ends by itself
	}
	t.eraseTogether(g)
	t.say(g.By, g.Lang, Card{Key: g.lineKey(1), Text: "line.together.not-there"})
}
