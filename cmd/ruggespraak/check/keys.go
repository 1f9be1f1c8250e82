package check

import (
	"os"
	"time"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/keyfile"
)

// keysFresh is how old keys should become: after that they are rotated, so that what once leaked loses
// its worth.
const keysFresh = 365 * 24 * time.Hour

// Keys looks at the keys and their file. err is what came of opening it.
func Keys(keys *keyfile.Keys, err error, path string, now time.Time) []bot.Finding {
	if err != nil {
		return []bot.Finding{bot.Found(bot.Wrong, "%v: put back the keys and the passphrase that belong together; without them nothing that is stored can be read", err)}
	}
	found := []bot.Finding{bot.Found(bot.Fine, "the keys open with their passphrase")}
	if info, err := os.Stat(path); err == nil {
		if info.Mode().Perm()&0o004 != 0 {
			found = append(found, bot.Found(bot.Warning, "%s can be read by everybody on this machine: chmod o-r %s", path, path))
		}
	}
	list, err := keys.List()
	if err != nil {
		return append(found, bot.Found(bot.Wrong, "the keys cannot be listed: %v", err))
	}
	return append(found, rotation(list, now)...)
}

// rotation tells of one that was begun and not finished, or that is due. A key of which nobody knows when
// it was made is older than keys are dated.
func rotation(list []keyfile.Key, now time.Time) []bot.Finding {
	newest := list[len(list)-1]
	switch {
	case !newest.Seals:
		return []bot.Finding{bot.Found(bot.Warning, "key %08x opens and does not seal yet: when every serve was started with this file, run ruggespraak keys rotate once more", newest.ID)}
	case newest.Made.IsZero():
		return []bot.Finding{bot.Found(bot.Warning, "it is not known when the key that seals was made: rotate the keys (ruggespraak keys rotate)")}
	case now.Sub(newest.Made) > keysFresh:
		return []bot.Finding{bot.Found(bot.Warning, "the key that seals was made on %s, more than a year ago: rotate the keys (ruggespraak keys rotate)", newest.Made.Format(time.DateOnly))}
	}
	return nil
}
