package slacktest

import (
	"slices"
	"time"
)

// event wraps an event for the app (Events API, Callback field).
func (s *Server) event(event obj, cv *conv) obj {
	o := obj{
		"token": "verification-token", "team_id": s.cfg.Team, "api_app_id": AppID, "type": "event_callback", "event": event,
		"event_id": s.id("Ev"), "event_time": time.Now().Unix(), "context_team_id": s.cfg.Team, "context_enterprise_id": nil,
		"is_ext_shared_channel": cv != nil && cv.shared, "event_context": s.id("4-ctx"),
	}
	authorization := obj{"enterprise_id": nil, "team_id": s.cfg.Team, "user_id": BotUser, "is_bot": true, "is_enterprise_install": false}
	if s.cfg.Enterprise != "" {
		o["enterprise_id"], o["context_enterprise_id"], authorization["enterprise_id"] = s.cfg.Enterprise, s.cfg.Enterprise, s.cfg.Enterprise
	}
	o["authorizations"] = []obj{authorization}
	return o
}

// echo tells the app of what it did to its own messages: it is subscribed to the conversation, so it
// hears of those too (message.im, message.channels).
func (s *Server) echo(cv *conv, event obj, subtype string) func() {
	if !slices.Contains(s.cfg.App.Events, cv.subscription()) {
		return func() {}
	}
	if subtype == "" {
		event, _ = event["message"].(obj)
	} else {
		event["type"], event["subtype"], event["hidden"], event["ts"] = "message", subtype, true, s.ts()
	}
	event["channel"], event["channel_type"] = cv.id, cv.kind()
	if event["event_ts"] = event["ts"]; event["text"] == nil && subtype == "" {
		event["text"] = ""
	}
	payload := s.event(event, cv)
	return func() { s.deliver(kindEvent, payload, nil) }
}

func (cv *conv) kind() string {
	switch {
	case cv.im:
		return "im"
	case cv.private:
		return "group"
	}
	return "channel"
}

// subscription is the event an app must be subscribed to, to hear of messages here.
func (cv *conv) subscription() string {
	return map[string]string{"im": "message.im", "group": "message.groups", "channel": "message.channels"}[cv.kind()]
}
