package terminal

// words are the terminal's own: about keys, not about the work.
type words struct {
	updated, gone, file, notSaved            string
	nobody, noCard, noButton                 string
	cancelled, chooseNumber, chooseDate      string
	send, several, day, keep, skip, optional string
	sorry, here, buttons, none, help, forms  string
	inChannel, channel                       string // before a button's number there; help about it
}

// wordsIn gives the words of a language; nil when there are none.
func wordsIn(lang string) *words {
	switch lang {
	case "nl":
		return &nl
	case "en":
		return &en
	}
	return nil
}

var nl = words{
	updated:      "bijgewerkt",
	gone:         "weggehaald",
	file:         "bestand",
	notSaved:     "niet bewaard:",
	nobody:       `Begin met wie er praat, zoals "sanne: start". Hier zijn:`,
	noCard:       "Die kaart is er niet (meer).",
	noButton:     "Die knop heeft de kaart niet.",
	cancelled:    "sluit het formulier. Er is niets verstuurd.",
	chooseNumber: "Kies een nummer uit de lijst.",
	chooseDate:   "Typ een dag zoals 2026-11-24 of 24-11-2026.",
	send:         `niets typen = "%s", < = terug, ! = stoppen`,
	several:      "meer mag: 1,3",
	day:          "een dag: 24-11-2026",
	keep:         "niets typen = zo laten",
	skip:         "- = leeg",
	optional:     "mag leeg",
	sorry:        "Dat lukte niet. Er is niets bewaard. Probeer het zo nog eens.",
	here:         "Hier zijn:",
	buttons:      "Knoppen van",
	none:         "geen",
	inChannel:    "k",
	channel: `sanne: /ruggespraak hulp
                 Sanne geeft de opdracht, in het kanaal waar iedereen meeleest
sanne: k2        Sanne drukt op knop 2 van de nieuwste kaart in het kanaal
sanne: k3.2      Sanne drukt op knop 2 van kaart #3 in het kanaal`,
	help: `Iedereen deelt deze terminal. Begin een regel met wie er praat.
sanne: start     Sanne zegt iets
sanne: 2         Sanne drukt op knop 2 van haar nieuwste kaart
sanne: 3.2       Sanne drukt op knop 2 van kaart #3`,
	forms: `In een formulier is elke regel het antwoord op één vraag.
sanne: 1,3       keuzes uit de lijst
sanne:           niets typen: laat staan wat er staat
sanne: -         laat leeg
sanne: <         terug naar de vorige vraag
sanne: !         stop, er wordt niets verstuurd
sanne: een \n twee, of een \ aan het eind: verder op een nieuwe regel`,
}

var en = words{
	updated:      "updated",
	gone:         "taken away",
	file:         "file",
	notSaved:     "not saved:",
	nobody:       `Begin with who is speaking, such as "sanne: start". Here are:`,
	noCard:       "That card is not there (any more).",
	noButton:     "That card has no such button.",
	cancelled:    "closes the form. Nothing was sent.",
	chooseNumber: "Choose a number from the list.",
	chooseDate:   "Type a day such as 2026-11-24 or 24-11-2026.",
	send:         `type nothing = "%s", < = back, ! = stop`,
	several:      "several: 1,3",
	day:          "a day: 24-11-2026",
	keep:         "type nothing = keep it",
	skip:         "- = empty",
	optional:     "may be empty",
	sorry:        "That did not work. Nothing was stored. Please try again in a moment.",
	here:         "Here are:",
	buttons:      "Buttons of",
	none:         "none",
	inChannel:    "c",
	channel: `sanne: /ruggespraak help
                 Sanne gives the command, in the channel where everybody reads along
sanne: c2        Sanne presses button 2 of the newest card in the channel
sanne: c3.2      Sanne presses button 2 of card #3 in the channel`,
	help: `Everybody shares this terminal. Begin a line with who is speaking.
sanne: start     Sanne says something
sanne: 2         Sanne presses button 2 of her newest card
sanne: 3.2       Sanne presses button 2 of card #3`,
	forms: `In a form each line answers one question.
sanne: 1,3       choices from the list
sanne:           type nothing: keep what is there
sanne: -         leave it empty
sanne: <         back to the question before
sanne: !         stop, nothing is sent
sanne: one \n two, or a \ at the end: goes on on a new line`,
}
