package store

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// A value in the store is "<version>\n<links>\n<sealed data>"; the links are divided by spaces. What
// stands in plain is bound to the sealed data, so neither can be changed without the other.

// sealRecord makes the value of a put.
func (s *Store) sealRecord(org string, p bot.Put) ([]byte, error) {
	head := make([]byte, 0, 128)
	head = strconv.AppendInt(head, p.Version+1, 10)
	head = append(head, '\n')
	for i, l := range p.Links {
		if i > 0 {
			head = append(head, ' ')
		}
		head = append(head, l...)
	}
	head = append(head, '\n')
	value, err := s.sealer.seal(head, p.Data, recordContext(org, string(p.Key), head))
	if err != nil {
		return nil, fmt.Errorf("record %s: %w", p.Key, err)
	}
	return value, nil
}

// openRecord undoes sealRecord.
func (s *Store) openRecord(org string, key dialogs.Key, value string) (bot.Stored, error) {
	version, rest, ok := strings.Cut(value, "\n")
	_, sealed, ok2 := strings.Cut(rest, "\n")
	n, err := strconv.ParseInt(version, 10, 64)
	if !ok || !ok2 || err != nil || n < 1 {
		return bot.Stored{}, fmt.Errorf("record %s: %w", key, errAnswer)
	}
	head := value[:len(value)-len(sealed)]
	data, err := s.sealer.open(sealed, recordContext(org, string(key), head))
	if err != nil {
		return bot.Stored{}, fmt.Errorf("record %s: %w", key, err)
	}
	return bot.Stored{Key: key, Version: n, Data: data}, nil
}

// recordContext is what a record's data is bound to: where it lies, its version and its links.
func recordContext[T string | []byte](org, key string, head T) []byte {
	c := make([]byte, 0, 16+len(org)+len(key)+len(head))
	c = append(c, "record\n"...)
	c = append(c, org...)
	c = append(c, '\n')
	c = append(c, key...)
	c = append(c, '\n')
	return append(c, head...)
}

// A line in the store is "<id>\n<card>\n<erase>\n<1 when urgent>\n<sealed data>".

// sealLine makes the value of a line for a person.
func (s *Store) sealLine(person string, l bot.QueuedLine) ([]byte, error) {
	urgent := "0"
	if l.Urgent {
		urgent = "1"
	}
	head := l.ID + "\n" + l.Card + "\n" + l.Erase + "\n" + urgent + "\n"
	value, err := s.sealer.seal([]byte(head), l.Data, lineContext(person, head))
	if err != nil {
		return nil, fmt.Errorf("line %s: %w", l.ID, err)
	}
	return value, nil
}

// openLine undoes sealLine. With ErrSealed it gives all but the data.
func (s *Store) openLine(person, value string) (bot.QueuedLine, error) {
	to, ok := addressOf(person)
	f := strings.SplitN(value, "\n", 5)
	if !ok || len(f) != 5 {
		return bot.QueuedLine{}, fmt.Errorf("line: %w", errAnswer)
	}
	head := value[:len(value)-len(f[4])]
	line := bot.QueuedLine{ID: f[0], To: to, Card: f[1], Erase: f[2], Urgent: f[3] == "1"}
	var err error
	if line.Data, err = s.sealer.open(f[4], lineContext(person, head)); err != nil {
		return line, fmt.Errorf("line %s: %w", f[0], err)
	}
	return line, nil
}

// lineContext is what a line's data is bound to: whose it is, and what stands in front of it.
func lineContext(person, head string) []byte { return []byte("line\n" + person + "\n" + head) }

// Bounds of what is stored at once.
const (
	maxData  = bot.MaxData // bytes of one record or line
	maxParts = 500         // records and lines in one commit, records in one load
	maxLinks = 100         // links of one record
)

var errBounds = errors.New("more than can be stored at once")

// checkPut refuses what cannot be stored.
func checkPut(p bot.Put) error {
	if !plain(string(p.Key)) {
		return fmt.Errorf("record: %w", errName)
	}
	if len(p.Data) > maxData || len(p.Links) > maxLinks {
		return fmt.Errorf("record %s: %w", p.Key, errBounds)
	}
	for _, l := range p.Links {
		if !plain(string(l)) {
			return fmt.Errorf("link of %s: %w", p.Key, errName)
		}
	}
	if p.Version < 0 || p.Expires.IsZero() {
		return fmt.Errorf("record %s has no end or an impossible version", p.Key)
	}
	return nil
}

// checkLine refuses what cannot be queued.
func checkLine(org string, l bot.QueuedLine) error {
	if !plain(l.ID) || (l.Card != "" && !plain(l.Card)) || (l.Erase != "" && !plain(l.Erase)) {
		return fmt.Errorf("line: %w", errName)
	}
	if l.To.Org != org {
		return fmt.Errorf("line %s is for another organisation", l.ID)
	}
	if len(l.Data) > maxData {
		return fmt.Errorf("line %s: %w", l.ID, errBounds)
	}
	return nil
}
