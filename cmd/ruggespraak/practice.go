package main

import (
	"fmt"
	"os"

	"ruggespraak/dialogs/practice/lint"
)

// practiceCmd is for trainers who write cases to practise on.
type practiceCmd struct {
	Check practiceCheckCmd `cmd:"" help:"Show what is wrong in files of cases, a sentence for each mistake."`
}

// practiceCheckCmd looks at files.
type practiceCheckCmd struct {
	File []string `arg:"" help:"The files: YAML, as dialogs/practice/README.md describes them."`
}

// Run prints the mistakes of all files. The exit status is 1 when there are any.
func (c practiceCheckCmd) Run(std streams) error {
	count := 0
	for _, name := range c.File {
		data, err := os.ReadFile(name)
		if err != nil {
			return fmt.Errorf("read a case: %w", err)
		}
		for _, m := range lint.Check(name, data) {
			fmt.Fprintln(std.out, m)
			count++
		}
	}
	if count > 0 {
		return fmt.Errorf("mistakes: %d", count)
	}
	fmt.Fprintf(std.out, "no mistakes in %d\n", len(c.File))
	return nil
}
