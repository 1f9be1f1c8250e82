package e2e

import "syscall"

// withUs makes a child process end when this one does, however it does.
func withUs() *syscall.SysProcAttr { return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} }
