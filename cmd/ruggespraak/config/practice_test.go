package config_test

import (
	"os"
	"strings"
	"testing"

	"ruggespraak/cmd/ruggespraak/config"
)

// ownCases are cases that lie beside the configuration, by path.
func ownCases(t *testing.T) map[string]string {
	t.Helper()
	b, err := os.ReadFile("../../../dialogs/practice/clan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	ours := strings.Replace(string(b), "id: clan", "id: ours", 1)
	return map[string]string{
		"built-in/clan.yaml": string(b),
		"half/half.yaml":     "id: half\nscore: 7\n",
		"cases/ours.yaml":    ours,
		"cases/notes.txt":    "no case",
		"others/ours.yaml":   strings.Replace(ours, "sector: sport", "sector: other", 1),
	}
}

// An organisation's own cases come with their texts, and two organisations may share a folder.
func TestOwnCases(t *testing.T) {
	with := func(first, second string) (*config.Config, error) {
		yaml := changed(t, small, "names: choose", "names: choose\n    practice: "+first, "organisations:\n",
			"organisations:\n"+strings.Replace(other("elders", "elders"), "names: named", "names: named, practice: "+second, 1))
		return config.Load(folder(t, yaml), getenv)
	}
	cfg, err := with("cases", "cases")
	if err != nil {
		t.Fatal(err)
	}
	if len(cfg.Orgs[0].Practice) != 1 || len(cfg.Orgs[1].Practice) != 1 || cfg.Orgs[1].Practice[0].ID != "ours" {
		t.Fatalf("the organisations have %d and %d", len(cfg.Orgs[0].Practice), len(cfg.Orgs[1].Practice))
	}
	if got := cfg.Texts.Text("en", "practice.ours.title", nil); got != "The sign of the clan" {
		t.Errorf("the title is %q", got)
	}
	const want = "organisations[1].practice: ours.yaml: another organisation has another case with this id"
	if _, err := with("cases", "others"); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("two cases with one id: %v", err)
	}
}
