package config_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/cmd/ruggespraak/config"
)

// small is a file that is right, to make mistakes in.
const small = `listen: 127.0.0.1:8300
redis: env:REDIS_URL
keys:
  keyset: keys/keyset.bin
  passphrase: file:keys/passphrase
organisations:
  - id: voorbeeld
    name: Voorbeeld
    names: choose
    connections:
      - name: chat
        mattermost:
          url: https://chat.example.org
          token: file:secrets/mattermost-token
          callback: https://bot.example.org
      - name: slack
        slack:
          bot_token: file:secrets/slack-bot
          app_token: file:secrets/slack-app
    tiers:
      - - {connection: chat, user: u1, name: Samira}
      - - {connection: slack, user: U2, name: Joost}
    last_resort:
      - {name: Veilig Thuis, phone: 0800-2000}
`

// mistakes are what people are likely to do wrong: what is changed in small, and what is said of it.
var mistakes = map[string]struct {
	change []string // old, new, …
	want   string   // without the name of the file
}{
	// YAML itself
	"empty":          {[]string{small, ""}, ": is empty"},
	"comments alone": {[]string{small, "# to do\n"}, ": is empty"},
	"no mapping":     {[]string{small, "hello"}, `:1: must be keys with a value each ("key: value")`},
	"a tab":          {[]string{"  keyset", "\tkeyset"}, ":4: is not valid YAML: indent with spaces, not with tabs"},
	"no space":       {[]string{"names: choose", "names:choose"}, `:9: must be "key: value", with a space after the colon`},
	"open quote":     {[]string{"name: Voorbeeld", `name: "Voorbeeld`}, ":8: is not valid YAML: could not find end character of double-quoted text"},
	"twice":          {[]string{"redis:", "listen: x\nredis:"}, ":2: this key is there twice"},
	"two documents":  {[]string{"redis:", "---\nredis:"}, `:2: there must be one document: take out the "---"`},
	"not UTF-8":      {[]string{"Voorbeeld", "Voorbe\xe9ld"}, ": must be text in UTF-8"},
	"an alias":       {[]string{"name: Voorbeeld", "name: &n Voorbeeld"}, ":8: write the value itself: anchors (&), aliases (*), tags (!) and merged keys (<<) are not used here"},
	"a list for a map": {
		[]string{"  keyset: keys/keyset.bin\n  passphrase: file:keys/passphrase\n", "  - keyset: keys/keyset.bin\n"},
		`:4: keys: must be keys with a value each ("key: value")`,
	},
	"one organisation without a dash": {
		[]string{"  - id: voorbeeld", "    id: voorbeeld"},
		`:7: organisations: must be a list: each item on a line of its own, after "- "`,
	},
	"a map for a value":  {[]string{"name: Voorbeeld", "name: {nl: Voorbeeld}"}, ":8: organisations[0].name: must be a single value"},
	"a word for yes":     {[]string{"callback:", "long_text_in_chat: yes\n          callback:"}, ":15: organisations[0].connections[0].mattermost.long_text_in_chat: must be true or false"},
	"tiers without tier": {[]string{"- - {connection: chat", "- {connection: chat"}, `:21: organisations[0].tiers[0]: must be a list: each item on a line of its own, after "- "`},

	// keys that do not exist
	"misspelt":     {[]string{"listen:", "lisen:"}, `:1: lisen: there is no such key (did you mean "listen"?)`},
	"English":      {[]string{"organisations:", "organizations:"}, `:6: organizations: there is no such key (did you mean "organisations"?)`},
	"two at once":  {[]string{"listen:", "lisen:", "id: voorbeeld", "id: voorbeeld\n    cases: 3"}, `:1: lisen: there is no such key (did you mean "listen"?)` + "\n" + `:8: organisations[0].cases: there is no such key (did you mean "case"?)`},
	"capital":      {[]string{"    names:", "    Names:"}, `:9: organisations[0].Names: there is no such key (did you mean "names"?)`},
	"far off":      {[]string{"redis:", "database: x\nredis:"}, ":2: database: there is no such key"},
	"wrong place":  {[]string{"    tiers:", "    token: x\n    tiers:"}, `:20: organisations[0].token: there is no such key here`},
	"a secret key": {[]string{"redis:", "xoxb-geheim: x\nredis:"}, ":2: there is no such key"},

	// the program
	"no listen":        {[]string{"listen: 127.0.0.1:8300\n", ""}, ":1: listen: is missing: it must be host:port, as 127.0.0.1:8300"},
	"a URL to listen":  {[]string{"listen: ", "listen: http://"}, ":1: listen: must be host:port, as 127.0.0.1:8300"},
	"port alone":       {[]string{"listen: 127.0.0.1:8300", "listen: 8300"}, ":1: listen: must be host:port, as 127.0.0.1:8300"},
	"port too high":    {[]string{"8300", "83000"}, ":1: listen: must be host:port, as 127.0.0.1:8300"},
	"no redis":         {[]string{"redis: env:REDIS_URL\n", ""}, ":1: redis: is missing: it must say where the secret is: env:NAME or file:PATH"},
	"redis itself":     {[]string{"env:REDIS_URL", "redis://:geheim@host"}, ":2: redis: must say where the secret is: env:NAME or file:PATH (the secret itself does not belong in this file)"},
	"another database": {[]string{"env:REDIS_URL", "env:WRONG"}, ":2: redis: env:WRONG must hold a URL that begins with redis://, rediss:// (TLS) or unix://"},
	"many replicas":    {[]string{"redis:", "redis_replicas: 10\nredis:"}, ":2: redis_replicas: must be a number from 0 to 9"},
	"metrics":          {[]string{"redis:", "metrics: 9300\nredis:"}, ":2: metrics: must be host:port, as 127.0.0.1:8300"},
	"metrics for all":  {[]string{"redis:", "metrics: 127.0.0.1:8300\nredis:"}, ":2: metrics: must be another address than listen, which people outside may reach"},
	"traces":           {[]string{"redis:", "traces: 127.0.0.1:4318\nredis:"}, ":2: traces: must be an address such as https://chat.example.org"},
	"alive nowhere":    {[]string{"redis:", "alive: env:REDIS_URL\nredis:"}, ":2: alive: env:REDIS_URL must hold a URL that begins with https:// or http://"},
	"not set":          {[]string{"env:REDIS_URL", "env:REDIS"}, ":2: redis: the environment variable REDIS is not set"},
	"set to nothing":   {[]string{"env:REDIS_URL", "env:EMPTY"}, ":2: redis: env:EMPTY holds nothing"},
	"more lines":       {[]string{"env:REDIS_URL", "env:LINES"}, ":2: redis: env:LINES must hold the secret alone, on one line"},
	"a secret as name": {[]string{"env:REDIS_URL", "env:redis-geheim!"}, ":2: redis: must say where the secret is: env:NAME or file:PATH (the secret itself does not belong in this file)"},
	"no keys":          {[]string{"keys:\n  keyset: keys/keyset.bin\n  passphrase: file:keys/passphrase\n", ""}, ":1: keys.keyset: is missing: the path of a file\n:1: keys.passphrase: is missing: it must say where the secret is: env:NAME or file:PATH"},
	"keyset as secret": {[]string{"keyset: keys", "keyset: file:keys"}, ":4: keys.keyset: must be the path alone: the keyset is encrypted, so it is no secret"},
	"two locks":        {[]string{"  passphrase", "  kms: hcvault://v/transit/keys/r\n  kms_token: env:REDIS_URL\n  passphrase"}, ":7: keys.passphrase: leave it out: kms opens the keyset"},
	"no kms token":     {[]string{"passphrase: file:keys/passphrase", "kms: hcvault://v/transit/keys/r"}, ":4: keys.kms_token: is missing: it must say where the secret is: env:NAME or file:PATH"},
	"a token alone":    {[]string{"passphrase: file:keys/passphrase", "kms_token: env:REDIS_URL"}, ":4: keys.kms: is missing: the address of the key that kms_token is for"},
	"kms over https":   {[]string{"passphrase: file:keys/passphrase", "kms: https://v/transit/keys/r\n  kms_token: env:REDIS_URL"}, ":5: keys.kms: must be hcvault://HOST/MOUNT/keys/NAME, as hcvault://vault.example.org:8200/transit/keys/ruggespraak"},
	"kms without key":  {[]string{"passphrase: file:keys/passphrase", "kms: hcvault://v/transit\n  kms_token: env:REDIS_URL"}, ":5: keys.kms: must end in /MOUNT/keys/NAME, as /transit/keys/ruggespraak"},
	"the token itself": {[]string{"passphrase: file:keys/passphrase", "kms: hcvault://v/transit/keys/r\n  kms_token: hvs.geheim"}, ":6: keys.kms_token: must say where the secret is: env:NAME or file:PATH (the secret itself does not belong in this file)"},
	"no such secret":   {[]string{"file:keys/passphrase", "file:keys/pass"}, ":5: keys.passphrase: open DIR/keys/pass: no such file or directory"},
	"a folder":         {[]string{"file:keys/passphrase", "file:keys"}, ":5: keys.passphrase: read DIR/keys: is a directory"},
	"log in Dutch":     {[]string{"redis:", "log: fout\nredis:"}, ":2: log: must be debug, info, warn or error"},

	// organisations
	"no organisation":     {[]string{small[strings.Index(small, "organisations"):], ""}, ":1: organisations: there must be at least one organisation"},
	"no id":               {[]string{"- id: voorbeeld\n    name", "- name"}, ":7: organisations[0].id: is missing: a short name that never changes, as jeugdhulp-voorbeeld"},
	"id with a space":     {[]string{"id: voorbeeld", "id: voor beeld"}, ":7: organisations[0].id: must be letters, digits, '.' and '-', at most 50"},
	"name is empty":       {[]string{"name: Voorbeeld", "name:"}, ":8: organisations[0].name: is missing"},
	"name too long":       {[]string{"name: Voorbeeld", "name: " + strings.Repeat("é", 101)}, ":8: organisations[0].name: must be at most 100 characters"},
	"name on more lines":  {[]string{"name: Voorbeeld", "name: |\n      a\n      b"}, ":8: organisations[0].name: must be on one line"},
	"French":              {[]string{"names: choose", "names: choose\n    language: fr"}, ":10: organisations[0].language: must be nl or en"},
	"unknown zone":        {[]string{"names: choose", "names: choose\n    zone: Amsterdam"}, ":10: organisations[0].zone: must be the name of a time zone, as Europe/Amsterdam"},
	"the machine's zone":  {[]string{"names: choose", "names: choose\n    zone: Local"}, ":10: organisations[0].zone: must be the name of a time zone, as Europe/Amsterdam"},
	"no names policy":     {[]string{"    names: choose\n", ""}, ":7: organisations[0].names: is missing: it must be named, anonymous or choose"},
	"wrong names policy":  {[]string{"names: choose", "names: false"}, ":9: organisations[0].names: must be named, anonymous or choose"},
	"number for danger":   {[]string{"names: choose", "names: choose\n    duty_phone: bel de baas"}, ":10: organisations[0].duty_phone: must be a telephone number; what else there is to say goes into note"},
	"empty term":          {[]string{"names: choose", "names: choose\n    terms: [De Vlinder, '']"}, ":10: organisations[0].terms[1]: is missing"},
	"audit as a number":   {[]string{"names: choose", "names: choose\n    audit: 365"}, ":10: organisations[0].audit: must be a time above zero, as 15m, 4h or 7d"},
	"audit for a week":    {[]string{"names: choose", "names: choose\n    audit: 7d"}, ":10: organisations[0].audit: must be from 30d to 1830d (five years)"},
	"audit for ever":      {[]string{"names: choose", "names: choose\n    audit: 3650d"}, ":10: organisations[0].audit: must be from 30d to 1830d (five years)"},
	"no cases":            {[]string{"names: choose", "names: choose\n    practice: nowhere"}, ":10: organisations[0].practice: there must be a folder with at least one case in it, a file that ends with .yaml"},
	"a half case":         {[]string{"names: choose", "names: choose\n    practice: half"}, `:10: organisations[0].practice: half.yaml:2: cannot be read as a case: unknown field "score"`},
	"a built-in case":     {[]string{"names: choose", "names: choose\n    practice: built-in"}, ":10: organisations[0].practice: clan.yaml: there is a built-in case with this id: choose another"},
	"pace without a unit": {[]string{"names: choose", "names: choose\n    pace: {answer: 4}"}, ":10: organisations[0].pace.answer: must be a time above zero, as 15m, 4h or 7d"},
	"half a day":          {[]string{"names: choose", "names: choose\n    pace: {answer: 0.5d}"}, ":10: organisations[0].pace.answer: must be a time above zero, as 15m, 4h or 7d"},
	"no time at all":      {[]string{"names: choose", "names: choose\n    pace: {nudge: 0s}"}, ":10: organisations[0].pace.nudge: must be a time above zero, as 15m, 4h or 7d"},
	"kept for ever":       {[]string{"names: choose", "names: choose\n    pace: {case: 400d}"}, ":7: organisations[0]: a case or request cannot be kept longer than 350 days"},
	"warning too late":    {[]string{"names: choose", "names: choose\n    pace: {warn: 30d}"}, ":7: organisations[0]: the warning must come before the end"},

	"text unknown":         {[]string{"names: choose", "names: choose\n    texts: {nl: {line.halp: Help}}"}, `:10: organisations[0].texts.nl.'line.halp': there is no such text (did you mean "line.help"?)`},
	"text far off":         {[]string{"names: choose", "names: choose\n    texts:\n      nl:\n        hello.world: Dag"}, `:12: organisations[0].texts.nl.'hello.world': there is no such text`},
	"text without a place": {[]string{"names: choose", "names: choose\n    texts:\n      nl:\n        card.case.closed: Klaar"}, `:12: organisations[0].texts.nl.'card.case.closed': must have the same places as the built-in text: {{.Code}}`},
	"text without 112":     {[]string{"names: choose", "names: choose\n    texts: {nl: {line.acute.no-phone: Bel de baas}}"}, `:10: organisations[0].texts.nl.'line.acute.no-phone': must name 112, as the built-in text does`},
	"text with a template": {[]string{"names: choose", "names: choose\n    texts: {en: {card.case.closed: '{{if .Code}}'}}"}, `:10: organisations[0].texts.en.'card.case.closed': a place is written {{.Name}}, with a capital and without spaces`},
	"button too long":      {[]string{"names: choose", "names: choose\n    texts: {nl: {form.submit: Hiermee gaan we verder met je casus}}"}, `:10: organisations[0].texts.nl.'form.submit': 35 characters, at most 24 fit`},
	"text is empty":        {[]string{"names: choose", "names: choose\n    texts: {nl: {form.submit: }}"}, `:10: organisations[0].texts.nl.'form.submit': empty`},
	"text is a list":       {[]string{"names: choose", "names: choose\n    texts: {nl: {form.submit: [Klaar]}}"}, `:10: organisations[0].texts.nl.'form.submit': must be a text, or one and other with a text each`},
	"text in German":       {[]string{"names: choose", "names: choose\n    texts: {deutsch: {form.submit: Weiter}}"}, `:10: organisations[0].texts.deutsch: there is no such key`},
	"text in three":        {[]string{"names: choose", "names: choose\n    texts: {nl: {form.submit: {een: Klaar}}}"}, `:10: organisations[0].texts.nl.'form.submit'.een: there is no such key (did you mean "en"?)`},
	"text for one":         {[]string{"names: choose", "names: choose\n    texts: {nl: {form.submit: {one: Klaar, other: Klaar}}}"}, `:10: organisations[0].texts.nl.'form.submit': does not depend on a number: one text, without one and other`},
	"text as a secret":     {[]string{"names: choose", "names: choose\n    texts: {nl: {xoxb-geheim: Klaar}}"}, `:10: organisations[0].texts.nl: a key of a text is as line.help: small words with dots in between`},

	"hours as spoken":  {[]string{"names: choose", "names: choose\n    hours: 9 to 5"}, `:10: organisations[0].hours: must be hours, as "mon-fri 09:00-12:30 13:00-17:00, sat 10:00-12:00", or always`},
	"hours of a night": {[]string{"name: Samira", "name: Samira, reach: mon 22:00-06:00"}, `:21: organisations[0].tiers[0][0].reach: must be hours, as "mon-fri 09:00-12:30 13:00-17:00, sat 10:00-12:00", or always`},
	"holiday in Dutch": {[]string{"names: choose", "names: choose\n    holidays: [christmas, koningsdag]"}, ":10: organisations[0].holidays[1]: must be one of new-year, easter, kings-day, ascension, whitsun, christmas, good-friday, liberation-day, liberation-day-lustrum"},
	"closed in Dutch":  {[]string{"names: choose", "names: choose\n    closed: [24-12-2026]"}, ":10: organisations[0].closed[0]: must be a day, as 2026-12-24, or a row of at most 200, as 2026-12-28..2027-01-01"},

	// connections
	"no connection":       {[]string{small[strings.Index(small, "    connections"):strings.Index(small, "    tiers")], "", "connection: slack", "connection: chat"}, ":7: organisations[0].connections: there must be at least one connection: a Slack or a Mattermost\n:11: organisations[0].tiers[0][0].connection: must be a connection of this organisation\n:12: organisations[0].tiers[1][0].connection: must be a connection of this organisation"},
	"connection nameless": {[]string{"- name: chat\n        mattermost", "- mattermost"}, ":11: organisations[0].connections[0].name: is missing: what this connection is called, as chat\n:20: organisations[0].tiers[0][0].connection: must be a connection of this organisation: slack"},
	"connection in caps":  {[]string{"- name: slack", "- name: Slack", "connection: slack", "connection: chat"}, ":16: organisations[0].connections[1].name: must be small letters, digits and '-', at most 30"},
	"same name":           {[]string{"- name: slack", "- name: chat", "connection: slack", "connection: chat"}, ":16: organisations[0].connections[1].name: there is another connection of this name; each needs its own, in the whole file"},
	"no platform":         {[]string{small[strings.Index(small, "        slack:"):strings.Index(small, "    tiers")], ""}, ":16: organisations[0].connections[1]: must have mattermost or slack, with its keys below it"},
	"not indented":        {[]string{"          url", "        url", "          token", "        token", "          callback", "        callback"}, ":13: organisations[0].connections[0].url: there is no such key here\n:14: organisations[0].connections[0].token: there is no such key here\n:15: organisations[0].connections[0].callback: there is no such key here"},
	"two platforms":       {[]string{"      - name: slack\n", ""}, ":11: organisations[0].connections[0]: must have mattermost or slack, not both: make two connections\n:21: organisations[0].tiers[1][0].connection: must be a connection of this organisation: chat"},
	"url without https":   {[]string{"https://chat.example.org", "chat.example.org"}, ":13: organisations[0].connections[0].mattermost.url: must be an address such as https://chat.example.org"},
	"url with a password": {[]string{"https://chat.", "https://bot:geheim@chat."}, ":13: organisations[0].connections[0].mattermost.url: must be an address such as https://chat.example.org, without a user, ? or #"},
	"no url":              {[]string{"          url: https://chat.example.org\n", ""}, ":13: organisations[0].connections[0].mattermost.url: is missing: it must be an address such as https://chat.example.org"},
	"token itself":        {[]string{"file:secrets/mattermost-token", "geheim"}, ":14: organisations[0].connections[0].mattermost.token: must say where the secret is: env:NAME or file:PATH (the secret itself does not belong in this file)"},
	"team as shown":       {[]string{"callback:", "team: Jeugd Hulp\n          callback:"}, ":15: organisations[0].connections[0].mattermost.team: must be the team's name as it is in its address: small letters, digits and '-'"},
	"long text for all":   {[]string{"callback:", "long_text_in_chat: true\n          callback:"}, ":15: organisations[0].connections[0].mattermost.long_text_in_chat: is only for a connection without callback: with one, nothing needs to be typed in the chat"},
	"command uncalled":    {[]string{"callback: https://bot.example.org", "command_token: file:secrets/mattermost-command"}, ":15: organisations[0].connections[0].mattermost.command_token: needs callback as well: a slash command arrives there"},
	"transport":           {[]string{"bot_token", "transport: websocket\n          bot_token"}, ":18: organisations[0].connections[1].slack.transport: must be socket or http"},
	"no signing secret":   {[]string{"          app_token: file:secrets/slack-app", "          transport: http"}, ":18: organisations[0].connections[1].slack.signing_secret: is missing: it must say where the secret is: env:NAME or file:PATH"},
	"app token over http": {[]string{"bot_token", "transport: http\n          signing_secret: file:keys/passphrase\n          bot_token"}, ":21: organisations[0].connections[1].slack.app_token: is only for transport: socket"},
	"secret over socket":  {[]string{"bot_token", "signing_secret: file:keys/passphrase\n          bot_token"}, ":18: organisations[0].connections[1].slack.signing_secret: is only for transport: http"},
	"tokens swapped":      {[]string{"slack-bot", "slack-app"}, ":18: organisations[0].connections[1].slack.bot_token: must hold the token that begins with xoxb-; this one begins with xapp-"},

	// people
	"no officer":                  {[]string{small[strings.Index(small, "    tiers"):strings.Index(small, "    last_resort")], ""}, `:7: organisations[0].tiers: there must be at least one officer: tiers, then "- - {connection: …, user: …, name: …}"`},
	"nobody in a tier":            {[]string{"- - {connection: slack, user: U2, name: Joost}", "- []"}, ":22: organisations[0].tiers[1]: must name at least one person"},
	"officer nowhere":             {[]string{"{connection: chat, ", "{"}, ":21: organisations[0].tiers[0][0].connection: is missing: the name of the connection where this person is"},
	"officer elsewhere":           {[]string{"connection: chat", "connection: teams"}, ":21: organisations[0].tiers[0][0].connection: must be a connection of this organisation: chat, slack"},
	"user is missing":             {[]string{"user: u1, ", ""}, ":21: organisations[0].tiers[0][0].user: is missing: the id that the platform knows this person by"},
	"user is a name":              {[]string{"user: u1", "user: '@samira'"}, ":21: organisations[0].tiers[0][0].user: must be the id that the platform knows this person by: letters and digits, not the name or the mail address"},
	"twice the same":              {[]string{"connection: slack, user: U2", "connection: chat, user: u1"}, ":22: organisations[0].tiers[1][0].user: this person is in the tiers already"},
	"officer nameless":            {[]string{", name: Samira", ""}, ":21: organisations[0].tiers[0][0].name: is missing"},
	"network no use":              {[]string{"names: choose", "names: choose\n    network:\n      - {name: Wijkagent, phone: 0900-8844}"}, ":11: organisations[0].network[0].for: is missing"},
	"network nameless":            {[]string{"names: choose", "names: choose\n    network:\n      - {for: de buurt, phone: 0900-8844}"}, ":11: organisations[0].network[0].name: is missing"},
	"network no number":           {[]string{"names: choose", "names: choose\n    network:\n      - {name: Wijkagent, for: de buurt}"}, ":11: organisations[0].network[0].phone: is missing: the number to call"},
	"network key":                 {[]string{"names: choose", "names: choose\n    network:\n      - {name: Wijkagent, voor: de buurt, phone: 0900-8844}"}, ":11: organisations[0].network[0].voor: there is no such key"},
	"network too long":            {[]string{"names: choose", "names: choose\n    network:" + strings.Repeat("\n      - {name: Wijkagent, for: de buurt, phone: 0900-8844}", 21)}, ":11: organisations[0].network: must be at most 20 contacts: a list that people can take in"},
	"purpose elsewhere":           {[]string{"name: Veilig Thuis,", "name: Veilig Thuis, for: thuis,"}, ":24: organisations[0].last_resort[0].for: there is no such key here"},
	"officer's language":          {[]string{"name: Samira", "name: Samira, language: Dutch"}, ":21: organisations[0].tiers[0][0].language: must be nl or en"},
	"too many officers":           {[]string{"- - {connection: chat", "- - " + crowd() + "\n        - {connection: chat"}, ":7: organisations[0]: there are more than 60 officers"},
	"no last resort":              {[]string{small[strings.Index(small, "    last_resort"):], ""}, ":7: organisations[0].last_resort: there must be at least one contact: whom to call when nobody answers"},
	"contact nameless":            {[]string{"name: Veilig Thuis, ", ""}, ":24: organisations[0].last_resort[0].name: is missing"},
	"no number":                   {[]string{", phone: 0800-2000", ""}, ":24: organisations[0].last_resort[0].phone: is missing: the number to call"},
	"no number at all":            {[]string{"phone: 0800-2000", "phone: dag en nacht"}, ":24: organisations[0].last_resort[0].phone: must be a telephone number; what else there is to say goes into note"},
	"too many contacts":           {[]string{"      - {name: Veilig Thuis, phone: 0800-2000}\n", strings.Repeat("      - {name: Veilig Thuis, phone: 0800-2000}\n", 11)}, ":24: organisations[0].last_resort: must be at most 10 contacts: nobody reads more in a hurry"},
	"coordinator is an officer":   {[]string{"names: choose", "names: choose\n    coordinators: [{connection: chat, user: u1, name: Samira}]"}, ":10: organisations[0].coordinators[0].user: this person is in the tiers: an officer sees the numbers already"},
	"coordinator twice":           {[]string{"names: choose", "names: choose\n    coordinators: [{connection: chat, user: u9, name: Petra}, {connection: chat, user: u9, name: P}]"}, ":10: organisations[0].coordinators[1].user: this person is a coordinator already"},
	"coordinator elsewhere":       {[]string{"names: choose", "names: choose\n    coordinators: [{connection: teams, user: u9, name: Petra}]"}, ":10: organisations[0].coordinators[0].connection: must be a connection of this organisation: chat, slack"},
	"coordinator by mail address": {[]string{"names: choose", "names: choose\n    coordinators: [{connection: chat, user: petra@example.org, name: Petra}]"}, ":10: organisations[0].coordinators[0].user: must be the id that the platform knows this person by: letters and digits, not the name or the mail address"},
	"coordinator with hours":      {[]string{"names: choose", "names: choose\n    coordinators: [{connection: chat, user: u9, name: Petra, hours: always}]"}, ":10: organisations[0].coordinators[0].hours: there is no such key here"},
	"coordinator by itself":       {[]string{"names: choose", "names: choose\n    coordinators: petra"}, `:10: organisations[0].coordinators: must be a list: each item on a line of its own, after "- "`},
	"digest each week":            {[]string{"names: choose", "names: choose\n    digest: weekly"}, ":10: organisations[0].digest: must be monthly, quarterly or off"},
	"checked the wrong way round": {[]string{"names: choose", "names: choose\n    last_resort_checked: 1-11-2026"}, ":10: organisations[0].last_resort_checked: must be a day, as 2026-11-01"},
	"checked on no day":           {[]string{"names: choose", "names: choose\n    last_resort_checked: 2026-02-30"}, ":10: organisations[0].last_resort_checked: must be a day, as 2026-11-01"},
	"checked: yes":                {[]string{"names: choose", "names: choose\n    last_resort_checked: true"}, ":10: organisations[0].last_resort_checked: must be a day, as 2026-11-01"},
	"rehearsal without a unit":    {[]string{"names: choose", "names: choose\n    rehearsal: 30"}, ":10: organisations[0].rehearsal: must be 7d to 180d, as 30d, or none"},
	"rehearsal each day":          {[]string{"names: choose", "names: choose\n    rehearsal: 1d"}, ":10: organisations[0].rehearsal: must be 7d to 180d, as 30d, or none"},
	"rehearsal each year":         {[]string{"names: choose", "names: choose\n    rehearsal: 365d"}, ":10: organisations[0].rehearsal: must be 7d to 180d, as 30d, or none"},
	"rehearsal in words":          {[]string{"names: choose", "names: choose\n    rehearsal: monthly"}, ":10: organisations[0].rehearsal: must be 7d to 180d, as 30d, or none"},

	// several organisations
	"same id": {
		[]string{"organisations:\n", "organisations:\n" + other("voorbeeld", "elders")},
		":15: organisations[1].id: there is another organisation with this id",
	},
	"same connection": {
		[]string{"organisations:\n", "organisations:\n" + other("elders", "chat")},
		":19: organisations[1].connections[0].name: there is another connection of this name; each needs its own, in the whole file\n" +
			":29: organisations[1].tiers[0][0].connection: must be a connection of this organisation: slack",
	},
	"officer of another organisation": {
		[]string{"organisations:\n", "organisations:\n" + other("elders", "elders"), "connection: slack", "connection: elders"},
		":30: organisations[1].tiers[1][0].connection: must be a connection of this organisation: chat, slack",
	},
}

