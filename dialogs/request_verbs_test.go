package dialogs

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/texts"
)

// TestFormsOpen presses every button that opens a form, and looks at the form.
func TestFormsOpen(t *testing.T) {
	for _, tt := range []struct {
		state  State
		who    Address
		verb   string
		fields string // name:kind, with ! for text the other side reads
	}{
		{Open, asker, "reply", "text:long!"},
		{Open, asker, "withdraw", ""},
		{Open, asker, "reveal", ""},
		{Open, bilal, "decline", ""},
		{Taken, anna, "ask-back", "text:long!"},
		{Taken, anna, "pass-on", "to:choice"},
		{Taken, anna, "answer", "interpretation:long! serious:choice term:choice decision:choice steps:long!"},
		{Answered, anna, "answer", "interpretation:long! serious:choice term:choice decision:choice steps:long!"},
		{Answered, asker, "ask-on", "text:long!"},
		{Open, bilal, "more", "what:choice"},
	} {
		w := inState(t, tt.state)
		out := w.press(tt.who, tt.verb)
		form := out.Reply.Form
		if form == nil {
			t.Errorf("%s in %s: no form, but %v", tt.verb, tt.state, out.Reply)
			continue
		}
		var fields []string
		for _, f := range form.Fields {
			s := f.Name + ":" + string(f.Kind)
			if f.Free {
				s += "!"
			}
			fields = append(fields, s)
			checkKeys(t, f.Label.Key)
			for _, o := range f.Options {
				if o.Own == "" {
					checkKeys(t, o.Label.Key)
				}
			}
		}
		if diff := cmp.Diff(tt.fields, strings.Join(fields, " ")); diff != "" {
			t.Error(tt.verb, diff)
		}
		if form.Action.Verb != tt.verb || form.Action.Code != reqCode || len(out.Put) > 0 {
			t.Errorf("%s: %v, %d records", tt.verb, form.Action, len(out.Put))
		}
		checkKeys(t, form.Title.Key, form.Submit, form.Intro[0].Key)
	}
}

func checkKeys(t *testing.T, keys ...texts.Key) {
	t.Helper()
	for _, k := range keys {
		if !texts.Known(k) {
			t.Errorf("no text %s", k)
		}
	}
}

// TestEverythingSaidHasAText renders every line and card of many situations.
func TestEverythingSaidHasAText(t *testing.T) {
	seen := map[string]bool{}
	w := newWorld(t, nil)
	walkLines(w, 5, seen, func(l Line) {
		checkKeys(t, l.Card.Text)
		for _, b := range l.Card.Buttons {
			checkKeys(t, b.Label)
			a, ok := ParseAction(b.Action)
			if _, known := requestVerbs[a.Verb]; !ok || !known || a.Code != reqCode {
				t.Errorf("a button does %q", b.Action)
			}
		}
		if len(l.Card.Buttons) > 3 || !strings.HasPrefix(l.Card.Key, "K7M2QX/") {
			t.Errorf("card %s has %d buttons", l.Card.Key, len(l.Card.Buttons))
		}
	})
	if len(seen) < 50 {
		t.Errorf("only %d situations", len(seen))
	}
}

func walkLines(w *world, depth int, seen map[string]bool, look func(Line)) {
	for _, l := range w.last.Lines {
		look(l)
	}
	if depth == 0 || !mark(seen, w.r(), w, depth) {
		return
	}
	for _, step := range steps() {
		next := *w
		version := w.r().Version
		if step(&next); next.r().Version != version {
			walkLines(&next, depth-1, seen, look)
		}
	}
}

// TestNoNoise brings only the cards up to date that changed.
func TestNoNoise(t *testing.T) {
	w := newWorld(t, nil)
	if w.give(asker, cmdReply); len(w.last.Lines) > 0 {
		t.Errorf("something added while nobody has it: %v", w.last.Lines)
	}
	w.give(anna, cmdTake)
	for who, want := range map[Address]string{asker: "card.asker.taken", anna: "card.officer.mine", bilal: "card.officer.taken"} {
		if got := w.card(who); got != want {
			t.Errorf("%s: %q, want %q", who.User, got, want)
		}
	}
	w.wait(1)
	w.give(asker, cmdReply) // the promise begins anew
	if w.card(asker) == "" || w.card(anna) == "" {
		t.Errorf("the new promise is on no card: %v", w.last.Lines)
	}
}

