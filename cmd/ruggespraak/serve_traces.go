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
func (s *service) trace(ctx context.Context) (bot.Tracer, func(), error) {
	if s.cfg.Traces == "" {
		return nil, func() {}, nil
	}
	// The library has one place for errors, for the whole program.
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(err error) {
		s.log.WarnContext(ctx, "traces", "error", sendError(err))
	}))
	t, err := traces.New(ctx, s.cfg.Traces, version())
	if err != nil {
		return nil, nil, err
	}
	return t.Begin, func() { s.closeTraces(ctx, t, s.log) }, nil
}

func (s *service) closeTraces(ctx context.Context, t *traces.Traces, log *slog.Logger) {
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
