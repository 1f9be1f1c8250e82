package store

import (
	"fmt"
	"strings"
	"time"

	"ruggespraak/bot"
)

// A Kept is one kind of key in Redis, for who must answer for what lies there. Holds and Until are in
// Dutch: they go into the organisation's own register.
type Kept struct {
	Kind   string // what the key's name begins with, behind the tag
	Holds  string
	Sealed bool // what people wrote is in it, and can be read with the keys alone
	Until  string
	Most   time.Duration // the longest a key of it can live without being renewed
}

// Keeps lists every kind of key but the records, whose lives are their own (grace comes on top). audit is how
// long the audit log is kept.
func Keeps(audit time.Duration) []Kept {
	return []Kept{
		{"queue", "Berichten die nog bezorgd moeten worden, per ontvanger", true, days(lineLife) + " na het laatste; normaal na seconden, bij bezorging", lineLife},
		{"first", "Hetzelfde, voor dringende berichten", true, days(lineLife) + " na het laatste; normaal na seconden, bij bezorging", lineLife},
		{"aside", "Berichten die niet bezorgd konden worden, voor de beheerder: voor wie en waarom, de inhoud verzegeld", true, days(lineLife) + " na het laatste, of zodra de casus gewist is", lineLife},
		{"audit", "Wie wat deed met welke code, zonder wat mensen schreven", true, days(audit), audit + grace},
		{"tally", "Aantallen per maand, zonder codes of personen", false, days(tallyLife), tallyLife},
		{"flight", "Welk bericht nu bezorgd wordt", false, days(lineLife) + "; normaal na seconden", lineLife},
		{"refs", "Het nummer dat het chatplatform aan een kaart gaf, met de code van de casus", false, days(indexLife) + ", of zodra de casus gewist is", indexLife},
		{"refs-end", "Wanneer zo'n nummer vergeten mag worden", false, days(indexLife), indexLife},
		{"seen", "Dat een gebeurtenis verwerkt is, met het kenmerk van het platform", false, days(bot.SeenFor), bot.SeenFor},
		{"board", "Codes van lopende adviesvragen, met hun einde", false, "tot het einde van de adviesvraag", indexLife},
		{"timers", "Welke code wanneer aan de beurt is", false, "tot dat moment", indexLife},
		{"ready", "Voor wie er een bericht klaarligt: het kenmerk van het platform", false, "tot het bezorgd is", indexLife},
		{"urgent", "Hetzelfde, voor dringende berichten", false, "tot het bezorgd is", indexLife},
		{"holder", "Welk proces dit deel van het werk doet", false, days(memberLife), memberLife},
		{"gone", "Welk proces dit deel van het werk deed", false, days(memberLife), memberLife},
		{"members", "Welke processen er zijn", false, days(memberLife), memberLife},
		{"sealing", "Met welke sleutel een proces verzegelt", false, "1 minuut nadat het proces is gestopt", markLife},
	}
}

// Grace is how much longer than its own end a record stays, so that what follows from its end can be done.
const Grace = grace

// KindOf says which kind a key is of: one of Keeps, or of dialogs.Keeps for a record. False for a key that
// is not the store's.
func KindOf(key string) (kind string, record, ok bool) {
	tag, name, ok := strings.Cut(key, "}:")
	if !ok || !strings.HasPrefix(tag, "{rs:") {
		return "", false, false
	}
	kind, rest, _ := strings.Cut(name, ":")
	if kind != "rec" {
		return kind, false, true
	}
	_, name, ok = strings.Cut(rest, ":")
	kind, _, _ = strings.Cut(name, "/")
	return kind, true, ok
}

func days(d time.Duration) string {
	if d == 24*time.Hour {
		return "1 dag"
	}
	return fmt.Sprintf("%d dagen", d/(24*time.Hour))
}
