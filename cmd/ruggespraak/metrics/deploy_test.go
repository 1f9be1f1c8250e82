package metrics

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/VictoriaMetrics/metricsql"
	"github.com/goccy/go-yaml"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

const (
	alertsFile    = "../../../deploy/alerts.yaml"
	dashboardFile = "../../../deploy/grafana-dashboard.json"
)

// alertRules is the part of Prometheus' rule files that is used here.
type alertRules struct {
	Groups []struct {
		Name  string
		Rules []struct {
			Alert, Expr         string
			For                 string
			Labels, Annotations map[string]string
		}
	}
}

// Every alert can be read by Prometheus, asks for what there is, and says who should look.
func TestAlerts(t *testing.T) {
	data, err := os.ReadFile(alertsFile)
	if err != nil {
		t.Fatal(err)
	}
	var f alertRules
	if err := yaml.UnmarshalWithOptions(data, &f, yaml.Strict()); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	there := everything(t)
	for _, g := range f.Groups {
		for _, r := range g.Rules {
			if seen[r.Alert] || r.Alert == "" {
				t.Errorf("%q: there twice, or without a name", r.Alert)
			}
			seen[r.Alert] = true
			if r.For != "" {
				if _, err := time.ParseDuration(r.For); err != nil {
					t.Errorf("%s: %v", r.Alert, err)
				}
			}
			if s := r.Labels["severity"]; s != "page" && s != "ticket" || r.Annotations["summary"] == "" {
				t.Errorf("%s: severity %q, annotations %v", r.Alert, s, r.Annotations)
			}
			for _, wrong := range there.wrong(r.Expr) {
				t.Errorf("%s: %s", r.Alert, wrong)
			}
			for _, l := range regexp.MustCompile(`\$labels\.(\w+)`).FindAllStringSubmatch(r.Annotations["summary"], -1) {
				if !regexp.MustCompile(`by \([^)]*\b` + l[1] + `\b`).MatchString(r.Expr) {
					t.Errorf("%s: its summary names %s, which its expression loses", r.Alert, l[1])
				}
			}
		}
	}
	if len(seen) < 10 {
		t.Errorf("%d alerts", len(seen))
	}
	checkDocumented(t, seen)
}

// checkDocumented looks for what to do about each alert.
func checkDocumented(t *testing.T, alerts map[string]bool) {
	t.Helper()
	doc, err := os.ReadFile("../../../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	for name := range alerts {
		if !strings.Contains(string(doc), "| `"+name+"` |") {
			t.Errorf("docs/operations.md does not say what to do about %s", name)
		}
	}
}

// Every panel of the dashboard asks for what there is.
func TestDashboard(t *testing.T) {
	data, err := os.ReadFile(dashboardFile)
	if err != nil {
		t.Fatal(err)
	}
	var d struct {
		Panels []struct {
			ID          int
			Title, Type string
			Targets     []struct{ Expr string }
		}
		Templating struct{ List []struct{ Query string } }
	}
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	there, ids, asked := everything(t), map[int]bool{}, 0
	for _, p := range d.Panels {
		if ids[p.ID] || p.Title == "" || p.Type != "row" && len(p.Targets) == 0 {
			t.Errorf("panel %d %q is there twice, or shows nothing", p.ID, p.Title)
		}
		ids[p.ID] = true
		for _, q := range p.Targets {
			asked++
			for _, wrong := range there.wrong(strings.NewReplacer("$__rate_interval", "5m", "$org", ".*").Replace(q.Expr)) {
				t.Errorf("%s: %s", p.Title, wrong)
			}
		}
	}
	for _, v := range d.Templating.List {
		if q, ok := strings.CutPrefix(v.Query, "label_values("); ok {
			metric, label, _ := strings.Cut(strings.TrimSuffix(q, ")"), ", ")
			if !slices.Contains(there[metric], label) {
				t.Errorf("the choice %s is empty", v.Query)
			}
		}
	}
	if asked < 15 {
		t.Errorf("the dashboard asks for %d things", asked)
	}
}

// What is asked wrongly is seen.
func TestWrongExpressionsAreSeen(t *testing.T) {
	there := everything(t)
	for expr, want := range map[string]int{
		`sum(ruggespraak_timers_overdue) > 0`:                                0,
		`rate(ruggespraak_turn_seconds_bucket[5m])`:                          0,
		`sum(ruggespraak_timers_overdue`:                                     1,
		`sum(ruggespraak_timers_late) > 0`:                                   1,
		`rate(ruggespraak_events_total)`:                                     1, // VictoriaMetrics knows it, Prometheus does not
		`ruggespraak_turn_seconds > 1`:                                       1,
		`increase(ruggespraak_happened_total{detial="x"}[1d])`:               1,
		`increase(ruggespraak_happened_total{what="request.expire"}[1d])`:    1,
		`increase(ruggespraak_happened_total{what=~"request.sent|x"}[1d])`:   1,
		`sum by (organisation) (ruggespraak_live_requests)`:                  1,
		`range_median(ruggespraak_live_requests) > 0`:                        1,
		`increase(ruggespraak_work_total{what="audits", what!="other"}[1h])`: 0,
	} {
		if got := there.wrong(expr); len(got) != want {
			t.Errorf("%s: %v, want %d", expr, got, want)
		}
	}
}

