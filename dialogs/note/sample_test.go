package note

import (
	"fmt"
	"time"
)

// sample is a document as the bot makes them: an invented case.
func sample() Document {
	own := func(label, text string) Item { return Item{Label: label, Text: text, Literal: true} }
	say := func(label, text string) Item { return Item{Label: label, Text: text} }
	return Document{
		Lang:     "nl",
		Title:    "Dossiernotitie K7M-2QX",
		Made:     time.Date(2026, 11, 24, 13, 30, 0, 0, time.UTC),
		Foot:     "Voor je eigen dossier. De bot wist zijn eigen exemplaar.",
		Replaced: "□ staat voor een teken dat dit bestand niet kan tonen. In het Markdown-bestand staat het wel.",
		Page:     func(n, of int) string { return fmt.Sprintf("pagina %d van %d", n, of) },
		Sections: []Section{
			{Items: []Item{
				say("Code", "K7M-2QX"),
				say("Gemaakt op", "dinsdag 24 november 2026, 14:30"),
				say("Begonnen op", "maandag 16 november 2026, 09:12"),
				say("", "Bewaar deze notitie in je eigen dossier. De bot wist zijn exemplaar. Er staan geen namen in."),
			}},
			{Heading: "Stap 1. De signalen"},
			{Heading: "Signaal 1", Items: []Item{
				own("Gezien of gehoord", "Twee keer in veertien dagen niet op de afspraak, zonder bericht. Op 12 november zei de jongere in de pauze: \"Ze komen er nog wel achter.\""),
				say("Bron", "Zelf gezien of gehoord"),
				own("Sinds wanneer", "Drie weken"),
				own("Mening, geen feit", "Misschien is er weinig motivatie."),
				say("Vervolg op de mening", "Weerlegd, donderdag 19 november 2026"),
				say("Opgeschreven op", "maandag 16 november 2026, 09:20"),
			}},
			{Heading: "Signaal 2", Items: []Item{
				own("Gezien of gehoord", "Draagt sinds een paar weken andere kleding.\nPraat veel over een groep op internet.\nDoet niet meer mee met gym. Zegt dat gym niet hoort."),
				say("Bron", "Iemand anders zag of hoorde het"),
				own("Wie", "De mentor"),
			}},
			{Heading: "Stap 2. Advies"},
			{Heading: "Advies bij vraag K7M-2QX/1", Items: []Item{
				say("Gegeven door", "Samira el Amrani, aandachtsfunctionaris radicalisering"),
				own("Duiding", "De signalen kunnen bij een zoektocht naar houvast horen. Er is nog te weinig om te spreken van een groep die trekt."),
				say("Ernst", "Enige zorg"),
			}},
		},
	}
}
