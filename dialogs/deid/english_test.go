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
