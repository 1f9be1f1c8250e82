package dialogs

import "strconv"

// Stand-ins until the parts are there; see the file each is going to.

func (t *turn) said()                   {}                   // commands.go
func (t *turn) caseDue(c *Case)         {}                   // commands.go
func (t *turn) talkDue(k *Talk)         {}                   // commands.go
func (t *turn) kept(q *Question) Values { return nil }       // commands.go
func (t *turn) nothingToAsk(c *Case)    {}                   // commands.go
func (t *turn) caseCard(c *Case)        {}                   // card_case.go
func (t *turn) requestDue(r *Request)   {}                   // request_due.go
func methodOf(c *Case) *Method          { return &Method{} } // method.go

// compose makes what the officers will read of round n from the case.
func compose(f Facts) []Section { return nil } // compose.go

// sendRequest makes the request of round f.N from the case and offers it to the officers on duty.
func sendRequest(t *turn, f Facts) {} // request_send.go

func nth(name string, n int) string { return name + "." + strconv.Itoa(n) } // compose.go
