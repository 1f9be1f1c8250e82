package mattermost

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattermost/mattermost/server/public/model"
)

func TestMembers(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, func(c *Config) { c.Team = "school" })
	for range 450 {
		w.person(model.User{FirstName: "Kees"})
	}
	w.person(model.User{FirstName: "Weg", DeleteAt: 1})
	w.person(model.User{FirstName: "Robot", IsBot: true})
	names, err := w.m.Members(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, n := range names {
		count[n]++
	}
	want := map[string]int{"Anna": 1, "de Vries": 1, "Ben": 1, "Kees": 450}
	if diff := cmp.Diff(want, count); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}
