package dialogs

import (
	"slices"
	"time"
)

// MaxCases is how many cases one person can have at a time.
const MaxCases = 8

// talkLife is how long a talk outlives the last thing said in it.
const talkLife = 100 * 24 * time.Hour

// A Talk is one person's conversation with the bot: which cases are theirs, and a text kept for a
// moment because it was typed where it should not be. Only that person's events change it.
type Talk struct {
	Owner Address   `json:"o"`
	Lang  string    `json:"l"`
	Cases []string  `json:"c,omitempty"` // codes, the latest used last; at most MaxCases
	Kept  *Kept     `json:"k,omitempty"`
	Seen  time.Time `json:"s"` // the last event
}

// Kept is a text typed in the chat, held for the form that asks for it (promise 3).
type Kept struct {
	Text  string    `json:"t"`
	Until time.Time `json:"u"`
}

// TalkKey names the talk of a person.
func TalkKey(a Address) Key { return Key("talk/" + a.Connection + "/" + a.User) }

// Key names the talk.
func (t *Talk) Key() Key { return TalkKey(t.Owner) }

// Wake is when the kept text must go.
func (t *Talk) Wake() time.Time {
	if t.Kept != nil {
		return t.Kept.Until
	}
	return time.Time{}
}

// Expires is when nothing was heard for long enough.
func (t *Talk) Expires() time.Time { return t.Seen.Add(talkLife) }

// Links are all the person's cases.
func (t *Talk) Links() []Key {
	keys := make([]Key, 0, len(t.Cases))
	for _, code := range t.Cases {
		keys = append(keys, CaseKey(code))
	}
	return keys
}

// drop takes a case out of the list.
func (t *Talk) drop(code string) {
	t.Cases = slices.DeleteFunc(t.Cases, func(c string) bool { return c == code })
}
