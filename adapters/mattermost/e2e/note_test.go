package e2e

import (
	"net/http"
	"strings"
	"testing"
)

// TestNote has the note for the professional's own file made. It comes as files in her conversation,
// and she takes them away again.
func TestNote(t *testing.T) {
	o := newOffice(t, setup{})
	sanne := o.newPerson(t, "Sanne")
	c := sanne.begin(t)
	sanne.tell(t, zeepkist)
	sanne.close(t, "Nakijken en versturen")
	sanne.say(t, "dossier")
	sanne.press(t, "Je kunt een notitie maken", "Maak een notitie")
	post := sanne.card(t, "Hier is je bestand")
	if len(post.FileIds) != 2 {
		t.Errorf("%d files, want the note as Markdown and as PDF", len(post.FileIds))
	}
	var note string
	for _, id := range post.FileIds {
		data, _, err := sanne.client.GetFile(t.Context(), id)
		must(t, "download the note", err)
		note += string(data)
	}
	for _, want := range append([]string{c, "%PDF"}, canaries...) {
		if !strings.Contains(note, want) {
			t.Errorf("the note misses %q", want)
		}
	}
	sanne.press(t, "Hier is je bestand", "Bestand weghalen")
	sanne.noCard(t, "Hier is je bestand")
	for _, id := range post.FileIds {
		until(t, "the file to be gone", func() bool { // the server sees to the files after the post
			_, res, err := sanne.client.GetFile(t.Context(), id)
			return err != nil && res.StatusCode == http.StatusNotFound
		})
	}
}
