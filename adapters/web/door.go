package web

import (
	"crypto/subtle"
	"net"
	"net/http"
	"strings"
)

// policy says what the page may do: run its own scripts, wear its own style, talk to its own server.
// Nothing inline, nothing from elsewhere, and no text that becomes markup (trusted types).
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

// door lets in who knows the key, from the page itself, by a name that is ours.
func (s *Site) door(inside http.Handler) http.Handler {
	sameOrigin := http.NewCrossOriginProtection().Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead && !strings.HasPrefix(r.Header.Get("Content-Type"), "application/json") {
			http.Error(w, "only the page itself may do that", http.StatusUnsupportedMediaType)
			return
		}
		inside.ServeHTTP(w, r)
	}))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		switch {
		case !s.ours(r.Host):
			// Somebody else's name that points here: their page would be taken for ours (DNS rebinding).
			http.Error(w, "this site does not go by that name", http.StatusMisdirectedRequest)
		case s.is(r.URL.Query().Get("key")) && r.URL.Path == "/":
			//nolint:gosec // not Secure: on this machine there is no TLS
			http.SetCookie(w, &http.Cookie{Name: s.cookie, Value: s.key, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode})
			http.Redirect(w, r, "/"+s.cfg.Messengers[0].cfg.Lang+"/", http.StatusSeeOther)
		case !s.knows(r):
			http.Error(w, "Open the address that the program printed, with its key.", http.StatusForbidden)
		default:
			sameOrigin.ServeHTTP(w, r)
		}
	})
}

// ours reports whether a Host header names this site: an address, "localhost", or the name it was given.
func (s *Site) ours(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = strings.Trim(host, "[]")
	}
	return name == "localhost" || net.ParseIP(name) != nil || s.cfg.Name != "" && strings.EqualFold(name, s.cfg.Name)
}

// knows reports whether a request has the key in its cookie.
func (s *Site) knows(r *http.Request) bool {
	c, err := r.Cookie(s.cookie)
	return err == nil && s.is(c.Value)
}

func (s *Site) is(key string) bool {
	return subtle.ConstantTimeCompare([]byte(key), []byte(s.key)) == 1
}
