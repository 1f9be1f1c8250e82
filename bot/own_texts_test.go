package bot_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
)

// An organisation's own texts are in its forms, views, files and the sentence for when nothing works;
// other organisations have the built-in ones.
func TestOwnTexts(t *testing.T) {
	c := &dialogs.Case{
		Code: "K7M2QX", Owner: sanne, Lang: "nl", Opened: now, Touched: now, Life: 90 * 24 * time.Hour,
		Answers: map[string]dialogs.Answer{"signal.1": {Rev: 1, Seq: 1, At: now, V: map[string][]string{"fact": {"Kwam niet."}}}},
	}
	cfg := config(t, holding(t, c), &fakeMessenger{})
	own, err := cfg.Texts.Override(texts.Owns{"nl": {
		"file.title": {Other: "Onze notitie {{.Code}}"}, "file.foot": {Other: "Van ons."}, "note.sorry": {Other: "Het lukt nu niet. Gevaar? Bel 112."},
	}})
	if err != nil {
		t.Fatal(err)
	}
	other := org()
	other.ID = "elders"
	other.Tiers[0][0].Org = "elders"
	cfg.Orgs, cfg.OwnTexts = append(cfg.Orgs, other), map[string]*texts.Catalogue{"brug": own}
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ask := func(org, lang string) bot.Reply {
		t.Helper()
		from := sanne
		from.Org = org
		r, err := b.Handle(t.Context(), bot.Event{ID: "e", Kind: dialogs.Pressed, From: from, Lang: lang, Action: bot.Action{Verb: "note", Code: "K7M2QX"}})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	mine := ask("brug", "nl")
	if mine.View == nil || mine.View.Title != "Onze notitie K7M-2QX" || len(mine.Files) != 2 || !strings.Contains(string(mine.Files[0].Data), "Van ons.") {
		t.Errorf("the organisation itself gets %+v", mine.View)
	}
	down := &fakeStore{load: func(bot.Load) (bot.Loaded, error) { return bot.Loaded{}, errors.New("down") }}
	cfg.Store, cfg.Queue, cfg.Timers = down, down, down
	if b, err = bot.New(cfg); err != nil {
		t.Fatal(err)
	}
	sorry := func(org string) string {
		r, _ := b.Handle(t.Context(), bot.Event{ID: "e", Kind: dialogs.Said, From: bot.Address{Org: org, Connection: "chat", User: "tom"}, Lang: "nl", Text: "help"})
		return r.Note
	}
	if ours, theirs := sorry("brug"), sorry("elders"); ours != "Het lukt nu niet. Gevaar? Bel 112." || theirs != cfg.Texts.Text("nl", "note.sorry", nil) {
		t.Errorf("ours is %q, theirs %q", ours, theirs)
	}
}
