package e2e

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
)

// kept looks for words in everything Mattermost keeps: every table, the log, the uploaded files, its
// configuration, and the database's own files, where also what was deleted stands for a while.
// It gives the places, with the word.
func (s *site) kept(t *testing.T, words ...string) []string {
	t.Helper()
	rows, err := s.db.dump()
	must(t, "read the tables", err)
	must(t, "write the database to its files", s.db.checkpoint())
	var places []string
	for row := range bytes.Lines(rows) {
		table, _, _ := strings.Cut(strings.TrimPrefix(string(row), "INSERT INTO public."), " ")
		for _, w := range found(row, words) {
			places = append(places, "table "+table+": "+w)
		}
	}
	for _, dir := range []string{s.server.dir, s.db.dir} {
		places = append(places, inFiles(t, dir, words...)...)
	}
	return places
}

// inFiles looks for words in all files under dir. One that the server takes away meanwhile is gone.
func inFiles(t *testing.T, dir string, words ...string) []string {
	t.Helper()
	var places []string
	must(t, "look through "+dir, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		for _, w := range found(data, words) {
			places = append(places, "file "+strings.TrimPrefix(path, dir)+": "+w)
		}
		return err
	}))
	return places
}

// found are those of words that stand in data: as they are, as hexadecimal or as base64.
func found(data []byte, words []string) []string {
	var all []string
	for _, w := range words {
		for _, form := range forms(w) {
			if bytes.Contains(data, form) {
				all = append(all, w)
				break
			}
		}
	}
	return all
}

// forms are how a word may be written down; in base64 it can begin at three places.
func forms(word string) [][]byte {
	all := [][]byte{[]byte(word), []byte(hex.EncodeToString([]byte(word)))}
	for skip := range 3 {
		coded := base64.RawStdEncoding.EncodeToString([]byte(strings.Repeat(" ", skip) + word))
		all = append(all, []byte(coded[(skip*8+5)/6:(skip+len(word))*8/6])) // without the characters that neighbours change
	}
	return all
}

// TestLeaksAreFound sees to it that what does stay behind is found, in each of the places.
func TestLeaksAreFound(t *testing.T) {
	s := theSite(t)
	o := newOrg(t, "http://127.0.0.1:1")
	sanne := o.newPerson(t, "Sanne")
	_, err := sanne.client.DeletePost(t.Context(), sanne.say(t, "Een zwaluwstaart in een bericht.").Id)
	must(t, "delete a message", err)
	_, _, err = sanne.client.UpsertDraft(t.Context(), &model.Draft{UserId: sanne.id, ChannelId: sanne.dm, Message: "Een korenwolf in een concept."})
	must(t, "save a draft", err)
	_, _, err = sanne.client.UploadFile(t.Context(), []byte("Een ijsvogelnest in een bestand."), sanne.dm, "notitie.txt")
	must(t, "upload a file", err)
	coded := base64.StdEncoding.EncodeToString([]byte("Ook een vuurtorenlicht."))
	sanne.say(t, coded)

	places := strings.Join(s.kept(t, "zwaluwstaart", "korenwolf", "ijsvogelnest", "vuurtorenlicht", "roggeveld", sanne.id), "\n")
	for _, want := range []string{
		"table posts: zwaluwstaart", "table drafts: korenwolf", "/notitie.txt: ijsvogelnest",
		"table posts: vuurtorenlicht", "table users: " + sanne.id, "/data/base/", "/log/mattermost.log: " + sanne.id,
	} {
		if !strings.Contains(places, want) {
			t.Errorf("not found: %s", want)
		}
	}
	if strings.Contains(places, "roggeveld") {
		t.Errorf("found a word that nobody wrote:\n%s", places)
	}
	for skip := range 3 {
		data := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("x", skip) + "roggeveld, en meer"))
		if len(found([]byte(data), []string{"roggeveld"})) == 0 {
			t.Errorf("not found in base64 after %d characters", skip)
		}
	}
	if t.Failed() {
		t.Logf("found:\n%s", places)
	}
}
