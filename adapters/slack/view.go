package slack

import (
	"encoding/json"
	"strings"

	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// modal is a modal with nothing to send. Its metadata says where the answer to closing it goes.
func (m *Messenger) modal(lang, title string, blocks []slack.Block) slack.ModalViewRequest {
	return slack.ModalViewRequest{
		Type: slack.VTModal, Title: plain(title, maxTitle),
		Close: plain(m.words(lang, "chat.close", nil), maxTitle), Blocks: slack.Blocks{BlockSet: blocks},
	}
}

// noteModal shows one sentence, where there is no conversation to show it in.
func (m *Messenger) noteModal(lang, note string) slack.ModalViewRequest {
	return m.modal(lang, m.words(lang, "chat.title", nil), paragraphs(note))
}

// itemBlocks shows items under each other.
func itemBlocks(items []bot.Item) []slack.Block {
	var blocks []slack.Block
	for _, i := range items {
		if beside(i) {
			blocks = append(blocks, pair(i.Label, i.Text))
			continue
		}
		if i.Label != "" {
			blocks = append(blocks, bold(i.Label))
		}
		blocks = append(blocks, paragraphs(i.Text)...)
	}
	return blocks
}

// besideMost is how long a label and a text are at most to stand side by side.
const besideMost = 60

// beside reports whether an item is short enough for its label and its text to stand side by side:
// that reads well, and a view has room for twice as many.
func beside(i bot.Item) bool {
	short := func(s string) bool {
		return strings.TrimSpace(s) != "" && units(s) <= besideMost && !strings.Contains(s, "\n")
	}
	return short(i.Label) && short(i.Text)
}

// sectionBlocks shows what is to be read.
func sectionBlocks(sections []bot.Section) []slack.Block {
	var blocks []slack.Block
	for i, s := range sections {
		if i > 0 && len(s.Items) == 0 {
			blocks = append(blocks, slack.NewDividerBlock()) // a chapter begins
		}
		if s.Heading != "" {
			blocks = append(blocks, heading(s.Heading))
		}
		blocks = append(blocks, itemBlocks(s.Items)...)
	}
	return blocks
}

// dense shows the same in as few blocks as it takes: for a form, which cannot go on on a second page.
func dense(sections []bot.Section) []slack.Block {
	var b strings.Builder
	for _, s := range sections {
		if s.Heading != "" {
			b.WriteString(strings.ToUpper(s.Heading) + "\n\n")
		}
		for _, i := range s.Items {
			if i.Label != "" {
				b.WriteString(i.Label + "\n")
			}
			b.WriteString(i.Text + "\n\n")
		}
	}
	return paragraphs(b.String())
}

// fits reports whether blocks fit in one view, beside others.
func fits(blocks []slack.Block, others int) bool {
	data, err := json.Marshal(blocks)
	return err == nil && len(blocks)+others <= maxViewBlocks && len(data) <= maxViewBytes
}

// pageBlocks is how many blocks a page of a view has at most: what is left is for the button that goes on.
const pageBlocks = maxViewBlocks - 4

// pages divides blocks over views that each fit.
func pages(blocks []slack.Block) [][]slack.Block {
	var all [][]slack.Block
	var page []slack.Block
	size := 0
	for _, b := range blocks {
		data, err := json.Marshal(b)
		if err != nil {
			continue // blocks are made of strings: this cannot be
		}
		if len(page) == pageBlocks || size+len(data) > maxViewBytes {
			all, page, size = append(all, page), nil, 0
		}
		page, size = append(page, b), size+len(data)
	}
	return append(all, page)
}

// view shows a page, from 0, of what is to be read. The pages after it are asked for by the press that
// brought the first one, so nothing is kept in between; again is that press, zero when there is none.
func (m *Messenger) view(lang, user string, v *bot.View, page int, again bot.Action) slack.ModalViewRequest {
	all := pages(sectionBlocks(v.Sections))
	page = min(max(page, 0), len(all)-1)
	blocks := all[page]
	switch {
	case len(all) > 1 && again == bot.Action{}:
		blocks = append(blocks, paragraphs(m.words(lang, "chat.too-long", nil))...)
	case len(all) > 1:
		of := m.words(lang, "chat.page", map[string]any{"N": page + 1, "Of": len(all)})
		blocks = append(blocks, bold(of), m.pager(lang, user, page, len(all), again))
	case len(blocks) == 0:
		blocks = paragraphs(v.Title)
	}
	return m.modal(lang, v.Title, blocks)
}

// pager is the button to the next page; after the last one comes the first.
func (m *Messenger) pager(lang, user string, page, of int, again bot.Action) slack.Block {
	b := bot.Button{Label: m.words(lang, "chat.next-page", nil)}
	next := carried{Kind: carriesPage, Page: (page + 1) % of, Text: again.Encode()}
	return buttons([]bot.Button{b}, func(bot.Button) string { return m.seal(user, next) })
}
