package check

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"

	"ruggespraak/bot"
)

// serve asks the running program on this machine whether it is well.
func (s Subject) serve(ctx context.Context) []bot.Finding {
	base, ok := local(s.Config.Listen)
	if !ok {
		return []bot.Finding{bot.Found(bot.Warning, "listen has port 0, so nobody knows where serve is: give it a port")}
	}
	status, line, err := answer(ctx, base+"/readyz")
	waits, ours := strings.CutPrefix(line, "waiting for ")
	switch {
	case err != nil:
		return []bot.Finding{bot.Found(bot.Warning, "serve does not run on this machine at %s (%v): start it, or run this check where it runs", s.Config.Listen, err)}
	case status == http.StatusOK && line == "ok":
		return []bot.Finding{bot.Found(bot.Fine, "serve runs, and everything is connected")}
	case status == http.StatusServiceUnavailable && ours:
		return []bot.Finding{bot.Found(bot.Wrong, "serve runs and is not connected to %s: see the findings about that, and its log", waits)}
	}
	return []bot.Finding{bot.Found(bot.Wrong, "something else listens at %s (status %d): give listen another port", s.Config.Listen, status)}
}

// local is where serve can be asked from this machine; false with port 0.
func local(listen string) (base string, ok bool) {
	host, port, err := net.SplitHostPort(listen)
	if err != nil || port == "0" {
		return "", false
	}
	if ip := net.ParseIP(host); host == "" || ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return "http://" + net.JoinHostPort(host, port), true
}

// answer gets the first line at an address of this machine.
func answer(ctx context.Context, address string) (status int, line string, err error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return 0, "", err
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(req)
	if failed := (*url.Error)(nil); errors.As(err, &failed) {
		return 0, "", failed.Err
	}
	if err != nil {
		return 0, "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, 1<<10))
	line, _, _ = strings.Cut(string(body), "\n")
	return resp.StatusCode, line, err
}
