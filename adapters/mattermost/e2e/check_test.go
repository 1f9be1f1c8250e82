package e2e

import (
	"encoding/json"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// A checked is what the check found that is an error, and whether it says that all is well.
type checked struct {
	errors []string // "check message"
	ok     bool
}

// check runs the check that operators run, beside the bot that runs.
func (o *office) check(t *testing.T) checked {
	t.Helper()
	cmd := exec.Command(o.bot.bin, "check", "--json", "--config", o.bot.file(o.bot.conf))
	out, err := cmd.Output() // the status is in the report too
	var report struct {
		Findings []struct{ Check, Level, Message string }
		OK       bool
	}
	if json.Unmarshal(out, &report) != nil {
		t.Fatalf("check: %v: %s", err, out)
	}
	if strings.Contains(string(out), o.botToken) || strings.Contains(string(out), o.commandToken) {
		t.Errorf("check shows a secret: %s", out)
	}
	c := checked{ok: report.OK}
	for _, f := range report.Findings {
		if f.Level == "error" {
			c.errors = append(c.errors, f.Check+" "+f.Message)
		}
	}
	slices.Sort(c.errors)
	return c
}

// expect compares the errors with what they should begin with.
func (c checked) expect(t *testing.T, what string, want ...string) {
	t.Helper()
	slices.Sort(want)
	if c.ok != (len(want) == 0) || len(c.errors) != len(want) {
		t.Errorf("%s: ok is %v, errors %q, want %q", what, c.ok, c.errors, want)
		return
	}
	for i := range want {
		if !strings.HasPrefix(c.errors[i], want[i]) {
			t.Errorf("%s: %q, want %q", what, c.errors[i], want[i])
		}
	}
}

// TestCheck has nothing to say about an office at work, and finds what its administrator then breaks. Nobody
// sees anything of it.
func TestCheck(t *testing.T) {
	o := newOffice(t, setup{})
	before := o.noor.screen()
	o.check(t).expect(t, "at work")

	_, err := o.site.admin.UpdateUserActive(t.Context(), o.noor.id, false)
	must(t, "deactivate the deputy", err)
	_, err = o.site.admin.UpdateUserRoles(t.Context(), o.els.id, "system_guest")
	must(t, "make an officer a guest", err)
	o.check(t).expect(t, "two officers who cannot be asked",
		"officer "+o.noor.id+": the account is deactivated", "officer "+o.els.id+": the account is a guest's")
	_, err = o.site.admin.UpdateUserActive(t.Context(), o.noor.id, true)
	must(t, "activate the deputy", err)
	_, err = o.site.admin.UpdateUserRoles(t.Context(), o.els.id, "system_user")
	must(t, "make the officer a member", err)

	_, err = o.site.admin.RemoveTeamMember(t.Context(), o.team.Id, o.botID)
	must(t, "take the bot out of the team", err)
	o.check(t).expect(t, "out of the team", "connection there is no team "+o.team.Name+", or the bot is not in it")
	o.join(t, o.botID)

	o.callback = "http://127.0.0.1:1/connections/chat"
	o.bot.configure(t, o)
	o.check(t).expect(t, "a callback that leads nowhere", "callback nothing answers at the callback http://127.0.0.1:1")
	o.callback = o.site.server.url() + "/connections/chat"
	o.bot.configure(t, o)
	o.check(t).expect(t, "a callback that leads to Mattermost", "callback ")

	must(t, "write another token", os.WriteFile(o.bot.file("token"), []byte("geen-token\n"), 0o600))
	o.check(t).expect(t, "a token of nobody", "connection Mattermost refuses the token")
	if now := o.noor.screen(); now != before {
		t.Errorf("somebody saw the check:\n%s", now)
	}
}
