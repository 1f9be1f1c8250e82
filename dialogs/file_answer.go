package dialogs

import (
	"maps"
	"slices"
	"time"

	"ruggespraak/dialogs/texts"
)

// answer tells one answer: the rule it is under, each field that was filled in, and when.
func (n *fileNote) answer(slot string) Section {
	n.told[slot] = true
	name := questionOf(slot)
	heading := firstKnown("file."+texts.Key(name), "q."+texts.Key(name)+".title")
	s := Section{Heading: &Phrase{Key: heading, Args: texts.Args{"N": instanceOf(slot)}}}
	for _, rule := range n.rules(name) {
		s.Items = append(s.Items, Item{Text: &rule})
	}
	s.Items = append(append(s.Items, n.fields(slot)...), n.written("file.written", slot))
	if name == "signal" {
		s.Items = append(s.Items, n.followUps(slot)...)
	}
	return s
}

// written is when an answer was put in.
func (n *fileNote) written(label texts.Key, slot string) Item {
	return labelled(label, "file.when", "When", Dated("When", n.Answers[slot].At))
}

// rules are what the method says about a question, where the answer cannot be read without it.
func (n *fileNote) rules(name string) []Phrase {
	if name == "parents" {
		var form Form
		shapeParents(n.Facts, &form)
		return form.Intro
	}
	if rule := texts.Key("file." + name + ".rule"); texts.Known(rule) {
		return []Phrase{{Key: rule}}
	}
	return nil
}

// fields tells what was filled in, in the order in which it was asked.
func (n *fileNote) fields(slot string) []Item {
	values := maps.Clone(n.Answers[slot].V)
	var items []Item
	if q, i := n.method.Find(slot); q != nil {
		for _, spec := range q.Fields {
			if v := values[spec.Name]; len(v) > 0 && !opens(spec, v) {
				items = append(items, n.field(q, i, spec, v))
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

// opens reports whether an answer only made way for the fields after it.
func opens(spec FieldSpec, v []string) bool { return spec.Name == "any" && v[0] == "yes" }

// field tells one field: a choice by its label, a day as a day, anything else in the person's own words.
func (n *fileNote) field(q *Question, i int, spec FieldSpec, v []string) Item {
	it := Item{Label: fieldLabel(q.Name, spec.Name), Own: v[0]}
	switch spec.Kind {
	case Choice, Multi:
		it.Text = n.choices(q, i, spec, v)
	case Date:
		if day, err := time.Parse(time.DateOnly, v[0]); err == nil {
			it.Text = &Phrase{Key: "file.when", Args: texts.Args{"When": Day("When", day)}}
		}
	}
	if it.Text != nil {
		it.Own = ""
	}
	return it
}

// choices are the labels of what was chosen, one a line.
func (n *fileNote) choices(q *Question, i int, spec FieldSpec, v []string) *Phrase {
	var all *Phrase
	for _, value := range v {
		it := q.item(n.Facts, i, spec, value)
		p := it.Text
		if p == nil {
			p = &Phrase{Key: "file.plain", Args: texts.Args{"Text": it.Own}}
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

// firstKnown is the first there is a text for: nothing is left of the texts of a removed question.
func firstKnown(keys ...texts.Key) texts.Key {
	for _, key := range keys {
		if texts.Known(key) {
			return key
		}
	}
	return "file.unknown"
}

// followUps tells, with a signal, whether its opinion was confirmed or refuted later on.
func (n *fileNote) followUps(signal string) []Item {
	var items []Item
	for i := 1; i <= maxFollowUps; i++ {
		slot, ok := n.slot("follow-up", i)
		if !ok || n.Get(slot, "opinion") != signal {
			continue
		}
		n.told[slot] = true
		items = append(items, n.fields(slot)[1:]...) // which opinion it is about, is clear here
		items = append(items, n.written("file.follow-up.written", slot))
	}
	return items
}
