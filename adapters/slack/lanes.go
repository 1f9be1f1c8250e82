package slack

import "sync"

// How much can wait. What is beyond it is not taken: Slack hands events over again.
const (
	maxLane = 32   // of one person
	maxAll  = 1024 // of all together
)

// lanes do what people did: each person's in order, different people's side by side.
type lanes struct {
	mu      sync.Mutex
	waiting map[string][]func() // by person; an empty list is one whose last job is being done
	all     int
	closed  bool
	working sync.WaitGroup
}

func newLanes() *lanes { return &lanes{waiting: map[string][]func(){}} }

// add puts a job behind the person's others; false when there are too many.
func (l *lanes) add(who string, job func()) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	mine, busy := l.waiting[who]
	if l.closed || len(mine) >= maxLane || l.all >= maxAll {
		return false
	}
	l.all++
	if busy {
		l.waiting[who] = append(mine, job)
		return true
	}
	l.waiting[who] = nil
	l.working.Go(func() { l.work(who, job) })
	return true
}

// work does a person's jobs until there are none.
func (l *lanes) work(who string, job func()) {
	for job != nil {
		job()
		job = l.next(who)
	}
}

func (l *lanes) next(who string) func() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all--
	mine := l.waiting[who]
	if len(mine) == 0 {
		delete(l.waiting, who)
		return nil
	}
	l.waiting[who] = mine[1:]
	return mine[0]
}

// close takes no more, and waits for what was taken.
func (l *lanes) close() {
	l.mu.Lock()
	l.closed = true
	l.mu.Unlock()
	l.working.Wait()
}

// chores are what goes on beside everything else, and is waited for at the end. Unlike a WaitGroup it
// may be waited for while more comes.
type chores struct {
	mu   sync.Mutex
	n    int
	none chan struct{} // closed when there are none any more; nil while nobody waits
}

// begin does something.
func (c *chores) begin(do func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
	go func() {
		defer c.end()
		do()
	}()
}

func (c *chores) end() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.n--; c.n == 0 && c.none != nil {
		close(c.none)
		c.none = nil
	}
}

// wait waits until there are none.
func (c *chores) wait() {
	c.mu.Lock()
	if c.n == 0 {
		c.mu.Unlock()
		return
	}
	if c.none == nil {
		c.none = make(chan struct{})
	}
	none := c.none
	c.mu.Unlock()
	<-none
}
