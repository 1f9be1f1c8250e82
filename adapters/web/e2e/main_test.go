package e2e

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

var screenshots = flag.String("screenshots", "", "leave the pictures of the documentation in this folder")

// What all tests share.
var (
	browser context.Context // of the one Chromium
	program string          // the path of ruggespraak
	missing string          // why there is no browser; "" when there is
)

func TestMain(m *testing.M) {
	flag.Parse()
	code, err := setUp(m.Run)
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		code = 1
	}
	os.Exit(code)
}

// setUp builds the program and starts Chromium, runs the tests and clears away.
func setUp(run func() int) (int, error) {
	if os.Getenv("RUGGESPRAAK_BROWSER") != "required" {
		missing = "a browser is needed, and some minutes: .ci/e2e-web runs this"
		return run(), nil
	}
	chromium, err := findChromium()
	if err != nil {
		return 1, err
	}
	dir, err := os.MkdirTemp("", "ruggespraak-web-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dir)
	program = filepath.Join(dir, "ruggespraak")
	build := exec.Command("go", "build", "-o", program, "ruggespraak/cmd/ruggespraak")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return 1, fmt.Errorf("build: %w", err)
	}
	ctx, quit, err := startBrowser(chromium, filepath.Join(dir, "profile"))
	if err != nil {
		return 1, err
	}
	defer quit()
	browser = ctx //nolint:fatcontext // set once, before any test
	return run(), nil
}

// startBrowser starts Chromium with a profile of its own.
func startBrowser(chromium, profile string) (ctx context.Context, quit func(), err error) {
	flags := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromium), chromedp.UserDataDir(profile),
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WSURLReadTimeout(time.Minute),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
	)
	allocator, stop := chromedp.NewExecAllocator(context.Background(), flags...)
	ctx, end := chromedp.NewContext(allocator)
	quit = func() {
		end()
		stop()
	}
	if err := chromedp.Do(ctx); err != nil {
		quit()
		return nil, nil, fmt.Errorf("start %s: %w", chromium, err)
	}
	return ctx, quit, nil
}

// findChromium looks where distributions put it.
func findChromium() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("there is no Chromium on this machine; .ci/deps web installs it")
}

// needBrowser skips a test outside of .ci/e2e-web. There a Chromium that is missing is a failure.
func needBrowser(t *testing.T) {
	t.Helper()
	if missing != "" {
		t.Skip(missing)
	}
}
