package terminal

import (
	"strconv"
	"strings"

	"ruggespraak/bot"
)

// meaning says what a line of p is; nil when the terminal itself answered it.
func (t *Terminal) meaning(p *person, text string) *act {
	if text == "?" {
		t.help(p)
		return nil
	}
	if p.form != nil {
		return t.fill(p, text)
	}
	if t.channel != nil {
		if a, ok := t.inChannel(p, text); ok {
			return a
		}
	}
	if card, number, ok := buttonNumber(text); ok && (card > 0 || p.newest() != nil) {
		return t.press(p, p, card, number)
	}
	return t.act(p, bot.Event{Kind: bot.Said, Text: text}, nil)
}

// command is the slash command, as it is typed.
const command = "/ruggespraak"

// inChannel reads what p does in the channel: gives the slash command, or presses "k2" or "k3.2".
func (t *Terminal) inChannel(p *person, text string) (*act, bool) {
	if rest, ok := strings.CutPrefix(text, command); ok && (rest == "" || rest[0] == ' ') {
		return t.act(p, bot.Event{Kind: bot.Commanded, Where: t.channel.addr, Text: strings.TrimSpace(rest)}, nil), true
	}
	rest, ok := strings.CutPrefix(text, t.words.inChannel)
	if !ok {
		return nil, false
	}
	card, number, ok := buttonNumber(rest)
	if !ok {
		return nil, false
	}
	return t.press(p, t.channel, card, number), true
}

// buttonNumber reads "2" (card 0: the newest with buttons) and "3.2".
func buttonNumber(text string) (card, number int, ok bool) {
	if len(text) > 8 {
		return 0, 0, false
	}
	left, right, two := strings.Cut(text, ".")
	if !two {
		left, right = "0", text
	}
	card, err1 := strconv.Atoi(left)
	number, err2 := strconv.Atoi(right)
	ok = err1 == nil && err2 == nil && card >= 0 && number > 0 && (card > 0) == two && !strings.ContainsAny(text, "+-")
	return card, number, ok
}

// press lets p press a button of a card in their own conversation or in the channel; card 0 is the
// newest there that has any.
func (t *Terminal) press(p, place *person, card, number int) *act {
	c := place.newest()
	if card > 0 {
		c = place.card(card)
	}
	switch {
	case c == nil:
		t.say(t.words.noCard)
		return nil
	case number > len(c.shows.Buttons):
		t.say(t.words.noButton)
		return nil
	}
	a, _ := bot.ParseAction(c.shows.Buttons[number-1].Action) // Post and Update saw to it that it can be read
	e := bot.Event{Kind: bot.Pressed, Action: a}
	if place == t.channel {
		e.Where = place.addr
	}
	return t.act(p, e, nil)
}
