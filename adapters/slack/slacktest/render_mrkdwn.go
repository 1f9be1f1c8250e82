package slacktest

import (
	"regexp"
	"strings"
)

// How mrkdwn is read (Formatting text with mrkdwn). A sign counts at the edge of a word.
var (
	special  = regexp.MustCompile(`<([^<>\n]+)>`)
	bareLink = regexp.MustCompile(`https?://[^\s<>|]+`)
	bareCall = regexp.MustCompile(`(^|[^\w@])@(channel|here|everyone)\b`)
	fenced   = regexp.MustCompile("(?s)```(.+?)```")
	coded    = regexp.MustCompile("`([^`\n]+)`")
	bold     = regexp.MustCompile(`(^|[^\pL\pN*])\*([^\s*][^*\n]*?|[^\s*])\*($|[^\pL\pN*])`)
	italic   = regexp.MustCompile(`(^|[^\pL\pN_])_([^\s_][^_\n]*?|[^\s_])_($|[^\pL\pN_])`)
	struck   = regexp.MustCompile(`(^|[^\pL\pN~])~([^\s~][^~\n]*?|[^\s~])~($|[^\pL\pN~])`)
	quoted   = regexp.MustCompile(`(?m)^(?:&gt;|>) ?`)
	colons   = regexp.MustCompile(`:([a-z0-9_+'-]+):`)
)

// mrkdwn writes text that Slack formats. Signs that were taken for markup are left out, a quote begins
// with a bar, and whoever is called and whatever can be clicked on is noted. Unless it is verbatim,
// bare links and @channel count too.
func (r *renderer) mrkdwn(text string, verbatim bool) {
	if !verbatim {
		bare := special.ReplaceAllString(text, " ")
		r.got.Links = append(r.got.Links, bareLink.FindAllString(bare, -1)...)
		for _, m := range bareCall.FindAllStringSubmatch(bare, -1) {
			r.got.Pings = append(r.got.Pings, "@"+m[2])
		}
	}
	text = quoted.ReplaceAllString(text, "▏")
	text = fenced.ReplaceAllString(text, "$1")
	text = coded.ReplaceAllString(text, "$1")
	for _, mark := range []*regexp.Regexp{bold, italic, struck, bold} { // bold twice: marks may share a space
		text = mark.ReplaceAllString(text, "$1$2$3")
	}
	text = emoji(text)
	rest := 0
	for _, at := range special.FindAllStringSubmatchIndex(text, -1) {
		r.out.WriteString(unescape(text[rest:at[0]]))
		r.angled(unescape(text[at[2]:at[3]]))
		rest = at[1]
	}
	r.out.WriteString(unescape(text[rest:]))
}

// angled writes what stands between < and >.
func (r *renderer) angled(in string) {
	what, label, _ := strings.Cut(in, "|")
	switch {
	case strings.HasPrefix(what, "@"):
		r.ping("@" + r.name(what[1:]))
	case strings.HasPrefix(what, "#"):
		r.got.Links = append(r.got.Links, what)
		r.out.WriteString("#" + label)
	case strings.HasPrefix(what, "!date^"):
		r.out.WriteString(label) // what those see whose app does not know it
	case strings.HasPrefix(what, "!subteam^"):
		r.ping("@" + strings.TrimPrefix(label, "@"))
	case strings.HasPrefix(what, "!"):
		r.ping("@" + what[1:])
	default:
		r.link(what, label)
	}
}

// emoji turns some names of emoji into pictures, as Slack does with all of them.
func emoji(text string) string {
	known := map[string]string{"smile": "😄", "heart": "❤️", "+1": "👍", "thumbsup": "👍", "warning": "⚠️", "white_check_mark": "✅", "x": "❌", "fire": "🔥", "wave": "👋", "bomb": "💣"}
	return colons.ReplaceAllStringFunc(text, func(name string) string {
		if picture, ok := known[strings.Trim(name, ":")]; ok {
			return picture
		}
		return name
	})
}
