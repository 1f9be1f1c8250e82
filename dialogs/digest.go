package dialogs

import "time"

// A DigestPace says how often it is told that there are new numbers.
type DigestPace string

// The paces.
const (
	NoDigest  DigestPace = "" // never; the numbers can be asked for all the same
	Monthly   DigestPace = "monthly"
	Quarterly DigestPace = "quarterly"
)

// Known reports whether there is such a pace.
func (p DigestPace) Known() bool { return p == NoDigest || p == Monthly || p == Quarterly }

// A Digest is when coordinators and officers are told next that there are new numbers. There is one for each
// organisation that wants it. It holds no numbers, and nobody.
type Digest struct {
	Next time.Time `json:"n"`
}

// DigestKey names the digest of an organisation.
const DigestKey Key = "digest"

// Key names the digest.
func (d *Digest) Key() Key { return DigestKey }

// Wake is when they are told.
func (d *Digest) Wake() time.Time { return d.Next }

// digestKept is how long a digest outlives its moment: long enough for a bot that stood still.
const digestKept = 60 * 24 * time.Hour

// maxDigest is how far ahead the next digest is at most: a quarter, and until work begins after it.
const maxDigest = 92*24*time.Hour + digestLook

// Expires is well after that.
func (d *Digest) Expires() time.Time { return d.Next.Add(digestKept) }

// Links are none: a digest stands by itself.
func (d *Digest) Links() []Key { return nil }

// digestLook bounds how far into a month working time may begin. An organisation without any is told on
// the day after it.
const digestLook = 31 * 24 * time.Hour

// nextDigest is the beginning of work on the first working day of a month, or of a quarter: the first such
// moment after another. Where people work at night as well it is not before eight.
func (o *Org) nextDigest(after time.Time) time.Time {
	local := after.In(o.Zone)
	month := time.Date(local.Year(), local.Month(), 1, rehearsalFrom, 0, 0, 0, o.Zone)
	for ; ; month = month.AddDate(0, 1, 0) {
		at := o.After(month, 0, false)
		if h := at.In(o.Zone).Hour(); h < rehearsalFrom { // the first was a holiday
			at = o.After(at.Add(time.Duration(rehearsalFrom-h)*time.Hour), 0, false)
		}
		if latest := month.Add(digestLook); at.After(latest) {
			at = latest
		}
		if at.After(after) && (o.Digest == Monthly || month.Month()%3 == 1) {
			return at
		}
	}
}

// beginDigest sees to it that there is a digest at the pace the organisation has now.
func (t *turn) beginDigest() {
	d := t.recs.Digest
	switch {
	case t.env.Org.Digest == NoDigest && d != nil:
		t.erase(d)
	case t.env.Org.Digest == NoDigest:
	case d == nil:
		t.put(&Digest{Next: t.env.Org.nextDigest(t.env.Now)})
	case d.Next.After(t.env.Now): // else it is due at this moment
		if next := t.env.Org.nextDigest(t.env.Now); !next.Equal(d.Next) {
			d.Next = next
			t.put(d)
		}
	}
}

// digestDue tells coordinators and officers that there are new numbers. The numbers themselves are read
// when somebody asks for them: a post stays, and a month is seen best beside others.
func (t *turn) digestDue(d *Digest) {
	if t.env.Org.Digest == NoDigest {
		t.erase(d)
		return
	}
	if t.env.Now.Before(d.Next) {
		return
	}
	month := digestOf(t.env.Now, t.env.Org.Zone)
	card := Card{
		Key: "talk/digest-" + month.Format("2006-01"), Text: "line.digest", Args: []Arg{Month("Month", month)},
		Buttons: numbersButtons(),
	}
	for _, c := range t.env.Org.Coordinators {
		t.say(c.Address, langOr(c.Lang, t.env.Org.Lang), card)
	}
	for _, tier := range t.env.Org.Tiers {
		for _, f := range tier {
			t.say(f.Address, langOr(f.Lang, t.env.Org.Lang), card)
		}
	}
	d.Next = t.env.Org.nextDigest(t.env.Now)
	t.put(d)
	t.happened(Happening{What: DigestSent})
}

// langOr is a language, or else another.
func langOr(lang, other string) string {
	if lang == "" {
		return other
	}
	return lang
}

// digestOf is the month that a digest is about: the last one that is over.
func digestOf(now time.Time, zone *time.Location) time.Time {
	local := now.In(zone)
	return time.Date(local.Year(), local.Month()-1, 1, 0, 0, 0, 0, time.UTC)
}
