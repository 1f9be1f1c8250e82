package slack

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// escaper makes Slack's three control characters into text, where Slack reads markup (mrkdwn).
var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// unescaper undoes it, once.
var unescaper = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">")

// entities are the three that Slack turns back into signs, in plain text too. Whoever typed one sees
// it as it was typed: a sign without width keeps it from being one.
var entities = strings.NewReplacer("&amp;", "&\u2060amp;", "&lt;", "&\u2060lt;", "&gt;", "&\u2060gt;")

// escape makes text safe where Slack reads markup.
func escape(s string) string { return escaper.Replace(s) }

// quiet is a text for notifications and screen readers, where Slack reads markup: besides, bare names
// and addresses are kept from calling and linking by a sign without width.
func quiet(s string) string {
	return strings.NewReplacer("@", "@\u2060", "://", ":\u2060//").Replace(escape(cut(valid(s), maxFallback)))
}

// units is how long Slack takes a text to be: never less than either way of counting.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// cut shortens s to at most n units; what is left out is an ellipsis.
func cut(s string, n int) string {
	if units(s) <= n {
		return s
	}
	head, _ := split(s, n-1)
	return strings.TrimRight(head, " \n") + "…"
}

// split cuts s at n units or less, never within a character.
func split(s string, n int) (head, tail string) {
	size := 0
	for i, r := range s {
		size += max(1, utf16.RuneLen(r))
		if size > n {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// pieces divides a long text into parts of at most n units, where a reader would: after a paragraph,
// else a line, else a word, if that leaves a part that is not too short.
func pieces(s string, n int) []string {
	var all []string
	for units(s) > n {
		head, _ := split(s, n)
		for _, mark := range []string{"\n\n", "\n", " "} {
			if i := strings.LastIndex(head, mark); i > len(head)/2 {
				head = head[:i+len(mark)]
				break
			}
		}
		all, s = append(all, head), s[len(head):]
	}
	return append(all, s)
}

// literal makes what somebody typed in a message into what they saw: Slack escapes three characters,
// and puts references into angle brackets. named gives a person's name, "" when unknown.
func literal(s string, named func(user string) string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "<")
		b.WriteString(unescaper.Replace(before))
		if !found {
			return b.String()
		}
		inside, after, closed := strings.Cut(rest, ">")
		if !closed {
			b.WriteString("<" + unescaper.Replace(rest))
			return b.String()
		}
		b.WriteString(unescaper.Replace(reference(inside, named)))
		s = after
	}
}

// reference is how a person sees what stands between angle brackets.
func reference(inside string, named func(user string) string) string {
	target, label, labelled := strings.Cut(inside, "|")
	kind, id := byte(0), target
	if target != "" && strings.IndexByte("@#!", target[0]) >= 0 {
		kind, id = target[0], target[1:]
	}
	switch {
	case kind == '@' && !labelled:
		if name := named(id); name != "" {
			return "@" + name
		}
		return target
	case kind == '!' && labelled, kind == 0 && labelled && label != "":
		return label
	case kind == '!':
		return "@" + id
	case labelled && label != "":
		return string(kind) + strings.TrimPrefix(label, string(kind))
	}
	return strings.TrimPrefix(target, "mailto:")
}

// valid makes text that is no proper UTF-8 into text that is.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "�")
}
