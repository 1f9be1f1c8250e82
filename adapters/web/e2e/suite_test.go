package e2e

import (
	"context"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"

	"ruggespraak/adapters/adaptertest"
	"ruggespraak/adapters/web"
	"ruggespraak/bot"
)

// TestSuite is the suite of all messengers, with people who have the page before them.
func TestSuite(t *testing.T) {
	needBrowser(t)
	adaptertest.Run(t, func(t *testing.T, handle bot.Handler) adaptertest.Platform {
		m, url, _ := serve(t, handle)
		s := screen{openPage(t, url, look{still: true})}
		// The page sends nothing twice by itself unless a connection breaks; "again" is what was sent last.
		get[bool](s.page, `(() => {
			const real = fetch;
			window.fetch = (path, what) => { if (path.endsWith("/act")) window.lastAct = [path, what]; return real(path, what); };
			return true;
		})()`)
		at := func(user string) bot.Address { return bot.Address{Org: "demo", Connection: "web", User: user} }
		return adaptertest.Platform{
			Messenger: m, Anna: at("anna"), Ben: at("ben"), Gone: at("zoe"),
			Do:       s.do,
			Chat:     func(t *testing.T, who bot.Address) []adaptertest.Post { return s.posts(t, who.User, 0) },
			Commands: true, Mentions: true,
			Channel: at("#team"), Elsewhere: at("#other"),
			InChannel: func(t *testing.T) []adaptertest.Post { return s.posts(t, "anna", 1) },
		}
	})
}

// serve makes a site for Anna and Ben, and runs its messenger until the test ends.
func serve(t *testing.T, handle bot.Handler) (m *web.Messenger, url string, server *httptest.Server) {
	t.Helper()
	log := slog.New(slog.DiscardHandler)
	m, err := web.New(web.Config{
		Org: "demo", Connection: "web", Channel: "team", Lang: "nl",
		People: []web.Person{{User: "anna", Name: "Anna", Lang: "nl", Open: true}, {User: "ben", Name: "Ben", Lang: "en", Open: true}},
		Words:  func(_, key string, _ map[string]any) string { return key },
		Log:    log, Now: func() time.Time { return time.Now().UTC() },
	})
	if err != nil {
		t.Fatal(err)
	}
	site, err := web.NewSite(web.SiteConfig{Messengers: []*web.Messenger{m}, Desk: noDesk{}, Log: log})
	if err != nil {
		t.Fatal(err)
	}
	server = httptest.NewServer(site)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- m.Run(ctx, handle) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
		server.CloseClientConnections() // the page's stream would go on
		server.Close()
	})
	return m, server.URL + site.Entry(), server
}

// noDesk has no clock and no bot.
type noDesk struct{}

func (noDesk) Move(context.Context, time.Duration) error { return nil }
func (noDesk) Next(context.Context) (bool, error)        { return false, nil }
func (noDesk) Restart(context.Context) error             { return nil }

// A screen is the page as the suite's people have it before them.
type screen struct{ *page }

func (s screen) do(t *testing.T, who bot.Address, acts ...adaptertest.Act) []adaptertest.Seen {
	t.Helper()
	s.page.t = t
	w := s.person(who.User)
	var seen []adaptertest.Seen
	for _, a := range acts {
		get[bool](s.page, w.root()+`.querySelectorAll(".note").forEach((x) => x.remove()), true`)
		s.act(w, a)
		w.ready()
		seen = append(seen, w.seen())
	}
	return seen
}

