package storetest

import (
	"strings"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

func testRefused(t *testing.T, s Store) {
	bad := strings.Repeat("x", 500)
	noEnd := put("case/A", "a")
	noEnd.Expires = time.Time{}
	link := put("case/A", "a")
	link.Links = []dialogs.Key{"case/B\nrequest/C"}
	other := line("u1", "l1")
	other.To.Org = "dorp"
	connection := line("u1", "l1")
	connection.To.Connection = "a/b"
	for name, c := range map[string]bot.Commit{
		"organisation":       {Org: "a:b"},
		"no organisation":    {Org: "\x00"},
		"event":              {Event: bad},
		"key":                {Puts: []bot.Put{put("case/A B", "a")}},
		"empty key":          {Puts: []bot.Put{put("", "a")}},
		"long key":           {Puts: []bot.Put{put(bad, "a")}},
		"no end":             {Puts: []bot.Put{noEnd}},
		"link":               {Puts: []bot.Put{link}},
		"size":               {Puts: []bot.Put{put("case/A", strings.Repeat("x", bot.MaxData+1))}},
		"number":             {Puts: make([]bot.Put, 1000)},
		"drop":               {Drops: []bot.Drop{{Key: "case/A", Version: -1}}},
		"read":               {Reads: []bot.Read{{Key: "case/A", Version: -1}}},
		"drop of nothing":    {Drops: []bot.Drop{{Version: 1}}},
		"line without id":    {Lines: []bot.QueuedLine{line("u1", "")}},
		"line with newline":  {Lines: []bot.QueuedLine{line("u1", "a\nb")}},
		"line to elsewhere":  {Lines: []bot.QueuedLine{other}},
		"line to nobody":     {Lines: []bot.QueuedLine{line("", "l1")}},
		"line to connection": {Lines: []bot.QueuedLine{connection}},
	} {
		if err := s.Commit(t.Context(), fill(c)); err == nil {
			t.Errorf("%s: stored", name)
		} else if strings.Contains(err.Error(), bad) {
			t.Errorf("%s: the error repeats what was given", name)
		}
	}
	for name, l := range map[string]bot.Load{
		"organisation": {Org: ""}, "key": {Org: Org, Keys: []bot.Want{{Key: "\n"}}}, "event": {Org: Org, Event: "a b"},
	} {
		if _, err := s.Load(t.Context(), l); err == nil {
			t.Errorf("%s: loaded", name)
		}
	}
	want(t, s, map[string]string{"case/A": ""})
}

func testEnded(t *testing.T, s Store) {
	ctx := ended()
	_, err := s.Load(ctx, bot.Load{Org: Org})
	wantErr(t, err, bot.ErrUnavailable)
	wantErr(t, s.Commit(ctx, fill(bot.Commit{})), bot.ErrUnavailable)
	_, err = s.ClaimLines(ctx, T0, time.Minute, 1)
	wantErr(t, err, bot.ErrUnavailable)
	_, err = s.ClaimTimers(ctx, T0, time.Minute, 1)
	wantErr(t, err, bot.ErrUnavailable)
	_, err = s.Posts(ctx, user("u1"), "")
	wantErr(t, err, bot.ErrUnavailable)
	wantErr(t, s.Settle(ctx, bot.Claim{Line: line("u1", "l1")}, bot.Settled{Now: T0}), bot.ErrUnavailable)
}
