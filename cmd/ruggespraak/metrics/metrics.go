// Package metrics counts what the bot does, for Prometheus. No label and no value says anything about a
// person: labels are ids of organisations, names of connections, and words that stand in the program.
// docs/operations.md lists the metrics, docs/decisions/0031 says why they are as they are.
package metrics

import (
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// Buckets of the histograms, in seconds: of what a person waits for, and of working time.
var (
	turnBuckets = []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5}
	postBuckets = []float64{.1, .25, .5, 1, 2.5, 5, 15, 60, 300, 1800, 7200}
	workBuckets = []float64{900, 3600, 4 * 3600, 8 * 3600, 16 * 3600, 24 * 3600, 40 * 3600, 80 * 3600}
)

// Metrics are all that the program counts. It is a bot.Watcher, and may be used concurrently.
type Metrics struct {
	registry  *prometheus.Registry
	events    *prometheus.CounterVec
	turns     *prometheus.HistogramVec
	happened  *prometheus.CounterVec
	answers   *prometheus.HistogramVec
	posts     *prometheus.HistogramVec
	work      *prometheus.CounterVec
	store     *prometheus.HistogramVec
	storeErrs *prometheus.CounterVec
}

var _ bot.Watcher = (*Metrics)(nil)

// New begins at zero.
func New(version string) *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		events: counter("events_total", "Events that were handled, by how they ended.",
			"org", "connection", "kind", "outcome"),
		turns: histogram("turn_seconds", "How long an event took, from arrival to stored.", turnBuckets, "kind"),
		happened: counter("happened_total", "What came about: cases begun, requests sent, answered, expired and so on.",
			"org", "what", "detail"),
		answers: histogram("answer_seconds", "Time from a request to its first answer: working time, by the clock when it is urgent.", workBuckets, "org"),
		posts:   histogram("post_seconds", "Time from the commit of a line to its arrival in the messenger.", postBuckets, "connection"),
		work:    counter("work_total", "What the bot did by itself; the words stand in bot/count.go.", "what"),
		store:   histogram("store_seconds", "How long calls of the store took.", turnBuckets, "operation"),
		storeErrs: counter("store_errors_total", "Calls of the store that failed; a record that somebody else changed meanwhile is no failure.",
			"operation", "reason"),
	}
	build := prometheus.NewGaugeVec(prometheus.GaugeOpts{Namespace: namespace, Name: "build_info", Help: "Always 1; the label says which version runs."}, []string{"version"})
	build.WithLabelValues(version).Set(1)
	m.registry.MustRegister(m.events, m.turns, m.happened, m.answers, m.posts, m.work, m.store, m.storeErrs, build,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	for _, name := range bot.Counts() { // an alert needs the zero before the first one
		m.work.WithLabelValues(name)
	}
	for _, op := range operations {
		for _, reason := range reasons {
			m.storeErrs.WithLabelValues(op, reason)
		}
	}
	return m
}

const namespace = "ruggespraak"

func counter(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: namespace, Name: name, Help: help}, labels)
}

func histogram(name, help string, buckets []float64, labels ...string) *prometheus.HistogramVec {
	return prometheus.NewHistogramVec(prometheus.HistogramOpts{Namespace: namespace, Name: name, Help: help, Buckets: buckets}, labels)
}

// Handler answers Prometheus.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{MaxRequestsInFlight: 2, Timeout: 10 * time.Second})
}

// Gatherer gives all metrics as they are now.
func (m *Metrics) Gatherer() prometheus.Gatherer { return m.registry }

// Count adds to one of bot.Counts; any other name is counted as "other".
func (m *Metrics) Count(name string, n int) {
	m.work.WithLabelValues(known(name, bot.Counts())).Add(float64(max(n, 0)))
}

// Handled implements bot.Watcher.
func (m *Metrics) Handled(h bot.Handled) {
	m.events.WithLabelValues(h.Org, h.Connection, string(h.Kind), string(h.Outcome)).Inc()
	m.turns.WithLabelValues(string(h.Kind)).Observe(h.Took.Seconds())
}

// Happened implements bot.Watcher. The code stays out.
func (m *Metrics) Happened(org string, h dialogs.Happening) {
	m.happened.WithLabelValues(org, string(h.What), h.Detail).Inc()
	if h.What == dialogs.RequestAnswered {
		m.answers.WithLabelValues(org).Observe(h.Took.Seconds())
	}
}

// Posted implements bot.Watcher.
func (m *Metrics) Posted(connection string, after time.Duration) {
	m.posts.WithLabelValues(connection).Observe(after.Seconds())
}

// known is the name if it is one of the list, and "other" otherwise.
func known(name string, list []string) string {
	for _, k := range list {
		if k == name {
			return k
		}
	}
	return "other"
}
