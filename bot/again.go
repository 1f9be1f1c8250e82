package bot

import (
	"context"
	"errors"
	"time"
)

// The pauses between two tries while the store cannot be asked.
const (
	againFirst = 100 * time.Millisecond
	againMost  = time.Second
)

// again calls f until it fails no longer for want of the store, or ctx ends; and gives its last error.
// F is called once at least, also when ctx has ended.
func again(ctx context.Context, f func() error) error {
	for pause := againFirst; ; pause = min(2*pause, againMost) {
		err := f()
		if !errors.Is(err, ErrUnavailable) {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(pause):
		}
	}
}
