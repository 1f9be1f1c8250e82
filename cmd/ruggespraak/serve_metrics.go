package main

import (
	"context"
	"net/http"
	"sync/atomic"
	"time"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/metrics"
	"ruggespraak/store"
)

// maxScrapes is how many questions for metrics are answered at once.
const maxScrapes = 2

// A measured service is counted, and what waits in its store is looked at when Prometheus asks.
type measured struct {
	*metrics.Metrics
	opened atomic.Pointer[store.Store] // nil until Redis answered for the first time
}

// measure begins to count what a service does.
func (s *service) measure(ready *readiness) *measured {
	m := &measured{Metrics: metrics.New(version())}
	state := metrics.State{Connections: map[string]string{}, Backlog: m.backlog, Connected: ready.connected}
	for _, o := range s.cfg.Orgs {
		state.Orgs = append(state.Orgs, o.ID)
	}
	for _, c := range s.cfg.Connections {
		state.Connections[c.Name] = c.Org
	}
	m.Look(state)
	return m
}

func (m *measured) backlog(ctx context.Context, orgs []string, now time.Time) (store.Backlog, error) {
	st := m.opened.Load()
	if st == nil {
		return store.Backlog{}, bot.ErrUnavailable
	}
	return st.Backlog(ctx, orgs, now)
}

// listenMetrics answers Prometheus on an address of its own; nil when there is none.
func (s *service) listenMetrics(ctx context.Context, m *measured) (*front, error) {
	if s.cfg.Metrics == "" {
		return nil, nil //nolint:nilnil // nobody asks
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", limited(m.Handler(), make(chan struct{}, maxScrapes)))
	f, err := listen(ctx, s.cfg.Metrics, mux, s.log)
	if err != nil {
		return nil, err
	}
	s.log.InfoContext(ctx, "metrics", "listen", f.addr)
	return f, nil
}
