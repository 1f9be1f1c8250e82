package main

import (
	"fmt"
	"math"
	"strings"
)

// The picture's size, and the frame within it, in pixels.
const (
	wide, high               = 640, 300
	left, right, top, bottom = 70, 20, 40, 50
)

// plot draws turns a second of the bot and of the floor against how many conversations lie there.
func plot(points []point) string {
	most := 0.0
	for _, p := range points {
		most = max(most, p.floor.Rate, p.ours.Rate)
	}
	first, last := math.Log10(float64(points[0].conversations)), math.Log10(float64(points[len(points)-1].conversations))
	x := func(p point) float64 {
		return left + (math.Log10(float64(p.conversations))-first)/(last-first)*(wide-left-right)
	}
	y := func(rate float64) float64 { return high - bottom - rate/most*(high-top-bottom) }
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">`, wide+right, high)
	fmt.Fprintf(&b, "\n<title>Turns a second as conversations grow</title>\n<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n", wide+right, high)
	for i := range 5 {
		rate := most * float64(i) / 4
		fmt.Fprintf(&b, "<line x1=\"%d\" x2=\"%d\" y1=\"%.0f\" y2=\"%.0f\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%.0f</text>\n",
			left, wide-right, y(rate), y(rate), left-8, y(rate)+4, rate)
	}
	for _, p := range points {
		fmt.Fprintf(&b, "<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%d</text>\n", x(p), high-bottom+20, p.conversations)
	}
	fmt.Fprintf(&b, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">conversations that lie there</text>\n", (wide+left)/2, high-8)
	for _, line := range []struct {
		name, colour string
		rate         func(point) float64
	}{
		{"floor", "#777", func(p point) float64 { return p.floor.Rate }},
		{"Ruggespraak", "#0b5fa5", func(p point) float64 { return p.ours.Rate }},
	} {
		var at []string
		for _, p := range points {
			at = append(at, fmt.Sprintf("%.0f,%.0f", x(p), y(line.rate(p))))
		}
		end := points[len(points)-1]
		fmt.Fprintf(&b, "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/><text x=\"%.0f\" y=\"%.0f\" text-anchor=\"end\" fill=\"%s\">%s, turns a second</text>\n",
			strings.Join(at, " "), line.colour, x(end), y(line.rate(end))-8, line.colour, line.name)
	}
	b.WriteString("</svg>\n")
	return b.String()
}
