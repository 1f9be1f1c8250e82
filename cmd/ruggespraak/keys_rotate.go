package main

import (
	"fmt"
	"time"
)

type keysRotateCmd struct{ keysetFlags }

// Run takes the next step of a rotation, and says what comes after it.
func (c keysRotateCmd) Run(std streams) error {
	keys, err := c.open()
	if err != nil {
		return err
	}
	key, err := keys.Rotate(time.Now())
	if err != nil {
		return err
	}
	if err := keys.save(); err != nil {
		return err
	}
	next := "Key %08x is new, and opens only. Let every serve read this file (start it again, or send it SIGHUP), and then run this once more.\n"
	if key.Seals {
		next = "Key %08x seals from now on. Let every serve read this file. They then seal anew, bit by bit, what the older keys sealed;\n" +
			"\"ruggespraak keys list --config FILE\" shows what still needs these.\n"
	}
	_, err = fmt.Fprintf(std.out, next, key.ID)
	return err
}
