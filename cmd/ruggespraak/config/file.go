package config

// The shape of the file. Values are kept as they are written; check.go says what each must be.
type (
	file struct {
		Listen        text           `yaml:"listen"`
		Redis         text           `yaml:"redis"`
		RedisReplicas text           `yaml:"redis_replicas"`
		Alive         text           `yaml:"alive"`
		Keys          keys           `yaml:"keys"`
		Log           text           `yaml:"log"`
		Metrics       text           `yaml:"metrics"`
		Traces        text           `yaml:"traces"`
		Organisations []organisation `yaml:"organisations"`
	}
	keys struct {
		Keyset     text `yaml:"keyset"`
		Passphrase text `yaml:"passphrase"`
		KMS        text `yaml:"kms"`
		KMSToken   text `yaml:"kms_token"`
	}
	organisation struct {
		ID           text          `yaml:"id"`
		Name         text          `yaml:"name"`
		Language     text          `yaml:"language"`
		Zone         text          `yaml:"zone"`
		Names        text          `yaml:"names"`
		Connections  []connection  `yaml:"connections"`
		Hours        text          `yaml:"hours"`
		Holidays     []text        `yaml:"holidays"`
		Closed       []text        `yaml:"closed"`
		Tiers        [][]officer   `yaml:"tiers"`
		Coordinators []coordinator `yaml:"coordinators"`
		Digest       text          `yaml:"digest"`
		LastResort   []contact     `yaml:"last_resort"`
		Checked      text          `yaml:"last_resort_checked"`
		DutyPhone    text          `yaml:"duty_phone"`
		Network      []partner     `yaml:"network"`
		Terms        []text        `yaml:"terms"`
		Practice     text          `yaml:"practice"`
		Pace         pace          `yaml:"pace"`
		Texts        ownTexts      `yaml:"texts"`
		Audit        text          `yaml:"audit"`
		Rehearsal    text          `yaml:"rehearsal"`
	}
	connection struct {
		Name       text        `yaml:"name"`
		Mattermost *mattermost `yaml:"mattermost"`
		Slack      *slack      `yaml:"slack"`
	}
	mattermost struct {
		URL            text `yaml:"url"`
		Token          text `yaml:"token"`
		Team           text `yaml:"team"`
		CommandToken   text `yaml:"command_token"`
		Callback       text `yaml:"callback"`
		LongTextInChat bool `yaml:"long_text_in_chat"`
	}
	slack struct {
		Transport     text `yaml:"transport"`
		BotToken      text `yaml:"bot_token"`
		AppToken      text `yaml:"app_token"`
		SigningSecret text `yaml:"signing_secret"`
		APIURL        text `yaml:"api_url"`
	}
	officer struct {
		Connection text `yaml:"connection"`
		User       text `yaml:"user"`
		Name       text `yaml:"name"`
		Language   text `yaml:"language"`
		Hours      text `yaml:"hours"`
		Reach      text `yaml:"reach"`
	}
	coordinator struct {
		Connection text `yaml:"connection"`
		User       text `yaml:"user"`
		Name       text `yaml:"name"`
		Language   text `yaml:"language"`
	}
	contact struct {
		Name  text `yaml:"name"`
		Phone text `yaml:"phone"`
		Note  text `yaml:"note"`
	}
	partner struct {
		Name  text `yaml:"name"`
		For   text `yaml:"for"`
		Phone text `yaml:"phone"`
		Note  text `yaml:"note"`
	}
	pace struct {
		Answer  text `yaml:"answer"`
		Lease   text `yaml:"lease"`
		Nudge   text `yaml:"nudge"`
		Wait    text `yaml:"wait"`
		Urgent  text `yaml:"urgent"`
		Close   text `yaml:"close"`
		Request text `yaml:"request"`
		Case    text `yaml:"case"`
		Warn    text `yaml:"warn"`
		Kept    text `yaml:"kept"`
	}
	ownTexts struct {
		NL map[string]wording `yaml:"nl"`
		EN map[string]wording `yaml:"en"`
	}
	wording struct {
		One   text `yaml:"one"`
		Other text `yaml:"other"`
	}
)
