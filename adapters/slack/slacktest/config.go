package slacktest

import (
	"slices"
	"time"
)

// A Config is one workspace with one app installed. The zero value of a field is its default.
type Config struct {
	Team       string // the workspace's id; "T0HOME000"
	Enterprise string // the Enterprise Grid it is part of; "" is none
	App        App

	// AckWithin is how long the app has to acknowledge (Events API: 3 s).
	AckWithin time.Duration
	// TriggerLives is how long a trigger_id can be used (Handling user interaction: 3 s).
	TriggerLives time.Duration
	// Retries are the pauses before an event is sent again (Events API: at once, 1 minute, 5 minutes).
	Retries []time.Duration
	// Ping is the time between pings on a socket.
	Ping time.Duration

	// RateLimits turns on the tiers of the methods, and one message a second in each channel.
	RateLimits bool
	// OneSocket sends every payload to the oldest connection, so that they arrive in order. Slack
	// promises nothing of the kind; otherwise the connections take turns.
	OneSocket bool
}

// An App is what the app's settings say it is and may.
type App struct {
	Scopes      []string // of the bot token
	Events      []string // subscriptions: message.im, app_mention, app_home_opened, message.channels
	Commands    []string // with their slash
	Interactive bool     // interactivity is on
	Home        bool     // the Home tab is on
	Messages    bool     // the Messages tab is on, and people may write in it
}

// may reports whether the app was granted one of the scopes.
func (a App) may(scopes []string) bool {
	return len(scopes) == 0 || slices.ContainsFunc(scopes, func(s string) bool { return slices.Contains(a.Scopes, s) })
}

// withDefaults fills in what was left out.
func (c Config) withDefaults() Config {
	if c.Team == "" {
		c.Team = "T0HOME000"
	}
	if c.AckWithin == 0 {
		c.AckWithin = 3 * time.Second
	}
	if c.TriggerLives == 0 {
		c.TriggerLives = 3 * time.Second
	}
	if c.Retries == nil {
		c.Retries = []time.Duration{0, time.Minute, 5 * time.Minute}
	}
	if c.Ping == 0 {
		c.Ping = 5 * time.Second
	}
	return c
}
