package deid

// Days of the year that point at nobody, because all have them.

// publicDay are days that point at nobody, as long as no year follows.
var publicDay = map[string]bool{"mei4": true, "mei5": true, "mei1": true, "september11": true, "oktober7": true, "april27": true, "april1": true,
	"december5": true, "december25": true, "december26": true, "december31": true, "januari1": true, "maart8": true, "juli14": true, "juli1": true}

// lesserDay are public days that many things happen on as well: what it is about must be said with them.
var lesserDay = map[string]bool{"november11": true, "januari6": true, "mei8": true, "mei9": true, "mei10": true, "december6": true, "december24": true, "oktober31": true, "november9": true, "maart21": true, "februari14": true,
	"november20": true, "november25": true, "juni6": true, "juli11": true, "augustus6": true, "augustus15": true, "januari27": true, "februari25": true, "april24": true, "november13": true, "maart22": true, "maart15": true, "juli22": true, "mei15": true, "juli15": true}

// public reports whether the day from token i up to j is one that all know it by.
func (d *doc) public(i, j int, day string) bool {
	if !publicDay[day] && !lesserDay[day] {
		return false
	}
	if publicDay[day] && (!d.is(i-1, "op") || d.is(j-1, "april", "december", "januari")) {
		return true
	}
	return d.back(i, 9, commemorates) || d.ahead(j, 9, commemorates)
}

// commemorates are words that say why a day is everybody's.
var commemorates = oneOf(`herdenking herdenkingen dodenherdenking herdenken herdenkt herdacht herdachten bevrijdingsdag bevrijding koningsdag koningsnacht feestdag feestdagen nationale kerst kerstdag kerstavond sinterklaas sinterklaasavond pakjesavond oudejaarsavond oudjaar nieuwjaar vuurwerk valentijnsdag halloween aanslag aanslagen
	aanval massamoord stil stilte gevallenen krans monument dam vlag vlaggen slachtoffers capitool bestorming bestormd bestormden kristallnacht genocide wapenstilstand vrouwendag arbeid afschaffing slavernij ketikoti keti`)
