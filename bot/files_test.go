package bot_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// holding is a store that holds one case of Sanne's.
func holding(t *testing.T, c *dialogs.Case) *fakeStore {
	t.Helper()
	data, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	return &fakeStore{load: func(bot.Load) (bot.Loaded, error) {
		return bot.Loaded{Records: []bot.Stored{{Key: c.Key(), Version: 1, Data: data}}}, nil
	}}
}

func noteOf(t *testing.T, lang string) bot.Reply { return noteAt(t, lang, now) }

func noteAt(t *testing.T, lang string, at time.Time) bot.Reply {
	t.Helper()
	c := &dialogs.Case{
		Code: "K7M2QX", Owner: sanne, Lang: lang, Opened: now.Add(-24 * time.Hour), Touched: now,
		Life: 90 * 24 * time.Hour, Answers: map[string]dialogs.Answer{
			"signal.1": {Rev: 1, Seq: 1, At: now, V: map[string][]string{"fact": {"Kwam <b>twee</b> keer niet."}}},
		},
	}
	ev := bot.Event{ID: "e1", Kind: dialogs.Pressed, From: sanne, Lang: lang, Action: bot.Action{Verb: "note", Code: "K7M2QX"}}
	cfg := config(t, holding(t, c), &fakeMessenger{})
	cfg.Now = func() time.Time { return at }
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	r, err := b.Handle(t.Context(), ev)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestNoteComesAsFiles(t *testing.T) {
	r := noteOf(t, "nl")
	if r.View == nil || r.View.Title != "Dossiernotitie K7M-2QX" || r.Note != "" {
		t.Fatalf("view %v, note %q", r.View, r.Note)
	}
	if len(r.Files) != 2 {
		t.Fatalf("%d files", len(r.Files))
	}
	md, pdf := r.Files[0], r.Files[1]
	if md.Name != "dossier-K7M2QX.md" || md.Mime != "text/markdown; charset=utf-8" {
		t.Errorf("first file is %s, %s", md.Name, md.Mime)
	}
	if pdf.Name != "dossier-K7M2QX.pdf" || pdf.Mime != "application/pdf" || !bytes.HasPrefix(pdf.Data, []byte("%PDF-")) {
		t.Errorf("second file is %s, %s", pdf.Name, pdf.Mime)
	}
	for _, want := range []string{
		"# Dossiernotitie K7M-2QX\n", `> Kwam \<b\>twee\</b\> keer niet.`, "**Notitie gemaakt op**: vrijdag 20 november 2026, 15:45\n",
		"## Stap 1. De signalen\n", "### Signaal 1\n", "Voor je eigen dossier.",
	} {
		if !strings.Contains(string(md.Data), want) {
			t.Errorf("%q is not in\n%s", want, md.Data)
		}
	}
	if again := noteOf(t, "nl"); !bytes.Equal(again.Files[0].Data, md.Data) || !bytes.Equal(again.Files[1].Data, pdf.Data) {
		t.Error("the files differ the second time")
	}
}

func TestNoteInEnglish(t *testing.T) {
	md := string(noteOf(t, "en").Files[0].Data)
	for _, want := range []string{"# File note K7M-2QX\n", "## Step 1. The signals\n", "**Note made on**: Friday 20 November 2026, 15:45\n"} {
		if !strings.Contains(md, want) {
			t.Errorf("%q is not in\n%s", want, md)
		}
	}
}

// A PDF needs a date; without one it cannot be made, and the rest is there all the same.
func TestNoteWithoutItsPDF(t *testing.T) {
	r := noteAt(t, "nl", time.Time{})
	if r.View == nil || len(r.Files) != 1 || !strings.HasSuffix(r.Files[0].Name, ".md") || !strings.HasPrefix(r.Note, "De PDF lukte nu niet.") {
		t.Errorf("view %v, %d files, note %q", r.View != nil, len(r.Files), r.Note)
	}
}
