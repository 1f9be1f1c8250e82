package web

import (
	"bytes"
	"crypto/rand"
	"mime"
	"net/http"
	"path/filepath"
	"sync"
	"time"

	"ruggespraak/bot"
)

// mostFiles is how many of the files that were handed over can still be fetched.
const mostFiles = 24

// A fileLink is a file as the page shows it.
type fileLink struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Size int    `json:"size"` // bytes
}

// files are the ones that were handed over, by an id that cannot be guessed.
type files struct {
	mu    sync.Mutex
	order []string
	by    map[string]bot.File
}

// add keeps files; the oldest go.
func (f *files) add(list []bot.File) []fileLink {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.by == nil {
		f.by = map[string]bot.File{}
	}
	var links []fileLink
	for _, file := range list {
		id := rand.Text()
		f.by[id] = file
		f.order = append(f.order, id)
		links = append(links, fileLink{ID: id, Name: filepath.Base(file.Name), Size: len(file.Data)})
	}
	for len(f.order) > mostFiles {
		delete(f.by, f.order[0])
		f.order = f.order[1:]
	}
	return links
}

// file hands a file over, to be kept and never to be shown: whatever is in it, it is no page of ours.
func (m *Messenger) file(w http.ResponseWriter, r *http.Request) {
	m.files.mu.Lock()
	f, ok := m.files.by[r.PathValue("id")]
	m.files.mu.Unlock()
	if !ok {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", f.Mime)
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": filepath.Base(f.Name)}))
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'")
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(f.Data))
}
