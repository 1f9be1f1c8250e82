package dialogs

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"strconv"
	"strings"
	"time"

	"ruggespraak/dialogs/practice"
)

// Bounds of an exercise together.
const (
	togetherIdle = 2 * time.Hour   // forgotten: nothing was chosen or steered for so long
	countEvery   = 5 * time.Second // how soon the cards show that more people voted: not an update for each vote
	fewestShown  = 3               // with fewer votes a spread would say who chose what
	mostVoters   = 2000            // of one statement
)

// A Together is an exercise under way in a channel: people vote on the statements of an invented case, and
// one of them steers. There is one in a channel at most. Nothing of it outlives its end, and who chose what
// does not outlive the statement: only the numbers stay.
type Together struct {
	Code    string                   `json:"k"`           // fresh for each exercise: buttons of an earlier one in the same channel are worth nothing
	Where   Address                  `json:"w"`           // the channel
	By      Address                  `json:"b"`           // who began it, and steers
	Lang    string                   `json:"l"`           // of everything in the channel
	Case    string                   `json:"c"`           // practice.Case.ID
	At      int                      `json:"a"`           // which statement, from 0
	Shown   bool                     `json:"s,omitempty"` // its spread was shown
	Votes   map[string]practice.Kind `json:"v,omitempty"` // of the statement that is open, by voter
	Tallies []Tally                  `json:"t,omitempty"` // of the statements that were shown
	Told    int                      `json:"o,omitempty"` // how many votes the cards show
	Count   time.Time                `json:"n,omitzero"`  // when the cards show the number anew; zero when they are right
	Last    time.Time                `json:"e"`           // the last vote or step
}

// A Tally is how often each kind was chosen for a statement.
type Tally struct {
	Statement string                `json:"s"` // practice.Statement.ID
	By        map[practice.Kind]int `json:"b"`
}

// votes is how many people voted.
func (y Tally) votes() int {
	n := 0
	for _, votes := range y.By {
		n += votes
	}
	return n
}

// TogetherKey names the exercise in a channel. The channel's own name cannot be read from it.
func TogetherKey(where Address) Key { return Key("together/" + togetherCode(where)) }

// togetherCode stands for a channel in keys, buttons and the keys of cards: 16 small letters and digits.
func togetherCode(where Address) string {
	sum := sha256.Sum256([]byte(where.Connection + "\x00" + where.User))
	return hex.EncodeToString(sum[:8])
}

// Key names the exercise.
func (g *Together) Key() Key { return TogetherKey(g.Where) }

// Wake is when the number of votes is shown, or when the exercise is forgotten.
func (g *Together) Wake() time.Time {
	end := g.Last.Add(togetherIdle)
	if !g.Count.IsZero() && g.Count.Before(end) {
		return g.Count
	}
	return end
}

// Expires is when it ends by itself at the latest.
func (g *Together) Expires() time.Time { return g.Last.Add(togetherIdle) }

// Links are none: an exercise stands by itself, and nothing of anybody's cases is loaded with it.
func (g *Together) Links() []Key { return nil }

// voter stands for somebody among the votes of one exercise.
func (g *Together) voter(a Address) string {
	sum := sha256.Sum256([]byte(g.Code + "\x00" + a.Connection + "\x00" + a.User))
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}

// step counts what was steered so far: a button says for which step it was made.
func (g *Together) step() int {
	if g.Shown {
		return 2*g.At + 1
	}
	return 2 * g.At
}

// action is what a button does with the exercise as it stands: slot is "fact", or "show".
func (g *Together) action(verb, slot string) string {
	return Action{Verb: verb, Code: togetherCode(g.Where), Slot: slot + "." + g.Code, Rev: g.step()}.Encode()
}

// Together is the code of the exercise a line is about, as Action has it; "" for none.
func (l Line) Together() string {
	code, rest, _ := strings.Cut(l.Card.Key, "/")
	rest, ok := strings.CutPrefix(rest, "together.")
	switch {
	case !ok:
		return ""
	case code == "talk":
		code, _, _ = strings.Cut(rest, ".")
	}
	return code
}

// lineKey is the key of the n-th new line of a turn, that is never brought up to date.
func (g *Together) lineKey(n int) string {
	return "talk/together." + togetherCode(g.Where) + "." + strconv.Itoa(n)
}

// Crowded is the record that many people may want to change at the very same moment with events like this
// one; "" for none. Whoever handles such events had better take them one after the other.
func Crowded(ev Event) Key {
	switch ev.Kind {
	case Pressed:
		if togetherVerbs[ev.Action.Verb] != nil {
			return Key("together/" + ev.Action.Code)
		}
	case Due:
		if strings.HasPrefix(ev.Action.Code, "together/") {
			return Key(ev.Action.Code)
		}
	}
	return ""
}
