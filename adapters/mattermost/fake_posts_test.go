package mattermost

import (
	"cmp"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"

	"github.com/mattermost/mattermost/server/public/model"
)

// listPosts lists by page without deleted posts, or all that changed since a moment.
func (f *fakeServer) listPosts(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	since, _ := strconv.ParseInt(r.URL.Query().Get("since"), 10, 64)
	var found []*model.Post
	for _, p := range f.posts {
		if p.ChannelId == r.PathValue("id") && (since > 0 && p.UpdateAt >= since || since == 0 && p.DeleteAt == 0 && p.OriginalId == "") {
			found = append(found, p)
		}
	}
	slices.SortFunc(found, func(a, b *model.Post) int { return cmp.Compare(b.CreateAt, a.CreateAt) })
	if since == 0 {
		page, _ := strconv.Atoi(r.URL.Query().Get("page"))
		size, _ := strconv.Atoi(r.URL.Query().Get("per_page"))
		size = min(size, 200)
		found = found[min(page*size, len(found)):min((page+1)*size, len(found))]
	}
	list := model.NewPostList()
	for _, p := range found {
		list.AddPost(stripped(p))
		list.AddOrder(p.Id)
	}
	answer(w, list)
}

// stripped is a post as the API gives it: what buttons carry is left out.
func stripped(p *model.Post) *model.Post {
	var c model.Post
	data, _ := json.Marshal(p)
	_ = json.Unmarshal(data, &c)
	list := c.Attachments()
	for _, a := range list {
		for _, b := range a.Actions {
			b.Integration = nil
		}
	}
	if len(list) > 0 {
		c.AddProp(model.PostPropsAttachments, list)
	}
	return &c
}

func (f *fakeServer) createPost(w http.ResponseWriter, r *http.Request) {
	var p model.Post
	if json.NewDecoder(r.Body).Decode(&p) != nil || len([]rune(p.Message)) > 16383 {
		problem(w, http.StatusBadRequest, "model.post.is_valid.message_length.app_error")
		return
	}
	f.mu.Lock()
	if !f.in(p.ChannelId) {
		f.mu.Unlock()
		problem(w, http.StatusForbidden, "api.context.permissions.app_error")
		return
	}
	if first := f.pending[p.PendingPostId]; p.PendingPostId != "" && first != "" {
		defer f.mu.Unlock()
		if f.posts[first].DeleteAt > 0 {
			problem(w, http.StatusInternalServerError, "api.post.deduplicate_create_post.failed_to_get")
			return
		}
		answer(w, stripped(f.posts[first]))
		return
	}
	p.UserId = f.self
	p.AddProp(model.PostPropsFromBot, "true")
	f.put(&p)
	f.pending[p.PendingPostId] = p.Id
	f.mu.Unlock()
	f.broadcast("posted", f.postedData(&p))
	w.WriteHeader(http.StatusCreated)
	answer(w, stripped(&p))
}

// put stores a post; the lock is held.
func (f *fakeServer) put(p *model.Post) {
	f.clock++
	p.Id, p.CreateAt, p.UpdateAt = model.NewId(), f.clock, f.clock
	f.posts[p.Id] = p
	f.keep(p)
	for _, c := range f.channels {
		if c.Id == p.ChannelId {
			c.LastPostAt = f.clock
		}
	}
}

func (f *fakeServer) keep(p *model.Post) {
	data, _ := json.Marshal(p)
	f.kept = append(f.kept, string(data))
}

func (f *fakeServer) getPost(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if p := f.posts[r.PathValue("id")]; p != nil && p.DeleteAt == 0 {
		answer(w, stripped(p))
		return
	}
	problem(w, http.StatusNotFound, "app.post.get.app_error")
}

func (f *fakeServer) patchPost(w http.ResponseWriter, r *http.Request) {
	var patch model.PostPatch
	_ = json.NewDecoder(r.Body).Decode(&patch)
	f.mu.Lock()
	defer f.mu.Unlock()
	p := f.posts[r.PathValue("id")]
	if p == nil || p.DeleteAt > 0 {
		problem(w, http.StatusNotFound, "app.post.get.app_error")
		return
	}
	old := p.Clone()
	old.Id, old.OriginalId, old.DeleteAt = model.NewId(), p.Id, f.clock
	f.posts[old.Id] = old
	if patch.Props != nil {
		p.SetProps(*patch.Props)
	}
	if patch.Message != nil {
		p.Message = *patch.Message
	}
	f.clock++
	p.UpdateAt = f.clock
	f.keep(p)
	answer(w, stripped(p))
}

func (f *fakeServer) deletePost(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	p := f.posts[r.PathValue("id")]
	if p == nil || p.DeleteAt > 0 {
		problem(w, http.StatusNotFound, "app.post.get.app_error")
		return
	}
	f.clock++
	p.DeleteAt, p.UpdateAt = f.clock, f.clock
	answer(w, map[string]string{"status": "OK"})
}

func (f *fakeServer) upload(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseMultipartForm(1 << 20); err != nil {
		problem(w, http.StatusBadRequest, "api.file.upload_file.bad_parse.app_error")
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	id := model.NewId()
	f.files[id] = []byte(r.MultipartForm.File["files"][0].Filename)
	w.WriteHeader(http.StatusCreated)
	answer(w, &model.FileUploadResponse{FileInfos: []*model.FileInfo{{Id: id}}})
}
