package dialogs

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// The number of votes is shown a few seconds after the first new one, however many more come.
func TestTogetherCount(t *testing.T) {
	c := newChat(t)
	c.together("stickers")
	for who := range 7 {
		c.vote(colleague(who), practice.Fact)
	}
	c.vote(colleague(0), practice.Opinion)
	g := c.exercise()
	if want := c.now.Add(countEvery); !g.Wake().Equal(want) {
		t.Fatalf("wakes at %v, want %v", g.Wake(), want)
	}
	if turn := c.due(g.Key()); len(turn.Lines) > 0 || len(turn.Put) > 0 {
		t.Errorf("before its time: %q", keysOf(turn))
	}
	c.now = c.now.Add(countEvery)
	turn := c.due(g.Key())
	if got := saidIn(turn, team); !slices.Equal(got, []texts.Key{"card.together.statement"}) {
		t.Fatalf("in the channel: %q", got)
	}
	for _, l := range turn.Lines {
		if i := slices.IndexFunc(l.Card.Args, func(a Arg) bool { return a.Name == "Count" }); i < 0 || l.Card.Args[i].Num != 7 {
			t.Errorf("%s shows %v, want 7 votes", l.Card.Text, l.Card.Args)
		}
	}
	if wake := c.exercise().Wake(); !wake.Equal(c.exercise().Last.Add(togetherIdle)) {
		t.Errorf("after that it wakes at %v", wake)
	}
	c.vote(colleague(0), practice.Source) // changed: the number stays as it is
	if g := c.exercise(); !g.Count.IsZero() {
		t.Error("a changed vote brings the cards up to date")
	}
}

func TestTogetherForgotten(t *testing.T) {
	c := newChat(t)
	c.together("stickers")
	c.now = c.now.Add(togetherIdle - time.Minute)
	c.vote(colleague(1), practice.Fact)
	c.now = c.now.Add(time.Minute)
	c.due(TogetherKey(team))
	if c.exercise() == nil {
		t.Fatal("ended though somebody has just voted")
	}
	c.now = c.exercise().Last.Add(togetherIdle)
	turn := c.due(TogetherKey(team))
	if got := saidIn(turn, team); !slices.Equal(got, []texts.Key{"line.together.forgotten", "line.together.end.none", "erase"}) {
		t.Errorf("in the channel: %q", got)
	}
	if len(c.store) != 0 {
		t.Errorf("afterwards is stored: %q", slices.Sorted(maps.Keys(c.store)))
	}
}

func TestTogetherSkipped(t *testing.T) {
	c := newChat(t)
	c.together("stickers")
	c.vote(colleague(1), practice.Fact)
	turn := c.steer("next")
	if got := saidIn(turn, team); !slices.Equal(got, []texts.Key{"card.together.skipped", "card.together.statement"}) {
		t.Errorf("in the channel: %q", got)
	}
	if g := c.exercise(); len(g.Votes) != 0 || g.At != 1 || len(g.Tallies) != 0 {
		t.Errorf("after it: %+v", g)
	}
}

// Where the bot is not in the channel, the one who began hears how to mend it, and it is over.
func TestTogetherNotThere(t *testing.T) {
	c := newChat(t)
	line := c.together("stickers").Lines[0]
	code := line.Together()
	if code == "" {
		t.Fatalf("the first line is not known as one of an exercise: %q", line.Card.Key)
	}
	gone := Event{Kind: Unreached, From: team, Action: Action{Code: code}}
	turn := c.do(gone)
	if got := saidIn(turn, asker); !slices.Equal(got, []texts.Key{"erase", "line.together.not-there"}) {
		t.Errorf("to the one who began: %q", got)
	}
	if len(c.store) != 0 {
		t.Errorf("afterwards is stored: %q", slices.Sorted(maps.Keys(c.store)))
	}
	recs := c.load(gone) // the next line of the same exercise
	if turn := Advance(Env{Now: c.now, Org: c.org}, recs, gone); len(turn.Lines) > 0 {
		t.Errorf("said twice: %q", keysOf(turn))
	}
}

// When only the one who leads cannot be reached, the others go on.
func TestTogetherLeaderNotReached(t *testing.T) {
	c := newChat(t)
	c.together("stickers")
	g := c.exercise()
	turn := Advance(Env{Now: c.now, Org: c.org}, Records{Together: g}, Event{Kind: Unreached, From: asker, Action: Action{Code: togetherCode(team)}})
	if len(turn.Lines) > 0 || len(turn.Drop) > 0 {
		t.Errorf("%q, and %q dropped", keysOf(turn), turn.Drop)
	}
}

func TestTogetherBegins(t *testing.T) {
	for _, tt := range []struct {
		name string
		ev   Event
		note string
		said string // in the own conversation
		lang string // of the exercise; "" for none
	}{
		{"in Dutch", Event{Kind: Commanded, Where: team, Lang: "en", Text: "oefenen samen"}, "note.together.begun", "card.together.steer", "nl"},
		{"in English", Event{Kind: Commanded, Where: team, Lang: "nl", Text: "practise together"}, "note.together.begun", "card.together.steer", "en"},
		{"spelled otherwise", Event{Kind: Commanded, Where: team, Text: "Practice together!"}, "note.together.begun", "card.together.steer", "en"},
		{"a case by name", Event{Kind: Commanded, Where: team, Text: "oefenen samen new-faith"}, "note.together.begun", "card.together.steer", "nl"},
		{"a case nobody knows", Event{Kind: Commanded, Where: team, Text: "oefenen samen zomaar"}, "note.together.unknown-case", "", ""},
		{"a command in the own conversation", Event{Kind: Commanded, Text: "oefenen samen"}, "note.look-in-chat", "line.together.where", ""},
		{"typed there", Event{Kind: Said, Text: "oefenen samen"}, "", "line.together.where", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := newChat(t)
			tt.ev.From = asker
			turn := c.do(tt.ev)
			var said []string
			for _, key := range saidIn(turn, asker) {
				said = append(said, string(key))
			}
			if shown(turn) != tt.note || strings.Join(said, " ") != tt.said {
				t.Errorf("%q and %q, want %q and %q", shown(turn), said, tt.note, tt.said)
			}
			lang := ""
			if g := c.exercise(); g != nil {
				lang = g.Lang
			}
			if lang != tt.lang {
				t.Errorf("an exercise in %q, want %q", lang, tt.lang)
			}
		})
	}
}

