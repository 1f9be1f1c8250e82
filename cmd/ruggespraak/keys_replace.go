package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// alone waits until nobody else is replacing a file, and keeps others waiting until free is called. Who
// waited must look again at what is in it.
func alone(path string) (free func(), err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		_ = f.Close() // nothing was written to it
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return func() { _ = f.Close() }, nil
}

// replace puts data in the place of a file: all of it or, after a crash, none. Whoever could read the old
// one can read the new one: whom it is for was settled when it was made, and who runs a command may be
// another. Where path is a link, what it leads to is replaced.
func replace(path string, data []byte) error {
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	next := path + ".next"
	if err := os.Remove(next); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := writeNew(next, data); err != nil {
		return err
	}
	if err := sameReaders(path, next); err != nil {
		return errors.Join(err, os.Remove(next))
	}
	if err := os.Rename(next, path); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// sameReaders gives a file the owner, the group and the permissions of another one.
func sameReaders(as, file string) error {
	info, err := os.Stat(as)
	if err != nil {
		return err
	}
	if of, ok := info.Sys().(*syscall.Stat_t); ok {
		if err := os.Chown(file, int(of.Uid), int(of.Gid)); err != nil {
			return err
		}
	}
	return os.Chmod(file, info.Mode().Perm())
}
