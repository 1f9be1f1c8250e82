package texts

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

var (
	days = map[string][7]string{
		Dutch:   {"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"},
		English: {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
	}
	months = map[string][12]string{
		Dutch:   {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"},
		English: {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	}
)

// Moment shows a day and time: "dinsdag 24 november 14:00", "Tuesday 24 November 14:00". The year is
// added when it is not the year of now: "dinsdag 23 november 2027, 14:00". Both are read in the
// zone of t. A language without texts gets Dutch.
func Moment(lang string, t, now time.Time) string {
	space := " "
	if now.In(t.Location()).Year() != t.Year() {
		space = ", "
	}
	return Day(lang, t, now) + space + t.Format("15:04")
}

// Day shows a day: "dinsdag 24 november", with the year as for Moment. With a zero now there is
// always a year.
func Day(lang string, t, now time.Time) string {
	if _, ok := days[lang]; !ok {
		lang = Dutch
	}
	s := days[lang][t.Weekday()] + " " + strconv.Itoa(t.Day()) + " " + months[lang][t.Month()-1]
	if now.In(t.Location()).Year() != t.Year() {
		s += " " + strconv.Itoa(t.Year())
	}
	return s
}

// Month shows a month with its year: "oktober 2026", "October 2026".
func Month(lang string, t time.Time) string {
	if _, ok := months[lang]; !ok {
		lang = Dutch
	}
	return months[lang][t.Month()-1] + " " + strconv.Itoa(t.Year())
}

// ShortMonth shows one where there is little room: "okt ’26", "Oct ’26".
func ShortMonth(lang string, t time.Time) string {
	name, _, _ := strings.Cut(Month(lang, t), " ")
	short := name[:3]
	if name == "maart" {
		short = "mrt"
	}
	return short + " ’" + t.Format("06")
}

// ShortDay shows a day of the week where there is little room: "ma", "Mon".
func ShortDay(lang string, d time.Weekday) string {
	if lang == English {
		return days[English][d][:3]
	}
	return days[Dutch][d][:2]
}

// Code shows a code in parts that can be read aloud: "K7M2QX" as "K7M-2QX", and the first request
// from it, "K7M2QX-1", as "K7M-2QX/1". Anything else is shown as it is.
func Code(code string) string {
	body, round, request := strings.Cut(code, "-")
	if len(body) != 6 || utf8.RuneCountInString(body) != 6 {
		return code
	}
	s := body[:3] + "-" + body[3:]
	if request {
		s += "/" + round
	}
	return s
}
