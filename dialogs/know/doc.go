// Package know holds what people can look up: short cards about the network, the rules and the work,
// each with the sources it rests on and the day these were read.
//
//	cards.yaml   the cards, in the order of the list, with the words each is found by
//	links.yaml   the sources: name, publisher, address, and the day it was last read
//
// What a card says stands in the catalogue, under know.<card>.title, .word and .text, so that an
// organisation can give it its own wording. To add a card, add it to cards.yaml and its three texts
// to both languages; a test names what lacks.
//
// It is pure, and everything in it may be used concurrently.
package know