// TestGuarded refuses what could identify somebody, from an officer as well, before it is stored.
func TestGuarded(t *testing.T) {
	text := "Bel 06-12345678 even."
	if len(deid.Find(text, deid.Options{})) == 0 {
		t.Skip("the detector in this tree finds no phone number")
	}
	for _, tt := range []struct {
		who   Address
		cmd   command
		field string
	}{{anna, cmdAnswer, "steps"}, {anna, cmdAskBack, "text"}, {asker, cmdReply, "text"}} {
		w := inState(t, Taken)
		v := w.filled(tt.cmd)
		v[tt.field] = []string{text}
		out := w.submit(tt.who, string(tt.cmd), v)
		if out.Reply.Form == nil || out.Reply.Form.Errors[tt.field].Key == "" || len(out.Put)+len(out.Lines) > 0 {
			t.Errorf("%s: %v, %d records", tt.cmd, out.Reply, len(out.Put))
		}
	}
}

// TestMore offers what the table allows, and no more.
func TestMore(t *testing.T) {
	for _, tt := range []struct {
		state State
		who   Address
		want  string
	}{
		{Open, asker, "reveal withdraw"}, {Open, anna, "decline"},
		{Taken, asker, "reveal withdraw"}, {Taken, anna, "ask-back pass-on release decline"}, {Taken, bilal, ""},
		{Answered, asker, "ask-on reveal"}, {Answered, anna, ""},
		{Closed, asker, ""}, {Withdrawn, asker, ""}, {Expired, anna, ""},
	} {
		out := inState(t, tt.state).press(tt.who, "more")
		var got []string
		if out.Reply.Form != nil {
			for _, o := range out.Reply.Form.Fields[0].Options {
				got = append(got, o.Value)
			}
		} else if noteKey(out) != "note.request.nothing-more" {
			t.Errorf("%s: %q", tt.state, noteKey(out))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Error(tt.state, tt.who.User, diff)
		}
	}
}

// TestMoreLeadsOn opens the chosen form, does what needs none, and refuses what is not there.
func TestMoreLeadsOn(t *testing.T) {
	w := inState(t, Taken)
	if out := w.submit(anna, "more", map[string][]string{"what": {"ask-back"}}); out.Reply.Form == nil || out.Reply.Form.Action.Verb != "ask-back" {
		t.Errorf("ask-back: %v", out.Reply)
	}
	for _, bad := range []string{"", "take", "expire", "niets"} {
		if out := w.submit(anna, "more", map[string][]string{"what": {bad}}); out.Reply.Form == nil || len(out.Reply.Form.Errors) != 1 || len(out.Put) > 0 {
			t.Errorf("%q: %v", bad, out.Reply)
		}
	}
	if got := noteKey(w.submit(bilal, "more", map[string][]string{"what": {"release"}})); got != "refuse.taken" {
		t.Errorf("release by another: %q", got)
	}
	if got := noteKey(w.submit(anna, "more", map[string][]string{"what": {"release"}})); got != "note.request.released" || w.r().State != Open {
		t.Errorf("release: %q, %s", got, w.r().State)
	}
}

// TestBadForms shows the form again with what was filled in and what is wrong.
func TestBadForms(t *testing.T) {
	w := inState(t, Taken)
	out := w.submit(anna, "answer", map[string][]string{
		"interpretation": {"kan van alles zijn"}, "serious": {"10"}, "steps": {" \u202e "}, "smuggled": {"x"},
	})
	form := out.Reply.Form
	if form == nil || len(out.Put)+len(out.Lines) > 0 {
		t.Fatalf("%v, %d records, %d lines", out.Reply, len(out.Put), len(out.Lines))
	}
	var wrong []string
	for name := range form.Errors {
		wrong = append(wrong, name)
	}
	slices.Sort(wrong)
	if diff := cmp.Diff([]string{"decision", "serious", "steps", "term"}, wrong); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string][]string{"interpretation": {"kan van alles zijn"}, "serious": {"10"}}, form.Values); diff != "" {
		t.Error(diff)
	}
	if out := w.submit(anna, "pass-on", map[string][]string{"to": {"chat/stranger"}}); out.Reply.Form == nil || out.Reply.Form.Errors["to"].Key == "" {
		t.Errorf("passed on to a stranger: %v", out.Reply)
	}
	if out := w.submit(anna, "pass-on", map[string][]string{"to": {"chat/asker"}}); out.Reply.Form == nil {
		t.Errorf("passed on to the asker: %v", out.Reply)
	}
}

