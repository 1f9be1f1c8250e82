package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"ruggespraak/dialogs"
)

// loaded is what the store gave for an event.
type loaded struct {
	seen     bool
	records  dialogs.Records
	versions map[dialogs.Key]int64
	board    bool
}

// load asks the store for what the dialogs need for an event, in one round trip. The counts, which are rarely
// asked for, are another one.
func (b *Bot) load(ctx context.Context, org *dialogs.Org, ev Event) (l loaded, err error) {
	ctx, end := b.part(ctx, "load", ev.Kind, ev.From)
	defer func() { end(failure(err)) }()
	wants, board := dialogs.Wants(ev, org)
	req := Load{Org: org.ID, Event: ev.ID, Board: board}
	for _, w := range wants {
		req.Keys = append(req.Keys, Want(w))
	}
	got, err := b.cfg.Store.Load(ctx, req)
	if err != nil {
		return loaded{}, err
	}
	l = loaded{seen: got.Seen, board: board, versions: make(map[dialogs.Key]int64, len(got.Records))}
	for _, s := range got.Records {
		if err := l.add(s); err != nil {
			return loaded{}, fmt.Errorf("decode %s: %w", kindOf(s.Key), err)
		}
	}
	if b.cfg.Tallies != nil && dialogs.WantsTallies(ev, org) {
		if l.records.Tallies, err = b.cfg.Tallies.Tallies(ctx, org.ID, b.cfg.Now()); err != nil {
			return loaded{}, err
		}
	}
	return l, nil
}

// add decodes a record. Errors of encoding/json name fields and types, never values; a syntax error
// names one character, so it is left out.
func (l *loaded) add(s Stored) error {
	l.versions[s.Key] = s.Version
	switch kindOf(s.Key) {
	case "talk":
		l.records.Talk = new(dialogs.Talk)
		return decode(s.Data, l.records.Talk)
	case "case":
		c := new(dialogs.Case)
		if err := decode(s.Data, c); err != nil {
			return err
		}
		if l.records.Cases == nil {
			l.records.Cases = map[string]*dialogs.Case{}
		}
		l.records.Cases[c.Code] = c
	case "request":
		r := new(dialogs.Request)
		if err := decode(s.Data, r); err != nil {
			return err
		}
		if l.records.Requests == nil {
			l.records.Requests = map[string]*dialogs.Request{}
		}
		l.records.Requests[r.Code] = r
	case "together":
		l.records.Together = new(dialogs.Together)
		return decode(s.Data, l.records.Together)
	case "roster":
		l.records.Roster = new(dialogs.Roster)
		return decode(s.Data, l.records.Roster)
	case "digest":
		l.records.Digest = new(dialogs.Digest)
		return decode(s.Data, l.records.Digest)
	case "practice":
		l.records.Practice = new(dialogs.Practice)
		return decode(s.Data, l.records.Practice)
	case "rehearsal":
		l.records.Rehearsal = new(dialogs.Rehearsal)
		return decode(s.Data, l.records.Rehearsal)
	default:
		return fmt.Errorf("unknown kind of record")
	}
	return nil
}

func decode(data []byte, into any) error {
	if json.Unmarshal(data, into) != nil {
		return fmt.Errorf("not the JSON of a record")
	}
	return nil
}

// kindOf is the part of a key before the first slash.
func kindOf(k dialogs.Key) string {
	kind, _, _ := strings.Cut(string(k), "/")
	return kind
}

// A lineData is what a line is stored as.
type lineData struct {
	dialogs.Line
	At time.Time `json:"at,omitzero"` // when it was committed
}

// commit makes a Commit of a turn.
func (l loaded) commit(org *dialogs.Org, ev Event, t dialogs.Turn, now time.Time) (Commit, error) {
	c := Commit{Org: org.ID, Event: ev.ID, Now: now}
	c.addTrail(org, ev, t.Happened)
	for _, r := range t.Put {
		data, err := json.Marshal(r)
		if err != nil {
			return Commit{}, fmt.Errorf("encode %s: %w", kindOf(r.Key()), err)
		}
		req, isRequest := r.(*dialogs.Request)
		c.Puts = append(c.Puts, Put{
			Key: r.Key(), Version: l.versions[r.Key()], Data: data, Links: r.Links(),
			Wake: r.Wake(), Expires: r.Expires(), Board: isRequest && req.Live(),
		})
	}
	for _, k := range t.Drop {
		c.Drops = append(c.Drops, Drop{Key: k, Version: l.versions[k]})
	}
	if key := dialogs.Key(ev.Action.Code); ev.Kind == dialogs.Due && l.versions[key] == 0 {
		c.Drops = append(c.Drops, Drop{Key: key}) // the record is gone: so must its timer
	}
	if len(t.Lines) > 0 && !l.board { // hundreds of requests do not stand still: the board shows a moment
		c.Reads = l.reads(c)
	}
	id := lineID(ev, l.versions)
	for i, line := range t.Lines {
		data, err := json.Marshal(lineData{line, now})
		if err != nil {
			return Commit{}, fmt.Errorf("encode line: %w", err)
		}
		c.Lines = append(c.Lines, QueuedLine{
			ID: id + "." + strconv.Itoa(i), To: line.To, Card: cardName(line.Card),
			Erase: line.Erase, Urgent: line.Urgent, Data: data,
		})
	}
	return c, nil
}

// cardName is what a post is found again by. One that belongs to no case never is, so it is not
// remembered: people talk for years.
func cardName(c dialogs.Card) string {
	if strings.HasPrefix(c.Key, "talk/") {
		return ""
	}
	return c.Key
}

// reads are the records that are neither put nor dropped. Cards show more than the record that
// changes: of two turns at once the later one must not show what the other one made old.
func (l loaded) reads(c Commit) []Read {
	rest := maps.Clone(l.versions)
	for _, p := range c.Puts {
		delete(rest, p.Key)
	}
	for _, d := range c.Drops {
		delete(rest, d.Key)
	}
	var reads []Read
	for _, key := range slices.Sorted(maps.Keys(rest)) {
		reads = append(reads, Read{Key: key, Version: rest[key]})
	}
	return reads
}

// lineID is the same whenever the same event finds the same records, and differs otherwise. A moment
// has no event id; there it is the record at its version, and so for somebody who cannot be reached.
func lineID(ev Event, versions map[dialogs.Key]int64) string {
	switch ev.Kind {
	case dialogs.Unreached: // not after the line it is about: its own lines may not be delivered either
		for key, version := range versions {
			if kindOf(key) == "together" {
				return string(key) + "@" + strconv.FormatInt(version, 10)
			}
		}
		return string(dialogs.RequestKey(ev.Action.Code)) + "@" + strconv.FormatInt(versions[dialogs.RequestKey(ev.Action.Code)], 10)
	case dialogs.Due:
		return ev.Action.Code + "@" + strconv.FormatInt(versions[dialogs.Key(ev.Action.Code)], 10)
	}
	return ev.ID
}

// empty reports whether nothing changes.
func (c Commit) empty() bool { return len(c.Puts) == 0 && len(c.Drops) == 0 && len(c.Lines) == 0 }
