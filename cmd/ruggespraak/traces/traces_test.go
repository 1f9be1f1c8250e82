package traces

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"ruggespraak/bot"
)

// spans are those that have ended, as words: "load in event of voorbeeld chat pressed, Error".
func spans(all tracetest.SpanStubs) (list []string) {
	names := map[string]string{}
	for _, s := range all {
		names[s.SpanContext.SpanID().String()] = s.Name
	}
	for _, s := range all {
		text := s.Name
		if parent := names[s.Parent.SpanID().String()]; parent != "" {
			text += " in " + parent
		}
		for _, a := range s.Attributes {
			text += " " + string(a.Key) + "=" + a.Value.AsString()
		}
		if s.Status.Code == codes.Error {
			text += " failed"
		}
		list = append(list, text)
	}
	return list
}

func TestSpans(t *testing.T) {
	ended := tracetest.NewInMemoryExporter()
	tr := Over(trace.NewSimpleSpanProcessor(ended), "test")
	ctx, end := tr.Begin(t.Context(), bot.Part{Name: "event", Org: "o", Connection: "c", Kind: bot.Pressed})
	_, loaded := tr.Begin(ctx, bot.Part{Name: "load", Org: "o", Connection: "c", Kind: bot.Pressed})
	loaded("")
	_, committed := tr.Begin(ctx, bot.Part{Name: "commit", Org: "o", Kind: bot.Pressed})
	committed(bot.Full)
	end(bot.Full)
	_, end = tr.Begin(t.Context(), bot.Part{Name: "event", Org: "o"})
	end(bot.Again)
	want := []string{
		"load in event org=o connection=c kind=pressed", "commit in event org=o kind=pressed outcome=full failed",
		"event org=o connection=c kind=pressed outcome=full failed", "event org=o outcome=again",
	}
	if diff := cmp.Diff(want, spans(ended.GetSpans())); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
}

// They arrive at the collector, with nothing about the machine or how the program was called.
func TestCollector(t *testing.T) {
	var got []string
	collector := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		got = append(got, r.Method+" "+r.URL.Path+" "+string(body))
	}))
	defer collector.Close()
	tr, err := New(t.Context(), collector.URL+"/", "1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	_, end := tr.Begin(t.Context(), bot.Part{Name: "post", Org: "voorbeeld", Connection: "chat"})
	end("")
	if err := tr.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 || !strings.HasPrefix(got[0], "POST /v1/traces ") {
		t.Fatalf("the collector got %q", got)
	}
	for _, word := range []string{"post", "voorbeeld", "chat", "ruggespraak", "1.2.3"} {
		if !strings.Contains(got[0], word) {
			t.Errorf("the spans lack %q", word)
		}
	}
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{host, os.Args[0], "host.name", "process."} {
		if strings.Contains(got[0], word) {
			t.Errorf("the spans tell %q", word)
		}
	}
}

// A collector that is not there holds nobody up.
func TestNoCollector(t *testing.T) {
	var failed atomic.Int64
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(error) { failed.Add(1) }))
	tr, err := New(t.Context(), "http://127.0.0.1:1", "test")
	if err != nil {
		t.Fatal(err)
	}
	for range 3 * maxWaiting {
		_, end := tr.Begin(t.Context(), bot.Part{Name: "event"})
		end(bot.Committed)
	}
	if err := tr.Close(t.Context()); err != nil {
		t.Error(err)
	}
	if failed.Load() == 0 {
		t.Error("it is not said that nobody took them")
	}
}
