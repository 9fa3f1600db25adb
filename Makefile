# `make run` starts everything on a fresh clone; `make test` and `make check` are what CI calls.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# two workers, whole files each: a site or a database server is started once a worker
SIDE_BY_SIDE := --numprocesses 2 --dist loadfile
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.PHONY: run setup test check judge weights clean tools

run: $(VENV)/.runtime
	@exec $(BIN)/flask --app wsgi up

setup: $(VENV)/.dev

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	@echo "Making the virtual environment in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements/runtime.txt | $(BIN)/python
	@echo "Installing what the product needs ..."
	@$(PIP) install --require-hashes -r requirements/runtime.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt | $(BIN)/python
	@echo "Installing what the product and its tests need ..."
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@ $(VENV)/.runtime

tools:
	@sh .ci/tools

test: setup tools
	@$(BIN)/flask --app wsgi compile
	@echo "The suite on SQLite, with the stories in Chromium ..."
	@DATABASE=sqlite $(BIN)/pytest tests $(SIDE_BY_SIDE) --cov --cov-report=term
	@echo "Every line and branch of the language package is tested:"
	@$(BIN)/coverage report --include="board/language/*" --fail-under=100 --skip-covered
	@echo "The suite on PostgreSQL ..."
	@DATABASE=postgresql $(BIN)/pytest tests $(SIDE_BY_SIDE) --ignore=tests/journeys --ignore=tests/language --ignore=tests/test_up.py

check: setup
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/djlint templates --lint --quiet
	@$(BIN)/flask --app wsgi compile --check

judge: setup
	@$(BIN)/python -m tests.judgements.report

weights: setup
	@$(PIP) install --require-hashes -r requirements/weights.txt
	@$(BIN)/python -m tests.judgements.weigh

clean:
	rm -rf $(VENV) var .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
