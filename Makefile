# The two commands of the README, and the steps they are made of.
# `make build`: packages of source/ in dist/. `make test`: every check there is, with a sample of the player's matrix.
# `make test-all`: the whole matrix, and packages on learning platforms that run here, too (docs/testing.md).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/python -m pytest
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# The learning platforms, in an environment of their own: their pins are theirs, not ours.
LMS := build/lms/venv
PLATFORMS := scormhost==0.1.0 wagtail-lms==0.11.1

.PHONY: build test test-all lms lint types floors script modules quick bundle docs parity shots bench clean

build: $(VENV)/.installed
	$(BIN)/qtiexport build source/

test: checked

test-all: ASKED := --matrix=whole --lms
test-all: $(LMS)/.installed checked

# What can be done side by side is: two cores, and what is fetched waits for the network.
.PHONY: checked
checked:
	$(MAKE) --jobs=3 $(VENV)/.developed node_modules/.installed chromium
	$(MAKE) --jobs=2 --output-sync types modules script lint floors
	$(PYTEST) -n 3 --dist loadgroup $(ASKED)

lms: $(VENV)/.developed node_modules/.installed chromium $(LMS)/.installed
	$(PYTEST) --lms tests/lms

$(LMS)/.installed: $(VENV)/bin/python Makefile
	$(PYTHON) -m venv $(LMS)
	$(LMS)/bin/pip install --quiet --disable-pip-version-check $(PLATFORMS)
	touch $@

lint: $(VENV)/.developed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.developed
	$(BIN)/mypy

floors: $(VENV)/.developed
	$(BIN)/lint-imports

# The player's script: its lint and its types.
script: node_modules/.installed
	npm run --silent lint

# The player's modules, in Node.
modules: node_modules/.installed
	node --test tests/player/

# All that needs no browser.
quick: $(VENV)/.developed node_modules/.installed
	$(MAKE) --jobs=2 --output-sync types modules script lint floors
	$(PYTEST) -n 2 -m "not browser and not engine"

# The player's script, after a change in templates/sco/src/.
bundle: node_modules/.installed
	npm run bundle

# The pages that are made from the code, and the site in build/site. A warning is an error.
docs: $(VENV)/.developed
	$(BIN)/python -c "from qtiexport.rules import RULES, documentation as d; print(d.markdown(RULES.values()), end='')" \
		> docs/rules.md
	$(BIN)/python -c "from qtiexport.config import schema as s; print(s.text(), end='')" \
		> qtiexport/schemas/qtiexport-config.json
	$(BIN)/python -c "from pathlib import Path as P; from qtiexport.config import schema as s; \
		p = P('docs/configuration.md'); p.write_text(s.paged(p.read_text('utf-8')), 'utf-8')"
	$(BIN)/python -c "from qtiexport.cli import commands, reference as r; print(r.markdown(commands), end='')" \
		> docs/commands.md
	$(BIN)/python -m sphinx -W --keep-going -q -b html docs build/site

# One truth about marks: a table of every engine against the program's own marking.
parity: $(VENV)/.developed node_modules/.installed chromium
	$(BIN)/python -m tests.engine.parity

# Pictures of every state of the player in build/shots, for people to look at.
shots: $(VENV)/.developed node_modules/.installed chromium
	$(BIN)/python -m tests.browser.shots build/shots

# What a run costs, as ratios to a yardstick in the same loop.
bench: $(VENV)/.developed
	$(BIN)/python benchmarks/speed.py

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); $(SUDO) apt-get update -q && \
		$(SUDO) apt-get install -q -y --no-install-recommends python3-venv && $(PYTHON) -m venv $(VENV); }

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.developed: $(VENV)/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(VENV)/.installed $@

node_modules/.installed: package.json package-lock.json
	npm ci --no-audit --no-fund --silent
	touch $@

.PHONY: chromium
# After the environment: one apt at a time.
chromium: | $(VENV)/bin/python
	@command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends chromium; }

clean:
	rm -rf build dist node_modules $(VENV)
