package main

import (
	"context"
	"slices"
	"time"

	"ruggespraak/adapters/terminal"
	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
)

// connection is the name of the demo's one messenger.
const connection = "terminal"

// demoStart is when every script begins: a Friday afternoon, with the weekend near.
func demoStart() time.Time { return time.Date(2026, 11, 20, 15, 45, 0, 0, amsterdam()) }

// amsterdam is the zone of the demo organisation; the data for it is part of the program.
func amsterdam() *time.Location {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		return time.UTC
	}
	return zone
}

// demoPeople are those who share the terminal. Tom speaks English; with English for everybody the
// others do too.
func demoPeople(lang string) []terminal.Person {
	return []terminal.Person{
		{User: "sanne", Name: "Sanne", Lang: lang},
		{User: "tom", Name: "Tom", Lang: "en"},
		{User: "karim", Name: "Karim", Lang: lang},
		{User: "els", Name: "Els", Lang: lang},
		{User: "noor", Name: "Noor", Lang: lang},
	}
}

// demoChannel is the channel in which all of them read along.
func demoChannel(lang string) string {
	if lang == texts.English {
		return "Channel"
	}
	return "Kanaal"
}

// only leaves of the officers those, all in one tier: an organisation with one officer is no rare thing.
func (w *world) only(users []string) error {
	org := *w.cfg.Orgs[0]
	var left []dialogs.Officer
	for _, tier := range org.Tiers {
		for _, f := range tier {
			if slices.Contains(users, f.User) {
				left = append(left, f)
			}
		}
	}
	org.Tiers = [][]dialogs.Officer{left}
	w.cfg.Orgs = []*dialogs.Org{&org}
	return w.restart()
}

// say gives the organisation a wording of its own in the place of a built-in text.
func (w *world) say(key texts.Key, text string) error {
	org := w.cfg.Orgs[0]
	now := w.cfg.OwnTexts[org.ID]
	if now == nil {
		now = w.cfg.Texts
	}
	own, err := now.Override(texts.Owns{org.Lang: {key: {Other: text}}})
	if err != nil {
		return err
	}
	w.cfg.OwnTexts = map[string]*texts.Catalogue{org.ID: own}
	return w.restart()
}

// rehearse makes the organisation one that asks its officers every 30 days whether messages reach them,
// and begins with it.
func (w *world) rehearse(ctx context.Context) error {
	org := *w.cfg.Orgs[0]
	org.Rehearsal = 30 * 24 * time.Hour
	w.cfg.Orgs = []*dialogs.Org{&org}
	if err := w.restart(); err != nil {
		return err
	}
	_, err := w.bot.Handle(ctx, bot.Event{Kind: dialogs.Started, From: bot.Address{Org: org.ID}})
	return err
}

// demoOrg is a small invented organisation: Sanne and Tom work there, Karim and Els are its officers,
// Noor is their deputy. None of its people and numbers exist.
func demoOrg(id, lang string) *dialogs.Org { return demoOrgAt(id, connection, lang) }

// demoOrgAt is that organisation on a messenger of its own.
func demoOrgAt(id, connection, lang string) *dialogs.Org {
	officer := func(user, name string) dialogs.Officer {
		return dialogs.Officer{Address: dialogs.Address{Org: id, Connection: connection, User: user}, Name: name, Lang: lang}
	}
	care, region := "Zorgcoördinator De Kade", "Veiligheidshuis Waterland"
	if lang == "en" {
		care, region = "Care co-ordinator of De Kade", "Safety House Waterland"
	}
	return &dialogs.Org{
		ID:   id,
		Name: "Jongerenwerk De Kade",
		Lang: lang,
		Zone: amsterdam(),
		Tiers: [][]dialogs.Officer{
			{officer("karim", "Karim"), officer("els", "Els")},
			{officer("noor", "Noor")},
		},
		LastResort: []dialogs.Contact{
			{Name: care, Phone: "085-000 00 11"},
			{Name: region, Phone: "085-000 00 12"},
		},
		Network:   demoNetwork(lang),
		DutyPhone: "085-000 00 10",
		Names:     dialogs.Choose,
		Pace:      dialogs.DefaultPace,
	}
}

// demoNetwork is whom the people of the demo organisation work with outside. None of it exists.
func demoNetwork(lang string) []dialogs.Contact {
	if lang == "en" {
		return []dialogs.Contact{
			{Name: "Police, community officer", For: "worries about the neighbourhood", Phone: "085-000 00 13", Note: "on working days"},
			{Name: "Municipality, public order and safety", For: "to confer about sharing", Phone: "085-000 00 14"},
		}
	}
	return []dialogs.Contact{
		{Name: "Politie, wijkagent", For: "zorgen over de buurt", Phone: "085-000 00 13", Note: "op werkdagen"},
		{Name: "Gemeente, openbare orde en veiligheid", For: "overleg over delen", Phone: "085-000 00 14"},
	}
}
