package dialogs

import "time"

// A Practice is the exercise somebody is in the middle of: which one, on which invented case, and what
// was chosen so far. It never holds what somebody typed, and it leads to no other record. It goes at the
// end of the exercise, on ‘stop’, or by itself.
type Practice struct {
	Owner    Address           `json:"o"`
	Case     string            `json:"c"` // practice.Case.ID
	Exercise string            `json:"e"` // one of exercises
	Rev      int               `json:"r"` // grows with each answer
	Answers  map[string]Values `json:"a,omitempty"`
	Seen     time.Time         `json:"s"` // the last answer
}

// How long after the last answer an exercise is forgotten: first by itself, and if that fails by the
// store (promise 5).
const (
	practiceWake = 90 * time.Minute
	practiceLife = 2 * time.Hour
)

// PracticeKey names what a person is practising.
func PracticeKey(a Address) Key { return Key("practice/" + a.Connection + "/" + a.User) }

// Key names the practice.
func (p *Practice) Key() Key { return PracticeKey(p.Owner) }

// Wake is when it is forgotten.
func (p *Practice) Wake() time.Time { return p.Seen.Add(practiceWake) }

// Expires is when it is gone at the latest.
func (p *Practice) Expires() time.Time { return p.Seen.Add(practiceLife) }

// Links are none: what is practised touches nothing that is real.
func (p *Practice) Links() []Key { return nil }
