package main

import (
	"context"
	"strings"
	"time"

	"ruggespraak/bot"
)

// serve is an officer: takes requests, or not; answers, asks back, gives back, or stays silent. Once
// the trouble is over they do what they are asked.
func (p *player) serve(ctx context.Context) {
	for ctx.Err() == nil {
		p.wait(ctx)
		over := p.w.ledger.over()
		a, line, ok := p.find(over, "answer", "take")
		if !ok {
			continue
		}
		p.done[line] = true
		if over {
			pause(ctx, time.Second) // what was shown long ago is tried again and again, not all the time
		}
		switch luck := p.rnd.IntN(100); {
		case !over && luck < 50: // looks the other way
		case a.Verb == "answer":
			p.answer(ctx, a.Code)
		case !over && luck < 54:
			if form := p.press(ctx, "decline", a.Code).Form; form != nil {
				p.submit(ctx, form.Action, nil)
			}
		default:
			p.press(ctx, "take", a.Code)
			p.after(ctx, a.Code, luck, over)
		}
	}
}

// after is what follows on taking a request.
func (p *player) after(ctx context.Context, code string, luck int, over bool) {
	switch {
	case !over && luck < 62: // says nothing more: the request goes back by itself
	case !over && luck < 66:
		p.press(ctx, "release", code)
	case !over && luck < 76:
		if form := p.press(ctx, "ask-back", code).Form; form != nil {
			words := newMark()
			reply := p.submit(ctx, form.Action, map[string][]string{"text": {words + "?"}})
			p.w.ledger.said(words, code, taken(reply, "asked-back"))
		}
	default:
		p.answer(ctx, code)
	}
}

// answer gives advice.
func (p *player) answer(ctx context.Context, code string) {
	form := p.press(ctx, "answer", code).Form
	if form == nil {
		return
	}
	words := newMark()
	reply := p.submit(ctx, form.Action, map[string][]string{
		"interpretation": {words + "."}, "serious": {"some"}, "term": {"later"}, "decision": {"talk"}, "steps": {"Ga rustig in gesprek."},
	})
	p.w.ledger.said(words, code, taken(reply, "answered"))
	p.done[code] = taken(reply, "answered")
}

// taken reports whether the bot says that what was sent went through. Each of these sentences begins
// differently from those that say it did not.
func taken(r bot.Reply, what string) bool {
	if r.Form != nil || r.Note == "" {
		return false
	}
	begins := map[string]string{
		"answered": "Je advies op adviesvraag", "asked-back": "Je vraag is bij de vrager",
		"replied": "Je reactie bij adviesvraag", "added": "Het staat erbij.",
	}
	return strings.HasPrefix(r.Note, begins[what])
}
