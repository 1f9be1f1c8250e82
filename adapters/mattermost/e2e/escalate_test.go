package e2e

import "testing"

// TestNobodyAnswers follows a request that no officer takes: the deputy is asked, and in the end the
// asker gets numbers to call.
func TestNobodyAnswers(t *testing.T) {
	t.Parallel() // it waits most of the time
	o := newOffice(t, setup{pace: map[string]string{"answer": "4s"}})
	sanne := o.newPerson(t, "Sanne")
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
	t.Parallel() // it waits most of the time
	o := newOffice(t, setup{pace: map[string]string{"urgent": "4s"}})
	sanne := o.newPerson(t, "Sanne")
	request := sanne.urgent(t, "Zegt dat het vanavond gaat gebeuren.")
	for _, p := range []*person{o.karim, o.els, o.noor} {
		p.card(t, "Dringend: adviesvraag "+request)
	}
	sanne.card(t, "085-000 00 12")
}

// TestOfficerIsGone asks for advice while one officer's account is deactivated: the other is reached,
// and nothing is said to an account that nobody reads.
func TestOfficerIsGone(t *testing.T) {
	o := newOffice(t, setup{})
	sanne := o.newPerson(t, "Sanne")
	_, err := o.site.admin.UpdateUserActive(t.Context(), o.karim.id, false)
	must(t, "deactivate Karim", err)
	request := sanne.ask(t, zeepkist)
	o.els.once(t, "Adviesvraag "+request+" wacht op iemand")
	list, _, err := o.site.admin.GetPostsForChannel(t.Context(), o.karim.dm, 0, 100, "", false, false)
	must(t, "read Karim's conversation", err)
	for _, post := range list.Posts {
		if post.UserId == o.botID {
			t.Errorf("the bot told somebody who is gone: %q", text(post))
		}
	}
}
