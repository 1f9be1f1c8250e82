package main

import (
	"context"
	"errors"
	"log/slog"
	"net/url"
	"time"

	"go.opentelemetry.io/otel"

	"ruggespraak/cmd/ruggespraak/traces"
)

// lastTraces is how long the last spans may take at the end.
const lastTraces = time.Second

// trace begins to send traces to an address; without it there is no tracer. The result sends what waits.
func (s *server) trace(ctx context.Context, addr string) (func(), error) {
	if addr == "" {
		return func() {}, nil
	}
	// The library has one place for errors, for the whole program.
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(err error) {
		s.log.WarnContext(ctx, "traces", "error", sendError(err))
	}))
	t, err := traces.New(ctx, addr, version())
	if err != nil {
		return nil, err
	}
	s.tracer = t.Begin
	return func() { closeTraces(ctx, t, s.log) }, nil
}

func closeTraces(ctx context.Context, t *traces.Traces, log *slog.Logger) {
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
