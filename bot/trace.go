package bot

import (
	"context"
)

// A Part is one part of the work, for a tracing system. Like Handled it names no person, no code, and nothing
// that people wrote.
type Part struct {
	Name       string // "event", and within it "load", "advance" and "commit"; "post" for a line
	Org        string // "" for one that is not configured
	Connection string // "" for none, or one that is not configured
	Kind       Kind   // of the event; "" for a line
}

// A Tracer is told when a part of the work begins. What it gives is called when that ends, with "" when it went
// well, and the context is that of the parts within. It must return at once, and may be called concurrently.
type Tracer func(ctx context.Context, p Part) (context.Context, func(Outcome))

// untraced is the Tracer of a bot that nobody traces.
func untraced(ctx context.Context, _ Part) (context.Context, func(Outcome)) {
	return ctx, func(Outcome) {}
}

// part begins a part of the work for somebody.
func (b *Bot) part(ctx context.Context, name string, kind Kind, a Address) (context.Context, func(Outcome)) {
	org, connection := b.known(a)
	return b.cfg.Trace(ctx, Part{Name: name, Org: org, Connection: connection, Kind: kind})
}

// known is the organisation and the connection of an address, each "" when it is not configured.
func (b *Bot) known(a Address) (org, connection string) {
	if b.orgs[a.Org] != nil {
		org = a.Org
	}
	if b.cfg.Messengers[a.Connection] != nil {
		connection = a.Connection
	}
	return org, connection
}

// failure is the outcome of a part of the work; "" when it went well.
func failure(err error) Outcome {
	if err == nil {
		return ""
	}
	return outcomeOf(err)
}
