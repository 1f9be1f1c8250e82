// Command server is the real Mattermost Team Edition server, built from the module proxy for the tests next door.
// It has a module of its own because it needs other versions than the bot does, and because Mattermost's licence
// (AGPL) makes it a test tool only: nothing of it is imported by, or shipped with, the product.
package main

import (
	"os"

	"github.com/mattermost/mattermost/server/v8/cmd/mattermost/commands"

	// The server registers its slash commands and its single sign-on when these packages are linked in.
	_ "github.com/mattermost/mattermost/server/v8/channels/app/oauthproviders/gitlab"
	_ "github.com/mattermost/mattermost/server/v8/channels/app/slashcommands"
)

func main() {
	if err := commands.Run(os.Args[1:]); err != nil {
		os.Exit(1)
	}
}
