package mattermost

import (
	"runtime/debug"
	"sync"
)

// maxWaiting is how many events of one person wait at most. Nobody types or presses that much; a
// script that does loses its own events and holds up nobody else's.
const maxWaiting = 200

// A queue does things one after another for each person, and at the same time for different people.
type queue struct {
	crashed func(stack []byte) // a job panicked; the stack holds no values

	mu    sync.Mutex
	lines map[string][]func()
	idle  []chan struct{} // closed when nothing is left to do
}

// add does job after everything that was added before for the same person; false when too much waits.
func (q *queue) add(user string, job func()) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.lines == nil {
		q.lines = map[string][]func(){}
	}
	waiting, running := q.lines[user]
	if len(waiting) >= maxWaiting {
		return false
	}
	q.lines[user] = append(waiting, job)
	if !running {
		go q.work(user)
	}
	return true
}

// work does one person's jobs until there are none.
func (q *queue) work(user string) {
	for {
		q.mu.Lock()
		waiting := q.lines[user]
		if len(waiting) == 0 {
			delete(q.lines, user)
			q.rest()
			q.mu.Unlock()
			return
		}
		q.lines[user] = waiting[1:]
		q.mu.Unlock()
		q.do(waiting[0])
	}
}

// do does one job. A mistake in one person's must not stop everybody's.
func (q *queue) do(job func()) {
	defer func() {
		if p := recover(); p != nil {
			q.crashed(debug.Stack())
		}
	}()
	job()
}

// rest tells those who wait that nothing is left to do, if so. The lock is held.
func (q *queue) rest() {
	if len(q.lines) == 0 {
		for _, c := range q.idle {
			close(c)
		}
		q.idle = nil
	}
}

// wait returns when everything that was added is done.
func (q *queue) wait() {
	done := make(chan struct{})
	q.mu.Lock()
	q.idle = append(q.idle, done)
	q.rest()
	q.mu.Unlock()
	<-done
}
