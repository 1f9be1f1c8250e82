package store

import (
	"bytes"
	"crypto/sha256"
	"slices"
	"strconv"
)

// partsOf says which partitions a process should serve. All who see the same members agree on it, and
// when one comes or goes only its own partitions move (rendezvous hashing: Thaler and Ravishankar,
// "Using Name-Based Mappings to Increase Hit Rates", 1998).
func partsOf(name string, members []string) []partition {
	var out []partition
	for p := range partition(Partitions) {
		heaviest := !slices.ContainsFunc(members, func(other string) bool {
			a, b := weigh(name, p), weigh(other, p)
			return bytes.Compare(b[:], a[:]) > 0
		})
		if heaviest {
			out = append(out, p)
		}
	}
	return out
}

func weigh(name string, p partition) [sha256.Size]byte {
	return sha256.Sum256([]byte(name + "/" + strconv.Itoa(int(p))))
}
