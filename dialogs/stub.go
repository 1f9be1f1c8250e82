package dialogs

import "ruggespraak/dialogs/texts"

// Stand-ins until the parts are there; see the file each is going to.

func (t *turn) requestDue(r *Request) {} // request_due.go

// compose makes what the officers will read of round n from the case.
func compose(f Facts) []Section { return nil } // compose.go

// sendRequest makes the request of round f.N from the case and offers it to the officers on duty.
func sendRequest(t *turn, f Facts) {} // request_send.go

func officerBoard(t *turn) {} // request_board.go

func officerOptions(org *Org, but Address) []Option                { return nil }           // officer_form.go
func (t *turn) adviceSections(r *Request, forAsker bool) []Section { return []Section{{}} } // request_view.go
func own(label texts.Key, text string) Item                        { return Item{Label: &Phrase{Key: label}, Own: text} }
func chosen(label, choice texts.Key) Item {
	return Item{Label: &Phrase{Key: label}, Text: &Phrase{Key: choice}}
}

func noteView(t *turn, c *Case) { t.note("note.gone", nil) } // file_note.go
