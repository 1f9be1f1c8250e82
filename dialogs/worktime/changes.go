package worktime

import "time"

// Changes are the moments between two others at which work begins or ends, in order.
func (c Calendar) Changes(from, to time.Time) []time.Time {
	var all []time.Time
	for s := range c.stretches(from, to) {
		all = append(all, s.from, s.to)
	}
	return all
}
