package e2e

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"ruggespraak/bot"
)

// asked brings a case to where its request for advice waits for an officer.
func asked(t *testing.T, p *page) {
	t.Helper()
	p.play(before(t, readTranscript(t, "main-job"), "karim: 1"), nil)
}

// A bot that stops and starts takes nothing away: not what was sent, not a form that is half filled in,
// and what is done meanwhile waits for it.
func TestRestart(t *testing.T) {
	p := openPage(t, startProgram(t), look{still: true})
	sanne, karim := p.person("sanne"), p.person("karim")
	asked(t, p)
	karim.choose("Ik pak dit op")
	sanne.reads("Karim heeft adviesvraag K7M-2QX/1 opgepakt.")
	karim.choose("Advies geven")
	karim.titled("Advies geven")
	karim.fill("Duiding: wat kunnen deze signalen betekenen?", "Dit kan boosheid zijn.")
	before := sanne.text()
	p.desk("restart")
	p.until(`document.querySelector("#announce").textContent.includes("opnieuw gestart")`)
	if after := sanne.text(); after != before {
		t.Errorf("after the bot was started anew Sanne reads\n%s\nwant\n%s", after, before)
	}
	karim.pick("Hoe ernstig zijn de veiligheidsrisico's?", "Er zijn risico's, maar ze lijken beperkt")
	karim.pick("Spelen die op korte termijn, of later?", "Later")
	karim.pick("Waar komt je advies op neer?", "Iemand van de organisatie praat met de jongere, om hulp te vinden")
	karim.fill("Welke stappen, en wie doet wat?", "Praat er rustig over, samen met een collega.")
	karim.send()
	sanne.reads("advies")
	p.desk("restart")
	sanne.choose("Bekijken")
	sanne.reads("Praat er rustig over, samen met een collega.")
	sanne.closeView()
	sanne.say("overzicht")
	sanne.reads("K7M-2QX")
}

// Nobody takes the request: officers are reminded, then it goes up, and the asker always sees when.
func TestTimeForward(t *testing.T) {
	p := openPage(t, startProgram(t), look{still: true})
	asked(t, p)
	karim, noor := p.person("karim"), p.person("noor")
	noor.see()
	cards := func(w person) int { return get[int](p, w.root()+`.querySelectorAll(".item.bot").length`) }
	was := cards(karim)
	p.desk("next")
	p.until(`document.querySelector("#clock").textContent.includes("ma 23 november")`)
	if n := cards(karim) + cards(noor); n <= was {
		t.Errorf("time went on to what comes next, and Karim and Noor have %d cards, as many as before", n)
	}
	p.desk("day")
	noor.reads("Adviesvraag K7M-2QX/1")
	p.until(`document.querySelector("#clock").textContent.includes("di 24 november")`)
	p.desk("hour")
}

// What could show who it is about is asked about under its field; then the person's own wording counts.
func TestNamesAndErrors(t *testing.T) {
	p := openPage(t, startProgram(t), look{still: true})
	sanne := p.person("sanne")
	sanne.say("start")
	sanne.choose("Verder")
	sanne.titled("Signaal")
	sanne.fill("Wat zag of hoorde je?", "Youssef el Amrani uit klas 3b riep drie keer dat geweld soms nodig is.")
	sanne.pick("Hoe weet je dit?", "Iemand anders vertelde het mij")
	// This field is asked only now.
	sanne.fill("Van wie, of waar vond je het?", "de conciërge")
	sanne.fill("Sinds wanneer, en hoe vaak?", "Sinds drie weken.")
	sanne.send()
	sanne.reads("Youssef el Amrani")
	wrong := sanne.field("Wat zag of hoorde je?")
	tied := `((f) => { const i = f.querySelector("textarea"); return i.getAttribute("aria-invalid") === "true" &&
		i.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).textContent).join(" ").includes(f.querySelector(".error").textContent) && document.activeElement === i; })(` + wrong + `)`
	if !get[bool](p, tied) {
		t.Error("the error is not tied to its field, or the focus is elsewhere")
	}
	sanne.fill("Wat zag of hoorde je?", "Riep drie keer dat geweld soms nodig is.")
	sanne.send()
	sanne.titled("Nog een signaal?")
	p.press(escape)
	p.until(`!` + sanne.sheet())
	if !get[bool](p, `document.activeElement.closest(".window")?.dataset.user === "sanne"`) {
		t.Error("the focus is lost when a form is closed")
	}
}

