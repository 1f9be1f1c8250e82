package web

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// A change is one thing that is different now on the page.
type change struct {
	Place string `json:"place,omitempty"` // whose conversation, or which channel
	Item  *item  `json:"item,omitempty"`  // is new there, or shows something else
	Gone  string `json:"gone,omitempty"`  // the ref of what is not there any more
	Bot   *bool  `json:"bot,omitempty"`   // whether the bot runs
	Clock *clock `json:"clock,omitempty"`
}

// A clock is where the people's clock stands.
type clock struct {
	Now  time.Time `json:"now"`
	Zone string    `json:"zone"`
}

// A whole is all there is to see, for a page that begins or was away for too long.
type whole struct {
	Places map[string][]item `json:"places"`
	Bot    bool              `json:"bot"`
	Clock  *clock            `json:"clock"`
}

// mostKept is how many changes a page may miss and still catch up with one by one.
const mostKept = 512

// A feed keeps the latest changes. It is guarded by the messenger's lock.
type feed struct {
	life  string // tells this feed's ids from those of an earlier program
	last  int64  // the number of the latest change
	posts int64  // how many of them were about what stands in a place
	kept  []change
	grown chan struct{} // is closed by the next change
}

func newFeed(life string) feed { return feed{life: life, grown: make(chan struct{})} }

// add takes a change in, and wakes those who wait for one.
func (f *feed) add(c change) {
	f.last++
	if c.Place != "" {
		f.posts++
	}
	if len(f.kept) == mostKept {
		f.kept = slices.Delete(f.kept, 0, 1)
	}
	f.kept = append(f.kept, c)
	close(f.grown)
	f.grown = make(chan struct{})
}

// id names the change with that number over the life of this feed.
func (f *feed) id(n int64) string { return f.life + "-" + strconv.FormatInt(n, 10) }

// after gives the changes since the one with that id; false when that cannot be told any more.
func (f *feed) after(id string) ([]change, bool) {
	number, ours := strings.CutPrefix(id, f.life+"-")
	n, err := strconv.ParseInt(number, 10, 64)
	if !ours || err != nil || n > f.last || n < f.last-int64(len(f.kept)) {
		return nil, false
	}
	return slices.Clone(f.kept[int64(len(f.kept))-(f.last-n):]), true
}

func (m *Messenger) clock() *clock {
	now := m.cfg.Now()
	return &clock{Now: now, Zone: now.Location().String()}
}

// whole is everything as it stands now. The caller has the lock.
func (m *Messenger) whole() whole {
	all := whole{Places: map[string][]item{}, Bot: m.gate.isOpen(), Clock: m.clock()}
	for id, p := range m.places {
		list := []item{}
		for _, x := range p.items {
			list = append(list, *x)
		}
		all.Places[id] = list
	}
	return all
}
