package dialogs

import (
	"strings"
	"unicode"
)

// A wish is what somebody typed, understood: a word the bot knows, with the code of a case or a
// language behind it.
type wish struct {
	verb  string // "" when it is no command
	about string // "know": what stands behind it
	code  string // of a case, without the dash; "" for none
	lang  string
	pick  string // "together": the case that was asked for; "" for any
	text  string // what was typed, cleaned
}

// mostWords is how many words a command has at most. What is longer is a text about something, even
// when it starts with a command's word.
const mostWords = 3

// mostAsked is how many words a question for explanation has at most, with the command.
const mostAsked = 6

// commandWords are the words the bot knows, in both languages.
var commandWords = map[string]string{
	"start": "start", "begin": "start", "nieuw": "start", "nieuwe": "start", "new": "start",
	"verder": "next", "doorgaan": "next", "volgende": "next", "continue": "next", "next": "next", "go": "next",
	"terug": "back", "vorige": "back", "back": "back", "undo": "back",
	"wijzig": "change", "wijzigen": "change", "verander": "change", "aanpassen": "change", "change": "change", "edit": "change",
	"overzicht": "overview", "casussen": "overview", "lijst": "overview", "status": "overview", "overview": "overview", "list": "overview", "cases": "overview",
	"pauze": "pause", "later": "pause", "pause": "pause", "stop": "stop", "stoppen": "stop",
	"help": "help", "hulp": "help", "info": "help",
	"uitleg": "know", "explain": "know",
	"hallo": "hello", "hoi": "hello", "hi": "hello", "hey": "hello", "hello": "hello", "goedemorgen": "hello", "goedemiddag": "hello", "dag": "hello",
	"wis": "erase", "wissen": "erase", "verwijder": "erase", "verwijderen": "erase", "erase": "erase", "delete": "erase", "forget": "erase",
	"dossier": "note", "notitie": "note", "dossiernotitie": "note", "note": "note", "file": "note",
	"meer": "more", "menu": "more", "more": "more",
	"oefenen": "practice", "oefen": "practice", "oefening": "practice", "practise": "practice", "practice": "practice",
	"afwezig": "away", "away": "away",
	"cijfers": "numbers", "numbers": "numbers", "figures": "numbers",
	"wie": "people", "who": "people",
	"taal": "lang", "language": "lang", "lang": "lang",
	"nederlands": "nl", "dutch": "nl", "english": "en", "engels": "en",
}

// acuteWords mean danger wherever they stand in a text.
var acuteWords = map[string]bool{
	"spoed": true, "112": true, "acuut": true, "noodgeval": true, "nood": true, "gevaar": true,
	"urgent": true, "emergency": true, "danger": true,
}

// understand reads what somebody typed.
func understand(typed string) wish {
	w := wish{text: clean(typed, true)}
	words := strings.FieldsFunc(strings.ToLower(head(w.text)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-'
	})
	for _, word := range words {
		if acuteWords[strings.Trim(word, "-")] {
			w.verb = "acute"
			return w
		}
	}
	if strings.Trim(w.text, "/! .") == "?" {
		w.verb = "help"
	}
	if len(words) > 1 && commandWords[words[0]] == "away" {
		w.verb = "away" // a day and an hour may stand behind it
		return w
	}
	if len(words) > 0 && len(words) <= mostAsked && commandWords[words[0]] == "know" {
		w.verb, w.about = "know", strings.Join(words[1:], " ")
		return w
	}
	if len(words) == 0 || len(words) > mostWords {
		return w
	}
	if w.together(words) {
		return w
	}
	w.verb = commandWords[strings.Trim(words[0], "-")]
	switch w.verb {
	case "nl", "en":
		w.verb, w.lang = "lang", w.verb
	case "lang":
		if len(words) > 1 {
			w.lang = languageWord(words[1])
		}
	}
	for _, word := range words {
		if code, ok := caseCode(word); ok {
			w.code = code
		}
	}
	if w.verb == "" && w.code != "" && len(words) == 1 {
		w.verb = "next" // a code by itself
	}
	return w
}

// head is as much of a text as is looked through for commands.
func head(s string) string {
	const most = 4 * MaxLong
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "")
}

func languageWord(word string) string {
	if l := commandWords[word]; l == "nl" || l == "en" {
		return l
	}
	if word == "nl" || word == "en" {
		return word
	}
	return ""
}

// caseCode reads the code of a case: K7M-2QX, k7m2qx. A word that is not one has no digit in it.
func caseCode(word string) (string, bool) {
	code := strings.ToUpper(strings.ReplaceAll(word, "-", ""))
	if len(code) != 6 || commandWords[word] != "" || !plain(code) || !strings.ContainsAny(code, "0123456789") {
		return "", false
	}
	return code, true
}

// oneLine cuts a text to so many characters, on one line.
func oneLine(s string, most int) string { return shorten(strings.Join(strings.Fields(s), " "), most) }