// What somebody types in the chat stays there until they take it away, as in any chat.
func TestTypedInTheChat(t *testing.T) {
	p := openPage(t, startProgram(t), look{still: true})
	sanne := p.person("sanne")
	sanne.say("start")
	sanne.reads("Casus K7M-2QX is begonnen.")
	const text = "Er is een jongen die steeds over geweld praat in de pauze."
	sanne.say(text)
	sanne.reads("Verwijder je bericht liever uit deze chat.")
	sanne.click(`[...` + sanne.panel() + `.querySelectorAll(".mine")].find((x) => x.innerText.includes("over geweld praat")).querySelector(".unsay")`)
	p.until(`!` + sanne.root() + `.innerText.includes("over geweld praat")`)
	sanne.choose("Zet in een signaal")
	sanne.titled("Signaal")
	if got := get[string](p, sanne.sheet()+`.querySelector("textarea").value`); got != text {
		t.Errorf("the form holds %q, want what was typed", got)
	}
}

// hostile is what would do harm if the page took text for more than text.
const hostile = `<img src=x onerror="window.harmed=1"><script>window.harmed=1</script><b>vet</b> {{.}} ${1} "'>`

// Whatever people write is read as they wrote it, and nothing else comes of it.
func TestHostileText(t *testing.T) {
	p := openPage(t, startProgram(t), look{still: true})
	sanne := p.person("sanne")
	sanne.say("start")
	sanne.choose("Verder")
	sanne.titled("Signaal")
	sanne.fill("Wat zag of hoorde je?", "Zei: "+hostile)
	sanne.pick("Hoe weet je dit?", "Zelf gezien of gehoord")
	sanne.fill("Sinds wanneer, en hoe vaak?", hostile)
	sanne.send()
	p.press(escape)
	sanne.tab(1)
	sanne.say(hostile)
	p.person("karim").tab(1)
	p.person("karim").reads(hostile)
	sanne.tab(0)
	sanne.say("overzicht " + hostile)
	if get[bool](p, `Boolean(window.harmed) || document.querySelectorAll(".window b, .window script, .window img[src='x']").length > 0`) {
		t.Error("what somebody wrote became part of the page")
	}
	p.wanted = "'TrustedHTML' assignment"
	if refused := get[string](p, `(() => { try { document.body.innerHTML = "<b>x</b>"; return ""; } catch (e) { return e.name; } })()`); refused != "TypeError" {
		t.Errorf("text can become markup: %q, want the browser to refuse it", refused)
	}
}

// On a phone there is one screen at a time, and all of it can be done there.
func TestPhone(t *testing.T) {
	p := openPage(t, startProgram(t), look{still: true, width: 390, height: 844})
	asked(t, p)
	karim := p.person("karim")
	karim.choose("Ik pak dit op")
	karim.reads("Jij hebt adviesvraag K7M-2QX/1.")
	if n := get[int](p, `document.querySelectorAll(".window:not([hidden])").length`); n != 1 {
		t.Errorf("%d screens are seen at once", n)
	}
	if n := get[string](p, `document.querySelector(".chip[data-user=sanne] .badge").textContent`); n == "" || n == "0" {
		t.Errorf("beside Sanne's name stands %q, want how much is new for her", n)
	}
}

