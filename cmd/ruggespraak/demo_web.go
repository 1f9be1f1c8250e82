package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"time"

	"ruggespraak/adapters/web"
	"ruggespraak/bot"
	"ruggespraak/dialogs/texts"
)

// browse serves the page until ctx ends.
func (c *demoCmd) browse(ctx context.Context, std streams) error {
	if c.Play || c.File != "" || c.Out != "" {
		return errors.New("--web is for trying by hand: it takes no script, and the browser keeps the files")
	}
	host, _, err := net.SplitHostPort(c.Listen)
	if err != nil {
		return fmt.Errorf("--listen: %w", err)
	}
	cfg := worldConfig{redis: c.Redis, lang: c.Lang, ticking: true, out: io.Discard, log: c.log(std.err)}
	if !c.Begin.IsZero() {
		b := c.Begin
		cfg.begin = time.Date(b.Year(), b.Month(), b.Day(), b.Hour(), b.Minute(), 0, 0, amsterdam())
	}
	w, err := newWebWorld(ctx, cfg)
	if err != nil {
		return err
	}
	defer w.end()
	site, err := web.NewSite(web.SiteConfig{Messengers: w.pages, Desk: w, Log: cfg.log, Name: nameIn(host)})
	if err != nil {
		return err
	}
	f, err := listen(ctx, c.Listen, recovered(site, func(string, int) {}, cfg.log), cfg.log)
	if err != nil {
		return err
	}
	defer f.close()
	fmt.Fprintf(std.out, webGreetings[c.Lang], "http://"+f.addr+site.Entry())
	if !isLoopback(host) {
		fmt.Fprintln(std.err, webOpen[c.Lang])
	}
	select {
	case <-ctx.Done():
		return nil
	case err := <-f.failed:
		return err
	}
}

// nameIn is host if it is a name and not an address.
func nameIn(host string) string {
	if net.ParseIP(host) != nil {
		return ""
	}
	return host
}

// isLoopback reports whether only this machine can reach what listens on host.
func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// demoWebOrgs are the two organisations of the page, one a language, each on a messenger of its own.
func (w *world) demoWebOrgs(org, first string) ([]*web.Messenger, error) {
	words := func(lang, key string, args map[string]any) string {
		return w.cfg.Texts.Text(lang, texts.Key(key), args)
	}
	second := texts.English
	if first == second {
		second = texts.Dutch
	}
	w.cfg.Messengers = map[string]bot.Messenger{}
	var pages []*web.Messenger
	for _, lang := range []string{first, second} {
		id, at := org+"-"+lang, "web-"+lang
		m, err := web.New(web.Config{
			Org: id, Connection: at, People: webPeople(lang, words), Channel: "team",
			Lang: lang, Words: words, Log: w.cfg.Log, Now: w.nowThere,
		})
		if err != nil {
			return nil, err
		}
		pages = append(pages, m)
		w.cfg.Messengers[at] = m
		w.cfg.Orgs = append(w.cfg.Orgs, demoOrgAt(id, at, lang))
	}
	return pages, nil
}

// nowThere is the moment, in the zone where the people are.
func (w *world) nowThere() time.Time { return w.clock.now().In(amsterdam()) }

// webPeople are the people of the demo with what they do. Three of them are seen from the beginning:
// who asks, and the two officers of whom one will answer.
func webPeople(lang string, words bot.Words) []web.Person {
	roles := map[string]string{"sanne": "professional", "tom": "colleague", "karim": "officer", "els": "officer", "noor": "deputy"}
	seen := map[string]bool{"sanne": true, "karim": true, "els": true}
	officers := map[string]bool{}
	for _, tier := range demoOrg("demo", lang).Tiers {
		for _, f := range tier {
			officers[f.User] = true
		}
	}
	var list []web.Person
	for _, p := range demoPeople(lang) {
		list = append(list, web.Person{
			User: p.User, Name: p.Name, Lang: p.Lang, Role: words(lang, "web.role."+roles[p.User], nil),
			Officer: officers[p.User], Open: seen[p.User],
		})
	}
	return list
}

var webGreetings = map[string]string{
	texts.Dutch: `Ruggespraak, om te proberen. Jij speelt iedereen van Jongerenwerk De Kade.
Alles is verzonnen en verdwijnt als je stopt (Ctrl+C). Open in je browser:

  %s

`,
	texts.English: `Ruggespraak, to try out. You play everybody at Jongerenwerk De Kade.
Everything is invented, and gone when you stop (Ctrl+C). Open in your browser:

  %s

`,
}

var webOpen = map[string]string{
	texts.Dutch:   "Let op: ook andere machines kunnen hierbij, met de sleutel in het adres. De verbinding is niet versleuteld.",
	texts.English: "Mind: other machines can reach this too, with the key in the address. The connection is not encrypted.",
}
