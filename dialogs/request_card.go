package dialogs

import (
	"slices"
	"strconv"
	"strings"

	"ruggespraak/dialogs/texts"
)

// The buttons of a request's cards and lines.
var (
	pressView   = press{"button.view", "view"}
	pressTake   = press{"button.take", string(cmdTake)}
	pressAnswer = press{"button.answer", string(cmdAnswer)}
	pressBetter = press{"button.improve", string(cmdAnswer)}
	pressReply  = press{"button.reply", string(cmdReply)}
	pressAdd    = press{"button.add", string(cmdReply)}
	pressThank  = press{"button.thank", string(cmdThank)}
	pressTell   = press{"button.tell", string(cmdTell)}
	pressMore   = press{"button.more", "more"}
	pressPassOn = press{"button.pass-on", string(cmdPassOn)}
	pressGive   = press{"button.release", string(cmdRelease)}
)

// press is a button before it knows its request.
type press struct {
	label texts.Key
	verb  string
}

func pressed(r *Request, presses []press) []Button {
	buttons := make([]Button, 0, len(presses))
	for _, p := range presses {
		buttons = append(buttons, button(p.label, p.verb, r.Code))
	}
	return buttons
}

// cardsOf are the cards of everybody who has one: the asker and whoever was asked.
func (t *turn) cardsOf(r *Request) map[Address]Card {
	cards := map[Address]Card{r.Asker: t.askerCard(r)}
	for _, a := range r.Offered {
		if _, officer := t.env.Org.Officer(a); officer {
			cards[a] = t.officerCard(r, a)
		}
	}
	return cards
}

// showCards brings the cards that changed up to date, without a sound. Who has none gets it, above the
// lines about it, which begin at first.
func (t *turn) showCards(r *Request, before map[Address]Card, first int) {
	now := t.cardsOf(r)
	for _, a := range append([]Address{r.Asker}, r.Offered...) {
		card, ok := now[a]
		switch {
		case !ok || card.same(before[a]):
		case before[a].Key == "":
			t.out.Lines = slices.Insert(t.out.Lines, first, t.lineOf(r, a, card))
			first++
		default:
			t.post(r, a, card)
		}
	}
}

// same reports whether two cards show the same.
func (c Card) same(d Card) bool {
	return c.Key == d.Key && c.Text == d.Text && slices.Equal(c.Args, d.Args) && slices.Equal(c.Buttons, d.Buttons)
}

// line posts a new line under the card, for whoever must know something: now, or for an officer when
// they are at work.
func (t *turn) line(r *Request, to Address, key texts.Key, presses ...press) {
	card := Card{Key: t.lineKey(r), Text: inHaste(r, key), Args: cardArgs(r), Buttons: pressed(r, presses)}
	if !t.hold(r, to, card) {
		t.post(r, to, card)
	}
}

// lineKey is the key of a new line.
func (t *turn) lineKey(r *Request) string {
	code, round := splitCode(r.Code)
	return code + "/" + round + "." + strconv.Itoa(r.Version) + "." + strconv.Itoa(len(t.out.Lines))
}

// inHaste is the text for an urgent request, where there is one of its own.
func inHaste(r *Request, key texts.Key) texts.Key {
	if urgent := key + "-urgent"; r.Urgent && texts.Known(urgent) {
		return urgent
	}
	return key
}

func (t *turn) post(r *Request, to Address, card Card) {
	t.out.Lines = append(t.out.Lines, t.lineOf(r, to, card))
}

func (t *turn) lineOf(r *Request, to Address, card Card) Line {
	return Line{To: to, Lang: t.langOf(r, to), Card: card, Urgent: r.Urgent}
}

// langOf is the asker's own language, or an officer's.
func (t *turn) langOf(r *Request, a Address) string {
	if a == r.Asker && r.Lang != "" {
		return r.Lang
	}
	if f, ok := t.env.Org.Officer(a); ok && f.Lang != "" {
		return f.Lang
	}
	return t.env.Org.Lang
}

// askerCard shows the asker where the request stands and what was promised.
func (t *turn) askerCard(r *Request) Card {
	status, presses := texts.Key(r.State), []press{pressView}
	switch {
	case r.State == Open:
		status, presses = t.openStatus(r), []press{pressView, pressAdd, pressMore}
	case r.State == Taken && r.Waits == TheAsker:
		status, presses = "asked", []press{pressView, pressReply, pressMore}
	case r.State == Taken:
		presses = []press{pressView, pressAdd, pressMore}
	case r.State == Answered:
		presses = []press{pressView, pressThank, pressMore}
	case r.State == Closed && len(r.Advice) > 0 && len(r.Outcome) < MaxOutcomes:
		presses = []press{pressView, pressTell}
	}
	card := requestCard(r, "card.asker."+status, presses)
	switch status {
	case "over":
		card.Args = append(card.Args, When("Start", t.tomorrow()))
	case "later":
		card.Args = append(card.Args, When("Start", r.Starts))
	}
	return card
}

// officerCard shows an officer where the request stands and whether it is theirs.
func (t *turn) officerCard(r *Request, a Address) Card {
	status, presses := texts.Key(r.State), []press{pressView}
	mine := r.Taker == a
	switch {
	case slices.Contains(r.Out, a):
		status, presses = "out", nil
	case r.State == Withdrawn:
		presses = nil
	case r.State == Open:
		presses = []press{pressView, pressTake, pressMore}
		if r.Tier >= len(t.env.Org.Tiers) {
			status = "late"
		}
	case r.State == Taken && mine && r.Waits == TheAsker:
		status, presses = "mine-asked", []press{pressView, pressAnswer, pressMore}
	case r.State == Taken && mine:
		status, presses = "mine", []press{pressView, pressAnswer, pressMore}
	case r.State == Answered && mine:
		status, presses = "mine-answered", []press{pressView, pressBetter}
	}
	card := requestCard(r, "card.officer."+status, presses)
	if !mine && r.State != Open { // what goes on between the others is no reason to touch the card
		card.Args = slices.DeleteFunc(card.Args, func(a Arg) bool { return a.Name == "Due" })
	}
	return card
}

func requestCard(r *Request, text texts.Key, presses []press) Card {
	code, round := splitCode(r.Code)
	return Card{Key: code + "/" + round, Text: inHaste(r, text), Args: cardArgs(r), Buttons: pressed(r, presses)}
}

// cardArgs are what a text about a request may show in the chat: code, moments, who has it.
func cardArgs(r *Request) []Arg {
	args := []Arg{Code("Code", r.Code), When("Ends", r.Ends), When("Kept", r.Expires()), Contacts("Contacts")}
	if !r.Due.IsZero() {
		args = append(args, When("Due", r.Due))
	}
	if !r.Taker.IsZero() {
		args = append(args, Who("Who", r.Taker))
	}
	return args
}

// phrase is a sentence about a request for a view or a note; it has the places of a card's text.
func (t *turn) phrase(r *Request, key texts.Key) *Phrase {
	p := Phrase{Key: key, Args: texts.Args{}}
	for _, a := range cardArgs(r) {
		p.Args[a.Name] = a
	}
	return &p
}

// done answers the one who gave a command with a sentence.
func (t *turn) done(r *Request, key texts.Key) { t.out.Reply = Reply{Note: t.phrase(r, key)} }

// splitCode takes a request's code apart: the case's code, and the round.
func splitCode(code string) (caseCode, round string) {
	caseCode, round, _ = strings.Cut(code, "-")
	return caseCode, round
}
