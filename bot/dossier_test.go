package bot_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
)

var (
	update = flag.Bool("update", false, "rewrite the golden files")
	keep   = flag.String("keep", "", "a folder to put the files of the note in, to look at them")
)

// dossier is an invented case that went through all six steps, with its request.
func dossier() []dialogs.Record {
	at := func(day, hour, minute int) time.Time { return time.Date(2026, 11, day, hour, minute, 0, 0, time.UTC) }
	c := &dialogs.Case{
		Code: "K7M2QX", Owner: sanne, Name: "Sanne", Lang: "nl", Method: "6-2021", Opened: at(9, 8, 12), Touched: at(20, 15, 30),
		Life: 90 * 24 * time.Hour, Rounds: []string{"K7M2QX-1"}, Answers: map[string]dialogs.Answer{},
	}
	put := func(t time.Time, slot string, fields map[string][]string) {
		c.Seq++
		c.Answers[slot] = dialogs.Answer{Rev: c.Seq, Seq: c.Seq, At: t, V: fields}
	}
	type v = map[string][]string
	put(at(9, 8, 20), "signal.1", v{"fact": {"Was op 27 oktober en 5 november niet op de afspraak. Zei niet af. Op 6 november in de pauze: \"Ze komen er nog wel achter.\""}, "source": {"self"}, "since": {"Sinds de herfstvakantie, twee keer in veertien dagen"}, "opinion": {"Misschien is er weinig motivatie voor school."}})
	put(at(9, 8, 31), "signal.2", v{"fact": {"Draagt sinds een paar weken andere kleding.\nPraat veel over een groep op internet en laat filmpjes zien.\nDoet niet meer mee met gym."}, "source": {"other"}, "source-who": {"De mentor"}, "since": {"Drie weken, bijna elke dag"}})
	put(at(9, 8, 40), "diagnosis", v{"any": {"no"}})
	put(at(9, 8, 41), "list", v{"used": {"none"}})
	put(at(9, 8, 50), "counter.1", v{"any": {"yes"}, "fact": {"Helpt elke zaterdag bij de voetbalclub en neemt daar nieuwe kinderen mee."}, "source": {"other"}, "source-who": {"De trainer"}})
	put(at(9, 8, 55), "order", v{"first": {"advice"}})
	put(at(9, 9, 2), "colleague", v{"involved": {"yes"}, "who": {"De zorgcoördinator"}, "when": {"2026-11-06"}, "outcome": {"Zij ziet hetzelfde sinds de vakantie. Ze wil bij het gesprek zijn."}})
	put(at(9, 9, 10), "ask.1", v{"questions": {"interpretation", "serious", "steps", "talk"}, "own": {"Kan ik de filmpjes ter sprake brengen?"}, "urgent": {"normal"}})
	put(at(9, 9, 12), "send.1", v{"answer": {"send"}})
	put(at(10, 13, 5), "decision.1", v{"outcome": {"talk"}, "reason": {"Het advies past bij wat we zelf zien. Er is nu geen direct gevaar."}})
	put(at(10, 13, 7), "age", v{"band": {"under16"}})
	put(at(10, 13, 9), "talk-plan", v{"who": {"together"}, "with": {"young", "parents"}})
	put(at(10, 13, 12), "talk-prepare", v{"goal": {"Ik wil begrijpen hoe het met je gaat."}})
	put(at(12, 15, 0), "talk-held", v{"answer": {"yes"}})
	put(at(12, 15, 20), "talk.1", v{"date": {"2026-11-12"}, "with": {"young"}, "who": {"together"}, "told": {"goal", "signals", "reaction", "next"}, "reaction": {"Keek eerst weg. Zei daarna dat thuis alles ruzie is, en dat de groep wel luistert."}, "agreed": {"Volgende week weer een gesprek. Daarna met de ouders."}})
	put(at(12, 15, 24), "parents", v{"answer": {"planned"}})
	put(at(16, 10, 0), "risk.1", v{"any": {"yes"}, "whom": {"young", "surroundings"}, "what": {"Wil zaterdag met de groep naar een bijeenkomst waar eerder is gevochten."}, "serious": {"serious"}, "term": {"short"}, "basis": {"Het gesprek van 12 november en het filmpje dat de mentor zag."}})
	put(at(16, 10, 5), "risk-advice", v{"again": {"no"}, "why": {"Het advies ging hier al over."}})
	put(at(16, 10, 8), "procedure", v{"who": {"De directeur"}, "involved": {"yes"}})
	put(at(16, 10, 10), "consent", v{"answer": {"refused"}, "why": {"Wil niet dat iemand het weet."}})
	put(at(16, 10, 14), "serious", v{"answer": {"yes"}, "reason": {"De bijeenkomst is zaterdag. De vorige keer raakten drie mensen gewond."}})
	put(at(16, 10, 20), "only-way", v{"answer": {"yes"}, "reason": {"Het gesprek hielp niet genoeg. De ouders zijn die dag weg."}})
	put(at(16, 11, 0), "share", v{"answer": {"yes"}, "reason": {"De directeur en ik vinden dat dit nodig is om schade te voorkomen."}})
	put(at(16, 11, 30), "partner.1", v{"whom": {"police"}, "who": {"De wijkagent"}, "what": {"Dat er zaterdag een bijeenkomst is en dat de jongere erheen wil."}, "why": {"De wijkagent kan langsgaan en er zaterdag bij zijn."}, "steps-done": {"Gesprek met de jongere, advies, overleg met de directeur."}, "mine": {"Ik blijf in contact met de jongere."}, "theirs": {"Gaat vrijdag langs."}, "feedback": {"yes"}, "feedback-date": {"2026-11-20"}})
	put(at(20, 15, 20), "feedback.1", v{"date": {"2026-11-20"}, "heard": {"De wijkagent is langs geweest. De jongere blijft zaterdag thuis."}})
	put(at(20, 15, 30), "follow-up.1", v{"opinion": {"signal.1"}, "turned": {"refuted"}, "note": {"De cijfers zijn goed. De ruzie thuis is de reden."}})
	own := func(heading, label, text string) dialogs.Section {
		h, l := dialogs.Phrase{Key: "snap." + key(heading), Args: map[string]any{"N": "1"}}, dialogs.Phrase{Key: "snap." + key(label)}
		return dialogs.Section{Heading: &h, Items: []dialogs.Item{{Label: &l, Own: text}}}
	}
	r := &dialogs.Request{
		Code: "K7M2QX-1", Asker: sanne, Name: "Sanne", Lang: "nl", Sent: at(9, 9, 12), Ends: at(9, 9, 12).AddDate(0, 0, 30), State: dialogs.Closed,
		Snapshot: []dialogs.Section{own("signal", "fact", "Was op 27 oktober en 5 november niet op de afspraak.")},
		Exchange: []dialogs.Message{
			{From: dialogs.TheOfficer, By: karim, At: at(9, 14, 0), Text: "Weet je of er thuis iets is veranderd?"},
			{From: dialogs.TheAsker, At: at(9, 15, 10), Text: "Nee, dat weet ik nog niet."},
		},
		Advice: []dialogs.Advice{{By: karim, Role: "officer", At: at(10, 12, 40), Interpretation: "De signalen passen bij iemand die houvast zoekt. Er is nog te weinig om meer te zeggen.", Serious: "some", Term: "later", Decision: "talk", Steps: "Praat samen met de zorgcoördinator. Vraag naar thuis. Noem de filmpjes rustig en zonder oordeel."}},
	}
	return []dialogs.Record{c, r}
}

