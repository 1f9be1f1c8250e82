package web

import (
	"crypto/rand"
	"embed"
	"errors"
	"html/template"
	"io/fs"
	"log/slog"
	"net/http"
)

// SiteConfig is what a Site needs. All fields are required but those that say otherwise.
type SiteConfig struct {
	Messengers []*Messenger // one a language; the first is where one comes in
	Desk       Desk
	Log        *slog.Logger
	Name       string // optional: a host name people may reach the site by, besides addresses and "localhost"
}

// A Site is the page in each language behind one door. It is an http.Handler.
type Site struct {
	cfg     SiteConfig
	key     string // who has it may come in
	cookie  string // the name of the cookie that holds it
	streams chan struct{}
	handler http.Handler
}

//go:embed page
var pageFiles embed.FS

var pageTemplate = template.Must(template.ParseFS(pageFiles, "page/page.html"))

// NewSite checks the configuration, and makes a key that nobody can guess.
func NewSite(cfg SiteConfig) (*Site, error) {
	if len(cfg.Messengers) == 0 || cfg.Desk == nil || cfg.Log == nil {
		return nil, errors.New("web: no messenger, desk or log")
	}
	assets, err := fs.Sub(pageFiles, "page")
	if err != nil {
		return nil, err
	}
	s := &Site{cfg: cfg, key: rand.Text(), cookie: "ruggespraak-" + rand.Text()[:8], streams: make(chan struct{}, mostStreams)}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/"+cfg.Messengers[0].cfg.Lang+"/", http.StatusSeeOther)
	})
	mux.Handle("GET /page/", http.StripPrefix("/page/", http.FileServerFS(assets)))
	mux.HandleFunc("POST /desk", s.desk)
	for _, m := range cfg.Messengers {
		at := "/" + m.cfg.Lang
		mux.HandleFunc("GET "+at+"/{$}", func(w http.ResponseWriter, r *http.Request) { s.page(w, r, m) })
		mux.HandleFunc("GET "+at+"/feed", func(w http.ResponseWriter, r *http.Request) { s.stream(w, r, m) })
		mux.HandleFunc("POST "+at+"/act", m.act)
		mux.HandleFunc("GET "+at+"/file/{id}", m.file)
	}
	s.handler = s.door(mux)
	return s, nil
}

// Entry is the path and query that lets a browser in: it then has a cookie, and the key is gone from
// the address.
func (s *Site) Entry() string { return "/?key=" + s.key }

// ServeHTTP implements http.Handler.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// stream keeps a page connected, if there are not too many.
func (s *Site) stream(w http.ResponseWriter, r *http.Request, m *Messenger) {
	select {
	case s.streams <- struct{}{}:
		defer func() { <-s.streams }()
		m.stream(w, r)
	default:
		http.Error(w, "too many pages are open", http.StatusServiceUnavailable)
	}
}

// page writes the page in a language. What happens on it comes later, over the stream.
func (s *Site) page(w http.ResponseWriter, r *http.Request, m *Messenger) {
	type seat struct {
		User    string `json:"user"`
		Name    string `json:"name"`
		Role    string `json:"role"`
		Officer bool   `json:"officer"`
		Open    bool   `json:"open"`
	}
	var people []seat
	for _, p := range m.cfg.People {
		people = append(people, seat{p.User, p.Name, p.Role, p.Officer, p.Open})
	}
	words := map[string]string{}
	for _, key := range pageWords {
		words[key] = m.cfg.Words(m.cfg.Lang, key, pagePlaces)
	}
	channel := map[string]string{}
	if m.cfg.Channel != "" {
		channel = map[string]string{"id": channelID(m.cfg.Channel), "name": m.cfg.Channel}
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	err := pageTemplate.ExecuteTemplate(w, "page.html", map[string]any{
		"Lang": m.cfg.Lang, "Words": words,
		"Setting": map[string]any{"lang": m.cfg.Lang, "people": people, "channel": channel, "words": words},
	})
	if err != nil {
		s.cfg.Log.ErrorContext(r.Context(), "web page", "error", err)
	}
}
