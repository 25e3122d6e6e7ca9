# fcapp from a checkout; "make help" lists the targets.

PYTHON ?= python3
VENV ?= .venv
UV ?= $(firstword $(wildcard $(VENV)/bin/uv) uv)
TESTS ?= tests
WORKERS ?= 2
ARGS ?=

PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --disable-pip-version-check --quiet --require-hashes
LOCK := $(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
	--python-version 3.11

export PYTHONPATH := $(CURDIR)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test check bench bench-text bench-anchor train shots torture fuzz lock dist clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

run: $(VENV)/run.stamp ## Start fcapp; without a screen, do the same work without a window (ARGS="FILE...")
	@$(PY) -m tools.run $(ARGS)

test: $(VENV)/dev.stamp ## Run the tests (TESTS=tests/text for a part of them, WORKERS=0 for one process)
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n $(WORKERS) $(TESTS)

check: $(VENV)/dev.stamp ## Check form, types, layers and forbidden calls
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy -p fcapp -p tools
	$(VENV)/bin/lint-imports
	$(PY) -m pytest -q tests/test_bans.py tests/test_requirements.py

bench: $(VENV)/dev.stamp ## Measure speed and memory
	$(PY) -m tools.bench $(ARGS)

bench-text: $(VENV)/dev.stamp ## Measure what is proposed to check, beside yardsticks (FCAPP_DATA=folder of the data sets)
	$(PY) -m tools.bench_text $(ARGS)

bench-anchor: $(VENV)/dev.stamp ## Measure how spans are found again in a new version (FCAPP_DATA=folder of the data sets)
	$(PY) -m tools.bench_anchor $(ARGS)

train: .venv-train/stamp ## Rebuild the language models from the data sets; takes hours (ARGS="models small folds")
	.venv-train/bin/python -W ignore -m training $(ARGS)

shots: $(VENV)/dev.stamp ## Make the pictures of the window
	$(PY) -m tools.shots $(ARGS)

torture: $(VENV)/dev.stamp ## Kill the program at random moments, undo and redo at random; for long
	$(PY) -m tests.torture.kill --rounds 100
	$(PY) -m tests.torture.undo --rounds 20

fuzz: $(VENV)/dev.stamp ## Damage files of every format at random and read them (ARGS="--seconds 600 --only html")
	$(PY) -m tools.fuzz $(ARGS)

lock: ## Choose the newest packages that fit, and write them down with their hashes
	$(LOCK) --upgrade pyproject.toml --output-file requirements.txt
	$(LOCK) --upgrade pyproject.toml --extra dev --constraint requirements.txt --output-file requirements-dev.txt

dist: $(VENV)/dev.stamp ## Build the wheel in dist/
	$(PY) -m pip wheel --disable-pip-version-check --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean: ## Remove what was built and cached; the environment stays
	rm -rf build dist .hypothesis .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -path './.venv*' -prune -o -name __pycache__ -type d -exec rm -rf {} +

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || { \
		echo 'fcapp needs Python 3.11, 3.12 or 3.13; name one, for example: make PYTHON=python3.12' >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

.venv-train/stamp: training/requirements.txt
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --disable-pip-version-check --quiet -r training/requirements.txt
	@touch $@

$(VENV)/run.stamp: requirements.txt | $(PY)
	$(PIP) -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/run.stamp
	$(PIP) -r requirements-dev.txt
	@touch $@
