package slacktest

import (
	"strings"
	"unicode/utf8"
)

// content is what a call says a message should show.
type content struct {
	text      string
	hasText   bool
	blocks    []any
	hasBlocks bool
	metadata  any
}

// content reads and checks what a message should show.
func (s *Server) content(c *call) (content, *failure) {
	x := content{text: c.str("text"), hasText: c.has("text")}
	for _, name := range []string{"attachments", "markdown_text"} {
		if c.str(name) != "" {
			return x, fail("stand_in_knows_no_" + name)
		}
	}
	raw, ok := c.value("blocks")
	if !ok {
		return x, fail("invalid_blocks_format")
	}
	if raw != nil {
		x.blocks, ok = raw.([]any)
		x.hasBlocks = true
		if wrong := s.checkBlocks(raw); !ok || len(wrong) > 0 {
			return x, invalidBlocks(wrong)
		}
		if len(jsonBytes(raw)) > 100_000 { // [assumed]: the page gives no number
			return x, fail("msg_blocks_too_long")
		}
	}
	meta, ok := c.value("metadata")
	if o, isObj := meta.(obj); meta != nil && (!ok || !isObj || o["event_type"] == nil || o["event_payload"] == nil) {
		if !isObj || len(o) > 0 { // an empty object counts as none
			return x, fail("invalid_metadata_format")
		}
		meta = nil
	}
	x.metadata = meta
	if n := utf8.RuneCountInString(x.text); n > textMost {
		s.problem("%s: a text of %d characters is cut off", c.method, n)
		x.text = string([]rune(x.text)[:textMost])
	}
	if len(x.blocks) > 0 && x.text == "" {
		s.problem("%s: blocks without text: nothing to show in notifications and to screen readers", c.method)
	}
	return x, nil
}

// invalidBlocks is the failure for blocks that are not as they should be.
func invalidBlocks(messages []string) *failure {
	f := invalid("invalid_blocks", messages)
	what := []string{}
	for _, m := range messages {
		what = append(what, strings.TrimPrefix(m, "[ERROR] "))
	}
	f.more["errors"] = what
	return f
}
