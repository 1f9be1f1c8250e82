package dialogs

import (
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// answering fills in an advice, with these fields instead of good ones.
func answering(w *world, instead map[string][]string) Turn {
	v := w.filled(cmdAnswer)
	maps.Copy(v, instead)
	return w.submit(anna, "answer", v)
}

// TestGuardShows marks what was found, proposes something else and offers what to do with it.
func TestGuardShows(t *testing.T) {
	w := inState(t, Taken)
	out := answering(w, map[string][]string{"steps": {"Kevin kan bellen met 06-12345678."}})
	mustSpeak(t, out)
	form := out.Reply.Form
	if form == nil || len(out.Put)+len(out.Lines) > 0 {
		t.Fatalf("%v, %d records, %d lines", out.Reply, len(out.Put), len(out.Lines))
	}
	if got := form.Errors["steps"].Key; got != "deid.found-hard" || len(form.Errors) != 1 {
		t.Errorf("under the text stands %q; %d errors", got, len(form.Errors))
	}
	shown := show(form.Sections)
	for _, want := range []string{"⟦Kevin⟧ kan bellen met ⟦06-12345678⟧.", "[telefoonnummer]"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not in %s", want, shown)
		}
	}
	if diff := cmp.Diff([]string{"replace", "fine:kevin"}, optionsOf(form, "steps-deid")); diff != "" {
		t.Errorf("a name can be declared to be nobody, a number cannot: %s", diff)
	}
}

// TestGuardReplaces puts the proposed wording in with one press.
func TestGuardReplaces(t *testing.T) {
	w := inState(t, Taken)
	answering(w, map[string][]string{"steps": {"Kevin kan bellen."}, "steps-deid": {"replace"}})
	if got := w.r().Advice[0].Steps; strings.Contains(got, "Kevin") || !strings.Contains(got, "kan bellen") {
		t.Errorf("stored: %q", got)
	}
}

// TestGuardKeepsWhatWasDeclared shows the choice again when another field is wrong: with its value,
// and ready to be changed. What was declared holds, and is not stored.
func TestGuardKeepsWhatWasDeclared(t *testing.T) {
	w := inState(t, Taken)
	declared := map[string][]string{"steps": {"Kevin kan bellen."}, "steps-deid": {"fine:kevin"}, "serious": nil}
	form := answering(w, declared).Reply.Form
	if form == nil || form.Errors["serious"].Key == "" || form.Errors["steps"].Key != "" {
		t.Fatalf("only the other field is wrong: %v", form)
	}
	if diff := cmp.Diff([]string{"fine:kevin"}, form.Values["steps-deid"]); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"fine:kevin"}, optionsOf(form, "steps-deid")); diff != "" {
		t.Errorf("nothing is left to replace: %s", diff)
	}
	answering(w, map[string][]string{"steps": form.Values["steps"], "steps-deid": form.Values["steps-deid"]})
	if got := w.r().Advice[0].Steps; got != "Kevin kan bellen." {
		t.Errorf("stored: %q", got)
	}
	if form := w.press(anna, "answer").Reply.Form; form.Values["steps-deid"] != nil {
		t.Error("what was declared holds for one text only")
	}
}

// TestGuardNewName asks about what is new only; what was not offered does not come through.
func TestGuardNewName(t *testing.T) {
	w := inState(t, Taken)
	answering(w, map[string][]string{"steps": {"Kevin kan bellen."}, "steps-deid": {"fine:kevin", "fine:smuggled"}, "term": {"x"}})
	if len(w.r().Advice) > 0 {
		t.Fatal("stored with a wrong field")
	}
	form := answering(w, map[string][]string{"steps": {"Kevin kan bellen met Sophie."}, "steps-deid": {"fine:kevin", "fine:smuggled"}}).Reply.Form
	if diff := cmp.Diff([]string{"replace", "fine:kevin", "fine:sophie"}, optionsOf(form, "steps-deid")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"fine:kevin"}, form.Values["steps-deid"]); diff != "" {
		t.Error(diff)
	}
	if shown := show(form.Sections); !strings.Contains(shown, "Kevin kan bellen met ⟦Sophie⟧.") {
		t.Errorf("only the new name is marked: %s", shown)
	}
}
