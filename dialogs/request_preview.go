package dialogs

import (
	"encoding/json"
	"hash/fnv"
	"slices"
	"strconv"

	"ruggespraak/dialogs/texts"
)

// previewForm is the Shape of the question "send": it shows exactly what will be sent, and to whom it
// will not go. The form's revision is that of what it shows, so that a confirmation cannot be used
// for a case that changed since.
func previewForm(f Facts, form *Form) {
	show := append([]Section{delivery(f)}, compose(f)...)
	form.Sections = append(form.Sections, show...)
	form.Action.Rev = fingerprint(show, form.Action.Rev)
}

// delivery says how the request will go: under which name, how fast, past whom.
func delivery(f Facts) Section {
	slot := slotOf("ask", f.N)
	s := section("snap.delivery")
	if name := shownName(f); name != "" {
		s.Items = append(s.Items, own("snap.delivery.named", name))
	} else {
		s.Items = append(s.Items, Item{Text: &Phrase{Key: "snap.delivery.anonymous"}})
	}
	if f.Is(slot, "urgent", "urgent") {
		s.Items = append(s.Items, Item{Text: &Phrase{Key: "snap.delivery.urgent"}})
	}
	for _, a := range leftOut(f) {
		s.Items = append(s.Items, Item{Text: &Phrase{Key: "snap.delivery.not-to", Args: texts.Args{"Who": Who("Who", a)}}})
	}
	return s
}

// shownName is the name the officers will see; "" for none.
func shownName(f Facts) string {
	names := f.Env.Org.Names
	if names == Named || names == Choose && f.Is(slotOf("ask", f.N), "names", "named") {
		return f.Name
	}
	return ""
}

// leftOut are the officers the asker does not want to be asked.
func leftOut(f Facts) []Address {
	var out []Address
	for _, v := range f.values(slotOf("ask", f.N))["leave-out"] {
		if a, ok := officerOf(f.Env.Org, v); ok && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// fingerprint is a number that changes with what is shown, and with the revision of the answer.
func fingerprint(show []Section, rev int) int {
	h := fnv.New32a()
	b, _ := json.Marshal(show) // phrases of strings: cannot fail
	h.Write(b)
	h.Write([]byte(strconv.Itoa(rev)))
	return int(h.Sum32() & 0x7fffffff)
}
