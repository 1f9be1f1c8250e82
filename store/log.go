package store

import (
	"context"
	"fmt"
	"log/slog"

	"github.com/redis/go-redis/v9"
)

// LogDriver makes the driver write to log, for debugging, what it would write to standard error: each
// failed connection, a master that moved. What matters comes as errors as well. It is for the whole program, so it belongs into main. Of what the
// driver has to say only what cannot hold a value is kept: its own words, and the reasons of errors.
func LogDriver(log *slog.Logger) { redis.SetLogger(driverLog{log}) }

type driverLog struct{ log *slog.Logger }

// Printf implements the driver's logging interface.
func (d driverLog) Printf(ctx context.Context, format string, v ...any) {
	args := []any{"said", fmt.Sprintf("%.200s", format)}
	for _, x := range v {
		if err, ok := x.(error); ok {
			args = append(args, "error", reason(err))
		}
	}
	d.log.DebugContext(ctx, "redis driver", args...)
}
