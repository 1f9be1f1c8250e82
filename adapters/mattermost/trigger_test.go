package mattermost

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

func TestOpensForAnother(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "press.json"))
	if err != nil {
		t.Fatal(err)
	}
	var real struct {
		UserID    string `json:"user_id"`
		TriggerID string `json:"trigger_id"`
	}
	if err := json.Unmarshal(raw, &real); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		trigger, user string
		want          bool
	}{
		"the presser's own, from a real server": {real.TriggerID, real.UserID, false},
		"somebody else's":                       {real.TriggerID, "9r69wom1cfyq7ewqcm4p6ur1wo", true},
		"nobody's":                              {base64.StdEncoding.EncodeToString([]byte("client::1:sig")), real.UserID, true},
		"not a trigger":                         {"niets", real.UserID, false},
		"none":                                  {"", real.UserID, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := opensForAnother(c.trigger, c.user); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}
