# The scripts in .ci are what counts; these are short names for them.

.PHONY: help demo test lint fuzz bench chaos load ci deid-figures e2e-mattermost mattermost-figures slack-figures web e2e-web screenshots deploy-check sbom

help: ## what there is
	@grep -E '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 20

demo: ## the bot in this terminal, with nothing else installed
	go run ./cmd/ruggespraak demo

web: ## the bot in your browser, with everybody's screen side by side
	go run ./cmd/ruggespraak demo --web

test: ## install what the tests need, and run them all
	.ci/test

lint: ## the linters of .golangci.yml
	.ci/lint

fuzz: ## every fuzz target, a minute each
	.ci/fuzz 1m

chaos: ## many people confer while replicas and Redis are killed; the result goes to docs/figures.md (needs redis-server)
	go run ./cmd/ruggespraak-chaos -out docs/figures.md
	go run ./cmd/ruggespraak-chaos -sentinel -kills 60 -restarts 6 -out docs/figures.md

load: ## many conversations from event to post, and what more of them cost; into docs/figures.md (needs redis-server)
	go run ./cmd/ruggespraak-bench -load -conversations 10000 -active 1000 -seconds 30 -out docs/figures.md -plot docs/load.svg
	go run ./cmd/ruggespraak-bench -voters -rounds 20 -out docs/figures.md

deploy-check: ## the container, compose, Kubernetes and systemd files, licences and known vulnerabilities
	.ci/deploy

sbom: ## what the program is made of, with licences, as CycloneDX: bin/ruggespraak.cdx.json
	CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o bin/ruggespraak ./cmd/ruggespraak
	cd deploy/tools && GOBIN="$(CURDIR)/bin" go install ./sbom
	bin/sbom bin/ruggespraak >bin/ruggespraak.cdx.json

ci: ## everything a change must pass
	.ci/run

e2e-mattermost: ## the bot on a real Mattermost server (needs PostgreSQL; builds the server once, which takes minutes)
	.ci/e2e-mattermost

e2e-web: ## the page in a real Chromium, by mouse, keyboard and phone; axe-core looks at each state
	.ci/e2e-web

screenshots: ## the pictures of the page in docs/screenshots, taken by the same tests
	.ci/e2e-web -run TestPictures -screenshots "$(CURDIR)/docs/screenshots"

mattermost-figures: ## how long a request takes to reach the officers on a real Mattermost server, into docs/figures.md
	.ci/e2e-mattermost -run TestCrowd -figures "$(CURDIR)/docs/figures.md"

slack-figures: ## how long acknowledgements and requests take on Slack as slacktest plays it, into docs/figures.md (needs redis-server)
	go test -count=1 -timeout 30m -run TestCrowd ./adapters/slack/e2e -figures "$(CURDIR)/docs/figures.md"

bench: ## what a turn costs beside the floor; the result goes to docs/figures.md (needs redis-server)
	go run ./cmd/ruggespraak-bench -out docs/figures.md

deid-figures: ## how well names and other identifying details are found, into docs/figures.md
	GOMAXPROCS=1 go run ./dialogs/deid/figures -into docs/figures.md \
		"Development set=dialogs/deid/testdata/dev.jsonl" "Texts by other hands, read while tuning=dialogs/deid/testdata/others.jsonl" \
		"Fourth frozen set=dialogs/deid/testdata/frozen4.jsonl" "Third frozen set=dialogs/deid/testdata/frozen3.jsonl" "Second frozen set=dialogs/deid/testdata/frozen2.jsonl" "First frozen set=dialogs/deid/testdata/frozen.jsonl"