// Without a name any case can come, of the organisation's own too, and a fresh code decides.
func TestPickCase(t *testing.T) {
	org := testOrg()
	org.Practice = []practice.Case{{ID: "own"}}
	found := map[string]bool{}
	for i := range 500 {
		found[org.pickCase("", fmt.Sprintf("K7M2Q%d", i)).ID] = true
	}
	if len(found) != len(practice.Cases())+1 || org.pickCase("own", "K7M2QX").ID != "own" {
		t.Errorf("of %d cases %d come", len(practice.Cases())+1, len(found))
	}
	if !strings.HasPrefix(org.caseIDs(), "own, ") || org.pickCase("another", "K7M2QX") != nil {
		t.Errorf("the names are %q", org.caseIDs())
	}
}

// However many press, a statement has so many votes at most; who voted can still change it.
func TestTogetherFull(t *testing.T) {
	g := &Together{Code: "K7M2QX", Where: team, By: asker, Lang: "nl", Case: "stickers", Votes: map[string]practice.Kind{}}
	for i := range mostVoters {
		g.Votes[g.voter(colleague(i))] = practice.Fact
	}
	if len(g.Votes) != mostVoters {
		t.Fatalf("%d people are %d voters", mostVoters, len(g.Votes))
	}
	a, _ := ParseAction(g.action("vote", "opinion"))
	for who, want := range map[Address]string{colleague(mostVoters): "note.together.full", colleague(0): "note.together.voted"} {
		turn := Advance(Env{Now: start, Org: testOrg()}, Records{Together: g}, Event{ID: "e", Kind: Pressed, From: who, Where: team, Action: a})
		if shown(turn) != want {
			t.Errorf("%v: %q, want %q", who.User, shown(turn), want)
		}
	}
}

// Differences are shown where there were most, and never of a spread that was not shown.
func TestMostDiffering(t *testing.T) {
	tally := func(id string, fact, opinion, source int) Tally {
		return Tally{Statement: id, By: map[practice.Kind]int{practice.Fact: fact, practice.Opinion: opinion, practice.Source: source}}
	}
	for _, tt := range []struct {
		tallies []Tally
		want    string
	}{
		{nil, ""},
		{[]Tally{tally("1", 9, 0, 0)}, ""},
		{[]Tally{tally("1", 1, 1, 0)}, ""}, // not shown: too few
		{[]Tally{tally("1", 9, 1, 0), tally("2", 4, 3, 3), tally("3", 5, 5, 0)}, "2"},
	} {
		if got := mostDiffering(tt.tallies); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.tallies, got, tt.want)
		}
	}
}

// The keys, buttons and cards of an exercise hold neither the channel nor the people, and no case's code
// can be mistaken for it.
func TestTogetherNames(t *testing.T) {
	c := newChat(t)
	turn := c.together("stickers")
	g := c.exercise()
	names := string(g.Key()) + " " + g.voter(asker)
	for _, l := range turn.Lines {
		names += " " + l.Card.Key
		for _, b := range l.Card.Buttons {
			names += " " + b.Action
			if len(b.Action) > 100 {
				t.Errorf("a button carries %d characters", len(b.Action))
			}
		}
		if l.Together() != togetherCode(team) || l.Request() != "" {
			t.Errorf("%q is of exercise %q and request %q", l.Card.Key, l.Together(), l.Request())
		}
	}
	if strings.Contains(names, "team") || strings.Contains(names, asker.User) {
		t.Errorf("names tell who or where: %s", names)
	}
	for _, key := range []string{"K7M2QX/case", "talk/e1.1", "K7M2QX/1.card", ""} {
		if got := (Line{Card: Card{Key: key}}).Together(); got != "" {
			t.Errorf("%q is taken for exercise %q", key, got)
		}
	}
}

// Nothing that is real is loaded with an exercise, so nothing of it can get into a case or a request.
func TestTogetherLoadsNothingElse(t *testing.T) {
	c := newChat(t)
	c.together("stickers")
	g := c.exercise()
	vote, _ := ParseAction(g.action("vote", "fact"))
	steer, _ := ParseAction(g.action("steer", "show"))
	for _, ev := range []Event{
		{Kind: Commanded, From: asker, Where: team, Text: "oefenen samen"},
		{Kind: Pressed, From: asker, Where: team, Action: vote},
		{Kind: Pressed, From: asker, Action: steer},
		{Kind: Unreached, From: team, Action: Action{Code: togetherCode(team)}},
		{Kind: Due, Action: Action{Code: string(g.Key())}},
	} {
		wants, board := Wants(ev, c.org)
		if len(wants) != 1 || wants[0].Key != g.Key() || board {
			t.Errorf("%s %s loads %v", ev.Kind, ev.Action.Verb, wants)
		}
	}
	if links := g.Links(); len(links) > 0 {
		t.Errorf("an exercise links to %q", links)
	}
}
