# `make` alone prints what there is. Every target sets up what it needs; a machine needs python3, make and git.

.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
# What uv fetches stays here, unless somebody has said where he keeps such things.
export UV_CACHE_DIR ?= $(CURDIR)/.tools/cache
export UV_PYTHON_INSTALL_DIR ?= $(CURDIR)/.tools/python

##@ Use it
.PHONY: run talk seed doctor
run: ready ## start everything; without a token in .env the demo, with a phone page (RUN="--port 8090")
	@exec $(BIN)/milpa run $(RUN)

talk: ready ## chat with the bot in this terminal (WHO=1001)
	@exec $(BIN)/milpa talk $(if $(WHO),--who $(WHO))

seed: ready ## fill the database with a demo village (N=200 S=1)
	@exec $(BIN)/milpa seed --households $(or $(N),200) --seed $(or $(S),1)

doctor: ready ## say what is well and what is not
	@exec $(BIN)/milpa doctor

##@ Change it
.PHONY: test check fmt lesson catalog
test: machine $(if $(T),,check sidecar) ## run the checks and all tests; only some with T=tests/core
	@$(BIN)/pytest $(if $(T),$(T),tests -n 2 --dist loadfile)

check: dev ## ruff, mypy, who imports whom, catalogs, lessons
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/milpa content catalog --check
	@$(BIN)/milpa content check

fmt: dev ## format the code
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

lesson: ready ## begin a lesson: make lesson SLUG=ahorro-poquito
	@$(BIN)/milpa content new $(SLUG)

catalog: dev ## collect the program's sentences for the translators
	@$(BIN)/milpa content catalog

##@ Measure it
.PHONY: nlu-report bench soak pictures
nlu-report: dev ## how well the bot understands, into docs/understanding.md
	@$(BIN)/python -m nlu.report

bench: machine ## speed against a baseline of the same run, into docs/bench.md (B="planning --small")
	@$(BIN)/python -m benchmarks $(or $(B),--into docs/bench.md)

soak: machine ## kill, restart and load it for a while
	@$(BIN)/pytest $(or $(T),tests) -m soak -rP

pictures: machine ## the pictures of the README and the guides, from the running product
	@$(BIN)/python -m tests.milpa.pictures
	@$(BIN)/python -m tests.milpa.coordination_pictures
	@$(BIN)/python -m tests.conversations.pictures

##@ Keep house
audit: dev ## ask whether a locked library has a known weakness (needs the internet)
	@.tools/bin/uv export -q --no-emit-project --no-dev > .venv/requirements.txt && .tools/bin/uv tool run pip-audit -r .venv/requirements.txt --disable-pip --require-hashes

.PHONY: audit lock clean ready dev machine sidecar help
lock: dev ## work out uv.lock again after a change in pyproject.toml
	@.tools/bin/uv lock && .tools/bin/uv lock --project nlu/rasa

clean: ## remove what set-up made; your data in var/ stays
	rm -rf .venv .tools nlu/rasa/.venv nlu/rasa/models nlu/rasa/.rasa .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

ready:
	@$(PYTHON) setup run
dev:
	@$(PYTHON) setup dev
machine:
	@$(PYTHON) setup machine
sidecar: dev
	@$(BIN)/milpa nlu train

help:
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
