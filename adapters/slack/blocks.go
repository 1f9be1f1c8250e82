package slack

import (
	"strings"

	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// Block Kit's limits, in characters (docs.slack.dev, reference of Block Kit). Everything shown is made
// by the functions below, so no call is refused for its length.
const (
	maxSection     = 3000
	maxHeader      = 150
	maxButton      = 75
	maxOption      = 75
	maxHint        = 2000
	maxTitle       = 24
	maxPlaceholder = 150
	maxChecks      = 10  // radio buttons, checkboxes
	maxOptions     = 100 // a select
	maxViewBlocks  = 100
	maxPostBlocks  = 50
	maxViewBytes   = 240_000 // the platform's own is 250 KB
	maxInput       = 3000
	maxFallback    = 600 // escaped at most 3000; chat.update refuses more than 4000
)

// plain is text that is never read as markup, cut at n.
func plain(s string, n int) *slack.TextBlockObject {
	s = cut(entities.Replace(valid(s)), n)
	if strings.TrimSpace(s) == "" {
		s = "…" // Slack refuses an empty text
	}
	return slack.NewTextBlockObject(slack.PlainTextType, s, false, false) // with emoji, ":smile:" would be a picture
}

// paragraphs shows a text in as many sections as it needs; nothing for no text.
func paragraphs(s string) []slack.Block {
	if strings.TrimSpace(s) == "" {
		return nil
	}
	var blocks []slack.Block
	for _, part := range pieces(entities.Replace(valid(s)), maxSection) {
		blocks = append(blocks, slack.NewSectionBlock(plain(part, maxSection), nil, nil))
	}
	return blocks
}

// heading opens a section.
func heading(s string) slack.Block { return slack.NewHeaderBlock(plain(s, maxHeader)) }

// bold is a short text that stands out.
func bold(s string) slack.Block { return slack.NewSectionBlock(boldText(s), nil, nil) }

// boldText is one with characters that are markup itself left plain.
func boldText(s string) *slack.TextBlockObject {
	s = strings.TrimSpace(valid(s))
	if strings.ContainsAny(s, "*_~`\n") || strings.Count(s, ":") > 1 || units(escape(s)) > maxSection-2 {
		return plain(s, maxSection)
	}
	return slack.NewTextBlockObject(slack.MarkdownType, "*"+escape(s)+"*", false, true)
}

// pair is a label with a short text beside it.
func pair(label, text string) slack.Block {
	return slack.NewSectionBlock(nil, []*slack.TextBlockObject{boldText(label), plain(text, maxSection)}, nil)
}

// buttons is a row of buttons; value makes what one carries.
func buttons(list []bot.Button, value func(bot.Button) string) slack.Block {
	var row []slack.BlockElement
	for i, b := range list {
		e := slack.NewButtonBlockElement(pressID(i), value(b), plain(b.Label, maxButton))
		if b.Danger {
			e.Style = slack.StyleDanger
		}
		row = append(row, e)
	}
	return slack.NewActionBlock("", row...)
}

// pressID is the id of a button: unique within its row.
func pressID(i int) string { return "press-" + string(rune('0'+i)) }

// option is one choice of a field.
func option(o bot.Option) *slack.OptionBlockObject {
	return slack.NewOptionBlockObject(o.Value, plain(o.Label, maxOption), nil)
}
