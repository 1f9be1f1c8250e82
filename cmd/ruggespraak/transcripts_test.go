package main

import (
	"bytes"
	"flag"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"ruggespraak/cmd/ruggespraak/metrics"
	"ruggespraak/cmd/ruggespraak/traces"
)

var update = flag.Bool("update", false, "rewrite testdata")

// missingText begins what stands in for a text that is not in the catalogue (text.missing).
const missingText = "Hier ontbreekt een tekst"

// transcripts is where they are; one may begin with "* after" another.
const transcripts = "testdata/transcripts"

// A transcript is a script and all that follows from it. Lines that begin with "> " are typed, all
// others are what the program printed.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob(transcripts + "/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			t.Parallel()
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := replay(t, want)
			if bytes.Contains(got, []byte(missingText)) {
				t.Error("a text is missing in it")
			}
			if *update {
				if err := os.WriteFile(file, got, 0o666); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
				t.Errorf("to accept it: go test ./cmd/ruggespraak -run Transcripts -update\n-want +got:\n%s", diff)
			}
		})
	}
}

// replay plays a transcript anew and gives the one of now. All the while a snoop looks for what
// people typed where it must not be.
func replay(t *testing.T, transcript []byte) []byte {
	t.Helper()
	lines, err := readScript(bytes.NewReader(transcript))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	s := newSnoop()
	w, err := newWorld(t.Context(), worldConfig{
		lang: "nl", out: &out,
		log: slog.New(slog.NewJSONHandler(s, &slog.HandlerOptions{Level: slog.LevelDebug})),
	})
	if err != nil {
		t.Fatal(err)
	}
	defer w.close()
	p := newPlayer(w, &out)
	p.beside = transcripts
	s.listen(p)
	counts := metrics.New("test")
	timed := counts.Timed(w.store)
	w.cfg.Store, w.cfg.Queue, w.cfg.Timers, w.cfg.Watch, w.cfg.Count = timed, timed, timed, counts, counts.Count
	spans := tracetest.NewInMemoryExporter()
	w.cfg.Trace = traces.Over(trace.NewSimpleSpanProcessor(spans), "test").Begin
	if err := s.rewire(w); err != nil {
		t.Fatal(err)
	}
	if err := p.play(t.Context(), lines); err != nil {
		t.Errorf("play: %v\n%s", err, out.Bytes())
	}
	trail := trailOf(t, w)
	if w.store.codes() > 0 && !strings.Contains(trail, `"what":"case.begun"`) {
		t.Error("the audit log lacks what happened")
	}
	s.tell(trail)
	s.tell(page(t, counts))
	if bad := badSpans(spans.GetSpans()); len(bad) > 0 {
		t.Errorf("these spans have no word of the program: %v", bad)
	}
	if bad, looked := badLabels(t, counts.Gatherer()); len(bad) > 0 || looked == 0 {
		t.Errorf("of %d labels these have no word of the program: %v", looked, bad)
	}
	s.look()
	for _, wrong := range unkept(w.embedded) {
		t.Error(wrong)
	}
	for _, leak := range s.leaks {
		t.Error(leak)
	}
	return out.Bytes()
}
