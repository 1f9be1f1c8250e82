package main

import (
	"fmt"
	"runtime/debug"
)

type versionCmd struct{}

// Run prints the version the module was built at.
func (versionCmd) Run(std streams) error {
	_, err := fmt.Fprintln(std.out, "ruggespraak", version())
	return err
}

// version is the version the module was built at, with the commit when it is known.
func version() string {
	version, commit := "(unknown)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				commit = " " + s.Value[:12]
			}
		}
	}
	return version + commit
}
