package dialogs

import (
	"strconv"

	"ruggespraak/dialogs/texts"
)

// composeTalk is what came out of each conversation; or that it was skipped, and why; or that it is
// still to come. When is left out: nobody needs the day to advise.
func composeTalk(f Facts) []Section {
	var all []Section
	for n := 1; n <= composeMost; n++ {
		slot := slotOf("talk", n)
		if !f.Has(slot) {
			continue
		}
		s := section("snap.talk")
		s.Heading.Args = texts.Args{"N": strconv.Itoa(len(all) + 1)}
		s.choices(f, slot, "with", "snap.talk.with")
		s.choices(f, slot, "who", "snap.talk.who")
		s.text(f, slot, "reaction", "snap.talk.reaction")
		s.text(f, slot, "agreed", "snap.talk.agreed")
		all = append(all, s)
	}
	if len(all) > 0 {
		return all
	}
	s := section("snap.talk.none")
	switch f.Get("talk-plan", "who") {
	case "skip":
		s.Items = append(s.Items, Item{Text: &Phrase{Key: "snap.talk.skipped"}})
		s.choices(f, "talk-skip", "whom", "snap.risk.whom")
		s.text(f, "talk-skip", "indications", "snap.talk.indications")
	case "self", "together", "other":
		s.Items = append(s.Items, Item{Text: &Phrase{Key: "snap.talk.planned"}})
	}
	return []Section{s}
}
