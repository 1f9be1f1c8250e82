package main

import (
	"fmt"
	"runtime/debug"
)

type versionCmd struct{}

// Run prints the version the module was built at.
func (versionCmd) Run(std streams) error {
	version, commit := "(unknown)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				commit = " " + s.Value[:12]
			}
		}
	}
	_, err := fmt.Fprintf(std.out, "ruggespraak %s%s\n", version, commit)
	return err
}
