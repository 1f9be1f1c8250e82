package main

import (
	"context"
	"errors"
	"log/slog"
	"net/url"
	"time"

	"go.opentelemetry.io/otel"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/traces"
)

// lastTraces is how long the last spans may take at the end.
const lastTraces = time.Second

// trace begins to send traces where the configuration says; without it there is no tracer. The second result
// sends what waits.
func (g *generation) trace(ctx context.Context) (bot.Tracer, func(), error) {
	if g.cfg.Traces == "" {
		return nil, func() {}, nil
	}
	// The library has one place for errors, for the whole program.
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(err error) {
		g.log.WarnContext(ctx, "traces", "error", sendError(err))
	}))
	t, err := traces.New(ctx, g.cfg.Traces, version())
	if err != nil {
		return nil, nil, err
	}
	return t.Begin, func() { g.closeTraces(ctx, t, g.log) }, nil
}

func (g *generation) closeTraces(ctx context.Context, t *traces.Traces, log *slog.Logger) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastTraces)
	defer cancel()
	if err := t.Close(ctx); err != nil {
		log.WarnContext(ctx, "traces", "error", sendError(err))
	}
}

// sendError is what went wrong, without what the collector answered.
func sendError(err error) string {
	if failed, ok := errors.AsType[*url.Error](err); ok {
		return failed.Err.Error()
	}
	return "the collector does not take them"
}
