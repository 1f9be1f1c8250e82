package mattermost

import (
	"cmp"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gorilla/websocket"
	"github.com/mattermost/mattermost/server/public/model"
)

// A fakeServer is a Mattermost server as far as the adapter sees one. What it does at its edges is what
// a real one was seen to do; the end-to-end test runs against a real one.
type fakeServer struct {
	*httptest.Server
	t *testing.T

	mu       sync.Mutex
	clock    int64 // ms; every post gets a time of its own
	self     string
	token    string
	version  string
	users    map[string]*model.User
	channels map[string]*model.Channel
	posts    map[string]*model.Post
	kept     []string // everything any post ever was, as JSON: Mattermost keeps every version
	pending  map[string]string
	files    map[string][]byte
	dialogs  map[string]*model.OpenDialogRequest // by person: the one that was opened last
	sockets  map[*socket]bool
	events   []string // of the present session, by number
	session  string
	refuse   func(w http.ResponseWriter, r *http.Request) bool // answers instead
	calls    []string
	dials    chan string // queries of websocket connections
}

// A socket is an open websocket of the bot.
type socket struct {
	mu   sync.Mutex
	conn *websocket.Conn
}

func (s *socket) write(data string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.conn.WriteMessage(websocket.TextMessage, []byte(data))
}

func newFakeServer(t *testing.T) *fakeServer {
	f := &fakeServer{
		t: t, clock: time.Now().UnixMilli(), token: "secret", version: "11.1.0.x",
		users: map[string]*model.User{}, channels: map[string]*model.Channel{}, posts: map[string]*model.Post{},
		pending: map[string]string{}, files: map[string][]byte{}, dialogs: map[string]*model.OpenDialogRequest{},
		sockets: map[*socket]bool{}, dials: make(chan string, 100),
	}
	f.self = f.user(model.User{Username: "ruggespraak", IsBot: true})
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/v4/users/{id}", f.getUser)
	mux.HandleFunc("GET /api/v4/users", f.listUsers)
	mux.HandleFunc("GET /api/v4/users/{id}/channels", f.listChannels)
	mux.HandleFunc("GET /api/v4/teams/name/{name}", f.getTeam)
	mux.HandleFunc("POST /api/v4/channels/direct", f.openDirect)
	mux.HandleFunc("GET /api/v4/channels/{id}/posts", f.listPosts)
	mux.HandleFunc("POST /api/v4/posts", f.createPost)
	mux.HandleFunc("GET /api/v4/posts/{id}", f.getPost)
	mux.HandleFunc("PUT /api/v4/posts/{id}/patch", f.patchPost)
	mux.HandleFunc("DELETE /api/v4/posts/{id}", f.deletePost)
	mux.HandleFunc("POST /api/v4/files", f.upload)
	mux.HandleFunc("POST /api/v4/actions/dialogs/open", f.openDialog)
	mux.HandleFunc("GET /api/v4/websocket", f.websocket)
	f.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Version-Id", f.version)
		f.mu.Lock()
		f.calls = append(f.calls, r.Method+" "+r.URL.Path)
		refuse, token := f.refuse, f.token
		f.mu.Unlock()
		switch {
		case refuse != nil && refuse(w, r):
		case !bears(r, token) && !strings.HasSuffix(r.URL.Path, "/websocket"):
			problem(w, http.StatusUnauthorized, "api.context.session_expired.app_error")
		default:
			mux.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(func() { f.cut(); f.Close() })
	return f
}

func problem(w http.ResponseWriter, status int, id string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"id": id, "message": "Er ging iets mis.", "status_code": status})
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(v)
}

func (f *fakeServer) user(u model.User) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	u.Id = model.NewId()
	f.users[u.Id] = &u
	return u.Id
}

func (f *fakeServer) getUser(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	id := r.PathValue("id")
	if id == "me" {
		id = f.self
	}
	if f.users[id] == nil {
		problem(w, http.StatusNotFound, "app.user.missing_account.const")
		return
	}
	answer(w, f.users[id])
}

func (f *fakeServer) listUsers(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	page, _ := strconv.Atoi(r.URL.Query().Get("page"))
	size, _ := strconv.Atoi(r.URL.Query().Get("per_page"))
	size = min(size, 200)
	all := slices.SortedFunc(maps.Values(f.users), func(a, b *model.User) int { return cmp.Compare(a.Id, b.Id) })
	answer(w, all[min(page*size, len(all)):min((page+1)*size, len(all))])
}

func (f *fakeServer) getTeam(w http.ResponseWriter, r *http.Request) {
	answer(w, &model.Team{Id: model.NewId(), Name: r.PathValue("name")})
}