// English has conversations of its own.
func TestEnglish(t *testing.T) {
	p := openPage(t, startProgram(t), look{still: true})
	p.person("sanne").say("start")
	p.click(`document.querySelector("a[lang=en]")`)
	p.until(`document.documentElement?.lang === "en" && document.querySelector("#status")?.dataset.state === "running"`)
	sanne := p.person("sanne")
	sanne.click(sanne.panel() + `.querySelector(".hint button")`)
	sanne.reads("begun")
	sanne.choose("Next")
	sanne.titled("Signal")
	sanne.fill("What did you see or hear?", "Said three times that violence is sometimes needed.")
	p.axe("English form")
	for _, dutch := range []string{" de ", " het ", " een ", " je "} {
		if text := get[string](p, `document.body.innerText`); strings.Contains(text, dutch) {
			t.Errorf("on the English page stands %q: %s", dutch, text)
		}
	}
}

// All of it can be done with the keyboard: no mouse is touched here.
func TestKeyboard(t *testing.T) {
	p := openPage(t, startProgram(t), look{still: true})
	focused := func() string {
		return get[string](p, `(() => { const e = document.activeElement, s = getComputedStyle(e);
			if (e !== document.body && !e.matches("main, h2") && s.outlineStyle === "none") return "NO OUTLINE: " + e.outerHTML;
			return e.getAttribute("aria-label") ?? (e.matches("input, textarea") ? e.labels?.[0]?.textContent : e.textContent) ?? ""; })()`)
	}
	to := func(label string) {
		t.Helper()
		var passed []string
		for range 80 {
			p.press(kb.Tab)
			at := focused()
			if strings.HasPrefix(at, "NO OUTLINE") {
				t.Error(at)
			}
			if at == label {
				return
			}
			passed = append(passed, at)
		}
		t.Fatalf("with the Tab key one never comes to %q, but to %q", label, passed)
	}
	sanne := p.person("sanne")
	to("Begin")
	p.press(kb.Enter)
	sanne.reads("Casus K7M-2QX is begonnen.")
	to("Verder")
	p.press(kb.Enter)
	sanne.titled("Signaal")
	p.press("Zei drie keer dat geweld soms nodig is.")
	p.press(kb.Tab) // to the first choice
	p.press(" ")
	p.press(kb.Tab)
	p.press("Sinds drie weken.")
	to("Verder")
	p.press(kb.Enter)
	sanne.titled("Nog een signaal?")
	p.press(kb.ArrowDown)
	p.press(kb.ArrowDown)
	p.press(kb.ArrowUp)
	p.press(escape)
	p.until(sanne.sheet() + `?.innerText.includes("Wil je stoppen?")`)
	if at := focused(); at != "Nee, ik ga verder" {
		t.Errorf("asked whether to stop, the focus is on %q", at)
	}
	to("Ja, stop")
	p.press(kb.Enter)
	p.until(`!` + sanne.sheet())
	if get[bool](p, `document.activeElement === document.body`) {
		t.Error("the focus is lost when a form is closed")
	}
	get[bool](p, `(`+sanne.root()+`.querySelector("[role=tab][aria-selected=true]").focus(), true)`)
	p.press(kb.ArrowRight)
	if at := focused(); !strings.HasPrefix(at, "#team") {
		t.Errorf("right of the conversation is %q, want the channel", at)
	}
}

// A connection that breaks is made again, and what came meanwhile is there once.
func TestReconnect(t *testing.T) {
	needBrowser(t)
	m, url, server := serve(t, func(context.Context, bot.Event) (bot.Reply, error) { return bot.Reply{}, nil })
	p := openPage(t, url, look{still: true})
	anna := bot.Address{Org: "demo", Connection: "web", User: "anna"}
	for i, text := range []string{"een", "twee", "drie"} {
		if i > 0 {
			server.CloseClientConnections()
		}
		if _, err := m.Post(t.Context(), anna, bot.Post{Line: text, Text: text}); err != nil {
			t.Fatal(err)
		}
		p.person("anna").reads(text)
	}
	if got := get[string](p, `[...document.querySelectorAll(".window[data-user=anna] .body")].map((x) => x.textContent).join(" ")`); got != "een twee drie" {
		t.Errorf("on the page stands %q", got)
	}
	p.until(`document.querySelector("#status").dataset.state === "running"`)
}
