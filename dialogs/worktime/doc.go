// Package worktime counts working time: a week of hours, without holidays and closed days, in one
// zone. It knows no people and no clock.
//
// Time is cut into stretches in which the calendar is open. A stretch holds its beginning and not
// its end: at 17:00 the day is over, and what is due after the last minute of it is due at the next
// opening. So whatever After gives is a moment at which somebody is at work.
//
// Hours are those of the clock on the wall. On the day the clock is moved, a night shift is an hour
// longer or shorter, and counts so.
package worktime