// crowd is sixty officers.
func crowd() string {
	var b strings.Builder
	for i := range 60 {
		if i > 0 {
			b.WriteString("\n        - ")
		}
		b.WriteString("{connection: chat, user: x" + strings.Repeat("y", i) + ", name: Ilse}")
	}
	return b.String()
}

// other is another organisation, of eight lines.
func other(id, connection string) string {
	return "  - {id: " + id + ", name: Elders, names: named,\n" +
		"     connections: [{name: " + connection + ",\n" +
		"       slack: {bot_token: file:secrets/slack-bot, app_token: file:secrets/slack-app}}],\n" +
		"     tiers: [[{connection: " + connection + ",\n" +
		"       user: U9, name: Kees}]],\n" +
		"     last_resort: [{name: Veilig Thuis,\n" +
		"       phone: 0800-2000}]\n" +
		"     }\n"
}

func TestMistakes(t *testing.T) {
	if len(mistakes) < 40 {
		t.Errorf("there are %d mistakes; people make more", len(mistakes))
	}
	for name, test := range mistakes {
		t.Run(name, func(t *testing.T) {
			path := folder(t, changed(t, small, test.change...))
			_, err := config.Load(path, getenv)
			if err == nil {
				t.Fatal("no mistake was found")
			}
			got := strings.ReplaceAll(err.Error(), path, "")
			got = strings.ReplaceAll(got, strings.TrimSuffix(path, "/ruggespraak.yaml"), "DIR")
			if diff := cmp.Diff(strings.Split(test.want, "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if strings.Contains(got, "geheim") {
				t.Error("the message has a secret in it")
			}
		})
	}
}

func TestSmallIsRight(t *testing.T) {
	for _, yaml := range []string{small, changed(t, small, "organisations:\n", "organisations:\n"+other("elders", "elders"))} {
		cfg, err := config.Load(folder(t, yaml), getenv)
		if err != nil || len(cfg.Warnings) > 0 {
			t.Errorf("error %v, warnings %q", err, cfg.Warnings)
		}
	}
}
