package slacktest

import (
	"encoding/json"
	"maps"
	"slices"
)

// takeAction does what the app answered to a form, and says what is wrong with the answer (Modals,
// Updating views). Call it with the lock held.
func (p *Person) takeAction(v *view, answer []byte) string {
	var a struct {
		Action string            `json:"response_action"`
		View   obj               `json:"view"`
		Errors map[string]string `json:"errors"`
	}
	if len(answer) > 0 && json.Unmarshal(answer, &a) != nil {
		return "cannot be read"
	}
	if !slices.Contains(p.stack, v.id) { // closed meanwhile
		return ""
	}
	if a.Action == "update" || a.Action == "push" {
		if wrong := p.s.checkView(a.View, inModal); len(wrong) > 0 {
			return wrong[0]
		}
	}
	switch a.Action {
	case "":
		p.close(v)
	case "clear":
		p.clear()
	case "update":
		if refused := p.s.fill(v, a.View); refused != nil {
			return refused.code
		}
	case "push":
		if _, refused := p.s.push(p, a.View); refused != nil {
			return refused.code
		}
	case "errors":
		return p.takeErrors(v, a.Errors)
	default:
		return "no such response_action"
	}
	return ""
}

// takeErrors puts errors under their fields; they are for input blocks only.
func (p *Person) takeErrors(v *view, under map[string]string) string {
	if len(under) == 0 {
		return "errors without errors"
	}
	for _, block := range slices.Sorted(maps.Keys(under)) {
		is := func(b any) bool { o := b.(obj); return o["block_id"] == block && o["type"] == "input" }
		if !slices.ContainsFunc(v.body["blocks"].([]any), is) {
			return "an error for a block that is no input"
		}
		if under[block] == "" {
			return "an error without a text"
		}
	}
	v.errors = under
	p.s.touch(p.ID)
	return ""
}

// close closes one view, with those on top of it.
func (p *Person) close(v *view) {
	i := slices.Index(p.stack, v.id)
	for _, id := range p.stack[i:] {
		p.s.views[id].open = false
	}
	p.stack = p.stack[:i]
	p.s.touch(p.ID)
}

// clear closes all views.
func (p *Person) clear() {
	if len(p.stack) > 0 {
		p.close(p.s.views[p.stack[0]])
	}
}
