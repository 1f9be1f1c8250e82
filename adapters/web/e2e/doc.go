// Package e2e tries the page in a real Chromium, as people would: with a mouse, with the keyboard
// alone, on a phone, in the dark. `.ci/e2e-web` runs it, and fetches axe-core, which judges whether people
// with a screen reader can use the page.
//
//	main_test.go     finds Chromium, builds the program, starts the browser once
//	program_test.go  the program: "ruggespraak demo --web"
//	page_test.go     one page in a browser of its own, and what went wrong in it
//	hands_test.go    looking, clicking, typing
//	person_test.go   one of the windows on it
//	script_test.go   plays a transcript of the demo, and expects the same cards
//	axe_test.go      asks axe-core
//
// The other files are the stories. With -screenshots DIR they leave pictures.
package e2e