// TestNothingIsLost gives people their text back when something happened while they wrote.
func TestNothingIsLost(t *testing.T) {
	for _, tt := range []struct {
		state State
		who   Address
		cmd   command
		want  texts.Key
		lost  int // texts shown back
	}{
		{Withdrawn, anna, cmdAnswer, "refuse.withdrawn", 2},
		{Withdrawn, anna, cmdAskBack, "refuse.withdrawn", 1},
		{Taken, bilal, cmdAnswer, "refuse.taken", 2},
		{Answered, asker, cmdReply, "refuse.use-ask-on", 1},
		{Closed, asker, cmdAskOn, "refuse.closed", 1},
		{Expired, asker, cmdReply, "refuse.expired", 1},
		{Open, anna, cmdAskBack, "refuse.take-first", 1},
	} {
		w := inState(t, tt.state)
		out := w.give(tt.who, tt.cmd)
		v := out.Reply.View
		if v == nil || len(out.Put)+len(out.Lines) > 0 {
			t.Errorf("%s in %s: %v", tt.cmd, tt.state, out.Reply)
			continue
		}
		if got := v.Sections[0].Items[0].Text.Key; got != tt.want {
			t.Errorf("%s in %s: %s, want %s", tt.cmd, tt.state, got, tt.want)
		}
		if got := v.Sections[1].Items; len(got) != tt.lost || !strings.Contains(got[0].Own, canary) {
			t.Errorf("%s in %s: gives back %v", tt.cmd, tt.state, got)
		}
	}
	if got := noteKey(inState(t, Withdrawn).give(anna, cmdDecline)); got != "refuse.withdrawn" {
		t.Errorf("nothing written, nothing to give back: %q", got)
	}
}

// TestTwice takes a form that is sent twice for one.
func TestTwice(t *testing.T) {
	for _, tt := range []struct {
		state State
		who   Address
		cmd   command
		want  string
	}{
		{Open, asker, cmdReply, "note.request.already"},
		{Taken, asker, cmdReply, "note.request.already"},
		{Taken, anna, cmdAskBack, "note.request.already"},
		{Taken, anna, cmdAnswer, "note.request.already"},
		{Answered, asker, cmdAskOn, "note.request.already"},
		{Answered, asker, cmdThank, "refuse.closed"},
		{Open, anna, cmdTake, "refuse.mine"},
		{Open, asker, cmdWithdraw, "refuse.withdrawn"},
		{Open, asker, cmdReveal, "refuse.named"},
	} {
		w := inState(t, tt.state)
		v := w.filled(tt.cmd)
		send := func() Turn {
			if v == nil {
				return w.press(tt.who, string(tt.cmd))
			}
			return w.submit(tt.who, string(tt.cmd), v)
		}
		if first := send(); len(first.Put) != 1 {
			t.Errorf("%s: %v", tt.cmd, first.Reply)
		}
		if again := send(); noteKey(again) != tt.want || len(again.Put)+len(again.Lines) > 0 {
			t.Errorf("%s again: %q, want %q; %d records", tt.cmd, noteKey(again), tt.want, len(again.Put))
		}
	}
}

// TestRoundTrip is the main way: question, reply, advice, asking on, correction, thanks.
func TestRoundTrip(t *testing.T) {
	w := newWorld(t, nil)
	for _, step := range []struct {
		who   Address
		cmd   command
		state State
		news  string
		note  string
	}{
		{bilal, cmdTake, Taken, "line.asker.taken asker", "note.request.taken"},
		{bilal, cmdAskBack, Taken, "line.asker.asked-back asker", "note.request.asked-back"},
		{asker, cmdReply, Taken, "line.officer.replied bilal", "note.request.replied"},
		{bilal, cmdAnswer, Answered, "line.asker.answered asker", "note.request.answered"},
		{asker, cmdAskOn, Taken, "line.officer.asked-on bilal", "note.request.asked-on"},
		{asker, cmdReveal, Taken, "line.officer.revealed bilal", "note.request.revealed"},
		{bilal, cmdAnswer, Answered, "line.asker.answered asker", "note.request.answered"},
		{bilal, cmdAnswer, Answered, "line.asker.answered asker", "note.request.answered"},
		{asker, cmdThank, Closed, "line.officer.thanked bilal", "note.request.thanked"},
	} {
		out := w.give(step.who, step.cmd)
		if w.r().State != step.state || strings.Join(w.news(), ", ") != step.news || noteKey(out) != step.note {
			t.Errorf("%s: %s, %v, %q", step.cmd, w.r().State, w.news(), noteKey(out))
		}
		for _, l := range out.Lines {
			if want := map[Address]string{asker: "nl", anna: "nl", bilal: "en"}[l.To]; l.Lang != want {
				t.Errorf("%s: to %s in %s", step.cmd, l.To.User, l.Lang)
			}
		}
		quiet(t, out.Lines)
		sound(t, w.r(), w.now)
	}
	if len(w.r().Advice) != 3 || len(w.r().Exchange) != 3 || w.r().Name != secret("naam") {
		t.Errorf("%d advices, %d messages, name %q", len(w.r().Advice), len(w.r().Exchange), w.r().Name)
	}
	if a := w.r().Advice[0]; a.By != bilal || a.Role != "officer" || a.Decision != "attention" || a.Serious != "some" {
		t.Errorf("advice %v", a)
	}
}

