package practice

import "strconv"

// A Kind says what a statement is (work method, step 1: facts and opinions are kept apart, and what comes
// from somebody else names its source).
type Kind string

// The kinds.
const (
	Fact    Kind = "fact"    // somebody saw or heard it, and it says who, or it was the professional
	Opinion Kind = "opinion" // what somebody thinks of it, or expects
	Source  Kind = "source"  // it may be so, but it does not say who knows it, or how
)

// Kinds are all of them, in the order in which people choose.
func Kinds() []Kind { return []Kind{Fact, Opinion, Source} }

// A Side says what a fact speaks for.
type Side string

// The sides.
const (
	Signal  Side = "signal"  // a reason for worry
	Counter Side = "counter" // a counter-signal: it speaks against the worry
)

// Sectors and Ages are what a case can say of the young person and of where they were noticed. The texts
// are exercise.sector.<sector> and exercise.age.<age>.
func Sectors() []string {
	return []string{"youth-care", "school", "mbo", "community", "probation", "foster", "sport", "neighbourhood", "health", "other"}
}

// Ages are the bands of age. The rule on parents changes at 16 (work method, step 3).
func Ages() []string { return []string{"8-11", "12-15", "16-17", "18-23"} }

// A Text is one text in both languages. A text of a built-in case is also in the catalogue.
type Text struct {
	NL string `yaml:"nl"`
	EN string `yaml:"en"`
}

// In gives the text in a language: "en", or else Dutch.
func (t Text) In(lang string) string {
	if lang == "en" {
		return t.EN
	}
	return t.NL
}

// A Case is an invented case. It never changes.
type Case struct {
	ID         string      `yaml:"id"` // small letters, digits and dashes; unique
	Sector     string      `yaml:"sector"`
	Age        string      `yaml:"age"`
	Harmless   bool        `yaml:"harmless"` // it turns out that there was nothing to worry about
	Title      Text        `yaml:"title"`
	Intro      Text        `yaml:"intro"`
	Statements []Statement `yaml:"statements"` // at least MinStatements, at most MaxStatements
	Rewrite    Example     `yaml:"rewrite"`    // an interpretation, and how it can be an observation
	Anonymise  Example     `yaml:"anonymise"`  // a text that identifies, and how it can be one that does not
	Walk       Walk        `yaml:"walk"`
}

// A Statement is one sentence somebody could have said or written about the young person.
type Statement struct {
	ID   string `yaml:"-"` // its number in the case: "1", "2", …
	Kind Kind   `yaml:"kind"`
	Side Side   `yaml:"side"` // of a fact; empty for others
	Text Text   `yaml:"text"`
	Why  Text   `yaml:"why"`  // why it is of that kind
	Talk Text   `yaml:"talk"` // a question to talk about together
}

// An Example is a text to work on, and one way it can be done.
type Example struct {
	Text    Text `yaml:"text"`
	Example Text `yaml:"example"`
}

// A Walk is what others say when the six steps are walked.
type Walk struct {
	Advice Text `yaml:"advice"` // the played officer's
	Young  Text `yaml:"young"`  // what the young person says in the talk
	Risks  Text `yaml:"risks"`  // how the risks look with all of it put together
	End    Text `yaml:"end"`    // how it went on
}

// Bounds of a case. Both platforms show ten choices in one field.
const (
	MinStatements = 8
	MaxStatements = 10
)

// The parts of a case, as they stand in the keys of its texts: "practice.<case>.<part>". A part of a
// statement has its ID behind it: "practice.<case>.why.3".
const (
	PartTitle     = "title"
	PartIntro     = "intro"
	PartStatement = "statement"
	PartWhy       = "why"
	PartTalk      = "talk"
	PartRewrite   = "rewrite"
	PartRewritten = "rewritten"
	PartIdentify  = "identifying"
	PartAnonymous = "anonymous"
	PartAdvice    = "advice"
	PartYoung     = "young"
	PartRisks     = "risks"
	PartEnd       = "end"
)

// Key names a text of the case: Key(PartTitle). It can be given to the catalogue.
func (c *Case) Key(part string) string { return "practice." + c.ID + "." + part }

// KeyOf names a text of a statement: KeyOf(PartWhy, "3").
func (c *Case) KeyOf(part, statement string) string { return c.Key(part) + "." + statement }

// Texts are all texts of the case by key.
func (c *Case) Texts() map[string]Text {
	all := map[string]Text{
		c.Key(PartTitle): c.Title, c.Key(PartIntro): c.Intro,
		c.Key(PartRewrite): c.Rewrite.Text, c.Key(PartRewritten): c.Rewrite.Example,
		c.Key(PartIdentify): c.Anonymise.Text, c.Key(PartAnonymous): c.Anonymise.Example,
		c.Key(PartAdvice): c.Walk.Advice, c.Key(PartYoung): c.Walk.Young,
		c.Key(PartRisks): c.Walk.Risks, c.Key(PartEnd): c.Walk.End,
	}
	for _, s := range c.Statements {
		all[c.KeyOf(PartStatement, s.ID)] = s.Text
		all[c.KeyOf(PartWhy, s.ID)] = s.Why
		all[c.KeyOf(PartTalk, s.ID)] = s.Talk
	}
	return all
}

// Statement finds a statement by its ID; false when there is none.
func (c *Case) Statement(id string) (Statement, bool) {
	for _, s := range c.Statements {
		if s.ID == id {
			return s, true
		}
	}
	return Statement{}, false
}

// number gives the statements their IDs.
func (c *Case) number() {
	for i := range c.Statements {
		c.Statements[i].ID = strconv.Itoa(i + 1)
	}
}
