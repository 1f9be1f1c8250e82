package docs_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
)

// The parts of publiccode.yml that its standard demands, and what we say of ourselves in it.
type publiccode struct {
	Version      string   `yaml:"publiccodeYmlVersion"`
	Name         string   `yaml:"name"`
	URL          string   `yaml:"url"`
	SoftVersion  string   `yaml:"softwareVersion"`
	ReleaseDate  string   `yaml:"releaseDate"`
	Platforms    []string `yaml:"platforms"`
	Categories   []string `yaml:"categories"`
	UsedBy       []string `yaml:"usedBy"`
	Status       string   `yaml:"developmentStatus"`
	SoftwareType string   `yaml:"softwareType"`
	Audience     struct {
		Countries []string `yaml:"countries"`
		Scope     []string `yaml:"scope"`
	} `yaml:"intendedAudience"`
	Legal struct {
		License string `yaml:"license"`
	} `yaml:"legal"`
	Maintenance struct {
		Type     string `yaml:"type"`
		Contacts []struct {
			Name  string `yaml:"name"`
			Email string `yaml:"email"`
		} `yaml:"contacts"`
	} `yaml:"maintenance"`
	Localisation struct {
		Ready     bool     `yaml:"localisationReady"`
		Languages []string `yaml:"availableLanguages"`
	} `yaml:"localisation"`
	DependsOn struct {
		Open []struct {
			Name       string `yaml:"name"`
			VersionMin string `yaml:"versionMin"`
		} `yaml:"open"`
	} `yaml:"dependsOn"`
	Description map[string]struct {
		Short         string   `yaml:"shortDescription"`
		Long          string   `yaml:"longDescription"`
		Documentation string   `yaml:"documentation"`
		Features      []string `yaml:"features"`
	} `yaml:"description"`
}

// TestPubliccode holds publiccode.yml to its standard (version 0.4): no key that it does not know, none
// missing, and its bounds on lengths; and to this repository.
func TestPubliccode(t *testing.T) {
	var p publiccode
	if err := yaml.UnmarshalWithOptions([]byte(read(t, "../publiccode.yml")), &p, yaml.Strict()); err != nil {
		t.Fatal(err)
	}
	statuses := []string{"concept", "development", "beta", "stable", "obsolete"}
	for what, good := range map[string]bool{
		"version":     p.Version == "0.4",
		"name":        p.Name == "Ruggespraak",
		"url":         strings.HasPrefix(p.URL, "https://"),
		"release":     regexp.MustCompile(`^\d{4}-\d\d-\d\d$`).MatchString(p.ReleaseDate) && p.SoftVersion != "",
		"platforms":   slices.Equal(p.Platforms, []string{"linux"}),
		"categories":  len(p.Categories) > 0,
		"status":      slices.Contains(statuses, p.Status),
		"type":        p.SoftwareType == "standalone/backend",
		"audience":    slices.Equal(p.Audience.Countries, []string{"nl"}) && len(p.Audience.Scope) > 0,
		"licence":     p.Legal.License == "EUPL-1.2" && strings.Contains(read(t, "../LICENSE"), "EUROPEAN UNION PUBLIC LICENCE v. 1.2"),
		"maintenance": p.Maintenance.Type == "community" && len(p.Maintenance.Contacts) > 0 && p.Maintenance.Contacts[0].Email != "",
		"languages":   p.Localisation.Ready && slices.Equal(p.Localisation.Languages, []string{"nl", "en"}) && len(p.Description) == 2,
		"depends on":  len(p.DependsOn.Open) == 1 && p.DependsOn.Open[0].Name == "Redis",
	} {
		if !good {
			t.Errorf("publiccode.yml: %s is not right", what)
		}
	}
	for lang, d := range p.Description {
		short, long := utf8.RuneCountInString(d.Short), utf8.RuneCountInString(d.Long)
		if short == 0 || short > 150 || long < 150 || long > 10_000 || len(d.Features) == 0 || d.Documentation == "" {
			t.Errorf("publiccode.yml: description %s has %d and %d characters and %d features", lang, short, long, len(d.Features))
		}
	}
}