// TestLanguages answers the asker in the language of the case, whatever the messenger says.
func TestLanguages(t *testing.T) {
	w := newWorld(t, func(_ *world, c *Case) { c.Lang = "en" })
	for who, want := range map[Address]string{asker: "en", anna: "nl", bilal: "en", deputy: "nl"} {
		if got := w.press(who, "view").Lang; got != want {
			t.Errorf("%s is answered in %s, want %s", who.User, got, want)
		}
	}
	for _, l := range newWorld(t, func(_ *world, c *Case) { c.Lang = "en" }).last.Lines {
		if want := map[Address]string{asker: "en", anna: "nl", bilal: "en"}[l.To]; l.Lang != want {
			t.Errorf("a line to %s in %s, want %s", l.To.User, l.Lang, want)
		}
	}
}

// TestView shows each side what it may read.
func TestView(t *testing.T) {
	w := inState(t, Answered)
	w.give(asker, cmdAskOn)
	own := func(who Address) (string, string) {
		out := w.press(who, "view")
		if out.Reply.View == nil || len(out.Put)+len(out.Lines) > 0 {
			t.Fatalf("%s: %v", who.User, out.Reply)
		}
		return show2(out.Reply.View), string(out.Reply.View.Sections[0].Items[0].Text.Key)
	}
	text, status := own(asker)
	for _, want := range []string{"view.advice.title", "view.advice.own-weighing", "view.message.you", "snap.signal", secret("fact")} {
		if !strings.Contains(text, want) {
			t.Errorf("the asker does not read %s", want)
		}
	}
	if status != "card.asker.taken" {
		t.Errorf("status %s", status)
	}
	text, status = own(bilal)
	for _, want := range []string{"view.request.anonymous", "view.message.asker", secret("fact")} {
		if !strings.Contains(text, want) {
			t.Errorf("the officer does not read %s", want)
		}
	}
	if strings.Contains(text, "asker\"") || strings.Contains(text, "own-weighing") || status != "card.officer.taken" {
		t.Errorf("the officer reads %s, status %s", text, status)
	}
	w = inState(t, Withdrawn)
	if got := noteKey(w.press(anna, "view")); got != "refuse.withdrawn" {
		t.Errorf("withdrawn: %q", got)
	}
	if w.press(asker, "view").Reply.View == nil {
		t.Error("the asker cannot see what became of it")
	}
}

// show2 writes a view out, also sections without a heading.
func show2(v *View) string {
	s := slices.Clone(v.Sections)
	for i := range s {
		if s[i].Heading == nil {
			s[i].Heading = &Phrase{Key: "-"}
		}
	}
	return show(s)
}

func TestReveal(t *testing.T) {
	w := newWorld(t, nil)
	nameless := func(kind Kind, v map[string][]string) Turn {
		return w.event(Event{Kind: kind, From: asker, Action: Action{Verb: "reveal", Code: reqCode}, Values: v})
	}
	form := nameless(Pressed, nil).Reply.Form
	if len(form.Fields) != 1 || form.Fields[0].Free {
		t.Errorf("a name is asked for when none is known, and not taken for a slip: %v", form.Fields)
	}
	if out := nameless(Submitted, nil); out.Reply.Form == nil || w.r().Name != "" {
		t.Error("no name, and revealed all the same")
	}
	nameless(Submitted, map[string][]string{"name": {"Sam"}})
	if w.r().Name != "Sam" {
		t.Errorf("name %q", w.r().Name)
	}
	w = newWorld(t, nil)
	w.submit(asker, "reveal", map[string][]string{"name": {"iemand anders"}})
	if w.r().Name != secret("naam") {
		t.Errorf("the messenger's name counts where there is one: %q", w.r().Name)
	}
}

