package e2e

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/store/redistest"
)

// An office is an organisation at work: its bot is running, and its officers have the app open.
type office struct {
	*org
	bot              *program
	karim, els, noor *person // two officers and a deputy
	setup
}

// A setup is what is not the same for every organisation.
type setup struct {
	pace     map[string]string // how long things may take, by the keys of the configuration
	numbered bool              // the server cannot call the bot: people answer with numbers
	longText bool              // with numbered: the organisation accepts that texts stay in the conversation
	slack    *slacktest.Server // a second connection, beside the Mattermost one; nil is none
}

// newOffice makes an organisation and starts its bot.
func newOffice(t *testing.T, setup setup) *office {
	t.Helper()
	s := theSite(t)
	addr, err := freeAddr()
	must(t, "find a port", err)
	o := &office{org: newOrg(t, "http://"+addr+"/connections/chat"), setup: setup}
	o.karim, o.els, o.noor = o.newPerson(t, "Karim"), o.newPerson(t, "Els"), o.newPerson(t, "Noor")
	b := &program{bin: s.program, dir: t.TempDir(), conf: "ruggespraak.yaml", addr: addr, wire: newWire(t, s.server.addr)}
	o.bot = b
	data := filepath.Join(b.dir, "redis")
	must(t, "make a folder", os.Mkdir(data, 0o700))
	b.redis, err = redistest.Launch(data)
	must(t, "start redis", err)
	t.Cleanup(func() { must(t, "stop redis", b.redis.Stop()) })
	out, err := exec.Command(b.bin, "keys", "new", "--keyset", b.file("keyset"), "--passphrase", b.file("passphrase"), "--new-passphrase").CombinedOutput()
	if err != nil {
		t.Fatalf("make keys: %v: %s", err, out)
	}
	b.configure(t, o)
	b.run(t)
	return o
}

// twin runs a second replica beside the first: the same account, the same Redis, a port of its own.
func (o *office) twin(t *testing.T) *program {
	t.Helper()
	addr, err := freeAddr()
	must(t, "find a port", err)
	b := &program{bin: o.bot.bin, dir: o.bot.dir, conf: "twin.yaml", addr: addr, wire: newWire(t, o.site.server.addr), redis: o.bot.redis}
	b.configure(t, o)
	b.run(t)
	return b
}

// configure writes the configuration file, as an operator would.
func (b *program) configure(t *testing.T, o *office) {
	t.Helper()
	for name, secret := range map[string]string{"token": o.botToken, "command": o.commandToken, "redis-url": b.redis.URL()} {
		must(t, "write a secret", os.WriteFile(b.file(name), []byte(secret+"\n"), 0o600))
	}
	type m = map[string]any
	chat := m{
		"url": b.wire.url(), "token": "file:token", "team": o.team.Name,
		"command_token": "file:command", "callback": strings.TrimSuffix(o.callback, "/connections/chat"),
	}
	if o.numbered {
		chat = m{"url": b.wire.url(), "token": "file:token", "team": o.team.Name, "long_text_in_chat": o.longText}
	}
	connections := []m{{"name": "chat", "mattermost": chat}}
	if o.slack != nil {
		connections = append(connections, m{"name": "slack", "slack": b.slackSettings(t, o.slack)})
	}
	officer := func(p *person) m { return m{"connection": "chat", "user": p.id, "name": p.name, "language": "nl"} }
	conf, err := json.Marshal(m{ // JSON is YAML too
		"listen": b.addr, "redis": "file:redis-url", "log": "debug",
		"keys": m{"keyset": "keyset", "passphrase": "file:passphrase"},
		"organisations": []m{{
			"id": o.id, "name": "Jeugdhulp Voorbeeld", "language": "nl", "zone": "Europe/Amsterdam", "hours": "always", "holidays": []string{}, "names": "choose",
			"connections": connections,
			"tiers":       [][]m{{officer(o.karim), officer(o.els)}, {officer(o.noor)}},
			"last_resort": []m{{"name": "Veiligheidshuis Waterland", "phone": "085-000 00 12"}},
			"duty_phone":  "085-000 00 10", "pace": o.pace,
		}},
	})
	must(t, "write the configuration", err)
	must(t, "write the configuration", os.WriteFile(b.file(b.conf), conf, 0o600))
}

func (b *program) file(name string) string { return filepath.Join(b.dir, name) }
