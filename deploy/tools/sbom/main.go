// Command sbom says which modules are in a built Go program, with their versions and licences, as a
// CycloneDX document on standard output. It fails when a licence cannot be told, or is not one that we
// allow beside the EUPL.
//
// Usage, in a folder of the program's module: sbom PROGRAM
package main

import (
	"debug/buildinfo"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"

	cdx "github.com/CycloneDX/cyclonedx-go"
	classifier "github.com/google/licenseclassifier/v2"
	"github.com/google/licenseclassifier/v2/assets"
)

// allowed are the licences whose code may be in the program: those that ask for no more than to be named,
// and MPL-2.0, which asks for its own files alone.
var allowed = []string{"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "ISC", "MIT", "MPL-2.0", "Unlicense"}

// read are licence texts that no list has, by the end of their path, and what a person found in them.
var read = map[string]string{
	"/icc/LICENSE.color.org": "LicenseRef-ICC-profile", // of a colour profile: may be used and sold without restriction
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: sbom PROGRAM")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

func run(program string) error {
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return err
	}
	dirs, err := folders()
	if err != nil {
		return err
	}
	known, err := assets.DefaultClassifier()
	if err != nil {
		return err
	}
	bom := cdx.NewBOM()
	bom.Metadata = &cdx.Metadata{Component: &cdx.Component{
		BOMRef: "ruggespraak", Type: cdx.ComponentTypeApplication, Name: "ruggespraak", Version: info.Main.Version,
		Licenses: &cdx.Licenses{{License: &cdx.License{ID: "EUPL-1.2"}}},
	}}
	parts := []cdx.Component{{
		BOMRef: "pkg:golang/std@" + info.GoVersion, PackageURL: "pkg:golang/std@" + info.GoVersion,
		Type: cdx.ComponentTypeLibrary, Name: "std", Version: info.GoVersion,
		Licenses: &cdx.Licenses{{License: &cdx.License{ID: "BSD-3-Clause"}}},
	}}
	var wrong []error
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		part, err := component(m, dirs[m.Path], known)
		wrong = append(wrong, err)
		parts = append(parts, part)
	}
	bom.Components = &parts
	if err := errors.Join(wrong...); err != nil {
		return err
	}
	out := cdx.NewBOMEncoder(os.Stdout, cdx.BOMFileFormatJSON)
	return out.SetPretty(true).Encode(bom)
}

// folders says where the source of each module lies.
func folders() (map[string]string, error) {
	out, err := exec.Command("go", "list", "-m", "-json=Path,Dir", "all").Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	dirs := map[string]string{}
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var m struct{ Path, Dir string }
		if err := dec.Decode(&m); err != nil {
			return nil, err
		}
		dirs[m.Path] = m.Dir
	}
	return dirs, nil
}

// component describes one module.
func component(m *debug.Module, dir string, known *classifier.Classifier) (cdx.Component, error) {
	purl := "pkg:golang/" + m.Path + "@" + m.Version
	part := cdx.Component{
		BOMRef: purl, PackageURL: purl, Type: cdx.ComponentTypeLibrary, Name: m.Path, Version: m.Version,
		Properties: &[]cdx.Property{{Name: "go:sum", Value: m.Sum}},
	}
	licences, err := licences(dir, known)
	if err != nil {
		return part, fmt.Errorf("%s: %w", m.Path, err)
	}
	var choices cdx.Licenses
	for _, l := range licences {
		choices = append(choices, cdx.LicenseChoice{License: &cdx.License{ID: l}})
	}
	part.Licenses = &choices
	return part, nil
}

var licenceFile = regexp.MustCompile(`(?i)^(un)?licen[cs]e|^copying`)

// licences are those of all licence files of a module: what it took over from others keeps theirs.
func licences(dir string, known *classifier.Classifier) ([]string, error) {
	if dir == "" {
		return nil, errors.New("its source is not here: go mod download")
	}
	var found []string
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || strings.HasPrefix(e.Name(), "_")):
			return filepath.SkipDir
		case e.IsDir() || !licenceFile.MatchString(e.Name()) || strings.HasSuffix(e.Name(), ".go"):
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for end, name := range read {
			if strings.HasSuffix(filepath.ToSlash(path), end) {
				found = append(found, name)
				return nil
			}
		}
		hits := known.Match(text).Matches
		names := 0
		for _, hit := range hits {
			if hit.MatchType != "License" {
				continue
			}
			names++
			if !slices.Contains(allowed, hit.Name) {
				return fmt.Errorf("%s is under %s, which is not allowed", e.Name(), hit.Name)
			}
			found = append(found, hit.Name)
		}
		if names == 0 {
			return fmt.Errorf("the licence in %s is not known", e.Name())
		}
		return nil
	})
	if err == nil && len(found) == 0 {
		err = errors.New("there is no licence")
	}
	slices.Sort(found)
	return slices.Compact(found), err
}
