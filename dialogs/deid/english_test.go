package deid_test

import (
	"testing"

	"ruggespraak/dialogs/deid"
)

// TestEnglish: common English words are no names in an English form, and names still are.
func TestEnglish(t *testing.T) {
	for text, want := range map[string]string{
		"He said it again. There was a younger boy with him.":            "",
		"There is nothing new, we will wait and see what happens.":       "",
		"She said that Younger pupils watched the video again yesterday": "",
		"Said again: There were three of them.":                          "",
		"I spoke to Yassine again and he said no.":                       "Yassine",
		"He said that Fatima was there.":                                 "Fatima",
	} {
		got := ""
		for _, s := range deid.Find(text, deid.Options{Lang: "en"}) {
			got += text[s.Start:s.End]
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
	if len(deid.Find("ik sprak Said gisteren", deid.Options{})) == 0 {
		t.Error("Said is a name in Dutch")
	}
}

// TestLanguageIsGuessed: the words of the text tell, not the form it is typed in.
func TestLanguageIsGuessed(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"nl", "He started wearing a beard and the Dutch lessons became too much for him.", ""},
		{"nl", "My pupil Zayneb told her teacher that she wants to leave.", "name:Zayneb"},
		{"en", "gesproken met rubben over school", "name:rubben"},
		{"nl", "gesproken met rubben over school", "name:rubben"}, // three words of both languages
		{"en", "hij was in de klas met Said", "name:Said"},
	} {
		if got := found(c.text, deid.Options{Lang: c.lang}); got != c.want {
			t.Errorf("%s %q: %s, want %s", c.lang, c.text, got, c.want)
		}
	}
}