// TestFull refuses the message that does not fit any more, and gives it back.
func TestFull(t *testing.T) {
	w := inState(t, Taken)
	for range MaxExchange {
		w.give(asker, cmdReply)
	}
	if len(w.r().Exchange) != MaxExchange {
		t.Fatalf("%d messages", len(w.r().Exchange))
	}
	for _, step := range []struct {
		who Address
		cmd command
	}{{asker, cmdReply}, {anna, cmdAskBack}} {
		if out := w.give(step.who, step.cmd); out.Reply.View == nil || out.Reply.View.Sections[0].Items[0].Text.Key != "refuse.full" {
			t.Errorf("%s: %v", step.cmd, out.Reply)
		}
	}
	for range MaxAdvice {
		w.give(anna, cmdAnswer)
	}
	if w.give(anna, cmdAnswer); len(w.r().Advice) != MaxAdvice {
		t.Errorf("%d advices", len(w.r().Advice))
	}
}

// TestAlone has no colleague to pass on to.
func TestAlone(t *testing.T) {
	w := newWorld(t, func(w *world, _ *Case) { w.org.Tiers = [][]Officer{w.org.Tiers[0][:1]} })
	w.give(anna, cmdTake)
	if got := noteKey(w.press(anna, "pass-on")); got != "refuse.nobody-else" {
		t.Errorf("%q", got)
	}
	w.give(anna, cmdRelease)
	if diff := cmp.Diff([]string{"line.asker.last-resort asker"}, w.news()); diff != "" {
		t.Error(diff)
	}
}

func TestErase(t *testing.T) {
	w := inState(t, Taken)
	tn := &turn{env: Env{Now: w.now, Org: w.org}, recs: w.recs, ev: Event{From: asker}}
	tn.eraseRequest(w.r())
	var got []string
	for _, l := range tn.out.Lines {
		got = append(got, string(l.Card.Text)+l.Erase+" "+l.To.User)
	}
	if diff := cmp.Diff([]string{"line.officer.erased anna", "K7M2QX anna", "K7M2QX bilal"}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Key{"request/K7M2QX-1"}, tn.out.Drop); diff != "" || strings.HasPrefix(tn.out.Lines[0].Card.Key, "K7M2QX/") {
		t.Error(diff, tn.out.Lines[0].Card.Key)
	}
}

func TestBoard(t *testing.T) {
	w := inState(t, Taken)
	mine := w.r()
	request := func(code string, s State, change func(*Request)) {
		r := clone(t, mine)
		r.Code, r.State, r.Taker = code, s, Address{}
		if change != nil {
			change(r)
		}
		w.recs.Requests[code] = r
	}
	request("AAAAAA-1", Open, nil)
	request("BBBBBB-1", Open, func(r *Request) { r.Tier = 1; r.Next = r.Next.Add(-1) })
	request("CCCCCC-1", Open, func(r *Request) { r.Urgent = true })
	request("DDDDDD-1", Taken, func(r *Request) { r.Taker = bilal })
	request("EEEEEE-1", Open, func(r *Request) { r.Out = []Address{anna} })
	request("FFFFFF-1", Open, func(r *Request) { r.Asker = anna })
	request("GGGGGG-1", Closed, nil)
	tn := &turn{env: Env{Now: w.now, Org: w.org}, recs: w.recs, ev: Event{ID: "x", Kind: Said, From: anna}, lang: "nl"}
	tn.officerBoard()
	if diff := cmp.Diff([]Arg{Count("Open", 3), Count("Late", 1), Count("Mine", 1), Count("Others", 1)}, tn.out.Lines[0].Card.Args); diff != "" {
		t.Error(diff)
	}
	var codes []string
	for _, l := range tn.out.Lines[1:] {
		codes = append(codes, l.Card.Args[0].Value)
	}
	if diff := cmp.Diff([]string{"CCCCCC-1", "BBBBBB-1", "AAAAAA-1", reqCode}, codes); diff != "" {
		t.Error(diff)
	}
	quiet(t, tn.out.Lines)
	for i := range 20 {
		request(string(rune('a'+i))+"-1", Open, nil)
	}
	tn.out.Lines = nil
	if tn.officerBoard(); len(tn.out.Lines) != maxBoard+1 {
		t.Errorf("%d lines", len(tn.out.Lines))
	}
}

// TestTextIsChecked sees to it that the check for identifying details is asked for on both sides.
func TestTextIsChecked(t *testing.T) {
	for _, form := range []formOf{answerForm, askBackForm, replyForm, askOnForm} {
		f := form(&turn{env: Env{Org: testOrg()}}, &Request{})
		for _, field := range f.Fields {
			if (field.Kind == Long) != field.Free {
				t.Errorf("%s.%s: free %v", f.Action.Verb, field.Name, field.Free)
			}
		}
	}
}
