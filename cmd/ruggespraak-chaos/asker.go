package main

import (
	"context"
	"slices"
	"strings"
	"time"

	"ruggespraak/bot"
)

// confer is a professional who walks from a signal to a request for advice, answers what is asked
// back, and thanks. One in four erases everything in the end.
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
		if a, _, ok := p.find(true, "thank"); ok && a.Code == request {
			p.press(ctx, "thank", request)
			break
		}
	}
	if p.rnd.IntN(4) == 0 {
		p.erase(ctx, code, request)
	}
}

// erase takes the case away with everything about it.
func (p *player) erase(ctx context.Context, code, request string) {
	for ctx.Err() == nil {
		form := p.press(ctx, "erase", code).Form
		if form == nil {
			p.w.ledger.erase(request) // nothing is there any more
			return
		}
		p.submit(ctx, form.Action, map[string][]string{"sure": {"yes"}})
	}
}

// begin starts a case and gives its code.
func (p *player) begin(ctx context.Context) string {
	for ctx.Err() == nil {
		p.say(ctx, "start")
		p.wait(ctx)
		if a, _, ok := p.find(true, "next"); ok {
			return a.Code
		}
	}
	return ""
}

// ask answers question after question until a request is sent, and gives its code. Where an answer
// was lost on the way back, the card's button asks again.
func (p *player) ask(ctx context.Context, code string) string {
	words := newMark()
	var form *bot.Form
	for ctx.Err() == nil {
		if form == nil {
			form = p.press(ctx, "next", code).Form
		}
		if form != nil {
			reply := p.submit(ctx, form.Action, p.fill(form, words))
			if strings.Contains(form.Action, "|send.1|") {
				p.w.ledger.said(words, code+"-1", reply.Note != "" && reply.Form == nil)
			}
			form = reply.Form
			continue
		}
		p.wait(ctx)
		if a, _, ok := p.find(true, "withdraw", "view"); ok && strings.HasPrefix(a.Code, code+"-") {
			return a.Code
		}
	}
	return ""
}

// liked are answers that lead to a request soon.
var liked = map[string]string{"first": "advice", "answer": "send", "used": "no", "urgent": "normal"}

// fill answers every question of a form that must be answered.
func (p *player) fill(form *bot.Form, words string) map[string][]string {
	values := map[string][]string{}
	for _, f := range form.Fields {
		if f.Only != nil && !slices.ContainsFunc(values[f.Only.Field], func(v string) bool { return slices.Contains(f.Only.Values, v) }) {
			continue
		}
		switch f.Kind {
		case bot.Choice, bot.Multi:
			if !f.Optional {
				values[f.Name] = []string{p.choose(f)}
			}
		case bot.Date:
			values[f.Name] = []string{time.Now().Format(time.DateOnly)}
		case bot.Long, bot.Short:
			if f.Name == "own" && strings.Contains(form.Action, "|ask.1|") {
				values[f.Name] = []string{words + "."}
			} else if !f.Optional {
				values[f.Name] = []string{"Zei in de pauze dat geweld soms nodig is."}
			}
		}
	}
	return values
}

// choose is what is liked, or no, or the first.
func (p *player) choose(f bot.Field) string {
	want := []string{liked[f.Name], "no", "none", f.Options[0].Value}
	if f.Name == "urgent" && p.rnd.IntN(4) == 0 {
		want[0] = "urgent"
	}
	for _, v := range want {
		if slices.ContainsFunc(f.Options, func(o bot.Option) bool { return o.Value == v }) {
			return v
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
	p.w.ledger.said(words, request, taken(reply, "replied") || taken(reply, "added"))
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
