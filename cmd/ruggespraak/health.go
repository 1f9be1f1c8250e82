package main

import (
	"context"
	"fmt"
	"net/http"
	"time"
)

type healthCmd struct {
	URL string `arg:"" optional:"" default:"http://127.0.0.1:8300/healthz" help:"Where serve listens, with /healthz or /readyz behind it."`
}

// Run asks a running serve whether it is well: for the health check of a container, which has no curl.
func (c healthCmd) Run(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.URL, http.NoBody)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s answers %s", c.URL, resp.Status)
	}
	return nil
}
