package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/metrics"
	"ruggespraak/cmd/ruggespraak/traces"
	"ruggespraak/dialogs"
	"ruggespraak/store/redistest"
)

// Metrics are on an address of their own, from the start, and not where others come in.
func TestServeMetrics(t *testing.T) {
	redis := redistest.Start(t)
	s := try(t, redis.URL(), func(http.ResponseWriter, *http.Request) { panic("Kanarie") })
	_, rest, _ := strings.Cut(s.log.await(t, "metrics"), `"listen":"`)
	metricsAddr, _, _ := strings.Cut(rest, `"`)
	s.awaitReady(t)
	if got := s.ask(t, "GET", "/metrics", ""); got != "404 404 page not found" {
		t.Errorf("where callbacks come in: %.100s", got)
	}
	s.ask(t, "POST", "/connections/chat/press", "")
	s.chat.connected.Store(false)
	front := s.addr
	s.addr = metricsAddr
	got := s.ask(t, "GET", "/metrics", "")
	for _, want := range []string{
		"ruggespraak_redis_up 1", `ruggespraak_messenger_connected{connection="chat",org="voorbeeld"} 0`,
		`ruggespraak_work_total{what="handlers_panicked"} 1`, `ruggespraak_live_requests{org="voorbeeld"} 0`,
		"go_goroutines ", "process_open_fds ", "ruggespraak_partitions_served 64",
	} {
		if !strings.Contains(got, "\n"+want) {
			t.Errorf("the metrics lack %s", want)
		}
	}
	if strings.Contains(got, "Kanarie") {
		t.Error("the metrics tell what was panicked with")
	}
	if err := redis.Stop(); err != nil {
		t.Fatal(err)
	}
	got = s.ask(t, "GET", "/metrics", "")
	if !strings.Contains(got, "\nruggespraak_redis_up 0") || strings.Contains(got, "\nruggespraak_live_requests") {
		t.Error("without Redis it is said to be up, or what waits there is made up")
	}
	s.addr = front
	s.stop()
	if err := s.end(t); err != nil {
		t.Error(err)
	}
	_, err := http.Get("http://" + metricsAddr + "/metrics") //nolint:noctx,bodyclose // nobody is there
	if err == nil {
		t.Error("metrics are still answered")
	}
}

// labels are all values that a label can have in the demo's organisation.
var labels = map[string][]string{
	"org": {"demo"}, "connection": {"", connection}, "version": {"test"},
	"kind":    {"said", "pressed", "submitted", "cancelled", "commanded", "mentioned", "opened", "refused", "unreached", "due", "started"},
	"outcome": words(bot.Outcomes()),
	"what":    append(words(dialogs.Whats()), append(bot.Counts(), "other")...),
	"detail": strings.Fields(`1 2 3 4 5 6 none attention talk more share not-share normal urgent files
		take release pass-on decline ask-back reply ask-on answer thank withdraw reveal tell`),
	"operation": {"load", "commit", "claim_lines", "settle", "posts", "claim_timers"},
	"reason":    {"unavailable", "full", "other"},
}

func words[T ~string](list []T) (all []string) {
	for _, w := range list {
		all = append(all, string(w))
	}
	return all
}

// badLabels lists the labels that have a value which is none of those above, and says how many were looked at.
func badLabels(t *testing.T, g prometheus.Gatherer) (bad []string, looked int) {
	t.Helper()
	families, err := g.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range families {
		if !strings.HasPrefix(f.GetName(), "ruggespraak_") {
			continue // of Go and the process: no labels of ours
		}
		for _, m := range f.GetMetric() {
			for _, l := range m.GetLabel() {
				looked++
				if v := l.GetValue(); !slices.Contains(labels[l.GetName()], v) && (v != "" || l.GetName() != "detail") {
					bad = append(bad, fmt.Sprintf("%s{%s=%q}", f.GetName(), l.GetName(), v))
				}
			}
		}
	}
	return bad, looked
}

// badSpans lists the spans that have a name or a value which is none of the program.
func badSpans(all tracetest.SpanStubs) (bad []string) {
	for _, s := range all {
		if !slices.Contains([]string{"event", "load", "advance", "commit", "post"}, s.Name) || len(s.Events)+len(s.Links) > 0 {
			bad = append(bad, s.Name)
		}
		for _, a := range s.Attributes {
			if v := a.Value.AsString(); !slices.Contains(labels[string(a.Key)], v) {
				bad = append(bad, fmt.Sprintf("%s{%s=%q}", s.Name, a.Key, v))
			}
		}
	}
	if len(all) == 0 {
		bad = append(bad, "there are none")
	}
	return bad
}

func TestBadSpansAreSeen(t *testing.T) {
	for name, p := range map[string]bot.Part{
		"good": {Name: "load", Org: "demo", Connection: connection, Kind: bot.Said}, "name": {Name: "Sanne"},
		"org": {Name: "load", Org: "K7M2QX"}, "connection": {Name: "load", Connection: "sanne"}, "kind": {Name: "load", Kind: "hij zei"},
	} {
		ended := tracetest.NewInMemoryExporter()
		_, end := traces.Over(trace.NewSimpleSpanProcessor(ended), "test").Begin(t.Context(), p)
		end("")
		if bad := badSpans(ended.GetSpans()); (len(bad) > 0) != (name != "good") {
			t.Errorf("%s: %v", name, bad)
		}
	}
}

// A word that is not of the program is found.
func TestBadLabelsAreSeen(t *testing.T) {
	for name, plant := range map[string]func(*metrics.Metrics){
		"nothing": func(m *metrics.Metrics) { m.Count("lines of Sanne", 1) }, // counted as other
		"detail": func(m *metrics.Metrics) {
			m.Happened("demo", dialogs.Happening{What: dialogs.CaseBegun, Detail: "hij zei"})
		},
		"connection": func(m *metrics.Metrics) { m.Posted("sanne", 0) },
		"org":        func(m *metrics.Metrics) { m.Handled(bot.Handled{Org: "K7M2QX"}) },
	} {
		m := metrics.New("test")
		plant(m)
		if bad, _ := badLabels(t, m.Gatherer()); (len(bad) > 0) != (name != "nothing") {
			t.Errorf("%s: %v", name, bad)
		}
	}
}

// page is the metrics as Prometheus gets them.
func page(t *testing.T, m *metrics.Metrics) string {
	t.Helper()
	answer := httptest.NewRecorder()
	m.Handler().ServeHTTP(answer, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/metrics", http.NoBody))
	return answer.Body.String()
}
