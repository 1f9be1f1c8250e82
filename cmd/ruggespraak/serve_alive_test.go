package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestAlive(t *testing.T) {
	asked := 0
	status := http.StatusOK
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		if r.Method != http.MethodGet || r.URL.Path != "/geheim" {
			t.Errorf("asked for %s %s", r.Method, r.URL.Path)
		}
		w.Header().Set("Location", "/elsewhere")
		w.WriteHeader(status)
	}))
	say := alive(server.URL + "/geheim")
	if err := say(t.Context()); err != nil || asked != 1 {
		t.Errorf("asked %d times, error %v", asked, err)
	}
	for _, status = range []int{http.StatusFound, http.StatusNotFound, http.StatusInternalServerError} {
		if err := say(t.Context()); err == nil {
			t.Errorf("%d is no error", status)
		}
	}
	if asked != 4 {
		t.Errorf("asked %d times, want 4: a redirect is not followed", asked)
	}
	server.Close()
	if err := say(t.Context()); err == nil || strings.Contains(err.Error(), "geheim") {
		t.Errorf("nobody there: error %v", err)
	}
	if alive("") != nil {
		t.Error("without a URL there is somebody to tell")
	}
}
