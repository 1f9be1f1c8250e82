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
