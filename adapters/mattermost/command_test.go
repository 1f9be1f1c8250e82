package mattermost

import (
	"net/url"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
)

func TestForgedCommand(t *testing.T) {
	c := newCollector()
	w := newWorld(t, c.handle, nil)
	for name, form := range map[string]url.Values{
		"no token":    {"user_id": {w.anna.User}},
		"wrong token": {"user_id": {w.anna.User}, "token": {"command-secreT"}},
		"no person":   {"token": {"command-secret"}},
		"odd person":  {"token": {"command-secret"}, "user_id": {"../me"}},
	} {
		t.Run(name, func(t *testing.T) {
			var out model.CommandResponse
			w.callRaw(t, w.m.url("command"), "application/x-www-form-urlencoded", form.Encode(), &out)
			if plainly(out.Text) != "nl chat.command-refused" || len(c.events) > 0 {
				t.Errorf("they see %q, and the bot got %d events", out.Text, len(c.events))
			}
		})
	}
	if n := total(w.m.Refusals()); n != 4 {
		t.Errorf("%d refusals counted, want 4: %v", n, w.m.Refusals())
	}
}