// act does what a person does.
func (s screen) act(w person, a adaptertest.Act) {
	s.t.Helper()
	w.closeView()
	switch {
	case a.Again:
		get[bool](s.page, `window.fetch(...window.lastAct).then(() => true)`)
	case a.Cancel:
		s.press(kb.Escape)
		if get[bool](s.page, `Boolean(`+w.sheet()+`?.querySelector("footer .danger"))`) {
			w.click(w.sheet() + `.querySelector("footer .danger")`)
		}
	case a.Press != nil:
		tab := 0
		if strings.HasPrefix(a.Press.Ref, "#") {
			tab = 1
		}
		w.tab(tab)
		button := fmt.Sprintf(`%s.querySelector('[data-ref="%s"]')?.querySelectorAll(".buttons button")[%d]`, w.panel(), a.Press.Ref, a.Press.Button)
		w.until(button)
		w.click(button)
	case a.Say != "":
		w.tab(0)
		w.say(a.Say)
	case a.Private != nil:
		w.tab(0)
		w.say("/ruggespraak " + *a.Private)
	case a.Command != nil:
		w.tab(1)
		w.say("/ruggespraak " + *a.Command)
	case a.Mention != "":
		w.tab(1)
		w.say("@ruggespraak " + a.Mention)
	default:
		w.enter(a.Submit)
		w.send()
	}
}

// enter fills in fields by their names.
func (w person) enter(values map[string][]string) {
	w.t.Helper()
	for name, v := range values {
		field := fmt.Sprintf(`%s.querySelector("[data-name=%s]")`, w.sheet(), name)
		switch get[string](w.page, field+`.querySelector("input, textarea").type`) {
		case "radio", "checkbox":
			for _, option := range v {
				w.click(fmt.Sprintf(`%s.querySelector("input[value=%s]")`, field, option))
			}
		case "date":
			get[bool](w.page, fmt.Sprintf(`(%s.querySelector("input").value = %s, true)`, field, quoted(v[0])))
		default:
			w.click(field + `.querySelector("input, textarea")`)
			w.write(v[0])
		}
	}
}

// seen is what stands before somebody after they did something.
func (w person) seen() adaptertest.Seen {
	w.t.Helper()
	type form struct {
		Title, Text string
		Values      map[string][]string
		Errors      map[string]string
	}
	type all struct {
		Notes, View string
		Taken       bool
		Form        *form
	}
	got := get[all](w.page, `(() => {
		const root = `+w.root()+`, sheet = root.querySelector("dialog[open]");
		const read = (e) => [...e.querySelectorAll("p, h2, h3, label, legend")].map((x) => x.textContent).join("\n");
		const notes = [...root.querySelectorAll(".note")].map(read).join("\n");
		const taken = root.dataset.taken === "true";
		if (!sheet) return { notes, taken };
		if (!sheet.querySelector(".fields")) return { notes, taken, view: read(sheet) };
		const values = {}, errors = {};
		for (const f of sheet.querySelectorAll(".field")) {
			const inputs = [...f.querySelectorAll("input, textarea")];
			const v = inputs[0].matches("[type=radio], [type=checkbox]") ? inputs.filter((i) => i.checked).map((i) => i.value) : inputs.map((i) => i.value).filter(Boolean);
			if (v.length) values[f.dataset.name] = v;
			const e = f.querySelector(".error");
			if (e) errors[f.dataset.name] = e.textContent;
		}
		return { notes, taken, form: { title: sheet.querySelector("h2").textContent, text: read(sheet), values, errors } };
	})()`)
	s := adaptertest.Seen{Acked: got.Taken, Text: got.Notes + "\n" + got.View}
	if f := got.Form; f != nil {
		s.Form = &adaptertest.Form{Title: f.Title, Text: f.Text, Values: f.Values, Errors: f.Errors}
	}
	return s
}

// posts are the bot's in one of a person's tabs.
func (s screen) posts(t *testing.T, user string, tab int) []adaptertest.Post {
	t.Helper()
	s.page.t = t
	// What the bot posted a moment ago may still be on its way to the page: a fresh page has it all.
	get[bool](s.page, `new Promise((done) => {
		const again = new EventSource("/nl/feed");
		again.addEventListener("whole", () => { again.close(); requestAnimationFrame(() => requestAnimationFrame(() => done(true))); });
	})`)
	return get[[]adaptertest.Post](s.page, fmt.Sprintf(`[...%s.querySelectorAll(".panel")[%d].querySelectorAll(".item.bot")].map((x) => ({
		ref: x.dataset.ref,
		text: [...x.querySelectorAll(".body p")].map((p) => p.textContent).join("\n\n"),
		buttons: [...x.querySelectorAll(".buttons button")].map((b) => b.textContent),
	}))`, s.person(user).root(), tab))
}
