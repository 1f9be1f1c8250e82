package metrics

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"ruggespraak/dialogs"
	"ruggespraak/store"
)

// A State is what is looked at each time Prometheus asks. The functions may be called concurrently.
type State struct {
	Orgs        []string                                                                       // ids
	Connections map[string]string                                                              // name to organisation
	Backlog     func(ctx context.Context, orgs []string, now time.Time) (store.Backlog, error) // as store.Store has it
	Connected   func(connection string) bool
}

// lookWithin bounds how long the store may take for an answer to Prometheus.
const lookWithin = 2 * time.Second

// Look adds what is looked at: now is asked for it each time, and may be called concurrently. It is called once.
func (m *Metrics) Look(now func() State) { m.registry.MustRegister(&state{now}) }

// Begin makes an organisation's counts that alerts look at begin at zero, if they have not begun: an alert
// needs the zero before the first one.
func (m *Metrics) Begin(org string) {
	for _, what := range []dialogs.What{dialogs.RequestLastResort, dialogs.RequestUnreached, dialogs.RequestExpired, dialogs.RehearsalMissed} {
		m.happened.WithLabelValues(org, string(what), "")
	}
}

type state struct{ now func() State }

func desc(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc(namespace+"_"+name, help, labels, nil)
}

var (
	redisUp     = desc("redis_up", "1 while Redis answers.")
	connected   = desc("messenger_connected", "1 while the messenger is connected.", "org", "connection")
	partitions  = desc("partitions_served", "How many of the 64 partitions this process serves; all processes together serve 64.")
	people      = desc("queue_people", "People with lines that wait to be delivered, now or for a later try.")
	late        = desc("queue_late_seconds", "How long the line that is due longest has been waiting.")
	overdue     = desc("timers_overdue", "Timers whose moment passed minutes ago and that nobody handled.")
	live        = desc("live_requests", "Requests for advice that are not over.", "org")
	linesAside  = desc("lines_aside", "Lines that could not be delivered and were set aside.", "org")
	allOfAState = []*prometheus.Desc{redisUp, connected, partitions, people, late, overdue, live, linesAside}
)

// Describe implements prometheus.Collector.
func (*state) Describe(to chan<- *prometheus.Desc) {
	for _, d := range allOfAState {
		to <- d
	}
}

// Collect implements prometheus.Collector. What waits is left out while Redis does not answer.
func (c *state) Collect(to chan<- prometheus.Metric) {
	s := c.now()
	give := func(d *prometheus.Desc, v float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
	}
	for name, org := range s.Connections {
		give(connected, number(s.Connected(name)), org, name)
	}
	ctx, cancel := context.WithTimeout(context.Background(), lookWithin)
	defer cancel()
	b, err := s.Backlog(ctx, s.Orgs, time.Now())
	give(redisUp, number(err == nil))
	if err != nil {
		return
	}
	give(partitions, float64(b.Partitions))
	give(people, float64(b.People))
	give(late, b.Late.Seconds())
	give(overdue, float64(b.Overdue))
	for org, n := range b.Live {
		give(live, float64(n), org)
	}
	for org, n := range b.Aside {
		give(linesAside, float64(n), org)
	}
}

func number(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
