package slack

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLanes(t *testing.T) {
	l := newLanes()
	var mu sync.Mutex
	var did []int
	hold, begun := make(chan struct{}), make(chan struct{})
	if !l.add("anna", func() { close(begun); <-hold }) {
		t.Fatal("the first is refused")
	}
	<-begun
	var want []int
	for i := range maxLane {
		want = append(want, i)
		if !l.add("anna", func() { mu.Lock(); did = append(did, i); mu.Unlock() }) {
			t.Fatalf("number %d is refused", i)
		}
	}
	if l.add("anna", func() {}) {
		t.Error("more than the bound are taken")
	}
	other := make(chan struct{})
	if !l.add("ben", func() { close(other) }) {
		t.Error("somebody else is refused")
	}
	<-other // goes on while the first person's waits
	close(hold)
	l.close()
	if diff := cmp.Diff(want, did); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
	if l.add("anna", func() {}) {
		t.Error("taken after the end")
	}
	if len(l.waiting) != 0 || l.all != 0 {
		t.Errorf("left behind: %d people, %d jobs", len(l.waiting), l.all)
	}
}

func TestLanesAllTogether(t *testing.T) {
	l := newLanes()
	hold := make(chan struct{})
	taken := 0
	for i := range maxAll + 10 {
		if l.add(string(rune('0'+i)), func() { <-hold }) {
			taken++
		}
	}
	close(hold)
	l.close()
	if taken != maxAll {
		t.Errorf("%d taken, want %d", taken, maxAll)
	}
}
