package dialogs

import (
	"maps"
	"slices"
	"time"

	"ruggespraak/dialogs/texts"
)

// answer tells one answer: each field that was filled in, and when.
func (n *fileNote) answer(slot string) Section {
	n.told[slot] = true
	name := questionOf(slot)
	heading := firstKnown("file."+texts.Key(name), "q."+texts.Key(name)+".title")
	s := Section{Heading: &Phrase{Key: heading, Args: texts.Args{"N": instanceOf(slot)}}, Items: n.fields(slot)}
	if name == "signal" {
		s.Items = append(s.Items, n.followUps(slot)...)
	}
	s.Items = append(s.Items, labelled("file.written", "file.when", "When", Dated("When", n.Answers[slot].At)))
	return s
}

// fields tells what was filled in, in the order in which it was asked.
func (n *fileNote) fields(slot string) []Item {
	values := maps.Clone(n.Answers[slot].V)
	var items []Item
	q, _ := n.method.Find(slot)
	if q != nil {
		for _, spec := range q.Fields {
			if v := values[spec.Name]; len(v) > 0 {
				items = append(items, n.field(q.Name, spec, v))
			}
			delete(values, spec.Name)
		}
	}
	for _, field := range slices.Sorted(maps.Keys(values)) { // asked by another version of the method
		for _, v := range values[field] {
			items = append(items, Item{Label: fieldLabel(questionOf(slot), field), Own: v})
		}
	}
	return items
}

// field tells one field: a choice by its label, a day as a day, anything else in the person's own words.
func (n *fileNote) field(name string, spec FieldSpec, v []string) Item {
	it := Item{Label: fieldLabel(name, spec.Name)}
	switch spec.Kind {
	case Choice, Multi:
		it.Text = choices(name, spec.Name, v)
	case Date:
		if day, err := time.Parse(time.DateOnly, v[0]); err == nil {
			it.Text = &Phrase{Key: "file.when", Args: texts.Args{"When": Day("When", day)}}
		}
	}
	if it.Text == nil {
		it.Own = v[0]
	}
	return it
}

// choices are the labels of what was chosen, one after the other.
func choices(name, field string, v []string) *Phrase {
	var all *Phrase
	for _, value := range v {
		key := texts.Key("q." + name + "." + field + "." + value)
		p := phrase(key)
		if !texts.Known(key) {
			p = &Phrase{Key: "file.plain", Args: texts.Args{"Text": value}}
		}
		if all == nil {
			all = p
		} else {
			all = &Phrase{Key: "file.both", Args: texts.Args{"A": *all, "B": *p}}
		}
	}
	return all
}

// fieldLabel is short in the note where there is such a text; else it is how the field was asked.
func fieldLabel(name, field string) *Phrase {
	key := texts.Key(name + "." + field)
	return phrase(firstKnown("file."+key, "q."+key))
}

// firstKnown is a unless there is no such text.
func firstKnown(a, b texts.Key) texts.Key {
	if texts.Known(a) {
		return a
	}
	return b
}

// followUps tells, with a signal, whether its opinion was confirmed or refuted later on.
func (n *fileNote) followUps(signal string) []Item {
	var items []Item
	for i := 1; n.Has(nth("follow-up", i)); i++ {
		slot := nth("follow-up", i)
		if n.Get(slot, "which") != signal {
			continue
		}
		n.told[slot] = true
		for _, it := range n.fields(slot) {
			if it.Label.Key != fieldLabel("follow-up", "which").Key {
				items = append(items, it)
			}
		}
	}
	return items
}
