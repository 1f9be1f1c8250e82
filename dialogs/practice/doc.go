// Package practice holds the invented cases that people practise on, alone or together: data, one file a
// case, both languages in it. README.md says how to write one.
//
// A case is no more than its texts and what is known about each of them: which statement is a fact, which
// is an opinion, which lacks its source. What people do with it is up to the dialogs; how it is shown is
// up to the catalogue, which holds the texts of all cases (package texts).
//
//	case.go   what a case is, and the keys of its texts
//	read.go   from a file to a case
//	check.go  what is wrong in a file, a sentence for each mistake
//	line.go   where in the file that is
//
// Package lint, below it, tries out what people will do with a case.
//
// It is pure: the built-in files are part of the program, others are handed in as bytes.
package practice
