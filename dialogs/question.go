package dialogs

import (
	"slices"
	"strconv"
	"strings"
)

// A Question is one form of the work method: when it applies, how it is asked, how an answer is
// judged. Its texts are found by its name: "q.<name>.title", ".intro", and for each field
// "q.<name>.<field>", ".<field>.hint", ".<field>.<option>".
//
// Questions are named, never numbered: a new one is simply asked, a removed one vanishes.
type Question struct {
	Name   string
	Step   int  // 1 to 6
	Repeat int  // how often it can be answered at most; 0 and 1 both mean once
	Steers bool // its answer only steers what is asked: it is not shown among what was put in
	Fields []FieldSpec
	// When says whether the question may be answered; nil means always. For a repeated question it is
	// asked for each instance.
	When func(f Facts) bool
	// Asks says whether the bot asks it of its own accord, given that it may be answered; nil means yes.
	// What it does not ask is reached from the menu: one signal more, another talk.
	Asks func(f Facts) bool
	// Check judges the values as a whole, after each field was judged by itself; nil means all is well.
	// The result names fields and what is wrong with them.
	Check func(f Facts, v Values) map[string]Phrase
	// Shape touches up the form, for what depends on the case: other options, a rule shown, what was
	// advised. Nil leaves it as it is.
	Shape func(f Facts, form *Form)
	// Know names the card of package know that explains what is asked; "" for none. The form says how to
	// find it.
	Know string
	// Coach names the field the fact coach looks at; "" for none.
	Coach string
	// After is what follows from the answer besides the next question: a request sent, a reminder set.
	// Nil means nothing.
	After func(t *turn, f Facts)
	// Undoes names the questions whose answers are taken out when this one's choices change, because
	// they rest on them. What was filled in comes back when they are asked again.
	Undoes []string
	// Final says whether the answer can no longer be changed, because it left the case; nil means never.
	Final func(f Facts) bool
}

// A FieldSpec is a field of a question; its texts are found by the names.
type FieldSpec struct {
	Name     string
	Kind     FieldKind
	Options  []string
	Optional bool
	Only     *Only
	Private  bool // never leaves the case: no check for identifying details is needed
}

// Facts is what a question may look at: the case, its requests, the organisation and the hour.
type Facts struct {
	*Case
	Requests map[string]*Request
	Env      Env
	N        int // which instance of a repeated question is meant; 1 for the first
}

// Values are what was filled in: field name to values.
type Values map[string][]string

// Get is the first value of a field, or "".
func (v Values) Get(field string) string {
	if len(v[field]) > 0 {
		return v[field][0]
	}
	return ""
}

// Is reports whether a value was chosen.
func (v Values) Is(field, value string) bool { return slices.Contains(v[field], value) }

// Slot names one instance of a question: "age", or "signal.2" when it repeats.
func (q *Question) Slot(n int) string {
	if q.Repeat > 1 {
		return q.Name + "." + strconv.Itoa(n)
	}
	return q.Name
}

// applies reports whether instance n is asked of this case at all.
func (q *Question) applies(f Facts, n int) bool {
	f.N = n
	return q.When == nil || q.When(f)
}

// asked reports whether instance n is to be asked now: it may be answered, it is not, and either the
// bot asks it of its own accord or an answer to it was taken out.
func (q *Question) asked(f Facts, n int) bool {
	if f.Has(q.Slot(n)) || !q.applies(f, n) {
		return false
	}
	f.N = n
	return q.Asks == nil || q.Asks(f) || f.Answers[q.Slot(n)].Out
}

// final reports whether instance n can no longer be changed.
func (q *Question) final(f Facts, n int) bool {
	f.N = n
	return q.Final != nil && q.Final(f)
}

// times is how many instances there can be.
func (q *Question) times() int { return max(1, q.Repeat) }

// A Method is the ordered list of questions of one version of the work method. A case keeps the
// version it began with.
type Method struct {
	Version   string
	Questions []*Question
	// Order gives the steps in the order in which they are asked for this case.
	Order func(f Facts) []int
	// Holds says whether a step waits for something that is still to come, such as advice.
	Holds func(f Facts, step int) bool
}

// Find gives the question and instance a slot names; nil when this version has no such slot.
func (m *Method) Find(slot string) (*Question, int) {
	name, num, repeated := strings.Cut(slot, ".")
	for _, q := range m.Questions {
		if q.Name != name {
			continue
		}
		n := 1
		if repeated {
			var err error
			if n, err = strconv.Atoi(num); err != nil || q.Repeat < 2 || strconv.Itoa(n) != num {
				return nil, 0
			}
		} else if q.Repeat > 1 {
			return nil, 0
		}
		if n < 1 || n > q.times() {
			return nil, 0
		}
		return q, n
	}
	return nil, 0
}

// Next is the first slot to be asked; nil when the case needs nothing more now.
func (m *Method) Next(f Facts) (*Question, int) {
	for _, step := range m.Order(f) {
		if m.Holds(f, step) {
			continue
		}
		for _, q := range m.Questions {
			for n := 1; q.Step == step && n <= q.times(); n++ {
				if q.asked(f, n) {
					return q, n
				}
			}
		}
	}
	return nil, 0
}

// Answered lists the slots that apply and are answered, in the order of the method.
func (m *Method) Answered(f Facts) []string {
	var slots []string
	for _, q := range m.Questions {
		for n := 1; n <= q.times(); n++ {
			if slot := q.Slot(n); f.Has(slot) && q.applies(f, n) {
				slots = append(slots, slot)
			}
		}
	}
	return slots
}

// questionOf is the name of the question a slot belongs to.
func questionOf(slot string) string {
	name, _, _ := strings.Cut(slot, ".")
	return name
}
