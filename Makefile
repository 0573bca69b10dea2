# The one door to building, serving and testing. `make` alone lists what there is.

.DEFAULT_GOAL := help
PORT ?= 8080
KILLS ?= 1000
SECONDS ?= 600
TARGETS ?=
RUNS ?= 5
MEMORY ?= 1G

.PHONY: help serve test dev build size first-load bench-banks bench-certificate check fmt torture fuzz doctor clean

help: ## this list
	@echo "Assay: assessments that run in the browser. Targets:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | awk -F '\t' '{ printf "%-16s %s\n", $$1, $$2 }'
	@echo "Tools that no package manager has are kept in ASSAY_CACHE (now $${ASSAY_CACHE:-$${HOME}/.cache/assay})."

serve: ## install what is missing, build the app, serve it at http://127.0.0.1:8080 (PORT=8081 for another port)
	@scripts/setup.sh app
	@scripts/build.sh
	@exec node scripts/serve.mjs dist --port $(PORT)

test: ## install what is missing, then run every test, in browsers too
	@scripts/test.sh

dev: ## build while you work and serve what is new at once (PORT=8081 for another port)
	@scripts/setup.sh app
	@scripts/dev.sh $(PORT)

build: ## install what is missing and build the release site into dist/
	@scripts/setup.sh app
	@scripts/build.sh

size: ## build, then count what a browser fetches, file by file
	@scripts/setup.sh app
	@scripts/build.sh
	@node scripts/size.mjs dist

first-load: ## see anew what runs until the first question, and split the app by it (after a change to what runs then)
	@scripts/setup.sh tests
	@scripts/first-load.sh

bench-banks: ## compare banks of 20, 1,000 and 10,000 items in a browser, on a quick line and on a slow one (RUNS=5)
	@scripts/setup.sh app
	@ASSAY_RUNS=$(RUNS) scripts/large.sh

bench-certificate: ## build, then time the way from Submit to the certificate's PDF, in limited memory, and names in each script (RUNS=5, MEMORY=1G)
	@scripts/setup.sh app
	@scripts/build.sh
	@scripts/within.sh $(MEMORY) node scripts/certificate.mjs dist --runs $(RUNS)

check: ## the quick look before a commit: format, lints, unit tests, banks
	@scripts/check.sh

fmt: ## format the Rust code
	@cargo fmt --all

torture: ## kill the browsers many times while answers go in (KILLS=1000); goes on where it was broken off
	@scripts/setup.sh tests
	@ASSAY_KILLS=$(KILLS) scripts/torture.sh

fuzz: ## throw random input at the engine's readers (SECONDS=600 for each, TARGETS="bank log" for some of them)
	@ASSAY_FUZZ_SECONDS=$(SECONDS) ASSAY_FUZZ_TARGETS="$(TARGETS)" scripts/fuzz.sh

doctor: ## tell which tools are here, in which versions
	@scripts/doctor.sh

clean: ## remove what was built; tools in the cache stay
	@cargo clean --quiet
	@rm -rf dist dist.new
