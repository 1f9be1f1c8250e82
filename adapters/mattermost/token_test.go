package mattermost

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// A token says nothing about what is in it, and is different each time.
func TestTokens(t *testing.T) {
	s, err := newSealer(make([]byte, 32), "org", "chat", time.Now)
	if err != nil {
		t.Fatal(err)
	}
	g := func() *grant { return &grant{User: "anna", Action: "read|K7M2QX||0"} }
	one, err1 := s.seal(buttonToken, g(), time.Hour)
	two, err2 := s.seal(buttonToken, g(), time.Hour)
	if err1 != nil || err2 != nil || one == two || strings.Contains(one, "K7M2QX") {
		t.Errorf("tokens %q and %q, %v, %v", one, two, err1, err2)
	}
	var back grant
	if err := s.open(buttonToken, one, "anna", &back); err != nil || back.Action != "read|K7M2QX||0" {
		t.Errorf("opened %+v, %v", back, err)
	}
	big := &sheet{grant: grant{User: "anna"}, Note: randomText()}
	if _, err := s.seal(dialogToken, big, time.Hour); err == nil {
		t.Error("a token of a megabyte was made")
	}
	first := s.name("a", "bc")
	if first == s.name("ab", "c") || first != s.name("a", "bc") {
		t.Error("names of different parts must differ, and of the same parts be the same")
	}
}

// randomText is a text that cannot be made smaller.
func randomText() string {
	var b strings.Builder
	for b.Len() < 1<<20 {
		b.WriteString(newNonce())
	}
	data, _ := json.Marshal(b.String())
	return string(data)
}
