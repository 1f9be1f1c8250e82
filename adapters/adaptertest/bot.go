package adaptertest

import (
	"context"
	"errors"
	"strconv"
	"sync"
	"testing"

	"ruggespraak/bot"
)

// errStore is what a handler returns that could store nothing.
var errStore = errors.New("nothing was stored")

// sorry is the sentence that comes with it.
const sorry = "Dat lukte even niet. Probeer het zo nog eens."

// A check is one test: a platform, and the bot it talks to.
type check struct {
	Platform
	mu     sync.Mutex
	events []bot.Event
	lines  int
	// answer is what the bot replies; nil stands for nothing to show.
	answer func(e bot.Event) (bot.Reply, error)
}

// handle is the bot: it keeps what comes in.
func (k *check) handle(_ context.Context, e bot.Event) (bot.Reply, error) {
	k.mu.Lock()
	k.events = append(k.events, e)
	answer := k.answer
	k.mu.Unlock()
	if answer == nil {
		return bot.Reply{}, nil
	}
	return answer(e)
}

// replies sets what the bot answers from now on.
func (k *check) replies(answer func(e bot.Event) (bot.Reply, error)) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.answer = answer
}

// got is every event so far.
func (k *check) got() []bot.Event {
	k.mu.Lock()
	defer k.mu.Unlock()
	return append([]bot.Event(nil), k.events...)
}

// do is one act of one person.
func (k *check) do(t *testing.T, who bot.Address, a Act) Seen {
	t.Helper()
	seen := k.Do(t, who, a)
	if len(seen) != 1 {
		t.Fatalf("one act gave %d results", len(seen))
	}
	return seen[0]
}

// post posts, and fails the test if that fails.
func (k *check) post(t *testing.T, to bot.Address, p bot.Post) string {
	t.Helper()
	ref, err := k.Messenger.Post(t.Context(), to, p)
	if err != nil {
		t.Fatalf("post: %v", err)
	}
	if ref == "" {
		t.Fatal("post: no ref")
	}
	return ref
}

// line is a fresh line id: a platform may take two posts of one line for the same.
func (k *check) line() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.lines++
	return "line-" + strconv.Itoa(k.lines)
}

// button makes a button that carries a verb.
func button(label, verb string) bot.Button {
	return bot.Button{Label: label, Action: bot.Action{Verb: verb, Code: "K7M2QX"}.Encode()}
}

// openForm brings form before somebody: they press a button, and the bot answers with it.
func (k *check) openForm(t *testing.T, who bot.Address, form bot.Form) Seen {
	t.Helper()
	ref := k.post(t, who, bot.Post{Line: k.line(), Text: "K7M-2QX", Buttons: []bot.Button{button("Verder", "next")}})
	k.replies(func(bot.Event) (bot.Reply, error) { return bot.Reply{Form: &form}, nil })
	seen := k.do(t, who, Act{Press: &Press{Ref: ref}})
	k.replies(nil)
	if seen.Form == nil {
		t.Fatal("the form is not open")
	}
	return seen
}

// someForm has a field of each kind.
func someForm() bot.Form {
	return bot.Form{
		Action: bot.Action{Verb: "answer", Code: "K7M2QX", Slot: "signal.2", Rev: 3}.Encode(),
		Title:  "Signaal",
		Intro:  []bot.Item{{Text: "Schrijf op wat je zag."}},
		Fields: []bot.Field{
			{Name: "fact", Kind: bot.Long, Label: "Wat zag je?", Hint: "Zo precies als je kunt.", Max: 3000},
			{Name: "source", Kind: bot.Short, Label: "Van wie weet je het?", Optional: true, Max: 150},
			{Name: "when", Kind: bot.Choice, Label: "Wanneer?", Options: []bot.Option{{Value: "now", Label: "Nu"}, {Value: "before", Label: "Eerder"}}},
			{Name: "who", Kind: bot.Multi, Label: "Voor wie?", Optional: true, Options: []bot.Option{{Value: "a", Label: "Jou"}, {Value: "b", Label: "De jongere"}, {Value: "c", Label: "Anderen"}}},
			{Name: "day", Kind: bot.Date, Label: "Welke dag?", Optional: true},
		},
		Submit: "Verder",
	}
}
