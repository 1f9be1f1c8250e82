package slacktest

import (
	"strings"
)

// A renderer writes blocks down as they are read.
type renderer struct {
	s   *Server
	out strings.Builder
	got Message
}

// render is what a person sees of blocks. Call it with the lock held.
func (s *Server) render(blocks any) Message {
	r := &renderer{s: s}
	items, _ := blocks.([]any)
	for _, b := range items {
		if o, ok := b.(obj); ok {
			r.block(o)
		}
	}
	return r.message()
}

// message is what was written so far, without the characters nobody sees.
func (r *renderer) message() Message {
	text := strings.NewReplacer("\u200b", "", "\u2060", "", "\ufeff", "").Replace(r.out.String())
	r.got.Text = strings.TrimSpace(text)
	return r.got
}

func (r *renderer) line() {
	if r.out.Len() > 0 {
		r.out.WriteByte('\n')
	}
}

// block writes one block, with a line for each thing in it.
func (r *renderer) block(o obj) {
	switch o["type"] {
	case "section":
		r.text(o["text"])
		r.texts(o["fields"])
	case "header":
		r.text(o["text"])
	case "context":
		r.texts(o["elements"])
	case "image":
		r.text(o["title"])
	case "markdown":
		t, _ := o["text"].(string)
		r.line()
		r.mrkdwn(t, false)
	case "rich_text":
		items, _ := o["elements"].([]any)
		for _, part := range items {
			r.rich(part)
		}
	case "input":
		r.text(o["label"])
		r.text(o["hint"])
	}
	for _, el := range interactive(o) {
		r.element(o, el)
	}
}

// texts writes text objects.
func (r *renderer) texts(v any) {
	items, _ := v.([]any)
	for _, x := range items {
		r.text(x)
	}
}

// text writes a text object on a line of its own.
func (r *renderer) text(v any) {
	o, ok := v.(obj)
	if !ok {
		return
	}
	t, _ := o["text"].(string)
	switch o["type"] {
	case "mrkdwn":
		r.line()
		r.mrkdwn(t, o["verbatim"] == true)
	case "plain_text":
		r.line()
		if o["emoji"] != false {
			t = emoji(t)
		}
		r.out.WriteString(t)
	}
}

// element notes a button, and writes what stands on other elements.
func (r *renderer) element(block, el obj) {
	str := func(v any) string { t, _ := v.(string); return t }
	if el["type"] == "button" {
		label, _ := el["text"].(obj)
		r.got.Buttons = append(r.got.Buttons, Button{
			Label: str(label["text"]), ActionID: str(el["action_id"]), BlockID: str(block["block_id"]), Value: str(el["value"]), Style: str(el["style"]),
		})
		if to := str(el["url"]); to != "" {
			r.got.Links = append(r.got.Links, to)
		}
		return
	}
	r.text(el["placeholder"])
	if t := str(el["initial_value"]); t != "" {
		r.line()
		r.out.WriteString(t)
	}
	for _, o := range optionsOf(el) {
		r.text(o["text"])
		r.text(o["description"])
	}
}

// rich writes a part of a rich_text block; text in it is never markup.
func (r *renderer) rich(v any) {
	o, _ := v.(obj)
	items, _ := o["elements"].([]any)
	if o["type"] != "rich_text_list" {
		r.line()
	}
	for _, x := range items {
		leaf, _ := x.(obj)
		str := func(name string) string { t, _ := leaf[name].(string); return t }
		switch leaf["type"] {
		case "text":
			r.out.WriteString(str("text"))
		case "link":
			r.link(str("url"), str("text"))
		case "user":
			r.ping("@" + r.name(str("user_id")))
		case "channel":
			r.out.WriteString("#" + str("channel_id"))
		case "broadcast":
			r.ping("@" + str("range"))
		case "emoji":
			r.out.WriteString(emoji(":" + str("name") + ":"))
		case "rich_text_section":
			r.rich(leaf)
		}
	}
}

func (r *renderer) ping(name string) {
	r.got.Pings = append(r.got.Pings, name)
	r.out.WriteString(name)
}

func (r *renderer) link(to, label string) {
	if label == "" {
		label = to
	}
	r.got.Links = append(r.got.Links, to)
	r.out.WriteString(label)
}

// name is what somebody is called on the screen.
func (r *renderer) name(id string) string {
	if u := r.s.users[id]; u != nil {
		return u.Name
	}
	return id
}
