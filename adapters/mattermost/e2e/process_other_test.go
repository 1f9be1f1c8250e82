//go:build !linux

package e2e

import "syscall"

// withUs makes a child process an ordinary one: after a panic of the tests it has to be stopped by hand.
func withUs() *syscall.SysProcAttr { return &syscall.SysProcAttr{} }
