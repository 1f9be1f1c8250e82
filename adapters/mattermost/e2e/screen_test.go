package e2e

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
)

// screen is everything the person sees, for whoever reads why a test failed.
func (p *person) screen() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var b strings.Builder
	for _, post := range p.inOrder() {
		fmt.Fprintf(&b, "post: %s %v\n", text(post), labels(post))
	}
	for _, post := range p.whispers {
		fmt.Fprintf(&b, "only to you: %s %v\n", text(post), labels(post))
	}
	if p.form != nil {
		fmt.Fprintf(&b, "dialog: %s\n", p.form.text())
	}
	return b.String()
}

// text is what can be read in a post: its message and its attachments.
func text(post *model.Post) string {
	parts := []string{post.Message}
	for _, a := range post.Attachments() {
		parts = append(parts, a.Pretext, a.Title, a.Text)
		for _, f := range a.Fields {
			parts = append(parts, fmt.Sprint(f.Title, ": ", f.Value))
		}
	}
	return plain(strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "\n"))
}

var escaped = regexp.MustCompile("\\\\([[:punct:]])|\u200b")

// plain is text as it is read, without what keeps the client from formatting it.
func plain(s string) string { return html.UnescapeString(escaped.ReplaceAllString(s, "$1")) }

// buttons are a post's buttons.
func buttons(post *model.Post) []*model.PostAction {
	var all []*model.PostAction
	for _, a := range post.Attachments() {
		all = append(all, a.Actions...)
	}
	return all
}

func labels(post *model.Post) []string {
	var all []string
	for _, b := range buttons(post) {
		all = append(all, b.Name)
	}
	return all
}
