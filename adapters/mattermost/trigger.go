package mattermost

import (
	"encoding/base64"
	"strings"
)

// opensForAnother reports whether a dialog opened with trigger would appear before somebody else than
// user. The server says in a trigger whose it is (client:user:time:signature, in base64) and checks that
// itself, but not whether it is the presser's. Without this check a button read out of a database and
// sent to us with a trigger of one's own would show somebody else's case. A trigger that cannot be read
// opens nothing anywhere.
func opensForAnother(trigger, user string) bool {
	raw, err := base64.StdEncoding.DecodeString(trigger)
	parts := strings.Split(string(raw), ":")
	return err == nil && len(parts) >= 2 && parts[1] != user
}
