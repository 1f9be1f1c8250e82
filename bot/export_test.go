package bot

import "context"

// Fill takes all places in which events are handled, until the function it gives is called.
func (b *Bot) Fill() (free func()) {
	for range atOnce {
		b.busy <- struct{}{}
	}
	return func() {
		for range atOnce {
			<-b.busy
		}
	}
}

// Tire makes somebody go too fast from now on.
func (b *Bot) Tire(who Address) {
	b.limits.of(walker{who: who}, b.cfg.Now()).AllowN(b.cfg.Now(), b.cfg.Person.Burst)
}

// Crowd takes the turn among those who do the same as an event, until the function it gives is called.
func (b *Bot) Crowd(ctx context.Context, ev Event) (leave func()) {
	leave, err := b.enter(ctx, ev)
	if err != nil {
		panic(err)
	}
	return leave
}
