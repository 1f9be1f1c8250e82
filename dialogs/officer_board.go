package dialogs

import (
	"cmp"
	"slices"
	"strings"
)

// maxBoard is how many requests the overview shows by themselves.
const maxBoard = 8

// officerBoard answers an officer who asks for the overview.
func (t *turn) officerBoard() {
	for _, card := range t.boardCards() {
		prefix, _, ok := strings.Cut(card.Key, "/")
		if !ok {
			prefix = "talk"
		}
		t.tell(prefix, card.Text, card.Buttons, card.Args...)
	}
}

// boardCards are how many requests there are, and one card each for those that wait for an officer,
// the most pressing first.
func (t *turn) boardCards() []Card {
	var open, mine, others []*Request
	late := 0
	for _, r := range t.recs.Requests {
		switch {
		case !r.Live() || r.Asker == t.ev.From || slices.Contains(r.Out, t.ev.From):
		case r.State == Open:
			open = append(open, r)
			if t.late(r) {
				late++
			}
		case r.State == Taken && r.Taker == t.ev.From:
			mine = append(mine, r)
		case r.State == Taken:
			others = append(others, r)
		}
	}
	if len(open)+len(mine)+len(others) == 0 {
		return []Card{{Text: "line.board.none"}}
	}
	cards := []Card{{Text: "line.board", Args: []Arg{
		Count("Open", len(open)), Count("Late", late), Count("Mine", len(mine)), Count("Others", len(others)),
	}}}
	show := slices.Concat(open, mine)
	slices.SortFunc(show, pressing)
	for _, r := range show[:min(len(show), maxBoard)] {
		cards = append(cards, t.officerCard(r, t.ev.From))
	}
	return cards
}

// late reports whether an open request waits for longer than was promised at first.
func (t *turn) late(r *Request) bool {
	wait := t.env.Org.Pace.Answer
	if r.Urgent {
		wait = t.env.Org.Pace.Urgent
	}
	return r.Tier >= len(t.env.Org.Tiers) || !t.env.Org.After(r.Sent, wait, r.Urgent).After(t.env.Now)
}

// pressing puts urgent requests first, then those that were promised soonest.
func pressing(a, b *Request) int {
	if a.Urgent != b.Urgent {
		if a.Urgent {
			return -1
		}
		return 1
	}
	return cmp.Or(a.Next.Compare(b.Next), cmp.Compare(a.Code, b.Code))
}
