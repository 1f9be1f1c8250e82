package e2e

import (
	"testing"
)

// TestNobodyAnswers follows a request that no officer takes: the deputy is asked, and in the end the
// asker gets numbers to call.
func TestNobodyAnswers(t *testing.T) {
	o := newOffice(t, opening{pace: map[string]string{"answer": "6s"}})
	sanne := o.hire("Sanne")
	request := sanne.ask(t, zeepkist)
	o.karim.card(t, "Adviesvraag "+request+" wacht op iemand")
	o.els.card(t, "Adviesvraag "+request+" wacht op iemand")
	if n := o.noor.count(request); n != 0 {
		t.Errorf("the deputy has %d cards before anybody was late", n)
	}
	o.noor.card(t, "Adviesvraag "+request+" wacht op iemand")
	sanne.card(t, "Adviesvraag "+request+" is nog niet opgepakt")
	sanne.card(t, "085-000 00 12")
	o.noor.press(t, "Adviesvraag "+request, "Ik pak dit op")
	sanne.card(t, "Noor heeft adviesvraag "+request+" opgepakt")
}

// TestUrgent follows a request in danger: everybody is asked at once, and the numbers come soon.
func TestUrgent(t *testing.T) {
	o := newOffice(t, opening{transport: "http", pace: map[string]string{"urgent": "6s"}})
	sanne := o.hire("Sanne")
	request := sanne.urgent(t, "Zegt dat het vanavond gaat gebeuren.")
	for _, p := range []*person{o.karim, o.els, o.noor} {
		p.card(t, "Dringend: adviesvraag "+request)
	}
	sanne.card(t, "085-000 00 12")
}

// TestOfficerIsGone asks for advice while one officer's account is deactivated: the other is reached.
func TestOfficerIsGone(t *testing.T) {
	o := newOffice(t, opening{})
	sanne := o.hire("Sanne")
	o.slack.Deactivate(o.karim.ID)
	request := sanne.ask(t, zeepkist)
	o.els.once(t, "Adviesvraag "+request+" wacht op iemand")
	if n := o.karim.count(request); n != 0 {
		t.Errorf("somebody who is gone was told %d times", n)
	}
}
