package note

import "testing"

func BenchmarkPDF(b *testing.B) {
	d := sample()
	for b.Loop() {
		if _, err := PDF(d); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPDFOf100Signals(b *testing.B) {
	d := long(100)
	for b.Loop() {
		if _, err := PDF(d); err != nil {
			b.Fatal(err)
		}
	}
}
