package config

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"ruggespraak/dialogs"
)

// tiers takes the officers, tier by tier.
func (c *checker) tiers(key string, o *dialogs.Org, v [][]officer) [][]dialogs.Officer {
	if len(v) == 0 {
		c.wrong(key, "there must be at least one officer: tiers, then \"- - {connection: …, user: …, name: …}\"")
	}
	known := map[dialogs.Address]bool{}
	tiers := make([][]dialogs.Officer, len(v))
	for i, tier := range v {
		if len(tier) == 0 {
			c.wrong(fmt.Sprintf("%s[%d]", key, i), "must name at least one person")
		}
		for j, one := range tier {
			at := fmt.Sprintf("%s[%d][%d]", key, i, j)
			f := c.officer(at, o, one)
			if known[f.Address] {
				c.wrong(at+".user", "this person is in the tiers already")
			}
			known[f.Address] = f.User != ""
			tiers[i] = append(tiers[i], f)
		}
	}
	return tiers
}

// officer takes one person of the directory.
func (c *checker) officer(key string, o *dialogs.Org, v officer) dialogs.Officer {
	switch of, known := c.connections[string(v.Connection)]; {
	case v.Connection == "":
		c.wrong(key+".connection", "is missing: the name of the connection where this person is")
	case !known || of != o.ID:
		c.wrong(key+".connection", "must be a connection of this organisation%s", c.connectionsOf(o.ID))
	}
	switch {
	case v.User == "":
		c.wrong(key+".user", "is missing: the id that the platform knows this person by")
	case !userID.MatchString(string(v.User)):
		c.wrong(key+".user", "must be the id that the platform knows this person by: letters and digits, not the name or the mail address")
	}
	return dialogs.Officer{
		Address: dialogs.Address{Org: o.ID, Connection: string(v.Connection), User: string(v.User)},
		Name:    c.name(key+".name", v.Name),
		Lang:    c.oneOf(key+".language", v.Language, o.Lang, "nl", "en"),
		Hours:   c.hours(key+".hours", v.Hours),
		Reach:   c.hours(key+".reach", v.Reach),
	}
}

// coordinators takes who sees the numbers. There need be nobody.
func (c *checker) coordinators(key string, o *dialogs.Org, v []coordinator) []dialogs.Coordinator {
	known := map[dialogs.Address]bool{}
	var list []dialogs.Coordinator
	for i, one := range v {
		at := fmt.Sprintf("%s[%d]", key, i)
		f := c.officer(at, o, officer{Connection: one.Connection, User: one.User, Name: one.Name, Language: one.Language})
		if _, is := o.Officer(f.Address); is && f.User != "" {
			c.wrong(at+".user", "this person is in the tiers: an officer sees the numbers already")
		}
		if known[f.Address] {
			c.wrong(at+".user", "this person is a coordinator already")
		}
		known[f.Address] = f.User != ""
		list = append(list, dialogs.Coordinator{Address: f.Address, Name: f.Name, Lang: f.Lang})
	}
	return list
}

// digest takes how often it is told that there are new numbers.
func (c *checker) digest(key string, v text) dialogs.DigestPace {
	pace := c.oneOf(key, v, string(dialogs.Monthly), string(dialogs.Monthly), string(dialogs.Quarterly), "off")
	if pace == "off" {
		return dialogs.NoDigest
	}
	return dialogs.DigestPace(pace)
}

// userID holds for both platforms.
var userID = regexp.MustCompile(`^[A-Za-z0-9]{1,64}$`)

// contacts takes what stands on the card at the end of every chain.
func (c *checker) contacts(key string, v []contact) []dialogs.Contact {
	const most = 10
	if len(v) == 0 {
		c.wrong(key, "there must be at least one contact: whom to call when nobody answers")
	}
	if len(v) > most {
		c.wrong(key, "must be at most %d contacts: nobody reads more in a hurry", most)
	}
	var contacts []dialogs.Contact
	for i, one := range v {
		at := fmt.Sprintf("%s[%d]", key, i)
		note := ""
		if one.Note != "" {
			note = c.name(at+".note", one.Note)
		}
		contacts = append(contacts, dialogs.Contact{
			Name: c.name(at+".name", one.Name), Phone: c.phone(at+".phone", one.Phone, false), Note: note,
		})
	}
	return contacts
}

// network takes whom the people of the organisation work with outside. There need be nobody.
func (c *checker) network(key string, v []partner) []dialogs.Contact {
	const most = 20
	if len(v) > most {
		c.wrong(key, "must be at most %d contacts: a list that people can take in", most)
	}
	var contacts []dialogs.Contact
	for i, one := range v {
		at := fmt.Sprintf("%s[%d]", key, i)
		note := ""
		if one.Note != "" {
			note = c.name(at+".note", one.Note)
		}
		contacts = append(contacts, dialogs.Contact{
			Name: c.name(at+".name", one.Name), For: c.name(at+".for", one.For), Phone: c.phone(at+".phone", one.Phone, false), Note: note,
		})
	}
	return contacts
}

// connectionsOf lists the connections of an organisation, to end a sentence with.
func (c *checker) connectionsOf(org string) string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(c.connections)) {
		if c.connections[name] == org && org != "" {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return ": " + strings.Join(names, ", ")
}
