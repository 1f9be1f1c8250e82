// Package config reads the configuration file: strictly, with a sentence for every mistake.
//
// Load (load.go) does it all: parse (decode.go) into the shape of the file (file.go), look for keys
// that have no place in it (strangers.go), check every value while what the program needs is built
// from it (check.go and check_*.go), and fetch the secrets the file refers to (secret.go). Mistakes
// (mistake.go) are gathered, so that who writes the file hears all of them at once, each with its
// line. No mistake ever quotes a secret.
package config
