package mattermost

import (
	"cmp"
	"encoding/base64"
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

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
	square   string // a channel that the bot is in
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
	settings map[string]string // that everybody can see
	outside  string            // who is in no team
	dials    chan string       // queries of websocket connections
}

func newFakeServer(t *testing.T) *fakeServer {
	f := &fakeServer{
		t: t, clock: time.Now().UnixMilli(), token: "secret", version: "11.1.0.x",
		users: map[string]*model.User{}, channels: map[string]*model.Channel{}, posts: map[string]*model.Post{},
		pending: map[string]string{}, files: map[string][]byte{}, dialogs: map[string]*model.OpenDialogRequest{},
		sockets: map[*socket]bool{}, settings: map[string]string{}, dials: make(chan string, 100), square: model.NewId(),
	}
	f.self = f.user(model.User{Username: "ruggespraak", IsBot: true})
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/v4/users/{id}", f.getUser)
	mux.HandleFunc("GET /api/v4/users", f.listUsers)
	mux.HandleFunc("GET /api/v4/users/{id}/channels", f.listChannels)
	mux.HandleFunc("GET /api/v4/teams/name/{name}", f.getTeam)
	mux.HandleFunc("GET /api/v4/teams/{team}/members/{id}", f.getMember)
	mux.HandleFunc("GET /api/v4/config/client", f.getSettings)
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

func (f *fakeServer) getMember(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if r.PathValue("id") == f.outside {
		problem(w, http.StatusNotFound, "app.team.get_member.missing.app_error")
		return
	}
	answer(w, &model.TeamMember{TeamId: r.PathValue("team"), UserId: r.PathValue("id")})
}

func (f *fakeServer) getSettings(w http.ResponseWriter, _ *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	answer(w, f.settings)
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
	c := f.direct(ids[1])
	answer(w, &c)
}

// direct is somebody's direct message with the bot.
func (f *fakeServer) direct(user string) model.Channel {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.channels[user] == nil {
		f.channels[user] = &model.Channel{Id: model.NewId(), Type: model.ChannelTypeDirect, Name: model.GetDMNameFromIds(f.self, user)}
	}
	return *f.channels[user]
}

// in reports whether the bot is in a channel; the lock is held.
func (f *fakeServer) in(channel string) bool {
	for _, c := range f.channels {
		if c.Id == channel {
			return true
		}
	}
	return channel == f.square
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

// bears reports whether a request has the token.
func bears(r *http.Request, token string) bool {
	return strings.EqualFold(r.Header.Get("Authorization"), "Bearer "+token)
}
