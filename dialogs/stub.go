package dialogs

// Stand-ins until the parts are there; see the file each is going to.

func (t *turn) said()                   {}                   // commands.go
func (t *turn) caseDue(c *Case)         {}                   // commands.go
func (t *turn) talkDue(k *Talk)         {}                   // commands.go
func (t *turn) kept(q *Question) Values { return nil }       // commands.go
func (t *turn) nothingToAsk(c *Case)    {}                   // commands.go
func (t *turn) caseCard(c *Case)        {}                   // card_case.go
func methodOf(c *Case) *Method          { return &Method{} } // method.go
