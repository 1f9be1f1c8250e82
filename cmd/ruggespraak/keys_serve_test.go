package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/store/redistest"
)

// Two programs on one Redis, started again one after the other at each step of a rotation, while somebody
// goes on talking with whichever gets the event. At the end the old key is destroyed, and nobody noticed.
func TestRotateWhileServing(t *testing.T) {
	redis, platform := redistest.Start(t), slacktest.New(slacktest.Config{App: slackApp})
	t.Cleanup(platform.Close)
	sanne, samira := platform.AddUser(slacktest.User{Name: "Sanne"}), platform.AddUser(slacktest.User{Name: "Samira"})
	yaml := strings.NewReplacer("LISTEN", "127.0.0.1:0", "API", platform.URL(), "OFFICER", samira.ID).Replace(slackYAML)
	path := writeConfig(t, strings.Replace(yaml, "env:REDIS_URL", "file:redis", 1),
		map[string]string{"redis": redis.URL(), "bot": slacktest.BotToken, "app": slacktest.AppToken})

	var logged []string
	said := 0
	talk := func() {
		t.Helper()
		for range 4 {
			said++
			converse(t, platform, sanne, said)
		}
	}
	start := func() *process {
		t.Helper()
		p := startProcess(t, path, redis.URL())
		logged = append(logged, p.await(t, "ready")...)
		return p
	}
	programs := []*process{start(), start()}
	talk()
	old := ""
	for step := range 2 {
		if status, out := ruggespraak(t, "keys", "rotate", "--config", path); status != 0 {
			t.Fatalf("step %d: status %d: %s", step, status, out)
		}
		old = fmt.Sprintf("%08x", keysIn(t, path)[0].ID)
		for i, p := range programs {
			logged = append(logged, p.terminate(t)...)
			programs[i] = start()
			talk()
			if step == 1 && i == 0 { // the other one seals with the old key still
				if status, out := ruggespraak(t, "keys", "destroy", old, "--config", path, "--yes"); status != 1 || !strings.Contains(out, "seals with it") {
					t.Errorf("destroy in the middle: status %d: %s", status, out)
				}
			}
		}
	}
	for status, out := 1, ""; status != 0; { // within seconds: the test would end by its timeout
		if status, out = ruggespraak(t, "keys", "destroy", old, "--config", path, "--yes"); status != 0 && !strings.Contains(out, "still need it") {
			t.Fatalf("status %d: %s", status, out)
		}
	}
	for i, p := range programs {
		logged = append(logged, p.terminate(t)...)
		programs[i] = start()
		talk()
	}
	for _, p := range programs {
		logged = append(logged, p.terminate(t)...)
	}
	checkLog(t, logged, redis.URL())
	for _, line := range logged {
		if strings.Contains(line, "cannot be opened with") || strings.Contains(line, `"level":"ERROR"`) {
			t.Errorf("logged: %s", line)
		}
	}
	for _, problem := range platform.Problems() {
		t.Error(problem)
	}
	file, err := os.ReadFile(filepath.Join(filepath.Dir(path), "keyset"))
	if err != nil || strings.Contains(string(file), old) {
		t.Errorf("error %v; the old key is in the file:\n%s", err, file)
	}
}
