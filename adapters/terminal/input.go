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
	if card, number, ok := buttonNumber(text); ok && (card > 0 || p.newest() != nil) {
		return t.press(p, card, number)
	}
	return t.act(p, bot.Event{Kind: bot.Said, Text: text}, nil)
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

// press presses a button of a card; card 0 is the newest that has any.
func (t *Terminal) press(p *person, card, number int) *act {
	c := p.newest()
	if card > 0 {
		c = p.card(card)
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
	return t.act(p, bot.Event{Kind: bot.Pressed, Action: a}, nil)
}
