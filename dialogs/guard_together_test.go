package dialogs

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/texts"
)

// singling has four weak details, of which one is rare.
const singling = "De enige Eritrese jongen op de fanfare in ons dorp riep dinsdag dat hij weg wil."

// said gives the words a text of a section was made with.
func said(sections []Section, key texts.Key) any {
	for _, s := range sections {
		for _, i := range s.Items {
			if i.Text != nil && i.Text.Key == key {
				return i.Text.Args["Words"]
			}
		}
	}
	return nil
}

// TestTogetherWarnsOnce shows what to leave out, keeps nothing, and lets the text go on the second time.
func TestTogetherWarnsOnce(t *testing.T) {
	for name, second := range map[string]string{"kept as it is": singling, "rewritten": "Een jongen riep dinsdag dat hij weg wil."} {
		t.Run(name, func(t *testing.T) {
			c := newChat(t)
			code := c.begin()
			rest := []string{"source", "self", "since", "een keer"}
			c.fill(append([]string{"fact", singling}, rest...)...)
			if c.facts(code).Has("signal.1") || len(c.form.Errors) > 0 {
				t.Fatalf("stored before the warning, or refused: %v", c.form.Errors)
			}
			if diff := cmp.Diff([]string{"fact", togetherField}, c.form.Focus); diff != "" {
				t.Error(diff)
			}
			if shown := said(c.form.Sections, "together.drop"); shown != "‘enige’" {
				t.Errorf("the details are not in %s", shown)
			}
			c.fill(append([]string{"fact", second, togetherField, togetherKeep}, rest...)...)
			if got := c.facts(code).Get("signal.1", "fact"); got != second || c.facts(code).Get("signal.1", togetherField) != "" {
				t.Errorf("stored %q, want %q and not the choice", got, second)
			}
		})
	}
}

// TestTogetherAndCoach asks each of the two once, whatever the order, and ends.
func TestTogetherAndCoach(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	const text = "Hij is agressief."
	rest := []string{"fact", text, "opinion", "Hij is de enige Eritrese jongen op de fanfare in ons dorp.", "source", "self", "since", "een week"}
	c.fill(rest...)
	if c.form == nil || c.form.field(coachField) == nil || c.form.field(togetherField) != nil {
		t.Fatalf("the question about the judgement comes first: %v", c.last.Reply)
	}
	c.fill(append([]string{coachField, coachKeep}, rest...)...)
	if c.form.field(coachField) == nil || c.form.field(togetherField) == nil {
		t.Fatal("the form with the warning remembers that the question was asked")
	}
	c.fill(append([]string{coachField, coachKeep, togetherField, togetherKeep}, rest...)...)
	if got := c.facts(code).Get("signal.1", "fact"); got != text {
		t.Errorf("stored %q", got)
	}
}

// TestTogetherSeesAllFields: what is weak in each field may single somebody out in the form.
func TestTogetherSeesAllFields(t *testing.T) {
	w := inState(t, Taken)
	filled := map[string][]string{
		"interpretation": {"De enige jongen met een rolstoel valt op."},
		"steps":          {"Vraag het na op de fanfare."},
	}
	form := answering(w, filled).Reply.Form
	if form == nil || len(form.Errors) > 0 || len(w.r().Advice) > 0 {
		t.Fatalf("no warning, or refused, or sent: %v", form)
	}
	if diff := cmp.Diff([]string{"interpretation", togetherField}, form.Focus); diff != "" {
		t.Errorf("only the field with something to leave out is asked about: %s", diff)
	}
	filled[togetherField] = []string{togetherKeep}
	answering(w, filled)
	if got := w.r().Advice; len(got) != 1 || got[0].Steps != "Vraag het na op de fanfare." {
		t.Errorf("sent: %v", got)
	}
}

// TestTogetherAfterNames keeps the warning for when nothing has to be changed any more.
func TestTogetherAfterNames(t *testing.T) {
	w := inState(t, Taken)
	filled := map[string][]string{"steps": {"Kevin is de enige Eritrese jongen op de fanfare in ons dorp."}}
	form := answering(w, filled).Reply.Form
	if form == nil || form.Errors["steps"].Key == "" || form.field(togetherField) != nil {
		t.Fatalf("one thing at a time: %v", form)
	}
	filled["steps-deid"] = []string{"replace"}
	form = answering(w, filled).Reply.Form
	if form == nil || len(form.Errors) > 0 || form.field(togetherField) == nil {
		t.Fatalf("then the warning: %v", form)
	}
	if got := form.Values["steps"]; len(got) != 1 || strings.Contains(got[0], "Kevin") {
		t.Errorf("the proposal that was taken stays: %q", got)
	}
}

// TestTogetherLeavesOrdinaryTexts: fewer details, and forms without texts, draw no warning.
func TestTogetherLeavesOrdinaryTexts(t *testing.T) {
	w := inState(t, Taken)
	answering(w, map[string][]string{"steps": {"Vraag een jongen op voetbal wat hij ziet."}})
	if len(w.r().Advice) != 1 {
		t.Error("not sent at once")
	}
}
