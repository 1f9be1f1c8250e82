package bot

import (
	"time"

	"ruggespraak/dialogs"
	"ruggespraak/dialogs/numbers"
	"ruggespraak/dialogs/texts"
)

// numberFiles makes the organisation's numbers into a table and a plot.
func (v voice) numberFiles(r numbers.Report, base string) ([]File, error) {
	w := numbers.Words{
		Lang:    v.lang,
		Title:   v.text("numbers.file.heading", texts.Args{"Org": v.org.Name}),
		About:   v.text("numbers.file.about", nil),
		Columns: [3]string{v.text("numbers.file.period", nil), v.text("numbers.file.what", nil), v.text("numbers.file.number", nil)},
		Comma:   ',',
		Few:     v.text("numbers.few", nil), Held: v.text("numbers.held", nil),
		Half: v.text("numbers.file.half", nil), Most: v.text("numbers.file.most", nil),
		Row:   func(row numbers.Row) string { return v.text(dialogs.RowKey(row), nil) },
		Wait:  func(bound int) string { return v.phrase(dialogs.WaitPhrase(bound)) },
		Month: func(at time.Time) string { return texts.ShortMonth(v.lang, at) },
	}
	if v.lang == texts.Dutch {
		w.Comma = ';' // a Dutch spreadsheet takes the comma for the decimal sign
	}
	plot := File{Name: base + ".svg", Mime: "image/svg+xml", Data: numbers.SVG(r, w)}
	table, err := numbers.CSV(r, w)
	if err != nil {
		return []File{plot}, err
	}
	return []File{{Name: base + ".csv", Mime: "text/csv; charset=utf-8", Data: table}, plot}, nil
}