// metricLabels are the labels of each metric there is.
type metricLabels map[string][]string

// everything is all metrics, with each label used at least once.
func everything(t *testing.T) metricLabels {
	t.Helper()
	m := New("test")
	m.Begin("voorbeeld")
	m.Look(func() State {
		return State{Orgs: []string{"voorbeeld"}, Connections: map[string]string{"chat": "voorbeeld"}, Backlog: someBacklog, Connected: func(string) bool { return true }}
	})
	m.Handled(bot.Handled{Org: "voorbeeld", Connection: "chat", Kind: bot.Said, Outcome: bot.Committed})
	m.Happened("voorbeeld", dialogs.Happening{What: dialogs.RequestAnswered})
	m.Posted("chat", time.Second)
	m.store.WithLabelValues("load").Observe(1)
	families, err := m.Gatherer().Gather()
	if err != nil {
		t.Fatal(err)
	}
	there := metricLabels{}
	for _, f := range families {
		labels := []string{"instance", "job"}
		for _, l := range f.GetMetric()[0].GetLabel() {
			labels = append(labels, l.GetName())
		}
		if f.GetMetric()[0].GetHistogram() == nil {
			there[f.GetName()] = labels
			continue
		}
		for _, suffix := range []string{"_bucket", "_sum", "_count"} {
			there[f.GetName()+suffix] = append(slices.Clone(labels), "le")
		}
	}
	return there
}

// promFuncs are the functions of PromQL that may be used; the parser knows more than Prometheus does.
var promFuncs = []string{"sum", "max", "min", "count", "rate", "increase", "absent", "histogram_quantile"}

// wrong says what is wrong with an expression.
func (there metricLabels) wrong(expr string) (list []string) {
	e, err := metricsql.Parse(expr)
	if err != nil {
		return []string{err.Error()}
	}
	all := map[string]bool{} // labels of the metrics in it
	var grouped []string
	metricsql.VisitAll(e, func(e metricsql.Expr) {
		switch e := e.(type) {
		case *metricsql.MetricExpr:
			list = append(list, there.wrongMetric(e, all)...)
		case *metricsql.FuncExpr:
			if _, rolled := e.Args[len(e.Args)-1].(*metricsql.RollupExpr); !slices.Contains(promFuncs, e.Name) || slices.Contains([]string{"rate", "increase"}, e.Name) && !rolled {
				list = append(list, e.Name+" is not what Prometheus knows")
			}
		case *metricsql.AggrFuncExpr:
			if !slices.Contains(promFuncs, e.Name) {
				list = append(list, e.Name+" is not what Prometheus knows")
			}
			grouped = append(grouped, e.Modifier.Args...)
		}
	})
	for _, l := range grouped {
		if len(list) == 0 && !all[l] {
			list = append(list, "no metric in it has a label "+l)
		}
	}
	return list
}

// wrongMetric says what is wrong with one metric and its filters, and gathers its labels.
func (there metricLabels) wrongMetric(e *metricsql.MetricExpr, all map[string]bool) (list []string) {
	for _, filters := range e.LabelFilterss {
		name := filters[0].Value
		labels, ok := there[name]
		if !ok {
			return []string{"there is no metric " + name}
		}
		for _, l := range labels {
			all[l] = true
		}
		for _, f := range filters[1:] {
			if !slices.Contains(labels, f.Label) {
				list = append(list, fmt.Sprintf("%s has no label %s", name, f.Label))
			} else if list := wrongValues(f); len(list) > 0 {
				return list
			}
		}
	}
	return list
}

// wrongValues lists the values asked for that no metric has.
func wrongValues(f metricsql.LabelFilter) (list []string) {
	known := map[string][]string{
		"what":   append(append(strs(dialogs.Whats()), bot.Counts()...), "other"),
		"reason": reasons, "operation": operations, "outcome": strs(bot.Outcomes()),
		"kind": strs([]bot.Kind{bot.Said, bot.Pressed, bot.Submitted, bot.Cancelled, bot.Commanded, bot.Mentioned, bot.Opened, bot.Refused, dialogs.Due, dialogs.Started, dialogs.Unreached}),
	}[f.Label]
	for v := range strings.SplitSeq(f.Value, "|") {
		if known != nil && !slices.Contains(known, v) {
			list = append(list, fmt.Sprintf("no %s is %q", f.Label, v))
		}
	}
	return list
}

func strs[T ~string](list []T) (all []string) {
	for _, s := range list {
		all = append(all, string(s))
	}
	return all
}
