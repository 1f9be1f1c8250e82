package store

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/url"
	"slices"
	"sync"

	"github.com/redis/go-redis/v9"
)

// errOpen is a server anyone on the network could read.
var errOpen = errors.New("the server asks for no password and is not on this machine: give it one (requirepass or an ACL)")

// dials notes which other machines the driver connects to: what counts is where connections really go,
// and a Sentinel or a node of a Cluster sends us elsewhere. It may be used concurrently.
type dials struct {
	mu  sync.Mutex
	far []string // host:port
}

// watchDials notes the connections a client makes from now on.
func watchDials(client redis.UniversalClient) *dials {
	d := &dials{}
	switch c := client.(type) {
	case *redis.ClusterClient:
		c.OnNewNode(func(node *redis.Client) { node.AddHook(d) })
	default:
		c.AddHook(d)
	}
	return d
}

// DialHook implements redis.Hook.
func (d *dials) DialHook(next redis.DialHook) redis.DialHook {
	return func(ctx context.Context, network, addr string) (net.Conn, error) {
		conn, err := next(ctx, network, addr)
		if err == nil && !near(conn.RemoteAddr()) {
			d.note(conn.RemoteAddr().String())
		}
		return conn, err
	}
}

// ProcessHook implements redis.Hook.
func (d *dials) ProcessHook(next redis.ProcessHook) redis.ProcessHook { return next }

// ProcessPipelineHook implements redis.Hook.
func (d *dials) ProcessPipelineHook(next redis.ProcessPipelineHook) redis.ProcessPipelineHook {
	return next
}

func (d *dials) note(addr string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !slices.Contains(d.far, addr) {
		d.far = append(d.far, addr)
	}
}

func (d *dials) others() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.far)
}

// near reports whether an address is on this machine.
func near(a net.Addr) bool {
	tcp, ok := a.(*net.TCPAddr)
	return !ok || tcp.IP.IsLoopback() // what is not TCP is a socket in the file system
}

// refuseStrangers connects to a server without a password and expects to be turned away.
func refuseStrangers(ctx context.Context, cfg Config, addr string) error {
	o := &redis.Options{Addr: addr, DialTimeout: cfg.Timeout, ReadTimeout: cfg.Timeout, WriteTimeout: cfg.Timeout}
	o.MaxRetries, o.DialerRetries, o.ContextTimeoutEnabled = -1, 1, true
	if u, err := url.Parse(cfg.URL); err == nil && u.Scheme == "rediss" {
		o.TLSConfig = &tls.Config{InsecureSkipVerify: true} //nolint:gosec // a stranger does not care who answers, and says nothing
	}
	stranger := redis.NewClient(o)
	defer stranger.Close()
	switch err := stranger.Ping(ctx).Err(); {
	case err == nil:
		return errOpen
	case redis.IsAuthError(err), redis.IsPermissionError(err), redis.HasErrorPrefix(err, "DENIED"):
		return nil
	default:
		return unavailable(err)
	}
}
