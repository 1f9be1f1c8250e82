package bot

import "fmt"

// A Finding is something that whoever runs the bot should know about a part of it that meets the
// outside: a connection, a person, a server.
type Finding struct {
	Level Level
	// Text is one sentence or two in English: what is so and, when something is wrong, how to mend it.
	// There is no secret in it and nothing that people wrote; ids of people may be.
	Text string
}

// A Level says how bad a finding is.
type Level string

// The levels.
const (
	Fine    Level = "ok"
	Warning Level = "warning" // it works, and may not when it matters
	Wrong   Level = "error"   // somebody is not helped until it is mended
)

// Found makes a finding, with its text as for fmt.Sprintf.
func Found(level Level, format string, args ...any) Finding {
	return Finding{Level: level, Text: fmt.Sprintf(format, args...)}
}
