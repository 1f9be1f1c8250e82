package web

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"

	"ruggespraak/bot"
)

func TestDoor(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	c.site.cfg.Name = "demo.example"
	const json = "application/json"
	for name, x := range map[string]struct {
		method, path   string
		header         map[string]string
		host           string
		without, taken bool // without the cookie; whether it gets through the door
	}{
		"the page":                      {path: "/nl/", taken: true},
		"localhost":                     {path: "/nl/", host: "localhost:1", taken: true},
		"an address":                    {path: "/nl/", host: "[::1]:1", taken: true},
		"its own name":                  {path: "/nl/", host: "Demo.example", taken: true},
		"somebody else's name":          {path: "/nl/", host: "kwaad.example:80"},
		"a name that begins like ours":  {path: "/nl/", host: "localhost.kwaad.example"},
		"no key":                        {path: "/nl/", without: true},
		"no key for a script":           {path: "/page/app.js", without: true},
		"no key for the feed":           {path: "/nl/feed", without: true},
		"a wrong key":                   {path: "/?key=AAAA", without: true},
		"an empty key":                  {path: "/?key=", without: true},
		"the page acts":                 {method: "POST", path: "/nl/act", header: map[string]string{"Content-Type": json, "Sec-Fetch-Site": "same-origin"}, taken: true},
		"another page acts":             {method: "POST", path: "/nl/act", header: map[string]string{"Content-Type": json, "Sec-Fetch-Site": "cross-site"}},
		"another site acts":             {method: "POST", path: "/nl/act", header: map[string]string{"Content-Type": json, "Origin": "https://kwaad.example"}},
		"a sandboxed page acts":         {method: "POST", path: "/desk", header: map[string]string{"Content-Type": json, "Origin": "null"}},
		"a form acts":                   {method: "POST", path: "/nl/act", header: map[string]string{"Content-Type": "text/plain"}},
		"another page acts without key": {method: "POST", path: "/desk", header: map[string]string{"Content-Type": json}, without: true},
	} {
		method := "GET"
		if x.method != "" {
			method = x.method
		}
		r, err := http.NewRequestWithContext(t.Context(), method, c.server.URL+x.path, strings.NewReader("{}"))
		if err != nil {
			t.Fatal(err)
		}
		r.Host = x.host
		for k, v := range x.header {
			r.Header.Set(k, v)
		}
		if !x.without {
			r.AddCookie(&http.Cookie{Name: c.site.cookie, Value: c.site.key})
		}
		res, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		got := res.StatusCode == http.StatusOK || res.StatusCode == http.StatusBadRequest && strings.HasPrefix(res.Header.Get("Content-Type"), json)
		if got != x.taken {
			t.Errorf("%s: %s, taken %v, want %v", name, res.Status, got, x.taken)
		}
		if csp := res.Header.Get("Content-Security-Policy"); csp != policy || res.Header.Get("X-Content-Type-Options") != "nosniff" || res.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: policy %q", name, csp)
		}
	}
}

// The key comes in once: after that it is in a cookie that no script and no other site can use, and gone
// from the address.
func TestEntry(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := client.Get(c.server.URL + c.site.Entry())
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	cookies := res.Cookies()
	if to := res.Header.Get("Location"); to != "/nl/" || len(cookies) != 1 {
		t.Fatalf("sent to %q with %d cookies", to, len(cookies))
	}
	if x := cookies[0]; !x.HttpOnly || x.SameSite != http.SameSiteStrictMode || x.Value != c.site.key {
		t.Errorf("cookie %+v", x)
	}
}

// The page asks for nothing that its policy forbids: nothing inline, nothing from elsewhere.
func TestPageNeedsNothingFromElsewhere(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	for _, path := range []string{"/nl/", "/page/app.js", "/page/style.css", "/page/window.css", "/page/sheet.css", "/page/icon.svg"} {
		res, err := c.client.Get(c.server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(res.Body)
		_ = res.Body.Close()
		if err != nil || res.StatusCode != http.StatusOK || len(b) == 0 {
			t.Fatalf("%s: %s %v", path, res.Status, err)
		}
		text := strings.ReplaceAll(string(b), `xmlns="http://www.w3.org/2000/svg"`, "")
		for _, bad := range []string{"http://", "https://", "//cdn", " onclick=", " style=", "innerHTML", "eval(", "@import"} {
			if strings.Contains(text, bad) {
				t.Errorf("%s holds %q", path, bad)
			}
		}
	}
}

// A name in the configuration that looks like markup stays a name.
func TestPageKeepsNamesAsText(t *testing.T) {
	cfg := someConfig()
	cfg.People[0].Name = `</script><script>alert(1)</script>`
	m, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	c := newCaller(t, m)
	res, err := c.client.Get(c.server.URL + "/nl/")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if b, err := io.ReadAll(res.Body); err != nil || strings.Contains(string(b), "<script>alert") {
		t.Errorf("the name stands in the page as markup (%v)", err)
	}
}

func TestFiles(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	run(t, c.m, func(context.Context, bot.Event) (bot.Reply, error) {
		return bot.Reply{Files: []bot.File{{Name: `../x"` + "\r\n" + `y.html`, Mime: "text/html", Data: []byte("<script>")}}}, nil
	})
	var links []fileLink
	for range mostFiles + 1 {
		links = append(links, c.send(t, act{ID: c.id(), Who: "anna", Do: "open"}).Files...)
	}
	res := c.get(t, "/nl/file/"+links[mostFiles].ID)
	got := res.Header.Get("Content-Disposition")
	if res.StatusCode != http.StatusOK || !strings.HasPrefix(got, "attachment") || strings.Contains(got, "..") || !strings.HasPrefix(res.Header.Get("Content-Security-Policy"), "sandbox") {
		t.Errorf("%s, %q, %q", res.Status, got, res.Header.Get("Content-Security-Policy"))
	}
	for _, id := range []string{links[0].ID, "x", ""} {
		if res := c.get(t, "/nl/file/"+id); res.StatusCode != http.StatusNotFound {
			t.Errorf("file %q: %s, want it gone", id, res.Status)
		}
	}
}