func key(s string) texts.Key { return texts.Key(s) }

func TestDossier(t *testing.T) {
	lang := "" // of the case
	s := &fakeStore{load: func(bot.Load) (l bot.Loaded, err error) {
		for _, r := range dossier() {
			if c, ok := r.(*dialogs.Case); ok {
				c.Lang = lang
			}
			data, err := json.Marshal(r)
			if err != nil {
				return l, err
			}
			l.Records = append(l.Records, bot.Stored{Key: r.Key(), Version: 1, Data: data})
		}
		return l, nil
	}}
	for _, lang = range []string{"nl", "en"} {
		ev := bot.Event{ID: "e1", Kind: dialogs.Pressed, From: sanne, Lang: lang, Action: bot.Action{Verb: "note", Code: "K7M2QX"}}
		r, err := newBot(t, s, &fakeMessenger{}).Handle(t.Context(), ev)
		if err != nil || len(r.Files) != 2 {
			t.Fatalf("%d files, %v", len(r.Files), err)
		}
		golden := "testdata/dossier." + lang + ".md"
		if *update {
			if err := os.WriteFile(golden, r.Files[0].Data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(r.Files[0].Data)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", golden, diff)
		}
		if *keep != "" {
			if err := os.WriteFile(filepath.Join(*keep, lang+"-"+r.Files[1].Name), r.Files[1].Data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
