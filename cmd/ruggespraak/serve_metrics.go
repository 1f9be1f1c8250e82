package main

import (
	"context"
	"net/http"
	"time"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/metrics"
	"ruggespraak/store"
)

// maxScrapes is how many questions for metrics are answered at once.
const maxScrapes = 2

// state is what Prometheus hears of the generation that was admitted last.
func (d *doors) state() metrics.State {
	g := d.admitted()
	state := metrics.State{Connections: map[string]string{}, Backlog: g.backlog, Connected: g.ready.connected}
	for _, o := range g.cfg.Orgs {
		state.Orgs = append(state.Orgs, o.ID)
	}
	for _, c := range g.cfg.Connections {
		state.Connections[c.Name] = c.Org
	}
	return state
}

func (g *generation) backlog(ctx context.Context, orgs []string, now time.Time) (store.Backlog, error) {
	st := g.opened.Load()
	if st == nil {
		return store.Backlog{}, bot.ErrUnavailable
	}
	return st.Backlog(ctx, orgs, now)
}

// listenMetrics answers Prometheus on an address of its own; nil when there is none.
func (s *server) listenMetrics(ctx context.Context, addr string) (*front, error) {
	if addr == "" {
		return nil, nil //nolint:nilnil // nobody asks
	}
	s.metrics.Look(s.doors.state)
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", limited(s.metrics.Handler(), make(chan struct{}, maxScrapes)))
	f, err := listen(ctx, addr, mux, s.log)
	if err != nil {
		return nil, err
	}
	s.log.InfoContext(ctx, "metrics", "listen", f.addr)
	return f, nil
}
