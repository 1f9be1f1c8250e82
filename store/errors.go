package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"

	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
)

// unavailable turns a driver's error into bot.ErrUnavailable, with bot.ErrFull when Redis is out of
// memory. Only what cannot hold a value is kept of the text: Redis repeats arguments in some errors.
func unavailable(err error) error {
	if redis.IsOOMError(err) {
		return fmt.Errorf("%w: %w", bot.ErrFull, bot.ErrUnavailable)
	}
	return fmt.Errorf("%w: %s", bot.ErrUnavailable, reason(err))
}

// reason says in a few words why Redis could not be asked.
func reason(err error) string {
	var reply redis.Error
	var op *net.OpError
	var dns *net.DNSError
	switch {
	case errors.Is(err, errReplicas):
		return err.Error()
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return "the time for it was over"
	case errors.As(err, &dns):
		return "the server's name is not known"
	case errors.As(err, &op):
		return op.Error() // addresses and the system's own words
	case errors.Is(err, io.EOF):
		return "the connection was closed"
	case errors.As(err, &reply):
		code, _, _ := strings.Cut(reply.Error(), " ")
		return "the server answered " + code
	}
	return fmt.Sprintf("the driver gave a %T", err)
}

// errReplicas means that the server stored it and a failover may still lose it.
var errReplicas = errors.New("too few replicas have it")

// errAnswer means that a script answered something it never should.
var errAnswer = errors.New("the store gave an answer that makes no sense")
