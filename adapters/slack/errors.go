package slack

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// notYet is what happens to posts before Slack has said who the bot is.
var notYet = &bot.RetryLater{After: time.Second, Err: errors.New("slack: not connected yet")}

// unreachable are the errors that say that this person can never be reached this way (errors of
// chat.postMessage, conversations.open and users.info, docs.slack.dev).
var unreachable = []string{
	"user_not_found", "users_not_found", "user_disabled", "user_not_visible", "channel_not_found",
	"is_archived", "cannot_dm_bot", "not_in_channel",
}

// ours are the errors that an operator must mend. The line waits until then: the person is there.
var ours = []string{
	"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "no_permission",
	"org_login_required", "ekm_access_denied", "missing_scope", "not_allowed_token_type",
	"messages_tab_disabled", "team_access_not_granted", "access_denied", "two_factor_setup_required",
}

// fixed are the errors that say that a message can never be changed any more, such as one of an app that
// was installed before, or where the workspace lets nobody edit (errors of chat.update, docs.slack.dev).
var fixed = []string{"cant_update_message", "edit_window_closed"}

// operatorWait is how soon a call is tried again that an operator must mend.
const operatorWait = time.Minute

// says reports whether Slack answered with one of these errors.
func says(err error, codes ...string) bool {
	var r slack.SlackErrorResponse
	return errors.As(err, &r) && slices.Contains(codes, r.Err)
}

// retryAfter is how long Slack wants us to wait; zero when it does not say.
func retryAfter(err error) time.Duration {
	var limited *slack.RateLimitedError
	var later *bot.RetryLater
	switch {
	case errors.As(err, &limited):
		return limited.RetryAfter
	case errors.As(err, &later):
		return later.After
	}
	return 0
}

// failed says what an error of a call means to the bot. What Slack says of a call holds no text of it.
// Anything it does not know is tried again by the bot, which first looks whether the line is there.
func failed(what string, err error) error {
	if err == nil {
		return nil
	}
	err = fmt.Errorf("slack: %s: %w", what, err)
	var later *bot.RetryLater
	switch {
	case errors.As(err, &later):
		return err
	case says(err, unreachable...):
		return errors.Join(err, bot.ErrUnreachable)
	case says(err, ours...):
		return &bot.RetryLater{After: operatorWait, Err: err}
	case retryAfter(err) > 0:
		return &bot.RetryLater{After: retryAfter(err), Err: err}
	case says(err, "ratelimited", "rate_limited", "message_limit_exceeded"):
		return &bot.RetryLater{After: limitedWait, Err: err}
	}
	return err
}

// notGone leaves out that a message is gone: that is no error.
func notGone(err error) error {
	if says(err, "message_not_found", "channel_not_found", "is_archived") {
		return nil
	}
	return err
}
