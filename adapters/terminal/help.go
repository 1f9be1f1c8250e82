package terminal

import (
	"strconv"
	"strings"
)

// help explains the keys; for somebody also which buttons there are, or which field is asked.
func (t *Terminal) help(p *person) {
	t.say(t.words.help)
	if t.channel != nil {
		t.say(t.words.channel)
	}
	t.say("")
	t.say(t.words.forms)
	t.say("")
	t.say(t.words.here + " " + t.names())
	if p == nil {
		t.print("")
		return
	}
	t.say(t.words.buttons + " " + p.Name + ":")
	none := true
	for _, x := range p.posts {
		if b := t.buttons(p, x); b != "" {
			none = false
			t.print("  #" + strconv.Itoa(x.number) + b)
		}
	}
	if none {
		t.say("  " + t.words.none)
	}
	t.print("")
	if p.form != nil {
		t.askField(p)
	}
}

// names lists who is there, in the order of the configuration.
func (t *Terminal) names() string {
	var names []string
	for _, p := range t.cfg.People {
		names = append(names, p.User)
	}
	return strings.Join(names, ", ")
}
