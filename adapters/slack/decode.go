package slack

import (
	"encoding/json"
	"errors"
	"net/url"
	"strings"
)

// What Slack sends is read as far as it is needed, and no further: whatever else is in it may change.
// Both transports bring the same payloads; commands and interactions come as forms over HTTP.

// The types of what comes in, as Socket Mode names them.
const (
	eventsAPI    = "events_api"
	interactive  = "interactive"
	slashCommand = "slash_commands"
)

// errPayload is all that is said of a payload that cannot be read: it may hold what people wrote.
var errPayload = errors.New("slack: a payload that cannot be read")

// An outer is what an event comes in.
type outer struct {
	Type         string `json:"type"`
	Challenge    string `json:"challenge"`
	TeamID       string `json:"team_id"`
	EnterpriseID string `json:"enterprise_id"`
	EventID      string `json:"event_id"`
	Event        inner  `json:"event"`
}

// An inner is the event itself: a message, a mention, or a look at the home page.
type inner struct {
	Type        string `json:"type"`
	Subtype     string `json:"subtype"`
	User        string `json:"user"`
	BotID       string `json:"bot_id"`
	Text        string `json:"text"`
	Channel     string `json:"channel"`
	ChannelType string `json:"channel_type"`
	TS          string `json:"ts"`
	ThreadTS    string `json:"thread_ts"`
	EventTS     string `json:"event_ts"`
	Tab         string `json:"tab"`
}

// direct reports whether a message stands in a direct conversation, which Slack says or its name shows.
func (e inner) direct() bool {
	return e.ChannelType == "im" || e.ChannelType == "" && strings.HasPrefix(e.Channel, "D")
}

// A command is a slash command.
type command struct {
	Text         string `json:"text"`
	UserID       string `json:"user_id"`
	TeamID       string `json:"team_id"`
	EnterpriseID string `json:"enterprise_id"`
	ChannelID    string `json:"channel_id"`
	TriggerID    string `json:"trigger_id"`
	once         string // of the delivery: a name when there is no trigger
}

// An interaction is a press, or a modal that was sent or closed.
type interaction struct {
	Type       string `json:"type"`
	Team       org    `json:"team"`
	Enterprise org    `json:"enterprise"`
	User       struct {
		ID     string `json:"id"`
		TeamID string `json:"team_id"`
	} `json:"user"`
	TriggerID string `json:"trigger_id"`
	Container struct {
		ChannelID string `json:"channel_id"`
		MessageTS string `json:"message_ts"`
		Ephemeral bool   `json:"is_ephemeral"`
	} `json:"container"`
	Channel org         `json:"channel"`
	View    *shownView  `json:"view"`
	Actions []pressed   `json:"actions"`
	Message *messageRef `json:"message"`
	once    string      // of the delivery: a name when there is no trigger
}

// An org is anything that has an id; Slack sends null where there is none.
type org struct {
	ID string `json:"id"`
}

type messageRef struct {
	TS string `json:"ts"`
}

type pressed struct {
	ActionID string `json:"action_id"`
	Value    string `json:"value"`
	ActionTS string `json:"action_ts"`
}

// A shownView is a modal or a home page as it was when something was done in it.
type shownView struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Hash     string `json:"hash"`
	Metadata string `json:"private_metadata"`
	State    state  `json:"state"`
	Blocks   []struct {
		Type    string `json:"type"`
		BlockID string `json:"block_id"`
	} `json:"blocks"`
}

// firstInput is the first field of a modal; "" when it has none.
func (v *shownView) firstInput() string {
	for _, b := range v.Blocks {
		if b.Type == "input" {
			return b.BlockID
		}
	}
	return ""
}

// A state is what was filled in: by block, then by element.
type state struct {
	Values map[string]map[string]filledIn `json:"values"`
}

// A filledIn is one element's value; which one depends on the kind of element.
type filledIn struct {
	Value    *string  `json:"value"`
	Selected *chosen  `json:"selected_option"`
	Several  []chosen `json:"selected_options"`
	Date     *string  `json:"selected_date"`
}

type chosen struct {
	Value string `json:"value"`
}

// values is what was filled in; nothing when it was left empty, or has spaces alone.
func (f filledIn) values() []string {
	var v []string
	switch {
	case f.Value != nil && strings.TrimSpace(*f.Value) != "":
		v = append(v, valid(*f.Value))
	case f.Selected != nil && f.Selected.Value != "":
		v = append(v, valid(f.Selected.Value))
	case f.Date != nil && *f.Date != "":
		v = append(v, valid(*f.Date))
	}
	for _, c := range f.Several {
		v = append(v, valid(c.Value))
	}
	return v
}

// decode reads a payload of Slack's; what was read is all that is kept of it.
func decode[T any](payload []byte) (*T, error) {
	var v T
	if json.Unmarshal(payload, &v) != nil {
		return nil, errPayload
	}
	return &v, nil
}

// fromForm reads the body of a request with an interaction or a command, and gives the payload as
// Socket Mode would. Only the body counts: the signature does not cover the URL.
func fromForm(kind string, body []byte) ([]byte, error) {
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return nil, errPayload
	}
	if kind == interactive {
		return []byte(form.Get("payload")), nil
	}
	c := command{
		Text: form.Get("text"), UserID: form.Get("user_id"), TeamID: form.Get("team_id"),
		EnterpriseID: form.Get("enterprise_id"), ChannelID: form.Get("channel_id"), TriggerID: form.Get("trigger_id"),
	}
	return json.Marshal(c)
}
