// Package bot stands between the messengers and the dialogs: who is it, load, advance, commit,
// deliver, wake. Nothing platform-specific and nothing of the work method is in it.
//
// The path of one event is Handle (handle.go): load the records, let dialogs.Advance say what
// follows, commit all of it at once. What is to be said goes through the queue (deliver.go); what is
// to happen later comes back as an event (wake.go). Run does all three until told to stop.
//
// To add a messenger, write the four methods of Messenger in a package under adapters and let it
// pass adaptertest. To add a store, pass storetest.
package bot
