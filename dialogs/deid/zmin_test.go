package deid_test

import ("os";"testing";"fmt";"strings";"time";"slices"
"ruggespraak/dialogs/deid"
"ruggespraak/dialogs/deid/deidtest")

func TestMinTime(t *testing.T) {
	f, _ := os.Open("/tmp/minset/min.jsonl")
	tx, _ := deidtest.Read(f)
	var b strings.Builder
	for _, x := range tx { b.WriteString(x.Text+" ") }
	rs := []rune(b.String())
	for _, n := range []int{120, 400} {
		var ps []string
		for k := 0; k+n <= len(rs); k += n { ps = append(ps, string(rs[k:k+n])) }
		best := make([]time.Duration, len(ps))
		for i := range best { best[i] = time.Hour }
		for range 40 { for i, p := range ps { s := time.Now(); deid.Find(p, deid.Options{}); best[i] = min(best[i], time.Since(s)) } }
		var sum time.Duration
		for _, d := range best { sum += d }
		slices.Sort(best)
		fmt.Printf("%d: mean %v median %v per sec %.0f\n", n, sum/time.Duration(len(ps)), best[len(ps)/2], float64(len(ps))/sum.Seconds())
	}
}
