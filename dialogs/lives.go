package dialogs

import (
	"strconv"
	"time"
)

// A Life is one kind of record and how long it lives, for who must answer for it. Holds and Until are in
// Dutch: they go into the organisation's own register.
type Life struct {
	Kind  string        // what the record's key begins with
	Holds string        // what is in it, and whose it is
	Until string        // when it vanishes by itself
	Most  time.Duration // the longest it can have before it, at any moment
}

// Keeps lists every kind of record there is, with the lives it has at a pace. Whatever is erased by hand
// goes at once.
func Keeps(p Pace) []Life {
	return []Life{
		{
			Kind: "talk", Most: talkLife,
			Holds: "Per gebruiker: de codes van de eigen casussen, de taal, en minutenlang een tekst die op de verkeerde plek werd getypt",
			Until: days(talkLife) + " na het laatste bericht; de getypte tekst na " + minutes(p.Kept),
		},
		{
			Kind: "case", Most: p.Case,
			Holds: "De casus van een professional: signalen, bronnen, meningen, gesprek, risico's, besluit. Alleen de professional ziet die",
			Until: days(p.Case) + " na het laatste antwoord, of zodra de professional hem wist",
		},
		{
			Kind: "request", Most: max(p.Request, p.Close) + afterlife,
			Holds: "De adviesvraag: wat de professional vrijgaf, vragen en antwoorden, het advies. Voor de vrager en de aandachtsfunctionarissen",
			Until: days(p.Request) + " na het versturen, of " + days(p.Close) + " na het laatste advies als dat later is; daarna " + days(afterlife) + " om na te lezen. Of zodra de casus gewist is",
		},
		{
			Kind: "roster", Most: maxAway + 7*24*time.Hour,
			Holds: "Welke aandachtsfunctionaris afwezig is, tot wanneer, en wie vervangt",
			Until: "een week na de laatste terugkeer",
		},
		{
			Kind: "digest", Most: maxDigest + digestKept,
			Holds: "Wanneer coördinatoren en aandachtsfunctionarissen weer horen dat er nieuwe cijfers zijn. Geen cijfers en geen personen",
			Until: "zolang de organisatie dat bericht wil; staat de bot stil, dan " + days(digestKept) + " na het volgende moment",
		},
		{
			Kind: "practice", Most: practiceLife,
			Holds: "Oefenen met een verzonnen jongere: welke oefening, en de keuzes daarin. Nooit wat iemand typte",
			Until: "het einde van de oefening; anders " + minutes(practiceWake) + " na de laatste keuze",
		},
		{
			Kind: "rehearsal", Most: rehearsalAhead + rehearsalKept,
			Holds: "Wanneer elke aandachtsfunctionaris voor het laatst is gevraagd of berichten aankomen, en of die reageerde",
			Until: "zolang de organisatie dit laat vragen; staat de bot stil, dan " + days(rehearsalKept) + " na de volgende beurt",
		},
		{
			Kind: "together", Most: togetherIdle,
			Holds: "Een oefening in een kanaal, met een verzonnen casus: wie hem leidt, en zolang een stelling open is wat iemand koos, zonder naam",
			Until: "het einde van de oefening, of " + strconv.Itoa(int(togetherIdle/time.Hour)) + " uur na de laatste keuze; een keuze zodra de stelling besproken is",
		},
	}
}

// days says a length of time in days.
func days(d time.Duration) string { return strconv.Itoa(int(d/(24*time.Hour))) + " dagen" }

// minutes says one in minutes.
func minutes(d time.Duration) string { return strconv.Itoa(int(d/time.Minute)) + " minuten" }
