package e2e

import "testing"

// looks are the ways people look at the page.
var looks = map[string]look{
	"wide":  {still: true},
	"dark":  {still: true, dark: true},
	"phone": {still: true, width: 390, height: 844},
	"200%":  {still: true, width: 640, height: 450, scale: 2}, // 1280 x 900 with all twice as large
}

// TestStates goes through what the page can look like. In each state axe-core finds nothing, nothing
// sticks out to the side, and nothing is shown that is no text for people.
func TestStates(t *testing.T) {
	url := startProgram(t)
	for name, l := range looks {
		t.Run(name, func(t *testing.T) {
			p := openPage(t, url, l)
			sanne := p.person("sanne")
			sanne.see()
			p.sound(name, "begin")
			sanne.say("start")
			sanne.choose("Verder")
			sanne.titled("Signaal")
			p.sound(name, "form")
			sanne.send()
			sanne.titled("Signaal")
			sanne.reads("Er klopt nog iets niet")
			p.sound(name, "errors")
			sanne.fill("Wat zag of hoorde je?", "Zei drie keer dat geweld soms nodig is.")
			p.press(escape)
			p.sound(name, "sure")
			sanne.click(sanne.sheet() + `.querySelector("footer .danger")`)
			sanne.ready()
			sanne.tab(2)
			p.sound(name, "overview")
			sanne.choose("Uitleg")
			sanne.titled("Uitleg")
			p.sound(name, "view")
			p.press(escape)
			sanne.tab(1)
			sanne.say("/ruggespraak help")
			sanne.say("hallo allemaal")
			p.sound(name, "channel")
			sanne.tab(0)
			sanne.say("wis")
			sanne.choose("Wissen…")
			sanne.pick("Weet je het zeker?", "Ja, wis alles van deze casus")
			sanne.send()
			sanne.reads("is gewist")
		})
	}
}

// sound judges the page as it stands.
func (p *page) sound(name, state string) {
	p.t.Helper()
	p.axe(state)
	if wide := get[int](p, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide > 0 {
		p.t.Errorf("%s: the page is %d pixels too wide", state, wide)
	}
	odd := `["[object", "undefined", "web.", "chat.", "NaN"].filter((s) => document.body.innerText.includes(s))`
	if found := get[[]string](p, odd); len(found) > 0 {
		p.t.Errorf("%s: on the page stands %q", state, found)
	}
}
