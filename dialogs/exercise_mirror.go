package dialogs

import (
	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// walkMirror ends the walk: what was used, what was there as well, what was skipped, and how it went on.
// It gives no score: whoever reads it draws the conclusion.
func (t *turn) walkMirror(p *Practice, c *practice.Case) {
	sections := []Section{
		p.mirrored(c, "facts", func(s practice.Statement) bool {
			return p.used(s) && s.Kind == practice.Fact && !p.chose("signals", "counter", s.ID)
		}),
		p.mirrored(c, "counter", func(s practice.Statement) bool { return p.chose("signals", "counter", s.ID) }),
		p.mirrored(c, "missed", func(s practice.Statement) bool {
			return s.Side == practice.Counter && !p.used(s)
		}),
		p.mirrored(c, "unfounded", func(s practice.Statement) bool { return p.used(s) && s.Kind != practice.Fact }),
	}
	if p.Answers["what"] != nil {
		sections = append(sections, p.mirrored(c, "shared", func(s practice.Statement) bool { return p.chose("what", "shared", s.ID) }))
	}
	t.mirror(p, append(sections, p.skipped(c), headed("exercise.went-on", caseText(c, practice.PartEnd)))...)
}

// used reports whether a statement was brought at all in step 1.
func (p *Practice) used(s practice.Statement) bool {
	return p.chose("signals", "signal", s.ID) || p.chose("signals", "counter", s.ID)
}

// mirrored lists statements; those that are no facts with the reason why. With none it says so.
func (p *Practice) mirrored(c *practice.Case, name string, which func(practice.Statement) bool) Section {
	s := headed(texts.Key("exercise.mirror." + name))
	for _, one := range c.Statements {
		if which(one) {
			s.Items = append(s.Items, sentence(c, one.ID))
			if one.Kind != practice.Fact {
				s.Items = append(s.Items, Item{Text: &Phrase{Key: texts.Key(c.KeyOf(practice.PartWhy, one.ID))}})
			}
		}
	}
	if len(s.Items) == 0 {
		s.Items = []Item{{Text: &Phrase{Key: texts.Key("exercise.mirror." + name + ".none")}}}
	}
	return s
}

// skipped lists the parts of the method that were left out, in its own order.
func (p *Practice) skipped(c *practice.Case) Section {
	s := headed("exercise.mirror.skipped")
	for _, part := range []struct {
		name string
		left bool
	}{
		{"counter", len(p.Answers["signals"]["counter"]) == 0},
		{"advice", p.chose("first", "first", "alone")},
		{"talk", p.chose("talk", "talk", "skip")},
		{"parents", under16(c) && !p.chose("talk", "talk", "parents") && !p.chose("talk", "talk", "skip")},
		{"consent", p.chose("share", "answer", "yes") && p.chose("consent", "consent", "not-asked")},
		{"feedback", p.chose("what", "feedback", "no")},
	} {
		if part.left {
			s.Items = append(s.Items, Item{Text: &Phrase{Key: texts.Key("exercise.mirror.skipped." + part.name)}})
		}
	}
	if len(s.Items) == 0 {
		s.Items = []Item{{Text: &Phrase{Key: "exercise.mirror.skipped.none"}}}
	}
	return s
}
