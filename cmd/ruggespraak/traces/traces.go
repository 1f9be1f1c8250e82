// Package traces tells a collector of OpenTelemetry traces what each event took: a span for the event, and in
// it one for loading, advancing and committing; one for each line that is posted. What a span says are words of
// the program, ids of organisations and names of connections; never a person, a code or a text.
package traces

import (
	"context"
	"fmt"
	"strings"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	"go.opentelemetry.io/otel/sdk/trace"
	api "go.opentelemetry.io/otel/trace"

	"ruggespraak/bot"
)

// Bounds of what waits for a collector that is slow: more is left out.
const (
	maxWaiting = 2048
	sendWithin = 5 * time.Second
)

// Traces sends spans to a collector. It may be used concurrently.
type Traces struct {
	provider *trace.TracerProvider
	tracer   api.Tracer
}

// New begins to send to a collector, over OTLP/HTTP: url is its address, "http://collector:4318". Nothing is
// asked of it yet; one that does not answer costs spans and nothing else.
func New(ctx context.Context, url, version string) (*Traces, error) {
	exporter, err := otlptracehttp.New(ctx,
		otlptracehttp.WithEndpointURL(strings.TrimRight(url, "/")+"/v1/traces"), otlptracehttp.WithTimeout(sendWithin))
	if err != nil {
		return nil, fmt.Errorf("traces: %w", err)
	}
	return Over(trace.NewBatchSpanProcessor(exporter, trace.WithMaxQueueSize(maxWaiting)), version), nil
}

// Over makes Traces that give their spans to a processor.
func Over(p trace.SpanProcessor, version string) *Traces {
	// A resource of our own: the usual one names the machine and the process. What the operator adds by
	// OTEL_RESOURCE_ATTRIBUTES comes with it.
	r := resource.NewSchemaless(attribute.String("service.name", "ruggespraak"), attribute.String("service.version", version))
	provider := trace.NewTracerProvider(trace.WithSpanProcessor(p), trace.WithResource(r), trace.WithSampler(trace.AlwaysSample()))
	return &Traces{provider: provider, tracer: provider.Tracer("ruggespraak")}
}

// Begin is a bot.Tracer.
func (t *Traces) Begin(ctx context.Context, p bot.Part) (context.Context, func(bot.Outcome)) {
	words := make([]attribute.KeyValue, 0, 3)
	for _, w := range [][2]string{{"org", p.Org}, {"connection", p.Connection}, {"kind", string(p.Kind)}} {
		if w[1] != "" {
			words = append(words, attribute.String(w[0], w[1]))
		}
	}
	ctx, span := t.tracer.Start(ctx, p.Name, api.WithAttributes(words...))
	return ctx, func(o bot.Outcome) {
		if o != "" {
			span.SetAttributes(attribute.String("outcome", string(o)))
		}
		switch o {
		case "", bot.Committed, bot.Answered, bot.Again:
		default:
			span.SetStatus(codes.Error, string(o))
		}
		span.End()
	}
}

// Close sends what waits, until ctx ends.
func (t *Traces) Close(ctx context.Context) error {
	if err := t.provider.Shutdown(ctx); err != nil {
		return fmt.Errorf("last traces: %w", err)
	}
	return nil
}
