package bot

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
	b.limits.of(who, b.cfg.Now()).AllowN(b.cfg.Now(), b.cfg.Person.Burst)
}
