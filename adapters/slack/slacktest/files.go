package slacktest

import (
	"io"
	"mime"
	"net/http"
	"slices"
)

// A file is what the app uploads: first an address is asked for, then the bytes are sent there, then
// it is shared (files.getUploadURLExternal, files.completeUploadExternal).
type file struct {
	id, name, title string
	length          int
	content         []byte
	here            bool // the bytes came
	conv            string
}

func (s *Server) filesGetURL(c *call) (obj, *failure) {
	n := c.num("length", 0)
	switch {
	case c.str("filename") == "":
		return nil, missing("filename")
	case n < 1:
		return nil, missing("length")
	case n > maxFile || len(s.files) >= maxMessages:
		return nil, fail("file_upload_size_restricted")
	}
	f := &file{id: s.id("F"), name: c.str("filename"), length: n}
	s.files[f.id] = f
	return obj{"upload_url": s.base() + "/upload/" + f.id, "file_id": f.id}, nil
}

// serveUpload takes the bytes of a file, as they are or as a form with one file.
func (s *Server) serveUpload(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxFile+maxBody)
	var content []byte
	var err error
	if kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); kind == "multipart/form-data" {
		content, err = formFile(r)
	} else {
		content, err = io.ReadAll(r.Body)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	f := s.files[r.PathValue("id")]
	if err != nil || f == nil || f.here || r.Method != http.MethodPost {
		http.Error(w, "upload", http.StatusBadRequest)
		return
	}
	s.keep("upload", content, true)
	if len(content) != f.length {
		s.problem("a file of %d bytes was announced with %d", len(content), f.length)
	}
	f.content, f.here = content, true
	_, _ = w.Write([]byte("OK"))
}

// formFile is the file in a form.
func formFile(r *http.Request) ([]byte, error) {
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, err
	}
	for {
		part, err := parts.NextPart()
		if err != nil {
			return nil, err
		}
		if part.FileName() != "" {
			return io.ReadAll(part)
		}
	}
}

// filesComplete shares files in a conversation, as one message.
func (s *Server) filesComplete(c *call) (obj, *failure) {
	raw, ok := c.value("files")
	items, isList := raw.([]any)
	if !ok || !isList || len(items) == 0 {
		return nil, missing("files")
	}
	var cv *conv
	if ch := c.str("channel_id"); ch != "" {
		if cv = s.convs[ch]; cv == nil || !slices.Contains(cv.members, BotUser) { // not a user's id
			return nil, fail("channel_not_found")
		}
	}
	var ids []string
	for _, item := range items {
		o, _ := item.(obj)
		id, _ := o["id"].(string)
		f := s.files[id]
		if f == nil || !f.here {
			return nil, fail("file_not_found")
		}
		f.title, _ = o["title"].(string)
		ids = append(ids, id)
	}
	shared := []obj{}
	for _, id := range ids {
		if cv != nil {
			s.files[id].conv = cv.id
		}
		shared = append(shared, obj{"id": id, "title": s.files[id].title})
	}
	if cv != nil {
		m := &msg{ts: s.ts(), conv: cv.id, user: BotUser, text: c.str("initial_comment"), files: ids, threadTS: c.str("thread_ts")}
		cv.msgs = append(cv.msgs, m)
		s.touchConv(cv)
		c.after = append(c.after, s.echo(cv, obj{"message": s.msgObj(m, false)}, ""))
	}
	return obj{"files": shared}, nil
}

// filesDelete deletes a file; a message that held nothing else goes with it.
func (s *Server) filesDelete(c *call) (obj, *failure) {
	f := s.files[c.str("file")]
	if f == nil {
		return nil, fail("file_not_found")
	}
	delete(s.files, f.id)
	if cv := s.convs[f.conv]; cv != nil {
		for _, m := range slices.Clone(cv.msgs) {
			m.files = slices.DeleteFunc(slices.Clone(m.files), func(id string) bool { return id == f.id })
			if len(m.files) == 0 && m.text == "" && m.blocks == nil {
				s.remove(cv, m)
			}
		}
		s.touchConv(cv)
	}
	return obj{}, nil
}
