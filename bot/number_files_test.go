package bot_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"strings"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// counted are the tallies of an organisation, and how often they were asked for.
type counted struct {
	list  []bot.Tally
	err   error
	asked int
}

func (c *counted) Tallies(_ context.Context, org string, _ time.Time) ([]bot.Tally, error) {
	c.asked++
	if org != "brug" {
		return nil, errors.New("another organisation's")
	}
	return c.list, c.err
}

// numbersBot is a bot with two months of counts, and what it commits.
func numbersBot(t *testing.T, c *counted) (b *bot.Bot, commits *[]bot.Commit) {
	t.Helper()
	commits = new([]bot.Commit)
	cfg := config(t, &fakeStore{commit: func(c bot.Commit) error { *commits = append(*commits, c); return nil }}, &fakeMessenger{})
	cfg.Tallies = c
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return b, commits
}

func twoMonths() *counted {
	return &counted{list: []bot.Tally{
		{Month: "2026-09", Name: "case.begun", N: 3}, {Month: "2026-10", Name: "case.begun", N: 12}, {Month: "2026-11", Name: "case.begun", N: 77},
	}}
}

func pressNumbers(who bot.Address, slot string) bot.Event {
	return bot.Event{ID: "n" + slot, Kind: bot.Pressed, From: who, Lang: "nl", Action: bot.Action{Verb: "numbers", Slot: slot}}
}

// TestNumberFiles: a table that a Dutch spreadsheet opens, and a plot; neither has a small count or the running month.
func TestNumberFiles(t *testing.T) {
	b, commits := numbersBot(t, twoMonths())
	r, err := b.Handle(t.Context(), pressNumbers(karim, "files"))
	if err != nil || r.View == nil || len(r.Files) != 2 {
		t.Fatalf("%v, view %v, %d files", err, r.View != nil, len(r.Files))
	}
	table, plot := r.Files[0], r.Files[1]
	if table.Name != "cijfers-2026-10.csv" || plot.Name != "cijfers-2026-10.svg" || plot.Mime != "image/svg+xml" {
		t.Errorf("files: %s, %s as %s", table.Name, plot.Name, plot.Mime)
	}
	in := csv.NewReader(bytes.NewReader(table.Data))
	in.Comma = ';'
	lines, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"Periode Wat Aantal", "2026-10 Casussen begonnen 12", "2026-10 Stap 1, signalen minder dan 5"} {
		if got := strings.Join(lines[i], " "); got != want {
			t.Errorf("line %d: %q, want %q", i, got, want)
		}
	}
	for _, want := range []string{"Cijfers van De Brug", "okt ’26", ">12<", "&lt;5"} {
		if !bytes.Contains(plot.Data, []byte(want)) {
			t.Errorf("the plot lacks %s", want)
		}
	}
	if bytes.Contains(plot.Data, []byte("77")) || bytes.Contains(table.Data, []byte("77")) || strings.Contains(string(plot.Data)+string(table.Data), "ontbreekt") {
		t.Error("the running month is shown, or a text is missing")
	}
	if len(*commits) != 1 || (*commits)[0].Audit[0].What != string(dialogs.NumbersRead) || (*commits)[0].Audit[0].Who != "chat/karim" {
		t.Errorf("audit log: %+v", *commits)
	}
}

// TestTalliesAreReadWhenAskedFor: nobody else makes the bot read them, and when they cannot be read it says so.
func TestTalliesAreReadWhenAskedFor(t *testing.T) {
	c := twoMonths()
	b, _ := numbersBot(t, c)
	for _, ev := range []bot.Event{
		pressNumbers(sanne, ""),
		{ID: "a", Kind: bot.Said, From: karim, Text: "cijfers"},
		{ID: "b", Kind: bot.Commanded, From: sanne, Text: "cijfers"},
		{ID: "c", Kind: bot.Opened, From: karim},
	} {
		if _, err := b.Handle(t.Context(), ev); err != nil {
			t.Fatal(err)
		}
	}
	if c.asked != 0 {
		t.Errorf("read %d times", c.asked)
	}
	if r, err := b.Handle(t.Context(), bot.Event{ID: "d", Kind: bot.Commanded, From: karim, Text: "cijfers"}); err != nil || r.View == nil || len(r.Files) > 0 || c.asked != 1 {
		t.Errorf("a command: %v, view %v, read %d times", err, r.View != nil, c.asked)
	}
	c.err = bot.ErrUnavailable
	if r, err := b.Handle(t.Context(), pressNumbers(karim, "")); !errors.Is(err, bot.ErrUnavailable) || r.View != nil || r.Note == "" {
		t.Errorf("the counts cannot be read: %v, %+v", err, r)
	}
}
