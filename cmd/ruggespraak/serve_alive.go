package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

// aliveWithin bounds one call of the service that watches over us.
const aliveWithin = 10 * time.Second

// alive asks for the URL of a service that warns when it hears nothing; nil when there is none. Its
// errors do not name the URL, which is a secret.
func alive(target string) func(context.Context) error {
	if target == "" {
		return nil
	}
	client := &http.Client{
		Timeout:       aliveWithin,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return func(ctx context.Context) error {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, target, nil)
		if err != nil {
			return errors.New("the URL is not valid")
		}
		answer, err := client.Do(req)
		if failed, ok := errors.AsType[*url.Error](err); ok {
			return failed.Err
		}
		if err != nil {
			return err
		}
		defer answer.Body.Close()
		if answer.StatusCode >= http.StatusMultipleChoices {
			return fmt.Errorf("the service answered %d", answer.StatusCode)
		}
		return nil
	}
}
