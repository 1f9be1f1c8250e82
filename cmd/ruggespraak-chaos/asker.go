package main

import (
	"context"
	"strings"
	"time"

	"ruggespraak/bot"
)

// confer is a professional who asks for advice, answers what is asked back, and thanks.
func (p *player) confer(ctx context.Context) {
	code := p.begin(ctx)
	request := p.ask(ctx, code)
	p.w.ledger.asked(request)
	for ctx.Err() == nil {
		p.wait(ctx)
		if a, line, ok := p.find(false, "reply"); ok && a.Code == request {
			p.done[line] = true
			p.reply(ctx, request)
		}
		if _, _, ok := p.find(true, "thank"); ok {
			if p.press(ctx, "thank", request).Note != "" {
				return
			}
		}
	}
}

// begin starts a case and writes down one signal. It gives the case's code.
func (p *player) begin(ctx context.Context) (code string) {
	for ctx.Err() == nil && code == "" {
		p.say(ctx, "start")
		p.wait(ctx)
		a, _, _ := p.find(true, "next")
		code = a.Code
	}
	for ctx.Err() == nil {
		form := p.press(ctx, "next", code).Form
		if form == nil {
			p.wait(ctx) // the answer was lost: press again
			continue
		}
		if !strings.Contains(form.Action, "|signal.1|") {
			return code // the signal is there, though the answer to it was lost
		}
		p.submit(ctx, form.Action, map[string][]string{
			"fact": {"Zei in de pauze dat geweld soms nodig is."}, "source": {"self"}, "since": {"Sinds drie weken, elke week een keer."},
		})
	}
	return code
}

// ask sends a request, and gives its code. It begins again as long as there is no request's card.
func (p *player) ask(ctx context.Context, code string) string {
	urgent := "normal"
	if p.rnd.IntN(4) == 0 {
		urgent = "urgent"
	}
	words := newMark()
	for ctx.Err() == nil {
		form := p.submit(ctx, bot.Action{Verb: "chosen", Code: code}.Encode(), map[string][]string{"what": {"round"}}).Form
		if form != nil && strings.Contains(form.Action, "|ask.1|") {
			form = p.submit(ctx, form.Action, map[string][]string{
				"questions": {"interpretation", "steps"}, "own": {words + "."}, "urgent": {urgent},
			}).Form
		}
		if form != nil && strings.Contains(form.Action, "|send.1|") {
			reply := p.submit(ctx, form.Action, map[string][]string{"answer": {"send"}})
			p.w.ledger.said(words, reply.Note != "" && reply.Form == nil)
		}
		p.wait(ctx)
		if a, _, ok := p.find(true, "withdraw", "view"); ok && strings.HasPrefix(a.Code, code+"-") {
			return a.Code
		}
	}
	return ""
}

// reply answers an officer's question.
func (p *player) reply(ctx context.Context, request string) {
	form := p.press(ctx, "reply", request).Form
	if form == nil {
		return
	}
	words := newMark()
	reply := p.submit(ctx, form.Action, map[string][]string{"text": {words + "."}})
	p.w.ledger.said(words, taken(reply, "replied", request) || taken(reply, "added", request))
}

// wait lets a little time pass, or less when something new is shown.
func (p *player) wait(ctx context.Context) {
	_, bell := p.w.platform.look(p.me)
	select {
	case <-ctx.Done():
	case <-bell:
	case <-time.After(time.Second):
	}
}
