package dialogs

import (
	"strconv"

	"ruggespraak/dialogs/texts"
)

// composeMost bounds what repeats in a case; compose looks no further.
const composeMost = 20

// compose makes what the officers will read of round f.N from the case: nothing is added and
// nothing put in other words. What was not answered is left out. Choices are shown in the words they
// were chosen in; what people wrote is literal.
func compose(f Facts) []Section {
	var all []Section
	for _, part := range []func(Facts) []Section{
		composeQuestions, composeAcute, composeSignals, composeCounter, composeDiagnosis, composeAge, composeTalk, composeRisks, composeEarlier,
	} {
		for _, s := range part(f) {
			if len(s.Items) > 0 {
				all = append(all, s)
			}
		}
	}
	return all
}

// composeQuestions is what the asker wants to know: it comes first, to read the rest by.
func composeQuestions(f Facts) []Section {
	slot := slotOf("ask", f.N)
	s := section("snap.questions")
	for _, v := range f.values(slot)["questions"] {
		s.Items = append(s.Items, Item{Text: &Phrase{Key: texts.Key("snap.question." + v)}})
	}
	s.text(f, slot, "own", "snap.own-question")
	return []Section{s}
}

func composeSignals(f Facts) []Section {
	var all []Section
	for n := 1; n <= composeMost; n++ {
		slot := slotOf("signal", n)
		if !f.Has(slot) {
			continue
		}
		s := section("snap.signal")
		s.Heading.Args = texts.Args{"N": strconv.Itoa(len(all) + 1)}
		s.text(f, slot, "fact", "snap.fact")
		s.choices(f, slot, "source", "snap.source")
		s.text(f, slot, "source-who", "snap.source-who")
		s.text(f, slot, "since", "snap.since")
		s.text(f, slot, "opinion", "snap.opinion")
		all = append(all, s)
	}
	return all
}

// composeCounter is what speaks against: that there is nothing is worth knowing as well.
func composeCounter(f Facts) []Section {
	s := section("snap.counter")
	for n := 1; n <= composeMost; n++ {
		slot := slotOf("counter", n)
		if f.Get(slot, "any") == "none" && len(s.Items) == 0 {
			s.Items = append(s.Items, Item{Text: &Phrase{Key: "snap.counter.none"}})
		}
		if f.Get(slot, "any") == "yes" {
			s.text(f, slot, "fact", "snap.fact")
			s.choices(f, slot, "source", "snap.source")
			s.text(f, slot, "source-who", "snap.source-who")
		}
	}
	return []Section{s}
}

func composeDiagnosis(f Facts) []Section {
	s := section("snap.diagnosis")
	switch f.Get("diagnosis", "any") {
	case "yes":
		s.text(f, "diagnosis", "what", "snap.diagnosis.what")
		s.text(f, "diagnosis", "by", "snap.diagnosis.by")
	case "no":
		s.Items = append(s.Items, Item{Text: &Phrase{Key: "snap.diagnosis.none"}})
	}
	return []Section{s}
}

func composeAge(f Facts) []Section {
	s := section("snap.age")
	s.choices(f, "age", "band", "")
	return []Section{s}
}

func composeRisks(f Facts) []Section {
	var all []Section
	for n := 1; n <= composeMost; n++ {
		slot := slotOf("risk", n)
		if !f.Has(slot) {
			continue
		}
		s := section("snap.risk")
		s.Heading.Args = texts.Args{"N": strconv.Itoa(len(all) + 1)}
		if f.Get(slot, "any") == "none" {
			s.Items = append(s.Items, Item{Text: &Phrase{Key: "snap.risk.none"}})
		}
		s.choices(f, slot, "whom", "snap.risk.whom")
		s.text(f, slot, "what", "snap.risk.what")
		s.choices(f, slot, "serious", "snap.risk.serious")
		s.choices(f, slot, "term", "snap.risk.term")
		s.text(f, slot, "basis", "snap.risk.basis")
		all = append(all, s)
	}
	return all
}

// composeEarlier is what earlier rounds brought, in short.
func composeEarlier(f Facts) []Section {
	var all []Section
	for n := 1; n < min(f.N, composeMost); n++ {
		r := f.Requests[requestCode(f.Case, n)]
		if r == nil || len(r.Advice) == 0 {
			continue
		}
		s := section("snap.earlier")
		s.Heading.Args = texts.Args{"N": strconv.Itoa(n)}
		s.Items = append(s.Items, r.Advice[len(r.Advice)-1].items()...)
		s.choices(f, slotOf("decision", n), "outcome", "snap.decided")
		all = append(all, s)
	}
	return all
}

func section(heading texts.Key) Section { return Section{Heading: &Phrase{Key: heading}} }

// text adds what a person wrote in a field, if anything.
func (s *Section) text(f Facts, slot, field string, label texts.Key) {
	if v := f.Get(slot, field); v != "" {
		s.Items = append(s.Items, own(label, v))
	}
}

// choices adds what was chosen in a field, if anything; without a label when that says it all.
func (s *Section) choices(f Facts, slot, field string, label texts.Key) {
	for i, v := range f.values(slot)[field] {
		item := chosen(label, texts.Key("q."+questionOf(slot)+"."+field+"."+v))
		if label == "" || i > 0 { // said once, above them all
			item.Label = nil
		}
		s.Items = append(s.Items, item)
	}
}

// requestCode is the code of the request of round n.
func requestCode(c *Case, n int) string { return c.Code + "-" + strconv.Itoa(n) }
