package main

import (
	"os"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// The Redis of deploy/compose.yaml, started here with the very arguments that stand there, is one that the
// program finds nothing wrong with.
func TestComposeRedis(t *testing.T) {
	data, err := os.ReadFile("../../deploy/compose.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Services map[string]struct {
			Command []string `yaml:"command"`
		} `yaml:"services"`
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	command := file.Services["redis"].Command
	if len(command) != 3 || command[0] != "sh" || command[1] != "-c" {
		t.Fatalf("the command of redis is %q", command)
	}
	const password = "d3adbeef"
	args, ok := strings.CutPrefix(strings.ReplaceAll(command[2], `"$$REDIS_PASSWORD"`, password), "exec redis-server ")
	if !ok || !strings.Contains(args, password) {
		t.Fatalf("redis is started by %q", command[2])
	}
	server := redistest.Start(t, strings.Fields(args)...)
	sealer, err := store.FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), store.Config{URL: strings.Replace(server.URL(), "redis://", "redis://:"+password+"@", 1), Sealer: sealer})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	findings, err := s.Check(t.Context())
	if err != nil || len(findings) > 0 {
		t.Errorf("found %v, error %v", findings, err)
	}
	if _, err := store.Open(t.Context(), store.Config{URL: server.URL(), Sealer: sealer}); err == nil {
		t.Error("it opens without a password")
	}
}
