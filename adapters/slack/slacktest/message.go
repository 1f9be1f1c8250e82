package slacktest

import "slices"

// A Message is what a person sees of a message, or of a view's blocks.
type Message struct {
	TS, Channel string
	Text        string // as it is read, without markup; what is invisible is left out
	Buttons     []Button
	Pings       []string // who and what it calls: names, "@channel"
	Links       []string // where one gets by clicking on it
	Files       []File
	FromApp     bool
	Edited      bool
	Ephemeral   bool
	Notice      string // what a notification and a screen reader say: the text field
	Blocks      []byte // as JSON
}

// A Button on the screen.
type Button struct {
	Label, ActionID, BlockID, Value, Style string
}

// A File that was shared.
type File struct {
	Name, Title string
	Content     []byte
}

// seen is what a person sees of a message. Call it with the lock held.
func (s *Server) seen(m *msg) Message {
	out := Message{}
	if len(m.blocks) > 0 {
		out = s.render(m.blocks)
	} else {
		r := &renderer{s: s}
		r.mrkdwn(m.text, false)
		out = r.message()
	}
	out.TS, out.Channel, out.FromApp, out.Edited, out.Ephemeral = m.ts, m.conv, m.user == BotUser, m.edited, m.ephemeral
	out.Blocks = jsonBytes(m.blocks)
	r := &renderer{s: s}
	r.mrkdwn(m.text, false)
	notice := r.message()
	out.Notice = notice.Text
	if len(m.blocks) > 0 { // the text field calls people too, though it is not shown
		for _, ping := range notice.Pings {
			if !slices.Contains(out.Pings, ping) {
				out.Pings = append(out.Pings, ping)
			}
		}
	}
	for _, id := range m.files {
		if f := s.files[id]; f != nil {
			out.Files = append(out.Files, File{Name: f.name, Title: f.title, Content: f.content})
		}
	}
	return out
}

// Chat is the conversation with the app, oldest first, ephemeral messages left out.
func (p *Person) Chat() []Message {
	p.s.mu.Lock()
	defer p.s.mu.Unlock()
	cv := p.s.dmOf(p.ID)
	if cv == nil {
		return nil
	}
	var all []Message
	for _, m := range cv.msgs {
		all = append(all, p.s.seen(m))
	}
	return all
}

// Whispers are the ephemeral messages the person got, oldest first, in all channels.
func (p *Person) Whispers() []Message {
	p.s.mu.Lock()
	defer p.s.mu.Unlock()
	var all []Message
	for _, m := range p.whispers {
		all = append(all, p.s.seen(m))
	}
	return all
}

// ForgetWhispers is what restarting the app does: ephemeral messages are not kept.
func (p *Person) ForgetWhispers() {
	p.s.mu.Lock()
	defer p.s.mu.Unlock()
	p.whispers = nil
}

// Channel is what stands in a channel, oldest first.
func (s *Server) Channel(id string) []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	cv := s.convs[id]
	if cv == nil {
		return nil
	}
	var all []Message
	for _, m := range cv.msgs {
		all = append(all, s.seen(m))
	}
	return all
}

// Home is what the person's Home tab shows, and whether the app ever published one.
func (p *Person) Home() (Message, bool) {
	p.s.mu.Lock()
	defer p.s.mu.Unlock()
	if p.home == nil {
		return Message{}, false
	}
	out := p.s.render(p.home.body["blocks"])
	out.Blocks = jsonBytes(p.home.body["blocks"])
	return out, true
}
