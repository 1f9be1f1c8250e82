package dialogs

// standingRecords are the records that every organisation has, whether or not anybody ever writes: each with
// what makes it when it is not there. They are loaded for a Started event.
var standingRecords = []standingRecord{
	{key: RehearsalKey, begin: (*turn).beginRehearsal},
	{key: DigestKey, begin: (*turn).beginDigest},
}

type standingRecord struct {
	key   Key
	begin func(*turn) // puts the record if there is none; otherwise does nothing
}

// started sees to it that the organisation has its standing records.
func (t *turn) started() {
	for _, s := range standingRecords {
		s.begin(t)
	}
}