func (f *fakeServer) listChannels(w http.ResponseWriter, _ *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	answer(w, slices.Collect(maps.Values(f.channels)))
}

func (f *fakeServer) openDirect(w http.ResponseWriter, r *http.Request) {
	var ids []string
	_ = json.NewDecoder(r.Body).Decode(&ids)
	w.WriteHeader(http.StatusCreated)
	answer(w, f.direct(ids[1]))
}

// direct is somebody's direct message with the bot.
func (f *fakeServer) direct(user string) *model.Channel {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.channels[user] == nil {
		f.channels[user] = &model.Channel{Id: model.NewId(), Type: model.ChannelTypeDirect, Name: model.GetDMNameFromIds(f.self, user)}
	}
	return f.channels[user]
}

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

// openDialog opens a dialog for whom the trigger says, if it is a trigger.
func (f *fakeServer) openDialog(w http.ResponseWriter, r *http.Request) {
	var in model.OpenDialogRequest
	_ = json.NewDecoder(r.Body).Decode(&in)
	raw, err := base64.StdEncoding.DecodeString(in.TriggerId)
	parts := strings.Split(string(raw), ":")
	if err != nil || len(parts) != 4 {
		problem(w, http.StatusBadRequest, "interactive_message.decode_trigger_id.expired")
		return
	}
	f.check(&in.Dialog)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.dialogs[parts[1]] = &in
	answer(w, map[string]string{"status": "OK"})
}

// check complains about what the server would write to its log.
func (f *fakeServer) check(d *model.Dialog) {
	if err := (&model.OpenDialogRequest{TriggerId: "t", URL: f.URL, Dialog: *d}).IsValid(); err != nil {
		f.t.Errorf("the server would complain about the dialog: %v", err)
	}
}

func (f *fakeServer) postedData(p *model.Post) map[string]any {
	f.mu.Lock()
	defer f.mu.Unlock()
	data, _ := json.Marshal(stripped(p))
	for _, c := range f.channels {
		if c.Id == p.ChannelId {
			return map[string]any{"channel_type": "D", "channel_name": c.Name, "post": string(data)}
		}
	}
	return map[string]any{"channel_type": "O", "channel_name": "plein", "mentions": `["` + f.self + `"]`, "post": string(data)}
}

// broadcast sends an event to every open websocket.
func (f *fakeServer) broadcast(event string, data map[string]any) {
	f.mu.Lock()
	defer f.mu.Unlock()
	frame, _ := json.Marshal(map[string]any{"event": event, "data": data, "broadcast": map[string]any{}, "seq": len(f.events)})
	f.events = append(f.events, string(frame))
	for s := range f.sockets {
		s.write(string(frame))
	}
}

// newSession makes the server forget what was sent, as after a restart.
func (f *fakeServer) newSession() {
	hello := map[string]any{"connection_id": model.NewId(), "server_version": f.version}
	frame, _ := json.Marshal(map[string]any{"event": "hello", "data": hello, "broadcast": map[string]any{}, "seq": 0})
	f.session, f.events = hello["connection_id"].(string), []string{string(frame)}
}

// websocket goes on where the bot says it was, or says hello.
func (f *fakeServer) websocket(w http.ResponseWriter, r *http.Request) {
	conn, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer conn.Close()
	f.dials <- r.URL.RawQuery
	f.mu.Lock()
	if !bears(r, f.token) {
		f.mu.Unlock()
		return // a real server is silent for 5 seconds first
	}
	from, _ := strconv.Atoi(r.URL.Query().Get("sequence_number"))
	if r.URL.Query().Get("connection_id") != f.session || f.session == "" {
		f.newSession()
		from = 0
	}
	s := &socket{conn: conn}
	for _, e := range f.events[min(from, len(f.events)):] {
		s.write(e)
	}
	f.sockets[s] = true
	f.mu.Unlock()
	for {
		var in struct {
			Seq int64 `json:"seq"`
		}
		if conn.ReadJSON(&in) != nil {
			break
		}
		s.write(fmt.Sprintf(`{"status":"OK","data":{"text":"pong"},"seq_reply":%d}`, in.Seq))
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.sockets, s)
}

// cut breaks every websocket.
func (f *fakeServer) cut() {
	f.mu.Lock()
	defer f.mu.Unlock()
	for s := range f.sockets {
		_ = s.conn.Close()
	}
}

// bears reports whether a request has the token.
func bears(r *http.Request, token string) bool {
	return strings.EqualFold(r.Header.Get("Authorization"), "Bearer "+token)
}
