package dialogs

import (
	"slices"
	"sync"
)

// methodVersion is the edition of the work method that new cases begin with.
const methodVersion = "6-2021"

// sixSteps is the work method in six steps, made when it is first needed: what follows from an answer
// leads back to the method, which a variable's initialiser may not.
var sixSteps struct {
	once sync.Once
	made *Method
}

// methodOf is the edition the case began with (Case.Method), or the current one when that is no longer
// there. There is one edition so far. The questions of a step are asked in the order in which they stand here, the steps in stepOrder's.
func methodOf(_ *Case) *Method {
	sixSteps.once.Do(func() {
		sixSteps.made = &Method{
			Version: methodVersion,
			Questions: slices.Concat(
				signalQuestions(), adviceQuestions(), talkQuestions(), riskQuestions(), decideQuestions(), shareQuestions(),
			),
			Order: stepOrder,
			Holds: holds,
		}
	})
	return sixSteps.made
}

// stepOrder puts the talk before the advice when the professional chose so (work method, step 2:
// many have talked already).
func stepOrder(f Facts) []int {
	if first := f.Get("order", "first"); first == "talk" || first == "talked" {
		return []int{1, 3, 2, 4, 5, 6}
	}
	return []int{1, 2, 3, 4, 5, 6}
}

// holds makes the steps that build on advice wait while a request is on its way. Whoever cannot
// wait says so (question go-on): the method's order is logical, not compulsory.
func holds(f Facts, step int) bool {
	switch step {
	case 1, 2, 6:
		return false
	case 3:
		return f.Get("order", "first") != "talk" && f.Get("order", "first") != "talked" && f.waits()
	}
	return f.waits()
}

// longText and its kin are the ways to fill something in. What is private stays in the case; the
// rest may reach an officer and is checked for identifying details.
func longText(name string) FieldSpec  { return FieldSpec{Name: name, Kind: Long} }
func shortText(name string) FieldSpec { return FieldSpec{Name: name, Kind: Short} }
func day(name string) FieldSpec       { return FieldSpec{Name: name, Kind: Date} }

func oneOf(name string, options ...string) FieldSpec {
	return FieldSpec{Name: name, Kind: Choice, Options: options}
}

func anyOf(name string, options ...string) FieldSpec {
	return FieldSpec{Name: name, Kind: Multi, Options: options}
}

func (s FieldSpec) optional() FieldSpec { s.Optional = true; return s }
func (s FieldSpec) private() FieldSpec  { s.Private = true; return s }

// only asks the field when one of values was chosen in another one; then it must be filled in.
func (s FieldSpec) only(field string, values ...string) FieldSpec {
	s.Only = &Only{Field: field, Values: values}
	return s
}

// moreQuestion asks whether there is another one of a repeated question, after the last one.
func moreQuestion(of string, step, repeat int) *Question {
	return &Question{
		Name: of + "-more", Step: step, Repeat: repeat, Steers: true,
		Fields: []FieldSpec{oneOf("answer", "yes", "no")},
		When:   func(f Facts) bool { return f.N < repeat && f.Has(slotOf(of, f.N)) },
		Asks:   func(f Facts) bool { return !f.had(slotOf(of, f.N+1)) },
	}
}

// wantsMore reports whether instance f.N of a repeated question was asked for: it is the first one,
// or the person said that there is more.
func wantsMore(of string) func(Facts) bool {
	return func(f Facts) bool { return f.N == 1 || f.Is(slotOf(of+"-more", f.N-1), "answer", "yes") }
}

// follows reports whether instance f.N of a repeated question has one before it.
func follows(of string) func(Facts) bool {
	return func(f Facts) bool { return f.begun() && (f.N == 1 || f.had(slotOf(of, f.N-1))) }
}
