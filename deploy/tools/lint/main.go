// Command lint reads the files by which Ruggespraak is deployed with the very code that Docker, Docker
// Compose and Kubernetes read them with, and says what these would refuse. Its module is
// not the bot's, so that the bot has none of that code.
//
// Usage: lint DOCKERFILE COMPOSE KUBERNETES
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/client-go/kubernetes/scheme"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: lint DOCKERFILE COMPOSE KUBERNETES")
		os.Exit(2)
	}
	err := errors.Join(dockerfile(os.Args[1]), compose(os.Args[2]), kubernetes(os.Args[3]))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// dockerfile parses every instruction, with BuildKit's own linter, and holds the last stage to what we
// promise: not root, a health check, nothing but our program run.
func dockerfile(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	tree, err := parser.Parse(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	var found []error
	lint := linter.New(&linter.Config{Warn: func(rule, _, _, message string, at []parser.Range) {
		line := 0
		if len(at) > 0 {
			line = at[0].Start.Line
		}
		found = append(found, fmt.Errorf("%s:%d: %s: %s", path, line, rule, message))
	}})
	for _, w := range tree.Warnings {
		found = append(found, fmt.Errorf("%s: %s", path, w.Short))
	}
	stages, _, err := instructions.Parse(tree.AST, lint)
	if err != nil {
		return errors.Join(append(found, fmt.Errorf("%s: %w", path, err))...)
	}
	has := map[string]bool{}
	for _, c := range stages[len(stages)-1].Commands {
		switch c := c.(type) {
		case *instructions.UserCommand:
			has["USER"] = c.User != "" && !strings.HasPrefix(c.User, "0") && !strings.HasPrefix(c.User, "root")
		case *instructions.HealthCheckCommand:
			has["HEALTHCHECK"] = c.Health != nil && len(c.Health.Test) > 1
		case *instructions.EntrypointCommand:
			has["ENTRYPOINT"] = !c.PrependShell
		}
	}
	for _, want := range []string{"USER", "HEALTHCHECK", "ENTRYPOINT"} {
		if !has[want] {
			found = append(found, fmt.Errorf("%s: the last stage has no good %s", path, want))
		}
	}
	return errors.Join(found...)
}

// compose loads the file as docker compose does, schema and all, and holds each service to what is read
// only and without rights.
func compose(path string) error {
	options, err := cli.NewProjectOptions([]string{path}, cli.WithInterpolation(true), cli.WithoutEnvironmentResolution)
	if err != nil {
		return err
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	var found []error
	for _, name := range project.ServiceNames() {
		s := project.Services[name]
		for what, good := range map[string]bool{
			"read_only: true":              s.ReadOnly,
			"cap_drop: [ALL]":              slices.Contains(s.CapDrop, "ALL"),
			"no-new-privileges":            slices.Contains(s.SecurityOpt, "no-new-privileges:true"),
			"a user that is not root":      s.User != "" && s.User != "0" && s.User != "root",
			"a bound on memory":            s.MemLimit > 0,
			"ports on the loopback alone":  !slices.ContainsFunc(s.Ports, func(p types.ServicePortConfig) bool { return p.HostIP != "127.0.0.1" }),
			"to start again by itself":     s.Restart != "" && s.Restart != "no",
			"stop_grace_period of 10 s up": s.StopGracePeriod != nil && time.Duration(*s.StopGracePeriod) >= 10*time.Second,
		} {
			if !good {
				found = append(found, fmt.Errorf("%s: service %s lacks %s", path, name, what))
			}
		}
	}
	return errors.Join(found...)
}

// kubernetes decodes each document as the API server does, and takes no field it does not know.
func kubernetes(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	strict := json.NewSerializerWithOptions(json.DefaultMetaFactory, scheme.Scheme, scheme.Scheme, json.SerializerOptions{Yaml: true, Strict: true})
	var found []error
	for i, doc := range strings.Split(string(data), "\n---\n") {
		obj, kind, err := strict.Decode([]byte(doc), nil, nil)
		if err != nil {
			found = append(found, fmt.Errorf("%s: document %d: %w", path, i+1, err))
			continue
		}
		if _, known := obj.(*runtime.Unknown); known || kind.Kind == "" {
			found = append(found, fmt.Errorf("%s: document %d is nothing that Kubernetes knows", path, i+1))
		}
	}
	return errors.Join(found...)
}
