package check

import (
	"errors"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
)

// Configuration tells what came of reading the file: err is that of config.Load. Only when there is none
// can anything else be looked at.
func Configuration(cfg *config.Config, err error) []Finding {
	var wrong *config.Mistakes
	var found []bot.Finding
	switch {
	case errors.As(err, &wrong):
		for _, one := range wrong.Lines() {
			found = append(found, bot.Found(bot.Wrong, "%s", one))
		}
	case err != nil:
		found = append(found, bot.Found(bot.Wrong, "%v", err))
	case len(cfg.Warnings) == 0:
		found = append(found, bot.Found(bot.Fine, "the file is right"))
	default:
		for _, one := range cfg.Warnings {
			found = append(found, bot.Found(bot.Warning, "%s", one))
		}
	}
	return Of("configuration", found...)
}
